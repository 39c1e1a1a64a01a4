#include "store/register/verify_register.h"

#include "store/file/connection.h"
#include "store/register/kept_files.h"
#include "store/register/register_error.h"
#include "store/register/register_rows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Register)
};

Result<void> checkRows(Connection &connection, std::vector<RegisterFinding> &findings)
{
    const auto answer = connection.text("PRAGMA integrity_check(1)");
    if (!answer)
        return answer.error();
    if (*answer != u"ok")
        findings.push_back({QStringLiteral("integrity"), {}, *answer});
    const auto altered = findAlteredRows(connection);
    if (!altered)
        return altered.error();
    for (const AlteredRow &row : *altered)
        findings.push_back(
            {QStringLiteral("record_hash"), row.id,
             Sentences::tr("A row of %1 is not as it was written: %2.").arg(row.table, row.id)});
    return {};
}

bool hasHash(const QString &path, const QString &sha256)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) &&
           QString::fromLatin1(hash.result().toHex()) == sha256;
}

void checkFiles(const QString &path, const std::vector<KeptFile> &files,
                std::vector<RegisterFinding> &findings)
{
    const QString folder = filesFolderOf(path);
    if (!files.empty() && !QFileInfo(folder).isDir()) {
        findings.push_back({QStringLiteral("files_left_behind"), folder,
                            filesLeftBehindError(path, folder).message});
        return;
    }
    QSet<QString> named;
    for (const KeptFile &file : files) {
        const QString at = keptPath(path, file.sha256, file.name);
        if (named.contains(at))
            continue;
        named.insert(at);
        if (!QFileInfo::exists(at))
            findings.push_back({QStringLiteral("file_missing"), at,
                                Sentences::tr("A file that came with a letter is not there: %1.")
                                    .arg(QDir::toNativeSeparators(at))});
        else if (!hasHash(at, file.sha256))
            findings.push_back(
                {QStringLiteral("file_differs"), at,
                 Sentences::tr("A file is not as it came: %1.").arg(QDir::toNativeSeparators(at))});
    }
    const FolderContents contents = contentsOfFolder(path);
    for (const QString &other : contents.kept + contents.others) {
        if (!named.contains(other))
            findings.push_back(
                {QStringLiteral("file_unknown"), other,
                 Sentences::tr("This lies in the folder, and no letter of the register has it: %1.")
                     .arg(QDir::toNativeSeparators(other))});
    }
}

} // namespace

Result<std::vector<RegisterFinding>> verifyRegister(const QString &path)
{
    const auto connection = openRegisterFile(path, Access::ReadOnly);
    if (!connection)
        return connection.error();
    std::vector<RegisterFinding> findings;
    if (auto checked = checkRows(**connection, findings); !checked)
        return registerError(checked.error(), path);
    const auto files = readKeptFiles(**connection);
    if (!files)
        return registerError(files.error(), path);
    checkFiles(path, *files, findings);
    return findings;
}

} // namespace gaiyo
