#include "checks/check_context.h"

#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/template.h"
#include "domain/words/code_points.h"
#include "domain/words/known_people.h"
#include "domain/words/similarity.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kExcerptLength = 20;

size_t positionIn(const Snapshot &snapshot, const Node *node)
{
    return node ? size_t(node - snapshot.nodes.data()) : snapshot.nodes.size();
}

Settings settingsOf(const Snapshot &snapshot)
{
    auto settings = resolveSettings(snapshot.consultation);
    return settings.ok() ? std::move(*settings) : Settings();
}

} // namespace

PrintedText::PrintedText(TextField textField, const Opinion *ofOpinion, const Node *ofNode,
                         int printedNo, const TextFacts &itsFacts, QString fieldName)
    : field(textField)
    , opinion(ofOpinion)
    , node(ofNode)
    , no(printedNo)
    , facts(itsFacts)
    , words(itsFacts.words)
    , references(itsFacts.references)
    , pages(itsFacts.pages)
    , name(std::move(fieldName))
{}

TextEdit PrintedText::edit(qsizetype start, qsizetype length, const QString &literal) const
{
    const qsizetype from = placeOf(start);
    return {field, opinion ? opinion->id.value() : node->id.value(), from,
            placeOf(start + length) - from,
            field == TextField::Response ? escapeMarkup(literal) : literal};
}

TextEdit PrintedText::editToReference(qsizetype start, qsizetype length, const OpinionId &id) const
{
    TextEdit made = edit(start, length, {});
    made.words = referenceMarkup(id);
    return made;
}

qsizetype PrintedText::placeOf(qsizetype position) const
{
    const auto &places = facts.places;
    const auto next =
        std::upper_bound(places.begin(), places.end(), position,
                         [](qsizetype wanted, const auto &place) { return wanted < place.first; });
    if (next == places.begin())
        return position;
    const auto &[read, stored] = *std::prev(next);
    return stored + position - read;
}

CheckContext::CheckContext(const CheckAids &givenAids, CheckMemory::Parts &kept)
    : aids(givenAids)
    , snapshot(kept.state->values())
    , index(kept.state->index())
    , settings(settingsOf(snapshot))
    , numbers(kept.numbers)
    , m_kept(kept)
    , m_freeColumns(freeColumnsOf(settings))
{
    kept.forgetUnlike({settings.font, settings.confirmedWords,
                       aids.people ? aids.people->serial() : 0, bool(aids.coverage)});
    readOpinions();
    readResponses();
    readTexts();
}

void CheckContext::readOpinions()
{
    m_opinionRows.reserve(snapshot.opinions.size());
    m_nodeOf.reserve(snapshot.opinions.size());
    std::optional<NodeId> last; // opinions of a heading stand together
    size_t node = snapshot.nodes.size();
    for (const Opinion &opinion : snapshot.opinions) {
        if (opinion.node != last) {
            last = opinion.node;
            node = positionIn(snapshot, last ? index.findNode(*last) : nullptr);
        }
        m_nodeOf.push_back(node);
        const auto no = index.findNo(opinion);
        if (!no)
            continue;
        const size_t first = m_opinionTexts.size();
        m_opinionTexts.push_back(&m_kept.texts.of(opinion.summary, TextFacts::Kind::Literal));
        for (const FreeText &free : freeTexts(opinion))
            m_opinionTexts.push_back(&m_kept.texts.of(free.words, TextFacts::Kind::Literal));
        m_opinionRows.push_back({opinion, *no, first, m_opinionTexts.size() - first});
    }
}

void CheckContext::readResponses()
{
    m_responses.reserve(snapshot.responses.size());
    m_factsOf.resize(snapshot.responses.size());
    for (const Response &response : snapshot.responses) {
        const auto sharers = index.sharers(response);
        if (sharers.empty())
            continue;
        const TextFacts &facts = m_kept.texts.of(response.markup, TextFacts::Kind::Markup);
        m_factsOf[index.positionOf(response)] = &facts;
        if (const auto no = index.findNo(*sharers.front()))
            m_responses.push_back({response, *sharers.front(), *no, facts});
    }
}

void CheckContext::readTexts()
{
    m_texts.reserve(snapshot.nodes.size() + m_opinionRows.size() + m_responses.size());
    for (const Node &node : snapshot.nodes) {
        if (!node.title.isEmpty())
            m_texts.emplace_back(TextField::Title, nullptr, &node, 0,
                                 m_kept.texts.of(node.title, TextFacts::Kind::Literal));
    }
    for (const OpinionRow &row : m_opinionRows) {
        if (row.isPrinted())
            addOpinionTexts(row);
    }
    for (const PrintedResponse &printed : m_responses)
        m_texts.emplace_back(TextField::Response, &printed.opinion, nullptr, printed.no,
                             printed.facts);
}

// Its summary, and its free fields; not those whose values are of a list.
void CheckContext::addOpinionTexts(const OpinionRow &row)
{
    m_texts.emplace_back(TextField::Summary, &row.opinion, nullptr, row.no, *textsOf(row)[0]);
    if (row.textCount == 1)
        return;
    for (size_t i = 1; const FreeText &free : freeTexts(row.opinion)) {
        const TextFacts &facts = *textsOf(row)[i++];
        if (!hasChoices(settings, free.column.field))
            m_texts.emplace_back(free.field, &row.opinion, nullptr, row.no, facts,
                                 freeNameOf(settings, free.column));
    }
}

const Tally &CheckContext::tally()
{
    if (!m_tally)
        m_tally = tallyOpinions(snapshot, index);
    return *m_tally;
}

bool CheckContext::isUnanswered(const Opinion &row) const
{
    struct Blank
    {
        bool value = false;

        bool operator==(const Blank &) const = default;
    };
    const Response *response = index.responseOf(row);
    return !response ||
           m_factsOf[index.positionOf(*response)]
               ->found<Blank>([](const QString &words) {
                   return Blank{std::ranges::all_of(words, [](QChar c) { return c.isSpace(); })};
               })
               .value;
}

double CheckContext::likenessOf(const Opinion &a, const Opinion &b) const
{
    const auto trigrams = [this](const Opinion &opinion) -> const Trigrams & {
        return m_kept.texts.of(opinion.summary, TextFacts::Kind::Literal)
            .found<Trigrams>([](const QString &words) { return trigramsOf(foldedText(words)); });
    };
    return diceOf(trigrams(a), trigrams(b));
}

const TextFacts &CheckContext::asPrinted(const PrintedResponse &printed) const
{
    return printed.facts.asPrinted(m_kept.numbering,
                                   [&] { return index.plainText(printed.response.markup); });
}

bool CheckContext::printsColumn(ColumnField field) const
{
    return std::any_of(settings.columns.begin(), settings.columns.end(),
                       [&](const Column &column) { return column.field == field; });
}

std::vector<FreeText> CheckContext::freeTexts(const Opinion &opinion) const
{
    std::vector<FreeText> texts;
    for (const Column &column : m_freeColumns) {
        const size_t free = *freeIndex(column.field);
        if (const QString &words = opinion.*kFreeTexts[free]; !words.isEmpty())
            texts.push_back({TextField(size_t(TextField::Free1) + free), words, column});
    }
    return texts;
}

QStringList CheckContext::wordsOf(const Opinion &opinion) const
{
    QStringList words{opinion.summary};
    for (const FreeText &free : freeTexts(opinion))
        words += free.words;
    return words;
}

QStringList notesOf(const Settings &settings)
{
    QStringList texts = settings.frontNotes + settings.legendNotes.values();
    for (const auto &blocks : {settings.frontBlocks, settings.backBlocks}) {
        for (const PageBlock &block : blocks) {
            texts += block.text;
            texts += block.items;
            for (const QStringList &row : block.rows)
                texts += row;
        }
    }
    texts.removeAll(QString());
    return texts;
}

void CheckContext::reportFront(const char *code, Severity severity, const QString &message)
{
    m_findings.push_back({0, 0, {QString::fromLatin1(code), severity, {}, {}, message}});
}

void CheckContext::report(const char *code, Severity severity, const Node &node,
                          const QString &message)
{
    m_findings.push_back({positionIn(snapshot, index.findNode(node.id)) + 1,
                          0,
                          {QString::fromLatin1(code), severity, {}, node.id, message}});
}

void CheckContext::report(const char *code, Severity severity, const Opinion &opinion,
                          const QString &message)
{
    const Opinion *row = index.findOpinion(opinion.id);
    m_findings.push_back(
        {nodeOf(*row) + 1,
         index.positionOf(*row) + 1,
         {QString::fromLatin1(code), severity, opinion.id, opinion.node, message}});
}

void CheckContext::report(const char *code, Severity severity, const LetterPlace &place,
                          const QString &message)
{
    m_findings.push_back({snapshot.nodes.size() + 2,
                          size_t(place.no),
                          {QString::fromLatin1(code), severity, {}, {}, message, place}});
}

void CheckContext::report(const char *code, Severity severity, const PrintedText &text,
                          const QString &message)
{
    if (text.opinion)
        report(code, severity, *text.opinion, message);
    else
        report(code, severity, *text.node, message);
}

void CheckContext::addFix(TextEdit edit)
{
    m_findings.back().finding.fix.push_back(std::move(edit));
}

void CheckContext::addFix(std::vector<TextEdit> edits)
{
    m_findings.back().finding.fix = std::move(edits);
}

void CheckContext::addChoices(std::vector<FixChoice> choices)
{
    m_findings.back().finding.choices = std::move(choices);
}

void CheckContext::addSubject(const QString &subject)
{
    m_findings.back().finding.subject = subject;
}

void CheckContext::addWords(const QString &words)
{
    m_findings.back().finding.words = words;
}

void CheckContext::addOpinion(const Opinion *opinion)
{
    if (!opinion)
        return;
    m_findings.back().finding.opinion = opinion->id;
    m_findings.back().finding.node = opinion->node;
}

std::vector<Finding> CheckContext::takeFindings()
{
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Placed &a, const Placed &b) {
        return std::tie(a.node, a.opinion) < std::tie(b.node, b.opinion);
    });
    std::vector<Finding> findings;
    findings.reserve(m_findings.size());
    for (Placed &placed : m_findings)
        findings.push_back(std::move(placed.finding));
    return findings;
}

QString placeName(const PrintedText &text)
{
    switch (text.field) {
    case TextField::Summary:
        return Checks::tr("No.%1").arg(text.no);
    case TextField::Response:
        return Checks::tr("The response to No.%1").arg(text.no);
    case TextField::Free1:
    case TextField::Free2:
    case TextField::Free3:
        return Checks::tr("“%1” of No.%2").arg(text.name, QString::number(text.no));
    default:
        return Checks::tr("The heading “%1”").arg(excerpt(text.words));
    }
}

QString quotedFrom(const QString &words, qsizetype start, qsizetype length, qsizetype beside)
{
    const qsizetype from = boundaryBefore(words, std::max<qsizetype>(0, start - beside));
    const qsizetype to = boundaryBehind(words, std::min(words.size(), start + length + beside));
    return words.mid(from, to - from)
        .replace(u'\n', u' ')
        .replace(kReferenceMark, QStringLiteral("No.…"))
        .replace(kPageMark, QStringLiteral("P.…"));
}

QString excerpt(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0);
    const qsizetype end = boundaryBefore(line, std::min(kExcerptLength, line.size()));
    return end < line.size() ? line.left(end) + u'…' : line;
}

QString opinionName(const CheckContext &context, const Opinion &opinion)
{
    if (const auto no = context.index.findPrintedNo(opinion))
        return QStringLiteral("No.%1").arg(*no);
    return Checks::tr("the opinion %1").arg(opinion.ref);
}

} // namespace gaiyo
