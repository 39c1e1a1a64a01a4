#include "formats/source.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

constexpr qint64 kMostBytes = qint64(1024) * 1024 * 1024;
constexpr qsizetype kStartBytes = qsizetype(64) * 1024; // enough to know a format by

Result<QByteArray> readFile(const QString &path)
{
    const QFileInfo info(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!info.exists())
        return Error{ErrorKind::Missing,
                     Sentences::tr("%1 does not exist; check the name of the file.").arg(shown)};
    if (!info.isFile())
        return Error{
            ErrorKind::Unreadable,
            Sentences::tr("%1 is not a file; give the name of a file to read.").arg(shown)};
    if (info.size() > kMostBytes)
        return Error{
            ErrorKind::Unreadable,
            Sentences::tr("%1 is larger than 1 GiB; divide it into several files.").arg(shown)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.error() == QFileDevice::PermissionsError ? ErrorKind::ReadOnly
                                                                   : ErrorKind::Io,
                     Sentences::tr("%1 cannot be opened; check that you may read it and that the "
                                   "connection to it stands.")
                         .arg(shown)};
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::Io,
                     Sentences::tr("%1 cannot be read to its end; check the connection "
                                   "to it and try again.")
                         .arg(shown)};
    return bytes;
}

} // namespace

Result<Source> openSource(const Formats &formats, const QString &path, const Format *format)
{
    auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    if (!format)
        format = formats.recognise(path, bytes->left(kStartBytes));
    if (!format)
        return Error{ErrorKind::Unreadable,
                     Sentences::tr("%1 is in no format that can be imported.")
                         .arg(QDir::toNativeSeparators(path))};
    return Source{std::move(*bytes), format};
}

Result<Imported> readSource(const Source &source, const ImportOptions &options,
                            const QString &shownName)
{
    if (source.bytes.startsWith("%PDF-"))
        return Error{ErrorKind::Unreadable,
                     Sentences::tr("%1 is a PDF. Opinions are read from Excel workbooks (.xlsx), "
                                   "tables (.csv), texts and JSON: copy the table from the PDF "
                                   "into Excel and save it as .xlsx.")
                         .arg(shownName)};
    auto imported = source.format->reader->read(source.bytes, options);
    if (options.progress.isStopAsked()) // a reader that was stopped may have broken off
        return stoppedError();
    if (!imported)
        return Error{imported.error().kind,
                     Sentences::tr("%1: %2").arg(shownName, imported.error().message)};
    return imported;
}

} // namespace gaiyo
