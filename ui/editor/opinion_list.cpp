#include "editor/opinion_list.h"

#include "editor/opinion_view.h"
#include "widgets/eliding_label.h"
#include "widgets/empty_hint.h"
#include "widgets/metrics.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

constexpr double kRoomForRef = 36; // full-width characters

} // namespace

OpinionList::OpinionList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new OpinionListModel(session, this))
    , m_title(new ElidingLabel)
    , m_list(new OpinionView)
{
    // Before the view sees it: the neighbour that it makes current is nobody's choice.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this] { m_removing = true; });
    build();
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] { m_removing = false; });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OpinionList::onCurrentChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &OpinionList::follow);
    connect(&session, &Session::opinionSelected, this, &OpinionList::follow);
    connect(&session, &Session::placeSelected, this, &OpinionList::updateTitle);
    connect(&session, &Session::changed, this, [this] {
        updateTitle();
        follow();
    });
    connect(m_list, &OpinionView::cutWanted, this, &OpinionList::cutWanted);
    connect(m_list, &OpinionView::copyWanted, this, &OpinionList::copyWanted);
    connect(m_list, &OpinionView::pasteWanted, this, &OpinionList::pasteWanted);
    updateTitle();
    follow();
}

void OpinionList::build()
{
    m_title->setObjectName(QStringLiteral("placeTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_list->setObjectName(QStringLiteral("opinions"));
    m_list->setAccessibleName(tr("Opinions"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragDropMode(QAbstractItemView::DragDrop);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setDragDropOverwriteMode(false);
    m_list->setTextElideMode(Qt::ElideRight);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(OpinionListModel::Words, QHeaderView::Stretch);
    const QFontMetrics metrics(font());
    header->resizeSection(OpinionListModel::No, metrics.horizontalAdvance(u"000000"_qs) + kMargin);
    header->resizeSection(
        OpinionListModel::Ref,
        qMax(metrics.horizontalAdvance(u"000-00"_qs),
             metrics.horizontalAdvance(
                 m_model->headerData(OpinionListModel::Ref, Qt::Horizontal, Qt::DisplayRole)
                     .toString())) +
            kMargin);
    header->resizeSection(OpinionListModel::Category,
                          metrics.horizontalAdvance(tr("Category")) + 2 * kMargin);
    header->resizeSection(OpinionListModel::State,
                          metrics.horizontalAdvance(tr("Response not written")) + 2 * kMargin);
    auto *hint =
        new EmptyHint(*m_list,
                      tr("There are no opinions here yet. Ctrl+Enter adds one; rows copied "
                         "from Excel or Word are pasted with Ctrl+Shift+O."),
                      [this] { return m_model->rowCount() == 0; });
    for (const auto happened :
         {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, happened, hint, [hint] { hint->look(); });
    connect(m_model, &QAbstractItemModel::modelReset, hint, &EmptyHint::look);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kTight);
    layout->setSpacing(kTight);
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
}

void OpinionList::updateTitle()
{
    const Place &place = m_session.place();
    const auto view = m_session.view();
    const Node *node = view->index.findNode(place.node);
    m_title->setText(node                              ? view->heading(*node)
                     : place.kind == Place::Kind::Tray ? tr("Place not decided")
                                                       : tr("All opinions"));
    showColumns();
}

// The numbers that never change are of use where there are letters; words come first where there is
// little room.
void OpinionList::showColumns()
{
    const bool isUseful = !m_session.work().work().letters.empty();
    m_list->setColumnHidden(OpinionListModel::Ref, !isUseful || width() < ems(kRoomForRef));
}

void OpinionList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showColumns();
}

QWidget &OpinionList::view() const
{
    return *m_list;
}

void OpinionList::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

bool OpinionList::hasListFocus() const
{
    return m_list->hasFocus();
}

bool OpinionList::isOpinionGone() const
{
    return m_session.opinion() && !m_session.view()->index.findOpinion(*m_session.opinion());
}

// The list shows the selected opinion; where the clerk removed that, the one that took its row is
// selected. Where a colleague did, none is until the clerk goes to one: the keys are the clerk's.
void OpinionList::follow()
{
    if (m_following)
        return;
    m_following = true;
    if (isOpinionGone()) {
        m_list->selectionModel()->clear();
        m_following = false;
        return;
    }
    const int row = m_session.opinion() ? m_model->rowOf(*m_session.opinion()) : -1;
    const int shown = row >= 0 ? row : qMin(m_lastRow, m_model->rowCount() - 1);
    m_session.selectOpinion(m_model->opinionAt(shown));
    const QModelIndex index = m_model->index(shown, 0);
    if (index.isValid() && (index.row() != m_list->currentIndex().row() ||
                            !m_list->selectionModel()->isRowSelected(index.row(), {}))) {
        // Not setCurrentIndex(): with Ctrl held, as in Ctrl+PageDown, it would add to the
        // selection.
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                             QItemSelectionModel::Rows);
        m_list->scrollTo(index);
    }
    m_lastRow = qMax(0, shown);
    m_following = false;
}

void OpinionList::onCurrentChanged()
{
    const auto id = m_model->opinionAt(m_list->currentIndex().row());
    if (m_following || m_removing || !id)
        return;
    m_following = true;
    m_lastRow = m_list->currentIndex().row();
    m_session.selectOpinion(id);
    m_following = false;
}

void OpinionList::step(int by)
{
    // Where the opinion is gone, the next one is what took its row.
    const int from =
        isOpinionGone() ? (by > 0 ? m_lastRow - 1 : m_lastRow) : m_list->currentIndex().row();
    const int row = qBound(0, from + by, m_model->rowCount() - 1);
    if (const auto id = m_model->opinionAt(row))
        m_session.selectOpinion(id);
}

void OpinionList::selectNext()
{
    step(1);
}

void OpinionList::selectPrevious()
{
    step(-1);
}

std::vector<OpinionId> OpinionList::selected() const
{
    std::vector<int> rows;
    const auto indexes = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    std::vector<OpinionId> ids;
    for (const int row : rows)
        ids.push_back(*m_model->opinionAt(row));
    return ids;
}

std::optional<OpinionId> OpinionList::neighbour(const OpinionId &id, int by) const
{
    const int row = m_model->rowOf(id);
    return row >= 0 ? m_model->opinionAt(row + by) : std::nullopt;
}

// With the caret in its words, the present opinion is the one that is meant.
void OpinionList::selectCurrentOnly()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid() && m_list->selectionModel()->isRowSelected(index.row(), {}))
        m_list->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect |
                                                    QItemSelectionModel::Rows);
}

} // namespace gaiyo
