#pragma once

#include "exchange/mail/mail.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <vector>

namespace gaiyo {

// A field of a header with its folded lines put together (RFC 5322 2.2.3).
struct HeaderField
{
    QByteArray name; // lower case
    QByteArray value;
};

// The fields before the first empty line, and where the body begins. A line that is no field and
// continues none ends the header too: some programs forget the empty line.
struct MailHeader
{
    std::vector<HeaderField> fields;
    qsizetype bodyAt = 0;
    bool hasEnd = false; // an empty line stood there

    // The first field of that name (lower case), "" where there is none.
    QByteArray value(const char *name) const;
    bool has(const char *name) const;
};

MailHeader readHeader(QByteArrayView bytes);

// Words of a header as people read them: RFC 2047, also where a character is cut between two
// encoded words, inside quotation marks, or not encoded at all. On one line.
QString decodeWords(const QByteArray &value);

// A value such as Content-Type's: the word before the first semicolon, in lower case, and the
// parameters, with RFC 2231's pieces and charsets put together and RFC 2047 words decoded.
struct HeaderValue
{
    QString word;
    QHash<QString, QString> parameters; // names in lower case

    QString parameter(const char *name) const
    {
        return parameters.value(QString::fromLatin1(name));
    }
};

HeaderValue readHeaderValue(const QByteArray &value);

// The addresses of From, To, Reply-To; groups and comments are taken apart, too.
std::vector<MailAddress> readAddresses(const QByteArray &value);

// The moment that a Date or Received value names; none where it names none. Reads the obsolete
// forms of RFC 5322 4.3 and comments behind the zone.
std::optional<QDateTime> readMailDate(const QByteArray &value);

} // namespace gaiyo
