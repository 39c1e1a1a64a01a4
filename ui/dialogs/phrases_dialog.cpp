#include "dialogs/phrases_dialog.h"

#include "widgets/metrics.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace gaiyo {

namespace {

enum Column { Title, Words, Used, ColumnCount };
constexpr int kEarlierLines = 3;

// In how many responses the words stand; blanks stand for whatever was written there.
int usesOf(const Phrase &phrase, const DocumentView &view)
{
    const QString words = phrase.text.section(u'〔', 0, 0).trimmed();
    int uses = 0;
    for (const Opinion &opinion : view.values().opinions)
        uses += !words.isEmpty() && view.plainResponse(opinion).contains(words) ? 1 : 0;
    return uses;
}

QPushButton *addButton(QBoxLayout &row, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    row.addWidget(button);
    return button;
}

} // namespace

PhrasesDialog::PhrasesDialog(Session &session, Preferences &preferences, QWidget *parent)
    : FormDialog(QStringLiteral("phrasesDialog"), tr("Phrases"), tr("OK"), parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_table(new QTableWidget(0, ColumnCount))
    , m_earlier(new QListWidget)
{
    session.saveWords();
    resizeToEms(*this, 60, 36);
    m_table->setObjectName(QStringLiteral("phraseTable"));
    m_table->setAccessibleName(tr("Phrases"));
    m_table->setHorizontalHeaderLabels({tr("Title"), tr("Words"), tr("Used")});
    m_table->horizontalHeader()->setSectionResizeMode(Words, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(Title, ems(10));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setWordWrap(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    for (const Phrase &phrase : session.work().work().phrases)
        addRowFor(phrase, m_table->rowCount());
    addWide(m_table);
    addWide(buildButtons());
    addNote(
        tr("Ctrl+Space in a response offers them. 〔 〕 is a blank: Tab goes to the next one."));
    addWide(buildEarlier());
}

QWidget *PhrasesDialog::buildButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    connect(addButton(*row, tr("&New"), QStringLiteral("addPhrase")), &QPushButton::clicked, this,
            &PhrasesDialog::add);
    connect(addButton(*row, tr("&Up"), QStringLiteral("phraseUp")), &QPushButton::clicked, this,
            [this] { move(-1); });
    connect(addButton(*row, tr("&Down"), QStringLiteral("phraseDown")), &QPushButton::clicked, this,
            [this] { move(1); });
    connect(addButton(*row, tr("&Remove"), QStringLiteral("removePhrase")), &QPushButton::clicked,
            this, &PhrasesDialog::remove);
    row->addStretch(1);
    return buttons;
}

QWidget *PhrasesDialog::buildEarlier()
{
    m_earlier->setObjectName(QStringLiteral("earlierBooklets"));
    m_earlier->setAccessibleName(tr("Earlier booklets whose answers are offered"));
    m_earlier->setMaximumHeight(m_earlier->fontMetrics().lineSpacing() * (kEarlierLines + 1));
    for (const QString &path : m_preferences.earlierBooklets())
        m_earlier->addItem(path);
    auto *earlier = new QWidget;
    auto *grid = new QGridLayout(earlier);
    grid->setContentsMargins(0, kGap, 0, 0);
    grid->setSpacing(kGap);
    auto *label = new QLabel(tr("Earlier booklets whose answers are offered, too:"));
    grid->addWidget(label, 0, 0, 1, 2);
    grid->addWidget(m_earlier, 1, 0);
    grid->setColumnStretch(0, 1);
    auto *buttons = new QVBoxLayout;
    grid->addLayout(buttons, 1, 1);
    connect(addButton(*buttons, tr("&Earlier booklet…"), QStringLiteral("addEarlier")),
            &QPushButton::clicked, this, &PhrasesDialog::addEarlier);
    connect(addButton(*buttons, tr("Do not o&ffer it"), QStringLiteral("removeEarlier")),
            &QPushButton::clicked, this, [this] { delete m_earlier->currentItem(); });
    buttons->addStretch(1);
    return earlier;
}

void PhrasesDialog::addRowFor(const Phrase &phrase, int row)
{
    m_table->insertRow(row);
    auto *first = new QTableWidgetItem(phrase.title);
    first->setData(Qt::UserRole, phrase.id.value());
    m_table->setItem(row, Title, first);
    m_table->setItem(row, Words, new QTableWidgetItem(phrase.text));
    auto *uses = new QTableWidgetItem(QString::number(usesOf(phrase, *m_session.view())));
    uses->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    uses->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, Used, uses);
}

QString PhrasesDialog::cell(int row, int column) const
{
    return m_table->item(row, column)->text().trimmed();
}

QString PhrasesDialog::idAt(int row) const
{
    return m_table->item(row, Title)->data(Qt::UserRole).toString();
}

void PhrasesDialog::add()
{
    addRowFor({PhraseId(QString()), {}, {}}, m_table->rowCount());
    m_table->setCurrentCell(m_table->rowCount() - 1, Title);
    m_table->editItem(m_table->item(m_table->rowCount() - 1, Title));
}

void PhrasesDialog::remove()
{
    if (const int row = m_table->currentRow(); row >= 0)
        m_table->removeRow(row);
}

void PhrasesDialog::move(int by)
{
    const int row = m_table->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_table->rowCount())
        return;
    for (int column = 0; column < ColumnCount; ++column) {
        QTableWidgetItem *item = m_table->takeItem(row, column);
        m_table->setItem(row, column, m_table->takeItem(to, column));
        m_table->setItem(to, column, item);
    }
    m_table->setCurrentCell(to, Title);
}

void PhrasesDialog::addEarlier()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Earlier booklet"), QFileInfo(m_session.path()).path(),
        tr("Booklets") + QStringLiteral(" (*.db)"));
    for (const QString &path : paths) {
        if (m_earlier->findItems(path, Qt::MatchExactly).isEmpty())
            m_earlier->addItem(path);
    }
}

// The operations that turn the document's phrases into those of the table. A row that is moved
// "before nothing" goes to the end; doing that with each in turn gives the table's order.
std::vector<Operation> PhrasesDialog::steps() const
{
    const auto &phrases = m_session.work().work().phrases;
    std::vector<QString> order;
    for (const Phrase &phrase : phrases)
        order.push_back(phrase.id.value());
    std::vector<QString> wanted;
    for (int row = 0; row < m_table->rowCount(); ++row)
        wanted.push_back(idAt(row));
    const std::set<QString> kept(wanted.begin(), wanted.end());
    std::erase_if(order, [&](const QString &id) { return !kept.contains(id); });
    const bool isReordered =
        wanted.size() < order.size() || !std::equal(order.begin(), order.end(), wanted.begin());
    std::vector<Operation> steps;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString id = idAt(row);
        const auto old = std::ranges::find_if(
            phrases, [&](const Phrase &each) { return each.id.value() == id; });
        const bool isOld = old != phrases.end();
        if (isOld && !isReordered && old->title == cell(row, Title) &&
            old->text == cell(row, Words))
            continue;
        QJsonObject fields{{QStringLiteral("title"), cell(row, Title)},
                           {QStringLiteral("text"), cell(row, Words)}};
        if (isOld)
            fields.insert(QStringLiteral("id"), id);
        if (isReordered)
            fields.insert(QStringLiteral("before"), QJsonValue());
        steps.push_back(
            {isOld ? QStringLiteral("set_phrase") : QStringLiteral("add_phrase"), fields, {}});
    }
    for (const Phrase &phrase : phrases) {
        if (!kept.contains(phrase.id.value()))
            steps.push_back(
                {QStringLiteral("remove_phrase"), {{QStringLiteral("id"), phrase.id.value()}}, {}});
    }
    return steps;
}

void PhrasesDialog::accept()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (cell(row, Words).isEmpty()) {
            setTrouble(tr("Row %1 has no words. Please write them.").arg(row + 1));
            return;
        }
    }
    QStringList earlier;
    for (int row = 0; row < m_earlier->count(); ++row)
        earlier += m_earlier->item(row)->text();
    m_preferences.setEarlierBooklets(earlier);
    const auto all = steps();
    if (all.empty() || m_session.applyAll(QStringLiteral("edit_phrases"), all))
        QDialog::accept();
    else
        setTrouble(tr("The phrases could not be changed. Please look at the line at the foot of "
                      "the window."));
}

} // namespace gaiyo
