#include "outline/outline_model.h"

#include "outline/node_levels.h"
#include "session/moved_words.h"
#include "session/operations.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QFont>
#include <QMimeData>

#include <algorithm>

namespace gaiyo {

struct OutlineModel::Item
{
    Place place;
    Item *parent = nullptr;
    std::vector<std::unique_ptr<Item>> children;
    Counts counts;
    QString title; // as last shown

    int row() const
    {
        const auto &siblings = parent->children;
        return int(std::find_if(siblings.begin(), siblings.end(),
                                [this](const auto &item) { return item.get() == this; }) -
                   siblings.begin());
    }
};

namespace {

constexpr int kFixedRows = 2; // everything, the tray

} // namespace

OutlineModel::OutlineModel(Session &session, QObject *parent)
    : QAbstractItemModel(parent)
    , m_session(session)
    , m_root(std::make_unique<Item>())
{
    for (const Place &place : {Place{}, Place{Place::Kind::Tray, {}}}) {
        auto item = std::make_unique<Item>();
        item->place = place;
        item->parent = m_root.get();
        m_root->children.push_back(std::move(item));
    }
    sync();
    connect(&session, &Session::changed, this, [this](const ChangeSet &changes) {
        if (changes.nodes.isEmpty() && !changes.consultation)
            count(false);
        else
            sync();
    });
}

OutlineModel::~OutlineModel() = default;

void OutlineModel::sync()
{
    removeGone(*m_root);
    m_inOrder.clear();
    placeChildren(*m_root, m_session.view()->values().nodes.size());
    count(true);
}

// placeChild() has moved headings out of those that are gone, so that only rows without children
// are removed here, deepest first.
void OutlineModel::removeGone(Item &item)
{
    const auto view =
        m_session.view(); // kept: who hears of a row that goes may change the document
    for (int row = int(item.children.size()) - 1; row >= 0; --row) {
        Item &child = *item.children[size_t(row)];
        removeGone(child);
        if (child.place.kind != Place::Kind::Node || view->index.findNode(child.place.node))
            continue;
        const QModelIndex parent = indexOfItem(item);
        while (!child.children.empty()) { // children that live on wait at the top
            const int to = int(m_root->children.size());
            beginMoveRows(indexOfItem(child), 0, 0, {}, to);
            auto moved = std::move(child.children.front());
            child.children.erase(child.children.begin());
            moved->parent = m_root.get();
            m_root->children.push_back(std::move(moved));
            endMoveRows();
        }
        beginRemoveRows(parent, row, row);
        m_items.erase(child.place.node);
        item.children.erase(item.children.begin() + row);
        endRemoveRows();
    }
}

// Those of the heading at this position, which come behind it in the document, each with its own.
void OutlineModel::placeChildren(Item &parent, size_t position)
{
    const auto view = m_session.view();
    const auto &nodes = view->values().nodes;
    int row = &parent == m_root.get() ? kFixedRows : 0;
    for (size_t at = m_inOrder.size(); at < nodes.size() && view->index.parentOf(at) == position;
         at = m_inOrder.size()) {
        placeChild(parent, row, nodes[at].id);
        Item &child = *parent.children[size_t(row++)];
        m_inOrder.push_back(&child);
        placeChildren(child, at);
    }
}

void OutlineModel::placeChild(Item &parent, int row, const NodeId &id)
{
    const auto found = m_items.find(id);
    if (found == m_items.end()) {
        auto item = std::make_unique<Item>();
        item->place = {Place::Kind::Node, id};
        item->parent = &parent;
        beginInsertRows(indexOfItem(parent), row, row);
        m_items[id] = item.get();
        parent.children.insert(parent.children.begin() + row, std::move(item));
        endInsertRows();
        return;
    }
    Item &item = *found->second;
    Item &old = *item.parent;
    const int oldRow = item.row();
    if (&old == &parent && oldRow == row)
        return;
    beginMoveRows(indexOfItem(old), oldRow, oldRow, indexOfItem(parent), row);
    auto moved = std::move(old.children[size_t(oldRow)]);
    old.children.erase(old.children.begin() + oldRow);
    moved->parent = &parent;
    parent.children.insert(parent.children.begin() + row, std::move(moved));
    endMoveRows();
}

// Opinions stand in the order of the headings, so that one pass finds the heading of each.
std::vector<OutlineModel::Counts> OutlineModel::countAll(Counts &all, Counts &tray) const
{
    const auto view = m_session.view();
    const auto &nodes = view->values().nodes;
    std::vector<Counts> counts(nodes.size());
    size_t at = 0;
    for (const Opinion &opinion : view->values().opinions) {
        const bool open = isUnanswered(opinion, view->index) || !opinion.category;
        while (opinion.node && nodes[at].id != *opinion.node)
            ++at;
        for (Counts *sum : {&all, opinion.node ? &counts[at] : &tray}) {
            sum->opinions += opinion.count;
            sum->open += open ? 1 : 0;
        }
    }
    for (size_t i = nodes.size(); i-- > 0;) {
        const size_t parent = view->index.parentOf(i);
        if (parent == nodes.size())
            continue;
        counts[parent].opinions += counts[i].opinions;
        counts[parent].open += counts[i].open;
    }
    return counts;
}

void OutlineModel::count(bool withHeadings)
{
    const auto view = m_session.view();
    Counts all;
    Counts tray;
    const auto counts = countAll(all, tray);
    const auto show = [&](Item &item, const Counts &now, bool isNew) {
        const bool same = std::exchange(item.counts, now) == now;
        if (!same || isNew)
            announce(item);
    };
    show(*m_root->children[0], all, false);
    show(*m_root->children[1], tray, false);
    for (size_t i = 0; i < counts.size(); ++i) {
        bool isNew = false;
        if (withHeadings) {
            const Node &node = view->values().nodes[i];
            const QString title = view->heading(node) + node.draftNumber.value_or(QString());
            isNew = std::exchange(m_inOrder[i]->title, title) != title;
        }
        show(*m_inOrder[i], counts[i], isNew);
    }
}

void OutlineModel::announce(const Item &item)
{
    Q_EMIT dataChanged(indexOfItem(item), indexOfItem(item, ColumnCount - 1));
}

OutlineModel::Item *OutlineModel::itemOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Item *>(index.internalPointer()) : m_root.get();
}

QModelIndex OutlineModel::indexOfItem(const Item &item, int column) const
{
    return &item == m_root.get() ? QModelIndex()
                                 : createIndex(item.row(), column, const_cast<Item *>(&item));
}

Place OutlineModel::placeOf(const QModelIndex &index) const
{
    return itemOf(index)->place;
}

QModelIndex OutlineModel::indexOf(const Place &place) const
{
    if (place.kind == Place::Kind::All)
        return indexOfItem(*m_root->children[0]);
    if (place.kind == Place::Kind::Tray)
        return indexOfItem(*m_root->children[1]);
    const auto found = m_items.find(place.node);
    return found == m_items.end() ? QModelIndex() : indexOfItem(*found->second);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, itemOf(parent)->children[size_t(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfItem(*itemOf(child)->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(itemOf(parent)->children.size());
}

QString OutlineModel::titleOf(const Item &item) const
{
    if (item.place.kind == Place::Kind::All)
        return tr("All opinions");
    if (item.place.kind == Place::Kind::Tray)
        return tr("Place not decided");
    const auto view = m_session.view();
    const Node *node = view->index.findNode(item.place.node);
    if (!node)
        return {};
    const QString heading = view->heading(*node);
    return node->draftNumber && !node->draftNumber->isEmpty()
               ? tr("%1 (draft: %2)").arg(heading, *node->draftNumber)
               : heading;
}

QVariant OutlineModel::toolTip(const Item &item) const
{
    return item.counts.open > 0
               ? tr("%1\nOpinions: %2, of these without a response or a category: %3")
                     .arg(titleOf(item))
                     .arg(item.counts.opinions)
                     .arg(item.counts.open)
               : tr("%1\nOpinions: %2").arg(titleOf(item)).arg(item.counts.opinions);
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Item &item = *itemOf(index);
    const Node *node = m_session.view()->index.findNode(item.place.node);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Title)
            return titleOf(item);
        if (index.column() == Opinions)
            return item.counts.opinions;
        return item.counts.open > 0 ? QVariant(item.counts.open) : QVariant();
    case Qt::EditRole:
        return node && index.column() == Title ? QVariant(node->title) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(item);
    case Qt::TextAlignmentRole:
        return index.column() == Title ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() == Open ||
            (item.place.kind == Place::Kind::Tray && item.counts.opinions))
            return attentionColor(QApplication::palette());
        return {};
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setBold(node && node->kind == NodeKind::Chapter && index.column() == Title);
        return font;
    }
    case Qt::AccessibleTextRole:
        return index.column() == Title ? toolTip(item) : QVariant();
    case SearchTextRole:
        return titleOf(item);
    case OpenRole:
        return item.counts.open;
    default:
        return {};
    }
}

bool OutlineModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Place place = placeOf(index);
    const Node *node = m_session.view()->index.findNode(place.node);
    if (role != Qt::EditRole || !node)
        return false;
    const QString title = value.toString();
    if (title.trimmed().isEmpty()) // no heading loses its name by mistake
        return false;
    return node->title == title || m_session.apply(renameTyped(*m_session.view(), *node, title));
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Title ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Open)
        return tr("Opinions without a response or a category");
    if (role != Qt::DisplayRole)
        return {};
    return section == Title      ? tr("Plan")
           : section == Opinions ? tr("Opinions", "column of the plan's outline")
                                 : tr("To do", "column of the plan's outline");
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Place place = placeOf(index);
    if (m_session.isReadOnly())
        return flags;
    if (place.kind != Place::Kind::All)
        flags |= Qt::ItemIsDropEnabled;
    if (place.kind == Place::Kind::Node)
        flags |= Qt::ItemIsDragEnabled;
    if (place.kind == Place::Kind::Node && index.column() == Title)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList OutlineModel::mimeTypes() const
{
    return {kNodesMime, kOpinionsMime};
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(kNodesMime, placeOf(indexes.constFirst()).node.value().toUtf8());
    return data;
}

bool OutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                                   const QModelIndex &parent) const
{
    const Item &target = *itemOf(parent);
    if (data->hasFormat(kOpinionsMime))
        return target.place.kind != Place::Kind::All;
    return data->hasFormat(kNodesMime) &&
           (target.place.kind == Place::Kind::Node ||
            (&target == m_root.get() && (row < 0 || row >= kFixedRows)));
}

bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Item &target = *itemOf(parent);
    if (data->hasFormat(kOpinionsMime))
        return dropOpinions(QString::fromUtf8(data->data(kOpinionsMime)).split(u'\n'), target);
    return dropNode(NodeId(QString::fromUtf8(data->data(kNodesMime))), row, target);
}

bool OutlineModel::dropNode(const NodeId &node, int row, const Item &target)
{
    std::optional<NodeId> parent;
    if (target.place.kind == Place::Kind::Node)
        parent = target.place.node;
    std::optional<NodeId> before;
    if (row >= 0 && row < int(target.children.size()))
        before = target.children[size_t(row)]->place.node;
    if (before == node)
        return false;
    return m_session
        .applyAll(QStringLiteral("move_node"), moveToLevel(*m_session.view(), node, parent, before))
        .has_value();
}

bool OutlineModel::dropOpinions(const QStringList &ids, const Item &target)
{
    std::optional<NodeId> node;
    if (target.place.kind == Place::Kind::Node)
        node = target.place.node;
    std::vector<Operation> moves;
    for (const QString &id : ids)
        moves.push_back(operations::moveOpinion(OpinionId(id), node, {}));
    if (!m_session.applyAll(QStringLiteral("move_opinion"), moves))
        return false;
    Q_EMIT done(movedWords(size_t(ids.size()), node, *m_session.view()));
    return true;
}

} // namespace gaiyo
