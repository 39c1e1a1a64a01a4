#include "exchange/xlsx/shown_number.h"

#include "exchange/xlsx/cell_value.h"
#include "exchange/xlsx/shown_moment.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

// Where the digits of a number stand in its format.
struct DigitPlaces
{
    QString before; // words
    QString behind; // with %
    int least = 0;  // digits before the point
    int decimals = 0;
    int leastDecimals = 0;
    int percents = 0;
    bool isGrouped = false;
};

std::optional<DigitPlaces> readPlaces(const QList<FormatToken> &tokens)
{
    DigitPlaces places;
    bool hasDigits = false;
    bool isBehindPoint = false;
    bool isOver = false;
    for (const FormatToken &token : tokens) {
        const QChar letter = token.text[0];
        if (token.isWords || letter == u'%') {
            places.percents += token.isWords ? 0 : int(token.text.size());
            isOver |= hasDigits;
            (hasDigits ? places.behind : places.before) += token.text;
        } else if (isOver) {
            return std::nullopt; // digits in two places
        } else if (letter == u'0' || letter == u'#') {
            hasDigits = true;
            const int count = int(token.text.size());
            const int least = letter == u'0' ? count : 0;
            (isBehindPoint ? places.leastDecimals : places.least) += least;
            places.decimals += isBehindPoint ? count : 0;
        } else if (letter == u'.' && token.text.size() == 1 && !isBehindPoint) {
            isBehindPoint = hasDigits = true;
        } else if (letter == u',' && token.text.size() == 1 && hasDigits && !isBehindPoint) {
            places.isGrouped = true;
        } else {
            return std::nullopt;
        }
    }
    // A comma at the end divides by a thousand.
    const bool isScaled = !tokens.isEmpty() && places.isGrouped && [&] {
        for (qsizetype i = tokens.size(); i-- > 0;) {
            if (!tokens[i].isWords && tokens[i].text[0] != u'%')
                return tokens[i].text[0] == u',';
        }
        return false;
    }();
    return hasDigits && !isScaled ? std::optional(places) : std::nullopt;
}

QString groupedDigits(const QString &digits)
{
    QString grouped = digits;
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        grouped.insert(at, u',');
    return grouped;
}

// Away from zero in the middle, as it is done on paper and in cells.
std::optional<QString> roundedDigits(double value, int decimals)
{
    constexpr double kMostExact = 1e15;
    constexpr int kMostDecimals = 10;
    if (decimals > kMostDecimals || value * std::pow(10.0, decimals) >= kMostExact)
        return std::nullopt;
    // What is written is meant: 1.005 is no 1.00499999999999989.
    constexpr int kDigits = 15;
    const double meant = QString::number(value * std::pow(10.0, decimals), 'g', kDigits).toDouble();
    return QString::number(qint64(std::floor(meant + 0.5))).rightJustified(decimals + 1, u'0');
}

std::optional<QString> numberInPlaces(double value, const DigitPlaces &places)
{
    double shown = value;
    for (int i = 0; i < places.percents; ++i)
        shown *= 100;
    const auto digits = roundedDigits(shown, places.decimals);
    if (!digits)
        return std::nullopt;
    QString whole = digits->left(digits->size() - places.decimals);
    QString decimals = digits->right(places.decimals);
    while (decimals.size() > places.leastDecimals && decimals.endsWith(u'0'))
        decimals.chop(1);
    if (whole == u"0" && places.least == 0)
        whole.clear();
    whole = whole.rightJustified(places.least, u'0');
    if (places.isGrouped)
        whole = groupedDigits(whole);
    const QString point = places.decimals > 0 ? QStringLiteral(".") : QString();
    return places.before + whole + point + decimals + places.behind;
}

std::optional<QString> momentOfSerial(double value, const FormatPieces &format, DateParts parts,
                                      bool is1904)
{
    const auto text = dateText(value, {true, true}, is1904);
    if (!text)
        return std::nullopt;
    QDateTime moment = QDateTime::fromString(*text, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (!moment.isValid())
        moment = QDateTime::fromString(*text, QStringLiteral("yyyy-MM-dd HH:mm"));
    return moment.isValid() && (parts.hasDate || parts.hasTime) ? shownMoment(moment, format)
                                                                : std::nullopt;
}

// What General shows depends on the width of the cell where there are many digits.
std::optional<QString> generalNumber(double value)
{
    constexpr int kSure = 10;
    const QString text = numberText(value);
    const auto digits =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return digits <= kSure && !text.contains(u'e') ? std::optional(text) : std::nullopt;
}

bool isGeneral(const QString &code)
{
    return code.isEmpty() || code == u"@" || code.compare(u"General", Qt::CaseInsensitive) == 0 ||
           code == QStringLiteral("G/標準");
}

QString wordsOfFormat(const FormatPieces &format)
{
    QString words;
    for (const FormatToken &token : format.tokens)
        words += token.text;
    return words;
}

// Sections between semicolons that are no words.
QStringList sectionsOf(const QString &code)
{
    QStringList sections{QString()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        isQuoted ^= c == u'"';
        if (c == u';' && !isQuoted) {
            sections.append(QString());
            continue;
        }
        sections.last() += c;
        if (c == u'\\' && !isQuoted && i + 1 < code.size())
            sections.last() += code[++i];
    }
    return sections;
}

} // namespace

std::optional<QString> shownNumber(double value, const QString &formatCode, bool is1904)
{
    const QStringList sections = sectionsOf(formatCode);
    const bool hasNegative = sections.size() > 1 && value < 0 && !sections[1].isEmpty();
    const bool isZero = sections.size() > 2 && value == 0;
    const QString code = hasNegative ? sections[1] : isZero ? sections[2] : sections[0];
    if (isGeneral(code))
        return generalNumber(value);
    const auto format = splitFormat(code);
    if (!format)
        return std::nullopt;
    const DateParts parts = datePartsOf(code);
    if (parts.hasDate || parts.hasTime)
        return value < 0 ? std::nullopt : momentOfSerial(value, *format, parts, is1904);
    if (value >= 0 && std::ranges::all_of(format->tokens, &FormatToken::isWords))
        return wordsOfFormat(*format);
    const auto places = readPlaces(format->tokens);
    const auto shown = places ? numberInPlaces(std::abs(value), *places) : std::nullopt;
    static const QRegularExpression kNotZero(QStringLiteral("[1-9]"));
    const bool isSigned = value < 0 && !hasNegative && shown && shown->contains(kNotZero);
    return shown ? std::optional((isSigned ? QStringLiteral("-") : QString()) + shown->trimmed())
                 : std::nullopt;
}

std::optional<QString> builtInFormat(int id)
{
    static const QString kEra = QStringLiteral("[$-411]ggge\"年\"m\"月\"d\"日\"");
    static const QString kEraDots = QStringLiteral("[$-411]ge.m.d");
    static const QString kMonth = QStringLiteral("yyyy\"年\"m\"月\"");
    static const QString kDay = QStringLiteral("m\"月\"d\"日\"");
    static const QString kWhole = QStringLiteral("#,##0;-#,##0");
    static const QString kCents = QStringLiteral("#,##0.00;-#,##0.00");
    static const QHash<int, QString> kFormats{{0, QString()},
                                              {1, QStringLiteral("0")},
                                              {2, QStringLiteral("0.00")},
                                              {3, QStringLiteral("#,##0")},
                                              {4, QStringLiteral("#,##0.00")},
                                              {9, QStringLiteral("0%")},
                                              {10, QStringLiteral("0.00%")},
                                              {14, QStringLiteral("yyyy/m/d")},
                                              {18, QStringLiteral("h:mm AM/PM")},
                                              {19, QStringLiteral("h:mm:ss AM/PM")},
                                              {20, QStringLiteral("h:mm")},
                                              {21, QStringLiteral("h:mm:ss")},
                                              {22, QStringLiteral("yyyy/m/d h:mm")},
                                              {27, kEraDots},
                                              {28, kEra},
                                              {29, kEra},
                                              {30, QStringLiteral("m/d/yy")},
                                              {31, QStringLiteral("yyyy\"年\"m\"月\"d\"日\"")},
                                              {32, QStringLiteral("h\"時\"mm\"分\"")},
                                              {33, QStringLiteral("h\"時\"mm\"分\"ss\"秒\"")},
                                              {34, kMonth},
                                              {35, kDay},
                                              {36, kEraDots},
                                              {37, kWhole},
                                              {38, kWhole},
                                              {39, kCents},
                                              {40, kCents},
                                              {49, QStringLiteral("@")},
                                              {50, kEraDots},
                                              {51, kEra},
                                              {52, kMonth},
                                              {53, kDay},
                                              {54, kEra},
                                              {55, kMonth},
                                              {56, kDay},
                                              {57, kEraDots},
                                              {58, kEra}};
    const auto found = kFormats.constFind(id);
    return found == kFormats.cend() ? std::nullopt : std::optional(*found);
}

} // namespace gaiyo
