#include "domain/numbering.h"

#include <array>

namespace gaiyo {

QString circledNumber(int n)
{
    if (n >= 1 && n <= 20)
        return QString(QChar(0x2460 + n - 1));
    if (n >= 21 && n <= 35)
        return QString(QChar(0x3251 + n - 21));
    if (n >= 36 && n <= 50)
        return QString(QChar(0x32B1 + n - 36));
    return QStringLiteral("(%1)").arg(n);
}

std::optional<int> findCircledValue(QChar character)
{
    const char16_t c = character.unicode();
    if (c == 0x24EA)
        return 0;
    if (c >= 0x2460 && c <= 0x2473)
        return c - 0x2460 + 1;
    if (c >= 0x3251 && c <= 0x325F)
        return c - 0x3251 + 21;
    if (c >= 0x32B1 && c <= 0x32BF)
        return c - 0x32B1 + 36;
    return std::nullopt;
}

QString levelNumber(NodeKind kind, int n)
{
    switch (kind) {
    case NodeKind::Chapter:
        return QStringLiteral("第%1章").arg(n);
    case NodeKind::Section:
        return QString::number(n);
    case NodeKind::Subsection:
        return QStringLiteral("(%1)").arg(n);
    case NodeKind::Item:
        return circledNumber(n);
    case NodeKind::Other:
        return {};
    }
    Q_UNREACHABLE();
}

std::unordered_map<NodeId, QString> nodeNumbers(const std::vector<Node> &nodes)
{
    std::unordered_map<NodeId, QString> numbers;
    numbers.reserve(nodes.size());
    // By parent and kind; "" is no node's id.
    std::unordered_map<NodeId, std::array<int, kNodeKinds.size()>> counters;
    for (const Node &node : nodes) {
        const bool numbered =
            node.autoNumber ? node.kind != NodeKind::Other : node.number.has_value();
        if (!numbered)
            continue;
        const bool perParent = node.kind != NodeKind::Item && node.parent;
        const int n = ++counters[perParent ? *node.parent : NodeId()][size_t(node.kind)];
        numbers[node.id] = node.autoNumber ? levelNumber(node.kind, n) : *node.number;
    }
    return numbers;
}

} // namespace gaiyo
