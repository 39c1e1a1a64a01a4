#pragma once

#include "base/result.h"
#include "exchange/import_report.h"

#include <QByteArray>
#include <QString>

namespace gaiyo {

// The text that the bytes spell, without its byte order mark. Without an `encoding`: by the byte
// order mark, else UTF-16 where zero bytes and valid text say so, else UTF-8 where all of it is
// valid, else CP932. Error: Unreadable, naming line and byte, for bytes that are no character and
// for what is no text at all (zero bytes, many control characters).
Result<QString> decodeText(const QByteArray &bytes, std::optional<TextEncoding> encoding);

// Whether decodeText() takes the bytes for CP932.
bool isReadAsCp932(const QByteArray &bytes, std::optional<TextEncoding> encoding);

} // namespace gaiyo
