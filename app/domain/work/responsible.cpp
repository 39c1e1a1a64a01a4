#include "domain/work/responsible.h"

#include "domain/work/work.h"

#include <algorithm>
#include <tuple>

namespace gaiyo {

ResponsibleDepartments::ResponsibleDepartments(const Snapshot &values)
{
    // A heading stands behind the one above it.
    for (const Node &node : values.nodes) {
        if (node.department)
            m_ofNode.emplace(node.id, *node.department);
        else if (const auto above = node.parent ? m_ofNode.find(*node.parent) : m_ofNode.end();
                 above != m_ofNode.end())
            m_ofNode.emplace(node.id, above->second);
    }
    const Work &work = *values.work;
    std::unordered_map<DepartmentId, size_t> places;
    for (const Department &department : work.departments)
        places.emplace(department.id, places.size());
    std::vector<const Assignment *> assignments;
    for (const Assignment &assignment : work.assignments)
        assignments.push_back(&assignment);
    std::ranges::sort(assignments, {}, [&](const Assignment *assignment) {
        return std::tuple(assignment->role != u"lead", places.at(assignment->department));
    });
    for (const Assignment *assignment : assignments) {
        // Two copies may have assigned the same department, each by a row of its own.
        auto &own = m_own[assignment->opinion];
        if (std::ranges::find(own, assignment->department) == own.end())
            own.push_back(assignment->department);
    }
}

std::vector<DepartmentId> ResponsibleDepartments::of(const Opinion &opinion) const
{
    if (const auto own = m_own.find(opinion.id); own != m_own.end())
        return own->second;
    const auto found = opinion.node ? m_ofNode.find(*opinion.node) : m_ofNode.end();
    return found == m_ofNode.end() ? std::vector<DepartmentId>() : std::vector{found->second};
}

} // namespace gaiyo
