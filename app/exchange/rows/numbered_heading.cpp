#include "exchange/rows/numbered_heading.h"

#include "domain/numbering.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

constexpr qsizetype kLongest = 100; // of a heading that no kind's name begins

std::optional<NumberForm> formOf(const Heading &heading)
{
    if (!heading.number || heading.kind == NodeKind::Item || heading.kind == NodeKind::Other)
        return std::nullopt;
    if (heading.number->startsWith(u'第'))
        return heading.kind == NodeKind::Chapter   ? NumberForm::Chapter
               : heading.kind == NodeKind::Section ? NumberForm::Section
                                                   : NumberForm::Subsection;
    return heading.kind == NodeKind::Section ? NumberForm::Digit : NumberForm::Bracket;
}

std::optional<NumberedHeading> readCircled(const QString &text)
{
    qsizetype length = 0;
    while (length < text.size() && findCircledValue(text[length]))
        ++length;
    const QString title = text.mid(length).trimmed();
    if (length == 0 || title.isEmpty())
        return std::nullopt;
    return NumberedHeading{NumberForm::Circled, {NodeKind::Chapter, text.left(length), {}, title}};
}

} // namespace

std::optional<NumberedHeading> readNumeral(NodeKind usual, const QString &text)
{
    // 二、三の意見 are two or three.
    static const QRegularExpression kNumeral(
        QRegularExpression::anchoredPattern(
            QStringLiteral("([Ⅰ-Ⅻ]|[一二三四五六七八九十]{1,3})(?:([.．、])\\s*"
                           "(?![Ⅰ-Ⅻ一二三四五六七八九十])|\\s+)(\\S.*)")),
        QRegularExpression::UseUnicodePropertiesOption |
            QRegularExpression::DotMatchesEverythingOption);
    const auto match = kNumeral.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool isRoman = text[0] >= u'Ⅰ' && text[0] <= u'Ⅻ';
    return NumberedHeading{
        isRoman ? NumberForm::Roman : NumberForm::Kanji,
        {usual, match.captured(1) + match.captured(2), {}, match.captured(3).trimmed()}};
}

std::optional<NumberedHeading> readNumberedHeading(const QString &line)
{
    if (const auto heading = readHeading(line)) {
        const auto form = formOf(*heading);
        return form ? std::optional(NumberedHeading{*form, *heading}) : std::nullopt;
    }
    const QString text = line.trimmed();
    if (text.size() > kLongest || text.endsWith(u'。'))
        return std::nullopt;
    if (auto numeral = readNumeral(NodeKind::Chapter, text))
        return numeral;
    return readCircled(text);
}

} // namespace gaiyo
