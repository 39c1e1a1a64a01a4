#include "dialogs/booklet_dialog.h"

#include "dialogs/blocks_field.h"
#include "dialogs/columns_field.h"
#include "dialogs/font_box.h"
#include "session/free_field_text.h"
#include "session/row_words.h"
#include "session/setting_words.h"
#include "widgets/growing_edit.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"
#include "widgets/scrolled_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QTabWidget>

#include <array>
#include <memory>
#include <vector>

namespace gaiyo {

namespace {

constexpr int kFormLines = 12; // of a list of words, one in a line

constexpr std::array kSides{"top", "bottom", "left", "right"};

QFormLayout *newPage(QWidget **page)
{
    *page = new QWidget;
    auto *rows = new QFormLayout(*page);
    rows->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    rows->setHorizontalSpacing(kMargin);
    rows->setVerticalSpacing(kGap);
    rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return rows;
}

void name(QWidget *widget, const QString &key, const QString &label)
{
    widget->setObjectName(key);
    widget->setAccessibleName(withoutMnemonic(label));
}

} // namespace

QWidget *BookletDialog::buildPaper()
{
    QWidget *page = nullptr;
    auto *rows = newPage(&page);
    addChoice(rows, QStringLiteral("paper"));
    addChoice(rows, QStringLiteral("orientation"));
    addMargins(rows);
    addFont(rows);
    addChoice(rows, QStringLiteral("latin"));
    addNumber(rows, QStringLiteral("font_size"), 5, 24, 0.5, tr(" pt"));
    addNumber(rows, QStringLiteral("line_pitch"), 1.2, 3, 0.05, tr(" lines"));
    addChoice(rows, QStringLiteral("page_number"));
    addChoice(rows, QStringLiteral("running_head"));
    addLine(rows, QStringLiteral("short_title"));
    addLine(rows, QStringLiteral("watermark"));
    return page;
}

QWidget *BookletDialog::buildTable()
{
    QWidget *page = nullptr;
    auto *rows = newPage(&page);
    m_columns = addColumns(rows);
    for (const char *key : {"layout", "order", "numbering", "category_style", "draft_number",
                            "shared_elsewhere", "split"})
        addChoice(rows, QString::fromLatin1(key));
    addLine(rows, QStringLiteral("count_note"));
    addFlag(rows, QStringLiteral("heading_counts"));
    addFlag(rows, QStringLiteral("stacked_rules"));
    addFlag(rows, QStringLiteral("empty_nodes"));
    addFlag(rows, QStringLiteral("paragraph_indent"));
    return page;
}

QWidget *BookletDialog::buildFreeFields()
{
    QWidget *page = nullptr;
    addFreeFields(newPage(&page));
    return page;
}

QWidget *BookletDialog::buildFront()
{
    QWidget *page = nullptr;
    auto *rows = newPage(&page);
    addFlag(rows, QStringLiteral("legend"));
    addChoice(rows, QStringLiteral("legend_counts"));
    addFlag(rows, QStringLiteral("legend_total"));
    for (const char *key : {"legend_title", "period_label", "count_label", "opinion_counter",
                            "submitter_counter", "period_pattern"})
        addLine(rows, QString::fromLatin1(key));
    addFlag(rows, QStringLiteral("summary"));
    addChoice(rows, QStringLiteral("contents"));
    addNumber(rows, QStringLiteral("contents_depth"), 1, 9, 1, {});
    addFlag(rows, QStringLiteral("table_on_new_page"));
    addFlag(rows, QStringLiteral("item_index"));
    addWords(rows, QStringLiteral("front_notes"));
    return page;
}

QWidget *BookletDialog::buildBlocks()
{
    auto *parts = new QTabWidget;
    m_blockPlaces = parts;
    parts->setObjectName(QStringLiteral("blockPlaces"));
    parts->setAccessibleName(tr("Texts around the table"));
    parts->setDocumentMode(true);
    m_blocks = {addBlocks(QStringLiteral("front_blocks"), true),
                addBlocks(QStringLiteral("back_blocks"), false)};
    parts->addTab(new ScrolledForm(m_blocks[0]), tr("Before the table"));
    parts->addTab(new ScrolledForm(m_blocks[1]), tr("Behind the table"));
    QWidget *page = nullptr;
    auto *rows = newPage(&page);
    addNotes(rows, QStringLiteral("legend_notes"));
    auto *note =
        new NoteLabel(tr("A symbol, ： and the note, one in a line: ◎：計画に反映します。"));
    rows->addRow(note);
    parts->addTab(new ScrolledForm(page), tr("Notes on categories"));
    return parts;
}

void BookletDialog::showWords(const QString &words)
{
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        if (!m_blocks[i]->showWords(words))
            continue;
        m_tabs->setCurrentWidget(m_blockPlaces);
        m_blockPlaces->setCurrentIndex(int(i));
        return;
    }
}

QWidget *BookletDialog::buildChecks()
{
    QWidget *page = nullptr;
    auto *rows = newPage(&page);
    addWords(rows, QStringLiteral("confirmed_words"));
    auto *note =
        new NoteLabel(tr("One word in a line. The checks pass these over where they look for "
                         "what tells who somebody is: the office's own telephone, the name "
                         "of a public place. They are never printed."));
    rows->addRow(note);
    return page;
}

void BookletDialog::addChoice(QFormLayout *rows, const QString &key)
{
    const QString label = settingWords(key);
    auto *box = new QComboBox;
    name(box, key, label);
    for (const auto &[words, value] : settingChoiceWords(key))
        box->addItem(words, value);
    rows->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &BookletDialog::onEdited);
    m_fields.push_back({key, [box] { return QJsonValue(box->currentData().toString()); },
                        [box](const QJsonValue &value) {
                            if (box->findData(value.toString()) < 0) // chosen elsewhere
                                box->addItem(value.toString(), value.toString());
                            box->setCurrentIndex(box->findData(value.toString()));
                        }});
}

void BookletDialog::addFont(QFormLayout *rows)
{
    const QString key = QStringLiteral("font");
    const QString label = settingWords(key);
    auto *box = new FontBox(m_fonts);
    name(box, key, label);
    rows->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &BookletDialog::onEdited);
    m_fields.push_back({key, [box] { return QJsonValue(box->family()); },
                        [box](const QJsonValue &value) { box->setFamily(value.toString()); }});
}

void BookletDialog::addNumber(QFormLayout *rows, const QString &key, double least, double most,
                              double step, const QString &unit)
{
    const QString label = settingWords(key);
    auto *box = new QDoubleSpinBox;
    name(box, key, label);
    box->setRange(least, most);
    box->setSingleStep(step);
    if (step == 1)
        box->setDecimals(0);
    box->setSuffix(unit);
    rows->addRow(label, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &BookletDialog::onEdited);
    m_fields.push_back({key, [box] { return QJsonValue(box->value()); },
                        [box](const QJsonValue &value) { box->setValue(value.toDouble()); }});
}

void BookletDialog::addFlag(QFormLayout *rows, const QString &key)
{
    const QString label = settingWords(key);
    auto *box = new QCheckBox(label);
    name(box, key, label);
    rows->addRow(QString(), box);
    connect(box, &QCheckBox::toggled, this, &BookletDialog::onEdited);
    m_fields.push_back({key, [box] { return QJsonValue(box->isChecked()); },
                        [box](const QJsonValue &value) { box->setChecked(value.toBool()); }});
}

void BookletDialog::addLine(QFormLayout *rows, const QString &key)
{
    const QString label = settingWords(key);
    auto *line = new QLineEdit;
    name(line, key, label);
    rows->addRow(label, line);
    connect(line, &QLineEdit::textChanged, this, &BookletDialog::onEdited);
    m_fields.push_back({key, [line] { return QJsonValue(line->text()); },
                        [line](const QJsonValue &value) { line->setText(value.toString()); }});
}

void BookletDialog::addMargins(QFormLayout *rows)
{
    const std::array labels{tr("Margin above"), tr("Margin below"), tr("Margin left"),
                            tr("Margin right")};
    std::array<QDoubleSpinBox *, 4> boxes{};
    for (size_t i = 0; i < boxes.size(); ++i) {
        boxes[i] = new QDoubleSpinBox;
        name(boxes[i], QStringLiteral("margin_") + QLatin1String(kSides[i]), labels[i]);
        boxes[i]->setRange(5, 100);
        boxes[i]->setDecimals(1);
        boxes[i]->setSuffix(tr(" mm"));
        rows->addRow(labels[i], boxes[i]);
        connect(boxes[i], &QDoubleSpinBox::valueChanged, this, &BookletDialog::onEdited);
    }
    m_fields.push_back({QStringLiteral("margins"),
                        [boxes] {
                            QJsonObject margins;
                            for (size_t i = 0; i < boxes.size(); ++i)
                                margins.insert(QLatin1String(kSides[i]), boxes[i]->value());
                            return QJsonValue(margins);
                        },
                        [boxes](const QJsonValue &value) {
                            for (size_t i = 0; i < boxes.size(); ++i)
                                boxes[i]->setValue(
                                    value.toObject().value(QLatin1String(kSides[i])).toDouble());
                        }});
}

ColumnsField *BookletDialog::addColumns(QFormLayout *rows)
{
    const QString key = QStringLiteral("columns");
    auto *columns = new ColumnsField(key);
    rows->addRow(settingWords(key), columns);
    connect(columns, &ColumnsField::edited, this, &BookletDialog::onEdited);
    m_fields.push_back(
        {key, [columns] { return QJsonValue(columns->value()); },
         [columns](const QJsonValue &value) { columns->setValue(value.toArray()); }});
    return columns;
}

// The columns offer what has a name.
void BookletDialog::addFreeFields(QFormLayout *rows)
{
    const QString key = QStringLiteral("free_fields");
    const auto lines = std::make_shared<std::vector<QLineEdit *>>();
    const auto former = std::make_shared<QJsonArray>();
    for (size_t i = 0; i < kMostFreeFields; ++i) {
        const QString label = freeFieldWords({}, i);
        auto *line = new QLineEdit;
        name(line, QStringLiteral("free_field%1").arg(i + 1), label);
        line->setPlaceholderText(
            i == 0 ? tr("A name, as 会場; or with values 略記：創＝創造、笑＝笑顔") : QString());
        rows->addRow(label, line);
        lines->push_back(line);
    }
    const auto read = [lines, former] {
        QJsonArray fields;
        for (size_t i = 0; i < lines->size(); ++i)
            fields.append(
                freeFieldFromText((*lines)[i]->text(), former->at(qsizetype(i)).toObject()));
        while (!fields.isEmpty() && fields.last()[u"name"].toString().isEmpty())
            fields.removeLast();
        return QJsonValue(fields);
    };
    const auto write = [lines, former](const QJsonValue &value) {
        *former = value.toArray();
        for (size_t i = 0; i < lines->size(); ++i)
            (*lines)[i]->setText(freeFieldText(former->at(qsizetype(i)).toObject()));
    };
    for (QLineEdit *line : *lines) {
        connect(line, &QLineEdit::textChanged, this, [this, read] {
            QStringList names;
            const QJsonArray fields = read().toArray();
            for (const auto &field : fields)
                names += field[u"name"].toString();
            m_columns->setFreeNames(names);
            onEdited();
        });
    }
    m_fields.push_back({key, read, write});
}

GrowingEdit *BookletDialog::addText(QFormLayout *rows, const QString &key)
{
    auto *text = new GrowingEdit;
    const QString label = settingWords(key);
    name(text, key, label);
    text->setLines(1, kFormLines);
    rows->addRow(label, text);
    connect(text, &QPlainTextEdit::textChanged, this, &BookletDialog::onEdited);
    return text;
}

BlocksField *BookletDialog::addBlocks(const QString &key, bool isFront)
{
    auto *blocks = new BlocksField(key, isFront, countedWords(*m_session.view()));
    connect(blocks, &BlocksField::edited, this, &BookletDialog::onEdited);
    m_fields.push_back({key, [blocks] { return QJsonValue(blocks->value()); },
                        [blocks](const QJsonValue &value) { blocks->setValue(value.toArray()); }});
    return blocks;
}

// ◎：the note, one in a line.
void BookletDialog::addNotes(QFormLayout *rows, const QString &key)
{
    auto *text = addText(rows, key);
    m_fields.push_back({key,
                        [text] {
                            QJsonObject notes;
                            for (const QString &line : text->toPlainText().split(u'\n')) {
                                const QString name = line.section(u'：', 0, 0).trimmed();
                                if (!name.isEmpty()) // one without a note is not finished yet
                                    notes[name] = line.section(u'：', 1);
                            }
                            return QJsonValue(notes);
                        },
                        [text](const QJsonValue &value) {
                            QStringList lines;
                            const QJsonObject notes = value.toObject();
                            for (auto note = notes.begin(); note != notes.end(); ++note)
                                lines += note.key() + u'：' + note.value().toString();
                            text->setPlainText(lines.join(u'\n'));
                        }});
}

void BookletDialog::addWords(QFormLayout *rows, const QString &key)
{
    auto *notes = addText(rows, key);
    m_fields.push_back({key,
                        [notes] {
                            return QJsonValue(QJsonArray::fromStringList(
                                notes->toPlainText().split(u'\n', Qt::SkipEmptyParts)));
                        },
                        [notes](const QJsonValue &value) {
                            QStringList lines;
                            const QJsonArray array = value.toArray();
                            for (const auto &line : array)
                                lines += line.toString();
                            notes->setPlainText(lines.join(u'\n'));
                        }});
}

} // namespace gaiyo
