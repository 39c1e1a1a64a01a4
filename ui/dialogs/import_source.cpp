#include "dialogs/import_source.h"

#include "exchange/csv/csv_import.h"
#include "exchange/json/json_import.h"
#include "exchange/text/published_text_import.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(ImportDialog)
};

constexpr qint64 kMostBytes = qint64(1024) * 1024 * 1024;

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{
            ErrorKind::Missing,
            Sentences::tr("“%1” cannot be opened. Please check its name and place.").arg(path)};
    if (file.size() > kMostBytes)
        return Error{ErrorKind::Unreadable,
                     Sentences::tr("“%1” is larger than 1 GB. Please divide it.").arg(path)};
    return file.readAll();
}

Result<Imported> readBytes(const QString &ending, const QByteArray &bytes,
                           const ImportOptions &options)
{
    const QByteArray start = bytes.left(4096).trimmed();
    if (ending == u"json" || start.startsWith('{')) {
        auto values = importJson(bytes);
        return values ? Result<Imported>(Imported{std::move(*values), {}, {}}) : values.error();
    }
    const QByteArray firstLine = start.left(start.indexOf('\n'));
    if (ending == u"csv" || ending == u"tsv" || (ending != u"txt" && firstLine.contains(',')))
        return importCsv(bytes, CsvImportOptions{options});
    return importPublishedText(bytes, TextImportOptions{options});
}

} // namespace

Result<Imported> readImport(const QString &path, const ImportOptions &options)
{
    const auto bytes = readAll(path);
    if (!bytes)
        return bytes.error();
    auto imported = readBytes(QFileInfo(path).suffix().toLower(), *bytes, options);
    if (!imported)
        return Error{
            imported.error().kind,
            Sentences::tr("“%1”: %2").arg(QFileInfo(path).fileName(), imported.error().message)};
    return imported;
}

} // namespace gaiyo
