#include "editor/opinion_list_model.h"

#include "session/moved_words.h"
#include "session/operations.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QMimeData>

#include <algorithm>
#include <unordered_set>

namespace gaiyo {

namespace {

const QString kMime = QStringLiteral("application/x-gaiyo-opinions");
// Beyond this many single steps, starting anew is quicker.
constexpr int kMostSteps = 64;

// They begin at the left; signs and numbers stand in the middle.
bool isWords(int column)
{
    return column == OpinionListModel::Words || column == OpinionListModel::State ||
           column == OpinionListModel::Departments;
}

} // namespace

OpinionListModel::OpinionListModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    m_rows = listRows(session.place(), m_filter, m_order, {}, session);
    connect(&session.states(), &OpinionStates::standingRead, this, &OpinionListModel::onStanding);
    connect(&session, &Session::placeSelected, this, &OpinionListModel::reload);
    connect(&session, &Session::changed, this, &OpinionListModel::onChanged);
}

void OpinionListModel::reload()
{
    beginResetModel();
    m_rows = listRows(m_session.place(), m_filter, m_order, {}, m_session);
    endResetModel();
}

void OpinionListModel::setFilter(const ListFilter &filter)
{
    m_filter = filter;
    reload();
}

void OpinionListModel::setOrder(const ListOrder &order)
{
    m_order = order;
    beginResetModel();
    m_rows = listedRows();
    endResetModel();
}

std::unordered_set<OpinionId> OpinionListModel::shown() const
{
    std::unordered_set<OpinionId> ids;
    for (const ListRow &row : m_rows) {
        if (!row.isHeading)
            ids.insert(OpinionId(row.id));
    }
    return ids;
}

// What is listed stays listed until the filter or the place changes.
std::vector<ListRow> OpinionListModel::listedRows() const
{
    return listRows(m_session.place(), m_filter, m_order,
                    m_filter.isOn() ? shown() : std::unordered_set<OpinionId>(), m_session);
}

// It stays in its row as well, unless the rows follow the booklet: whoever goes through the
// opinions of one category and gives them others would else lose the place with each of them.
std::vector<ListRow> OpinionListModel::wantedRows() const
{
    std::vector<ListRow> listed = listedRows();
    return m_order.by == ListOrder::By::Booklet ? listed : keepPlaces(m_rows, listed);
}

void OpinionListModel::reveal(const OpinionId &id)
{
    auto kept = shown();
    kept.insert(id);
    const auto wanted = listRows(m_session.place(), m_filter, m_order, kept, m_session);
    if (wanted != m_rows)
        syncRows(wanted);
}

void OpinionListModel::setOthers(const std::vector<OpenSession> &others)
{
    QHash<QString, QStringList> people;
    for (const OpenSession &other : others) {
        if (other.opinion)
            people[other.opinion->value()] += other.name;
    }
    if (people == m_others)
        return;
    m_others = std::move(people);
    renumber();
}

int OpinionListModel::opinionCount() const
{
    return int(std::ranges::count(m_rows, false, &ListRow::isHeading));
}

void OpinionListModel::onChanged(const ChangeSet &changes)
{
    auto wanted = wantedRows();
    const bool isReset = wanted != m_rows && !syncRows(wanted);
    if (isReset && m_filter.isOn()) {
        reload();
        return;
    }
    if (isReset) { // reload() would come to the same
        beginResetModel();
        m_rows = std::move(wanted);
        endResetModel();
        return;
    }
    // Numbers run through the document: any row that came or went may change all of them.
    const bool numbers = !changes.opinions.added.empty() || !changes.opinions.removed.empty() ||
                         !changes.nodes.isEmpty() || changes.opinions.changed.size() > 1;
    const bool states = !changes.replies.isEmpty() || !changes.sheets.isEmpty() ||
                        !changes.sheetRows.isEmpty() || !changes.assignments.isEmpty() ||
                        !changes.departments.isEmpty();
    if (numbers || states || !changes.categories.isEmpty() || !changes.responses.isEmpty()) {
        renumber();
        return;
    }
    for (const OpinionId &id : changes.opinions.changed) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

// What was confirmed or decided on may not stand any more, or stand again.
void OpinionListModel::onStanding()
{
    const auto wanted = wantedRows();
    if (wanted != m_rows && !syncRows(wanted))
        reload();
    else
        renumber();
}

void OpinionListModel::renumber()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

// Brings the rows into the wanted order by single steps; false where they are too many.
bool OpinionListModel::syncRows(const std::vector<ListRow> &wanted)
{
    if (qAbs(qsizetype(wanted.size()) - qsizetype(m_rows.size())) > kMostSteps)
        return false;
    std::unordered_set<OpinionId> opinions;
    std::unordered_set<NodeId> headings;
    for (const ListRow &row : wanted) {
        if (row.isHeading)
            headings.insert(NodeId(row.id));
        else
            opinions.insert(OpinionId(row.id));
    }
    int steps = 0;
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const ListRow &present = m_rows[size_t(row)];
        if (present.isHeading ? headings.contains(NodeId(present.id))
                              : opinions.contains(OpinionId(present.id)))
            continue;
        if (++steps > kMostSteps)
            return false;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (size_t at = 0; at < wanted.size(); ++at) {
        if (at < m_rows.size() && m_rows[at] == wanted[at])
            continue;
        if (++steps > kMostSteps)
            return false;
        const int row = int(at);
        const auto found = std::find(m_rows.begin() + row, m_rows.end(), wanted[at]);
        if (found == m_rows.end()) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, wanted[at]);
            endInsertRows();
            continue;
        }
        const int from = int(found - m_rows.begin());
        beginMoveRows({}, from, from, {}, row);
        m_rows.erase(m_rows.begin() + from);
        m_rows.insert(m_rows.begin() + row, wanted[at]);
        endMoveRows();
    }
    return true;
}

std::optional<OpinionId> OpinionListModel::opinionAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) && !m_rows[size_t(row)].isHeading
               ? std::optional(OpinionId(m_rows[size_t(row)].id))
               : std::nullopt;
}

int OpinionListModel::rowOf(const OpinionId &id) const
{
    const auto found = std::ranges::find(m_rows, ListRow{false, id.value()});
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

std::optional<OpinionId> OpinionListModel::neighbour(int row, int by) const
{
    const int step = by < 0 ? -1 : 1;
    std::optional<OpinionId> found;
    for (int left = qAbs(by); left > 0; --left) {
        do
            row += step;
        while (row >= 0 && row < int(m_rows.size()) && m_rows[size_t(row)].isHeading);
        found = opinionAt(row);
    }
    return found;
}

std::optional<OpinionId> OpinionListModel::nearest(int row) const
{
    if (const auto id = opinionAt(row))
        return id;
    const auto below = neighbour(row, 1);
    return below ? below : neighbour(row, -1);
}

int OpinionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OpinionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// While it is only written here, what is missing says more.
QString OpinionListModel::missingIn(const Opinion &opinion, WorkState state) const
{
    if (state != WorkState::Todo && state != WorkState::Draft)
        return {};
    if (isUnanswered(opinion, m_session.view()->index))
        return tr("Response not written");
    return opinion.category ? QString() : tr("Category not set");
}

QString OpinionListModel::stateOf(const Opinion &opinion) const
{
    const WorkState state = m_session.states().stateOf(opinion);
    const QString missing = missingIn(opinion, state);
    return missing.isEmpty() ? workStateWords(state) : missing;
}

// For the tip: how far it is, and what is missing as well.
QString OpinionListModel::wholeStateOf(const Opinion &opinion) const
{
    const WorkState state = m_session.states().stateOf(opinion);
    const QString missing = missingIn(opinion, state);
    return missing.isEmpty() ? workStateWords(state)
                             : tr("%1: %2", "how far an opinion is, and what is missing")
                                   .arg(workStateWords(state), missing);
}

QString OpinionListModel::departmentsOf(const Opinion &opinion) const
{
    return departmentNames(m_session.states().departmentsOf(opinion), m_session.work().work());
}

// What waits for the clerk stands out; its words say so, too.
QVariant OpinionListModel::stateColor(const Opinion &opinion) const
{
    const WorkState state = m_session.states().stateOf(opinion);
    if (state == WorkState::Replied || !missingIn(opinion, state).isEmpty())
        return attentionColor(QApplication::palette());
    return {};
}

QStringList OpinionListModel::marksInWords(const Opinion &opinion) const
{
    QStringList words;
    if (opinion.note && !opinion.note->isEmpty())
        words += tr("has a note");
    if (opinion.response && m_session.view()->index.sharers(*opinion.response).size() > 1)
        words += tr("shares its response");
    if (opinion.inExtract)
        words += tr("is in the extract");
    if (!opinion.owner.isEmpty())
        words += tr("%1 works on it").arg(opinion.owner);
    for (const QString &name : m_others.value(opinion.id.value()))
        words += tr("%1 is here").arg(name);
    return words;
}

QVariant OpinionListModel::headingData(const ListRow &row, int column, int role) const
{
    const auto view = m_session.view();
    const Node *node = row.id.isEmpty() ? nullptr : view->index.findNode(NodeId(row.id));
    const bool isText = role == Qt::DisplayRole && column == Words;
    const bool isRead = role == Qt::AccessibleTextRole && column == No;
    if (!isText && !isRead && role != HeadingRole && role != Qt::ToolTipRole)
        return {};
    return node ? view->heading(*node) : tr("Place not decided");
}

// The whole row, for readers that read only the cell they are in.
QString OpinionListModel::spokenRow(const Opinion &opinion) const
{
    const auto view = m_session.view();
    const gaiyo::Category *category =
        opinion.category ? view->index.findCategory(*opinion.category) : nullptr;
    const bool hasRef = !opinion.ref.isEmpty() && !m_session.work().work().letters.empty();
    QStringList parts{view->name(opinion.id),   hasRef ? tr("ref. %1").arg(opinion.ref) : QString(),
                      view->firstLine(opinion), category ? category->text : QString(),
                      wholeStateOf(opinion),    departmentsOf(opinion)};
    parts += marksInWords(opinion);
    parts.removeAll(QString());
    return parts.join(QStringLiteral("、"));
}

QVariant OpinionListModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && index.row() < int(m_rows.size()) &&
        m_rows[size_t(index.row())].isHeading)
        return headingData(m_rows[size_t(index.row())], index.column(), role);
    const auto id = opinionAt(index.row());
    const auto view = m_session.view();
    const Opinion *opinion = id ? view->index.findOpinion(*id) : nullptr;
    if (!opinion)
        return {};
    const gaiyo::Category *category =
        opinion->category ? view->index.findCategory(*opinion->category) : nullptr;
    if (role == Qt::TextAlignmentRole)
        return isWords(index.column()) ? QVariant() : QVariant(Qt::AlignCenter);
    if (role == Qt::ForegroundRole && index.column() == State)
        return stateColor(*opinion);
    if (role == Qt::ToolTipRole)
        return tipOf(*opinion, index.column());
    if (role == ResponseRole)
        return view->plainResponse(*opinion).section(u'\n', 0, 0);
    if (role == HueRole)
        return category ? int(category - view->values().categories.data()) : -1;
    if (role == MarksRole)
        return QVariant::fromValue(
            ListMarks{opinion->note && !opinion->note->isEmpty(),
                      opinion->response && view->index.sharers(*opinion->response).size() > 1,
                      opinion->inExtract, m_others.value(opinion->id.value())});
    if (role == SearchTextRole)
        return QString(opinion->summary + u'\n' + view->plainResponse(*opinion));
    if (role == Qt::AccessibleTextRole && index.column() == No)
        return spokenRow(*opinion);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case No: {
        const auto no = view->index.findNo(*id);
        return no ? QVariant(*no) : QVariant(QStringLiteral("－"));
    }
    case Ref:
        return opinion->ref;
    case Words:
        return view->firstLine(*opinion);
    case Category:
        return category ? category->symbol : QString();
    case Marks:
        return {};
    case Departments:
        return departmentsOf(*opinion);
    default:
        return stateOf(*opinion);
    }
}

QString OpinionListModel::tipOf(const Opinion &opinion, int column) const
{
    switch (column) {
    case Category:
        if (const auto *category = opinion.category
                                       ? m_session.view()->index.findCategory(*opinion.category)
                                       : nullptr)
            return category->text;
        break;
    case State:
        return wholeStateOf(opinion);
    case Departments:
        return departmentsOf(opinion);
    case Marks:
        return marksInWords(opinion).join(QStringLiteral("、"));
    default:
        break;
    }
    return opinion.summary.left(300);
}

QVariant OpinionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return isWords(section) ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                : QVariant(Qt::AlignCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case No:
        return tr("No.");
    case Ref:
        return tr("Ref.", "the number of an opinion that never changes");
    case Words:
        return tr("Opinion");
    case Category:
        return tr("Category");
    case Marks:
        return tr("Marks");
    case Departments:
        return tr("Department");
    default:
        return tr("State");
    }
}

Qt::ItemFlags OpinionListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_session.isReadOnly() ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
    if (!opinionAt(index.row())) // the keys go past it
        return Qt::ItemNeverHasChildren;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_session.isReadOnly() ? flags : flags | Qt::ItemIsDragEnabled;
}

QStringList OpinionListModel::mimeTypes() const
{
    return {kMime};
}

QMimeData *OpinionListModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes) {
        const auto id = opinionAt(index.row());
        if (id && index.column() == 0)
            ids += id->value();
    }
    auto *data = new QMimeData;
    data->setData(kMime, ids.join(u'\n').toUtf8());
    return data;
}

bool OpinionListModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                                       const QModelIndex &parent) const
{
    return data->hasFormat(kMime) && !parent.isValid() && row >= 0;
}

// Between two rows: before the lower one, or behind the last under the same heading. In another
// order than the booklet's there is no such place.
bool OpinionListModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                    int column, const QModelIndex &parent)
{
    const auto above = neighbour(row, -1);
    const auto below = neighbour(row - 1, 1);
    if (!canDropMimeData(data, action, row, column, parent) || m_order != ListOrder() ||
        (!above && !below))
        return false;
    const bool isBehind = !opinionAt(row) && above; // above a heading: the end of the one before
    const auto before = isBehind ? std::nullopt : below;
    const Opinion *beside = m_session.view()->index.findOpinion(isBehind ? *above : *below);
    const auto node = beside->node;
    std::vector<Operation> moves;
    const auto ids = QString::fromUtf8(data->data(kMime)).split(u'\n');
    for (const QString &id : ids) {
        if (!before || before->value() != id)
            moves.push_back(operations::moveOpinion(OpinionId(id), node, before));
    }
    if (moves.empty() || !m_session.applyAll(QStringLiteral("move_opinion"), moves))
        return false;
    Q_EMIT done(movedWords(size_t(ids.size()), node, *m_session.view()));
    return true;
}

} // namespace gaiyo
