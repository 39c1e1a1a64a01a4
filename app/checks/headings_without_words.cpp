#include "checks/check_context.h"
#include "checks/subjects.h"

#include <optional>
#include <unordered_set>

namespace gaiyo {

namespace {

// The nodes with a printed opinion on or below them.
std::unordered_set<NodeId> nodesWithOpinions(const CheckContext &context)
{
    std::unordered_set<NodeId> held;
    std::optional<NodeId> last; // opinions of a heading stand together
    for (const Opinion &opinion : context.snapshot.opinions) {
        if (opinion.node == last)
            continue;
        last = opinion.node;
        auto node = opinion.node;
        while (node && held.insert(*node).second)
            node = context.index.findNode(*node)->parent;
    }
    return held;
}

} // namespace

// Opinions that no heading leads are ordinary where nothing stands above them. Behind a heading
// they read as if they were that one's.
void checkHeadingsWithoutWords(CheckContext &context)
{
    const auto held = nodesWithOpinions(context);
    std::unordered_set<NodeId> led; // parents that have a printed child already; "" for the plan
    for (const Node &node : context.snapshot.nodes) {
        if (!held.contains(node.id))
            continue;
        const bool isFirst = led.insert(node.parent.value_or(NodeId())).second;
        const bool isBelowWords = node.parent && hasWords(*context.index.findNode(*node.parent));
        if (!hasWords(node) && (!isFirst || isBelowWords))
            context.report("heading_without_words", Severity::Warning, node,
                           Checks::tr("A heading without a title is not printed; its opinions "
                                      "read as if they belonged to the heading above."));
    }
}

} // namespace gaiyo
