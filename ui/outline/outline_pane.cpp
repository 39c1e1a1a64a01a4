#include "outline/outline_pane.h"

#include "outline/lost_title.h"
#include "outline/node_levels.h"
#include "outline/node_removal.h"
#include "outline/outline_preview.h"
#include "outline/outline_tree.h"
#include "outline/title_delegate.h"
#include "session/operations.h"
#include "widgets/empty_hint.h"
#include "widgets/kept_row.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"
#include "widgets/text_search.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr double kNarrow = 19; // full-width characters
constexpr double kNarrowest = 10;
constexpr double kStep = 1.1; // to the right for each level
constexpr double kNarrowStep = 0.6;
constexpr double kNarrowestStep = 0.4;

// Keeps what contains the words, and the way to it.
class OutlineFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &words)
    {
        m_search = TextSearch(words);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return m_search.isEmpty() ||
               m_search.isFoundIn(index.data(OutlineModel::SearchTextRole).toString());
    }

private:
    TextSearch m_search{QString()};
};

// Siblings of a heading in their order, and where it stands among them.
struct Siblings
{
    std::vector<const Node *> nodes;
    size_t at = 0;
};

Siblings siblingsOf(const Node &node, const DocumentView &view)
{
    Siblings siblings;
    for (const Node &other : view.values().nodes) {
        if (other.parent != node.parent)
            continue;
        if (other.id == node.id)
            siblings.at = siblings.nodes.size();
        siblings.nodes.push_back(&other);
    }
    return siblings;
}

std::optional<NodeId> idAt(const Siblings &siblings, size_t at)
{
    return at < siblings.nodes.size() ? std::optional(siblings.nodes[at]->id) : std::nullopt;
}

} // namespace

OutlinePane::OutlinePane(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new OutlineModel(session, this))
    , m_filtered(new OutlineFilter(this))
    , m_filter(new QLineEdit)
    , m_tree(new OutlineTree)
    , m_delegate(new TitleDelegate(*m_tree))
    , m_lost(new LostTitle(session))
{
    build();
    select(session.place());
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OutlinePane::onCurrentChanged);
    connect(&session, &Session::placeSelected, this, [this] { select(m_session.place()); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        static_cast<OutlineFilter *>(m_filtered)->setWords(words);
        m_tree->expandAll();
    });
}

void OutlinePane::build()
{
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filter->setObjectName(QStringLiteral("outlineFilter"));
    m_filter->setPlaceholderText(tr("Narrow the plan down"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    addClearButton(*m_filter);
    m_tree->setObjectName(QStringLiteral("outline"));
    connect(static_cast<OutlineTree *>(m_tree), &OutlineTree::pasteWanted, this,
            &OutlinePane::pasteWanted);
    m_tree->setAccessibleName(tr("Plan"));
    m_tree->ensurePolished(); // the height of all rows is that of the first, measured when it comes
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegateForColumn(OutlineModel::Title, m_delegate);
    // Afterwards: the row that is edited is not removed under its field.
    connect(m_delegate, &QAbstractItemDelegate::closeEditor, this, &OutlinePane::dropNameless,
            Qt::QueuedConnection);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setTextElideMode(Qt::ElideRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, 0, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_filter);
    layout->addWidget(m_lost);
    layout->addWidget(m_tree, 1);
    bindTitles();
    connect(m_model, &OutlineModel::done, this, &OutlinePane::done);
    m_filtered->setSourceModel(m_model);
    keepRowInSight(*m_tree);
    m_tree->setModel(m_filtered); // here: each of the above would have all rows laid out anew
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(ems(2.3));
    m_tree->header()->setSectionResizeMode(OutlineModel::Title, QHeaderView::Stretch);
    for (const int column : {int(OutlineModel::Opinions), int(OutlineModel::Open)})
        m_tree->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_tree->expandAll();
    auto *hint = new EmptyHint(*m_tree,
                               tr("There are no headings yet. Ctrl+Shift+N adds one; a list copied "
                                  "from Word or Excel is pasted with Ctrl+Shift+V."),
                               [this] { return m_session.view()->values().nodes.empty(); });
    connect(&m_session, &Session::changed, hint, &EmptyHint::look);
    connect(&m_session, &Session::changed, this, &OutlinePane::arrange);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, m_tree,
            [this](const QModelIndex &parent) { m_tree->expand(parent); });
}

// Before the tree has its rows: it leaves those that go for their neighbours.
void OutlinePane::bindTitles()
{
    connect(m_filtered, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            &OutlinePane::onRowsLeaving);
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, [this] { m_isLeaving = false; });
    connect(&m_session, &Session::changed, this,
            [this](const ChangeSet &changes) { onLeft(changes.byOthers); });
    connect(m_delegate, &TitleDelegate::begun, this, [this](const QModelIndex &index) {
        m_lost->watch(m_model->placeOf(m_filtered->mapToSource(index)).node);
    });
    connect(m_delegate, &TitleDelegate::ending, &m_session, &Session::refresh);
    connect(m_delegate, &TitleDelegate::overwritten, this,
            [this](const QString &theirs, const QString &mine) {
                Q_EMIT done(tr("The heading is “%1” now; somebody else had made it “%2” meanwhile.")
                                .arg(mine, theirs));
            });
    // Afterwards: the field that held it is about to close.
    connect(m_delegate, &TitleDelegate::refused, this,
            [this](const QModelIndex &index, const QString &typed) {
                const QPersistentModelIndex at(index);
                QTimer::singleShot(0, this, [this, at, typed] {
                    if (at.isValid())
                        m_delegate->reopen(at, typed);
                });
            });
    connect(m_lost, &LostTitle::added, this, [this](const NodeId &node) {
        focusTree();
        m_lost->hide();
        m_session.selectPlace({Place::Kind::Node, node});
        select(m_session.place());
    });
    connect(m_lost, &LostTitle::left, this, [this] {
        focusTree();
        m_lost->hide();
    });
}

// Whether the row is among these, or below them, because its heading is in the document no more;
// and not only out of sight.
bool OutlinePane::isGoing(const QModelIndex &index, const QModelIndex &parent, int first,
                          int last) const
{
    QModelIndex at = index;
    while (at.isValid() && at.parent() != parent)
        at = at.parent();
    if (!at.isValid() || at.row() < first || at.row() > last)
        return false;
    const Place place = m_model->placeOf(m_filtered->mapToSource(index));
    return place.kind == Place::Kind::Node && !m_session.view()->index.findNode(place.node);
}

// The neighbour that the tree makes current is nobody's choice: where a colleague removed the
// heading, that leads to no other one, and least of all while words or its title are written.
void OutlinePane::onRowsLeaving(const QModelIndex &parent, int first, int last)
{
    m_isLeaving = isGoing(m_tree->currentIndex(), parent, first, last);
    m_hasLeft |= m_isLeaving;
    if (!isGoing(m_delegate->written(), parent, first, last))
        return;
    m_lostTitle = m_delegate->typed();
    m_selecting = true;
}

// Whoever removed it goes on at the neighbour.
void OutlinePane::onLeft(bool byOthers)
{
    if (std::exchange(m_hasLeft, false) && !byOthers)
        onCurrentChanged();
    const auto typed = std::exchange(m_lostTitle, std::nullopt);
    if (!typed)
        return;
    m_selecting = false;
    select(m_session.place());
    m_lost->offer(*typed);
}

// Where it is narrow, the words of the headings come first: one number beside them, what is still
// to do or, where nothing is, how many there are, and a smaller step for each level; none where it
// would leave no words.
void OutlinePane::arrange()
{
    const bool isNarrow = m_tree->width() < ems(kNarrow);
    const bool isAllDone =
        m_model->index(0, OutlineModel::Title).data(OutlineModel::OpenRole).toInt() == 0;
    const bool isNarrowest = m_tree->width() < ems(kNarrowest);
    m_tree->setIndentation(ems(isNarrowest ? kNarrowestStep : isNarrow ? kNarrowStep : kStep));
    m_tree->setColumnHidden(OutlineModel::Open, isNarrowest || (isNarrow && isAllDone));
    m_tree->setColumnHidden(OutlineModel::Opinions, isNarrowest || (isNarrow && !isAllDone));
}

void OutlinePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QWidget &OutlinePane::view() const
{
    return *m_tree;
}

void OutlinePane::focusTree()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

bool OutlinePane::hasTreeFocus() const
{
    return m_tree->hasFocus();
}

void OutlinePane::select(const Place &place)
{
    const QModelIndex index = m_filtered->mapFromSource(m_model->indexOf(place));
    if (m_selecting || !index.isValid() || index == m_tree->currentIndex())
        return;
    m_selecting = true;
    m_tree->setCurrentIndex(index);
    m_selecting = false;
    showCurrent();
}

// Whatever it lies in is unfolded.
void OutlinePane::showCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        m_tree->expand(above);
    m_tree->scrollTo(index);
}

void OutlinePane::onCurrentChanged()
{
    if (m_selecting || m_isLeaving || !m_tree->currentIndex().isValid())
        return;
    m_selecting = true;
    m_session.selectPlace(m_model->placeOf(m_filtered->mapToSource(m_tree->currentIndex())));
    m_selecting = false;
}

std::optional<NodeId> OutlinePane::currentNode() const
{
    const Place &place = m_session.place();
    return place.kind == Place::Kind::Node ? std::optional(place.node) : std::nullopt;
}

void OutlinePane::insert(const std::optional<NodeId> &parent, NodeKind kind,
                         const std::optional<NodeId> &before)
{
    m_filter->clear();
    const Place shown = m_session.place();
    const auto id = m_session.apply(operations::addNode(parent, kind, QString(), before));
    if (!id)
        return;
    m_added = NodeId(*id);
    m_before = shown;
    m_session.selectPlace({Place::Kind::Node, NodeId(*id)});
    select(m_session.place());
    m_tree->setFocus();
    m_tree->edit(m_tree->currentIndex());
}

// A heading that got no title was not wanted.
void OutlinePane::dropNameless()
{
    if (m_delegate->isOpen()) // for the next one already
        return;
    const auto id = std::exchange(m_added, std::nullopt);
    const Node *node = id ? m_session.view()->index.findNode(*id) : nullptr;
    if (!node)
        return;
    if (!node->title.isEmpty()) {
        tellSameNumber(*id);
        return;
    }
    if (m_session.document().undoKind() == u"add_node")
        m_session.undo(); // as if it had not been
    else
        m_session.apply(operations::removeNode(*id, false));
    m_session.selectPlace(m_before);
}

void OutlinePane::addNode()
{
    const auto current = currentNode();
    if (!current) {
        insert(std::nullopt, NodeKind::Chapter, std::nullopt);
        return;
    }
    const auto view = m_session.view();
    const Node &node = *view->index.findNode(*current);
    const Siblings siblings = siblingsOf(node, *view);
    insert(node.parent, node.kind, idAt(siblings, siblings.at + 1));
}

void OutlinePane::addNodeBelow()
{
    const auto current = currentNode();
    const auto view = m_session.view();
    insert(current, current ? childKind(view->index.findNode(*current)->kind) : NodeKind::Chapter,
           std::nullopt);
}

void OutlinePane::rename()
{
    if (nodeOrTold())
        m_tree->edit(m_tree->currentIndex());
}

void OutlinePane::removeNode()
{
    const auto current = nodeOrTold();
    if (!current)
        return;
    const auto view = m_session.view();
    const auto opinions = opinionsOf({Place::Kind::Node, *current}, *view);
    const QString heading = view->heading(*view->index.findNode(*current));
    auto choice = RemovalChoice::Together;
    if (!opinions.empty())
        choice = askRemoval(this, heading, opinions.size());
    if (choice == RemovalChoice::Not ||
        !m_session.applyAll(QStringLiteral("remove_node"),
                            removalSteps(*current, opinions, choice)))
        return;
    Q_EMIT done(opinions.empty() ? tr("“%1” was removed.").arg(heading)
                : choice == RemovalChoice::Together
                    ? tr("“%1” was removed with %2 opinions.").arg(heading).arg(opinions.size())
                    : tr("“%1” was removed; its %2 opinions have no decided place now.")
                          .arg(heading)
                          .arg(opinions.size()));
}

// Whatever has the keys here, they never reach the list of opinions.
bool OutlinePane::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isRemoval(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void OutlinePane::keyPressEvent(QKeyEvent *event)
{
    if (!isRemoval(*event))
        QWidget::keyPressEvent(event);
    else if (hasTreeFocus())
        Q_EMIT removeWanted();
}

void OutlinePane::move(const NodeId &node, const std::optional<NodeId> &parent,
                       const std::optional<NodeId> &before)
{
    const auto moved = m_session.applyAll(QStringLiteral("move_node"),
                                          moveToLevel(*m_session.view(), node, parent, before));
    select({Place::Kind::Node, node});
    showCurrent();
    if (moved)
        tellSameNumber(node);
}

// Numbers that were given by hand stay where one that is counted comes between them.
void OutlinePane::tellSameNumber(const NodeId &node)
{
    const auto view = m_session.view();
    const auto numberOf = [&](const NodeId &id) {
        const auto number = view->numbers->find(id);
        return number == view->numbers->end() ? QString() : number->second;
    };
    const Node *moved = view->index.findNode(node);
    const QString number = moved ? numberOf(node) : QString();
    if (number.isEmpty())
        return;
    const auto &nodes = view->values().nodes;
    const auto same = std::ranges::find_if(nodes, [&](const Node &each) {
        return each.id != node && each.parent == moved->parent && numberOf(each.id) == number;
    });
    if (same != nodes.end())
        Q_EMIT done(tr("“%1” and “%2” have the same number now; “Number and kind of the heading…” "
                       "changes one.")
                        .arg(view->heading(*moved), view->heading(*same)));
}

// What needs a heading says so where none is chosen.
std::optional<NodeId> OutlinePane::nodeOrTold()
{
    const auto current = currentNode();
    if (!current)
        Q_EMIT told(tr("Please choose a heading of the plan first."));
    return current;
}

void OutlinePane::moveUp()
{
    const auto current = nodeOrTold();
    if (!current)
        return;
    const auto view = m_session.view();
    const Node &node = *view->index.findNode(*current);
    const Siblings siblings = siblingsOf(node, *view);
    if (siblings.at > 0)
        move(*current, node.parent, idAt(siblings, siblings.at - 1));
    else
        Q_EMIT told(tr("“%1” is the first heading of its level here.").arg(view->heading(node)));
}

void OutlinePane::moveDown()
{
    const auto current = nodeOrTold();
    if (!current)
        return;
    const auto view = m_session.view();
    const Node &node = *view->index.findNode(*current);
    const Siblings siblings = siblingsOf(node, *view);
    if (siblings.at + 1 < siblings.nodes.size())
        move(*current, node.parent, idAt(siblings, siblings.at + 2));
    else
        Q_EMIT told(tr("“%1” is the last heading of its level here.").arg(view->heading(node)));
}

void OutlinePane::indent()
{
    const auto current = nodeOrTold();
    if (!current)
        return;
    const auto view = m_session.view();
    const Node &node = *view->index.findNode(*current);
    const Siblings siblings = siblingsOf(node, *view);
    if (siblings.at > 0)
        move(*current, siblings.nodes[siblings.at - 1]->id, std::nullopt);
    else
        Q_EMIT told(tr("“%1” is the first heading of its level here: there is none above it that "
                       "it could come into.")
                        .arg(view->heading(node)));
}

void OutlinePane::outdent()
{
    const auto current = nodeOrTold();
    if (!current)
        return;
    const auto view = m_session.view();
    const Node &node = *view->index.findNode(*current);
    if (!node.parent) {
        Q_EMIT told(tr("“%1” is a heading of the highest level.").arg(view->heading(node)));
        return;
    }
    const Node &parent = *view->index.findNode(*node.parent);
    const Siblings uncles = siblingsOf(parent, *view);
    move(*current, parent.parent, idAt(uncles, uncles.at + 1));
}

void OutlinePane::keepDraftNumbers()
{
    m_session.apply({QStringLiteral("keep_draft_numbers"), {}, {}});
}

// Rows pasted from Word or Excel, below the present heading, once they were looked at.
void OutlinePane::pasteOutline(const QString &text)
{
    const auto current = currentNode();
    const auto view = m_session.view();
    const Node *above = current ? view->index.findNode(*current) : nullptr;
    PastedLines pasted;
    const auto read = [&] {
        return readOutlineText(text, above ? childKind(above->kind) : NodeKind::Chapter, &pasted);
    };
    const auto standsAbove = [&](const OutlineRow &row) { return row.heading.kind <= above->kind; };
    auto rows = read();
    // No chapter comes into a chapter; and beside one, rows without a number are chapters.
    while (above && std::ranges::any_of(rows, standsAbove)) {
        above = above->parent ? view->index.findNode(*above->parent) : nullptr;
        rows = read();
    }
    OutlinePreview preview(rows, above ? view->heading(*above) : QString(), pasted, window());
    if (preview.exec() == QDialog::Accepted)
        addRows(rows, above ? std::optional(above->id) : std::nullopt);
}

void OutlinePane::addRows(const std::vector<OutlineRow> &rows, const std::optional<NodeId> &above)
{
    std::vector<std::pair<int, QString>> parents; // level and id of the headings above
    QString first;
    const auto added = m_session.applyAll(
        QStringLiteral("paste_outline"), [&](const QStringList &made) -> std::optional<Operation> {
            const size_t at = size_t(made.size());
            if (at == 1)
                first = made.constFirst();
            if (at > 0)
                parents.emplace_back(rows[at - 1].level, made.constLast());
            if (at >= rows.size())
                return std::nullopt;
            while (!parents.empty() && parents.back().first >= rows[at].level)
                parents.pop_back();
            const auto parent =
                parents.empty() ? above : std::optional(NodeId(parents.back().second));
            const Heading &heading = rows[at].heading;
            Operation add = operations::addNode(parent, heading.kind, heading.title, std::nullopt);
            if (heading.number) {
                add.arguments.insert(QStringLiteral("auto"), false);
                add.arguments.insert(QStringLiteral("number"), *heading.number);
            }
            if (heading.draftNumber)
                add.arguments.insert(QStringLiteral("draft_number"), *heading.draftNumber);
            return add;
        });
    if (!added || first.isEmpty())
        return;
    m_session.selectPlace({Place::Kind::Node, NodeId(first)});
    Q_EMIT done(tr("Headings added: %1").arg(rows.size()));
}

} // namespace gaiyo
