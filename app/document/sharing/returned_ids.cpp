#include "document/sharing/returned_ids.h"

#include "domain/markup.h"
#include "domain/snapshot_index.h"
#include "domain/words/similarity.h"

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

using Renamed = QHash<OpinionId, OpinionId>;

// How much two summaries have in common.
double likenessOf(const Opinion &row, const Opinion &opinion)
{
    return row.summary == opinion.summary
               ? 1
               : diceOf(foldedText(row.summary), foldedText(opinion.summary));
}

struct SettledIds
{
    Renamed renamed; // former ids with those that their rows get
    std::vector<OpinionId> againstNumber;
};

// A row's number leads to one opinion and its id to another: whose words are more like it.
bool isIdBelieved(const Opinion &row, const OpinionId &byRef, const SnapshotIndex &exported)
{
    const Opinion *own = exported.findOpinion(row.id);
    const Opinion *other = exported.findOpinion(byRef);
    return own && other && own != other && likenessOf(row, *own) > likenessOf(row, *other);
}

SettledIds findSettled(const Snapshot &returned, const OpinionsByRef &byRef, IdSource &ids,
                       const Snapshot *exported)
{
    std::optional<SnapshotIndex> index;
    if (exported)
        index.emplace(*exported);
    QSet<OpinionId> taken;
    SettledIds out;
    std::vector<std::optional<OpinionId>> settled(returned.opinions.size());
    for (size_t i = 0; i < settled.size(); ++i) {
        const Opinion &row = returned.opinions[i];
        const auto known = byRef.constFind(row.ref);
        if (known == byRef.cend())
            continue;
        const bool isOwn = index && isIdBelieved(row, *known, *index);
        const OpinionId &id = isOwn ? row.id : *known;
        if (taken.contains(id))
            continue;
        taken.insert(id);
        settled[i] = id;
        if (isOwn)
            out.againstNumber.push_back(id);
    }
    for (size_t i = 0; i < settled.size(); ++i) {
        const OpinionId &own = returned.opinions[i].id;
        const bool isFree = !taken.contains(own);
        const OpinionId id = settled[i] ? *settled[i] : isFree ? own : OpinionId(ids.next());
        taken.insert(id);
        if (id != own)
            out.renamed.insert(own, id);
    }
    return out;
}

QString withNewIds(const QString &markup, const Renamed &renamed)
{
    const auto parts = parseMarkup(markup);
    if (!parts)
        return markup;
    QString out;
    for (const MarkupPart &part : *parts)
        out += part.reference ? referenceMarkup(renamed.value(*part.reference, *part.reference))
                              : markupOf(part);
    return out;
}

void rename(Snapshot &values, const Renamed &renamed)
{
    if (renamed.isEmpty())
        return;
    for (size_t i = 0; i < values.opinions.size(); ++i) {
        Opinion &opinion = values.opinions[i];
        opinion.id = renamed.value(opinion.id, opinion.id);
    }
    for (size_t i = 0; i < values.responses.size(); ++i)
        values.responses[i].markup = withNewIds(values.responses[i].markup, renamed);
}

void rename(TableRows &rows, const Renamed &renamed)
{
    TableRows moved;
    for (auto it = renamed.begin(); it != renamed.end(); ++it) {
        if (const auto row = rows.constFind(it.key()); row != rows.cend())
            moved.insert(it.value(), *row);
    }
    for (const OpinionId &former : renamed.keys())
        rows.remove(former);
    rows.insert(moved);
}

// One table without ids, held against itself as it was.
class RefJoin
{
public:
    RefJoin(Snapshot &returned, TableRows &rows, const Snapshot &exported)
        : m_returned(returned)
        , m_exported(exported)
        , m_rows(rows)
        , m_index(returned)
        , m_exportedIndex(exported)
        , m_byRef(opinionsByRef(exported))
    {}

    JoinedRows run(IdSource &ids)
    {
        countRefs();
        for (const Opinion &row : std::as_const(m_returned.opinions))
            judge(row, ids);
        apply();
        rename(m_rows, m_renamed);
        std::ranges::stable_sort(m_joined.unmatched, {}, &UnmatchedRow::line);
        return std::move(m_joined);
    }

private:
    using Reason = UnmatchedRow::Reason;

    // How often each number stands there, and which words no numbered row has.
    void countRefs()
    {
        for (const Opinion &row : std::as_const(m_returned.opinions)) {
            if (const QString ref = refOf(row); !ref.isEmpty())
                ++m_counts[ref];
        }
        for (const Opinion &opinion : m_exported.opinions) {
            if (!m_counts.contains(opinion.ref))
                m_withoutRow.insert(opinion.summary, opinion.id);
        }
    }

    QString refOf(const Opinion &row) const { return m_rows.value(row.id).ref; }

    void judge(const Opinion &row, IdSource &ids)
    {
        const QString ref = refOf(row);
        const auto known = m_byRef.constFind(ref);
        if (ref.isEmpty()) {
            judgeWithoutRef(row, ids);
        } else if (known == m_byRef.cend()) {
            doubt(row, Reason::Unknown, {});
        } else if (m_counts.value(ref) > 1) {
            doubt(row, Reason::Twice, *known);
        } else if (!isAbout(row, *m_exportedIndex.findOpinion(*known))) {
            ++m_joined.doubted;
            doubt(row, Reason::OtherWords, *known);
        } else {
            ++m_joined.believed;
            m_renamed.insert(row.id, *known);
        }
    }

    // A table that comes a second time brings its new rows again.
    void judgeWithoutRef(const Opinion &row, IdSource &ids)
    {
        const auto former = m_withoutRow.constFind(row.summary);
        if (former == m_withoutRow.cend())
            m_renamed.insert(row.id, OpinionId(ids.next()));
        else if (m_found.contains(*former) || !isAll(row, *m_exportedIndex.findOpinion(*former)))
            doubt(row, Reason::NoNumber, *former);
        else
            m_renamed.insert(row.id, *former);
        if (former != m_withoutRow.cend())
            m_found.insert(*former);
    }

    bool isAll(const Opinion &row, const Opinion &opinion) const
    {
        const auto symbolOf = [](const Opinion &one, const SnapshotIndex &index) {
            const Category *category = one.category ? index.findCategory(*one.category) : nullptr;
            return category ? category->symbol : QString();
        };
        const auto titleOf = [](const Opinion &one, const SnapshotIndex &index) {
            const Node *node = one.node ? index.findNode(*one.node) : nullptr;
            return node ? node->title : QString();
        };
        return row.count == opinion.count &&
               symbolOf(row, m_index) == symbolOf(opinion, m_exportedIndex) &&
               titleOf(row, m_index) == titleOf(opinion, m_exportedIndex) &&
               plainOf(row, m_index) == plainOf(opinion, m_exportedIndex) &&
               std::ranges::all_of(kFreeTexts,
                                   [&](auto text) { return row.*text == opinion.*text; });
    }

    static QString plainOf(const Opinion &opinion, const SnapshotIndex &index)
    {
        const Response *response = index.responseOf(opinion);
        return response ? index.plainText(response->markup) : QString();
    }

    bool isAbout(const Opinion &row, const Opinion &opinion) const
    {
        constexpr double kMuch = 0.5;
        if (row.summary == opinion.summary ||
            m_rows.value(row.id).unread.contains(QStringLiteral("summary")) ||
            diceOf(foldedText(row.summary), foldedText(opinion.summary)) >= kMuch)
            return true;
        const QString response = plainOf(row, m_index);
        return !response.isEmpty() && response == plainOf(opinion, m_exportedIndex);
    }

    void doubt(const Opinion &row, Reason reason, const std::optional<OpinionId> &opinion)
    {
        const TableRow where = m_rows.value(row.id);
        m_joined.unmatched.push_back({where.line, where.ref, opinion, row.summary, reason});
        m_out.insert(row.id);
        if (opinion)
            m_renamed.insert(row.id, *opinion);
    }

    // A reference to a row that is nobody's stays as the words that it was.
    QString withWords(const QString &markup) const
    {
        QString out = markup;
        for (const OpinionId &id : references(markup)) {
            if (m_out.contains(id) && !m_renamed.contains(id))
                out.replace(referenceMarkup(id),
                            escapeMarkup(m_index.plainText(referenceMarkup(id))));
        }
        return out;
    }

    void apply()
    {
        Snapshot kept = m_returned;
        kept.opinions = {};
        for (const Opinion &row : std::as_const(m_returned.opinions)) {
            if (!m_out.contains(row.id))
                kept.opinions.push_back(row);
        }
        for (size_t i = 0; i < kept.responses.size(); ++i)
            kept.responses[i].markup = withWords(kept.responses[i].markup);
        rename(kept, m_renamed);
        m_returned = std::move(kept);
    }

    Snapshot &m_returned;
    const Snapshot &m_exported;
    TableRows &m_rows;
    SnapshotIndex m_index; // of the rows as they came
    SnapshotIndex m_exportedIndex;
    OpinionsByRef m_byRef;
    QHash<QString, int> m_counts;
    QHash<QString, OpinionId> m_withoutRow; // by their words
    QSet<OpinionId> m_found;                // of these, by rows without a number
    QSet<OpinionId> m_out;
    Renamed m_renamed;
    JoinedRows m_joined;
};

} // namespace

OpinionsByRef opinionsByRef(const Snapshot &values)
{
    OpinionsByRef found;
    for (const Opinion &opinion : values.opinions)
        found.insert(opinion.ref, opinion.id);
    found.remove(QString());
    return found;
}

std::vector<OpinionId> settleReturnedIds(Snapshot &returned, TableRows &rows,
                                         const OpinionsByRef &byRef, IdSource &ids,
                                         const Snapshot *exported)
{
    const SettledIds settled = findSettled(returned, byRef, ids, exported);
    rename(returned, settled.renamed);
    rename(rows, settled.renamed);
    return settled.againstNumber;
}

JoinedRows joinByRefs(Snapshot &returned, TableRows &rows, const Snapshot &exported, IdSource &ids)
{
    return RefJoin(returned, rows, exported).run(ids);
}

} // namespace gaiyo
