#include "checks/check_context.h"

#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/template.h"
#include "domain/words/code_points.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kExcerptLength = 20;

Settings settingsOf(const Snapshot &snapshot)
{
    auto settings = resolveSettings(snapshot.consultation);
    return settings.ok() ? std::move(*settings) : Settings();
}

// Response text as the checks read it, and where its parts stand in the markup.
void readMarkup(const QString &markup, PrintedText &text)
{
    if (!markup.contains(u'{')) {
        text.words = markup;
        return;
    }
    const auto parts = parseMarkup(markup);
    if (!parts)
        return;
    qsizetype place = 0;
    for (const MarkupPart &part : *parts) {
        text.places.emplace_back(text.words.size(), place);
        if (!part.isWords()) {
            text.words += part.page ? kPageMark : kReferenceMark;
            if (part.page)
                text.pages.push_back(*part.page);
            else
                text.references.push_back(*part.reference);
            place += markupOf(part).size();
            continue;
        }
        for (qsizetype i = 0; i < part.text.size(); ++i) {
            if (part.text[i] != u'{')
                continue;
            text.places.emplace_back(text.words.size() + i, place + i);
            place += escapeMarkup(QStringLiteral("{")).size() - 1;
            text.places.emplace_back(text.words.size() + i + 1, place + i + 1);
        }
        text.words += part.text;
        place += part.text.size();
    }
    text.places.emplace_back(text.words.size(), place);
}

// Its summary, and the free fields that the booklet has a column for; not those whose values are of
// a list.
void addOpinionTexts(const CheckContext &context, const Opinion &opinion, int no,
                     std::vector<PrintedText> &texts)
{
    texts.push_back({TextField::Summary, &opinion, nullptr, no, opinion.summary});
    for (const auto &[field, words, column] : context.freeTexts(opinion)) {
        if (hasChoices(context.settings, column.field))
            continue;
        texts.push_back({field, &opinion, nullptr, no, words});
        texts.back().name = freeNameOf(context.settings, column);
    }
}

std::vector<PrintedText> printedTexts(const CheckContext &context)
{
    std::vector<PrintedText> texts;
    for (const Node &node : context.snapshot.nodes) {
        if (!node.title.isEmpty())
            texts.push_back({TextField::Title, nullptr, &node, 0, node.title});
    }
    for (const Opinion &opinion : context.snapshot.opinions) {
        if (const auto no = context.index.findPrintedNo(opinion))
            addOpinionTexts(context, opinion, *no, texts);
    }
    for (const PrintedResponse &printed : printedResponses(context)) {
        texts.push_back({TextField::Response, &printed.opinion, nullptr, printed.no, {}});
        readMarkup(printed.response.markup, texts.back());
    }
    return texts;
}

} // namespace

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
    const auto next =
        std::upper_bound(places.begin(), places.end(), position,
                         [](qsizetype wanted, const auto &place) { return wanted < place.first; });
    if (next == places.begin())
        return position;
    const auto &[read, stored] = *std::prev(next);
    return stored + position - read;
}

CheckContext::CheckContext(const Snapshot &document, const CheckAids &givenAids)
    : snapshot(document)
    , aids(givenAids)
    , index(document)
    , tally(computeTally(document, index))
    , settings(settingsOf(document))
    , numbers(nodeNumbers(document.nodes))
    , m_freeColumns(freeColumnsOf(settings))
{
    for (size_t i = 0; i < snapshot.nodes.size(); ++i)
        m_positions.emplace(snapshot.nodes[i].id, i + 1);
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

QStringList CheckContext::notes() const
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
    m_findings.push_back(
        {positionOf(node.id), 0, {QString::fromLatin1(code), severity, {}, node.id, message}});
}

void CheckContext::report(const char *code, Severity severity, const Opinion &opinion,
                          const QString &message)
{
    const Opinion *row = index.findOpinion(opinion.id);
    m_findings.push_back(
        {positionOf(opinion.node),
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

const std::vector<PrintedText> &CheckContext::texts()
{
    if (!m_texts)
        m_texts = printedTexts(*this);
    return *m_texts;
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

size_t CheckContext::positionOf(const std::optional<NodeId> &node) const
{
    return node ? m_positions.at(*node) : snapshot.nodes.size() + 1;
}

std::vector<PrintedResponse> printedResponses(const CheckContext &context)
{
    std::vector<PrintedResponse> printed;
    for (const Response &response : context.snapshot.responses) {
        const auto &sharers = context.index.sharers(response.id);
        if (sharers.empty())
            continue;
        if (const auto no = context.index.findNo(sharers.front()->id))
            printed.push_back({response, *sharers.front(), *no});
    }
    return printed;
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
