#include "dialogs/blocks_field.h"

#include "dialogs/block_form.h"
#include "dialogs/ordered_table.h"
#include "session/setting_words.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

constexpr int kRowsSeen = 4;

QJsonObject emptyBlock(const QString &type)
{
    QJsonObject block{{QStringLiteral("type"), type}};
    if (type == u"list")
        block[u"items"] = QJsonArray();
    if (type == u"table") // a row on top and one below
        block[u"rows"] =
            QJsonArray{QJsonArray{QString(), QString()}, QJsonArray{QString(), QString()}};
    return block;
}

// A table is one, whatever its cells hold; what is to say something must.
bool isFinished(const QJsonObject &block)
{
    const QString type = block[u"type"].toString();
    return type == u"table" || (type == u"list" ? !block[u"items"].toArray().isEmpty()
                                                : !block[u"text"].toString().isEmpty());
}

// The words that tell it from the others.
QString firstWords(const QJsonObject &block)
{
    QString words = block[u"text"].toString();
    if (words.isEmpty())
        words = block[u"items"][0].toString();
    if (words.isEmpty()) {
        QStringList cells;
        const QJsonArray row = block[u"rows"][0].toArray();
        for (const auto &cell : row)
            cells += cell.toString();
        cells.removeAll(QString());
        words = cells.join(u'・');
    }
    return words.isEmpty() ? BlocksField::tr("(nothing written yet)") : words.replace(u'\n', u' ');
}

} // namespace

BlocksField::BlocksField(const QString &name, bool isFront, const CountedWords &counted,
                         QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_list(new QListWidget)
    , m_form(new BlockForm(name, isFront))
{
    m_list->setObjectName(name);
    m_list->setAccessibleName(withoutMnemonic(settingWords(name)));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(m_list->fontMetrics().height() * kRowsSeen);
    auto *buttons = new FlowLayout(kTight);
    m_add = addButton("Add", tr("A&dd"));
    m_remove = addButton("Remove", tr("&Remove"));
    m_up = addButton("Up", tr("&Up"));
    m_down = addButton("Down", tr("Dow&n"));
    m_counted = addButton("Counted", tr("Counted words"));
    for (QPushButton *button : {m_add, m_remove, m_up, m_down, m_counted})
        buttons->addWidget(button);
    buildMenus(counted);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGap);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_form, 2);
    addKeys();
    connect(m_list, &QListWidget::currentRowChanged, this, &BlocksField::show);
    connect(m_remove, &QPushButton::clicked, this, &BlocksField::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_form, &BlockForm::edited, this, &BlocksField::onFormEdited);
    enableButtons();
}

QPushButton *BlocksField::addButton(const char *name, const QString &words)
{
    return plainButton(words, m_name + QLatin1String(name));
}

void BlocksField::buildMenus(const CountedWords &counted)
{
    auto *kinds = new QMenu(m_add);
    for (const char *type : {"paragraph", "heading", "list", "table"}) {
        const QString kind = QString::fromLatin1(type);
        connect(kinds->addAction(blockTypeWords(kind)), &QAction::triggered, this,
                [this, kind] { add(kind); });
    }
    m_add->setMenu(kinds);
    auto *words = new QMenu(m_counted);
    const auto offerIn = [this](QMenu &menu, const QString &label, const QString &word) {
        connect(menu.addAction(label), &QAction::triggered, m_form,
                [this, word] { m_form->insertWord(word); });
    };
    const auto offer = [&](const QString &label, const QString &word) {
        offerIn(*words, label, word);
    };
    offer(tr("Number of opinions"), QStringLiteral("{件}"));
    offer(tr("Number of people"), QStringLiteral("{名}"));
    offer(tr("Number of letters"), QStringLiteral("{通}"));
    offer(tr("The period"), QStringLiteral("{期間}"));
    words->addSeparator();
    for (const CountedWord &category : counted.categories)
        offer(tr("Opinions of %1").arg(withoutKeys(category.label)), category.word);
    words->addSeparator();
    for (const auto &[title, of] :
         {std::pair(tr("Opinions below a heading"), &counted.headings),
          std::pair(tr("Letters by the way they came"), &counted.methods)}) {
        QMenu *below = words->addMenu(title);
        below->setEnabled(!of->empty());
        for (const CountedWord &each : *of)
            offerIn(*below, withoutKeys(each.label), each.word);
    }
    m_counted->setMenu(words);
}

void BlocksField::addKeys()
{
    const auto on = [this](const QKeySequence &keys, const auto &act) {
        auto *shortcut = new QShortcut(keys, m_list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(QKeyCombination(Qt::AltModifier, Qt::Key_Up), [this] { move(-1); });
    on(QKeyCombination(Qt::AltModifier, Qt::Key_Down), [this] { move(1); });
    on(Qt::Key_Delete, [this] { remove(); });
}

QJsonArray BlocksField::value() const
{
    QJsonArray finished;
    for (const auto &block : m_blocks) {
        if (isFinished(block.toObject()))
            finished.append(block);
    }
    return finished;
}

void BlocksField::setValue(const QJsonArray &blocks)
{
    m_blocks = blocks;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (int row = 0; row < m_blocks.size(); ++row) {
            m_list->addItem(QString());
            label(row);
        }
        m_list->setCurrentRow(m_blocks.isEmpty() ? -1 : 0);
    }
    show(m_list->currentRow());
}

bool BlocksField::showWords(const QString &words)
{
    for (int row = 0; row < m_blocks.size(); ++row) {
        // As text of JSON: wherever in the block they stand, also in a cell.
        if (!QString::fromUtf8(QJsonDocument(m_blocks[row].toObject()).toJson()).contains(words))
            continue;
        m_list->setCurrentRow(row);
        return true;
    }
    return false;
}

void BlocksField::label(int row)
{
    const QJsonObject block = m_blocks[row].toObject();
    m_list->item(row)->setText(
        tr("%1: %2", "a block's kind and first words")
            .arg(blockTypeWords(block[u"type"].toString()), firstWords(block)));
}

void BlocksField::show(int row)
{
    m_form->setBlock(row < 0 ? QJsonObject() : m_blocks[row].toObject());
    enableButtons();
}

void BlocksField::onFormEdited()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_blocks[row] = m_form->block();
    label(row);
    Q_EMIT edited();
}

// Behind the present one, and in the same place of the page.
void BlocksField::add(const QString &type)
{
    const int row = m_list->currentRow();
    QJsonObject block = emptyBlock(type);
    if (row >= 0 && m_blocks[row].toObject().contains(u"after"))
        block[u"after"] = m_blocks[row].toObject()[u"after"];
    m_blocks.insert(row + 1, block);
    m_list->insertItem(row + 1, QString());
    label(row + 1);
    m_list->setCurrentRow(row + 1);
    m_form->focusWords();
    if (isFinished(block)) // the page has nothing of the others yet
        Q_EMIT edited();
}

void BlocksField::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_blocks.removeAt(row);
    {
        const QSignalBlocker quiet(m_list);
        delete m_list->takeItem(row);
        m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    }
    show(m_list->currentRow());
    Q_EMIT edited();
}

void BlocksField::move(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_blocks.size())
        return;
    const QJsonValue moved = m_blocks.takeAt(row);
    m_blocks.insert(to, moved);
    label(row);
    label(to);
    m_list->setCurrentRow(to);
    Q_EMIT edited();
}

void BlocksField::enableButtons()
{
    const int row = m_list->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_counted->setEnabled(row >= 0);
}

} // namespace gaiyo
