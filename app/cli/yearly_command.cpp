#include "cli/fonts.h"
#include "cli/load_document.h"
#include "cli/text.h"
#include "cli/write_document.h"

#include "exchange/yearly/yearly_table.h"
#include "formats/all_formats.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace gaiyo {

namespace {

// One consultation in two lines would be counted twice.
Result<void> checkTwice(const QStringList &paths)
{
    QSet<QString> seen;
    for (const QString &path : paths) {
        const QString whole = QFileInfo(path).canonicalFilePath();
        if (!whole.isEmpty() && seen.contains(whole))
            return Error{ErrorKind::Usage,
                         Cli::tr("“%1” is named twice; each document is one line.").arg(path)};
        seen.insert(whole);
    }
    return {};
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    if (const auto once = checkTwice(arguments.operands().mid(1)); !once)
        return once.error();
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
