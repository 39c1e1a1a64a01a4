#include "cli/command.h"
#include "cli/console.h"
#include "cli/input_file.h"
#include "cli/operation_info.h"
#include "cli/text.h"

#include "document/operations/append.h"
#include "domain/tally.h"
#include "exchange/csv/csv_import.h"
#include "exchange/json/json_import.h"
#include "exchange/text/published_text_import.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
namespace gaiyo {

namespace {

enum class Format { Text, Csv, Json };

// What the call says about the source.
struct Request
{
    std::optional<Format> format;
    std::optional<TextEncoding> encoding;
    std::optional<EmptyResponse> emptyResponse;
    QMap<QString, QString> columns;
};

// One of the words that an option takes, by its table; Usage for any other.
template <typename Value>
Result<std::optional<Value>> readChoice(const Arguments &arguments, const QString &option,
                                        const QMap<QString, Value> &choices)
{
    const auto word = arguments.find(option);
    if (!word)
        return std::optional<Value>();
    const auto found = choices.constFind(*word);
    if (found == choices.cend())
        return Error{ErrorKind::Usage,
                     Cli::tr("%1 is one of %2, not “%3”.")
                         .arg(option, QStringList(choices.keys()).join(u'|'), *word)};
    return std::optional<Value>(*found);
}

Result<QMap<QString, QString>> readColumns(const QStringList &maps)
{
    static const QStringList fields{
        QStringLiteral("no"),           QStringLiteral("path1"),       QStringLiteral("path2"),
        QStringLiteral("path3"),        QStringLiteral("path4"),       QStringLiteral("summary"),
        QStringLiteral("response"),     QStringLiteral("category"),    QStringLiteral("count"),
        QStringLiteral("draft_number"), QStringLiteral("shared_with"), QStringLiteral("note"),
        QStringLiteral("ignore")};
    QMap<QString, QString> columns;
    for (const QString &map : maps) {
        const auto equals = map.lastIndexOf(u'='); // a header may contain one itself
        const QString field = map.mid(equals + 1);
        if (equals <= 0 || !fields.contains(field))
            return Error{ErrorKind::Usage, Cli::tr("--map %1 is not COLUMN=FIELD; FIELD is one of "
                                                   "%2.")
                                               .arg(map, fields.join(u' '))};
        columns.insert(map.left(equals), field);
    }
    return columns;
}

Result<Request> readRequest(const Arguments &arguments)
{
    const auto format = readChoice<Format>(arguments, QStringLiteral("--format"),
                                           {{QStringLiteral("text"), Format::Text},
                                            {QStringLiteral("csv"), Format::Csv},
                                            {QStringLiteral("json"), Format::Json}});
    if (!format)
        return format.error();
    const auto encoding =
        readChoice<TextEncoding>(arguments, QStringLiteral("--encoding"),
                                 {{QStringLiteral("utf-8"), TextEncoding::Utf8},
                                  {QStringLiteral("cp932"), TextEncoding::Cp932},
                                  {QStringLiteral("utf-16"), TextEncoding::Utf16}});
    if (!encoding)
        return encoding.error();
    const auto empty =
        readChoice<EmptyResponse>(arguments, QStringLiteral("--empty-response"),
                                  {{QStringLiteral("unanswered"), EmptyResponse::Unanswered},
                                   {QStringLiteral("shared"), EmptyResponse::Shared}});
    if (!empty)
        return empty.error();
    auto columns = readColumns(arguments.findAll(QStringLiteral("--map")));
    if (!columns)
        return columns.error();
    return Request{*format, *encoding, *empty, std::move(*columns)};
}

// By the ending; for another ending by the first line: { is JSON, a comma is
// CSV.
Format guessFormat(const QString &path, const QByteArray &bytes)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"json")
        return Format::Json;
    if (ending == u"csv")
        return Format::Csv;
    if (ending == u"txt")
        return Format::Text;
    const QByteArray start = bytes.left(4096).trimmed();
    if (start.startsWith('{'))
        return Format::Json;
    return start.left(start.indexOf('\n')).contains(',') ? Format::Csv : Format::Text;
}

// The importers see bytes, not the file: its name is added here.
Error inSource(const QString &path, const Error &error)
{
    return {error.kind, Cli::tr("%1: %2").arg(path, error.message)};
}

Result<Imported> importAs(Format format, const QByteArray &bytes, const ImportOptions &options)
{
    if (format == Format::Csv)
        return importCsv(bytes, CsvImportOptions{options});
    if (format == Format::Text)
        return importPublishedText(bytes, TextImportOptions{options});
    auto values = importJson(bytes);
    if (!values)
        return values.error();
    return Imported{std::move(*values), {}, {}};
}

Result<Imported> readSource(const Request &request, const QString &path, Environment &environment)
{
    const auto bytes = readInputFile(path);
    if (!bytes)
        return bytes.error();
    const Format format = request.format.value_or(guessFormat(path, *bytes));
    if (format != Format::Csv && !request.columns.isEmpty())
        return Error{ErrorKind::Usage,
                     Cli::tr("--map is for CSV; %1 is read in another format.").arg(path)};
    const ImportOptions options{environment.ids, request.encoding, request.emptyResponse,
                                request.columns};
    auto imported = importAs(format, *bytes, options);
    if (!imported)
        return inSource(path, imported.error());
    return imported;
}

Result<void> appendToFile(const QString &path, const Snapshot &values, Environment &environment)
{
    const auto store =
        DocumentStore::open(path, Access::ReadWrite, environment.author, environment.clock);
    if (!store)
        return store.error();
    const auto transaction = (*store)->begin();
    if (!transaction)
        return transaction.error();
    if (const auto appended = appendInTransaction(**transaction, values); !appended)
        return appended.error();
    const auto committed = (*transaction)->commit(operationInfo(QStringLiteral("import")));
    return committed ? Result<void>() : committed.error();
}

QByteArray reportText(const Imported &imported)
{
    const Tally tally = computeTally(imported.values);
    const auto count = [](const char *name, auto value) {
        return '"' + QByteArray(name) + "\":" + QByteArray::number(qint64(value));
    };
    QJsonArray notUnderstood;
    for (const NotUnderstood &line : imported.notUnderstood)
        notUnderstood.append(
            QJsonObject{{QStringLiteral("line"), line.line}, {QStringLiteral("text"), line.text}});
    const auto compact = [](const QJsonArray &array) {
        return QJsonDocument(array).toJson(QJsonDocument::Compact);
    };
    return "{\"counts\":{" + count("opinions", imported.values.opinions.size()) + ',' +
           count("nodes", imported.values.nodes.size()) + ',' +
           count("categories", imported.values.categories.size()) + ',' +
           count("responses", imported.values.responses.size()) + ',' +
           count("references", tally.references) +
           "},\"not_understood\":" + compact(notUnderstood) +
           ",\"assumed\":" + compact(QJsonArray::fromStringList(imported.assumed)) + "}\n";
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QString &source = arguments.operand(0);
    const QString &target = arguments.operand(1);
    const auto request = readRequest(arguments);
    if (!request)
        return request.error();
    environment.console.showProgress(0);
    const auto imported = readSource(*request, source, environment);
    if (!imported)
        return imported.error();
    environment.console.showProgress(50);
    if (arguments.has(QStringLiteral("--append"))) {
        const auto appended = appendToFile(target, imported->values, environment);
        if (!appended) // what the document refuses comes from the source
            return appended.error().kind == ErrorKind::Invalid ? inSource(source, appended.error())
                                                               : appended.error();
    } else if (const auto made = DocumentStore::create(target, imported->values,
                                                       operationInfo(QStringLiteral("import")),
                                                       environment.author, environment.clock);
               !made) {
        return made.error();
    }
    environment.console.showProgress(100);
    const auto printed = environment.console.print(reportText(*imported));
    return printed ? Result<ExitCode>(ExitCode::Done) : printed.error();
}

} // namespace

Command importCommand()
{
    return {QStringLiteral("import"),
            {QStringLiteral("SOURCE"), QStringLiteral("FILE.db")},
            {{QStringLiteral("--format"), QStringLiteral("text|csv|json")},
             {QStringLiteral("--encoding"), QStringLiteral("utf-8|cp932|utf-16")},
             {QStringLiteral("--map"), QStringLiteral("COLUMN=FIELD"), true},
             {QStringLiteral("--empty-response"), QStringLiteral("unanswered|shared")},
             {QStringLiteral("--append"), {}}},
            QT_TRANSLATE_NOOP("Cli", "makes FILE.db from a published text, a table or a JSON "
                                     "document, or adds it to the file; says what was not "
                                     "understood"),
            run};
}

} // namespace gaiyo
