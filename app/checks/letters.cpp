#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/words/code_points.h"
#include "domain/work/coverage.h"
#include "domain/work/letter_rows.h"

#include <algorithm>
#include <unordered_set>

namespace gaiyo {

namespace {

// What one letter says of its words.
class LetterCheck
{
public:
    LetterCheck(CheckContext &context, const LetterRows &rows)
        : m_context(context)
        , m_rows(rows)
        , m_place{rows.letter->id, rows.letter->no}
    {}

    void run()
    {
        const auto has = [this](auto OriginalRows::*rows) {
            return std::ranges::any_of(m_rows.originals, [rows](const OriginalRows &each) {
                return !(each.*rows).empty();
            });
        };
        const bool isCut = has(&OriginalRows::passages);
        const bool isMasked = m_rows.letter->unused == 0 && has(&OriginalRows::masks);
        if (isCut)
            readOriginals();
        if (!isCounted(*m_rows.letter))
            return;
        if (!isCut && !isMasked)
            m_context.report("letter_untouched", Severity::Error, m_place,
                             Checks::tr("No opinion was cut out of letter %1 yet.").arg(no()));
        else if (isCut)
            reportUnused();
    }

private:
    QString no() const { return QString::number(m_rows.letter->no); }

    // One after the other: their words are many.
    void readOriginals()
    {
        for (const OriginalRows &each : m_rows.originals) {
            const bool matters = !each.passages.empty() || m_rows.letter->unused > 0;
            const auto text = matters && m_context.aids.originalWords
                                  ? m_context.aids.originalWords(each.original->id)
                                  : std::nullopt;
            m_hasAllWords &= text.has_value() || !matters;
            if (text)
                read(each, *text);
        }
    }

    void read(const OriginalRows &rows, const QString &text)
    {
        const CodePoints points(text);
        const auto words = [&](int start, int end) {
            const qsizetype last = points.count();
            const qsizetype from = points.unitAt(std::clamp<qsizetype>(start, 0, last));
            return text.mid(from, points.unitAt(std::clamp<qsizetype>(end, 0, last)) - from);
        };
        for (const Passage &passage : rows.passages) {
            if (!passage.quote.isEmpty() &&
                quoteOf(words(passage.start, passage.end)) != passage.quote)
                reportDrifted(passage);
        }
        const Coverage coverage = coverageOf(text, rows.masks, rows.passages);
        m_unused += coverage.unused;
        if (coverage.unusedStretches.empty() || m_place.original)
            return;
        const Stretch &first = coverage.unusedStretches.front();
        m_place.original = rows.original->id;
        m_place.start = first.start;
        m_place.end = first.end;
        m_quoted = excerpt(words(first.start, first.end));
    }

    void reportDrifted(const Passage &passage)
    {
        LetterPlace place = m_place;
        place.original = passage.original;
        place.start = passage.start;
        place.end = passage.end;
        const Opinion *opinion =
            passage.opinion ? m_context.index.findOpinion(*passage.opinion) : nullptr;
        m_context.report(
            "passage_drifted", Severity::Error, place,
            opinion ? Checks::tr("The words of letter %1 that %2 was cut from have changed since.")
                          .arg(no(), opinionName(m_context, *opinion))
                    : Checks::tr("Words of letter %1 that were set aside have changed since.")
                          .arg(no()));
        m_context.addOpinion(opinion);
    }

    void reportUnused()
    {
        const int unused = m_hasAllWords ? m_unused : m_rows.letter->unused;
        if (unused == 0)
            return;
        m_context.report(
            "letter_unused", Severity::Error, m_place,
            m_quoted.isEmpty()
                ? Checks::tr("%1 characters of letter %2 belong to no opinion yet.")
                      .arg(QString::number(unused), no())
                : Checks::tr("%1 characters of letter %2 belong to no opinion yet, from “%3” on.")
                      .arg(QString::number(unused), no(), m_quoted));
    }

    CheckContext &m_context;
    const LetterRows &m_rows;
    LetterPlace m_place; // with the first unused stretch, once it is known
    QString m_quoted;
    int m_unused = 0;
    bool m_hasAllWords = true;
};

void checkSources(CheckContext &context)
{
    const Work &work = *context.snapshot.work;
    std::unordered_set<OpinionId> cut;
    for (const Passage &passage : work.passages) {
        if (passage.opinion)
            cut.insert(*passage.opinion);
    }
    for (const Opinion &opinion : context.snapshot.opinions) {
        if (!cut.contains(opinion.id))
            context.report("opinion_without_original", Severity::Warning, opinion,
                           Checks::tr("No words of any letter belong to %1.")
                               .arg(opinionName(context, opinion)));
    }
}

} // namespace

void checkLetters(CheckContext &context)
{
    if (context.snapshot.work->letters.empty())
        return;
    checkSources(context);
    for (const LetterRows &letter : letterRows(context.snapshot))
        LetterCheck(context, letter).run();
}

} // namespace gaiyo
