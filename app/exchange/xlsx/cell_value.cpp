#include "exchange/xlsx/cell_value.h"

#include <QDate>
#include <QTime>

#include <cmath>

namespace gaiyo {

namespace {

constexpr double kLastDay = 2'958'465; // 9999-12-31
constexpr int kSecondsOfDay = 86'400;

std::optional<QDate> dateOf(qint64 day, bool is1904)
{
    if (is1904)
        return QDate(1904, 1, 1).addDays(day);
    constexpr int kDayThatNeverWas = 60; // 1900-02-29
    if (day == kDayThatNeverWas)
        return std::nullopt;
    return QDate(1899, 12, day < kDayThatNeverWas ? 31 : 30).addDays(day);
}

} // namespace

QString numberText(double value)
{
    constexpr double kMostExact = 1e15;
    if (std::abs(value) < kMostExact && value == std::floor(value))
        return QString::number(qint64(value));
    constexpr int kDigits = 15;
    return QString::number(value, 'g', kDigits);
}

std::optional<QString> dateText(double serial, DateParts parts, bool is1904)
{
    if (!(serial >= 0 && serial <= kLastDay))
        return std::nullopt;
    qint64 day = qint64(std::floor(serial));
    qint64 second = std::llround((serial - double(day)) * kSecondsOfDay);
    day += second / kSecondsOfDay;
    second %= kSecondsOfDay;
    const QTime time = QTime(0, 0).addSecs(int(second));
    const QString clock =
        time.toString(time.second() ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    if (!parts.hasDate)
        return clock;
    const auto date = dateOf(day, is1904);
    if (!date)
        return std::nullopt;
    const QString shown = date->toString(Qt::ISODate);
    return parts.hasTime ? shown + u' ' + clock : shown;
}

} // namespace gaiyo
