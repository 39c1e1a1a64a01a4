#include "document/sharing/moved_words.h"

#include "domain/markup.h"
#include "domain/snapshot_index.h"
#include "domain/words/similar_texts.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace gaiyo {

namespace {

constexpr double kMuch = 0.5;      // of its own words: the row is still about its opinion
constexpr double kMuchAlike = 0.8; // of another's: they are that one's, a little edited

// Finds the opinion that has words, or words much like them.
class WordOwners
{
public:
    WordOwners(const SnapshotIndex &index, const Snapshot &exported, const Snapshot &now)
    {
        for (const Opinion &opinion : exported.opinions)
            add(opinion);
        for (const Opinion &opinion : now.opinions) {
            const Opinion *former = index.findOpinion(opinion.id);
            if (former && former->summary != opinion.summary)
                add(opinion);
        }
    }

    const Opinion &operator[](size_t at) const { return *m_opinions[at]; }

    QList<size_t> exact(const QString &folded) const { return m_exact.values(folded); }

    std::optional<SimilarTexts::Found> nearest(const QString &folded)
    {
        if (!m_texts)
            index();
        const auto found = m_texts->nearest(trigramsOf(folded));
        return found.empty() ? std::nullopt : std::optional(found.front());
    }

private:
    void add(const Opinion &opinion)
    {
        m_opinions.push_back(&opinion);
        const QString folded = foldedText(opinion.summary);
        if (!folded.isEmpty())
            m_exact.insert(folded, m_opinions.size() - 1);
    }

    void index()
    {
        std::vector<Trigrams> all;
        all.reserve(m_opinions.size());
        for (const Opinion *opinion : m_opinions)
            all.push_back(trigramsOf(foldedText(opinion->summary)));
        m_texts.emplace(std::move(all));
    }

    std::vector<const Opinion *> m_opinions;
    QMultiHash<QString, size_t> m_exact;
    std::optional<SimilarTexts> m_texts; // of all of them, made when it is asked
};

class MovedRows
{
public:
    MovedRows(Snapshot &returned, const TableRows &rows, const Snapshot &exported,
              const Snapshot &now, const QSet<OpinionId> &doubted, IdSource &ids)
        : m_returned(returned)
        , m_rows(rows)
        , m_exported(exported)
        , m_doubted(doubted)
        , m_ids(ids)
        , m_index(exported)
        , m_owners(m_index, exported, now)
    {}

    std::vector<UnmatchedRow> run(bool hasResponses)
    {
        findMovedSummaries();
        keepShares();
        if (hasResponses) {
            leadReferencesBack();
            findMovedResponses();
        }
        return takeOut();
    }

private:
    static QString markupOf(const Opinion &opinion, const SnapshotIndex &index)
    {
        const Response *response = index.responseOf(opinion);
        return response ? response->markup : QString();
    }

    void findMovedSummaries()
    {
        const SnapshotIndex rows(m_returned);
        const auto hasOtherWords = [&](const Opinion &opinion) {
            const Opinion *row = rows.findOpinion(opinion.id);
            const QString words = row ? foldedText(row->summary) : QString();
            if (!row)
                return m_doubted.contains(opinion.id);
            return words != foldedText(opinion.summary) &&
                   words != foldedText(m_index.findOpinion(opinion.id)->summary);
        };
        for (const Opinion &row : std::as_const(m_returned.opinions)) {
            const Opinion *own = m_index.findOpinion(row.id);
            if (!own || row.summary == own->summary)
                continue;
            const Opinion *owner = ownerOf(row, *own, hasOtherWords);
            if (!owner)
                continue;
            m_moved.insert(row.id);
            m_saysOf.insert(row.id, owner->id);
        }
    }

    // Whose words the row has; none where they are its own, or nobody's. Where much of its own
    // words is there, too, it has another's only if these went out of that one's row.
    template <typename HasOtherWords>
    const Opinion *ownerOf(const Opinion &row, const Opinion &own,
                           const HasOtherWords &hasOtherWords)
    {
        const QString mine = foldedText(row.summary);
        const QString former = foldedText(own.summary);
        if (mine.isEmpty() || mine == former)
            return nullptr;
        const double kept = diceOf(mine, former);
        const auto same = m_owners.exact(mine);
        if (std::ranges::any_of(same, [&](size_t at) { return m_owners[at].id == row.id; }))
            return nullptr;
        for (const size_t at : same) {
            const Opinion &other = m_owners[at];
            if (kept < kMuch || hasOtherWords(other))
                return &other;
        }
        if (!same.isEmpty())
            return nullptr;
        const auto nearest = m_owners.nearest(mine);
        if (!nearest || nearest->similarity < kMuchAlike || nearest->similarity <= kept)
            return nullptr;
        const Opinion &other = m_owners[nearest->text];
        if (other.id == row.id)
            return nullptr;
        return kept < kMuch || hasOtherWords(other) ? &other : nullptr;
    }

    // A No. that moved with the words leads to the row that has them: that is no change of an
    // answer that refers to it.
    void leadReferencesBack()
    {
        const SnapshotIndex rows(m_returned);
        std::vector<std::pair<size_t, QString>> former;
        for (size_t i = 0; !m_saysOf.isEmpty() && i < m_returned.responses.size(); ++i) {
            const Response &response = std::as_const(m_returned.responses)[i];
            const QString led = ledBack(response.markup);
            if (led == response.markup)
                continue;
            for (const Opinion *sharer : rows.sharers(response.id)) {
                const Opinion *own = m_index.findOpinion(sharer->id);
                if (own && markupOf(*own, m_index) == led)
                    former.emplace_back(i, led);
            }
        }
        for (const auto &[at, markup] : former)
            m_returned.responses[at].markup = markup;
    }

    QString ledBack(const QString &markup) const
    {
        const auto parts = parseMarkup(markup);
        if (!parts)
            return markup;
        QString out;
        for (const MarkupPart &part : *parts)
            out += part.reference
                       ? referenceMarkup(m_saysOf.value(*part.reference, *part.reference))
                       : gaiyo::markupOf(part);
        return out;
    }

    // From which answer to which one.
    struct Move
    {
        OpinionId row;
        QString from;
        QString to;
    };

    void findMovedResponses()
    {
        const SnapshotIndex rows(m_returned);
        std::vector<Move> moves;
        QSet<std::pair<QString, QString>> ways;
        QHash<QString, int> left; // by answers: in how many rows they stand as they stood
        for (const Opinion &own : m_exported.opinions) {
            const QString from = markupOf(own, m_index);
            const Opinion *row = rows.findOpinion(own.id);
            const bool isUnread =
                row && m_rows.value(own.id).unread.contains(QStringLiteral("response"));
            const QString to = row && !isUnread ? markupOf(*row, rows) : from;
            left[from] += to == from && !isUnread ? 1 : 0;
            if (to == from)
                continue;
            moves.push_back({own.id, from, to});
            ways.insert({from, to});
        }
        QSet<QString> moved; // answers of rows that have another's
        QSet<QString> found; // that are in another's row
        for (bool isMore = true; isMore;) {
            isMore = false;
            for (const Move &move : moves) {
                const bool isOthers = !move.to.isEmpty() && left.contains(move.to) &&
                                      (left[move.to] == 0 || ways.contains({move.to, move.from}) ||
                                       moved.contains(move.to));
                if (!isOthers || m_without.contains(move.row))
                    continue;
                m_without.insert(move.row);
                moved.insert(move.from);
                found.insert(move.to);
                isMore = true;
            }
        }
        for (const Move &move : moves) { // moved away, and nothing came
            if (move.to.isEmpty() && found.contains(move.from))
                m_without.insert(move.row);
        }
        m_moved += m_without;
    }

    std::vector<UnmatchedRow> takeOut()
    {
        std::vector<UnmatchedRow> out;
        if (m_moved.isEmpty())
            return out;
        keepShares();
        std::vector<Opinion> kept;
        for (const Opinion &row : std::as_const(m_returned.opinions)) {
            if (!m_moved.contains(row.id)) {
                kept.push_back(row);
                continue;
            }
            const TableRow where = m_rows.value(row.id);
            out.push_back(
                {where.line, where.ref, row.id, row.summary, UnmatchedRow::Reason::MovedWords});
        }
        m_returned.opinions = kept;
        std::ranges::stable_sort(out, {}, &UnmatchedRow::line);
        return out;
    }

    void keepShares()
    {
        QSet<ResponseId> gone;
        for (const Opinion &row : std::as_const(m_returned.opinions)) {
            if (row.response && m_moved.contains(row.id))
                gone.insert(*row.response);
        }
        for (size_t i = 0; i < m_returned.opinions.size(); ++i) {
            const Opinion &row = std::as_const(m_returned.opinions)[i];
            const Opinion *own = m_index.findOpinion(row.id);
            if (!own || !row.response || m_moved.contains(row.id) || !gone.contains(*row.response))
                continue;
            std::optional<ResponseId> former;
            if (const Response *response = m_index.responseOf(*own)) {
                former = ResponseId(m_ids.next());
                m_returned.responses.push_back({*former, response->markup});
            }
            m_returned.opinions[i].response = former;
        }
    }

    Snapshot &m_returned;
    const TableRows &m_rows;
    const Snapshot &m_exported;
    const QSet<OpinionId> &m_doubted;
    IdSource &m_ids;
    SnapshotIndex m_index; // of the table as it was
    WordOwners m_owners;
    QSet<OpinionId> m_moved;
    QHash<OpinionId, OpinionId> m_saysOf; // rows, and whose words they have
    QSet<OpinionId> m_without;            // their answer is another's
};

} // namespace

std::vector<UnmatchedRow> takeOutMovedRows(Snapshot &returned, const TableRows &rows,
                                           const Snapshot &exported, const Snapshot &now,
                                           const QSet<OpinionId> &doubted, bool hasResponses,
                                           IdSource &ids)
{
    return MovedRows(returned, rows, exported, now, doubted, ids).run(hasResponses);
}

} // namespace gaiyo
