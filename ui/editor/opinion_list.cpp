#include "editor/opinion_list.h"

#include "editor/opinion_rows.h"
#include "session/operations.h"
#include "widgets/eliding_label.h"
#include "widgets/empty_hint.h"
#include "widgets/metrics.h"

#include <QHeaderView>
#include <QMessageBox>
#include <QTreeView>
#include <QVBoxLayout>

namespace gaiyo {

OpinionList::OpinionList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new OpinionListModel(session, this))
    , m_title(new ElidingLabel)
    , m_list(new QTreeView)
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

void OpinionList::addOpinion()
{
    const auto current = m_session.opinion();
    const auto node = m_session.currentNode();
    const Opinion *beside = current ? m_session.view()->index.findOpinion(*current) : nullptr;
    std::optional<OpinionId> before;
    auto place = node;
    if (beside && m_session.place().kind == Place::Kind::Node && beside->node != node)
        beside = nullptr; // the heading itself is meant, not one below it
    if (beside) {
        place = beside->node;
        const auto &opinions = m_session.view()->values().opinions;
        const auto next = std::find_if(opinions.begin(), opinions.end(),
                                       [&](const Opinion &o) { return o.id == *current; }) +
                          1;
        if (next != opinions.end() && next->node == beside->node)
            before = next->id;
    }
    if (const auto id = m_session.apply(operations::addOpinion(place, QString(), before)))
        m_session.jumpTo(OpinionId(*id));
}

void OpinionList::removeOpinions()
{
    std::vector<Operation> removals;
    for (const OpinionId &id : selected())
        removals.push_back(operations::removeOpinion(id));
    if (!removals.empty())
        m_session.applyAll(QStringLiteral("remove_opinion"), removals);
}

std::optional<OpinionId> OpinionList::neighbour(int by) const
{
    const int row = m_session.opinion() ? m_model->rowOf(*m_session.opinion()) : -1;
    return row >= 0 ? m_model->opinionAt(row + by) : std::nullopt;
}

void OpinionList::moveUp()
{
    const auto above = neighbour(-1);
    if (!above)
        return;
    const Opinion *target = m_session.view()->index.findOpinion(*above);
    const Opinion *own = m_session.view()->index.findOpinion(*m_session.opinion());
    // Moved up past its heading, it first becomes the last opinion under the one above.
    const bool sameNode = target->node == own->node;
    m_session.apply(operations::moveOpinion(own->id, target->node,
                                            sameNode ? std::optional(*above) : std::nullopt));
}

void OpinionList::moveDown()
{
    const auto below = neighbour(1);
    if (!below)
        return;
    const Opinion *target = m_session.view()->index.findOpinion(*below);
    const Opinion *own = m_session.view()->index.findOpinion(*m_session.opinion());
    if (target->node != own->node) {
        m_session.apply(operations::moveOpinion(own->id, target->node, target->id));
        return;
    }
    const auto behind = neighbour(2);
    const Opinion *next = behind ? m_session.view()->index.findOpinion(*behind) : nullptr;
    m_session.apply(operations::moveOpinion(
        own->id, own->node, next && next->node == own->node ? behind : std::nullopt));
}

void OpinionList::moveToNode(const std::optional<NodeId> &node)
{
    std::vector<Operation> moves;
    for (const OpinionId &id : selected())
        moves.push_back(operations::moveOpinion(id, node, {}));
    if (!moves.empty())
        m_session.applyAll(QStringLiteral("move_opinion"), moves);
}

void OpinionList::joinWithAbove()
{
    const auto above = neighbour(-1);
    if (!above)
        return;
    m_session.saveWords();
    const auto view = m_session.view();
    const Opinion *upper = view->index.findOpinion(*above);
    const Opinion *lower = view->index.findOpinion(*m_session.opinion());
    const QString words = upper->summary + u'\n' + lower->summary;
    std::vector<Operation> steps{operations::setSummary(*above, words, {})};
    const QString &upperMarkup = view->markup(*upper);
    const QString &lowerMarkup = view->markup(*lower);
    if (lower->response != upper->response && !lowerMarkup.isEmpty())
        steps.push_back(operations::setResponse(
            *above, upperMarkup.isEmpty() ? lowerMarkup : upperMarkup + u'\n' + lowerMarkup, {}));
    if (!upper->category && lower->category)
        steps.push_back(operations::setCategory(*above, lower->category));
    steps.push_back(operations::removeOpinion(lower->id));
    const OpinionId stays = *above;
    if (m_session.applyAll(QStringLiteral("join_opinion"), steps))
        m_session.jumpTo(stays);
}

void OpinionList::pasteRows(const QString &text)
{
    const auto rows = readOpinionRows(text);
    const auto node = m_session.currentNode();
    std::vector<Operation> additions;
    for (const OpinionRow &row : rows) {
        Operation add = operations::addOpinion(node, row.summary, {});
        if (!row.response.isEmpty())
            add.arguments.insert(QStringLiteral("response"), row.response);
        if (const auto category = findCategory(row.category, *m_session.view()))
            add.arguments.insert(QStringLiteral("category"), category->value());
        additions.push_back(add);
    }
    if (additions.empty())
        return;
    if (const auto id = m_session.applyAll(QStringLiteral("paste_opinions"), additions))
        m_session.jumpTo(OpinionId(*id));
}

} // namespace gaiyo
