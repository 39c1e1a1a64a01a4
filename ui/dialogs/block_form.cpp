#include "dialogs/block_form.h"

#include "dialogs/ordered_table.h"
#include "session/setting_words.h"
#include "widgets/flow_layout.h"
#include "widgets/growing_edit.h"
#include "widgets/growing_rows.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace gaiyo {

namespace {

constexpr int kMostColumns = 8; // more cannot be read on a page
constexpr int kTableLines = 6;  // of its cells, where there is little room
constexpr int kBlockLines = 12; // of what the block is about

const QString kText = QStringLiteral("text");
const QString kItems = QStringLiteral("items");
const QString kRows = QStringLiteral("rows");

const std::array kCounted{
    std::pair{"", QT_TRANSLATE_NOOP("gaiyo::BlockForm", "None")},
    std::pair{"category", QT_TRANSLATE_NOOP("gaiyo::BlockForm", "by category")},
    std::pair{"chapter", QT_TRANSLATE_NOOP("gaiyo::BlockForm", "by chapter")},
    std::pair{"heading", QT_TRANSLATE_NOOP("gaiyo::BlockForm", "by heading")},
    std::pair{"method", QT_TRANSLATE_NOOP("gaiyo::BlockForm", "by the way it was sent")},
    std::pair{"matrix", QT_TRANSLATE_NOOP("gaiyo::BlockForm", "by chapter and category")},
};

QString textWords(const QString &type)
{
    return type == u"heading"     ? BlockForm::tr("Heading")
           : type == u"paragraph" ? BlockForm::tr("Words")
                                  : BlockForm::tr("Words above it");
}

} // namespace

QString blockTypeWords(const QString &type)
{
    return type == u"heading" ? BlockForm::tr("Heading")
           : type == u"list"  ? BlockForm::tr("List")
           : type == u"table" ? BlockForm::tr("Table of words")
                              : BlockForm::tr("Paragraph");
}

BlockForm::BlockForm(const QString &name, bool isFront, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_isFront(isFront)
    , m_rows(new QFormLayout(this))
    , m_text(addText(QStringLiteral("Text"), tr("Words")))
    , m_items(addText(QStringLiteral("Items"), tr("Items, one in a line")))
{
    m_items->setLines(1, kBlockLines);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(kMargin);
    m_rows->setVerticalSpacing(kTight);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_table = buildCells();
    buildCounted();
    buildPlace();
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { put(kText, m_text->toPlainText()); });
    connect(m_items, &QPlainTextEdit::textChanged, this, [this] {
        const QStringList items = m_items->toPlainText().split(u'\n', Qt::SkipEmptyParts);
        put(kItems, QJsonArray::fromStringList(items));
    });
    setBlock({});
}

GrowingEdit *BlockForm::addText(const QString &name, const QString &label)
{
    auto *text = new GrowingEdit;
    text->setObjectName(m_name + name);
    text->setAccessibleName(label);
    text->installEventFilter(this);
    m_rows->addRow(label, text);
    return text;
}

QWidget *BlockForm::buildCells()
{
    auto *whole = new QWidget;
    m_cells = new QTableWidget;
    m_cells->setObjectName(m_name + QStringLiteral("Cells"));
    m_cells->setAccessibleName(tr("Cells, the first row on top"));
    m_cells->setTabKeyNavigation(false);
    m_cells->horizontalHeader()->hide();
    m_cells->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_cells->verticalHeader()->hide();
    growRows(*m_cells);
    m_cells->setMinimumHeight(m_cells->fontMetrics().height() * kTableLines);
    m_cells->installEventFilter(this);
    auto *buttons = new FlowLayout(kTight);
    const auto add = [&](const char *name, const QString &words, int rows, int columns) {
        QPushButton *button = plainButton(words, m_name + QLatin1String(name));
        connect(button, &QPushButton::clicked, this,
                [this, rows, columns] { changeCells(rows, columns); });
        buttons->addWidget(button);
    };
    add("AddRow", tr("Add a row"), 1, 0);
    add("RemoveRow", tr("Remove the row"), -1, 0);
    add("AddColumn", tr("Add a column"), 0, 1);
    add("RemoveColumn", tr("Remove the column"), 0, -1);
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kTight);
    layout->addWidget(m_cells, 1);
    layout->addLayout(buttons);
    m_rows->addRow(tr("Cells"), whole);
    connect(m_cells, &QTableWidget::itemChanged, this, &BlockForm::readCells);
    return whole;
}

void BlockForm::buildCounted()
{
    m_by = new QComboBox;
    m_by->setObjectName(m_name + QStringLiteral("By"));
    m_by->setAccessibleName(tr("Counted rows below"));
    for (const auto &[value, words] : kCounted)
        m_by->addItem(tr(words), QString::fromLatin1(value));
    m_rows->addRow(tr("Counted rows below"), m_by);
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        const QString by = m_by->currentData().toString();
        put(QStringLiteral("by"), by.isEmpty() ? QJsonValue(QJsonValue::Undefined) : by);
    });
}

void BlockForm::buildPlace()
{
    if (m_isFront) {
        m_after = new QComboBox;
        m_after->setObjectName(m_name + QStringLiteral("After"));
        m_after->setAccessibleName(tr("Stands behind"));
        m_after->addItem(tr("everything on the front page"), QString());
        m_after->addItem(tr("nothing: at the very beginning"), QStringLiteral("start"));
        for (const auto &[words, value] : settingChoiceWords(QStringLiteral("front_parts")))
            m_after->addItem(words, value);
        m_rows->addRow(tr("Stands behind"), m_after);
        connect(m_after, &QComboBox::currentIndexChanged, this, [this] {
            const QString after = m_after->currentData().toString();
            put(QStringLiteral("after"),
                after.isEmpty() ? QJsonValue(QJsonValue::Undefined) : after);
        });
    }
    m_newPage = new QCheckBox(tr("Begins a new page"));
    m_newPage->setObjectName(m_name + QStringLiteral("NewPage"));
    m_rows->addRow(QString(), m_newPage);
    connect(m_newPage, &QCheckBox::toggled, this, [this](bool isNew) {
        put(QStringLiteral("new_page"), isNew ? QJsonValue(true) : QJsonValue::Undefined);
    });
}

void BlockForm::setBlock(const QJsonObject &block)
{
    m_showing = true;
    m_block = block;
    m_text->setPlainText(block[u"text"].toString());
    QStringList items;
    const QJsonArray listed = block[u"items"].toArray();
    for (const auto &item : listed)
        items += item.toString();
    m_items->setPlainText(items.join(u'\n'));
    showCells();
    m_by->setCurrentIndex(m_by->findData(block[u"by"].toString()));
    if (m_after)
        m_after->setCurrentIndex(m_after->findData(block[u"after"].toString()));
    m_newPage->setChecked(block[u"new_page"].toBool());
    m_target = nullptr;
    showParts();
    m_showing = false;
}

void BlockForm::showParts()
{
    const QString type = m_block.value(u"type").toString();
    setEnabled(!type.isEmpty());
    const QString words = textWords(type.isEmpty() ? QStringLiteral("paragraph") : type);
    static_cast<QLabel *>(m_rows->labelForField(m_text))->setText(words);
    m_text->setAccessibleName(words);
    const bool isAbove = type == u"list" || type == u"table" || type == u"heading";
    m_text->setLines(1, isAbove ? GrowingEdit::kMostLines : kBlockLines);
    m_rows->setRowVisible(m_items, type == u"list");
    m_rows->setRowVisible(m_table, type == u"table");
    m_rows->setRowVisible(m_by, type == u"table");
}

void BlockForm::showCells()
{
    const QJsonArray rows = m_block.value(u"rows").toArray();
    m_cells->setRowCount(int(rows.size()));
    m_cells->setColumnCount(rows.isEmpty() ? 0 : int(rows.first().toArray().size()));
    for (int row = 0; row < m_cells->rowCount(); ++row) {
        for (int column = 0; column < m_cells->columnCount(); ++column) {
            auto *cell = new QTableWidgetItem(rows[row][column].toString());
            QFont font = m_cells->font();
            font.setBold(row == 0);
            cell->setFont(font);
            m_cells->setItem(row, column, cell);
        }
    }
}

void BlockForm::readCells()
{
    if (m_showing)
        return;
    QJsonArray rows;
    for (int row = 0; row < m_cells->rowCount(); ++row) {
        QJsonArray cells;
        for (int column = 0; column < m_cells->columnCount(); ++column)
            cells.append(m_cells->item(row, column)->text());
        rows.append(cells);
    }
    put(kRows, rows);
}

// Behind the present cell, or the one itself. The last row and column stay.
void BlockForm::changeCells(int rows, int columns)
{
    const int row = qMax(0, m_cells->currentRow());
    const int column = qMax(0, m_cells->currentColumn());
    if (m_cells->rowCount() + rows < 1 || m_cells->columnCount() + columns < 1 ||
        m_cells->columnCount() + columns > kMostColumns)
        return;
    QJsonArray changed = m_block.value(u"rows").toArray();
    if (rows > 0)
        changed.insert(row + 1, QJsonArray::fromStringList(
                                    QStringList(m_cells->columnCount(), QStringLiteral(""))));
    else if (rows < 0)
        changed.removeAt(row);
    for (QJsonValueRef each : changed) {
        QJsonArray cells = each.toArray();
        if (columns > 0)
            cells.insert(column + 1, QString());
        else if (columns < 0)
            cells.removeAt(column);
        each = cells;
    }
    m_showing = true;
    m_block[kRows] = changed;
    showCells();
    m_showing = false;
    m_cells->setCurrentCell(qMin(row + qMax(0, rows), m_cells->rowCount() - 1),
                            qMin(column + qMax(0, columns), m_cells->columnCount() - 1));
    Q_EMIT edited();
}

void BlockForm::put(const QString &key, const QJsonValue &value)
{
    if (m_showing)
        return;
    if (value.isUndefined() || (key == kText && value.toString().isEmpty()))
        m_block.remove(key);
    else if (key == kText && m_block.value(u"type").toString() == u"heading") // stands on one line
        m_block[key] = value.toString().replace(u'\n', u' ');
    else
        m_block[key] = value;
    Q_EMIT edited();
}

bool BlockForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_target = static_cast<QWidget *>(watched);
    return QWidget::eventFilter(watched, event);
}

QWidget *BlockForm::target() const
{
    const QString type = m_block.value(u"type").toString();
    if (m_target)
        return m_target;
    return type == u"list"    ? static_cast<QWidget *>(m_items)
           : type == u"table" ? static_cast<QWidget *>(m_cells)
                              : m_text;
}

void BlockForm::insertWord(const QString &word)
{
    QWidget *into = target();
    if (auto *text = qobject_cast<QPlainTextEdit *>(into)) {
        text->insertPlainText(word);
    } else if (m_cells->rowCount() > 0) {
        if (m_cells->currentRow() < 0)
            m_cells->setCurrentCell(0, 0);
        QTableWidgetItem *cell = m_cells->currentItem();
        cell->setText(cell->text() + word);
    }
    into->setFocus(Qt::OtherFocusReason);
}

void BlockForm::focusWords()
{
    m_target = nullptr;
    target()->setFocus(Qt::OtherFocusReason);
}

} // namespace gaiyo
