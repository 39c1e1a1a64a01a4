#pragma once

#include "formats/formats.h"

namespace gaiyo {

// A file to import with the format that it is in.
struct Source
{
    QByteArray bytes;
    const Format *format = nullptr; // of the Formats that were asked; it has a reader
};

// Reads a file to its end and finds out what it is; `format` is what the caller says it is, null
// for nothing said. Errors: Missing; Unreadable for a folder, a device, or more than 1 GiB (100,000
// opinions are a tenth of that); ReadOnly where reading is not allowed; Io. The message names the
// file.
Result<Source> openSource(const Formats &formats, const QString &path,
                          const Format *format = nullptr);

// Errors as FormatReader::read(); the message begins with `shownName`.
Result<Imported> readSource(const Source &source, const ImportOptions &options,
                            const QString &shownName);

} // namespace gaiyo
