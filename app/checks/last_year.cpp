#include "checks/check_context.h"
#include "checks/subjects.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace gaiyo {

namespace {

constexpr std::array kOffices{u'区', u'市', u'町', u'村', u'県', u'都'};
constexpr int kFirstMonth = 4; // of a fiscal year

// 市としては、市の考え方、本市、市役所 where a 区 speaks. Not 都市, 練馬市, この町の.
QString otherOffice(const QString &words, QChar own)
{
    static const QRegularExpression kPattern(
        QStringLiteral("(?<![\\x{3400}-\\x{9FFF}\\x{30A1}-\\x{30FC}])(?:[本当]([区市村県])(?![\\x{"
                       "3400}-\\x{9FFF}内])"
                       "|([区市町村県])(?:として|の考え方|役所|役場|議会(?!だより)|長は))"));
    for (auto it = kPattern.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        const QString office = match.captured(1) + match.captured(2);
        if (office[0] != own)
            return match.captured();
    }
    return {};
}

void checkOffice(CheckContext &context)
{
    const QString institution = context.snapshot.consultation.institution;
    if (institution.size() != 1 ||
        std::find(kOffices.begin(), kOffices.end(), institution[0].unicode()) == kOffices.end())
        return;
    for (const PrintedText &text : context.texts()) {
        const QString found =
            text.field == TextField::Summary ? QString() : otherOffice(text.words, institution[0]);
        if (!found.isEmpty())
            context.report("other_institution", Severity::Warning, text,
                           Checks::tr("%1 has “%2”, though a %3 speaks; is it left from another "
                                      "document?")
                               .arg(placeName(text), found, institution));
    }
}

struct FiscalYear
{
    int year;
    qsizetype start;
    qsizetype end;
};

// 令和６年度, 平成30年度, 2024年度, 令和元年度.
std::vector<FiscalYear> fiscalYears(const QString &words)
{
    static const QRegularExpression kPattern(
        QStringLiteral("(令和|平成|)(元|[0-9０-９]{1,4})年度"));
    std::vector<FiscalYear> years;
    if (!words.contains(QStringLiteral("年度")))
        return years;
    for (auto it = kPattern.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        const QString digits = match.captured(2).normalized(QString::NormalizationForm_KC);
        const int n = digits == u"元" ? 1 : digits.toInt();
        const int year = match.captured(1) == u"令和"   ? 2018 + n
                         : match.captured(1) == u"平成" ? 1988 + n
                                                        : n;
        if (year > 1988)
            years.push_back({year, match.capturedStart(), match.capturedEnd()});
    }
    return years;
}

// 平成27年度～平成31年度, 令和５年度に続き: a stretch of years, not the year of this document.
bool isOfStretch(const QString &words, const FiscalYear &year)
{
    static constexpr QStringView kStretch = u"～〜~－-か末分比";
    return (year.end < words.size() && kStretch.contains(words[year.end])) ||
           (year.start > 0 && kStretch.contains(words[year.start - 1]));
}

void checkFront(CheckContext &context, int current)
{
    const Consultation &front = context.snapshot.consultation;
    for (const QString &text : QStringList{front.title, front.subtitle} + context.notes()) {
        for (const FiscalYear &year : fiscalYears(text)) {
            if (year.year == current - 1 && !isOfStretch(text, year))
                context.reportFront(
                    "last_year", Severity::Warning,
                    Checks::tr("The front page says “%1”, the year before this consultation.")
                        .arg(text.mid(year.start, year.end - year.start)));
        }
    }
}

// 平成27年度に整備する予定です, said in 2016.
void checkPlans(CheckContext &context, const PrintedText &text, int current)
{
    for (const FiscalYear &year : fiscalYears(text.words)) {
        if (year.year >= current || isOfStretch(text.words, year))
            continue;
        const qsizetype end = text.words.indexOf(u'。', year.end);
        const auto rest = QStringView(text.words).mid(year.end, end < 0 ? -1 : end - year.end);
        if (!rest.startsWith(u"に") && !rest.startsWith(u"中") && !rest.startsWith(u"から"))
            continue;
        if (!rest.endsWith(u"予定です") && !rest.endsWith(u"予定しています"))
            continue;
        return context.report(
            "last_year", Severity::Warning, text,
            Checks::tr("%1 announces something for “%2”, which is past.")
                .arg(placeName(text), text.words.mid(year.start, year.end - year.start)));
    }
}

} // namespace

void checkLastYear(CheckContext &context)
{
    checkOffice(context);
    const auto &period = context.snapshot.consultation.period;
    if (!period)
        return;
    const int current = period->from.year() - (period->from.month() < kFirstMonth ? 1 : 0);
    checkFront(context, current);
    for (const PrintedText &text : context.texts()) {
        if (text.field == TextField::Response)
            checkPlans(context, text, current);
    }
}

} // namespace gaiyo
