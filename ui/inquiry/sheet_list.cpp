#include "inquiry/sheet_list.h"

#include "widgets/eliding_label.h"
#include "widgets/empty_hint.h"
#include "widgets/kept_row.h"
#include "widgets/metrics.h"

#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

constexpr double kNarrow = 26; // full-width characters: below it the day and the rows are left out

} // namespace

SheetList::SheetList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new SheetListModel(session, this))
    , m_title(new ElidingLabel)
    , m_list(new QTreeView)
{
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        const auto *line = m_model->lineAt(m_list->currentIndex().row());
        if (!line || m_chosen == *line)
            return;
        m_chosen = *line;
        m_row = m_list->currentIndex().row();
        Q_EMIT lineChosen();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &SheetList::keepChoice);
    connect(&session, &Session::changed, this, &SheetList::updateTitle);
    updateTitle();
    keepChoice();
}

void SheetList::build()
{
    m_title->setObjectName(QStringLiteral("sheetsTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_list->setObjectName(QStringLiteral("sheets"));
    m_list->setAccessibleName(tr("Inquiries and departments"));
    m_list->setModel(m_model);
    keepRowInSight(*m_list);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideRight);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(SheetListModel::Name, QHeaderView::Stretch);
    for (const auto column : {SheetListModel::Rows, SheetListModel::Unanswered,
                              SheetListModel::Open, SheetListModel::Due}) {
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        header->setMinimumSectionSize(ems(3));
    }
    auto *hint = new EmptyHint(
        *m_list,
        tr("No department has been asked yet. Name the departments in the menu Inquiry, say which "
           "headings are theirs, and issue the inquiry."),
        [this] { return m_model->rowCount() == 0; });
    connect(m_model, &QAbstractItemModel::modelReset, hint, &EmptyHint::look);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kTight, kGap);
    layout->setSpacing(kTight);
    m_title->setMinimumHeight(headHeight());
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
}

void SheetList::updateTitle()
{
    const auto &replies = m_session.work().work().replies;
    int open = 0;
    for (const Reply &reply : replies)
        open += reply.state == u"open" ? 1 : 0;
    m_title->setText(open == 0 ? tr("Inquiries") : tr("Inquiries: %1 answers to decide").arg(open));
}

void SheetList::showColumns()
{
    const bool isNarrow = m_list->width() < ems(kNarrow);
    m_list->setColumnHidden(SheetListModel::Rows, isNarrow);
    m_list->setColumnHidden(SheetListModel::Due, isNarrow);
}

void SheetList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showColumns();
}

// The chosen one stays; where it is gone, what took its row is chosen.
void SheetList::keepChoice()
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

const SheetListModel::Line *SheetList::current() const
{
    return m_chosen ? &*m_chosen : nullptr;
}

void SheetList::showLine(const SheetListModel::Line &line)
{
    const int row = m_model->rowOf(line);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_model->index(row, 0));
}

void SheetList::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

QWidget &SheetList::view() const
{
    return *m_list;
}

} // namespace gaiyo
