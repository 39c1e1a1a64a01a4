#include "cli/text.h"
#include "cli/write_document.h"

namespace gaiyo {

namespace {

const QString kEdition = QStringLiteral("--edition");
const QString kEditions = QStringLiteral("public|approval|receipt|changes");

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QString edition = arguments.find(kEdition).value_or(QStringLiteral("public"));
    if (!kEditions.split(u'|').contains(edition))
        return Error{ErrorKind::Usage,
                     Cli::tr("%1 is one of %2, not “%3”.").arg(kEdition, kEditions, edition)};
    const Formats &formats = edition == u"receipt"    ? environment.receipt
                             : edition == u"approval" ? environment.approval
                             : edition == u"changes"  ? environment.changes
                                                      : environment.formats;
    return writeDocument(arguments, environment, formats,
                         formatOptions({&environment.formats, &environment.receipt,
                                        &environment.approval, &environment.changes}));
}

} // namespace

Command exportCommand(const std::vector<const Formats *> &editions)
{
    std::vector<OptionSpec> options = formatOptions(editions);
    options.push_back({kEdition, kEditions});
    return {QStringLiteral("export"),
            {QStringLiteral("FILE.db"),
             QStringLiteral("OUT") + dottedEndings(*editions.front()).join(u'|')},
            withCommonWriteOptions(std::move(options)),
            QT_TRANSLATE_NOOP(
                "Cli", "writes the booklet as PDF, Word, text or web page, or the document as "
                       "table, Excel or JSON, by the ending of the name"),
            run};
}

} // namespace gaiyo
