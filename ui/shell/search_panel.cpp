#include "shell/search_panel.h"

#include "base/progress.h"
#include "editor/done_notice.h"
#include "shell/replacement.h"
#include "shell/search_results.h"
#include "widgets/background_job.h"
#include "widgets/flow_layout.h"
#include "widgets/kept_row.h"
#include "widgets/labels.h"
#include "widgets/least_height.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

constexpr int kRows = 4; // of the list, where the panel is opened

} // namespace

SearchPanel::SearchPanel(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_words(new QLineEdit)
    , m_with(new QLineEdit)
    , m_replace(new QPushButton(tr("Replace this one")))
    , m_replaceAll(new QPushButton(tr("Replace the ticked ones")))
    , m_count(new QLabel)
    , m_done(
          new DoneNotice(session, QStringLiteral("replaced"), QStringLiteral("takeBackReplacing")))
    , m_list(new SearchResults)
{
    build();
    connect(m_words, &QLineEdit::textChanged, this, &SearchPanel::look);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { stepSoon(1); });
    connect(&session, &Session::changed, this, [this] {
        m_isStale = true;
        if (!m_words->text().isEmpty())
            look();
    });
    connect(m_list, &SearchResults::chosen, this, &SearchPanel::choose);
    connect(m_replace, &QPushButton::clicked, this, &SearchPanel::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &SearchPanel::replaceAll);
    showCount();
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

SearchPanel::~SearchPanel()
{
    m_search.stop();
    m_thread.quit();
    m_thread.wait();
}

void SearchPanel::build()
{
    m_words->setObjectName(QStringLiteral("searchWords"));
    addClearButton(*m_words);
    m_with->setObjectName(QStringLiteral("replaceWith"));
    m_with->installEventFilter(this);
    m_replace->setObjectName(QStringLiteral("replaceOne"));
    m_replaceAll->setObjectName(QStringLiteral("replaceAll"));
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_list->setObjectName(QStringLiteral("searchResults"));
    keepRowInSight(*m_list);
    auto *wordsLabel = new QLabel(tr("&Words"));
    wordsLabel->setBuddy(m_words);
    auto *withLabel = new QLabel(tr("Rep&lace with"));
    withLabel->setBuddy(m_with);
    m_words->setAccessibleName(tr("Words to look for"));
    m_with->setAccessibleName(tr("Words to replace them with"));
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(wordsLabel);
    row->addWidget(m_words, 2);
    row->addWidget(m_count);
    row->addSpacing(kMargin);
    row->addWidget(withLabel);
    row->addWidget(m_with, 2);
    m_scope = buildScope();
    m_done->setMinimumHeight(0); // nothing below it is typed into
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->setSpacing(kTight);
    layout->addLayout(row);
    layout->addWidget(m_scope);
    layout->addWidget(m_list, 1);
}

void SearchPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitScope();
}

int SearchPanel::scopeHeight() const
{
    return m_scope->layout()->heightForWidth(contentsRect().width() - 2 * kGap);
}

QSize SearchPanel::sizeHint() const
{
    const int box = m_list->style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, m_list);
    const int row = qMax(m_list->fontMetrics().height(), box) + kGap; // there may be none yet
    const int list =
        m_list->header()->sizeHint().height() + kRows * row + 2 * m_list->frameWidth() + kTight;
    return {QWidget::sizeHint().width(),
            2 * kGap + m_words->sizeHint().height() + kTight + scopeHeight() + kTight + list};
}

// A layout gives what needs more lines where it is narrow less than that where it is low.
void SearchPanel::fitScope()
{
    const int scope = scopeHeight();
    setLeastHeight(*m_scope, scope);
    // Nothing is shown in half: what is done with the places, then they themselves, give way.
    const int room = height() - 2 * kGap - m_words->sizeHint().height() - kTight;
    m_scope->setVisible(scope <= room);
    const int rest = m_scope->isHidden() ? room : room - scope - kTight;
    const int row = 2 * m_list->fontMetrics().height();
    m_list->setVisible(rest >= m_list->header()->sizeHint().height() + row);
    showWhatCanBeDone();
}

// Nothing is replaced all at once that cannot be looked at before.
void SearchPanel::showWhatCanBeDone()
{
    const bool can = m_answer.found > 0 && !m_session.isReadOnly();
    const bool isInSight = !m_list->isHidden();
    m_replace->setEnabled(can);
    m_replaceAll->setEnabled(can && isInSight);
    m_replaceAll->setToolTip(
        isInSight ? QString()
                  : tr("There is no room for the places found: please make the panel higher."));
}

void SearchPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT wordsSought(m_words->text());
}

void SearchPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT wordsSought(QString());
}

void SearchPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left(m_chosenField);
    else
        QWidget::keyPressEvent(event);
}

// The field tells of Enter, and not of Shift with it.
bool SearchPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            key->modifiers().testFlag(Qt::ShiftModifier)) {
            stepSoon(-1);
            return true;
        }
    }
    if (watched == m_scope && event->type() == QEvent::LayoutRequest) // what was done came or went
        fitScope();
    if (watched == m_with && event->type() == QEvent::FocusIn)
        Q_EMIT hitsWanted();
    return QWidget::eventFilter(watched, event);
}

// The citizens' words are not the office's to change: they are in the scope only where the clerk
// says so.
QWidget *SearchPanel::buildScope()
{
    auto *scope = new QWidget;
    auto *layout = new FlowLayout(kGap);
    scope->setLayout(layout);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    scope->setSizePolicy(policy);
    layout->addWidget(new QLabel(tr("Replace in:")));
    for (const auto &[field, name] : {std::pair(WordField::Response, "scopeResponse"),
                                      {WordField::Summary, "scopeSummary"},
                                      {WordField::Note, "scopeNote"},
                                      {WordField::Heading, "scopeHeading"}}) {
        auto *box = new QCheckBox(wordFieldWord(field));
        box->setObjectName(QString::fromLatin1(name));
        box->setChecked(field == WordField::Response);
        connect(box, &QCheckBox::toggled, m_list,
                [this, field = field](bool isIn) { m_list->setInScope(field, isIn); });
        layout->addWidget(box);
    }
    layout->addWidget(m_replace);
    layout->addWidget(m_replaceAll);
    layout->addWidget(m_done);
    scope->installEventFilter(this);
    return scope;
}

void SearchPanel::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void SearchPanel::look()
{
    if (m_words->text() != m_sought) { // other words, other places
        m_list->forgetDecisions();
        m_list->setCurrentItem(nullptr);
        m_first = 0;
        if (isVisible())
            Q_EMIT wordsSought(m_words->text());
    }
    m_sought = m_words->text();
    m_search.stop();
    m_search = Progress::make();
    m_isSearching = true;
    const QString words = m_words->text();
    const ViewPtr view = std::exchange(m_isStale, false) ? m_session.view() : nullptr;
    QMetaObject::invokeMethod(&m_worker, [this, words, view, search = m_search, first = m_first] {
        if (view)
            m_index.setDocument(view);
        const auto tell = [this, search](const SearchAnswer &answer) {
            QMetaObject::invokeMethod(this, [this, answer, search] {
                if (!search.isStopAsked())
                    take(answer);
            });
        };
        if (search.isStopAsked())
            return;
        if (const auto answer = m_index.look(words, search, tell, first))
            tell(*answer);
    });
}

void SearchPanel::take(const SearchAnswer &answer)
{
    const bool sameHits = m_isSearching == false && answer.hits.size() == m_answer.hits.size();
    if (answer.isComplete && answer.hits.empty() && std::exchange(m_first, 0) > 0)
        return look(); // so many are no longer there
    m_answer = answer;
    m_isSearching = false;
    if (!sameHits)
        m_list->setHits(answer);
    showCount();
    if (answer.isComplete || (m_stepSoon > 0 && !answer.hits.empty()))
        step(std::exchange(m_stepSoon, 0));
    if (std::exchange(m_replaceOneSoon, false))
        replaceOne();
    if (answer.isComplete && std::exchange(m_replaceSoon, false))
        replaceAll();
}

// From the present place, and round at the end.
void SearchPanel::step(int by)
{
    const int rows = m_list->topLevelItemCount();
    if (rows == 0 || by == 0)
        return;
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const int next = row < 0 ? (by > 0 ? 0 : rows - 1) : row + by;
    const bool areAll = m_answer.isComplete && m_answer.found == m_answer.hits.size();
    if ((next < 0 || next >= rows) && !areAll)
        return stepBeyond(by);
    m_list->setCurrentRow((next + rows) % rows);
    choose();
}

// To the places before or behind those that the list shows, which it shows then.
void SearchPanel::stepBeyond(int by)
{
    constexpr size_t kMost = SearchIndex::kMostHits;
    const size_t last = (qMax<size_t>(1, m_answer.found) - 1) / kMost * kMost;
    const size_t behind = m_first + kMost < m_answer.found ? m_first + kMost : 0;
    const size_t before = m_first >= kMost ? m_first - kMost : last;
    m_first = by > 0 ? behind : before;
    m_list->setCurrentItem(nullptr);
    m_stepSoon = by;
    look();
}

// As soon as there is something to go to.
void SearchPanel::stepSoon(int by)
{
    m_stepSoon = m_isSearching ? by : 0;
    if (!m_isSearching)
        step(by);
}

void SearchPanel::showCount()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const size_t at = row < 0 ? 0 : m_answer.first + size_t(row) + 1;
    const QString words =
        at > 0 ? (m_answer.isComplete ? tr("No. %1 of %2") : tr("No. %1 of %2 or more")).arg(at)
        : m_answer.isComplete ? tr("%1 found")
                              : tr("%1 or more found");
    m_count->setText(m_words->text().isEmpty() ? QString() : words.arg(m_answer.found));
    showWhatCanBeDone();
}

void SearchPanel::choose()
{
    const int row = m_list->currentRow();
    if (row >= int(m_answer.hits.size()))
        return;
    m_list->setCurrentRow(row);
    showCount();
    const SearchHit hit = m_answer.hits[size_t(row)];
    m_chosenField = wordFieldName(hit.field);
    if (hit.field == WordField::Heading) {
        m_session.selectPlace({Place::Kind::Node, NodeId(hit.row)});
        return;
    }
    m_session.jumpTo(OpinionId(hit.row));
    Q_EMIT matchChosen(m_chosenField, hit.place, !m_words->hasFocus());
}

Replacing SearchPanel::replacing(const Replacing::IsWanted &isWanted) const
{
    return {TextSearch(m_words->text()), m_with->text(), m_answer.view, isWanted};
}

// The next one that is ticked. One that the clerk has not looked at yet is shown first.
void SearchPanel::replaceOne()
{
    m_session.saveWords();
    m_replaceOneSoon = m_isSearching;
    if (m_isSearching || m_list->topLevelItemCount() == 0)
        return;
    const int row = m_list->tickedFrom(m_list->currentRow());
    const bool isShown = m_list->currentItem() && row == m_list->currentRow();
    if (row < 0)
        return;
    if (!isShown) {
        m_list->setCurrentRow(row);
        choose();
        return;
    }
    const SearchHit hit = m_answer.hits[size_t(row)];
    const auto made = replaceIn({{hit.field, hit.row}},
                                replacing([&](WordField, const QString &, qsizetype begin) {
                                    return begin == hit.place.begin;
                                }));
    if (made > 0)
        m_done->tell(tr("%1 replaced").arg(made));
}

// How many places were.
size_t SearchPanel::replaceIn(const std::vector<SearchIndex::FoundField> &fields,
                              const Replacing &replacing)
{
    size_t places = 0;
    const auto plan = [&](const DocumentView &now) {
        std::vector<Operation> steps;
        places = 0;
        for (const auto &found : fields) {
            const auto made = replaceWords(now, found.field, found.row, replacing);
            if (!made)
                continue;
            steps.push_back(made->operation);
            places += made->places;
        }
        return steps;
    };
    return m_session.applyNow(QStringLiteral("replace"), plan, fields.size()) ? places : 0;
}

// Everything that is found now and ticked, not only what the list shows; what is being typed is
// looked through first.
void SearchPanel::replaceAll()
{
    m_session.saveWords();
    m_replaceSoon = m_isSearching;
    if (m_isSearching || !m_answer.view)
        return;
    const Replacing chosen = replacing(
        [choice = m_list->choice()](WordField field, const QString &row, qsizetype begin) {
            return choice.isWanted(field, row, begin);
        });
    std::vector<SearchIndex::FoundField> fields;
    const auto looked =
        runJob(window(), tr("Replacing…"), [&](const Progress &progress) -> Result<void> {
            SearchIndex index;
            index.setDocument(chosen.seen);
            if (!index.look(m_words->text(), progress, [](const SearchAnswer &) {}))
                return stoppedError();
            for (const auto &found : index.foundFields()) {
                if (replaceWords(*chosen.seen, found.field, found.row, chosen))
                    fields.push_back(found);
            }
            return {};
        });
    const size_t places = looked && !fields.empty() ? replaceIn(fields, chosen) : 0;
    if (places > 0)
        m_done->tell(tr("%1 replaced").arg(places));
}

} // namespace gaiyo
