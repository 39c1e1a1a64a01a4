#include "checks/check_memory.h"

#include "domain/numbering.h"
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

void CheckMemory::Parts::take(const IndexedPtr &next)
{
    if (!state || !printsSameNumbers(state->values(), next->values()))
        ++numbering;
    if (!state || state->values().nodes != next->values().nodes)
        numbers = nodeNumbers(next->values().nodes);
    state = next;
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
