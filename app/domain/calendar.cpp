#include "domain/calendar.h"

#include <QRegularExpression>

#include <array>
#include <cstdlib>

namespace gaiyo {

namespace {

struct Era
{
    QStringView name;
    QChar letter;         // in short: R8.11.24
    int year, month, day; // its first day
};

constexpr std::array kEras{Era{u"令和", u'R', 2019, 5, 1}, Era{u"平成", u'H', 1989, 1, 8},
                           Era{u"昭和", u'S', 1926, 12, 25}, Era{u"大正", u'T', 1912, 7, 30},
                           Era{u"明治", u'M', 1868, 10, 23}};

int toNumber(const QString &digits)
{
    int value = 0;
    for (const QChar c : digits)
        value = value * 10 + c.digitValue();
    return value;
}

std::optional<int> yearOfEra(const QString &era, const QString &year)
{
    for (const Era &known : kEras) {
        if (known.name == era || QStringView(&known.letter, 1) == era)
            return known.year - 1 + (year == u"元" ? 1 : toNumber(year));
    }
    return std::nullopt;
}

QString yearWords(QDate date)
{
    for (const Era &era : kEras) {
        if (date < QDate(era.year, era.month, era.day))
            continue;
        const int year = date.year() - era.year + 1;
        return QStringLiteral("%1%2年").arg(era.name.toString(), year == 1 ? QStringLiteral("元")
                                                                           : QString::number(year));
    }
    return QStringLiteral("%1年").arg(date.year());
}

// 8 as 令和8年 or 2008, 26 as 2026 or 令和26年: whichever is nearer to the year that is shown.
int nearestYear(int digits, int shown)
{
    if (digits > 99)
        return digits;
    int nearest = shown - shown % 100 + digits;
    for (const Era &era : kEras) {
        const int year = era.year - 1 + digits;
        if (std::abs(year - shown) <= std::abs(nearest - shown))
            nearest = year;
    }
    return nearest;
}

} // namespace

QString japaneseDate(QDate date)
{
    return yearWords(date) + QStringLiteral("%1月%2日").arg(date.month()).arg(date.day());
}

QString japanesePeriod(const Period &period)
{
    return japaneseDate(period.from) + u'～' + japaneseDate(period.to);
}

QString periodWords(const Period &period, const QString &pattern)
{
    if (pattern.isEmpty())
        return japanesePeriod(period);
    constexpr QStringView kDays = u"月火水木金土日";
    QString words = pattern;
    const bool sameYear = period.from.year() == period.to.year();
    for (const auto &[prefix, date] :
         {std::pair(QString(), period.from), std::pair(QStringLiteral("末"), period.to)}) {
        const auto put = [&words, before = u'{' + prefix](QStringView name, const QString &value) {
            words.replace(before + name.toString() + u'}', value);
        };
        const QString western = QStringLiteral("%1年").arg(date.year());
        put(u"和暦?", sameYear ? QString() : yearWords(date));
        put(u"西暦?", sameYear ? QString() : western);
        put(u"和暦", yearWords(date));
        put(u"西暦", western);
        put(u"月", QString::number(date.month()));
        put(u"日", QString::number(date.day()));
        put(u"曜", QString(kDays[date.dayOfWeek() - 1]));
    }
    return words;
}

std::optional<ReadDate> readDate(QStringView text, std::optional<QDate> inherited)
{
    static const QRegularExpression kPattern(
        QStringLiteral("^\\s*(?:(令和|平成|昭和|大正|明治)?\\s*(元|\\d{1,4})\\s*[年/.／．-]\\s*)?"
                       "(\\d{1,2})\\s*[月/.／．-]\\s*(\\d{1,2})日?"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = kPattern.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    int year = inherited ? inherited->year() : 0;
    if (match.hasCaptured(1) && !match.captured(1).isEmpty())
        year = yearOfEra(match.captured(1), match.captured(2)).value_or(0);
    else if (!match.captured(2).isEmpty())
        year = toNumber(match.captured(2));
    const QDate date(year, toNumber(match.captured(3)), toNumber(match.captured(4)));
    if (!date.isValid() || year < 1000)
        return std::nullopt;
    return ReadDate{date, match.capturedLength(0)};
}

std::optional<QDate> readTypedDay(QStringView text, QDate shown)
{
    static const QRegularExpression kDigits(QStringLiteral("^(\\d{4})(\\d\\d)(\\d\\d)$"));
    static const QRegularExpression kDay(
        QStringLiteral("^(?:(?:(令和|平成|昭和|大正|明治|[RHSTM])?(元|\\d{1,4})[年./-])?"
                       "(\\d{1,2})[月./-])?(\\d{1,2})日?(?:\\([月火水木金土日]\\))?$"),
        QRegularExpression::CaseInsensitiveOption);
    // Half width, and the dashes and dots that a Japanese keyboard writes between figures.
    QString plain = text.toString().normalized(QString::NormalizationForm_KC).toUpper();
    plain.remove(u' ').replace(u'・', u'.').replace(u'。', u'.').replace(u'ー', u'-');
    plain.replace(u'−', u'-');
    if (const auto digits = kDigits.match(plain); digits.hasMatch()) {
        const QDate date(digits.captured(1).toInt(), digits.captured(2).toInt(),
                         digits.captured(3).toInt());
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    const auto match = kDay.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const auto captured = [&](int group) {
        return match.captured(group).isEmpty() ? std::nullopt
                                               : std::optional(match.captured(group));
    };
    int year = shown.year();
    if (const auto era = captured(1))
        year = yearOfEra(*era, *captured(2)).value_or(0);
    else if (const auto digits = captured(2))
        year = *digits == u"元" ? 0 : nearestYear(digits->toInt(), shown.year());
    const QDate date(year, captured(3) ? captured(3)->toInt() : shown.month(),
                     captured(4)->toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace gaiyo
