#pragma once

#include "document/operations/operation.h"
#include "domain/snapshot.h"

#include <QRandomGenerator>

namespace gaiyo {

// Makes operations that are mostly sensible for the document as it is.
class OperationMaker
{
public:
    explicit OperationMaker(quint32 seed)
        : m_random(seed)
    {}

    Operation next(const Snapshot &s)
    {
        switch (m_random.bounded(12)) {
        case 0:
            return {QStringLiteral("add_node"),
                    {{QStringLiteral("parent"), node(s)},
                     {QStringLiteral("kind"), QStringLiteral("item")},
                     {QStringLiteral("title"), word()}},
                    {}};
        case 1:
            return {QStringLiteral("move_node"),
                    {{QStringLiteral("id"), node(s)}, {QStringLiteral("parent"), node(s)}},
                    {}};
        case 2:
            return {QStringLiteral("remove_node"),
                    {{QStringLiteral("id"), node(s)},
                     {QStringLiteral("with_opinions"), m_random.bounded(8) == 0}},
                    {}};
        case 3:
        case 4:
            return {QStringLiteral("add_opinion"),
                    {{QStringLiteral("node"), node(s)},
                     {QStringLiteral("summary"), word()},
                     {QStringLiteral("response"), word()}},
                    {}};
        case 5:
            return {QStringLiteral("move_opinion"),
                    {{QStringLiteral("id"), opinion(s)}, {QStringLiteral("node"), node(s)}},
                    {}};
        case 6:
            return {QStringLiteral("remove_opinion"), {{QStringLiteral("id"), opinion(s)}}, {}};
        case 7:
            return {QStringLiteral("set_response"),
                    {{QStringLiteral("opinion"), opinion(s)}, {QStringLiteral("text"), word()}},
                    {}};
        case 8:
            return {QStringLiteral("share_response"),
                    {{QStringLiteral("opinion"), opinion(s)}, {QStringLiteral("with"), opinion(s)}},
                    {}};
        case 9:
            return {
                QStringLiteral("unshare_response"), {{QStringLiteral("opinion"), opinion(s)}}, {}};
        case 10:
            return {QStringLiteral("set_opinion"),
                    {{QStringLiteral("id"), opinion(s)},
                     {QStringLiteral("summary"), word()},
                     {QStringLiteral("category"), category(s)}},
                    {}};
        default:
            return {QStringLiteral("move_opinion"),
                    {{QStringLiteral("id"), opinion(s)},
                     {QStringLiteral("node"), before(s).first},
                     {QStringLiteral("before"), before(s).second}},
                    {}};
        }
    }

private:
    QJsonValue node(const Snapshot &s)
    {
        const auto i = size_t(m_random.bounded(quint32(s.nodes.size()) + 1));
        return i < s.nodes.size() ? QJsonValue(s.nodes[i].id.value()) : QJsonValue();
    }

    QJsonValue category(const Snapshot &s)
    {
        const auto i = size_t(m_random.bounded(quint32(s.categories.size()) + 1));
        return i < s.categories.size() ? QJsonValue(s.categories[i].id.value()) : QJsonValue();
    }

    QString opinion(const Snapshot &s)
    {
        return s.opinions.empty()
                   ? QStringLiteral("none")
                   : s.opinions[m_random.bounded(quint32(s.opinions.size()))].id.value();
    }

    std::pair<QJsonValue, QJsonValue> before(const Snapshot &s)
    {
        if (s.opinions.empty())
            return {};
        const Opinion &o = s.opinions[(m_chosen * 7) % s.opinions.size()];
        return {o.node ? QJsonValue(o.node->value()) : QJsonValue(), o.id.value()};
    }

    QString word() { return QStringLiteral("語%1").arg(++m_chosen); }

    QRandomGenerator m_random;
    size_t m_chosen = 0;
};

} // namespace gaiyo
