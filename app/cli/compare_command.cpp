#include "cli/load_document.h"
#include "cli/named_version.h"
#include "cli/text.h"
#include "cli/write_document.h"

#include "document/other_document.h"

namespace gaiyo {

namespace {

const QString kVersions = QStringLiteral("--versions");

Error usage(const QString &message)
{
    return {ErrorKind::Usage, message};
}

std::shared_ptr<EarlierState> namedState(Snapshot values, const QString &name,
                                         const QString &laterName, const Environment &environment)
{
    return std::make_shared<EarlierState>(
        EarlierState{std::move(values), name, laterName, environment.author.name});
}

Result<ToWrite> loadFiles(const QString &before, const QString &after, Environment &environment)
{
    auto former = loadDocument(before, environment);
    if (!former)
        return former.error();
    auto present = loadDocument(after, environment);
    if (!present)
        return present.error();
    return ToWrite{std::move(*present),
                   {},
                   namedState(std::move(*former), nameBeside(before, after),
                              nameBeside(after, before), environment)};
}

Result<Snapshot> loadVersion(const QString &path, const QString &name, Environment &environment)
{
    const auto revision = findRevision(path, name);
    if (!revision)
        return revision.error();
    return readEarlierVersion(path, *revision, environment.author, environment.clock);
}

// `later` is "" for the present.
Result<ToWrite> loadVersions(const QString &path, const QString &earlier, const QString &later,
                             Environment &environment)
{
    auto former = loadVersion(path, earlier, environment);
    if (!former)
        return former.error();
    auto present =
        later.isEmpty() ? loadDocument(path, environment) : loadVersion(path, later, environment);
    if (!present)
        return present.error();
    const QString laterName = later.isEmpty() ? QStringLiteral("現在") : later;
    return ToWrite{
        std::move(*present), {}, namedState(std::move(*former), earlier, laterName, environment)};
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto version = arguments.find(kVersions);
    const QStringList &operands = arguments.operands();
    if (!version && operands.size() != 3)
        return usage(Cli::tr("Give compare two files and the file to write, or one file with "
                             "--versions and the file to write."));
    const Formats &formats = environment.comparison;
    return writeLoaded(arguments, environment, formats, formatOptions({&formats}),
                       operands.constLast(), [&](bool) {
                           const QString &first = operands.constFirst();
                           const QString second = operands.size() == 3 ? operands[1] : QString();
                           return version ? loadVersions(first, *version, second, environment)
                                          : loadFiles(first, second, environment);
                       });
}

} // namespace

Command compareCommand(const Formats &formats)
{
    std::vector<OptionSpec> options = formatOptions({&formats});
    options.insert(options.begin(), {kVersions, QStringLiteral("V")});
    return {QStringLiteral("compare"),
            {QStringLiteral("FILE.db"), QStringLiteral("[OTHER.db|W]"),
             QStringLiteral("OUT") + dottedEndings(formats).join(u'|')},
            withCommonWriteOptions(std::move(options)),
            QT_TRANSLATE_NOOP("Cli", "writes two states of a document as one with the changes "
                                     "marked: two files, or with --versions V a named version and "
                                     "the present or version W"),
            run};
}

} // namespace gaiyo
