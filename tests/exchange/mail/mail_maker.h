#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace gaiyo::mail {

// Text in the codes of old mail, by the inverse of Windows' table and JIS's arithmetic.
QByteArray toShiftJis(const QString &text);
QByteArray toIso2022Jp(const QString &text);
QByteArray toEucJp(const QString &text);
QByteArray toCharset(const QString &text, const QByteArray &charset);

QByteArray base64Lines(const QByteArray &bytes);
QByteArray quotedPrintable(const QByteArray &bytes);

// =?charset?B?…?=
QByteArray encodedWord(const QString &text, const QByteArray &charset);

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

// The head's lines, the empty line, the body; CRLF line ends throughout.
QByteArray mailOf(const Headers &headers, const QByteArray &body);

// A text part with its encoding, head and body.
QByteArray textPart(const QString &text, const QByteArray &charset, const QByteArray &transfer,
                    const QByteArray &type = "text/plain");
QByteArray filePart(const QByteArray &type, const QByteArray &nameParameters,
                    const QByteArray &bytes);

// A multipart's header value and body.
std::pair<QByteArray, QByteArray>
multipart(const QByteArray &subtype, const std::vector<QByteArray> &parts, bool isClosed = true);

} // namespace gaiyo::mail
