#include "cli/run.h"

#include "base/account.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/fonts.h"
#include "cli/text.h"
#include "formats/all_formats.h"

#include <QTranslator>

#include <algorithm>

// A static library's resources are registered by name; the macro must stand outside namespaces.
static void registerTranslations()
{
    Q_INIT_RESOURCE(gaiyo_translations);
}

namespace gaiyo {

namespace {

const std::vector<OptionSpec> &commonOptions()
{
    static const std::vector<OptionSpec> options{
        {QStringLiteral("--quiet"), {}},
        {QStringLiteral("--lang"), QStringLiteral("en|ja")},
        {QStringLiteral("--help"), {}}};
    return options;
}

// The formats that this program knows, by what is written.
struct KnownFormats
{
    Formats all = allFormats(loadBundledFonts);
    Formats originals = originalsFormats(loadBundledFonts);
    Formats receipt = receiptFormats(loadBundledFonts);
    Formats approval = approvalFormats(loadBundledFonts);
    Formats changes = changeFormats(loadBundledFonts);
    Formats extract = extractFormats(loadBundledFonts);
    Formats comparison = comparisonFormats(loadBundledFonts);
};

std::vector<Command> allCommands(const KnownFormats &formats)
{
    return {newCommand(),
            importCommand(formats.all),
            exportCommand({&formats.all, &formats.receipt, &formats.approval, &formats.changes,
                           &formats.extract}),
            statsCommand(),
            coverageCommand(),
            similarCommand(),
            originalsCommand(formats.originals),
            receiveCommand(),
            inquireCommand(),
            replyCommand(),
            repliesCommand(),
            registerCommand(),
            checkCommand(),
            batchCommand(),
            verifyCommand(),
            backupCommand(),
            handoverCommand(),
            purgeCommand(),
            historyCommand(),
            mergeCommand(),
            recoverCommand(),
            selftestCommand(),
            versionsCommand(),
            compareCommand(formats.comparison),
            pagesCommand(),
            yearlyCommand()};
}

// What --lang says, before anything can be said in that language; "ja" where it says nothing. An
// option's value never begins with --, so the word is not one.
QString languageOf(const QStringList &words)
{
    const qsizetype end = words.indexOf(QStringLiteral("--"));
    const QStringList options = words.mid(0, end);
    const QString name = QStringLiteral("--lang");
    for (qsizetype i = 0; i < options.size(); ++i) {
        if (options[i] == name && i + 1 < options.size())
            return options[i + 1];
        if (options[i].startsWith(name + u'='))
            return options[i].mid(name.size() + 1);
    }
    return QStringLiteral("ja");
}

// Where the name of the command stands: the first word that is no option, nor the value of --lang.
qsizetype commandPosition(const QStringList &words)
{
    qsizetype at = 0;
    while (at < words.size() && words[at].startsWith(u"--"))
        at += words[at] == u"--lang" ? 2 : 1;
    return at;
}

QString usageLine(const Command &command)
{
    QString line = QStringLiteral("  gaiyo-cli ") + command.name;
    for (const QString &operand : command.operands)
        line += u' ' + operand;
    for (const OptionSpec &option : command.options) {
        line += QStringLiteral(" [") + option.name;
        if (!option.value.isEmpty())
            line += u' ' + option.value;
        line += option.repeatable ? QStringLiteral("]…") : QStringLiteral("]");
    }
    return line;
}

QString usageText(const std::vector<Command> &commands)
{
    QStringList lines{Cli::tr("Gaiyo: the booklet of a public comment, on the command line."),
                      QString()};
    for (const Command &command : commands)
        lines << usageLine(command) << QStringLiteral("      ") + Cli::tr(command.summary);
    lines << QString()
          << Cli::tr("Every command also takes --quiet (no progress), --lang en|ja and --help.")
          << Cli::tr("Exit code: 0 done, 1 findings, 2 wrong usage, 3 input refused, 4 file busy, "
                     "read-only or unreachable, 5 a fault of this program.");
    return lines.join(u'\n') + u'\n';
}

Result<ExitCode> runCommand(const Command &command, const KnownFormats &formats,
                            const QStringList &words)
{
    std::vector<OptionSpec> options = command.options;
    options.insert(options.end(), commonOptions().begin(), commonOptions().end());
    const auto arguments = Arguments::parse(words, command.operands, options);
    if (!arguments)
        return arguments.error();
    Console console(arguments->has(QStringLiteral("--quiet")));
    const SystemClock clock;
    RandomIdSource ids;
    Environment environment{console,
                            clock,
                            ids,
                            formats.all,
                            formats.originals,
                            formats.receipt,
                            formats.approval,
                            formats.changes,
                            formats.extract,
                            formats.comparison,
                            Author{accountDisplayName()}};
    return command.run(*arguments, environment);
}

Result<ExitCode> runWords(const QStringList &words)
{
    const QString language = languageOf(words);
    if (language != u"ja" && language != u"en")
        return Error{ErrorKind::Usage, Cli::tr("--lang is en or ja, not “%1”.").arg(language)};
    const KnownFormats formats;
    const std::vector<Command> commands = allCommands(formats);
    if (words.contains(QStringLiteral("--help"))) {
        const auto printed = Console(true).print(usageText(commands).toUtf8());
        return printed ? Result<ExitCode>(ExitCode::Done) : printed.error();
    }
    if (words.isEmpty()) {
        Console(true).complain(usageText(commands).chopped(1));
        return ExitCode::Usage;
    }
    // Common options may stand before the command, too.
    QStringList rest = words;
    const qsizetype at = commandPosition(words);
    const QString name = at < rest.size() ? rest.takeAt(at) : rest.constFirst();
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const Command &command) { return command.name == name; });
    if (found == commands.end())
        return Error{
            ErrorKind::Usage,
            Cli::tr("“%1” is not a command; gaiyo-cli --help lists the commands.").arg(name)};
    return runCommand(*found, formats, rest);
}

} // namespace

ExitCode runCommandLine(const QStringList &words)
{
    registerTranslations();
    QTranslator translator;
    const bool english = languageOf(words) == u"en";
    if (translator.load(english ? QStringLiteral(":/i18n/gaiyo_en.qm")
                                : QStringLiteral(":/i18n/gaiyo_ja.qm")))
        QCoreApplication::installTranslator(&translator);
    const auto done = runWords(words);
    if (done)
        return *done;
    Console(true).complain(done.error().message);
    return exitCodeFor(done.error().kind);
}

} // namespace gaiyo
