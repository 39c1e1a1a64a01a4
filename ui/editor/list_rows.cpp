#include "editor/list_rows.h"

#include <QCollator>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

// Without their ids: this is asked at every change.
std::vector<const Opinion *> opinionsIn(const Place &place, const DocumentView &view)
{
    std::unordered_set<NodeId> nodes;
    if (place.kind == Place::Kind::Node) {
        const auto inside = subtreeOf(place.node, view);
        nodes.insert(inside.begin(), inside.end());
    }
    std::vector<const Opinion *> opinions;
    opinions.reserve(view.values().opinions.size());
    for (const Opinion &opinion : view.values().opinions) {
        const bool isIn = place.kind == Place::Kind::All ? true
                          : place.kind == Place::Kind::Tray
                              ? !opinion.node
                              : opinion.node && nodes.contains(*opinion.node);
        if (isIn)
            opinions.push_back(&opinion);
    }
    return opinions;
}

bool isShared(const Opinion &opinion, const DocumentView &view)
{
    const Response *response = view.index.responseOf(opinion);
    return response && view.index.sharers(*response).size() > 1;
}

bool isNoted(const Opinion &opinion)
{
    return opinion.note && !opinion.note->trimmed().isEmpty();
}

bool isMine(const Opinion &opinion, const QString &author)
{
    return !author.isEmpty() && opinion.owner == author;
}

// What waits most for the clerk comes first: what others work on stands behind it.
int stateRank(const Opinion &opinion, const Session &session)
{
    const WorkState state = session.states().stateOf(opinion);
    switch (state) {
    case WorkState::Replied:
        return 0;
    case WorkState::Todo:
    case WorkState::Draft:
        return isUnanswered(opinion, session.view()->index) ? 1 : opinion.category ? 3 : 2;
    default:
        return 4 + int(state);
    }
}

// As the document has them; those that nobody answers for come last.
int departmentRank(const Opinion &opinion, const Session &session)
{
    const auto own = session.states().departmentsOf(opinion);
    const auto &all = session.work().work().departments;
    const auto found = own.empty() ? all.end() : std::ranges::find(all, own[0], &Department::id);
    return int(found - all.begin());
}

int categoryRank(const Opinion &opinion, const DocumentView &view)
{
    const auto &categories = view.values().categories;
    for (size_t i = 0; i < categories.size(); ++i) {
        if (opinion.category == categories[i].id)
            return int(i);
    }
    return int(categories.size());
}

// What is compared, once for each opinion; equal ones stay in booklet order.
struct SortKey
{
    int rank = 0;
    QString words;
    const Opinion *opinion = nullptr;
};

SortKey keyOf(const Opinion &opinion, ListOrder::By by, const Session &session)
{
    const DocumentView &view = *session.view();
    switch (by) {
    case ListOrder::By::Ref:
        return {0, opinion.ref, &opinion};
    case ListOrder::By::Words:
        return {0, view.firstLine(opinion), &opinion};
    case ListOrder::By::Category:
        return {categoryRank(opinion, view), {}, &opinion};
    case ListOrder::By::Department:
        return {departmentRank(opinion, session), {}, &opinion};
    default:
        return {stateRank(opinion, session), {}, &opinion};
    }
}

void sortOpinions(std::vector<const Opinion *> &opinions, const ListOrder &order,
                  const Session &session)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::vector<SortKey> keys;
    keys.reserve(opinions.size());
    for (const Opinion *opinion : opinions)
        keys.push_back(keyOf(*opinion, order.by, session));
    std::ranges::stable_sort(keys, [&](const SortKey &a, const SortKey &b) {
        const SortKey &first = order.isDescending ? b : a;
        const SortKey &second = order.isDescending ? a : b;
        return first.rank != second.rank ? first.rank < second.rank
                                         : collator.compare(first.words, second.words) < 0;
    });
    std::ranges::transform(keys, opinions.begin(), &SortKey::opinion);
}

// A heading that has no words has no row, as in the booklet.
bool hasWords(const std::optional<NodeId> &id, const DocumentView &view)
{
    const Node *node = id ? view.index.findNode(*id) : nullptr;
    return !id || (node && !(node->title.isEmpty() && node->number.value_or(QString()).isEmpty()));
}

bool hasState(const Opinion &opinion, const ListFilter &filter, const Session &session)
{
    if (!filter.undecided && filter.states.empty())
        return true;
    const WorkState state = session.states().stateOf(opinion);
    return (filter.undecided && state != WorkState::Approved) ||
           std::ranges::count(filter.states, state) > 0;
}

// Those that only help to answer are meant, too.
bool hasDepartment(const Opinion &opinion, const ListFilter &filter, const Session &session)
{
    if (!filter.noDepartment && filter.departments.empty())
        return true;
    const auto own = session.states().departmentsOf(opinion);
    return own.empty() ? filter.noDepartment
                       : std::ranges::find_first_of(own, filter.departments) != own.end();
}

bool needsHeadings(const Place &place, const std::vector<const Opinion *> &opinions)
{
    return place.kind == Place::Kind::All ||
           std::ranges::any_of(opinions, [&](const Opinion *opinion) {
               return place.kind == Place::Kind::Node && opinion->node != place.node;
           });
}

void countDepartments(ListCounts &counts, const Place &place, const Session &session)
{
    const auto &all = session.work().work().departments;
    counts.departments.resize(all.size());
    if (all.empty())
        return;
    for (const Opinion *opinion : opinionsIn(place, *session.view())) {
        const auto own = session.states().departmentsOf(*opinion);
        counts.noDepartment += own.empty();
        for (const DepartmentId &id : own)
            ++counts.departments[size_t(std::ranges::find(all, id, &Department::id) - all.begin())];
    }
}

} // namespace

bool isLetThrough(const Opinion &opinion, const ListFilter &filter, const Session &session)
{
    const DocumentView &view = *session.view();
    const bool choosesCategory = filter.noCategory || !filter.categories.empty();
    const bool hasChosen = opinion.category
                               ? std::ranges::count(filter.categories, *opinion.category) > 0
                               : filter.noCategory;
    return (!filter.unanswered || isUnanswered(opinion, view.index)) &&
           (!choosesCategory || hasChosen) && (!filter.mine || isMine(opinion, session.author())) &&
           (!filter.noted || isNoted(opinion)) && (!filter.shared || isShared(opinion, view)) &&
           (!filter.extract || opinion.inExtract) && hasState(opinion, filter, session) &&
           hasDepartment(opinion, filter, session);
}

std::vector<ListRow> listRows(const Place &place, const ListFilter &filter, const ListOrder &order,
                              const std::unordered_set<OpinionId> &kept, const Session &session)
{
    const DocumentView &view = *session.view();
    std::vector<const Opinion *> opinions;
    for (const Opinion *opinion : opinionsIn(place, view)) {
        if (!filter.isOn() || kept.contains(opinion->id) || isLetThrough(*opinion, filter, session))
            opinions.push_back(opinion);
    }
    const bool isGrouped =
        order.by == ListOrder::By::Booklet && !order.isDescending && needsHeadings(place, opinions);
    if (order.by != ListOrder::By::Booklet)
        sortOpinions(opinions, order, session);
    else if (order.isDescending)
        std::ranges::reverse(opinions);
    std::vector<ListRow> rows;
    rows.reserve(opinions.size());
    const Opinion *above = nullptr;
    for (const Opinion *opinion : opinions) {
        const bool isOther = !above || above->node != opinion->node;
        if (isGrouped && isOther && hasWords(opinion->node, view))
            rows.push_back({true, opinion->node ? opinion->node->value() : QString()});
        rows.push_back({false, opinion->id.value()});
        above = opinion;
    }
    return rows;
}

std::vector<ListRow> keepPlaces(const std::vector<ListRow> &present,
                                const std::vector<ListRow> &wanted)
{
    QSet<QString> left;
    QSet<QString> there;
    for (const ListRow &row : wanted)
        left += row.id;
    for (const ListRow &row : present)
        there += row.id;
    QHash<QString, std::vector<ListRow>> behind; // "" for those that begin the list
    QString above;
    for (const ListRow &row : wanted) {
        if (there.contains(row.id))
            above = row.id;
        else
            behind[above].push_back(row);
    }
    std::vector<ListRow> rows = behind.value(QString());
    rows.reserve(wanted.size());
    for (const ListRow &row : present) {
        if (!left.contains(row.id))
            continue;
        rows.push_back(row);
        const auto news = behind.constFind(row.id);
        if (news != behind.cend())
            rows.insert(rows.end(), news->begin(), news->end());
    }
    return rows;
}

ListCounts countChoices(const Place &place, const Session &session)
{
    const DocumentView &view = *session.view();
    ListCounts counts;
    countDepartments(counts, place, session);
    counts.categories.resize(view.values().categories.size());
    for (const Opinion *opinion : opinionsIn(place, view)) {
        ++counts.all;
        counts.unanswered += isUnanswered(*opinion, view.index);
        counts.noCategory += !opinion->category;
        const int category = categoryRank(*opinion, view);
        if (category < int(counts.categories.size()))
            ++counts.categories[size_t(category)];
        const WorkState state = session.states().stateOf(*opinion);
        counts.undecided += state != WorkState::Approved;
        ++counts.states[size_t(state)];
        counts.mine += isMine(*opinion, session.author());
        counts.noted += isNoted(*opinion);
        counts.shared += isShared(*opinion, view);
        counts.extract += opinion->inExtract;
    }
    return counts;
}

} // namespace gaiyo
