#include "dialogs/phrases_dialog.h"

#include "widgets/metrics.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

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

} // namespace

PhrasesDialog::PhrasesDialog(Session &session, Preferences &preferences, QWidget *parent)
    : FormDialog(QStringLiteral("phrasesDialog"), tr("Phrases"), tr("OK"), parent)
    , m_session(session)
    , m_save(session, QStringLiteral("edit_phrases"), Entity::Phrase)
    , m_preferences(preferences)
    , m_earlier(new QListWidget)
{
    session.saveWords();
    resizeToEms(*this, 60, 36);
    m_table = new OrderedTable({QStringLiteral("phrase"),
                                {QStringLiteral("title"), QStringLiteral("text")},
                                {tr("Title"), tr("Words"), tr("Used")},
                                1});
    m_table->setAccessibleName(tr("Phrases"));
    m_table->horizontalHeader()->resizeSection(0, ems(10));
    m_table->showRows(rowsOf(*session.view()));
    QHBoxLayout *buttons = nullptr;
    addWide(m_table);
    addWide(m_table->makeButtons(buttons));
    addNote(
        tr("Ctrl+Space in a response offers them. 〔 〕 is a blank: Tab goes to the next one."));
    addWide(buildEarlier());
}

std::vector<OrderedTable::Row> PhrasesDialog::rowsOf(const DocumentView &view)
{
    std::vector<OrderedTable::Row> rows;
    for (const Phrase &phrase : view.values().work->phrases)
        rows.push_back({phrase.id.value(), {phrase.title, phrase.text}, usesOf(phrase, view)});
    return rows;
}

QWidget *PhrasesDialog::buildEarlier()
{
    m_earlier->setObjectName(QStringLiteral("earlierBooklets"));
    m_earlier->setAccessibleName(tr("Earlier booklets whose answers are offered"));
    m_earlier->setMinimumHeight(rowHeight(m_earlier->fontMetrics()) * kEarlierLines +
                                2 * m_earlier->frameWidth());
    m_earlier->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // as its buttons
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
    const auto addButton = [&](const QString &text, const QString &name) {
        auto *button = plainButton(text, name);
        buttons->addWidget(button);
        return button;
    };
    connect(addButton(tr("&Earlier booklet…"), QStringLiteral("addEarlier")), &QPushButton::clicked,
            this, &PhrasesDialog::addEarlier);
    connect(addButton(tr("Do not o&ffer it"), QStringLiteral("removeEarlier")),
            &QPushButton::clicked, this, [this] { delete m_earlier->currentItem(); });
    buttons->setSpacing(kGap);
    buttons->addStretch(1);
    earlier->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return earlier;
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

bool PhrasesDialog::hasTyped()
{
    return !m_table->merged(rowsOf(*m_session.view())).operations.empty();
}

void PhrasesDialog::accept()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->cell(row, 1).isEmpty()) {
            setTrouble(tr("Row %1 has no words. Please write them.").arg(row + 1));
            return;
        }
    }
    QStringList earlier;
    for (int row = 0; row < m_earlier->count(); ++row)
        earlier += m_earlier->item(row)->text();
    m_preferences.setEarlierBooklets(earlier);
    closeUnless(m_save.save(
        [this](const DocumentView &now) {
            auto rows = rowsOf(now);
            for (OrderedTable::Row &row : rows)
                row.used = 0; // what stands in responses stays there without its phrase
            return m_table->merged(rows);
        },
        tr("The phrases could not be changed. Please look at the line at the foot of "
           "the window.")));
}

} // namespace gaiyo
