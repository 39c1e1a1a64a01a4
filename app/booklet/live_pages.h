#pragma once

#include "booklet/finalize.h"
#include "booklet/paginate.h"

#include <list>

namespace gaiyo {

// The pages of a booklet that is being edited, laid out as far as they are asked for. After an edit
// only pages that an altered block had a part in are laid out again, up to the first one that
// begins as before; what follows it is kept.
//
// Its pages are those of makePages() but for the names of structure elements, which only a file
// needs. Not for use by two threads at a time; `fonts` must outlive it.
class LivePages
{
public:
    explicit LivePages(const FontSet &fonts)
        : m_fonts(fonts)
    {}

    // The booklet as it is now. Error as makePages(): the pages are then those of before.
    Result<void> update(std::shared_ptr<const Collected> collected);

    // Lays out one more page; false where all stand.
    bool layNext();
    bool isComplete() const { return m_next.done; }
    int knownPages() const { return int(m_pages.size()); } // all of them when isComplete()

    // Pages count from 1. Lays out what comes before it as far as needed; none beyond the last.
    std::shared_ptr<const Page> page(int number);
    // The page that the row with this no begins on; 0 for none.
    int pageOf(int no);

    // How many pages were laid out, and not taken over, since the last call: for tests and figures.
    int takeLaid() { return std::exchange(m_laid, 0); }

private:
    // Where a page begins, and how many blocks were looked at to make it.
    struct Start
    {
        Remaining at;
        size_t seen = 0;
    };
    // The earlier layout, of which pages may be kept.
    struct Past
    {
        std::vector<Start> pages;
        Remaining next;
        size_t sameHead = 0; // blocks that are as before at the beginning
        size_t sameTail = 0; // and at the end
        size_t blocks = 0;   // how many there were
        bool sameContents = false;
        bool sameIndex = false;
        size_t from = 0; // pages before this one were taken or passed
    };

    void compare(const Collected &before, const Collected &now);
    bool takeOver();
    bool mayTakeOver(const Remaining &at) const;
    int pageOfHeading(size_t heading) const;
    std::optional<size_t> findPast() const;
    size_t blockInPast() const;
    bool isSameStart(const Remaining &past, const Remaining &now) const;
    void shift(Remaining &rest) const;

    const FontSet &m_fonts;
    std::shared_ptr<const Collected> m_collected;
    std::shared_ptr<const Collected> m_before; // let go of when there is nothing else to do
    QString m_family;
    LatinStyle m_latin = LatinStyle::Proportional;
    std::shared_ptr<BookletComposers> m_composers;
    std::unique_ptr<Paginator> m_paginator;
    std::unique_ptr<Finisher> m_finisher;
    std::vector<Start> m_pages;
    Remaining m_next;
    Past m_past;
    std::vector<size_t> m_blocks;                                  // by no
    std::list<std::pair<int, std::shared_ptr<const Page>>> m_made; // the latest first
    int m_laid = 0;
};

} // namespace gaiyo
