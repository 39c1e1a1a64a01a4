#pragma once

#include "base/result.h"
#include "booklet/font_set.h"
#include "domain/snapshot.h"
#include "widgets/background_job.h"

#include <QDateTime>

namespace gaiyo {

enum class ExportFormat { Pdf, SaddlePdf, Text, Html, Csv, Json };

QString endingOf(ExportFormat format);

// Writes the document beside its target and renames it when complete. Errors as writePdf(); Io,
// ReadOnly and Full of the target.
Result<void> exportDocument(const Snapshot &snapshot, const FontSet &fonts, ExportFormat format,
                            const QString &path, const QDateTime &date, JobControl &control);

} // namespace gaiyo
