#include "checks/check_context.h"
#include "checks/subjects.h"

#include <QRegularExpression>

#include <optional>
#include <vector>

namespace gaiyo {

namespace {

constexpr int kFirstMonth = 4; // of a fiscal year

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

// Whether what is said of a year to the end of its sentence is still to come: に整備する予定です,
// には整備します; not に策定した計画に基づき整備します, から実施しています.
bool isAnnounced(const QString &rest)
{
    static const QRegularExpression kBegins(
        QStringLiteral("^(?:に(?!つい|おけ|おい|比べ|続)|中|から|より|まで|を(?:予定|目途|めど|"
                       "目標)|内に|以降|の(?:完成|開始|実施|策"
                       "定|整備|公表|改定|供用|開設|導入|運用))"));
    static const QRegularExpression kEnds(
        QStringLiteral("(?:予定(?:です|しています|しております|であり|とし)|見込みです|計画です|"
                       "(?:し|り|い|いたし|て(?:い|まい|参)(?:き|り))ます)$"));
    static const QRegularExpression kPast(QStringLiteral(
        "(?:[しっいきれけべめえせてねげでりん]|まし)た(?!い|め|ち|だ|り|く|し)|ており|ていて|"
        "引き続|基づ|踏まえ|に続き|済み|以来|今後"));
    const bool isNow =
        rest.endsWith(QStringLiteral("ています")) || rest.endsWith(QStringLiteral("ております"));
    const bool isPlanned = rest.contains(QStringLiteral("予定"));
    return kBegins.match(rest).hasMatch() && kEnds.match(rest).hasMatch() &&
           (!isNow || isPlanned) && !kPast.match(rest).hasMatch();
}

// 今年度（令和7年度）: how many years from now it says that the year is; none where it does not.
std::optional<int> namedDistance(const QString &words, const FiscalYear &year)
{
    struct Named
    {
        QStringView words;
        int distance;
    };
    static constexpr Named kNamed[] = {{u"今年度（", 0}, {u"本年度（", 0},  {u"来年度（", 1},
                                       {u"次年度（", 1}, {u"昨年度（", -1}, {u"前年度（", -1}};
    for (const Named &named : kNamed) {
        if (QStringView(words).left(year.start).endsWith(named.words))
            return named.distance;
    }
    return std::nullopt;
}

// A year that a text speaks of as one that is still to come, or calls by its distance.
struct SaidYear
{
    int year;
    QString words;
    std::optional<int> distance;
    bool isToCome;

    bool operator==(const SaidYear &) const = default;
};

std::vector<SaidYear> saidYears(const QString &words)
{
    std::vector<SaidYear> years;
    for (const FiscalYear &year : fiscalYears(words)) {
        const qsizetype end = words.indexOf(u'。', year.end);
        const bool isToCome = !isOfStretch(words, year) &&
                              isAnnounced(words.mid(year.end, end < 0 ? -1 : end - year.end));
        const auto distance = namedDistance(words, year);
        if (isToCome || distance)
            years.push_back(
                {year.year, words.mid(year.start, year.end - year.start), distance, isToCome});
    }
    return years;
}

void checkPlans(CheckContext &context, const PrintedText &text, int current)
{
    for (const SaidYear &said : text.facts.found<std::vector<SaidYear>>(saidYears)) {
        if (said.distance && said.year < current + *said.distance)
            return context.report(
                "last_year", Severity::Warning, text,
                Checks::tr("%1 counts the years from “%2” as if it were a year earlier.")
                    .arg(placeName(text), said.words));
        if (said.isToCome && said.year < current)
            return context.report("last_year", Severity::Warning, text,
                                  Checks::tr("%1 announces something for “%2”, which is past.")
                                      .arg(placeName(text), said.words));
    }
}

} // namespace

void checkLastYear(CheckContext &context)
{
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
