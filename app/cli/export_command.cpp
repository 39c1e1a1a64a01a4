#include "cli/text.h"
#include "cli/write_document.h"

namespace gaiyo {

namespace {

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const Formats &formats = environment.formats;
    return writeDocument(arguments, environment, formats, formatOptions({&formats}));
}

} // namespace

Command exportCommand(const Formats &formats)
{
    return {QStringLiteral("export"),
            {QStringLiteral("FILE.db"), QStringLiteral("OUT") + dottedEndings(formats).join(u'|')},
            withCommonWriteOptions(formatOptions({&formats})),
            QT_TRANSLATE_NOOP(
                "Cli", "writes the booklet as PDF, Word, text or web page, or the document as "
                       "table, Excel or JSON, by the ending of the name"),
            run};
}

} // namespace gaiyo
