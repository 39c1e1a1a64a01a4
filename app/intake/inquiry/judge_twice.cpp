#include "intake/inquiry/judge_twice.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <unordered_map>

namespace gaiyo {

void judgeTwice(const std::vector<QString> &opinions, std::vector<JudgedReply> &replies)
{
    QHash<QString, size_t> rows;
    for (const QString &opinion : opinions)
        ++rows[opinion];
    rows.remove(QString());
    std::unordered_map<QString, std::vector<JudgedReply *>> twice;
    for (JudgedReply &reply : replies) {
        if (rows.value(reply.opinion) > 1)
            twice[reply.opinion].push_back(&reply);
    }
    QSet<const JudgedReply *> again;
    for (const auto &[opinion, said] : twice) {
        for (size_t i = 1; i < said.size(); ++i) {
            for (size_t j = 0; j < i && !again.contains(said[i]); ++j) {
                if (said[i]->saysAs(*said[j]))
                    again.insert(said[i]);
            }
        }
        const auto different = std::ranges::count_if(
            said, [&](const JudgedReply *reply) { return !again.contains(reply); });
        for (JudgedReply *reply : said) {
            if (different > 1 || said.size() < rows.value(opinion))
                reply->flags << QStringLiteral("twice");
        }
    }
    std::vector<JudgedReply> kept;
    for (JudgedReply &reply : replies) {
        if (!again.contains(&reply))
            kept.push_back(std::move(reply));
    }
    replies = std::move(kept);
}

} // namespace gaiyo
