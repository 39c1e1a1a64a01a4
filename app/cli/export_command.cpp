#include "cli/command.h"
#include "cli/console.h"
#include "cli/export_request.h"
#include "cli/fonts.h"
#include "cli/load_document.h"
#include "cli/output_file.h"

#include "booklet/booklet.h"
#include "collect/collect.h"
#include "exchange/csv/csv_export.h"
#include "exchange/html/html_export.h"
#include "exchange/json/json_export.h"
#include "exchange/plaintext/plain_text_export.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

Result<void> writeBooklet(const Collected &collected, const ExportRequest &request, QIODevice &out,
                          const Environment &environment)
{
    const auto fonts = loadBundledFonts();
    if (!fonts)
        return fonts.error();
    PdfOptions options;
    options.date = request.date.value_or(environment.clock.nowUtc());
    options.fontFamily = request.font.value_or(QString());
    if (request.pages)
        options.pages.emplace(request.pages->first, request.pages->last);
    options.progress = [&](double done) {
        environment.console.showProgress(int(done * 100));
        return true;
    };
    return request.imposition ? writeSheets(collected, *fonts, out, options, *request.imposition)
                              : writePdf(collected, *fonts, out, options);
}

// What write() answers is not looked at: the file remembers the first write that failed.
Result<void> writeContent(const Snapshot &snapshot, const ExportRequest &request, QIODevice &out,
                          const Environment &environment)
{
    if (request.format == ExportFormat::Json) {
        out.write(exportJson(snapshot));
        return {};
    }
    if (request.format == ExportFormat::Csv) {
        out.write(exportCsv(snapshot, request.formulas));
        return {};
    }
    const auto collected = collect(snapshot);
    if (!collected)
        return collected.error();
    if (request.format == ExportFormat::Pdf)
        return writeBooklet(*collected, request, out, environment);
    out.write(request.format == ExportFormat::Html ? exportHtml(*collected)
                                                   : exportPlainText(*collected));
    return {};
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto request = readExportRequest(arguments);
    if (!request)
        return request.error();
    const auto snapshot = loadDocument(arguments.operand(0), environment);
    if (!snapshot)
        return snapshot.error();
    const auto file = OutputFile::open(arguments.operand(1), request->replace);
    if (!file)
        return file.error();
    const auto written = writeContent(*snapshot, *request, **file, environment);
    if (const auto failure = (*file)->findFailure())
        return *failure;
    if (!written)
        return written.error();
    const auto done = (*file)->commit();
    return done ? Result<ExitCode>(ExitCode::Done) : done.error();
}

} // namespace

Command exportCommand()
{
    return {QStringLiteral("export"),
            {QStringLiteral("FILE.db"), QStringLiteral("OUT.pdf|.json|.csv|.txt|.html")},
            exportOptions(),
            QT_TRANSLATE_NOOP(
                "Cli", "writes the booklet, or the document as JSON, table, text or web page, "
                       "by the ending of the name"),
            run};
}

} // namespace gaiyo
