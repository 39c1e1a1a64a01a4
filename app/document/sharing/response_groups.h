#pragma once

#include "domain/snapshot.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace gaiyo {

// Which opinions share a response with each other while operations are planned.
class ResponseGroups
{
public:
    explicit ResponseGroups(const Snapshot &snapshot)
    {
        QHash<ResponseId, int> groups;
        for (const Opinion &opinion : snapshot.opinions) {
            if (!opinion.response) {
                add(opinion.id);
                continue;
            }
            if (!groups.contains(*opinion.response)) {
                groups.insert(*opinion.response, int(m_members.size()));
                m_members.emplace_back();
            }
            join(opinion.id, groups[*opinion.response]);
        }
    }

    // An opinion without a response.
    void add(const OpinionId &opinion) { m_group.insert(opinion, kNone); }

    bool areOne(const OpinionId &a, const OpinionId &b) const
    {
        return m_group.value(a, kNone) != kNone && m_group.value(a) == m_group.value(b, kNone);
    }
    template <typename Counts>
    bool hasOthers(const OpinionId &opinion, Counts counts) const
    {
        const int group = m_group.value(opinion, kNone);
        if (group == kNone)
            return false;
        for (const OpinionId &member : m_members[size_t(group)]) {
            if (member != opinion && counts(member))
                return true;
        }
        return false;
    }

    // set_response: one of its own where it had none.
    void giveOwn(const OpinionId &opinion)
    {
        if (m_group.value(opinion, kNone) == kNone)
            unshare(opinion);
    }
    void unshare(const OpinionId &opinion)
    {
        m_members.emplace_back();
        join(opinion, int(m_members.size()) - 1);
    }
    void share(const OpinionId &opinion, const OpinionId &with)
    {
        if (m_group.value(with, kNone) != kNone)
            join(opinion, m_group.value(with));
    }

private:
    static constexpr int kNone = -1;

    void join(const OpinionId &opinion, int group)
    {
        if (const int former = m_group.value(opinion, kNone); former != kNone) {
            auto &members = m_members[size_t(former)];
            members.erase(std::remove(members.begin(), members.end(), opinion), members.end());
        }
        m_group.insert(opinion, group);
        m_members[size_t(group)].push_back(opinion);
    }

    QHash<OpinionId, int> m_group;
    std::vector<std::vector<OpinionId>> m_members;
};

} // namespace gaiyo
