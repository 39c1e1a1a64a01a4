#include "checks/check_context.h"
#include "checks/subjects.h"

#include <vector>

namespace gaiyo {

namespace {

// Of each node, whether a printed opinion stands on or below it.
std::vector<bool> nodesWithOpinions(const CheckContext &context)
{
    const size_t none = context.snapshot.nodes.size();
    std::vector<bool> held(none);
    for (const Opinion &opinion : context.snapshot.opinions) {
        size_t node = context.nodeOf(opinion);
        while (node != none && !held[node]) {
            held[node] = true;
            node = context.index.parentOf(node);
        }
    }
    return held;
}

} // namespace

// Opinions that no heading leads are ordinary where nothing stands above them. Behind a heading
// they read as if they were that one's.
void checkHeadingsWithoutWords(CheckContext &context)
{
    const auto &nodes = context.snapshot.nodes;
    const auto held = nodesWithOpinions(context);
    std::vector<bool> led(nodes.size() + 1); // parents with a printed child; the last is the plan
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (!held[i])
            continue;
        const size_t parent = context.index.parentOf(i);
        const bool isFirst = !led[parent];
        led[parent] = true;
        const bool isBelowWords = parent < nodes.size() && hasWords(nodes[parent]);
        if (!hasWords(nodes[i]) && (!isFirst || isBelowWords))
            context.report("heading_without_words", Severity::Warning, nodes[i],
                           Checks::tr("A heading without a title is not printed; its opinions "
                                      "read as if they belonged to the heading above."));
    }
}

} // namespace gaiyo
