#include "exchange/rows/numbered_heading.h"

#include "domain/kanji_number.h"
#include "domain/numbering.h"
#include "exchange/rows/anchored_pattern.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

constexpr qsizetype kLongest = 100; // of a heading that no kind's name begins
constexpr qsizetype kLongestInTable = 40;

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

bool isRoman(QChar c)
{
    return c >= u'Ⅰ' && c <= u'Ⅻ';
}

bool isNumeral(QChar c)
{
    return isRoman(c) || QStringView(u"一二三四五六七八九十").contains(c);
}

// A numeral, the sign behind it, what parts it from its title, and the title.
QRegularExpressionMatch matchNumeral(const QString &text)
{
    // Without a sign or a space no kana, and no Ⅰ・Ⅱ or Ⅰ－１.
    static const QRegularExpression kRoman = anchoredPattern(QStringLiteral(
        "([Ⅰ-Ⅻ])([.．、]?)(\\s+|(?<=[.．、])|(?![\\p{Hiragana}\\p{Pd}・～〜,，及]))(\\S.*)"));
    // 二、三の意見 are two or three.
    static const QRegularExpression kKanji =
        anchoredPattern(QStringLiteral("([一二三四五六七八九十]{1,3})(?|([.．、])(\\s*)(?!["
                                       "一二三四五六七八九十])|()(\\s+))(\\S.*)"));
    return text.isEmpty() || isRoman(text[0]) ? kRoman.match(text) : kKanji.match(text);
}

bool isSentence(const QString &title)
{
    static const QRegularExpression kSentence(
        QStringLiteral("[。！？!?]|(?:です|ます|ません|ました|でした|たい|ほしい|欲しい|ください|"
                       "下さい|べき|べきだ|である|ない)$"));
    return kSentence.match(title).hasMatch();
}

} // namespace

std::optional<NumberedHeading> readNumeral(NodeKind usual, const QString &text, NumeralTitle title)
{
    const auto match = matchNumeral(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString numeral = match.captured(1);
    const QString sign = match.captured(2);
    const QString words = match.captured(4).trimmed();
    const bool touches = sign.isEmpty() && match.capturedLength(3) == 0;
    const bool goesOn = !sign.isEmpty() && isNumeral(words[0]);
    if (title == NumeralTitle::Apart && (touches || goesOn))
        return std::nullopt;
    const bool roman = isRoman(numeral[0]);
    return NumberedHeading{roman ? NumberForm::Roman : NumberForm::Kanji,
                           {usual, numeral + sign, {}, words},
                           roman ? numeral[0].unicode() - u'Ⅰ' + 1
                                 : readKanjiNumber(numeral).value_or(0)};
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

std::optional<NumberedHeading> readNumeralHeading(const QString &line)
{
    const QString text = line.trimmed();
    if (text.size() > kLongestInTable)
        return std::nullopt;
    auto numeral = readNumeral(NodeKind::Chapter, text, NumeralTitle::MayTouch);
    if (!numeral || numeral->value == 0 || numeral->heading.title.contains(u'\n') ||
        isSentence(numeral->heading.title))
        return std::nullopt;
    return numeral;
}

} // namespace gaiyo
