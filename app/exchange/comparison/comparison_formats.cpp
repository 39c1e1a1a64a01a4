#include "exchange/comparison/comparison_formats.h"

#include "collect/comparison.h"
#include "exchange/comparison/comparison_json.h"
#include "exchange/comparison/comparison_sheet.h"
#include "exchange/comparison/comparison_text.h"
#include "exchange/docx/docx_export.h"
#include "exchange/html/html_export.h"
#include "exchange/write_whole.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

const QString kChanged = QStringLiteral("--changed");
const QString kMarks = QStringLiteral("--marks");
const QString kRed = QStringLiteral("red");
const QString kGrey = QStringLiteral("grey");

Error withoutEarlier()
{
    return {ErrorKind::Invalid, Sentences::tr("There is nothing to compare with.")};
}

using BlocksWriter = Result<void> (*)(const Collected &, QIODevice &, const WriteContext &);

Result<void> writeDocx(const Collected &comparison, QIODevice &out, const WriteContext &context)
{
    return exportDocx(comparison, out, context.date, context.progress);
}

Result<void> writeHtml(const Collected &comparison, QIODevice &out, const WriteContext &context)
{
    return writeWhole(exportHtml(comparison, context.progress), out, context.progress);
}

Result<void> writeText(const Collected &comparison, QIODevice &out, const WriteContext &context)
{
    return writeWhole(exportComparisonText(comparison, context.progress), out, context.progress);
}

Result<void> writeJson(const Snapshot &values, QIODevice &out, const WriteContext &context)
{
    if (!context.earlier)
        return withoutEarlier();
    const auto comparison = compare(context.earlier->values, values);
    if (!comparison)
        return comparison.error();
    return writeWhole(comparisonJson(*comparison, context.progress), out, context.progress);
}

Format formatOf(const QString &ending, const WriteOffer &offer)
{
    FormatWriter writer;
    writer.ending = ending;
    writer.offers = {offer};
    writer.losses = {Loss::OneWay};
    return {QStringLiteral("comparison_") + ending, offer.name, std::nullopt, writer};
}

Result<void> checkMarks(const OptionWords &words)
{
    const QString marks = words.value(kMarks, kGrey);
    if (marks == kRed || marks == kGrey)
        return {};
    return Error{ErrorKind::Usage, Sentences::tr("--marks is red or grey, not “%1”.").arg(marks)};
}

Format blocksFormat(const QString &ending, const WriteOffer &offer, BlocksWriter write)
{
    Format format = formatOf(ending, offer);
    format.writer->options = comparisonOptions();
    format.writer->prepare = [write](const OptionWords &words) -> Result<WriteFunction> {
        if (const auto checked = checkMarks(words); !checked)
            return checked.error();
        return WriteFunction([write, words](const Snapshot &values, QIODevice &out,
                                            const WriteContext &context) -> Result<void> {
            const auto comparison = collectCompared(values, context, words);
            return comparison ? write(*comparison, out, context) : comparison.error();
        });
    };
    return format;
}

Format changesFormat(const WriteOffer &offer)
{
    Format format = formatOf(QStringLiteral("json"), offer);
    format.writer->prepare = [](const OptionWords &) { return Result(WriteFunction(writeJson)); };
    return format;
}

} // namespace

std::vector<Format> comparisonsWithoutPages()
{
    return {blocksFormat(QStringLiteral("docx"),
                         {Sentences::tr("Word document"),
                          Sentences::tr("The booklet with its changes as tracked changes of Word, "
                                        "which can be accepted or taken back one by one."),
                          {}},
                         writeDocx),
            blocksFormat(QStringLiteral("xlsx"),
                         {Sentences::tr("Excel workbook (XLSX)"),
                          Sentences::tr("A row for each opinion, with its changes in the cells."),
                          {}},
                         writeComparisonSheet),
            blocksFormat(QStringLiteral("html"),
                         {Sentences::tr("Web page"),
                          Sentences::tr("One HTML file with the changes marked as such."),
                          {}},
                         writeHtml),
            blocksFormat(QStringLiteral("txt"),
                         {Sentences::tr("Text"),
                          Sentences::tr("The changes in brackets: 〔削除：…〕 and 〔追加：…〕."),
                          {}},
                         writeText),
            changesFormat({Sentences::tr("JSON"),
                           Sentences::tr("A list of the changes for other programs."),
                           {}})};
}

const std::vector<WriteOption> &comparisonOptions()
{
    static const std::vector<WriteOption> options{{kChanged, {}}, {kMarks, kRed + u'|' + kGrey}};
    return options;
}

Result<Collected> collectCompared(const Snapshot &values, const WriteContext &context,
                                  const OptionWords &words)
{
    if (const auto checked = checkMarks(words); !checked)
        return checked.error();
    if (!context.earlier)
        return withoutEarlier();
    const EarlierState &earlier = *context.earlier;
    ComparisonForm form{earlier.name, earlier.laterName};
    form.changedOnly = words.contains(kChanged);
    form.look = {words.value(kMarks) == kRed, earlier.author};
    return collectComparison(earlier.values, values, form);
}

} // namespace gaiyo
