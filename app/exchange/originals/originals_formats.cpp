#include "exchange/originals/originals_formats.h"

#include "exchange/docx/docx_export.h"
#include "exchange/originals/originals_blocks.h"
#include "exchange/originals/originals_sheet.h"
#include "exchange/originals/write_originals.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

Format formatOf(const QString &ending, const WriteOffer &offer, const WriteFunction &write)
{
    FormatWriter writer;
    writer.ending = ending;
    writer.offers = {offer};
    writer.losses = {Loss::OneWay};
    writer.writesOriginals = true;
    writer.prepare = [write](const OptionWords &) {
        return Result(WriteFunction([write](const Snapshot &values, QIODevice &out,
                                            const WriteContext &context) -> Result<void> {
            if (const auto checked = requireCheckedOriginals(values); !checked)
                return checked;
            return write(values, out, context);
        }));
    };
    return {ending, offer.name, std::nullopt, writer};
}

WriteFunction textWriter(const QString &ending)
{
    return [ending](const Snapshot &values, QIODevice &out, const WriteContext &context) {
        return writeOriginals(ending, values, out, context.progress);
    };
}

Result<void> writeWord(const Snapshot &values, QIODevice &out, const WriteContext &context)
{
    const auto list = collectOriginals(values);
    return list ? exportDocx(*list, out, context.date, context.progress) : list.error();
}

} // namespace

std::vector<Format> originalsWithoutPages()
{
    const QString csv = QStringLiteral("csv");
    const QString html = QStringLiteral("html");
    const QString txt = QStringLiteral("txt");
    return {formatOf(QStringLiteral("docx"),
                     {Sentences::tr("Word document"),
                      Sentences::tr("The letters one after the other for Word, with headings."),
                      {}},
                     writeWord),
            formatOf(QStringLiteral("xlsx"),
                     {Sentences::tr("Excel workbook (XLSX)"),
                      Sentences::tr("A row for each letter and each of its enclosures."),
                      {}},
                     writeOriginalsSheet),
            formatOf(html,
                     {Sentences::tr("Web page"),
                      Sentences::tr("One HTML file for the office's web page."),
                      {}},
                     textWriter(html)),
            formatOf(csv,
                     {Sentences::tr("Table (CSV)"),
                      Sentences::tr("A row for each letter and each of its enclosures."),
                      {}},
                     textWriter(csv)),
            formatOf(txt,
                     {Sentences::tr("Text"),
                      Sentences::tr("The letters one after the other, with nothing but words."),
                      {}},
                     textWriter(txt))};
}

} // namespace gaiyo
