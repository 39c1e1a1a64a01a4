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

} // namespace

bool isHeadingLine(const QString &line)
{
    return readHeading(line) || isNamed(line.trimmed());
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
        if (!readHeading(line) && !isNamed(line)) {
            if (isApart || run < end - plain || !isPlainLine(line) || ++plain > kMostPlain)
                break;
        }
        run = i;
    }
    const auto isBelowBlank = [&](size_t i) {
        return i > begin ? at(i - 1).isEmpty() : above == RunAbove::Section;
    };
    const auto isBelowSentence = [&](size_t i) {
        return i + 1 >= end && i > begin && at(i - 1).endsWith(u'。') && readHeading(at(i));
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

Heading headingOfRun(const QString &line, std::optional<NodeKind> &deepest, bool *isPlain)
{
    const QString words = line.trimmed();
    const QString inside = decoratedWords(words);
    const QString text = inside.isEmpty() ? words : inside;
    if (const auto heading = readHeading(text)) {
        if (heading->kind != NodeKind::Other)
            deepest = std::max(deepest.value_or(heading->kind), heading->kind);
        *isPlain = false;
        return *heading;
    }
    *isPlain = inside.isEmpty();
    const NodeKind kind = !deepest                        ? NodeKind::Chapter
                          : *deepest == NodeKind::Chapter ? NodeKind::Section
                                                          : NodeKind::Subsection;
    return readHeadingOf(kind, text);
}

} // namespace gaiyo
