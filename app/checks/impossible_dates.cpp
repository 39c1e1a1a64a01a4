#include "checks/check_context.h"
#include "checks/subjects.h"

#include <QDate>
#include <QRegularExpression>

namespace gaiyo {

namespace {

struct ImpossibleDate
{
    QString words;

    bool operator==(const ImpossibleDate &) const = default;
};

int digitsOf(const QString &digits)
{
    return digits == u"元" ? 1 : digits.normalized(QString::NormalizationForm_KC).toInt();
}

// A leap year where none is named.
int yearOf(const QRegularExpressionMatch &date)
{
    constexpr int kLeap = 2000;
    constexpr int kBeforeReiwa = 2018;
    constexpr int kBeforeHeisei = 1988;
    if (date.captured(2).isEmpty())
        return kLeap;
    const int year = digitsOf(date.captured(2));
    if (date.captured(1) == u"令和")
        return kBeforeReiwa + year;
    return date.captured(1) == u"平成" ? kBeforeHeisei + year : year;
}

// 2月30日, 令和7年2月29日.
QString impossibleDay(const QString &words)
{
    static const QRegularExpression kDate(
        QStringLiteral("(?:(令和|平成|(?<![0-9０-９])(?=[0-9０-９]{4}年))(元|[0-9０-９]{1,4})年)?"
                       "(?<![0-9０-９])([0-9０-９]{1,2})月([0-9０-９]{1,2})日(?!間)"));
    for (auto it = kDate.globalMatch(words); it.hasNext();) {
        const auto date = it.next();
        if (!QDate::isValid(yearOf(date), digitsOf(date.captured(3)), digitsOf(date.captured(4))))
            return date.captured();
    }
    return {};
}

// 令和7年から平成36年まで.
QString impossibleYears(const QString &words)
{
    static const QRegularExpression kYears(QStringLiteral(
        "令和(?:元|[0-9０-９]{1,2})年度?(?:から|～|〜|~)平成(?:元|[0-9０-９]{1,2})年度?"));
    return kYears.match(words).captured();
}

ImpossibleDate impossibleDateIn(const QString &words)
{
    if (words.contains(u'月')) {
        if (const QString day = impossibleDay(words); !day.isEmpty())
            return {day};
    }
    return {words.contains(QStringLiteral("令和")) ? impossibleYears(words) : QString()};
}

} // namespace

void checkImpossibleDates(CheckContext &context)
{
    for (const PrintedText &text : context.texts()) {
        if (text.field == TextField::Summary) // their own words
            continue;
        const QString &words = text.facts.found<ImpossibleDate>(impossibleDateIn).words;
        if (!words.isEmpty())
            context.report("impossible_date", Severity::Warning, text,
                           Checks::tr("%1 has “%2”, which cannot be.").arg(placeName(text), words));
    }
}

} // namespace gaiyo
