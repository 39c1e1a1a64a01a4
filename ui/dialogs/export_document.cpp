#include "dialogs/export_document.h"

#include "booklet/booklet.h"
#include "collect/collect.h"
#include "exchange/csv/csv_export.h"
#include "exchange/html/html_export.h"
#include "exchange/json/json_export.h"
#include "exchange/plaintext/plain_text_export.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

Result<void> writeBytes(QIODevice &out, const QByteArray &bytes)
{
    if (out.write(bytes) == bytes.size())
        return {};
    return Error{ErrorKind::Io,
                 Sentences::tr("The file could not be written: %1").arg(out.errorString())};
}

Result<void> write(const Snapshot &snapshot, const FontSet &fonts, ExportFormat format,
                   QIODevice &out, const QDateTime &date, JobControl &control)
{
    if (format == ExportFormat::Csv)
        return writeBytes(out, exportCsv(snapshot, CsvFormulas::Escape));
    if (format == ExportFormat::Json)
        return writeBytes(out, exportJson(snapshot));
    const auto collected = collect(snapshot);
    if (!collected)
        return collected.error();
    if (format == ExportFormat::Text)
        return writeBytes(out, exportPlainText(*collected));
    if (format == ExportFormat::Html)
        return writeBytes(out, exportHtml(*collected));
    PdfOptions options{date, {}, {}, [&](double done) { return control.report(done); }};
    return format == ExportFormat::SaddlePdf
               ? writeSheets(*collected, fonts, out, options, Imposition::Saddle)
               : writePdf(*collected, fonts, out, options);
}

} // namespace

QString endingOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Text:
        return QStringLiteral(".txt");
    case ExportFormat::Html:
        return QStringLiteral(".html");
    case ExportFormat::Csv:
        return QStringLiteral(".csv");
    case ExportFormat::Json:
        return QStringLiteral(".json");
    default:
        return QStringLiteral(".pdf");
    }
}

Result<void> exportDocument(const Snapshot &snapshot, const FontSet &fonts, ExportFormat format,
                            const QString &path, const QDateTime &date, JobControl &control)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{
            ErrorKind::ReadOnly,
            Sentences::tr("“%1” cannot be written (%2). Please choose another place or name.")
                .arg(path, file.errorString())};
    if (const auto written = write(snapshot, fonts, format, file, date, control); !written)
        return written;
    if (!control.report(1))
        return Error{ErrorKind::Cancelled, Sentences::tr("The file was not made.")};
    if (!file.commit())
        return Error{
            ErrorKind::Io,
            Sentences::tr("“%1” cannot be written (%2). Please choose another place or name.")
                .arg(path, file.errorString())};
    return {};
}

} // namespace gaiyo
