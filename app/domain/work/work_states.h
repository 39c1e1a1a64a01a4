#pragma once

#include "domain/snapshot.h"

#include <QString>

#include <array>
#include <set>
#include <unordered_map>

namespace gaiyo {

// How far an opinion is, computed from facts.
enum class WorkState {
    Todo,     // 未着手
    Draft,    // 作成中
    Inquired, // 照会中: it stands in an open sheet, and nothing of that sheet was decided for it
    Replied,  // 回答あり: an answer waits
    Confirmed, // 課確認: the department has confirmed it, and no word has changed since
    Approved,  // 決裁済: it is as in the last version that was decided on
};
inline constexpr std::array kWorkStates{WorkState::Todo,      WorkState::Draft,
                                        WorkState::Inquired,  WorkState::Replied,
                                        WorkState::Confirmed, WorkState::Approved};
// The word of the JSON contract: todo, draft, inquired, replied, confirmed, approved.
QString workStateName(WorkState state);

// Of all opinions of a document. The snapshot must stay. An opinion that is joined to another is as
// far as that one.
class WorkStates
{
public:
    // What was confirmed or decided on and still holds; what has changed since only the file
    // knows (store/confirmations.h).
    struct Standing
    {
        std::set<OpinionId> confirmed;
        std::set<OpinionId> approved;
    };
    WorkStates(const Snapshot &values, Standing standing);

    WorkState of(const Opinion &opinion) const;

    int openReplies() const { return m_openReplies; }

private:
    Standing m_standing;
    std::set<QString> m_inquired;
    std::set<QString> m_replied;
    std::set<ResponseId> m_empty; // responses without a visible character
    std::unordered_map<OpinionId, const Opinion *> m_joinedTo;
    int m_openReplies = 0;
};

} // namespace gaiyo
