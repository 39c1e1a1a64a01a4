#include "document/sharing/merged_replies.h"

#include <algorithm>

namespace gaiyo {

namespace {

const QString kState = QStringLiteral("state");
const QString kDecidedAt = QStringLiteral("decided_at");
const QString kDecidedBy = QStringLiteral("decided_by");
const QString kOpen = QStringLiteral("open");
const QStringList kDecision{kState, kDecidedAt, kDecidedBy, QStringLiteral("note")};

// What tells that two answers are one row of one file.
const QStringList kReadOnce{QStringLiteral("file_hash"), QStringLiteral("row"),
                            QStringLiteral("opinion"),   QStringLiteral("response"),
                            QStringLiteral("category"),  QStringLiteral("summary"),
                            QStringLiteral("remark")};

QJsonObject decisionOf(const QJsonObject &reply)
{
    QJsonObject decision;
    for (const QString &field : kDecision)
        decision.insert(field, reply[field]);
    return decision;
}

// What a person decided goes before what a newer file did by itself.
bool isByFile(const QJsonValue &state)
{
    return state.toString() == u"superseded";
}

} // namespace

MergedReplies::MergedReplies(WriteTransaction &into, WriteTransaction &copy, MergedBefore &before)
    : m_into(into)
    , m_copy(copy)
    , m_before(before)
{}

bool MergedReplies::isOfDecision(const QString &field)
{
    return kDecision.contains(field);
}

MergedReplies::Decision MergedReplies::decide(const QJsonObject &base, const QJsonObject &mine,
                                              const QJsonObject &theirs)
{
    const QJsonValue was = base[kState];
    const QJsonValue now = theirs[kState];
    if (mine[kState] == was || mine[kState] == now || (isByFile(mine[kState]) && now != was))
        return {};
    if (now == was || isByFile(now))
        return {decisionOf(mine)};
    return {{}, true};
}

MergedReplies::Decision MergedReplies::decideAgain(const QString &id, const QJsonObject &mine,
                                                   const Record &there)
{
    if (mine[kState] == there.fields[kState] || !m_before.isNewInCopy(Entity::Reply, id, kState))
        return {};
    if (m_before.isNewHere(Entity::Reply, id, kState))
        return {{}, true};
    return {decisionOf(mine)};
}

bool MergedReplies::isReadHere(const QJsonObject &reply)
{
    const auto isSame = [&](const Record &row) {
        return std::ranges::all_of(
            kReadOnce, [&](const QString &field) { return row.fields[field] == reply[field]; });
    };
    const QString hash = reply[u"file_hash"].toString();
    return !hash.isEmpty() && reply[kState].toString() == kOpen &&
           std::ranges::any_of(
               m_into.select(Entity::Reply, QStringLiteral("sheet"), reply[u"sheet"]), isSame);
}

void MergedReplies::noteDecided(const QString &id, const QJsonObject &fields)
{
    const QString state = fields[kState].toString();
    if (state == u"taken" || state == u"edited")
        m_taken += id;
}

bool MergedReplies::isDisputed(const QString &opinion,
                               const std::vector<MergeReport::Conflict> &conflicts)
{
    QStringList responses;
    for (WriteTransaction *side : {&m_into, &m_copy}) {
        if (const auto row = side->find(Entity::Opinion, opinion))
            responses += row->fields[u"response"].toString();
    }
    return std::ranges::any_of(conflicts, [&](const MergeReport::Conflict &conflict) {
        const QString &field = conflict.values.field;
        if (conflict.entity == Entity::Response)
            return responses.contains(conflict.values.id);
        return conflict.entity == Entity::Opinion && conflict.values.id == opinion &&
               (field.isEmpty() || field == u"response" || field == u"category" ||
                field == u"summary");
    });
}

void MergedReplies::openDisputed(const std::vector<MergeReport::Conflict> &conflicts)
{
    for (const QString &id : m_taken) {
        const auto reply = m_into.find(Entity::Reply, id);
        if (reply && isDisputed(reply->fields[u"opinion"].toString(), conflicts))
            m_into.update(Entity::Reply, id,
                          {{kState, kOpen}, {kDecidedAt, QJsonValue()}, {kDecidedBy, QString()}});
    }
}

} // namespace gaiyo
