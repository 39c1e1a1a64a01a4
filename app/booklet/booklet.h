#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "booklet/font_set.h"
#include "booklet/imposition.h"
#include "booklet/page.h"
#include "collect/blocks.h"

#include <QDateTime>

#include <functional>
#include <optional>
#include <utility>

class QIODevice;

namespace gaiyo {

struct PdfOptions
{
    QDateTime date;     // of making, printed in the metadata; there is no other clock
    QString fontFamily; // in place of the booklet's own; "" for that
    std::optional<std::pair<int, int>> pages; // from, to; from 1
    Progress progress = {};
};

// The booklet as a tagged PDF (1.7, made to PDF/UA-1 and PDF/A-2a). The same input, date and fonts
// give the same bytes. Error: Invalid (paper, font or page range cannot be), Io where `out` cannot
// be written, Cancelled.
Result<void> writePdf(const Collected &collected, const FontSet &fonts, QIODevice &out,
                      const PdfOptions &options);

// The same pages two by two on sheets, for paper: without tags. `options.pages` is not used. Errors
// as writePdf().
Result<void> writeSheets(const Collected &collected, const FontSet &fonts, QIODevice &out,
                         const PdfOptions &options, Imposition imposition);

// One page after the other, finished, with the number of all that there are; of the pages outside
// `options.pages` none. An error ends it. `options.date` is not used. Errors: those of `take`; else
// as writePdf().
using TakePage = std::function<Result<void>(const Page &page, int allPages)>;
Result<void> visitPages(const Collected &collected, const FontSet &fonts, const PdfOptions &options,
                        const TakePage &take);

// All pages as data. Errors as writePdf().
Result<std::vector<Page>> makePages(const Collected &collected, const FontSet &fonts,
                                    const QString &fontFamily = {}, const Progress &progress = {});

} // namespace gaiyo
