#include "cli/command.h"
#include "cli/console.h"
#include "cli/copies_folder.h"
#include "cli/operation_info.h"
#include "cli/text.h"

#include "document/safety_copies.h"
#include "document/versions.h"
#include "store/named_versions.h"
#include "store/row_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gaiyo {

namespace {

const QString kName = QStringLiteral("--name");
const QString kKeep = QStringLiteral("--keep");
const QString kChanges = QStringLiteral("--changes");
const QString kRestore = QStringLiteral("--restore");
const QString kTo = QStringLiteral("--to");

QString timeWords(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject namedJson(const NamedVersion &version)
{
    return {{QStringLiteral("name"), version.name},
            {QStringLiteral("rev"), version.revision},
            {QStringLiteral("at"), timeWords(version.at)},
            {QStringLiteral("by"), version.by}};
}

QJsonObject copyJson(const SafetyCopy &copy)
{
    return {{QStringLiteral("id"), copy.id},
            {QStringLiteral("rev"), copy.revision},
            {QStringLiteral("at"), timeWords(copy.at)},
            {QStringLiteral("size"), copy.size},
            {QStringLiteral("path"), copy.path}};
}

Result<ExitCode> print(const Environment &environment, const QJsonDocument &json)
{
    const auto printed = environment.console.print(json.toJson(QJsonDocument::Compact) + '\n');
    return printed ? Result<ExitCode>(ExitCode::Done) : printed.error();
}

Result<std::optional<NamedVersion>> findNamed(const QString &path, const QString &name)
{
    const auto versions = readNamedVersions(path);
    if (!versions)
        return versions.error();
    const auto found = std::find_if(versions->begin(), versions->end(),
                                    [&](const auto &version) { return version.name == name; });
    return found == versions->end() ? std::optional<NamedVersion>() : std::optional(*found);
}

// The documents of offices whose PCs may hold no data are still listed by their names.
Result<ExitCode> list(const QString &path, const SafetyCopies &copies,
                      const Environment &environment)
{
    const auto named = readNamedVersions(path);
    if (!named && copies.list().empty())
        return named.error();
    QJsonArray names;
    for (const NamedVersion &version : named ? *named : std::vector<NamedVersion>())
        names.append(namedJson(version));
    QJsonArray files;
    for (const SafetyCopy &copy : copies.list())
        files.append(copyJson(copy));
    return print(environment,
                 QJsonDocument(
                     QJsonObject{{QStringLiteral("named"), names},
                                 {QStringLiteral("copies"), files},
                                 {QStringLiteral("folder"),
                                  copies.areKept() ? QJsonValue(copies.folder()) : QJsonValue()}}));
}

Result<ExitCode> name(const QString &path, const QString &words, const Environment &environment)
{
    const auto version =
        nameVersion(path, words, operationInfo({}).uuid, environment.author, environment.clock);
    return version ? print(environment, QJsonDocument(namedJson(*version))) : version.error();
}

Result<ExitCode> keep(const SafetyCopies &copies, const Environment &environment)
{
    if (!copies.areKept())
        return Error{ErrorKind::Invalid,
                     Cli::tr("Safety copies are switched off for this computer. Name a folder for "
                             "them with --copies.")};
    const auto made = copies.make(environment.clock);
    if (!made)
        return made.error();
    return print(environment, *made ? QJsonDocument(copyJson(**made))
                                    : QJsonDocument(copyJson(copies.list().front())));
}

Error unknownVersion(const QString &path, const QString &which)
{
    return {ErrorKind::NotFound,
            Cli::tr("There is no version “%1” of %2; gaiyo-cli versions lists those that there "
                    "are.")
                .arg(which, path)};
}

// What changed since the named version was locked.
Result<ExitCode> changes(const QString &path, const QString &which, const Environment &environment)
{
    const auto version = findNamed(path, which);
    if (!version)
        return version.error();
    if (!*version)
        return unknownVersion(path, which);
    auto store = DocumentStore::open(path, Access::ReadOnly, {}, environment.clock);
    if (!store)
        return store.error();
    const auto rows = (*store)->changesSince((*version)->revision);
    if (!rows)
        return rows.error();
    QJsonArray list;
    for (const RowChange &row : *rows)
        list.append(QJsonObject{
            {QStringLiteral("entity"), entityName(row.entity)},
            {QStringLiteral("id"), row.id},
            {QStringLiteral("old"), row.before ? QJsonValue(*row.before) : QJsonValue()},
            {QStringLiteral("new"), row.after ? QJsonValue(*row.after) : QJsonValue()}});
    return print(environment, QJsonDocument(list));
}

Result<ExitCode> restore(const QString &path, const QString &which, const QString &to,
                         const SafetyCopies &copies, const Environment &environment)
{
    const auto version = findNamed(path, which);
    Result<void> done;
    if (version && *version)
        done = restoreRevision(path, (*version)->revision, to,
                               operationInfo(QStringLiteral("earlier_version")), environment.author,
                               environment.clock);
    else
        done = copies.restore(which, to);
    if (!done && done.error().kind == ErrorKind::NotFound)
        return version ? unknownVersion(path, which) : version.error();
    return done ? Result<ExitCode>(ExitCode::Done) : done.error();
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QString path = arguments.operand(0);
    const SafetyCopies copies(copiesFolder(arguments), path);
    const int asked = int(arguments.has(kName)) + int(arguments.has(kKeep)) +
                      int(arguments.has(kChanges)) + int(arguments.has(kRestore));
    if (asked > 1 || arguments.has(kRestore) != arguments.has(kTo))
        return Error{ErrorKind::Usage,
                     Cli::tr("versions does one thing at a time: the list, --name, --keep, "
                             "--changes, or --restore with --to.")};
    if (const auto words = arguments.find(kName))
        return name(path, *words, environment);
    if (arguments.has(kKeep))
        return keep(copies, environment);
    if (const auto which = arguments.find(kChanges))
        return changes(path, *which, environment);
    if (const auto which = arguments.find(kRestore))
        return restore(path, *which, *arguments.find(kTo), copies, environment);
    return list(path, copies, environment);
}

} // namespace

Command versionsCommand()
{
    return {QStringLiteral("versions"),
            {QStringLiteral("FILE.db")},
            {{kName, QStringLiteral("NAME")},
             {kKeep, {}},
             {kChanges, QStringLiteral("NAME")},
             {kRestore, QStringLiteral("NAME|ID")},
             {kTo, QStringLiteral("OUT.db")},
             {QStringLiteral("--copies"), QStringLiteral("DIR")}},
            QT_TRANSLATE_NOOP("Cli", "lists named versions and safety copies, as JSON; names the "
                                     "present state, keeps a safety copy, lists what changed since "
                                     "a named version, or restores one into a new file"),
            run};
}

} // namespace gaiyo
