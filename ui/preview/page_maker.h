#pragma once

#include "base/result.h"
#include "booklet/font_set.h"
#include "booklet/page.h"
#include "booklet/remaining.h"
#include "collect/blocks.h"
#include "domain/snapshot.h"

#include <functional>
#include <memory>
#include <vector>

namespace gaiyo {

using PagePtr = std::shared_ptr<const Page>;

// A booklet as it is shown: its pages, and the state that each of them began with.
struct PageSet
{
    std::shared_ptr<const Collected> collected;
    std::vector<PagePtr> pages;
    std::vector<Remaining> starts;
    qint64 revision = 0;

    struct Spot
    {
        size_t page = 0;
        double top = 0; // points
    };
    // Where the row of this No. begins; none where it is not printed.
    std::optional<Spot> findRow(int no) const;
    // The No. of the row at a place of a page; none above the first row.
    std::optional<int> rowAt(size_t page, double y) const;
};

using PageSetPtr = std::shared_ptr<const PageSet>;

// Makes the pages of a document. With those of an earlier state only the pages are made anew that
// the change touches: from the page before the first block that differs to the first page after
// the last one that begins as it did.
class PageMaker
{
public:
    explicit PageMaker(const FontSet &fonts)
        : m_fonts(fonts)
    {}

    // Errors: as makePages(); Cancelled where `isCancelled` said so between two pages.
    Result<PageSetPtr> make(const Snapshot &snapshot, const PageSetPtr &before,
                            const std::function<bool()> &isCancelled) const;

private:
    const FontSet &m_fonts;
};

} // namespace gaiyo
