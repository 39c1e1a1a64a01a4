#pragma once

#include "domain/snapshot.h"

#include <unordered_map>
#include <vector>

namespace gaiyo {

// Who answers for the opinions of a document: computed, never stored. An opinion's own assignments
// count, else the department of the nearest heading that has one. The snapshot must stay.
class ResponsibleDepartments
{
public:
    explicit ResponsibleDepartments(const Snapshot &values);

    // The lead first, the others in the order of the departments; each once. Empty where nobody is.
    std::vector<DepartmentId> of(const Opinion &opinion) const;

private:
    std::unordered_map<NodeId, DepartmentId> m_ofNode; // the nearest
    std::unordered_map<OpinionId, std::vector<DepartmentId>> m_own;
};

} // namespace gaiyo
