#include "domain/work/plan_changes.h"

#include "domain/work/work.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

const OpinionId &representativeOf(const Opinion &opinion)
{
    return opinion.joined ? *opinion.joined : opinion.id;
}

QString headingWords(const Node &node, const std::unordered_map<NodeId, QString> &numbers)
{
    QStringList words;
    const auto number = numbers.find(node.id);
    if (number != numbers.end() && !number->second.isEmpty())
        words += number->second;
    if (!node.title.isEmpty())
        words += node.title;
    return words.join(u'　');
}

} // namespace

PlanChanges::PlanChanges(const Snapshot &snapshot, const SnapshotIndex &index)
    : m_snapshot(snapshot)
    , m_index(index)
{
    orderChanges();
    pairOpinions();
}

void PlanChanges::orderChanges()
{
    std::unordered_map<NodeId, size_t> places;
    for (const Node &node : m_snapshot.nodes)
        places.emplace(node.id, places.size() + 1);
    std::vector<std::pair<size_t, const PlanChange *>> placed;
    for (const PlanChange &change : m_snapshot.work->planChanges) {
        const auto place = change.node ? places.find(*change.node) : places.end();
        placed.emplace_back(place == places.end() ? 0 : place->second, &change);
    }
    std::ranges::stable_sort(placed, {}, [](const auto &each) { return each.first; });
    for (const auto &[place, change] : placed)
        m_ordered.push_back(change);
}

void PlanChanges::pairOpinions()
{
    for (const PlanChangeOpinion &pair : m_snapshot.work->planChangeOpinions) {
        const Opinion *opinion = m_index.findOpinion(pair.opinion);
        if (!opinion)
            continue;
        auto &all = m_opinions[pair.change];
        if (std::ranges::find(all, opinion) == all.end())
            all.push_back(opinion);
        m_reasons.insert(representativeOf(*opinion));
    }
    for (auto &[change, all] : m_opinions)
        std::ranges::sort(all, {}, [this](const Opinion *o) { return m_index.positionOf(*o); });
}

std::vector<const Opinion *> PlanChanges::opinionsOf(const PlanChange &change) const
{
    const auto found = m_opinions.find(change.id);
    return found == m_opinions.end() ? std::vector<const Opinion *>() : found->second;
}

bool PlanChanges::hasOpinion(const PlanChange &change) const
{
    return m_opinions.contains(change.id);
}

bool PlanChanges::isReason(const Opinion &opinion) const
{
    return m_reasons.contains(representativeOf(opinion));
}

QString placeWords(const PlanChange &change, const Snapshot &snapshot, const SnapshotIndex &index,
                   const std::unordered_map<NodeId, QString> &numbers)
{
    const Node *node = change.node ? index.findNode(*change.node) : nullptr;
    if (!node)
        return change.place;
    QString words = headingWords(*node, numbers);
    const auto alike = std::ranges::count_if(
        snapshot.nodes, [&](const Node &other) { return headingWords(other, numbers) == words; });
    if (const Node *above = node->parent ? index.findNode(*node->parent) : nullptr;
        above && alike > 1)
        words.prepend(headingWords(*above, numbers) + u'／');
    return words.isEmpty() || change.place.isEmpty() ? words + change.place
                                                     : words + u'　' + change.place;
}

QString pageOf(const PlanChange &change, PlanEdition edition, const SnapshotIndex &index)
{
    if (edition == PlanEdition::Draft && !change.page.isEmpty())
        return change.page;
    const Node *node = change.node ? index.findNode(*change.node) : nullptr;
    return node ? pageIn(*node, edition).value_or(QString()) : QString();
}

} // namespace gaiyo
