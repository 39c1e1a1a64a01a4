#include "booklet/booklet.h"

#include "booklet/finalize.h"
#include "booklet/job_thread.h"
#include "booklet/paginate.h"
#include "booklet/pdf/pdf_painter.h"
#include "booklet/pdf/sheet_painter.h"
#include "collect/book_title.h"

#include <QCoreApplication>

#include <deque>
#include <utility>
#include <vector>

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

// A stop that was asked for while the fonts were written, behind the last page.
Result<void> endOf(const PdfOptions &options)
{
    return options.progress.isStopAsked() ? Result<void>(stoppedError()) : Result<void>();
}

// What was asked for must be there; what the document names is replaced where it is not.
QString familyOf(const Collected &collected, const FontSet &fonts, const QString &asked)
{
    return asked.isEmpty() ? fonts.familyFor(collected.settings.font) : asked;
}

int totalPages(Paginator &paginator, const Collected &collected)
{
    return Finisher::isTotalNeeded(collected.settings) ? paginator.countPages() : 0;
}

// Where the headings stand, as far as a page of these names that.
bool isNamingPages(const Paginator &paginator)
{
    return !paginator.contents().empty() || !paginator.index().empty();
}

Error beyondLastPage(int pages)
{
    return {ErrorKind::Usage, QCoreApplication::translate(
                                  "Booklet", "The booklet has only %1 pages. Choose other pages.")
                                  .arg(pages)};
}

// From 1, to the end where nothing is said. Error: Usage for a range that cannot be.
Result<std::pair<int, int>> rangeOf(const PdfOptions &options)
{
    const std::pair<int, int> range = options.pages.value_or(std::pair(1, INT_MAX));
    if (range.first < 1 || range.second < range.first)
        return bookletError(ErrorKind::Usage,
                            QT_TRANSLATE_NOOP("Booklet", "The first page must be 1 or more, and "
                                                         "not come after the last one."));
    return range;
}

// From now on links lead to the rows and headings inside a range of pages, and cells end with it.
Result<void> limitTo(Paginator &paginator, std::pair<int, int> range, HeadingPages &headings)
{
    QSet<int> anchors;
    HeadingPages within;
    Remaining rest;
    std::optional<Remaining> last; // behind the range
    while (!rest.done && (rest.pages < range.second || isNamingPages(paginator))) {
        const Page page = paginator.nextPage(rest);
        headings.note(page);
        if (page.number == range.second)
            last = rest;
        if (page.number < range.first || page.number > range.second)
            continue;
        within.note(page);
        for (const PageItem &item : page.items) {
            if (const auto *anchor = std::get_if<AnchorItem>(&item))
                anchors.insert(anchor->no);
        }
    }
    if (rest.pages < range.first)
        return beyondLastPage(rest.pages);
    paginator.limitTargets(std::move(anchors), within.from(range.first));
    if (last)
        paginator.limitRows(*last);
    return {};
}

constexpr size_t kMostPagesWaiting = 16;

// Finishes pages and paints them, on a thread of its own: the next page is set meanwhile. Pages
// that name the pages of others are painted when all stand. Their places are kept, and where they
// begin: kept whole, those of a long booklet take more memory than all else.
class PaintedPages
{
public:
    // Nothing else uses `finisher` and `painter` before finish(). `headings` stay as they are while
    // pages are painted whose numbers are known.
    PaintedPages(Paginator &paginator, Finisher &finisher, PdfPainter &painter,
                 const HeadingPages &headings)
        : m_paginator(paginator)
        , m_finisher(finisher)
        , m_painter(painter)
        , m_pageOf([&headings](size_t heading) { return headings.pageOf(heading); })
        , m_thread(kMostPagesWaiting)
    {}

    // The page that began with `begin`: as the next one, or kept where the numbers are not known.
    void paint(Page page, Remaining begin, bool shown, bool isKnown)
    {
        if (!isKnown && namesPages(page)) {
            Waiting &kept = m_waiting.emplace_back(Waiting{{}, std::move(begin)});
            m_thread.add(
                [this, &kept, page = std::move(page)] { kept.place = m_painter.reserve(page); });
            return;
        }
        m_thread.add([this, page = std::move(page), shown]() mutable {
            m_finisher.finish(page, m_pageOf);
            m_painter.paint(page, shown);
        });
    }

    // Those that were kept, behind all others: `headings` are complete now.
    void finish()
    {
        for (Waiting &each : m_waiting) {
            m_thread.add([this, &each, page = m_paginator.nextPage(each.begin)]() mutable {
                m_finisher.finish(page, m_pageOf);
                m_painter.paintReserved(each.place, page);
            });
        }
        m_thread.finish();
    }

private:
    struct Waiting
    {
        PageTree::Leaf place;
        Remaining begin;
    };

    Paginator &m_paginator;
    Finisher &m_finisher;
    PdfPainter &m_painter;
    PageOfHeading m_pageOf;
    std::deque<Waiting> m_waiting; // stays in its place while the thread writes into it
    JobThread m_thread;            // ends before what it works on
};

// Sets all pages to learn where the headings stand.
HeadingPages findHeadings(Paginator &paginator)
{
    HeadingPages headings;
    Remaining rest;
    while (!rest.done && isNamingPages(paginator))
        headings.note(paginator.nextPage(rest));
    return headings;
}

} // namespace

Result<void> writePdf(const Collected &collected, const FontSet &fonts, QIODevice &out,
                      const PdfOptions &options)
{
    const QString family = familyOf(collected, fonts, options.fontFamily);
    const auto range = rangeOf(options);
    if (!range)
        return range.error();
    auto paginator = Paginator::make(collected, fonts, family, range->first);
    if (!paginator)
        return paginator.error();
    HeadingPages headings;
    if (options.pages) {
        if (auto limited = limitTo(**paginator, *range, headings); !limited)
            return limited;
    }
    Finisher finisher(collected, fonts, family, totalPages(**paginator, collected));
    PdfPainter painter(out, fonts, collected, options.date);
    PaintedPages pages(**paginator, finisher, painter, headings);
    Remaining rest;
    while (!rest.done && rest.pages < range->second) {
        Remaining begin = rest;
        Page page = (*paginator)->nextPage(rest);
        if (!options.pages) // else they are known
            headings.note(page);
        const bool shown = page.number >= range->first;
        pages.paint(std::move(page), std::move(begin), shown, options.pages.has_value());
        if (auto told = report(options, collected, rest); !told)
            return told;
    }
    pages.finish();
    return painter.finish() ? endOf(options) : notWritten(out);
}

Result<void> writeSheets(const Collected &collected, const FontSet &fonts, QIODevice &out,
                         const PdfOptions &options, Imposition imposition)
{
    const QString family = familyOf(collected, fonts, options.fontFamily);
    auto paginator = Paginator::make(collected, fonts, family);
    if (!paginator)
        return paginator.error();
    Finisher finisher(collected, fonts, family, totalPages(**paginator, collected));
    SheetPainter painter(out, fonts, imposition, bookTitle(collected), options.date);
    const HeadingPages headings = findHeadings(**paginator);
    Remaining rest;
    while (!rest.done) {
        Page page = (*paginator)->nextPage(rest);
        finisher.finish(page, [&](size_t heading) { return headings.pageOf(heading); });
        painter.paint(page);
        if (auto told = report(options, collected, rest); !told)
            return told;
    }
    return painter.finish() ? endOf(options) : notWritten(out);
}

Result<void> visitPages(const Collected &collected, const FontSet &fonts, const PdfOptions &options,
                        const TakePage &take)
{
    const QString family = familyOf(collected, fonts, options.fontFamily);
    const auto range = rangeOf(options);
    if (!range)
        return range.error();
    auto paginator = Paginator::make(collected, fonts, family);
    if (!paginator)
        return paginator.error();
    const int all = (*paginator)->countPages();
    if (all < range->first)
        return beyondLastPage(all);
    Finisher finisher(collected, fonts, family, all);
    const HeadingPages headings = findHeadings(**paginator);
    Remaining rest;
    while (!rest.done && rest.pages < range->second) {
        Page page = (*paginator)->nextPage(rest);
        if (page.number < range->first)
            continue;
        finisher.finish(page, [&](size_t heading) { return headings.pageOf(heading); });
        if (auto taken = take(page, all); !taken)
            return taken;
        if (auto told = report(options, collected, rest); !told)
            return told;
    }
    return endOf(options);
}

Result<std::vector<Page>> makePages(const Collected &collected, const FontSet &fonts,
                                    const QString &fontFamily, const Progress &progress)
{
    const QString family = familyOf(collected, fonts, fontFamily);
    auto paginator = Paginator::make(collected, fonts, family);
    if (!paginator)
        return paginator.error();
    Finisher finisher(collected, fonts, family, totalPages(**paginator, collected));
    std::vector<Page> pages;
    HeadingPages headings;
    Remaining rest;
    while (!rest.done) {
        if (progress.isStopAsked())
            return stoppedError();
        pages.push_back((*paginator)->nextPage(rest));
        headings.note(pages.back());
    }
    for (Page &page : pages)
        finisher.finish(page, [&](size_t heading) { return headings.pageOf(heading); });
    return pages;
}

} // namespace gaiyo
