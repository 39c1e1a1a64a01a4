#include "document/sharing/former_state.h"

#include "domain/row_values.h"

#include <QSet>

#include <utility>

namespace gaiyo {

namespace {

constexpr size_t kSummaryCell = 0;
constexpr size_t kResponseCell = 1;
constexpr size_t kFreeCell = 2;
constexpr size_t kCells = kFreeCell + kFreeTexts.size();

// Goes from the document as it is back through its history, and counts at each state how many
// cells say what it says.
class StateSearch
{
public:
    StateSearch(const Snapshot &now, const QHash<OpinionId, SaidOfOpinion> &said)
        : m_said(said)
        , m_best{now.revision, {}, 0}
    {
        for (const Response &response : now.responses)
            m_markups.insert(response.id, response.markup);
        for (const Opinion &opinion : now.opinions)
            put(opinion);
        m_best.matches = m_count;
        m_isBefore = true;
    }

    FormerState run(const std::vector<HistoryEntry> &history)
    {
        for (auto at = history.rbegin(); at != history.rend();) {
            const qint64 revision = at->revision;
            m_isStale = false;
            for (; at != history.rend() && at->revision == revision; ++at) {
                if (at->isPurged)
                    return m_best;
                takeBack(*at);
            }
            if (revision <= 1)
                break;
            if (m_isStale || m_count >= m_best.matches)
                m_best = {revision - 1, at == history.rend() ? QDateTime() : at->at, m_count};
        }
        return m_best;
    }

private:
    void takeBack(const HistoryEntry &entry)
    {
        if (entry.entity == Entity::Opinion) {
            const OpinionId id(entry.id);
            if (!m_said.contains(id))
                return;
            remove(id);
            if (entry.before)
                put(rowOf<Opinion>(entry.id, *entry.before));
        } else if (entry.entity == Entity::Response) {
            const ResponseId id(entry.id);
            const QSet<OpinionId> users = m_users.value(id);
            for (const OpinionId &user : users)
                uncount(user);
            if (entry.before)
                m_markups.insert(id, rowOf<Response>(entry.id, *entry.before).markup);
            else
                m_markups.remove(id);
            for (const OpinionId &user : users)
                count(user);
        }
    }

    void put(const Opinion &opinion)
    {
        if (!m_said.contains(opinion.id))
            return;
        m_rows.insert(opinion.id, opinion);
        if (opinion.response)
            m_users[*opinion.response].insert(opinion.id);
        count(opinion.id);
    }

    void remove(const OpinionId &id)
    {
        const auto row = m_rows.constFind(id);
        if (row == m_rows.cend())
            return;
        uncount(id);
        if (row->response)
            m_users[*row->response].remove(id);
        m_rows.erase(row);
    }

    void uncount(const OpinionId &id) { m_count -= m_counted.take(id); }

    void count(const OpinionId &id)
    {
        const Opinion &row = m_rows[id];
        const SaidOfOpinion &said = m_said[id];
        const QString markup = row.response ? m_markups.value(*row.response) : QString();
        int same = isSame(id, kSummaryCell, said.summary, row.summary) +
                   isSame(id, kResponseCell, said.response, markup);
        for (size_t i = 0; i < kFreeTexts.size(); ++i)
            same += isSame(id, kFreeCell + i, said.free[i], row.*kFreeTexts[i]);
        m_counted.insert(id, same);
        m_count += same;
    }

    // A cell without words tells nothing: it may just have been emptied.
    int isSame(const OpinionId &id, size_t cell, const std::optional<QString> &said,
               const QString &here)
    {
        const QString words = said.value_or(QString()).trimmed();
        if (words.isEmpty() || words != here.trimmed())
            return 0;
        bool &known = m_known[id][cell];
        m_isStale |= m_isBefore && !known;
        known = true;
        return 1;
    }

    const QHash<OpinionId, SaidOfOpinion> &m_said;
    FormerState m_best;
    QHash<OpinionId, Opinion> m_rows;
    QHash<ResponseId, QString> m_markups;
    QHash<ResponseId, QSet<OpinionId>> m_users;
    QHash<OpinionId, int> m_counted;
    QHash<OpinionId, std::array<bool, kCells>> m_known; // the document said so at a later state
    int m_count = 0;
    bool m_isBefore = false; // the document as it is has been counted
    bool m_isStale = false;  // a cell has the words of this state, and of no later one
};

} // namespace

FormerState findFormerState(const Snapshot &now, const std::vector<HistoryEntry> &history,
                            const QHash<OpinionId, SaidOfOpinion> &said)
{
    return StateSearch(now, said).run(history);
}

QHash<QString, OpinionId> opinionsEverByRef(const Snapshot &now,
                                            const std::vector<HistoryEntry> &history)
{
    QHash<QString, OpinionId> found;
    for (const HistoryEntry &entry : history) {
        if (entry.entity == Entity::Opinion && entry.before)
            found.insert((*entry.before)[u"ref"].toString(), OpinionId(entry.id));
    }
    for (const Opinion &opinion : now.opinions)
        found.insert(opinion.ref, opinion.id);
    found.remove(QString());
    return found;
}

} // namespace gaiyo
