#include "letters/letter_list.h"

#include "letters/shares_delegate.h"
#include "widgets/eliding_label.h"
#include "widgets/empty_hint.h"
#include "widgets/kept_row.h"
#include "widgets/metrics.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace gaiyo {

LetterList::LetterList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new LetterListModel(session, this))
    , m_title(new ElidingLabel)
    , m_list(new QTreeView)
{
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const auto id = m_model->letterAt(m_list->currentIndex().row()); id && id != m_chosen) {
            m_chosen = id;
            m_row = m_list->currentIndex().row();
            Q_EMIT letterChosen();
        }
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &LetterList::keepChoice);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &LetterList::keepChoice);
    connect(&session, &Session::changed, this, &LetterList::updateTitle);
    updateTitle();
    keepChoice();
}

void LetterList::build()
{
    m_title->setObjectName(QStringLiteral("lettersTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_list->setObjectName(QStringLiteral("letters"));
    m_list->setAccessibleName(tr("Letters"));
    m_list->setModel(m_model);
    keepRowInSight(*m_list);
    m_list->setItemDelegateForColumn(LetterListModel::State, new SharesDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideRight);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setMinimumSectionSize(ems(3));
    const auto width = [&](int column, double least) {
        const QString head =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        m_widths[size_t(column)] =
            qMax(ems(least), header->fontMetrics().horizontalAdvance(head) + 2 * kMargin);
        header->resizeSection(column, m_widths[size_t(column)]);
    };
    width(LetterListModel::No, 3.5);
    width(LetterListModel::Day, 4.5);
    width(LetterListModel::Method, 6);
    width(LetterListModel::State, 6);
    width(LetterListModel::Class, 4);
    width(LetterListModel::Owner, 4);
    auto *hint = new EmptyHint(
        *m_list,
        tr("No letters have been received yet. Drop mails and tables of forms here, or "
           "press Ctrl+Shift+L; Ctrl+L opens a form for a letter that came on "
           "paper."),
        [this] { return m_model->rowCount() == 0; });
    connect(m_model, &QAbstractItemModel::rowsInserted, hint, &EmptyHint::look);
    connect(m_model, &QAbstractItemModel::modelReset, hint, &EmptyHint::look);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kTight, kGap);
    layout->setSpacing(kTight);
    m_title->setMinimumHeight(headHeight());
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
}

void LetterList::updateTitle()
{
    const auto &letters = m_session.work().work().letters;
    const WorkIndex &work = m_session.work();
    const auto done = std::count_if(letters.begin(), letters.end(),
                                    [&](const Letter &letter) { return isDone(letter, work); });
    showColumns();
    m_title->setText(letters.empty() ? tr("Letters")
                                     : tr("Letters: %1, done %2").arg(letters.size()).arg(done));
}

// As many as there is room for: what is left out stands above the words of the letter.
void LetterList::showColumns()
{
    const auto &letters = m_session.work().work().letters;
    const bool hasOwners = std::any_of(letters.begin(), letters.end(), [](const Letter &letter) {
        return !letter.owner.isEmpty();
    });
    const QScrollBar *bar = m_list->verticalScrollBar();
    int room = m_list->width() - 2 * m_list->frameWidth() -
               (bar->isVisible() ? bar->sizeHint().width() : 0);
    for (const auto column :
         {LetterListModel::No, LetterListModel::State, LetterListModel::Day,
          LetterListModel::Method, LetterListModel::Class, LetterListModel::Owner}) {
        room -= m_widths[column];
        const bool isNeeded = column == LetterListModel::No || column == LetterListModel::State;
        const bool isEmpty = column == LetterListModel::Owner && !hasOwners;
        m_list->setColumnHidden(column, isEmpty || (room < 0 && !isNeeded));
    }
}

void LetterList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showColumns();
}

// The chosen letter stays; where it is gone, what took its row is chosen.
void LetterList::keepChoice()
{
    const int row = m_chosen ? m_model->rowOf(*m_chosen) : -1;
    const int wanted = row >= 0 ? row : qMin(m_row, m_model->rowCount() - 1);
    if (wanted >= 0) {
        m_list->setCurrentIndex(m_model->index(wanted, 0));
    } else if (m_chosen) {
        m_chosen.reset();
        Q_EMIT letterChosen();
    }
}

std::optional<LetterId> LetterList::current() const
{
    return m_chosen;
}

void LetterList::showLetter(const LetterId &id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_model->index(row, 0));
}

void LetterList::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

QWidget &LetterList::view() const
{
    return *m_list;
}

std::set<OpinionId> LetterList::ownOpinions() const
{
    const WorkIndex &work = m_session.work();
    std::set<OpinionId> own;
    for (const Original *original :
         m_chosen ? work.originalsOf(*m_chosen) : std::vector<const Original *>()) {
        for (const Passage &passage : work.passagesOf(original->id)) {
            if (passage.opinion)
                own.insert(*passage.opinion);
        }
    }
    const auto isElsewhere = [&](const OpinionId &id) {
        const auto passages = work.passagesOf(id);
        return std::any_of(passages.begin(), passages.end(), [&](const Passage &passage) {
            const Original *original = work.findOriginal(passage.original);
            return original && original->letter != m_chosen;
        });
    };
    for (auto each = own.begin(); each != own.end();)
        each = isElsewhere(*each) ? own.erase(each) : std::next(each);
    return own;
}

std::optional<LetterId> LetterList::nextToDo() const
{
    const int rows = m_model->rowCount();
    const int from = m_chosen ? m_model->rowOf(*m_chosen) : -1;
    for (int i = 1; i <= rows; ++i) {
        const auto id = m_model->letterAt((from + i) % rows);
        const Letter *letter = id ? m_session.work().findLetter(*id) : nullptr;
        if (letter && !isDone(*letter, m_session.work()))
            return id;
    }
    return std::nullopt;
}

} // namespace gaiyo
