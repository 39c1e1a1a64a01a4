#include "preview/page_maker.h"

#include "booklet/finalize.h"
#include "booklet/paginate.h"
#include "collect/collect.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

// What of two booklets is the same.
struct Difference
{
    bool everything = false;
    bool front = false;
    size_t first = 0; // block that differs
    size_t tail = 0;  // blocks at the end that are the same
};

Difference compare(const Collected &before, const Collected &now)
{
    Difference difference;
    difference.everything = !(before.settings == now.settings);
    difference.front = !(before.front == now.front) || !(before.legend == now.legend);
    if (difference.everything)
        return difference;
    const auto &a = before.blocks;
    const auto &b = now.blocks;
    const size_t shorter = std::min(a.size(), b.size());
    while (difference.first < shorter && a[difference.first] == b[difference.first])
        ++difference.first;
    while (difference.tail < shorter - difference.first &&
           a[a.size() - 1 - difference.tail] == b[b.size() - 1 - difference.tail])
        ++difference.tail;
    return difference;
}

bool beginsAfresh(const Remaining &rest)
{
    return rest.frontDone && !rest.split && rest.groupBegin == rest.groupEnd;
}

// Pages to be kept before the first change.
size_t countKept(const PageSet &before, const Difference &difference)
{
    size_t kept = 0;
    while (kept + 1 < before.starts.size() && before.starts[kept + 1].block < difference.first)
        ++kept;
    // What stands last on a page depends on what comes next.
    return kept > 0 ? kept - 1 : 0;
}

class Run
{
public:
    Run(PageSet &made, Paginator &paginator, Finisher *finisher)
        : m_made(made)
        , m_paginator(paginator)
        , m_finisher(finisher)
    {}

    void keep(const PageSet &before, size_t from, size_t to)
    {
        m_made.pages.insert(m_made.pages.end(), before.pages.begin() + qsizetype(from),
                            before.pages.begin() + qsizetype(to));
        m_made.starts.insert(m_made.starts.end(), before.starts.begin() + qsizetype(from),
                             before.starts.begin() + qsizetype(to));
    }

    void next(Remaining &rest)
    {
        m_made.starts.push_back(rest);
        auto page = std::make_shared<Page>(m_paginator.nextPage(rest));
        if (m_finisher)
            m_finisher->finish(*page);
        m_made.pages.push_back(std::move(page));
    }

private:
    PageSet &m_made;
    Paginator &m_paginator;
    Finisher *m_finisher;
};

// True where page `at` of the earlier booklet begins just so.
bool meets(const Remaining &rest, const PageSet &before, size_t at, qsizetype shift)
{
    if (at >= before.starts.size() || !beginsAfresh(rest) || !beginsAfresh(before.starts[at]))
        return false;
    return qsizetype(rest.block) == qsizetype(before.starts[at].block) + shift;
}

bool makePagesAnew(PageSet &made, Paginator &paginator, Finisher *finisher,
                   const PageSetPtr &before, const std::function<bool()> &isCancelled)
{
    Run run(made, paginator, finisher);
    Remaining rest;
    const Difference difference =
        before ? compare(*before->collected, *made.collected) : Difference{true, true, 0, 0};
    const bool reuse = before && !difference.everything && finisher;
    const size_t kept = reuse ? countKept(*before, difference) : 0;
    const auto blocks = qsizetype(made.collected->blocks.size());
    const qsizetype shift = reuse ? blocks - qsizetype(before->collected->blocks.size()) : 0;
    while (!rest.done) {
        const size_t at = made.pages.size();
        const bool frontStands = !difference.front || at > 0;
        if (reuse && frontStands && at < kept && meets(rest, *before, at, 0)) {
            run.keep(*before, at, kept);
            rest = before->starts[kept];
            continue;
        }
        if (reuse && !difference.front && at == 0 && kept > 0) {
            run.keep(*before, 0, kept);
            rest = before->starts[kept];
            continue;
        }
        if (reuse && at > 0 && qsizetype(rest.block) >= blocks - qsizetype(difference.tail) &&
            meets(rest, *before, at, shift)) {
            const size_t from = made.starts.size();
            run.keep(*before, at, before->pages.size());
            for (size_t i = from; i < made.starts.size(); ++i) {
                made.starts[i].block += size_t(shift);
                made.starts[i].groupBegin += size_t(shift);
                made.starts[i].groupEnd += size_t(shift);
            }
            return true;
        }
        if (isCancelled())
            return false;
        run.next(rest);
    }
    return true;
}

} // namespace

std::optional<PageSet::Spot> PageSet::findRow(int no) const
{
    for (size_t i = 0; i < pages.size(); ++i) {
        for (const PageItem &item : pages[i]->items) {
            const auto *anchor = std::get_if<AnchorItem>(&item);
            if (anchor && anchor->no == no)
                return Spot{i, anchor->at.y()};
        }
    }
    return std::nullopt;
}

std::optional<int> PageSet::rowAt(size_t page, double y) const
{
    for (size_t i = page + 1; i-- > 0;) {
        std::optional<int> found;
        for (const PageItem &item : pages[i]->items) {
            const auto *anchor = std::get_if<AnchorItem>(&item);
            if (anchor && (i < page || anchor->at.y() <= y))
                found = anchor->no;
        }
        if (found)
            return found;
    }
    return std::nullopt;
}

Result<PageSetPtr> PageMaker::make(const Snapshot &snapshot, const PageSetPtr &before,
                                   const std::function<bool()> &isCancelled) const
{
    auto collected = collect(snapshot);
    if (!collected)
        return collected.error();
    auto made = std::make_shared<PageSet>();
    made->collected = std::make_shared<const Collected>(std::move(*collected));
    made->revision = snapshot.revision;
    const Settings &settings = made->collected->settings;
    auto paginator = Paginator::make(*made->collected, m_fonts, settings.font);
    if (!paginator)
        return paginator.error();
    // 「3/41」 is known only when all pages are: they are finished afterwards then.
    const bool later = Finisher::isTotalNeeded(settings);
    Finisher finisher(*made->collected, m_fonts, settings.font, 0);
    if (!makePagesAnew(*made, **paginator, later ? nullptr : &finisher, before, isCancelled))
        return Error{ErrorKind::Cancelled, {}};
    if (later) {
        Finisher whole(*made->collected, m_fonts, settings.font, int(made->pages.size()));
        for (PagePtr &page : made->pages) {
            auto finished = std::make_shared<Page>(*page);
            whole.finish(*finished);
            page = std::move(finished);
        }
    }
    return PageSetPtr(std::move(made));
}

} // namespace gaiyo
