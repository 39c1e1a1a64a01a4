#pragma once

#include "exchange/zip/zip_bytes.h"

namespace gaiyo {

// A Word document with this between the tags of its body, and more parts: their names without the
// folder ("styles.xml"), which the document names as what the file's name says without digits.
QByteArray wordOf(const QByteArray &body, const std::vector<NamedPart> &others = {});

// The same with the whole part as it is.
QByteArray wordPackageOf(const QByteArray &document, const std::vector<NamedPart> &others = {});

} // namespace gaiyo
