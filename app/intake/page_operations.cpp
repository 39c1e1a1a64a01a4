#include "intake/page_operations.h"

#include <unordered_map>

namespace gaiyo {

std::vector<Operation> pageOperations(const FoundPages &found, const Snapshot &values,
                                      PlanEdition edition)
{
    std::unordered_map<NodeId, const Node *> nodes;
    for (const Node &node : values.nodes)
        nodes.emplace(node.id, &node);
    std::vector<Operation> operations;
    for (const FoundPages::Place &place : found.places) {
        const auto node = nodes.find(place.node); // a colleague may have removed it since
        if (place.page.isEmpty() || node == nodes.end() ||
            pageIn(*node->second, edition).value_or(QString()) == place.page)
            continue;
        operations.push_back(
            {QStringLiteral("set_node"),
             {{QStringLiteral("id"), place.node.value()}, {pageField(edition), place.page}},
             {}});
    }
    return operations;
}

} // namespace gaiyo
