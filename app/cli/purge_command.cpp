#include "cli/command.h"
#include "cli/load_document.h"
#include "cli/operation_info.h"
#include "cli/text.h"

#include "domain/snapshot_index.h"
#include "intake/take_out.h"
#include "store/care/purge.h"

namespace gaiyo {

namespace {

const QString kOpinion = QStringLiteral("--opinion");
const QString kLetter = QStringLiteral("--letter");
const QString kWithOpinions = QStringLiteral("--with-opinions");
const QString kRegister = QStringLiteral("--register");

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

Result<ExitCode> purgeOneOpinion(const QString &path, const QString &named,
                                 const Environment &environment)
{
    const auto id = findOpinionId(path, named, environment);
    if (!id)
        return id.error();
    const auto purged = purgeOpinion(path, *id, operationInfo(QStringLiteral("purge")).uuid,
                                     environment.author, environment.clock);
    if (!purged && purged.error().kind == ErrorKind::NotFound)
        return Error{
            ErrorKind::NotFound,
            Cli::tr("There is no opinion “%1” in %2; give its No., or its id.").arg(named, path)};
    return purged ? Result<ExitCode>(ExitCode::Done) : purged.error();
}

Result<ExitCode> purgeOneLetter(const QString &path, const QString &named,
                                const Arguments &arguments, Environment &environment)
{
    const TakeOut what{path, named, arguments.has(kWithOpinions),
                       arguments.find(kRegister).value_or(QString())};
    const auto done = takeOut(what, {environment.clock, environment.ids, environment.author});
    return done ? Result<ExitCode>(ExitCode::Done) : done.error();
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QString &path = arguments.operand(0);
    const QString opinion = arguments.find(kOpinion).value_or(QString());
    const QString letter = arguments.find(kLetter).value_or(QString());
    if (opinion.isEmpty() == letter.isEmpty())
        return Error{ErrorKind::Usage, Cli::tr("Name an opinion by --opinion or a letter by "
                                               "--letter, by its number or its id: one of both.")};
    for (const QString &option : {kWithOpinions, kRegister}) {
        if (letter.isEmpty() && arguments.has(option))
            return Error{ErrorKind::Usage,
                         Cli::tr("%1 goes with --letter only; leave it out.").arg(option)};
    }
    return letter.isEmpty() ? purgeOneOpinion(path, opinion, environment)
                            : purgeOneLetter(path, letter, arguments, environment);
}

} // namespace

Command purgeCommand()
{
    return {QStringLiteral("purge"),
            {QStringLiteral("FILE.db")},
            {{kOpinion, QStringLiteral("NO")},
             {kLetter, QStringLiteral("NO")},
             {kWithOpinions, {}},
             {kRegister, QStringLiteral("REGISTER.db")}},
            QT_TRANSLATE_NOOP("Cli", "removes an opinion's former texts from the history for good, "
                                     "or takes a whole letter out of everything"),
            run};
}

} // namespace gaiyo
