#pragma once

#include "base/result.h"
#include "booklet/imposition.h"
#include "cli/arguments.h"
#include "exchange/csv/csv_export.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace gaiyo {

enum class ExportFormat { Pdf, Json, Csv, Text, Html };

// First and last page, from 1.
struct PageRange
{
    int first = 1;
    int last = 1;
};

// What a call of export asks for.
struct ExportRequest
{
    ExportFormat format = ExportFormat::Pdf;
    bool replace = false;
    std::optional<PageRange> pages;
    std::optional<QString> font;
    std::optional<QDateTime> date; // UTC
    std::optional<Imposition> imposition;
    CsvFormulas formulas = CsvFormulas::Escape;
};

// Error: Usage for an ending or an option that this version cannot serve, or that does not fit.
Result<ExportRequest> readExportRequest(const Arguments &arguments);

// The options that readExportRequest() knows.
std::vector<OptionSpec> exportOptions();

} // namespace gaiyo
