#pragma once

#include "checks/check_memory.h"
#include "checks/checks.h"
#include "checks/text_facts.h"
#include "domain/settings.h"
#include "domain/snapshot_index.h"
#include "domain/tally.h"

#include <QCoreApplication>

#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace gaiyo {

// The translation context of all findings.
class Checks
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

// A text of the booklet, and where it stands.
struct PrintedText
{
    PrintedText(TextField textField, const Opinion *ofOpinion, const Node *ofNode, int printedNo,
                const TextFacts &itsFacts, QString fieldName = {});

    TextField field;
    const Opinion *opinion; // of the summary or the response, else none
    const Node *node;       // of the title
    int no;
    const TextFacts &facts;
    const QString &words;                     // of the facts
    const std::vector<OpinionId> &references; // likewise
    const std::vector<NodeId> &pages;         // likewise
    QString name;                             // of a free field

    // The edit that puts other words, literal ones, in the place of these.
    TextEdit edit(qsizetype start, qsizetype length, const QString &literal) const;
    TextEdit editToReference(qsizetype start, qsizetype length, const OpinionId &id) const;

private:
    qsizetype placeOf(qsizetype position) const;
};

// What stands in a free field that is printed.
struct FreeText
{
    TextField field;
    QString words;
    const Column &column;
};

// An opinion with a No., and what is printed of it.
struct OpinionRow
{
    const Opinion &opinion;
    int no;
    size_t firstText; // of CheckContext::textsOf()
    size_t textCount;

    bool isPrinted() const { return !opinion.joined; } // else another stands for it
};

// A response that is printed, with the first opinion that it serves.
struct PrintedResponse
{
    const Response &response;
    const Opinion &opinion;
    int no;
    const TextFacts &facts;
};

// What the office wrote around the table: notes, and blocks before and behind it.
QStringList notesOf(const Settings &settings);

// What the checks look at, computed once, and the findings they report.
class CheckContext
{
public:
    // `kept` is what earlier runs left, and gets what this one leaves.
    CheckContext(const CheckAids &givenAids, CheckMemory::Parts &kept);

    const CheckAids &aids;
    const Snapshot &snapshot;
    const SnapshotIndex &index;
    const Settings settings; // as good as they can be resolved
    const std::unordered_map<NodeId, QString> &numbers;

    const Tally &tally(); // of the opinions alone
    // Where the heading of an opinion of the snapshot stands among the nodes; their count for none.
    size_t nodeOf(const Opinion &row) const { return m_nodeOf[index.positionOf(row)]; }

    bool printsColumn(ColumnField field) const;
    // What stands in the opinion's free fields that the booklet has a column for; and that with its
    // summary.
    std::vector<FreeText> freeTexts(const Opinion &opinion) const;
    QStringList wordsOf(const Opinion &opinion) const;
    QStringList notes() const { return notesOf(settings); }

    void reportFront(const char *code, Severity severity, const QString &message);
    void report(const char *code, Severity severity, const Node &node, const QString &message);
    void report(const char *code, Severity severity, const Opinion &opinion,
                const QString &message);
    void report(const char *code, Severity severity, const LetterPlace &place,
                const QString &message);
    void report(const char *code, Severity severity, const PrintedText &text,
                const QString &message);
    // To be called after a report: what its finding is about, word for word, the opinion that it
    // leads to as well, and what puts it right.
    void addWords(const QString &words);
    void addOpinion(const Opinion *opinion);
    void addFix(TextEdit edit);
    void addFix(std::vector<TextEdit> edits);
    void addChoices(std::vector<FixChoice> choices);
    // The finding is about the whole document, and known by these words.
    void addSubject(const QString &subject);

    // Everything printed that people wrote: titles, summaries, responses (each once).
    const std::vector<PrintedText> &texts() const { return m_texts; }
    const std::vector<OpinionRow> &opinionRows() const { return m_opinionRows; }
    // The summary, and the free fields that the booklet has a column for.
    std::span<const TextFacts *const> textsOf(const OpinionRow &row) const
    {
        return std::span(m_opinionTexts).subspan(row.firstText, row.textCount);
    }
    const std::vector<PrintedResponse> &printedResponses() const { return m_responses; }
    // As gaiyo::isUnanswered().
    bool isUnanswered(const Opinion &row) const;
    // How much their summaries have in common, 0 to 1.
    double likenessOf(const Opinion &a, const Opinion &b) const;
    // The response with numbers in place of its marks.
    const TextFacts &asPrinted(const PrintedResponse &printed) const;

    // The findings in booklet order; those of one place in the order they were reported.
    std::vector<Finding> takeFindings();

private:
    struct Placed
    {
        size_t node;    // position of the heading, counted from 1; 0 is the front page
        size_t opinion; // position of the opinion, counted from 1; 0 is the heading itself
        Finding finding;
    };

    void readOpinions();
    void readResponses();
    void readTexts();
    void addOpinionTexts(const OpinionRow &row);

    CheckMemory::Parts &m_kept;
    const std::vector<Column> m_freeColumns;
    std::vector<size_t> m_nodeOf; // of each opinion
    std::vector<Placed> m_findings;
    std::vector<OpinionRow> m_opinionRows;
    std::vector<const TextFacts *> m_opinionTexts;
    std::vector<const TextFacts *> m_factsOf; // of each response; none of one that serves nobody
    std::vector<PrintedResponse> m_responses;
    std::vector<PrintedText> m_texts;
    std::optional<Tally> m_tally;
};

// How a sentence names a text: No.5, The response to No.5, The heading “…”.
QString placeName(const PrintedText &text);

// These words with up to so many units on either side, on one line, to be quoted: whole characters.
QString quotedFrom(const QString &words, qsizetype start, qsizetype length, qsizetype beside);

// The beginning of a text, to be quoted: at most twenty characters of its first line.
QString excerpt(const QString &text);

// How people find an opinion: No.5, or by its 整理番号 where it has no number of its own.
QString opinionName(const CheckContext &context, const Opinion &opinion);

} // namespace gaiyo
