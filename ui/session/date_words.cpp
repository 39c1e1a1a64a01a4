#include "session/date_words.h"

#include "domain/calendar.h"

#include <QLocale>

namespace gaiyo {

QString dateWords(const QDate &date)
{
    return QLocale().language() == QLocale::Japanese ? japaneseDate(date)
                                                     : date.toString(Qt::ISODate);
}

QString monthWords(const QDate &date)
{
    if (QLocale().language() != QLocale::Japanese)
        return date.toString(QStringLiteral("yyyy-MM"));
    const QString words = japaneseDate(date);
    return words.left(words.indexOf(u'月') + 1);
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
