#include "booklet/booklet.h"

#include "booklet/finalize.h"
#include "booklet/paginate.h"
#include "booklet/pdf/pdf_painter.h"
#include "booklet/pdf/sheet_painter.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

Error bookletError(ErrorKind kind, const char *message)
{
    return {kind, QCoreApplication::translate("Booklet", message)};
}

Error notWritten(const QIODevice &out)
{
    return {ErrorKind::Io,
            QCoreApplication::translate("Booklet", "The PDF could not be written: %1")
                .arg(out.errorString())};
}

// Error: Cancelled where the caller has had enough.
Result<void> report(const PdfOptions &options, const Collected &collected, const Remaining &rest)
{
    const double total = double(std::max<size_t>(1, collected.blocks.size()));
    if (!options.progress.report(double(rest.block) / total))
        return stoppedError();
    return {};
}

int totalPages(Paginator &paginator, const Collected &collected)
{
    return Finisher::isTotalNeeded(collected.settings) ? paginator.countPages() : 0;
}

// The rows that links can lead to inside a range of pages.
Result<QSet<int>> findAnchors(Paginator &paginator, std::pair<int, int> range)
{
    QSet<int> anchors;
    Remaining rest;
    while (!rest.done && rest.pages < range.second) {
        const Page page = paginator.nextPage(rest);
        if (page.number < range.first)
            continue;
        for (const PageItem &item : page.items) {
            if (const auto *anchor = std::get_if<AnchorItem>(&item))
                anchors.insert(anchor->no);
        }
    }
    if (rest.pages < range.first)
        return Error{ErrorKind::Usage,
                     QCoreApplication::translate(
                         "Booklet", "The booklet has only %1 pages. Choose other pages.")
                         .arg(rest.pages)};
    return anchors;
}

} // namespace

Result<void> writePdf(const Collected &collected, const FontSet &fonts, QIODevice &out,
                      const PdfOptions &options)
{
    const QString family =
        options.fontFamily.isEmpty() ? collected.settings.font : options.fontFamily;
    const std::pair<int, int> range = options.pages.value_or(std::pair(1, INT_MAX));
    if (range.first < 1 || range.second < range.first)
        return bookletError(ErrorKind::Usage,
                            QT_TRANSLATE_NOOP("Booklet", "The first page must be 1 or more, and "
                                                         "not come after the last one."));
    auto paginator = Paginator::make(collected, fonts, family, range.first);
    if (!paginator)
        return paginator.error();
    if (options.pages) {
        auto anchors = findAnchors(**paginator, range);
        if (!anchors)
            return anchors.error();
        (*paginator)->limitTargets(std::move(*anchors));
    }
    Finisher finisher(collected, fonts, family, totalPages(**paginator, collected));
    PdfPainter painter(out, fonts, collected, options.date);
    Remaining rest;
    while (!rest.done && rest.pages < range.second) {
        Page page = (*paginator)->nextPage(rest);
        finisher.finish(page);
        painter.paint(page, page.number >= range.first);
        if (auto told = report(options, collected, rest); !told)
            return told;
    }
    return painter.finish() ? Result<void>() : notWritten(out);
}

Result<void> writeSheets(const Collected &collected, const FontSet &fonts, QIODevice &out,
                         const PdfOptions &options, Imposition imposition)
{
    const QString family =
        options.fontFamily.isEmpty() ? collected.settings.font : options.fontFamily;
    auto paginator = Paginator::make(collected, fonts, family);
    if (!paginator)
        return paginator.error();
    Finisher finisher(collected, fonts, family, totalPages(**paginator, collected));
    SheetPainter painter(out, fonts, imposition, pdfTitle(collected), options.date);
    Remaining rest;
    while (!rest.done) {
        Page page = (*paginator)->nextPage(rest);
        finisher.finish(page);
        painter.paint(page);
        if (auto told = report(options, collected, rest); !told)
            return told;
    }
    return painter.finish() ? Result<void>() : notWritten(out);
}

Result<std::vector<Page>> makePages(const Collected &collected, const FontSet &fonts,
                                    const QString &fontFamily, const Progress &progress)
{
    const QString family = fontFamily.isEmpty() ? collected.settings.font : fontFamily;
    auto paginator = Paginator::make(collected, fonts, family);
    if (!paginator)
        return paginator.error();
    Finisher finisher(collected, fonts, family, totalPages(**paginator, collected));
    std::vector<Page> pages;
    Remaining rest;
    while (!rest.done) {
        if (progress.isStopAsked())
            return stoppedError();
        pages.push_back((*paginator)->nextPage(rest));
        finisher.finish(pages.back());
    }
    return pages;
}

} // namespace gaiyo
