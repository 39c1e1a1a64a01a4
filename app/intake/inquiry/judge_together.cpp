#include "intake/inquiry/judge_together.h"

#include "domain/snapshot.h"
#include "domain/work/work.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace gaiyo {

void judgeShared(const InquiryRows &now, std::vector<JudgedReply> &replies)
{
    QHash<QString, QString> answers;
    for (const JudgedReply &reply : replies) {
        if (reply.response)
            answers.insert(reply.opinion, *reply.response);
    }
    for (JudgedReply &reply : replies) {
        const Opinion *opinion = now.index().findOpinion(OpinionId(reply.opinion));
        const bool staysAsItIs = reply.isAccepted && !reply.isChangedSince;
        if (!reply.response || !opinion || !opinion->response || staysAsItIs)
            continue;
        QStringList others;
        for (const Opinion *sharer : now.index().sharers(*opinion->response)) {
            const auto answer = answers.constFind(sharer->id.value());
            const bool isAlike = answer != answers.constEnd() && *answer == *reply.response;
            if (sharer != opinion && !sharer->joined && !isAlike)
                others << sharer->ref;
        }
        if (!others.isEmpty())
            reply.flags << QStringLiteral("shared:") + others.join(u',');
    }
}

void settleAccepted(const JudgingBase &base, JudgedSheet &sheet)
{
    QSet<QString> waiting;
    for (const Reply &reply : base.now.values().work->replies) {
        if (reply.state == u"open" && reply.opinion && reply.sheet != base.sheet)
            waiting.insert(*reply.opinion);
    }
    for (JudgedReply &reply : sheet.replies) {
        reply.isAccepted = reply.isAccepted && reply.flags.isEmpty() && !reply.isChangedSince &&
                           !reply.category && !reply.summary && !waiting.contains(reply.opinion);
        if (reply.isAccepted)
            sheet.accepted << base.asked.rows[base.asked.byId.value(reply.opinion)].ref;
    }
}

} // namespace gaiyo
