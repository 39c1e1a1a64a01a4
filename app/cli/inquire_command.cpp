#include "cli/command.h"
#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/text.h"

#include "base/output_file.h"
#include "exchange/inquiry/inquiry_workbook.h"
#include "intake/inquiry/issue_sheets.h"
#include "intake/inquiry/sheet_files.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace gaiyo {

namespace {

const QString kXlsx = QStringLiteral("xlsx");

struct Request
{
    Inquiry inquiry;
    QDir folder;
    QString format;
    WholeFile::Existing existing;
};

Result<Request> readRequest(const Arguments &arguments)
{
    Request request{
        {arguments.operand(0), {}, arguments.findAll(QStringLiteral("--department")), {}},
        QDir(arguments.operand(1)),
        arguments.find(QStringLiteral("--format")).value_or(kXlsx),
        arguments.has(QStringLiteral("--force")) ? WholeFile::Existing::Replaced
                                                 : WholeFile::Existing::Refused};
    request.inquiry.round = arguments.find(QStringLiteral("--round")).value_or(QString()).trimmed();
    if (request.inquiry.round.isEmpty())
        return Error{ErrorKind::Usage,
                     Cli::tr("--round is missing: what the inquiry is called, such as R1.")};
    if (request.format != kXlsx)
        return Error{ErrorKind::Usage, Cli::tr("%1 is one of %2, not “%3”.")
                                           .arg(QStringLiteral("--format"), kXlsx, request.format)};
    if (const auto due = arguments.find(QStringLiteral("--due"))) {
        const QDate date = QDate::fromString(*due, Qt::ISODate);
        if (!date.isValid())
            return Error{ErrorKind::Usage,
                         Cli::tr("--due %1 is not a date; write it as 2026-10-03.").arg(*due)};
        request.inquiry.dueOn = date;
    }
    return request;
}

// A file of a folder, as it is to be.
struct SheetFile
{
    QString path;
    QByteArray bytes;
};

Result<std::vector<SheetFile>> makeFiles(const Request &request, const IssuedSheets &issued,
                                         const QStringList &names, Environment &environment)
{
    std::vector<SheetFile> files;
    for (size_t i = 0; i < issued.sheets.size(); ++i) {
        const QString &name = names[qsizetype(i)];
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        const auto written =
            writeInquiryWorkbook(issued.sheets[i], bytes, environment.clock.nowUtc());
        if (!written)
            return Error{written.error().kind,
                         Cli::tr("%1: %2").arg(name, written.error().message)};
        files.push_back({request.folder.filePath(name), bytes.data()});
        environment.console.showProgress(int(100 * (i + 1) / issued.sheets.size()));
    }
    return files;
}

Result<void> writeFile(const SheetFile &made, WholeFile::Existing existing)
{
    std::optional<UnfinishedFile> guard;
    const auto file = OutputFile::open(made.path, existing,
                                       [&](const QString &temporary) { guard.emplace(temporary); });
    if (!file)
        return file.error();
    (*file)->write(made.bytes);
    return (*file)->commit();
}

// All of them, or none: what is there already is known before the first one is written.
Result<void> writeFiles(const Request &request, const std::vector<SheetFile> &files)
{
    if (!QDir().mkpath(request.folder.path()))
        return Error{ErrorKind::Io,
                     Cli::tr("%1: the folder cannot be made.").arg(request.folder.path())};
    const bool isRefused = request.existing == WholeFile::Existing::Refused;
    for (const SheetFile &file : files) {
        if (isRefused && QFileInfo::exists(file.path))
            return Error{ErrorKind::Exists, Cli::tr("%1 exists and is left as it is; give another "
                                                    "name, or --force to replace it.")
                                                .arg(file.path)};
    }
    QStringList written;
    for (const SheetFile &file : files) {
        const auto done = writeFile(file, request.existing);
        if (done) {
            written << file.path;
            continue;
        }
        for (const QString &path : isRefused ? written : QStringList())
            QFile::remove(path);
        return done;
    }
    return {};
}

QByteArray reportOf(const Inquiry &inquiry, const IssuedSheets &issued, const QStringList &names)
{
    QJsonArray files;
    for (size_t i = 0; i < issued.sheets.size(); ++i)
        files.append(QJsonObject{{QStringLiteral("file"), names[qsizetype(i)]},
                                 {QStringLiteral("department"), issued.sheets[i].department},
                                 {QStringLiteral("rows"), int(issued.sheets[i].rows.size())}});
    const QJsonObject report{{QStringLiteral("round"), inquiry.round},
                             {QStringLiteral("files"), files},
                             {QStringLiteral("unassigned"), issued.unassigned}};
    return QJsonDocument(report).toJson(QJsonDocument::Compact) + '\n';
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto request = readRequest(arguments);
    if (!request)
        return request.error();
    const Document::Services services{environment.clock, environment.ids, environment.author};
    const auto document = Document::open(request->inquiry.document, Access::ReadWrite, services);
    if (!document)
        return document.error();
    const auto issued = issueSheets(**document, request->inquiry, services);
    if (!issued)
        return issued.error();
    const QStringList names = sheetFileNames(*issued, request->format);
    const auto files = makeFiles(*request, *issued, names, environment);
    const auto written = files ? writeFiles(*request, *files) : files.error();
    if (!written) {
        (*document)->undo(); // nobody will get these sheets
        return written.error();
    }
    const auto printed = environment.console.print(reportOf(request->inquiry, *issued, names));
    return printed ? Result<ExitCode>(ExitCode::Done) : printed.error();
}

} // namespace

Command inquireCommand()
{
    return {QStringLiteral("inquire"),
            {QStringLiteral("FILE.db"), QStringLiteral("OUTDIR")},
            {{QStringLiteral("--round"), QStringLiteral("NAME")},
             {QStringLiteral("--department"), QStringLiteral("D"), true},
             {QStringLiteral("--due"), QStringLiteral("DATE")},
             {QStringLiteral("--format"), QStringLiteral("xlsx")},
             {QStringLiteral("--force"), {}}},
            QT_TRANSLATE_NOOP("Cli", "asks departments: one file each with the opinions that it "
                                     "answers for"),
            run};
}

} // namespace gaiyo
