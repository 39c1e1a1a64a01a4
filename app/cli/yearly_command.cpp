#include "cli/console.h"
#include "cli/fonts.h"
#include "cli/text.h"
#include "cli/write_document.h"

#include "formats/all_formats.h"
#include "intake/yearly_files.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QStringList paths = arguments.operands().mid(1);
    if (const QString twice = findNamedTwice(paths); !twice.isEmpty())
        return Error{ErrorKind::Usage,
                     Cli::tr("“%1” is named twice; each document is one line.").arg(twice)};
    const auto table = std::make_shared<YearlyTable>();
    const Formats formats = yearlyFormats(loadBundledFonts, table);
    const auto load = [&](bool) -> Result<ToWrite> {
        std::vector<YearlyRow> rows;
        for (const QString &path : paths) {
            auto counted = countConsultation(path, environment.clock);
            if (!counted)
                return counted.error();
            if (!counted->notice.isEmpty())
                environment.console.complain(counted->notice);
            rows.push_back(std::move(counted->row));
        }
        *table = yearlyTable(std::move(rows));
        return ToWrite{};
    };
    return writeLoaded(arguments, environment, formats, formatOptions({&formats}),
                       arguments.operand(0), load);
}

} // namespace

Command yearlyCommand()
{
    const Formats formats = yearlyFormats(loadBundledFonts, std::make_shared<YearlyTable>());
    return {QStringLiteral("yearly"),
            {QStringLiteral("OUT") + dottedEndings(formats).join(u'|'), QStringLiteral("FILE.db…")},
            withCommonWriteOptions(formatOptions({&formats})),
            QT_TRANSLATE_NOOP("Cli", "counts consultations over the years, a line for each "
                                     "document"),
            run};
}

} // namespace gaiyo
