#include "formats/pdf_format.h"

#include "booklet/booklet.h"
#include "collect/collect.h"
#include "formats/page_options.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

const QString kBooklet = QStringLiteral("--booklet");

// What the options ask for.
struct PdfRequest
{
    QString font;
    std::optional<std::pair<int, int>> pages;
    std::optional<Imposition> imposition;
};

Result<void> readImposition(const QString &word, PdfRequest &request)
{
    if (word != u"saddle" && word != u"2up")
        return usageError(Sentences::tr("%1 is one of %2, not “%3”.")
                              .arg(kBooklet, QStringLiteral("saddle|2up"), word));
    request.imposition = word == u"saddle" ? Imposition::Saddle : Imposition::TwoUp;
    return {};
}

Result<PdfRequest> readRequest(const OptionWords &words)
{
    if (words.contains(kBooklet) && words.contains(kPagesOption))
        return usageError(Sentences::tr("--booklet puts all pages on sheets; leave --pages out."));
    PdfRequest request;
    const auto font = readFontOption(words);
    if (!font)
        return font.error();
    request.font = *font;
    const auto pages = readPagesOption(words);
    if (!pages)
        return pages.error();
    request.pages = *pages;
    if (words.contains(kBooklet)) {
        if (const auto read = readImposition(words[kBooklet], request); !read)
            return read.error();
    }
    return request;
}

Result<void> write(const PdfRequest &request, const FontSource &fonts,
                   const Result<Collected> &collected, QIODevice &out, const WriteContext &context)
{
    if (!collected)
        return collected.error();
    const auto set = fonts();
    if (!set)
        return set.error();
    const PdfOptions options{context.date, request.font, request.pages, context.progress};
    return request.imposition ? writeSheets(*collected, **set, out, options, *request.imposition)
                              : writePdf(*collected, **set, out, options);
}

} // namespace

Format pdfFormat(const FontSource &fonts)
{
    return pdfFormat(fonts, [](const Snapshot &values, const WriteContext &, const OptionWords &) {
        return collect(values);
    });
}

Format pdfFormat(const FontSource &fonts, const CollectFunction &collectBlocks)
{
    FormatWriter writer;
    writer.ending = QStringLiteral("pdf");
    writer.options = {{kPagesOption, QStringLiteral("3-7")},
                      {kFontOption, QStringLiteral("FAMILY")},
                      {kBooklet, QStringLiteral("saddle|2up")}};
    writer.offers = {
        {Sentences::tr("PDF"),
         Sentences::tr("For the web page and for printing; can be read aloud, with "
                       "bookmarks and links."),
         {}},
        {Sentences::tr("PDF for a stapled booklet"),
         Sentences::tr("Two pages to a sheet in the order of folding; print both sides, "
                       "short edge."),
         {{kBooklet, QStringLiteral("saddle")}}}};
    writer.losses = {Loss::OneWay};
    writer.makesPages = true;
    writer.prepare = [fonts, collectBlocks](const OptionWords &words) -> Result<WriteFunction> {
        const auto request = readRequest(words);
        if (!request)
            return request.error();
        return WriteFunction([fonts, collectBlocks, words,
                              request = *request](const Snapshot &values, QIODevice &out,
                                                  const WriteContext &context) {
            return write(request, fonts, collectBlocks(values, context, words), out, context);
        });
    };
    return {QStringLiteral("pdf"), Sentences::tr("PDF"), std::nullopt, writer};
}

} // namespace gaiyo
