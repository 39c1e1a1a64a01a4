#include "exchange/mail/header_fields.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace gaiyo {

namespace {

int monthOf(const QString &name)
{
    static const QString kMonths = QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec");
    const qsizetype at = kMonths.indexOf(name.left(3).toLower());
    return at < 0 || at % 3 != 0 ? 0 : int(at / 3) + 1;
}

// RFC 5322 4.3: two digits below 50 are of this century, three digits count from 1900.
int fullYear(int year, qsizetype digits)
{
    if (digits == 2)
        return year < 50 ? 2000 + year : 1900 + year;
    return digits == 3 ? 1900 + year : year;
}

// A zone's seconds from UTC. A mail that names none was written here.
int offsetOf(const QString &zone)
{
    static const std::pair<const char16_t *, int> kZones[] = {
        {u"JST", 9},  {u"EST", -5}, {u"EDT", -4}, {u"CST", -6}, {u"CDT", -5},
        {u"MST", -7}, {u"MDT", -6}, {u"PST", -8}, {u"PDT", -7}};
    if (zone.isEmpty())
        return 9 * 3600;
    if (zone[0] == u'+' || zone[0] == u'-') {
        const int digits = QStringView(zone).mid(1).toInt();
        const int seconds = (digits / 100 * 60 + digits % 100) * 60;
        return seconds > 14 * 3600 ? 0 : zone[0] == u'-' ? -seconds : seconds;
    }
    for (const auto &[name, hours] : kZones) {
        if (zone.compare(QStringView(name), Qt::CaseInsensitive) == 0)
            return hours * 3600;
    }
    return 0;
}

std::optional<QDateTime> moment(QDate date, const QRegularExpressionMatch &match, int first)
{
    const QTime time(match.captured(first).toInt(), match.captured(first + 1).toInt(),
                     std::min(match.captured(first + 2).toInt(), 59)); // 60: a leap second
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::OffsetFromUTC, offsetOf(match.captured(first + 3)));
}

} // namespace

std::optional<QDateTime> readMailDate(const QByteArray &value)
{
    static const QRegularExpression kUsual(
        QStringLiteral("(\\d{1,2})[ -]+([A-Za-z]{3})[A-Za-z]*[ -]+(\\d{2,4})\\s+"
                       "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{4}|[A-Z]{1,4}\\b)?"));
    // Not of the standard, and written by programs that send what forms were filled with.
    static const QRegularExpression kIso(
        QStringLiteral("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[T ]\\s*"
                       "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{4}|[A-Z]{1,4}\\b)?"));
    const QString text = QString::fromLatin1(value.left(1000)).simplified();
    if (const auto match = kUsual.match(text); match.hasMatch()) {
        const QString year = match.captured(3);
        return moment(QDate(fullYear(year.toInt(), year.size()), monthOf(match.captured(2)),
                            match.captured(1).toInt()),
                      match, 4);
    }
    if (const auto match = kIso.match(text); match.hasMatch()) {
        return moment(
            QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()),
            match, 4);
    }
    return std::nullopt;
}

} // namespace gaiyo
