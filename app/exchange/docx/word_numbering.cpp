#include "exchange/docx/word_numbering.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

QString roman(int value)
{
    static const std::pair<int, const char *> kSteps[] = {
        {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
        {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
    QString letters;
    for (const auto &[step, word] : kSteps) {
        for (; value >= step; value -= step)
            letters += QLatin1String(word);
    }
    return letters;
}

QString kanji(int value)
{
    static const QString kDigits = QStringLiteral("〇一二三四五六七八九");
    const int tens = value / 10;
    QString text;
    if (tens > 1)
        text += kDigits[tens];
    if (tens > 0)
        text += u'十';
    if (value % 10 > 0 || value == 0)
        text += kDigits[value % 10];
    return text;
}

QString letterOf(int value, const QString &letters)
{
    return value <= letters.size() ? letters.mid(value - 1, 1) : QString::number(value);
}

} // namespace

QString listNumber(int value, const QString &format)
{
    const bool isLow = value >= 1 && value <= 3000;
    if (format == u"none" || format == u"bullet")
        return {};
    if (!isLow)
        return QString::number(value);
    if (format == u"upperRoman" || format == u"lowerRoman")
        return format == u"upperRoman" ? roman(value) : roman(value).toLower();
    if (format == u"upperLetter")
        return letterOf(value, QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
    if (format == u"lowerLetter")
        return letterOf(value, QStringLiteral("abcdefghijklmnopqrstuvwxyz"));
    if (format.startsWith(u"aiueo"))
        return letterOf(value,
                        QStringLiteral("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフ"
                                       "ヘホマミムメモヤユヨラリルレロワヲン"));
    if (format.startsWith(u"iroha"))
        return letterOf(value,
                        QStringLiteral("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオク"
                                       "ヤマケフコエテアサキユメミシヱヒモセス"));
    if (format.startsWith(u"decimalEnclosedCircle") && value <= 20)
        return QString(QChar(0x2460 + value - 1));
    if ((format.startsWith(u"japanese") || format.startsWith(u"ideograph")) && value < 100)
        return kanji(value);
    QString digits = QString::number(value);
    if (format == u"decimalZero" && value < 10)
        digits.prepend(u'0');
    if (format == u"decimalFullWidth" || format == u"decimalFullWidth2") {
        for (QChar &digit : digits)
            digit = QChar(digit.unicode() - u'0' + 0xFF10);
    }
    return digits;
}

WordNumbering::Level *WordNumbering::current()
{
    const bool isIn = m_list >= 0 && m_level >= 0 && m_level < kLevels;
    return isIn ? &m_lists[m_list].levels[size_t(m_level)] : nullptr;
}

void WordNumbering::start(std::string_view name, const XmlAttributes &attributes)
{
    constexpr qsizetype kMostLists = 20'000;
    if (name == "abstractNum") {
        m_list = attributes.number("abstractNumId").value_or(-1);
    } else if (name == "num") {
        m_number = attributes.number("numId").value_or(-1);
    } else if (name == "abstractNumId" && m_number >= 0) {
        m_abstract.insert(m_number, attributes.number("val").value_or(-1));
    } else if (name == "lvl") {
        m_level = attributes.number("ilvl").value_or(-1);
    } else if (Level *level = current()) {
        if (name == "start")
            level->start = attributes.number("val").value_or(1);
        else if (name == "numFmt")
            level->format = attributes.text("val");
        else if (name == "lvlText")
            level->text = attributes.text("val");
    }
    if (m_lists.size() > kMostLists || m_abstract.size() > kMostLists)
        refuse({ErrorKind::Unreadable,
                QCoreApplication::translate("Word", "The document has more lists than can be read. "
                                                    "Save only the part that is needed.")});
}

void WordNumbering::end(std::string_view name)
{
    if (name == "abstractNum")
        m_list = -1;
    else if (name == "num")
        m_number = -1;
    else if (name == "lvl")
        m_level = -1;
}

QString WordNumbering::next(int list, int level)
{
    const auto found = m_lists.find(m_abstract.value(list, -1));
    if (found == m_lists.end() || level < 0 || level >= kLevels)
        return {};
    auto &counts = found->counts;
    const auto &levels = found->levels;
    for (int i = 0; i < level; ++i) { // a level that was never used stands at its beginning
        if (counts[size_t(i)] == 0)
            counts[size_t(i)] = levels[size_t(i)].start;
    }
    int &count = counts[size_t(level)];
    count = count == 0 ? levels[size_t(level)].start : count + 1;
    for (int i = level + 1; i < kLevels; ++i)
        counts[size_t(i)] = 0;
    QString text = levels[size_t(level)].text;
    for (int i = 0; i <= level; ++i)
        text.replace(QStringLiteral("%%1").arg(i + 1),
                     listNumber(counts[size_t(i)], levels[size_t(i)].format));
    return text;
}

} // namespace gaiyo
