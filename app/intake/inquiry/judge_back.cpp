#include "intake/inquiry/judge_back.h"

#include "domain/words/symbol_look.h"
#include "exchange/rows/cell_text.h"
#include "intake/inquiry/unclear_answer.h"

#include <algorithm>

namespace gaiyo {

namespace {

const QString kTakenBack = QStringLiteral("taken_back");

class BackJudge
{
public:
    BackJudge(const ReturnedSheet &returned, const JudgingBase &base,
              const std::vector<RowMatch> &matches, std::vector<JudgedReply> &replies)
        : m_returned(returned)
        , m_base(base)
        , m_matches(matches)
        , m_replies(replies)
    {
        for (const JudgedReply &earlier : base.before)
            m_before.insert(earlier.opinion, &earlier);
        for (size_t i = 0; i < replies.size(); ++i) {
            m_isNew = m_isNew || isNew(replies[i]);
            m_goesOn = m_goesOn || repeatsHeld(i);
            if (replies[i].response || returned.rows[i].mergedWith)
                m_answered.insert(replies[i].opinion);
        }
    }

    void judge(size_t at)
    {
        const InquiryRow *asked = askedAt(at);
        const auto held = asked ? m_base.held.constFind(asked->opinion) : m_base.held.constEnd();
        if (held == m_base.held.constEnd() || m_answered.contains(asked->opinion) ||
            !isMeant(m_returned.rows[at], *held))
            return;
        JudgedReply &reply = m_replies[at];
        const Opinion *now = m_base.now.index().findOpinion(OpinionId(asked->opinion));
        const bool isResponse = takesResponseBack(at, *asked, *held, now);
        const bool isCategory = takesCategoryBack(at, *asked, *held, now);
        if (isResponse)
            reply.response = asked->answer;
        if (isCategory)
            reply.category = asked->category;
        if (isResponse || isCategory)
            reply.flags << kTakenBack;
    }

private:
    const InquiryRow *askedAt(size_t at) const
    {
        const auto &asked = m_matches[at].asked;
        return asked ? &m_base.asked.rows[*asked] : nullptr;
    }

    bool isNew(const JudgedReply &reply) const
    {
        const bool isSaid = reply.response || reply.category || reply.summary || reply.remark;
        const auto [begin, end] = m_before.equal_range(reply.opinion);
        return isSaid && std::none_of(begin, end, [&](const JudgedReply *earlier) {
                   return earlier->saysAs(reply);
               });
    }

    // Who sends a file on has the earlier answers in it.
    bool repeatsHeld(size_t at) const
    {
        const InquiryRow *asked = askedAt(at);
        const auto held = asked ? m_base.held.constFind(asked->opinion) : m_base.held.constEnd();
        const auto &answer = m_returned.rows[at].answer;
        return held != m_base.held.constEnd() && held->response && answer &&
               trimCell(answer->text) == trimCell(*held->response) &&
               trimCell(answer->text) != trimCell(asked->answer);
    }

    bool isMeant(const ReturnedRow &row, const HeldAnswer &held) const
    {
        const bool isNamed = !row.by.isEmpty() && row.by == held.by;
        const bool isOnlyThis = held.isTaken && !m_isNew; // nothing is filled in anywhere
        return isNamed || m_goesOn || isOnlyThis;
    }

    bool takesResponseBack(size_t at, const InquiryRow &asked, const HeldAnswer &held,
                           const Opinion *now) const
    {
        const auto &answer = m_returned.rows[at].answer;
        if (!answer || !held.response || answer->isMarked)
            return false;
        const QString sent = trimCell(asked.answer);
        const bool isSent = trimCell(answer->text) == sent || isBrokenAnew(answer->text, sent);
        const bool stands = held.isTaken && now && trimCell(m_base.now.answerOf(*now)) == sent;
        return isSent && !stands && trimCell(*held.response) != sent;
    }

    bool takesCategoryBack(size_t at, const InquiryRow &asked, const HeldAnswer &held,
                           const Opinion *now) const
    {
        const auto &category = m_returned.rows[at].category;
        const bool isSent = category && held.category &&
                            looksTheSame(foldSymbol(category->text), asked.category) &&
                            !looksTheSame(*held.category, asked.category);
        const bool stands =
            held.isTaken && now && looksTheSame(m_base.now.categoryOf(*now), asked.category);
        return isSent && !stands;
    }

    const ReturnedSheet &m_returned;
    const JudgingBase &m_base;
    const std::vector<RowMatch> &m_matches;
    std::vector<JudgedReply> &m_replies;
    QMultiHash<QString, const JudgedReply *> m_before; // by opinion
    bool m_isNew = false;     // the file says something that no earlier one said
    bool m_goesOn = false;    // it is an earlier one that was worked on
    QSet<QString> m_answered; // opinions that some row answers otherwise
};

} // namespace

void judgeTakenBack(const ReturnedSheet &returned, const JudgingBase &base,
                    const std::vector<RowMatch> &matches, std::vector<JudgedReply> &replies)
{
    if (!base.isKnown || base.held.isEmpty())
        return;
    BackJudge judge(returned, base, matches, replies);
    for (size_t i = 0; i < replies.size(); ++i)
        judge.judge(i);
}

} // namespace gaiyo
