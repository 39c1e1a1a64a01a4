#include "domain/node.h"

namespace gaiyo {

QString nodeKindName(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Chapter:
        return QStringLiteral("chapter");
    case NodeKind::Section:
        return QStringLiteral("section");
    case NodeKind::Subsection:
        return QStringLiteral("subsection");
    case NodeKind::Item:
        return QStringLiteral("item");
    case NodeKind::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

std::optional<NodeKind> findNodeKind(const QString &name)
{
    for (const NodeKind kind : kNodeKinds) {
        if (nodeKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString planEditionName(PlanEdition edition)
{
    return edition == PlanEdition::Draft ? QStringLiteral("draft") : QStringLiteral("final");
}

std::optional<PlanEdition> findPlanEdition(const QString &name)
{
    for (const PlanEdition edition : {PlanEdition::Draft, PlanEdition::Final}) {
        if (planEditionName(edition) == name)
            return edition;
    }
    return std::nullopt;
}

QString pageField(PlanEdition edition)
{
    return QStringLiteral("page_") + planEditionName(edition);
}

const std::optional<QString> &pageIn(const Node &node, PlanEdition edition)
{
    return edition == PlanEdition::Draft ? node.draftPage : node.finalPage;
}

bool hasWords(const Node &node)
{
    const bool counted = node.autoNumber && node.kind != NodeKind::Other;
    const bool numbered = !node.autoNumber && !node.number.value_or(QString()).isEmpty();
    return counted || numbered || !node.draftNumber.value_or(QString()).isEmpty() ||
           !node.title.trimmed().isEmpty();
}

} // namespace gaiyo
