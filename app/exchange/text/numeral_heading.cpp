#include "exchange/text/numeral_heading.h"

#include "domain/kanji_number.h"

#include <QRegularExpression>

namespace gaiyo {

namespace {

constexpr qsizetype kLongest = 40;
bool isSentence(const QString &title)
{
    static const QRegularExpression kSentence(
        QStringLiteral("[。！？!?]|(?:です|ます|ません|ました|でした|たい|ほしい|欲しい|ください|"
                       "下さい|べき|べきだ|である|ない)$"));
    return kSentence.match(title).hasMatch();
}

} // namespace

std::optional<NumeralHeading> readNumeralHeading(const QString &line)
{
    // Without a sign or a space no kana, and no Ⅰ・Ⅱ or Ⅰ－１.
    static const QRegularExpression kRoman(
        QRegularExpression::anchoredPattern(QStringLiteral(
            "([Ⅰ-Ⅻ][.．、]?)(?:\\s+|(?<=[.．、])|(?![\\p{Hiragana}\\p{Pd}・～〜,，及]))(\\S.*)")),
        QRegularExpression::UseUnicodePropertiesOption);
    // 二、三の意見 are two or three.
    static const QRegularExpression kJapanese(QRegularExpression::anchoredPattern(QStringLiteral(
                                                  "([一二三四五六七八九十]{1,3})(?:\\s+|([.．、])"
                                                  "\\s*(?![一二三四五六七八九十]))(\\S.*)")),
                                              QRegularExpression::UseUnicodePropertiesOption);
    const QString text = line.trimmed();
    if (text.size() > kLongest)
        return std::nullopt;
    NumeralHeading found;
    found.heading.kind = NodeKind::Chapter;
    if (const auto roman = kRoman.match(text); roman.hasMatch()) {
        found.isRoman = true;
        found.heading.number = roman.captured(1);
        found.heading.title = roman.captured(2);
        found.value = text[0].unicode() - u'Ⅰ' + 1;
    } else if (const auto kanji = kJapanese.match(text); kanji.hasMatch()) {
        found.heading.number = kanji.captured(1) + kanji.captured(2);
        found.heading.title = kanji.captured(3);
        found.value = readKanjiNumber(kanji.captured(1)).value_or(0);
    }
    if (found.value == 0 || isSentence(found.heading.title))
        return std::nullopt;
    return found;
}

bool NumeralRun::isNext(const NumeralHeading &numeral) const
{
    return numeral.value == 1 || numeral.value == (numeral.isRoman ? m_roman : m_kanji) + 1;
}

Heading NumeralRun::take(const NumeralHeading &numeral)
{
    (numeral.isRoman ? m_roman : m_kanji) = numeral.value;
    if (numeral.isRoman)
        m_kanji = 0;
    Heading heading = numeral.heading;
    if (m_hasChapters || (!numeral.isRoman && m_roman > 0))
        heading.kind = NodeKind::Section;
    return heading;
}

} // namespace gaiyo
