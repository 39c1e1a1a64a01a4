#pragma once

#include "base/id.h"

#include <QString>

#include <array>
#include <optional>

namespace gaiyo {

// 章・柱・施策・取組項目・その他.
enum class NodeKind { Chapter, Section, Subsection, Item, Other };

inline constexpr std::array kNodeKinds{NodeKind::Chapter, NodeKind::Section, NodeKind::Subsection,
                                       NodeKind::Item, NodeKind::Other};

// The word of the JSON contract: chapter, section, subsection, item, other.
QString nodeKindName(NodeKind kind);
std::optional<NodeKind> findNodeKind(const QString &name);

// A place in the plan's outline that opinions hang on.
struct Node
{
    NodeId id;
    std::optional<NodeId> parent;
    NodeKind kind = NodeKind::Item;
    std::optional<QString> number; // as printed; ignored while autoNumber is set
    bool autoNumber = false;
    std::optional<QString> draftNumber; // as printed inside （素案：…）; "" where it stands empty
    QString title;
    // 所管課: answers for what hangs here and below, where nobody nearer does; internal.
    std::optional<DepartmentId> department = {};
    // Where it stands in the plan, as printed there: 34, 資-3.
    std::optional<QString> draftPage = {};
    std::optional<QString> finalPage = {};

    bool operator==(const Node &) const = default;
};

// The plan as it was put before the public, and as it was decided.
enum class PlanEdition { Draft, Final };

QString planEditionName(PlanEdition edition); // draft, final
std::optional<PlanEdition> findPlanEdition(const QString &name);
// Its field of a node: page_draft, page_final.
QString pageField(PlanEdition edition);

const std::optional<QString> &pageIn(const Node &node, PlanEdition edition);

// False where there is nothing to print, neither a number nor a title: such a heading has no row of
// its own in the booklet, and its opinions stand in its place without one.
bool hasWords(const Node &node);

} // namespace gaiyo
