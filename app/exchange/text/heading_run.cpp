#include "exchange/text/heading_run.h"

#include "exchange/rows/report_lines.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestPlain = 40;
constexpr size_t kMostPlain = 2;

// ＜公園＞, ■公園: the words inside; "" for other lines.
QString decoratedWords(const QString &line)
{
    static const QRegularExpression kBracketed(QRegularExpression::anchoredPattern(QStringLiteral(
        "[＜<〈《【［\\[〔]([^＜<＞>〈〉《》【】［］\\[\\]〔〕]{1,40})[＞>〉》】］\\]〕]")));
    static const QRegularExpression kSigned(
        QRegularExpression::anchoredPattern(QStringLiteral("[■□◼◾●◆◇▼▽▶▷★☆]\\s*([^。]{1,40})")),
        QRegularExpression::UseUnicodePropertiesOption);
    for (const QRegularExpression *form : {&kBracketed, &kSigned}) {
        if (const auto match = form->match(line); match.hasMatch())
            return match.captured(1).trimmed();
    }
    return {};
}

bool isNamed(const QString &line)
{
    const auto heading = readHeading(line);
    return !decoratedWords(line).isEmpty() ||
           (heading && heading->kind != NodeKind::Section && heading->kind != NodeKind::Subsection);
}

bool isPlainLine(const QString &line)
{
    static const QRegularExpression kNone(
        QStringLiteral("[。！？!?：:、，]$|。|^[・→※\\-－]|https?:|[0-9]{2,4}-[0-9]{2,4}"));
    return line.size() <= kLongestPlain && !kNone.match(line).hasMatch();
}

// By its form, and not one of a list: Ⅰ, 一 and ① stand in those, one line below the other.
bool isHeadingOf(const std::vector<SourceLine> &lines, size_t at)
{
    const auto formOf = [&](size_t i) -> std::optional<NumberForm> {
        const auto numbered = i < lines.size() ? readNumberedHeading(lines[i].text)
                                               : std::optional<NumberedHeading>();
        return numbered ? std::optional(numbered->form) : std::nullopt;
    };
    const QString line = lines[at].text.trimmed();
    if (readHeading(line) || isNamed(line))
        return true;
    const auto form = formOf(at);
    return form && formOf(at + 1) != form && (at == 0 || formOf(at - 1) != form);
}

// Each of these lines is a heading below the one before, as no list is.
bool goesDeeper(const std::vector<SourceLine> &lines, size_t begin, size_t end)
{
    std::optional<NumberForm> last;
    for (size_t i = begin; i < end; ++i) {
        if (lines[i].text.trimmed().isEmpty())
            continue;
        const auto numbered = readNumberedHeading(lines[i].text);
        if (i > begin && (!last || !numbered || numbered->form <= *last))
            return false;
        last = numbered ? std::optional(numbered->form) : std::nullopt;
    }
    return true;
}

} // namespace

bool isHeadingLine(const QString &line)
{
    return readHeading(line) || readNumberedHeading(line) || isNamed(line.trimmed());
}

size_t headingsBegin(const std::vector<SourceLine> &lines, size_t begin, size_t end, RunAbove above)
{
    const auto at = [&](size_t i) { return lines[i].text.trimmed(); };
    size_t first = begin; // that may be one
    if (above == RunAbove::Nothing) {
        while (first < end && at(first).isEmpty())
            ++first;
        first = std::min(end, first + 1);
    }
    size_t run = end;
    size_t plain = 0;
    bool isApart = false; // a blank line stands between the plain ones and what is above
    for (size_t i = end; i-- > first;) {
        const QString line = at(i);
        if (line.isEmpty()) {
            isApart = isApart || plain > 0;
            continue;
        }
        if (!isHeadingOf(lines, i)) {
            const bool isOfList = readNumberedHeading(line).has_value();
            if (isOfList || isApart || run < end - plain || !isPlainLine(line) ||
                ++plain > kMostPlain)
                break;
        }
        run = i;
    }
    const auto isBelowBlank = [&](size_t i) {
        return i > begin ? at(i - 1).isEmpty() : above == RunAbove::Section;
    };
    const auto isBelowSentence = [&](size_t i) {
        return i > begin && at(i - 1).endsWith(u'。') && isHeadingOf(lines, i) &&
               goesDeeper(lines, i, end);
    };
    for (; run < end; ++run) {
        const QString line = at(run);
        if (!line.isEmpty() && (isBelowBlank(run) || isNamed(line) || isBelowSentence(run)))
            return run;
    }
    return end;
}

size_t sectionsEnd(const std::vector<SourceLine> &lines, size_t end)
{
    size_t front = 0;
    std::optional<NodeKind> place; // the highest that may be one of the plan
    for (size_t i = 0; i < end; ++i) {
        const auto report = readReportLine(lines[i].text);
        const auto heading = readHeading(lines[i].text);
        // A number in the same row of numbers makes those above it sections, too.
        const bool isInRow = report && (!place || (heading && heading->kind <= *place));
        if (isInRow) {
            front = i + 1;
            place.reset();
        } else if (heading) {
            const bool isNumber =
                heading->kind == NodeKind::Section || heading->kind == NodeKind::Subsection;
            if (!isNumber)
                break;
            place = std::min(place.value_or(heading->kind), heading->kind);
        }
    }
    return front;
}

Heading RunHeadings::take(const QString &line, const QString &next, bool *isPlain)
{
    const QString words = line.trimmed();
    const QString inside = decoratedWords(words);
    const QString text = inside.isEmpty() ? words : inside;
    std::optional<Heading> heading = readHeading(text);
    if (const auto numbered = readNumberedHeading(text)) {
        heading = m_levels.take(*numbered, readNumberedHeading(next));
        *isPlain = inside.isEmpty() && numbered->form == NumberForm::Circled; // of a list, perhaps
    } else {
        m_levels.part();
        *isPlain = inside.isEmpty() && !heading;
    }
    if (heading) {
        if (heading->kind != NodeKind::Other)
            m_deepest = std::max(m_deepest.value_or(heading->kind), heading->kind);
        return *heading;
    }
    const NodeKind kind = !m_deepest                        ? NodeKind::Chapter
                          : *m_deepest == NodeKind::Chapter ? NodeKind::Section
                                                            : NodeKind::Subsection;
    return readHeadingOf(kind, text);
}

} // namespace gaiyo
