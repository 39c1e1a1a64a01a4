#include "cli/command.h"
#include "cli/console.h"
#include "cli/copies_folder.h"
#include "cli/history_json.h"
#include "cli/named_version.h"
#include "cli/text.h"

#include "document/earlier_version.h"
#include "document/repair/safety_copies.h"
#include "store/care/backup.h"
#include "store/history_list.h"
#include "store/versions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace gaiyo {

namespace {

const QString kName = QStringLiteral("--name");
const QString kApproved = QStringLiteral("--approved");
const QString kChanges = QStringLiteral("--changes");
const QString kRestore = QStringLiteral("--restore");
const QString kTo = QStringLiteral("--to");
const QString kCopies = QStringLiteral("--copies");
const QString kKeep = QStringLiteral("--keep");

Result<ExitCode> print(const QJsonDocument &json, Environment &environment)
{
    const auto printed = environment.console.print(json.toJson(QJsonDocument::Compact) + '\n');
    return printed ? Result<ExitCode>(ExitCode::Done) : printed.error();
}

QJsonObject versionJson(const NamedVersion &version)
{
    QJsonObject json{{QStringLiteral("rev"), version.revision},
                     {QStringLiteral("name"), version.name},
                     {QStringLiteral("at"), version.at.toString(Qt::ISODateWithMs)},
                     {QStringLiteral("by"), version.by}};
    if (version.isApproved)
        json.insert(QStringLiteral("approved"), true);
    return json;
}

QString idOf(const SafetyCopies::Copy &copy)
{
    return QFileInfo(copy.path).completeBaseName();
}

Result<ExitCode> list(const Arguments &arguments, Environment &environment)
{
    const auto versions = readVersions(arguments.operand(0));
    const SafetyCopies kept(copiesFolder(arguments), environment.clock);
    const auto files = kept.list(arguments.operand(0));
    if (!versions && files.empty())
        return versions.error();
    QJsonArray named; // none where the document itself is lost: its copies are what matters then
    for (const NamedVersion &version : versions ? *versions : std::vector<NamedVersion>())
        named.append(versionJson(version));
    QJsonArray copies;
    for (const SafetyCopies::Copy &copy : files)
        copies.append(QJsonObject{{QStringLiteral("id"), idOf(copy)},
                                  {QStringLiteral("file"), copy.path},
                                  {QStringLiteral("at"), copy.at.toString(Qt::ISODateWithMs)}});
    return print(QJsonDocument(QJsonObject{{QStringLiteral("named"), named},
                                           {QStringLiteral("copies"), copies}}),
                 environment);
}

Result<ExitCode> name(const Arguments &arguments, Environment &environment)
{
    const auto revision = nameVersion(
        arguments.operand(0), *arguments.find(kName),
        QUuid::createUuid().toString(QUuid::WithoutBraces), environment.author, environment.clock,
        arguments.has(kApproved) ? VersionKind::Approved : VersionKind::Named);
    if (!revision)
        return revision.error();
    return print(QJsonDocument(QJsonObject{{QStringLiteral("rev"), *revision}}), environment);
}

Result<ExitCode> changes(const Arguments &arguments, Environment &environment)
{
    const auto revision = findRevision(arguments.operand(0), *arguments.find(kChanges));
    if (!revision)
        return revision.error();
    const auto entries = readHistory(arguments.operand(0), std::nullopt);
    if (!entries)
        return entries.error();
    QJsonArray later;
    for (const HistoryEntry &entry : *entries) {
        if (entry.revision > *revision)
            later.append(historyEntryJson(entry));
    }
    return print(QJsonDocument(later), environment);
}

Result<ExitCode> restore(const Arguments &arguments, Environment &environment)
{
    const QString named = *arguments.find(kRestore);
    const SafetyCopies kept(copiesFolder(arguments), environment.clock);
    for (const SafetyCopies::Copy &copy : kept.list(arguments.operand(0))) {
        if (idOf(copy) != named)
            continue;
        const auto copied = backupTo(copy.path, *arguments.find(kTo));
        return copied ? Result<ExitCode>(ExitCode::Done) : copied.error();
    }
    const auto revision = findRevision(arguments.operand(0), named);
    if (!revision)
        return revision.error();
    const auto made = makeEarlierVersion(arguments.operand(0), *arguments.find(kTo), *revision,
                                         environment.author, environment.clock);
    return made ? Result<ExitCode>(ExitCode::Done) : made.error();
}

Result<ExitCode> keep(const Arguments &arguments, Environment &environment)
{
    const SafetyCopies kept(copiesFolder(arguments), environment.clock);
    if (!kept.isKept())
        return Error{ErrorKind::Invalid,
                     Cli::tr("Safety copies are switched off for this computer. Name a folder for "
                             "them with --copies.")};
    const auto made = kept.make(arguments.operand(0));
    if (!made)
        return made.error();
    return print(QJsonDocument(QJsonObject{
                     {QStringLiteral("id"), idOf(kept.list(arguments.operand(0)).front())}}),
                 environment);
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto asked = int(arguments.has(kName)) + int(arguments.has(kChanges)) +
                       int(arguments.has(kRestore)) + int(arguments.has(kKeep));
    if (asked > 1 || arguments.has(kRestore) != arguments.has(kTo))
        return Error{ErrorKind::Usage,
                     Cli::tr("Give versions one of --name, --keep, --changes, or --restore "
                             "together with --to.")};
    if (arguments.has(kApproved) && !arguments.has(kName))
        return Error{ErrorKind::Usage,
                     Cli::tr("--approved is for a version that gets a name: give --name as well.")};
    if (arguments.has(kName))
        return name(arguments, environment);
    if (arguments.has(kKeep))
        return keep(arguments, environment);
    if (arguments.has(kChanges))
        return changes(arguments, environment);
    return arguments.has(kRestore) ? restore(arguments, environment) : list(arguments, environment);
}

} // namespace

Command versionsCommand()
{
    return {QStringLiteral("versions"),
            {QStringLiteral("FILE.db")},
            {{kName, QStringLiteral("NAME")},
             {kApproved, {}},
             {kKeep, {}},
             {kChanges, QStringLiteral("VERSION")},
             {kRestore, QStringLiteral("VERSION|ID")},
             {kTo, QStringLiteral("OUT.db")},
             {kCopies, QStringLiteral("DIR")}},
            QT_TRANSLATE_NOOP(
                "Cli",
                "lists named versions and safety copies; names the present "
                "state; keeps a safety copy; lists what changed since a version, or restores one "
                "into a new file"),
            run};
}

} // namespace gaiyo
