#include "inquiry/answer_list.h"

#include "widgets/eliding_label.h"
#include "widgets/empty_hint.h"
#include "widgets/kept_row.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

constexpr double kNarrowRows =
    40; // full-width characters: below it the opinion's words have the room

} // namespace

AnswerList::AnswerList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new AnswerListModel(session, this))
    , m_title(new ElidingLabel)
    , m_filter(new QComboBox)
    , m_list(new QTreeView)
{
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { choose(m_list->currentIndex().row()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &AnswerList::keepChoice);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AnswerList::updateTitle);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AnswerList::updateTitle);
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model->setFilter(AnswerListModel::Filter(index)); });
    updateTitle();
}

void AnswerList::build()
{
    m_title->setObjectName(QStringLiteral("answersTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_filter->setObjectName(QStringLiteral("answersFilter"));
    m_filter->setAccessibleName(tr("Which rows are shown"));
    // In the order of AnswerListModel::Filter.
    m_filter->addItems({tr("All rows"), tr("Answers to decide"), tr("Answers to look at"),
                        tr("Rows without an answer")});
    m_list->setObjectName(QStringLiteral("answers"));
    m_list->setAccessibleName(tr("Rows and answers"));
    m_list->setModel(m_model);
    keepRowInSight(*m_list);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideRight);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(ems(3));
    header->setSectionResizeMode(AnswerListModel::Words, QHeaderView::Stretch);
    for (const auto column : {AnswerListModel::No, AnswerListModel::Ref,
                              AnswerListModel::Department, AnswerListModel::State})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto *hint = new EmptyHint(*m_list, tr("Nothing to show here."),
                               [this] { return m_model->rowCount() == 0 && m_model->allCount(); });
    connect(m_model, &QAbstractItemModel::modelReset, hint, &EmptyHint::look);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap);
    m_title->setMinimumHeight(headHeight());
    head->addWidget(m_title, 1);
    head->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kTight, kGap, kTight, kGap);
    layout->setSpacing(kTight);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
}

void AnswerList::updateTitle()
{
    showColumns();
    const int all = m_model->allCount();
    const int open = m_model->openCount();
    m_title->setText(all == 0    ? tr("Answers")
                     : open == 0 ? tr("Answers: %1 rows, nothing to decide").arg(all)
                                 : tr("Answers: %1 rows, %2 to decide").arg(all).arg(open));
}

void AnswerList::showColumns()
{
    m_list->setColumnHidden(AnswerListModel::Department, !m_model->hasManySheets());
    m_list->setColumnHidden(AnswerListModel::Ref, m_list->width() < ems(kNarrowRows));
}

void AnswerList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showColumns();
}

void AnswerList::show(const SheetListModel::Line *line)
{
    m_row = 0;
    m_model->show(line);
}

void AnswerList::choose(int row)
{
    const auto *line = m_model->lineAt(row);
    if (!line || m_chosen == *line)
        return;
    m_chosen = *line;
    m_row = row;
    Q_EMIT lineChosen();
}

// The chosen one stays; where it is gone, what took its row is chosen.
void AnswerList::keepChoice()
{
    const int row = m_chosen ? m_model->rowOf(*m_chosen) : -1;
    const int wanted = row >= 0 ? row : qMin(m_row, m_model->rowCount() - 1);
    if (wanted >= 0) {
        m_list->setCurrentIndex(m_model->index(wanted, 0));
    } else if (m_chosen) {
        m_chosen.reset();
        Q_EMIT lineChosen();
    }
}

const AnswerListModel::Line *AnswerList::current() const
{
    return m_chosen ? &*m_chosen : nullptr;
}

void AnswerList::showLine(const AnswerListModel::Line &line)
{
    const int row = m_model->rowOf(line);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_model->index(row, 0));
}

bool AnswerList::showNextOpen()
{
    const int rows = m_model->rowCount();
    const int from = m_chosen ? m_model->rowOf(*m_chosen) : -1;
    for (int i = 1; i <= rows; ++i) {
        const int row = (from + i + rows) % rows;
        if (!m_model->isWaiting(row))
            continue;
        m_list->setCurrentIndex(m_model->index(row, 0));
        m_list->scrollTo(m_model->index(row, 0));
        return true;
    }
    return false;
}

std::vector<ReplyId> AnswerList::openReplies() const
{
    return m_model->openReplies();
}

void AnswerList::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

QWidget &AnswerList::view() const
{
    return *m_list;
}

} // namespace gaiyo
