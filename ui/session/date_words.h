#pragma once

#include <QDateTime>
#include <QString>

namespace gaiyo {

// Dates as the booklet prints them: 令和8年11月24日. In another language of the window as its
// readers write them.
QString dateWords(const QDate &date);
// The year and month alone: 令和8年11月.
QString monthWords(const QDate &date);
// The day on this computer's clock of a moment as the document keeps it (ISO 8601 in UTC).
QDate dayOfMoment(const QString &moment);
// With hour and minute of this computer's clock.
QString timeWords(const QDateTime &at);

} // namespace gaiyo
