#pragma once

#include "domain/consultation.h"

#include <QDate>
#include <QString>

#include <optional>

namespace gaiyo {

// 平成28年7月1日; 元年 for an era's first year. Eras as in the 元号 orders: 明治 from 1868-10-23,
// 大正 1912-07-30, 昭和 1926-12-25, 平成 1989-01-08, 令和 2019-05-01. Earlier dates:
// 1868年10月22日.
QString japaneseDate(QDate date);

// 平成28年7月1日～平成28年7月25日
QString japanesePeriod(const Period &period);

// As `pattern` says, whose words in braces are {和暦} (令和元年) {西暦} (2019年) {月} {日} {曜} of
// the first day, {末和暦} {末西暦} {末月} {末日} {末曜} of the last one, {末和暦?} and {末西暦?}
// where its year differs; as japanesePeriod() where it is empty.
QString periodWords(const Period &period, const QString &pattern);

// Reads a date that starts the text: 平成28年7月1日, 令和元年5月1日, 2016年7月1日, 2016-07-01,
// 2016/7/1, digits in full or half width. `inherited` supplies a missing era and year (…～7月25日).
// Answers the date and how many characters it took; none where there is no date.
struct ReadDate
{
    QDate date;
    qsizetype length;
};
std::optional<ReadDate> readDate(QStringView text, std::optional<QDate> inherited = std::nullopt);

// The day that someone types in a field which shows `shown`, in any of the ways that are usual:
// 令和8年11月24日, R8.11.24, 2026/11/24, 20261124, and with what goes without saying left out:
// 8/11/24, 11月24日, 24. A year of one or two digits is of the era or of the century, whichever
// lies nearer to `shown`. None where the text is anything else or names no day that exists.
std::optional<QDate> readTypedDay(QStringView text, QDate shown);

} // namespace gaiyo
