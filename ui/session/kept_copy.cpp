#include "session/kept_copy.h"

#include "base/file_name.h"
#include "base/file_steps.h"
#include "store/register/kept_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestName = 120;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeptCopy)
};

// What is shown and not run, whatever program of the office shows it.
bool isShown(const QString &ending)
{
    static constexpr const char16_t *kShown[] = {
        u"pdf",  u"png",  u"jpg",  u"jpeg", u"tif", u"tiff", u"gif", u"bmp",  u"webp",
        u"heic", u"heif", u"avif", u"txt",  u"csv", u"tsv",  u"doc", u"docx", u"xls",
        u"xlsx", u"ppt",  u"pptx", u"rtf",  u"odt", u"ods",  u"odp", u"jtd",  u"jtt",
        u"msg",  u"eml",  u"mp3",  u"m4a",  u"wav", u"mp4",  u"mov"};
    return std::any_of(std::begin(kShown), std::end(kShown),
                       [&](const char16_t *each) { return ending == QStringView(each); });
}

// The name that it came with may be another system's.
QString nameFor(const KeptFile &file, const QString &ending)
{
    const QString name = fileNamePart(QFileInfo(file.name).completeBaseName(), kLongestName);
    return (name.isEmpty() ? QStringLiteral("_") : name) + u'.' + ending;
}

} // namespace

Result<QString> copyKeptFile(const QString &registerPath, const KeptFile &file,
                             const QString &folder)
{
    const QString ending = QFileInfo(file.name).suffix().toLower();
    if (!isShown(ending) || QFileInfo(file.name).completeBaseName().isEmpty())
        return Error{ErrorKind::Invalid,
                     Words::tr("“%1” may contain a program, and is not opened from here. Ask those "
                               "who look after your computers.")
                         .arg(file.name)};
    const QString kept = keptPath(registerPath, file.sha256, file.name);
    QFile source(kept);
    if (!source.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Missing,
                     Words::tr("The file “%1” is not beside the register of persons any more: %2")
                         .arg(file.name, QDir::toNativeSeparators(kept))};
    const QByteArray bytes = source.readAll();
    if (keptHash(bytes) != file.sha256)
        return Error{ErrorKind::Damaged,
                     Words::tr("The file “%1” is damaged, or somebody changed it: it is not what "
                               "came with the letter. Put back the copy that your office keeps.")
                         .arg(file.name)};
    // Two letters may have a file of one name each.
    const QString place = folder + u'/' + file.sha256.left(16);
    const QString path = place + u'/' + nameFor(file, ending);
    QFile copy(path);
    if (copy.exists() && copy.size() == bytes.size()) // it may be open in the other program
        return path;
    if (!QDir().mkpath(place) || !copy.open(QIODevice::WriteOnly) ||
        copy.write(bytes) != bytes.size() || !copy.flush())
        return writeError(lastSystemErrorKind(), path);
    copy.close();
    copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadUser);
    return path;
}

} // namespace gaiyo
