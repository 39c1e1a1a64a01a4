#include "cli/fonts.h"
#include "cli/load_document.h"
#include "cli/write_document.h"

#include "exchange/yearly/yearly_table.h"
#include "formats/all_formats.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto table = std::make_shared<YearlyTable>();
    const Formats formats = yearlyFormats(loadBundledFonts, table);
    const auto load = [&](bool) -> Result<ToWrite> {
        std::vector<YearlyRow> rows;
        for (const QString &path : arguments.operands().mid(1)) {
            const auto values = loadDocument(path, environment);
            if (!values)
                return values.error();
            rows.push_back(yearlyRow(*values));
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
