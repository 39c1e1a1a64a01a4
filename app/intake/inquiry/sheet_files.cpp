#include "intake/inquiry/sheet_files.h"

#include "base/output_file.h"
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

// What a file may be called on every system: names come from people.
QString fileWord(QString word)
{
    constexpr qsizetype kMost = 40;
    static const QString kForbidden = QStringLiteral("\\/:*?\"<>|\n\t");
    for (QChar &c : word) {
        if (kForbidden.contains(c) || c.unicode() < 0x20)
            c = u'_';
    }
    word = word.simplified().left(kMost);
    if (!word.isEmpty() && word.back().isHighSurrogate())
        word.chop(1);
    while (word.startsWith(u'.'))
        word.remove(0, 1);
    return word;
}

QString fileNameOf(const InquirySheet &sheet, const QString &ending)
{
    return QStringList{fileWord(sheet.round), fileWord(sheet.department), fileWord(sheet.title),
                       QStringLiteral("照会")}
               .join(u'_') +
           u'.' + ending;
}

Result<void> writeFile(const QString &path, const QByteArray &bytes, WholeFile::Existing existing)
{
    const auto file = OutputFile::open(path, existing);
    if (!file)
        return file.error();
    (*file)->write(bytes);
    return (*file)->commit();
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

Result<QStringList> writeSheetFiles(const SheetFolder &folder, const IssuedSheets &issued,
                                    const QDateTime &now)
{
    const QStringList names = sheetFileNames(issued, folder.format);
    const QDir place(folder.path);
    std::vector<QByteArray> all;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!folder.replaces && QFileInfo::exists(place.filePath(names[i])))
            return Error{ErrorKind::Exists,
                         Sentences::tr("%1 is there already. Please choose another folder.")
                             .arg(QDir::toNativeSeparators(place.filePath(names[i])))};
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        const auto written = writeInquiryWorkbook(issued.sheets[size_t(i)], bytes, now);
        if (!written)
            return Error{written.error().kind,
                         QStringLiteral("%1: %2").arg(names[i], written.error().message)};
        all.push_back(bytes.data());
    }
    if (!QDir().mkpath(folder.path))
        return Error{ErrorKind::Io, Sentences::tr("The folder %1 cannot be made.")
                                        .arg(QDir::toNativeSeparators(folder.path))};
    const auto existing =
        folder.replaces ? WholeFile::Existing::Replaced : WholeFile::Existing::Refused;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto done = writeFile(place.filePath(names[i]), all[size_t(i)], existing);
        if (done)
            continue;
        for (qsizetype k = 0; !folder.replaces && k < i; ++k)
            QFile::remove(place.filePath(names[k]));
        return done.error();
    }
    return names;
}

} // namespace gaiyo
