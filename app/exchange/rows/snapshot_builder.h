#pragma once

#include "base/result.h"
#include "base/sanitize.h"
#include "domain/opinion.h"
#include "domain/words/meant_characters.h"
#include "exchange/import_report.h"
#include "exchange/rows/known_headings.h"
#include "exchange/rows/notes.h"

#include <QHash>
#include <QSet>

#include <array>

namespace gaiyo {

// An opinion as a row of a text or table gives it.
struct SourceRow
{
    int line = 0;
    QString label;    // its number as printed, "" for none
    QString id = {};  // that of the opinion in the document it came from, "" for none
    QString ref = {}; // its 整理番号, "" for none
    std::optional<NodeId> node;
    QString summary;
    QString response;         // plain text
    bool sharedAbove = false; // the response is that of the row above
    bool saysAbove = false;   // by 同上, not by an empty cell
    QString sharedWith;       // the response is that of the row with this number
    QString category;         // symbol as printed, "" for none
    int count = 1;
    std::optional<QString> note;
    // The response's cell is one with that of the row above, so that headings between do not part
    // them.
    bool isMerged = false;
    std::array<QString, kFreeTexts.size()> free = {};
    QSet<QString> unread = {}; // TableRow::unread
    // What words of the table call it, where that is not its label.
    std::optional<QString> calledBy = {};
};

// Puts a document together from what the readers of text and tables find, row by row in the order
// of the source: nodes by path, categories by symbol, shared responses, references by number.
class SnapshotBuilder
{
public:
    explicit SnapshotBuilder(IdSource &ids);

    Consultation &consultation() { return m_values.consultation; }
    std::vector<Category> &categories() { return m_values.categories; }
    Notes &notes() { return m_notes; }
    size_t opinionCount() const { return m_values.opinions.size(); }

    // The node of this heading below this parent, made where there is none: the same path is the
    // same node, and so is one that differs in width and spaces only, which is told.
    NodeId requireNode(const std::optional<NodeId> &parent, const Heading &heading);

    // The place of opinions that stand without a heading: a root without words and without a row.
    NodeId requireRoot() { return requireNode(std::nullopt, {NodeKind::Other, {}, {}, {}}); }
    // Of a source without any heading: the root, or the tray where the document that the rows are
    // added to (none for a new one) has headings, and none without words.
    void placeWithoutHeadings(const SnapshotPtr &addedTo);

    // The document that the rows are added to: a heading that it has becomes that one, with those
    // above it. `isExact`: KnownHeadings.
    void addTo(const std::vector<Node> &nodes, bool isExact);
    bool isAdding() const { return m_known.has_value(); }
    bool isOfDocument(const NodeId &node) const { return m_originals.contains(node); }
    // The document has opinions that stand without a heading.
    bool knowsRoot() const { return m_knowsRoot; }

    // Declared before or while rows come; an existing symbol is completed, not doubled.
    void declareCategory(const QString &symbol, const QString &text, std::optional<int> declared);
    const Category *findCategory(const QString &symbolOrText) const;

    // A document of ours may have headings that differ in width.
    void keepWidths() { m_foldsHeadings = false; }
    // Ids that rows bring along: no other row gets one of them.
    void reserveIds(const QSet<QString> &ids) { m_reserved = ids; }
    // No word of numbers that cannot be kept.
    void keepSilentOnRefs() { m_tellsRefs = false; }
    // The document that the rows come back to has their numbers.
    void keepNumbersOfKnown() { m_knownHaveNumbers = true; }
    // No word of references to rows that are not there.
    void keepSilentOnReferences() { m_tellsReferences = false; }

    void setDraftNumber(const NodeId &node, const QString &draftNumber);
    const Node *findNode(const NodeId &id) const;

    void add(const SourceRow &row);
    const OpinionId &lastAdded() const { return m_values.opinions.back().id; }
    // The row's response and free fields go on with those of the last one, which stands in the same
    // place, or the row names none. False where that has no response of its own.
    bool addToLast(const SourceRow &row);
    void reportNotUnderstood(int line, const QString &text);

    // The document in order with its report. Error: Invalid only where arrange() finds a fault.
    Result<Imported> finish();

private:
    void noteOtherForm(const Node &known, const Heading &heading);
    std::optional<NodeId> findKnown(const std::optional<NodeId> &parent, const Heading &heading,
                                    const QString &key);
    NodeId requireKnown(const Node &known);
    void noteNew(const std::optional<NodeId> &parent, const Heading &heading);
    void noteSeveral(const Heading &heading, const std::vector<const Node *> &several);
    void noteHeadings();

    // Where an opinion's response comes from.
    struct Answer
    {
        enum class From { Nowhere, Own, Above, Labelled } from = From::Nowhere;
        QString label;    // Labelled
        QString response; // plain text that stands in the row itself
        int line = 0;
        bool inCircle = false;
    };

    // The last opinion with a number, and how many have it.
    struct Labelled
    {
        size_t opinion = 0;
        int count = 0;
    };

    // Numbers that were left out for one reason.
    struct RefusedRefs
    {
        QString first; // the whole sentence
        QStringList lines;
    };

    QString meant(const QString &text); // and counts what it replaces
    QString cleaned(const QString &text) { return meant(sanitizeLine(text)); }
    std::optional<QString> cleaned(const std::optional<QString> &text)
    {
        return text ? std::optional(cleaned(*text)) : std::nullopt;
    }
    void cleanFront();
    void noteCharacters();
    QString newId();
    QString idFor(const SourceRow &row);
    QString refFor(const SourceRow &row);
    void refuseRef(const SourceRow &row, bool isNone);
    void noteRefusedRefs();
    QString refusedRef(const SourceRow &row, bool isNone) const;
    Answer answerOf(const SourceRow &row);
    std::optional<CategoryId> requireCategory(const QString &symbol);
    void addLabel(const QString &label, const std::optional<NodeId> &node);
    std::optional<size_t> findLabelled(const QString &label, size_t from) const;
    std::optional<size_t> sourceOf(size_t opinion) const;
    ResponseId requireResponse(size_t opinion);
    void resolveAnswers();
    void spreadUnread();
    void settleAnswer(size_t opinion);
    void shareWith(size_t opinion, size_t source);
    void linkResponses();

    IdSource &m_ids;
    QSet<QString> m_reserved;
    QSet<QString> m_taken; // of the reserved ones
    QSet<QString> m_refs;
    QMap<QString, RefusedRefs> m_refusedRefs; // by the reason
    bool m_tellsRefs = true;
    bool m_knownHaveNumbers = false;
    bool m_tellsReferences = true;
    QHash<OpinionId, TableRow> m_rows;
    QSet<OpinionId> m_lostShares;
    Snapshot m_values;
    std::vector<Answer> m_answers; // beside m_values.opinions
    std::vector<size_t> m_owners;  // beside m_values.responses: the opinion that has the text
    QHash<ResponseId, size_t> m_responses;
    QHash<QString, Labelled> m_labels; // by number, and by number within a node or a chapter
    QHash<QString, NodeId> m_nodesByPath;
    bool m_foldsHeadings = true;
    QSet<QString> m_otherHeadings; // forms that were read as another
    std::optional<KnownHeadings> m_known;
    bool m_knowsRoot = false;
    QHash<QString, NodeId> m_knownByPath; // as rows name them
    QSet<QString> m_severalByPath;        // that may be several of the document's
    QHash<NodeId, NodeId> m_copies;       // of the document's headings, and back
    QHash<NodeId, NodeId> m_originals;
    QStringList m_newHeadings;
    QStringList m_foundHeadings; // by their number or their title alone
    QHash<NodeId, size_t> m_nodes;
    QHash<NodeId, NodeId> m_roots;
    QHash<QString, size_t> m_categories; // by their look
    QSet<QString> m_otherMarks;          // that were read as one of these
    std::vector<NotUnderstood> m_notUnderstood;
    ForeignCharacters m_foreign;
    Notes m_notes;
};

} // namespace gaiyo
