#include "cli/command.h"
#include "cli/console.h"
#include "cli/operation_info.h"
#include "cli/table_return.h"
#include "cli/text.h"

#include "document/earlier_version.h"
#include "document/operations/append.h"
#include "domain/tally.h"
#include "domain/template.h"
#include "exchange/rows/column_names.h"
#include "formats/category_changes.h"
#include "formats/source.h"

#include <QJsonArray>
#include <QJsonDocument>
namespace gaiyo {

namespace {

const QString kEncoding = QStringLiteral("--encoding");
const QString kMap = QStringLiteral("--map");
const QString kEmptyResponse = QStringLiteral("--empty-response");
const QString kEmptyPlace = QStringLiteral("--empty-place");
const QString kSheet = QStringLiteral("--sheet");
const QString kAppend = QStringLiteral("--append");
const QString kUpdate = QStringLiteral("--update");

// What the call says about the source.
struct Request
{
    const Format *format = nullptr; // none: found out
    std::optional<TextEncoding> encoding;
    std::optional<EmptyResponse> emptyResponse;
    std::optional<EmptyPlace> emptyPlace;
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
    QMap<QString, QString> columns;
    for (const QString &map : maps) {
        const auto equals = map.lastIndexOf(u'='); // a header may contain one itself
        const QString field = map.mid(equals + 1);
        if (equals <= 0 || !findSourceField(field))
            return Error{ErrorKind::Usage, Cli::tr("--map %1 is not COLUMN=FIELD; FIELD is one of "
                                                   "%2.")
                                               .arg(map, sourceFieldWords().join(u' '))};
        columns.insert(map.left(equals), field);
    }
    return columns;
}

QStringList readerIds(const Formats &formats)
{
    QStringList ids;
    for (const Format *format : formats.readers())
        ids << format->id;
    return ids;
}

Result<const Format *> readFormat(const Arguments &arguments, const Formats &formats)
{
    const QString option = QStringLiteral("--format");
    const auto word = arguments.find(option);
    const Format *format = word ? formats.findReader(*word) : nullptr;
    if (word && !format)
        return Error{ErrorKind::Usage, Cli::tr("%1 is one of %2, not “%3”.")
                                           .arg(option, readerIds(formats).join(u'|'), *word)};
    return format;
}

Result<Request> readRequest(const Arguments &arguments, const Formats &formats)
{
    const auto format = readFormat(arguments, formats);
    if (!format)
        return format.error();
    const auto encoding =
        readChoice<TextEncoding>(arguments, kEncoding,
                                 {{QStringLiteral("utf-8"), TextEncoding::Utf8},
                                  {QStringLiteral("cp932"), TextEncoding::Cp932},
                                  {QStringLiteral("utf-16"), TextEncoding::Utf16}});
    if (!encoding)
        return encoding.error();
    const auto empty =
        readChoice<EmptyResponse>(arguments, kEmptyResponse,
                                  {{QStringLiteral("unanswered"), EmptyResponse::Unanswered},
                                   {QStringLiteral("shared"), EmptyResponse::Shared}});
    if (!empty)
        return empty.error();
    const auto place = readChoice<EmptyPlace>(arguments, kEmptyPlace,
                                              {{QStringLiteral("undecided"), EmptyPlace::Undecided},
                                               {QStringLiteral("above"), EmptyPlace::Above}});
    if (!place)
        return place.error();
    auto columns = readColumns(arguments.findAll(kMap));
    if (!columns)
        return columns.error();
    return Request{*format, *encoding, *empty, *place, std::move(*columns)};
}

// What the document refuses, stands in the source.
Error inSource(const QString &path, const Error &error)
{
    return {error.kind, Cli::tr("%1: %2").arg(path, error.message)};
}

// An option that would be passed over in silence is refused instead.
Result<void> checkOptionsFit(const Arguments &arguments, const Format &format)
{
    const std::pair<QString, ReadOption> options[] = {{kEncoding, ReadOption::Encoding},
                                                      {kEmptyResponse, ReadOption::EmptyResponse},
                                                      {kEmptyPlace, ReadOption::EmptyPlace},
                                                      {kMap, ReadOption::Columns},
                                                      {kSheet, ReadOption::Sheet}};
    for (const auto &[name, option] : options) {
        if (arguments.has(name) && !format.reader->options.testFlag(option))
            return Error{ErrorKind::Usage,
                         Cli::tr("%1 says nothing about %2; leave it out.").arg(name, format.name)};
    }
    return {};
}

// A table that comes back is read as it was written.
Result<void> checkUpdate(const Arguments &arguments)
{
    for (const QString &option : {kAppend, kMap, kEmptyResponse, kEmptyPlace, kSheet}) {
        if (arguments.has(kUpdate) && arguments.has(option))
            return Error{ErrorKind::Usage,
                         Cli::tr("%1 does not go with --update; leave it out.").arg(option)};
    }
    return {};
}

// SOURCE, and what its reader is told.
struct Opened
{
    Source source;
    ImportOptions options;
};

// What the reader has to know of the document that the table goes into.
Result<void> tellDocument(const QString &path, Environment &environment, ImportOptions &options)
{
    const auto store =
        DocumentStore::open(path, Access::ReadOnly, environment.author, environment.clock);
    if (!store)
        return store.error();
    auto values = (*store)->load();
    if (!values)
        return values.error();
    const auto settings = resolveSettings(values->consultation);
    if (!settings)
        return settings.error();
    options.freeNames = freeNamesOf(values->consultation);
    options.countNote = settings->countNote;
    options.addedTo = std::make_shared<const Snapshot>(std::move(*values));
    return {};
}

Result<Opened> openImport(const Arguments &arguments, const Request &request,
                          Environment &environment)
{
    auto source = openSource(environment.formats, arguments.operand(0), request.format);
    if (!source)
        return source.error();
    if (const auto fit = checkOptionsFit(arguments, *source->format); !fit)
        return fit.error();
    ImportOptions options{environment.ids, request.encoding, request.emptyResponse,
                          request.columns};
    options.sheet = arguments.find(kSheet).value_or(QString());
    options.emptyPlace = request.emptyPlace.value_or(EmptyPlace::Undecided);
    if (arguments.has(kAppend) || arguments.has(kUpdate)) {
        if (const auto told = tellDocument(arguments.operand(1), environment, options); !told)
            return told.error();
    }
    return Opened{std::move(*source), std::move(options)};
}

// Rows that are in the document already are most likely meant as --update.
Error refusedAppend(const QString &source, const Error &error, const Imported &imported)
{
    if (error.kind != ErrorKind::Invalid)
        return error;
    if (imported.state.isEmpty() && !imported.fields.contains(sourceFieldWord(SourceField::Ref)))
        return inSource(source, error);
    return {error.kind,
            Cli::tr("%1: %2 To take back what was changed in a table of this document, use "
                    "--update in place of --append.")
                .arg(source, error.message)};
}

// Whether a table says that it was exported from another document: its numbers are that one's.
bool isOfAnother(DocumentStore &store, const Imported &imported)
{
    return !imported.state.isEmpty() && !requireState(store, imported.state);
}

// A number that is there stands for the opinion that has it: the row would be there twice.
Result<void> checkNumbersAreNew(DocumentStore &store, WriteTransaction &transaction,
                                const Imported &imported)
{
    const QString field = sourceFieldWord(SourceField::Ref);
    if (!imported.fields.contains(field) || isOfAnother(store, imported))
        return {};
    for (const Opinion &opinion : imported.values.opinions) {
        if (!opinion.ref.isEmpty() &&
            transaction.countSiblings({Entity::Opinion, field, opinion.ref}, 1) > 0)
            return Error{
                ErrorKind::Invalid,
                Cli::tr("The reference number %1 is in the document already.").arg(opinion.ref)};
    }
    return {};
}

Result<void> appendToFile(const QString &path, const Imported &imported, Environment &environment)
{
    const auto store =
        DocumentStore::open(path, Access::ReadWrite, environment.author, environment.clock);
    if (!store)
        return store.error();
    const auto transaction = (*store)->begin();
    if (!transaction)
        return transaction.error();
    if (const auto isNew = checkNumbersAreNew(**store, **transaction, imported); !isNew)
        return isNew.error();
    if (const auto appended = appendInTransaction(**transaction, imported.values); !appended)
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
    const auto request = readRequest(arguments, environment.formats);
    if (!request)
        return request.error();
    if (const auto fits = checkUpdate(arguments); !fits)
        return fits.error();
    environment.console.showProgress(0);
    const auto opened = openImport(arguments, *request, environment);
    if (!opened)
        return opened.error();
    if (arguments.has(kUpdate)) {
        auto taken = takeTableBack(opened->source, opened->options, target, environment);
        const bool isOfSource = !taken && (taken.error().kind == ErrorKind::Invalid ||
                                           taken.error().kind == ErrorKind::Unreadable);
        return isOfSource ? inSource(source, taken.error()) : std::move(taken);
    }
    auto imported = readSource(opened->source, opened->options, source);
    if (!imported)
        return imported.error();
    if (opened->options.addedTo)
        imported->assumed += categoryChangeWords(*opened->options.addedTo, imported->values);
    environment.console.showProgress(50);
    if (arguments.has(kAppend)) {
        const auto appended = appendToFile(target, *imported, environment);
        if (!appended) // what the document refuses comes from the source
            return refusedAppend(source, appended.error(), *imported);
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

Command importCommand(const Formats &formats)
{
    return {QStringLiteral("import"),
            {QStringLiteral("SOURCE"), QStringLiteral("FILE.db")},
            {{QStringLiteral("--format"), readerIds(formats).join(u'|')},
             {kEncoding, QStringLiteral("utf-8|cp932|utf-16")},
             {kMap, QStringLiteral("COLUMN=FIELD"), true},
             {kEmptyResponse, QStringLiteral("unanswered|shared")},
             {kEmptyPlace, QStringLiteral("undecided|above")},
             {kSheet, QStringLiteral("NAME")},
             {kAppend, {}},
             {kUpdate, {}}},
            QT_TRANSLATE_NOOP("Cli", "makes FILE.db from a published text, a table or a JSON "
                                     "document, adds it to the file, or takes back what was "
                                     "changed in a table of it; says what was not understood"),
            run};
}

} // namespace gaiyo
