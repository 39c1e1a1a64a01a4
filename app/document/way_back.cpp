#include "document/way_back.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

using Operations = std::vector<Operation>;

const QString kId = QStringLiteral("id");
const QString kOpinion = QStringLiteral("opinion");

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(WayBack)
};

template <typename RowId>
QJsonValue orNull(const std::optional<RowId> &id)
{
    return id ? QJsonValue(id->value()) : QJsonValue();
}

Error impossible(const QString &message)
{
    return {ErrorKind::Invalid, message};
}

// The way back of one opinion that is in both states.
class WayBack
{
public:
    WayBack(const Opinion &then, const Opinion &now, const ComparedStates &states)
        : m_then(then)
        , m_now(now)
        , m_states(states)
    {}

    Result<Operations> run(const QString &field) const
    {
        if (field == kSummaryField)
            return set(QStringLiteral("summary"), m_then.summary);
        if (field == kCountField)
            return set(QStringLiteral("count"), m_then.count);
        for (size_t i = 0; i < kFreeNames.size(); ++i) {
            if (field == kFreeNames[i])
                return set(field, m_then.*kFreeTexts[i]);
        }
        if (field == kResponseField)
            return response();
        if (field == kCategoryField)
            return category();
        return field == kJoinedField ? joined() : place();
    }

private:
    QString id() const { return m_now.id.value(); }
    qint64 seen() const { return m_states.now.revision; }

    Operations set(const QString &field, const QJsonValue &value) const
    {
        return {{QStringLiteral("set_opinion"), {{kId, id()}, {field, value}}, seen()}};
    }

    Result<Operations> category() const
    {
        if (m_then.category && !m_states.nowIndex.findCategory(*m_then.category))
            return impossible(Sentences::tr("The category that it had is not there any more."));
        return set(QStringLiteral("category"), orNull(m_then.category));
    }

    Result<Operations> joined() const
    {
        if (!m_then.joined)
            return Operations{{QStringLiteral("part_opinion"), {{kId, id()}}, seen()}};
        if (!m_states.nowIndex.findOpinion(*m_then.joined))
            return impossible(
                Sentences::tr("The opinion that it was joined to is not there any more."));
        return Operations{{QStringLiteral("join_opinion"),
                           {{kId, id()}, {QStringLiteral("with"), m_then.joined->value()}},
                           seen()}};
    }

    // Before the first of those that followed it then and stand there now.
    Result<Operations> place() const
    {
        if (m_then.node && !m_states.nowIndex.findNode(*m_then.node))
            return impossible(
                Sentences::tr("The heading that it stood under is not there any more."));
        std::optional<OpinionId> before;
        const auto &opinions = m_states.before.opinions;
        for (size_t i = m_states.beforeIndex.positionOf(m_then) + 1;
             i < opinions.size() && opinions[i].node == m_then.node && !before; ++i) {
            const Opinion *next = m_states.nowIndex.findOpinion(opinions[i].id);
            if (next && next->node == m_then.node)
                before = next->id;
        }
        return Operations{{QStringLiteral("move_opinion"),
                           {{kId, id()},
                            {QStringLiteral("node"), orNull(m_then.node)},
                            {QStringLiteral("before"), orNull(before)}},
                           seen()}};
    }

    Result<Operations> response() const
    {
        const Response *then = m_states.beforeIndex.responseOf(m_then);
        const Response *now = m_states.nowIndex.responseOf(m_now);
        if (then && now && then->markup == now->markup)
            return impossible(Sentences::tr("Only an opinion that it refers to changed. Take that "
                                            "change back."));
        Operations operations;
        if (then && m_now.response != then->id) {
            const auto sharers = m_states.nowIndex.sharers(then->id);
            const Response *kept = m_states.nowIndex.findResponse(then->id);
            if (!sharers.empty() && kept && kept->markup == then->markup)
                return Operations{
                    onOpinion(QStringLiteral("share_response"),
                              {{QStringLiteral("with"), sharers.front()->id.value()}})};
        }
        if (isSharedWithOthers())
            operations.push_back(onOpinion(QStringLiteral("unshare_response"), {}));
        operations.push_back(
            onOpinion(QStringLiteral("set_response"),
                      {{QStringLiteral("text"), then ? then->markup : QString()}}));
        if (operations.size() > 1) // its own response is new
            operations.back().ifUnchangedSince = {};
        return operations;
    }

    // With somebody who did not have the same answer then.
    bool isSharedWithOthers() const
    {
        if (!m_now.response)
            return false;
        const auto sharers = m_states.nowIndex.sharers(*m_now.response);
        return std::any_of(sharers.begin(), sharers.end(),
                           [this](const Opinion *each) {
                               const Opinion *former = m_states.beforeIndex.findOpinion(each->id);
                               return !former || former->response != m_then.response ||
                                      !m_then.response;
                           }) &&
               sharers.size() > 1;
    }

    Operation onOpinion(const QString &kind, QJsonObject arguments) const
    {
        arguments.insert(kOpinion, id());
        return {kind, arguments, seen()};
    }

    const Opinion &m_then;
    const Opinion &m_now;
    const ComparedStates &m_states;
};

} // namespace

Result<Operations> findWayBack(const OpinionChange &change, const ComparedStates &states)
{
    const Opinion *then = states.beforeIndex.findOpinion(change.opinion);
    const Opinion *now = states.nowIndex.findOpinion(change.opinion);
    if (!then && !now)
        return Operations();
    if (!then)
        return Operations{{QStringLiteral("remove_opinion"),
                           {{kId, change.opinion.value()}},
                           states.now.revision}};
    if (!now) // a change of what was removed brings it back
        return Operations{
            {QStringLiteral("set_opinion"),
             {{kId, change.opinion.value()}, {QStringLiteral("summary"), then->summary}},
             states.revision}};
    return WayBack(*then, *now, states).run(change.field);
}

} // namespace gaiyo
