#include "session/date_words.h"

#include "domain/calendar.h"

#include <QLocale>

namespace gaiyo {

QString dateWords(const QDate &date)
{
    return QLocale().language() == QLocale::Japanese ? japaneseDate(date)
                                                     : date.toString(Qt::ISODate);
}

QDate dayOfMoment(const QString &moment)
{
    return QDateTime::fromString(moment, Qt::ISODateWithMs).toLocalTime().date();
}

QString timeWords(const QDateTime &at)
{
    const QDateTime local = at.toLocalTime();
    return dateWords(local.date()) + local.time().toString(QStringLiteral(" HH:mm"));
}

} // namespace gaiyo
