#include "intake/inquiry/sheet_files.h"

#include "base/file_name.h"
#include "base/output_file.h"
#include "exchange/inquiry/inquiry_document.h"
#include "exchange/inquiry/inquiry_workbook.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Inquiry)
};

const QString kDocx = QStringLiteral("docx");
constexpr qsizetype kMost = 40; // characters of each part

QString partOf(const QString &words)
{
    return fileNamePart(words, kMost);
}

QString fileNameOf(const InquirySheet &sheet, const QString &ending)
{
    return QStringList{partOf(sheet.round), partOf(sheet.department), partOf(sheet.title),
                       QStringLiteral("照会")}
               .join(u'_') +
           u'.' + ending;
}

Result<void> writeFile(const QString &path, const QByteArray &bytes, const SheetFolder &folder)
{
    const auto existing =
        folder.replaces ? WholeFile::Existing::Replaced : WholeFile::Existing::Refused;
    const auto file = OutputFile::open(path, existing);
    if (!file)
        return file.error();
    (*file)->write(bytes);
    return (*file)->commit();
}

// Before the first of them is written.
Result<std::vector<QByteArray>> makeFiles(const IssuedSheets &issued, const QStringList &names,
                                          const SheetFolder &folder, const QDateTime &now)
{
    std::vector<QByteArray> all;
    for (size_t i = 0; i < issued.sheets.size(); ++i) {
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        const auto write = folder.format == kDocx ? writeInquiryDocument : writeInquiryWorkbook;
        const auto written = write(issued.sheets[i], bytes, now, {});
        if (!written)
            return Error{written.error().kind, QStringLiteral("%1: %2").arg(
                                                   names[qsizetype(i)], written.error().message)};
        all.push_back(bytes.data());
        if (folder.progress)
            folder.progress(int(100 * (i + 1) / issued.sheets.size()));
    }
    return all;
}

} // namespace

// The names of all files: two departments may be called much the same.
QStringList sheetFileNames(const IssuedSheets &issued, const QString &ending)
{
    QStringList names;
    for (const InquirySheet &sheet : issued.sheets) {
        QString name = fileNameOf(sheet, ending);
        for (int i = 2; names.contains(name, Qt::CaseInsensitive); ++i)
            name = QStringLiteral("%1_%2.%3")
                       .arg(fileNameOf(sheet, ending).chopped(ending.size() + 1))
                       .arg(i)
                       .arg(ending);
        names << name;
    }
    return names;
}

QString presentFile(const SheetFolder &folder, const QStringList &names)
{
    for (const QString &name : names) {
        const QString path = QDir(folder.path).filePath(name);
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

Result<void> checkFilesAreNew(const SheetFolder &folder, const IssuedSheets &planned)
{
    const QString present = folder.replaces || folder.onlyMissing
                                ? QString()
                                : presentFile(folder, sheetFileNames(planned, folder.format));
    if (present.isEmpty())
        return {};
    return Error{ErrorKind::Exists,
                 Sentences::tr("%1 is there already. Please choose another folder. If the inquiry "
                               "was interrupted, its sheets are in the list: “Write the file of "
                               "the sheet again” makes what is missing.")
                     .arg(QDir::toNativeSeparators(present))};
}

Result<QStringList> writeSheetFiles(const SheetFolder &folder, const IssuedSheets &issued,
                                    const QDateTime &now)
{
    const QStringList names = sheetFileNames(issued, folder.format);
    if (const auto isNew = checkFilesAreNew(folder, issued); !isNew)
        return isNew.error();
    const auto all = makeFiles(issued, names, folder, now);
    if (!all)
        return all.error();
    if (!QDir().mkpath(folder.path))
        return Error{ErrorKind::Io, Sentences::tr("The folder %1 cannot be made.")
                                        .arg(QDir::toNativeSeparators(folder.path))};
    const QDir place(folder.path);
    QStringList written;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isLeft =
            folder.onlyMissing && !folder.replaces && QFileInfo::exists(place.filePath(names[i]));
        written += isLeft ? QString() : names[i];
        if (isLeft)
            continue;
        const auto done = writeFile(place.filePath(names[i]), (*all)[size_t(i)], folder);
        if (done)
            continue;
        written.removeAll(QString());
        written.removeOne(names[i]);
        for (const QString &name : folder.replaces ? QStringList() : written)
            QFile::remove(place.filePath(name));
        return done.error();
    }
    return written;
}

Result<void> writeSheetFile(const QString &path, const IssuedSheets &issued, const QDateTime &now)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const SheetFolder folder{QFileInfo(path).path(), ending, true};
    const auto made = makeFiles(issued, {QFileInfo(path).fileName()}, folder, now);
    return made ? writeFile(path, made->front(), folder) : made.error();
}

} // namespace gaiyo
