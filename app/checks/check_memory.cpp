#include "checks/check_memory.h"

#include "domain/settings.h"

#include <algorithm>

namespace gaiyo {

namespace {

bool printsSameNumbers(const Snapshot &a, const Snapshot &b)
{
    const auto isSameOpinion = [](const Opinion &one, const Opinion &other) {
        return one.id == other.id && one.joined == other.joined &&
               one.node.has_value() == other.node.has_value();
    };
    const auto isSameNode = [](const Node &one, const Node &other) {
        return one.id == other.id && one.draftPage == other.draftPage &&
               one.finalPage == other.finalPage;
    };
    return pageEditionOf(a.consultation.settings) == pageEditionOf(b.consultation.settings) &&
           a.opinions.size() == b.opinions.size() &&
           a.opinions.isSameBy(b.opinions, isSameOpinion) &&
           std::ranges::equal(a.nodes, b.nodes, isSameNode);
}

} // namespace

void CheckMemory::Parts::take(const Snapshot &document)
{
    auto taken = std::make_unique<const Snapshot>(document);
    index = index ? std::make_unique<const SnapshotIndex>(*taken, *index)
                  : std::make_unique<const SnapshotIndex>(*taken);
    if (!snapshot || !printsSameNumbers(*snapshot, *taken))
        ++numbering;
    snapshot = std::move(taken);
}

void CheckMemory::Parts::forgetUnlike(const CheckConditions &given)
{
    if (conditions == given)
        return;
    texts.forgetAll();
    conditions = given;
}

CheckMemory::CheckMemory()
    : m_parts(std::make_unique<Parts>())
{}

CheckMemory::~CheckMemory() = default;

} // namespace gaiyo
