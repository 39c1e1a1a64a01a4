#include "intake/inquiry/reply_list.h"

#include <algorithm>
#include <unordered_map>

namespace gaiyo {

namespace {

class ReplyLister
{
public:
    ReplyLister(const Snapshot &values, AskedStates &states)
        : m_values(values)
        , m_states(states)
        , m_rows(values)
    {
        for (const Department &department : values.work->departments)
            m_departments.emplace(department.id, department.name);
        for (const Sheet &sheet : values.work->sheets)
            m_sheets.emplace(sheet.id, &sheet);
        for (const Reply &reply : values.work->replies) {
            if (reply.state == u"open" && reply.opinion)
                ++m_open[*reply.opinion];
            if (reply.state == u"taken" && reply.opinion && reply.response)
                m_taken[*reply.opinion].push_back(&reply);
            if ((reply.state == u"taken" || reply.state == u"edited") && reply.opinion)
                m_heard[*reply.opinion].push_back(&reply);
        }
    }

    Result<ListedReply> list(const Reply &reply)
    {
        ListedReply listed;
        listed.reply = &reply;
        if (reply.flag)
            listed.flags = reply.flag->split(u' ', Qt::SkipEmptyParts);
        if (reply.department)
            listed.department = m_departments[*reply.department];
        if (!reply.opinion)
            return listed;
        listed.opinion = m_rows.index().findOpinion(OpinionId(*reply.opinion));
        const auto then = stateOf(reply);
        if (!then)
            return then.error();
        const Opinion *asked =
            *then ? (*then)->index().findOpinion(OpinionId(*reply.opinion)) : nullptr;
        if (asked)
            listed.base = (*then)->answerOf(*asked);
        if (const Reply *earlier = takenBefore(reply))
            listed.base = *earlier->response;
        if (listed.opinion)
            listed.now = m_rows.answerOf(*listed.opinion);
        if (reply.state == u"open")
            flagSince(reply, asked ? *then : nullptr, asked, listed);
        listed.isLate = isLate(reply);
        return listed;
    }

    // Where it stands in the list.
    size_t placeOf(const ListedReply &listed) const
    {
        return listed.opinion ? m_rows.index().positionOf(*listed.opinion)
                              : m_values.opinions.size();
    }

private:
    // The document as the department saw it; null where that is not known.
    Result<const InquiryRows *> stateOf(const Reply &reply)
    {
        const auto sheet = reply.sheet ? m_sheets.find(*reply.sheet) : m_sheets.end();
        if (sheet == m_sheets.end())
            return static_cast<const InquiryRows *>(nullptr);
        const auto state = m_states.of(*sheet->second);
        if (!state)
            return state.error();
        return (*state)->isKnown ? &(*state)->rows : nullptr;
    }

    // The answer of an earlier file of the sheet that was taken before this one came: what this one
    // changes.
    const Reply *takenBefore(const Reply &reply) const
    {
        const Reply *last = nullptr;
        const auto taken = m_taken.find(*reply.opinion);
        if (taken == m_taken.end())
            return nullptr;
        for (const Reply *other : taken->second) {
            const bool isEarlier = other->sheet == reply.sheet && other->id != reply.id &&
                                   other->decidedAt.value_or(QString()) <= reply.cameAt;
            if (isEarlier && (!last || *last->decidedAt < *other->decidedAt))
                last = other;
        }
        return last;
    }

    // What a person has to know of an answer that waits, beside what the file says.
    void flagSince(const Reply &reply, const InquiryRows *then, const Opinion *asked,
                   ListedReply &listed) const
    {
        if (!listed.opinion) {
            listed.flags << QStringLiteral("gone");
            return;
        }
        if (listed.opinion->joined)
            listed.flags << QStringLiteral("joined");
        if (m_open.at(*reply.opinion) > 1)
            listed.flags << QStringLiteral("several");
        if (then ? isChanged(reply, *then, *asked, *listed.opinion) : isFilled(listed))
            listed.flags << QStringLiteral("changed");
        else if (m_open.at(*reply.opinion) == 1 && isHeardOtherwise(reply))
            listed.flags << QStringLiteral("several");
    }

    // Another department has been heard in the same inquiry: it accepted the draft.
    bool isHeardOtherwise(const Reply &reply) const
    {
        const auto heard = m_heard.find(*reply.opinion);
        if (heard == m_heard.end() || !reply.sheet || !m_sheets.contains(*reply.sheet))
            return false;
        const RoundId &round = m_sheets.at(*reply.sheet)->round;
        return std::ranges::any_of(heard->second, [&](const Reply *other) {
            return other->department != reply.department && other->sheet &&
                   m_sheets.contains(*other->sheet) && m_sheets.at(*other->sheet)->round == round;
        });
    }

    bool isChanged(const Reply &reply, const InquiryRows &then, const Opinion &asked,
                   const Opinion &now) const
    {
        return (reply.response && m_rows.markupOf(now) != then.markupOf(asked)) ||
               (reply.category && m_rows.categoryOf(now) != then.categoryOf(asked)) ||
               (reply.summary && now.summary != asked.summary);
    }

    // Of what stood there nobody knows any more whether the department saw it.
    bool isFilled(const ListedReply &listed) const
    {
        return !listed.now.trimmed().isEmpty() || listed.opinion->category;
    }

    bool isLate(const Reply &reply) const
    {
        const auto sheet = reply.sheet ? m_sheets.find(*reply.sheet) : m_sheets.end();
        if (sheet == m_sheets.end())
            return false;
        const auto came = QDateTime::fromString(reply.cameAt, Qt::ISODateWithMs).toLocalTime();
        const Sheet &of = *sheet->second;
        return (of.dueOn && came.date() > *of.dueOn) ||
               (of.closedAt && *of.closedAt < reply.cameAt);
    }

    const Snapshot &m_values;
    AskedStates &m_states;
    InquiryRows m_rows;
    std::unordered_map<DepartmentId, QString> m_departments;
    std::unordered_map<SheetId, const Sheet *> m_sheets;
    std::unordered_map<QString, int> m_open; // answers that wait, by opinion
    std::unordered_map<QString, std::vector<const Reply *>> m_taken; // by opinion
    std::unordered_map<QString, std::vector<const Reply *>> m_heard; // taken or edited, likewise
};

} // namespace

Result<std::vector<ListedReply>> listReplies(const Snapshot &values, AskedStates &states)
{
    ReplyLister lister(values, states);
    std::vector<ListedReply> list;
    for (const Reply &reply : values.work->replies) {
        auto listed = lister.list(reply);
        if (!listed)
            return listed.error();
        list.push_back(std::move(*listed));
    }
    std::ranges::stable_sort(list, {}, [&](const ListedReply &listed) {
        return std::tuple(lister.placeOf(listed), listed.reply->cameAt, listed.reply->file,
                          listed.reply->row);
    });
    return list;
}

} // namespace gaiyo
