#include "domain/calendar.h"

#include <QRegularExpression>

#include <array>

namespace gaiyo {

namespace {

struct Era
{
    QStringView name;
    int year, month, day; // its first day
};

constexpr std::array kEras{Era{u"令和", 2019, 5, 1}, Era{u"平成", 1989, 1, 8},
                           Era{u"昭和", 1926, 12, 25}, Era{u"大正", 1912, 7, 30},
                           Era{u"明治", 1868, 10, 23}};

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
        if (known.name == era)
            return known.year - 1 + (year == u"元" ? 1 : toNumber(year));
    }
    return std::nullopt;
}

} // namespace

QString japaneseDate(QDate date)
{
    for (const Era &era : kEras) {
        if (date < QDate(era.year, era.month, era.day))
            continue;
        const int year = date.year() - era.year + 1;
        return QStringLiteral("%1%2年%3月%4日")
            .arg(era.name.toString(), year == 1 ? QStringLiteral("元") : QString::number(year))
            .arg(date.month())
            .arg(date.day());
    }
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

QString japanesePeriod(const Period &period)
{
    return japaneseDate(period.from) + u'～' + japaneseDate(period.to);
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

} // namespace gaiyo
