#include "cli/command.h"
#include "cli/console.h"
#include "cli/text.h"

#include "intake/inquiry/issue_sheets.h"
#include "intake/inquiry/sheet_files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gaiyo {

namespace {

const QString kXlsx = QStringLiteral("xlsx");
const QString kDocx = QStringLiteral("docx");

struct Request
{
    Inquiry inquiry;
    QString folder;
    QString format;
    bool replaces = false;
    bool isAgain = false; // the files of sheets that were issued before
};

Result<Request> readRequest(const Arguments &arguments)
{
    Request request{
        {arguments.operand(0), {}, arguments.findAll(QStringLiteral("--department")), {}},
        arguments.operand(1),
        arguments.find(QStringLiteral("--format")).value_or(kXlsx),
        arguments.has(QStringLiteral("--force")),
        arguments.has(QStringLiteral("--again"))};
    request.inquiry.round = arguments.find(QStringLiteral("--round")).value_or(QString()).trimmed();
    if (request.inquiry.round.isEmpty())
        return Error{ErrorKind::Usage,
                     Cli::tr("--round is missing: what the inquiry is called, such as R1.")};
    if (request.format != kXlsx && request.format != kDocx)
        return Error{ErrorKind::Usage,
                     Cli::tr("%1 is one of %2, not “%3”.")
                         .arg(QStringLiteral("--format"), kXlsx + QStringLiteral(", ") + kDocx,
                              request.format)};
    if (const auto due = arguments.find(QStringLiteral("--due"))) {
        const QDate date = QDate::fromString(*due, Qt::ISODate);
        if (!date.isValid())
            return Error{ErrorKind::Usage,
                         Cli::tr("--due %1 is not a date; write it as 2026-10-03.").arg(*due)};
        if (request.isAgain)
            return Error{ErrorKind::Usage,
                         Cli::tr("--due does not go with --again: the sheets are as they were.")};
        request.inquiry.dueOn = date;
    }
    return request;
}

// Files that are there already, before anything is issued.
Result<void> lookForFiles(const Request &request, const IssuedSheets &planned)
{
    const SheetFolder folder{request.folder, request.format, request.replaces};
    const QString present =
        request.replaces ? QString() : presentFile(folder, sheetFileNames(planned, request.format));
    if (present.isEmpty())
        return {};
    return Error{
        ErrorKind::Exists,
        Cli::tr("%1 exists and is left as it is; give another folder, or --force to replace it. "
                "If an inquiry was interrupted, --again writes the files of its sheets that are "
                "missing.")
            .arg(present)};
}

// All of them, or none.
Result<QStringList> writeFiles(const Request &request, const IssuedSheets &issued,
                               Environment &environment)
{
    SheetFolder folder{request.folder, request.format, request.replaces, request.isAgain};
    folder.progress = [&](int percent) { environment.console.showProgress(percent); };
    return writeSheetFiles(folder, issued, environment.clock.nowUtc());
}

QByteArray reportOf(const Inquiry &inquiry, const IssuedSheets &issued, const QStringList &names)
{
    QJsonArray files;
    for (size_t i = 0; i < issued.sheets.size(); ++i) {
        if (names[qsizetype(i)].isEmpty())
            continue;
        files.append(QJsonObject{{QStringLiteral("file"), names[qsizetype(i)]},
                                 {QStringLiteral("department"), issued.sheets[i].department},
                                 {QStringLiteral("rows"), int(issued.sheets[i].rows.size())}});
    }
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
    const auto document =
        Document::open(request->inquiry.document,
                       request->isAgain ? Access::ReadOnly : Access::ReadWrite, services);
    if (!document)
        return document.error();
    const auto issued = request->isAgain ? sheetsAgain(**document, request->inquiry, services)
                                         : issueSheets(**document, request->inquiry, services,
                                                       [&](const IssuedSheets &planned) {
                                                           return lookForFiles(*request, planned);
                                                       });
    if (!issued)
        return issued.error();
    const auto written = writeFiles(*request, *issued, environment);
    if (!written) {
        if (!request->isAgain)
            (*document)->undo(); // nobody will get these sheets
        return written.error();
    }
    const auto printed = environment.console.print(reportOf(request->inquiry, *issued, *written));
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
             {QStringLiteral("--format"), QStringLiteral("xlsx|docx")},
             {QStringLiteral("--again"), {}},
             {QStringLiteral("--force"), {}}},
            QT_TRANSLATE_NOOP("Cli", "asks departments: one file each with the opinions that it "
                                     "answers for"),
            run};
}

} // namespace gaiyo
