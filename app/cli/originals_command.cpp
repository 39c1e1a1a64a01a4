#include "cli/text.h"
#include "cli/write_document.h"
#include "exchange/originals/write_originals.h"

namespace gaiyo {

namespace {

// What nobody has looked through may not be shown to anybody.
Result<void> requireChecked(const Snapshot &values)
{
    const QStringList unchecked = uncheckedOriginals(values);
    if (unchecked.isEmpty())
        return {};
    return Error{
        ErrorKind::Invalid,
        Cli::tr("Nothing was written: %1 of the originals were not checked for what has to "
                "be masked, first %2. gaiyo-cli check --edition originals lists them.")
            .arg(QString::number(unchecked.size()), unchecked.constFirst())};
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const Formats &formats = environment.originals;
    return writeDocument(arguments, environment, formats, formatOptions({&formats}),
                         requireChecked);
}

} // namespace

Command originalsCommand(const Formats &formats)
{
    return {QStringLiteral("originals"),
            {QStringLiteral("FILE.db"), QStringLiteral("OUT") + dottedEndings(formats).join(u'|')},
            withCommonWriteOptions(formatOptions({&formats})),
            QT_TRANSLATE_NOOP("Cli", "writes the letters themselves, masked, each passage with the "
                                     "numbers of its opinions"),
            run};
}

} // namespace gaiyo
