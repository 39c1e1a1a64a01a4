#include "exchange/letters/letter_values.h"

#include "domain/calendar.h"
#include "domain/kanji_number.h"
#include "exchange/rows/cell_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kJapan = 9 * 60; // minutes before UTC

// A day and what stands behind it.
struct Day
{
    QDate date;
    QString rest;
};

std::optional<Day> dayOfEra(const QString &text)
{
    static const QRegularExpression kEra(
        QStringLiteral("^(令和|平成|R|H)(\\d{1,2})[.年/-](\\d{1,2})[.月/-](\\d{1,2})"));
    const auto match = kEra.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool isReiwa = match.captured(1) == u"R" || match.captured(1) == QStringLiteral("令和");
    return Day{QDate((isReiwa ? 2018 : 1988) + match.captured(2).toInt(), match.captured(3).toInt(),
                     match.captured(4).toInt()),
               text.mid(match.capturedEnd())};
}

// 7/3/2026, 2026.7.3, 20260703: a pattern with the year, month and day as named groups.
std::optional<Day> dayInNumbers(const QString &text)
{
    static const QRegularExpression kPatterns[] = {
        QRegularExpression(QStringLiteral("^(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4})")),
        QRegularExpression(QStringLiteral("^(?<y>\\d{4})[.](?<m>\\d{1,2})[.](?<d>\\d{1,2})")),
        QRegularExpression(QStringLiteral("^(?<y>20\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?!\\d)"))};
    for (const QRegularExpression &pattern : kPatterns) {
        const auto match = pattern.match(text);
        if (match.hasMatch())
            return Day{QDate(match.captured(u"y").toInt(), match.captured(u"m").toInt(),
                             match.captured(u"d").toInt()),
                       text.mid(match.capturedEnd())};
    }
    return std::nullopt;
}

// Fri Jul 03 2026 23:30:00 GMT+0000, as scripts write a moment.
std::optional<Day> dayInEnglish(const QString &text)
{
    static const QRegularExpression kEnglish(
        QStringLiteral("^(?:[A-Z][a-z]{2},? )?(?<m>[A-Z][a-z]{2}) (?<d>\\d{1,2}),? (?<y>\\d{4})"));
    static const QString kMonths = QStringLiteral("JanFebMarAprMayJunJulAugSepOctNovDec");
    const auto match = kEnglish.match(text);
    const qsizetype month = match.hasMatch() ? kMonths.indexOf(match.captured(u"m")) : -1;
    if (month < 0 || month % 3 != 0)
        return std::nullopt;
    return Day{
        QDate(match.captured(u"y").toInt(), int(month / 3) + 1, match.captured(u"d").toInt()),
        text.mid(match.capturedEnd())};
}

// The number of a day, as a workbook counts them, of our days.
std::optional<Day> dayBySerial(const QString &text)
{
    static const QRegularExpression kSerial(QStringLiteral("^([45]\\d{4})(?:\\.\\d+)?$"));
    const auto match = kSerial.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Day{QDate(1899, 12, 30).addDays(match.captured(1).toInt()), {}};
}

std::optional<Day> findDay(const QString &text)
{
    if (const auto read = readDate(text))
        return Day{read->date, text.mid(read->length)};
    for (const auto find : {&dayInNumbers, &dayOfEra, &dayInEnglish, &dayBySerial}) {
        if (const auto day = find(text); day && day->date.isValid())
            return day;
    }
    return std::nullopt;
}

// Minutes from midnight in Japan, for a time with a zone behind a day; 0 for any other.
int minutesInJapan(const QString &time)
{
    static const QRegularExpression kTime(
        QStringLiteral("^[T ]*(?:\\(.\\) ?)?(?<before>午前|午後)? ?(?<h>\\d{1,2}):(?<m>\\d{2})"
                       "(?::\\d{2}(?:[.,]\\d+)?)? ?(?<behind>午前|午後|[AaPp][Mm])? ?"
                       "(?<zone>Z|(?:UTC|GMT)?(?<sign>[+\u2212-])(?<zh>\\d{1,2}):?(?<zm>\\d{2})?"
                       "|UTC|GMT)(?![A-Za-z0-9])"));
    const auto match = kTime.match(time);
    if (!match.hasMatch())
        return 0;
    const QString half = (match.captured(u"before") + match.captured(u"behind")).toLower();
    int hour = match.captured(u"h").toInt();
    if (!half.isEmpty())
        hour = hour % 12 + (half == u"pm" || half == QStringLiteral("午後") ? 12 : 0);
    const int offset = match.captured(u"zh").toInt() * 60 + match.captured(u"zm").toInt();
    const bool isEast = match.captured(u"sign") == u"+";
    return hour * 60 + match.captured(u"m").toInt() + kJapan + (isEast ? -offset : offset);
}

const QRegularExpression &othersPattern()
{
    static const QRegularExpression kOthers(QStringLiteral(
        "[\\s、,(（]*(?:他|外|ほか)[\\s　]*(?<n>[0-9０-９]{1,6}|[一二三四五六七八九十]{1,3})"
        "[\\s　]*[名人][\\s　)）]*$"));
    return kOthers;
}

} // namespace

QString methodOf(const QString &words)
{
    static const std::pair<const char16_t *, const char16_t *> kMethods[] = {
        {u"フォーム", u"form"},     {u"電子申請", u"form"},
        {u"オンライン", u"form"},   {u"インターネット", u"form"},
        {u"ホームページ", u"form"}, {u"web", u"form"},
        {u"ウェブ", u"form"},       {u"メール", u"mail"},
        {u"mail", u"mail"},         {u"fax", u"fax"},
        {u"ファ", u"fax"},          {u"郵", u"post"},
        {u"post", u"post"},         {u"持参", u"counter"},
        {u"窓口", u"counter"},      {u"直接", u"counter"},
        {u"意見箱", u"counter"},    {u"counter", u"counter"},
        {u"説明会", u"meeting"},    {u"meeting", u"meeting"},
        {u"電話", u"phone"},        {u"phone", u"phone"},
        {u"form", u"form"}};
    const QString folded = foldName(words).toLower();
    if (folded.isEmpty())
        return {};
    for (const auto &[name, method] : kMethods) {
        if (folded.contains(QStringView(name)))
            return QStringView(method).toString();
    }
    return QStringLiteral("other");
}

std::optional<QDate> dayOf(const QString &cell)
{
    const auto day = findDay(foldWidth(cell).trimmed());
    if (!day)
        return std::nullopt;
    const int minutes = minutesInJapan(day->rest);
    // Rounded down: a moment before midnight in Japan is of the day before.
    const int days = (minutes + 2 * kMinutesOfDay) / kMinutesOfDay - 2;
    return day->date.addDays(days);
}

std::optional<int> personsOf(const QString &cell)
{
    static const QRegularExpression kNumber(
        QStringLiteral("^(?:計|合計|約|全)?(?<n>[0-9,]{1,9}|[一二三四五六七八九十]{1,3})"
                       "(?<unit>[名人]|$)"));
    const QString text = foldName(cell);
    const bool isOthers = othersPattern().match(text).hasMatch();
    const auto match = isOthers ? othersPattern().match(text) : kNumber.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString count = match.captured(u"n");
    const int number = readCount(count).value_or(readKanjiNumber(count).value_or(0));
    if (number < 1)
        return std::nullopt;
    return number + (isOthers ? 1 : 0);
}

QString withoutOthers(const QString &name)
{
    return QString(name).remove(othersPattern());
}

QString telephoneOf(const QString &cell)
{
    const bool isNumber =
        std::all_of(cell.begin(), cell.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool hasLostIt =
        isNumber && (cell.size() == 9 || cell.size() == 10) && !cell.startsWith(u'0');
    return hasLostIt ? u'0' + cell : cell;
}

void takeMailOf(QString &name, QString &mail)
{
    static const QRegularExpression kAddress(QStringLiteral(
        "^(?<name>.*?)\\s*[<＜(（]?(?<mail>[^\\s<>＜＞()（）@]+@[^\\s<>＜＞()（）@]+)"
        "[>＞)）]?$"));
    const auto match = kAddress.match(name);
    if (!match.hasMatch() || !mail.isEmpty())
        return;
    mail = match.captured(u"mail");
    name = match.captured(u"name").remove(u'"').trimmed();
}

} // namespace gaiyo
