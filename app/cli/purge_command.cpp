#include "cli/command.h"
#include "cli/load_document.h"
#include "cli/operation_info.h"
#include "cli/text.h"

#include "domain/snapshot_index.h"
#include "store/care/purge.h"

namespace gaiyo {

namespace {

// The opinion that --opinion names: by its No., or by its id, which also reaches one that was
// removed.
Result<QString> findOpinionId(const QString &path, const QString &named,
                              const Environment &environment)
{
    bool isNumber = false;
    const int no = named.toInt(&isNumber);
    if (!isNumber)
        return named;
    const auto snapshot = loadDocument(path, environment);
    if (!snapshot)
        return snapshot.error();
    const Opinion *opinion = SnapshotIndex(*snapshot).findOpinionByNo(no);
    return opinion != nullptr ? opinion->id.value() : named;
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QString &path = arguments.operand(0);
    const auto named = arguments.find(QStringLiteral("--opinion"));
    if (!named || named->isEmpty())
        return Error{ErrorKind::Usage,
                     Cli::tr("--opinion is missing; name the opinion by its No. or its id.")};
    const auto id = findOpinionId(path, *named, environment);
    if (!id)
        return id.error();
    const auto purged = purgeOpinion(path, *id, operationInfo(QStringLiteral("purge")).uuid,
                                     environment.author, environment.clock);
    if (!purged && purged.error().kind == ErrorKind::NotFound)
        return Error{
            ErrorKind::NotFound,
            Cli::tr("There is no opinion “%1” in %2; give its No., or its id.").arg(*named, path)};
    return purged ? Result<ExitCode>(ExitCode::Done) : purged.error();
}

} // namespace

Command purgeCommand()
{
    return {QStringLiteral("purge"),
            {QStringLiteral("FILE.db")},
            {{QStringLiteral("--opinion"), QStringLiteral("NO")}},
            QT_TRANSLATE_NOOP("Cli", "removes an opinion's former texts from the history for good"),
            run};
}

} // namespace gaiyo
