#include "booklet/live_pages.h"

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr size_t kMostMade = 24; // pages kept as data

constexpr size_t kNoBlock = SIZE_MAX;
constexpr int kMostBefore = 32; // pages laid out to find again what is as it was

// Rows that one response spans stand partly on the page before.
bool isInGroup(const Remaining &rest)
{
    return rest.groupEnd > rest.block;
}

bool isSameProgress(const CellProgress &a, const CellProgress &b)
{
    return a.used == b.used && (a.element == 0) == (b.element == 0) &&
           (a.content == 0) == (b.content == 0);
}

} // namespace

Result<void> LivePages::update(std::shared_ptr<const Collected> collected)
{
    const QString family = m_fonts.familyFor(collected->settings.font);
    std::shared_ptr<BookletComposers> composers = m_composers;
    const LatinStyle latin = collected->settings.latin;
    if (!composers || family != m_family || latin != m_latin) {
        auto made = BookletComposers::make(m_fonts, family, latin);
        if (!made)
            return made.error();
        composers = std::move(*made);
    }
    auto paginator = Paginator::make(*collected, composers);
    if (!paginator)
        return paginator.error();
    (*paginator)->leaveOutAnchors();

    // The earlier pages that can be kept have to be found before the earlier state is thrown away.
    for (int i = 0; i < kMostBefore && m_past.from < m_past.pages.size();) {
        const int laid = m_laid;
        if (!layNext())
            break;
        i += m_laid - laid;
    }
    Past past;
    if (m_collected && m_collected->settings == collected->settings &&
        m_collected->back == collected->back &&
        m_paginator->contents().empty() == (*paginator)->contents().empty() &&
        m_paginator->index().empty() == (*paginator)->index().empty() &&
        m_paginator->layout().columns == (*paginator)->layout().columns) {
        past.pages = std::move(m_pages);
        past.next = std::move(m_next);
        past.blocks = m_collected->blocks.size();
        past.sameContents = m_paginator->contents() == (*paginator)->contents();
        past.sameIndex = m_paginator->index() == (*paginator)->index();
    }
    m_past = std::move(past);
    if (m_collected)
        compare(*m_collected, *collected);
    m_before = std::exchange(m_collected, std::move(collected));
    m_family = family;
    m_latin = latin;
    m_composers = std::move(composers);
    m_paginator = std::move(*paginator);
    m_finisher.reset();
    m_pages.clear();
    m_made.clear();
    m_next = {};
    m_blocks.clear();
    for (size_t i = 0; i < m_collected->blocks.size(); ++i) {
        const auto *row = std::get_if<RowBlock>(&m_collected->blocks[i]);
        if (row && m_blocks.size() <= size_t(row->no))
            m_blocks.resize(size_t(row->no) + 1, kNoBlock);
        if (row)
            m_blocks[size_t(row->no)] = i;
    }
    // The front page stands as before, so that its beginning is one to go on from.
    if (!m_past.pages.empty() && m_before->front == m_collected->front &&
        m_before->legend == m_collected->legend &&
        m_before->legendTotal == m_collected->legendTotal &&
        m_before->freeLegends == m_collected->freeLegends)
        return {};
    m_past.from = m_past.pages.empty() ? 0 : 1;
    return {};
}

void LivePages::compare(const Collected &before, const Collected &now)
{
    const size_t shorter = std::min(before.blocks.size(), now.blocks.size());
    while (m_past.sameHead < shorter &&
           before.blocks[m_past.sameHead] == now.blocks[m_past.sameHead])
        ++m_past.sameHead;
    while (m_past.sameTail < shorter - m_past.sameHead &&
           before.blocks[before.blocks.size() - 1 - m_past.sameTail] ==
               now.blocks[now.blocks.size() - 1 - m_past.sameTail])
        ++m_past.sameTail;
}

bool LivePages::layNext()
{
    if (!m_paginator || m_next.done) {
        m_before.reset();
        return false;
    }
    if (takeOver())
        return true;
    Start start{m_next, 0};
    m_paginator->takeSeen();
    Page page = m_paginator->nextPage(m_next);
    start.seen = m_paginator->takeSeen();
    ++m_laid;
    m_pages.push_back(std::move(start));
    m_made.emplace_front(int(m_pages.size()), std::make_shared<Page>(std::move(page)));
    if (m_made.size() > kMostMade)
        m_made.pop_back();
    return true;
}

// Keeps the next page of the earlier layout, if it begins as before and no altered block was looked
// at while it was made.
bool LivePages::takeOver()
{
    const auto found = findPast();
    if (!found)
        return false;
    Start &page = m_past.pages[*found];
    if (!mayTakeOver(page.at))
        return false;
    const size_t first = isInGroup(page.at) ? page.at.groupBegin : page.at.block;
    // Unless a block came in right here, before the rest.
    const size_t moved = m_collected->blocks.size() - m_past.blocks;
    const bool isTail = first + m_past.sameTail >= m_past.blocks && page.at.contentsDone &&
                        page.at.block + moved == m_next.block;
    if (!isTail && page.seen > m_past.sameHead)
        return false;
    const bool isLast = *found + 1 == m_past.pages.size();
    Remaining next = isLast ? m_past.next : m_past.pages[*found + 1].at;
    Start start{std::move(m_next), page.seen};
    m_past.from = *found + 1;
    if (isTail) {
        shift(next);
        start.seen = start.seen + m_collected->blocks.size() - m_past.blocks;
    }
    next.pages = start.at.pages + 1;
    m_next = std::move(next);
    m_pages.push_back(std::move(start));
    return true;
}

// The contents and the index are made of all blocks.
bool LivePages::mayTakeOver(const Remaining &at) const
{
    const bool inContents = at.frontDone && !at.contentsDone;
    return (!inContents || m_past.sameContents) && (!at.backDone || m_past.sameIndex);
}

// The position that the next block had in the earlier document.
size_t LivePages::blockInPast() const
{
    const bool inTail = m_next.block + m_past.sameTail >= m_collected->blocks.size();
    return inTail && m_next.block >= m_past.sameHead
               ? m_next.block + m_past.blocks - m_collected->blocks.size()
               : m_next.block;
}

std::optional<size_t> LivePages::findPast() const
{
    const auto begin = m_past.pages.begin() + qptrdiff(std::min(m_past.from, m_past.pages.size()));
    const size_t block = blockInPast();
    auto at = std::lower_bound(begin, m_past.pages.end(), block,
                               [](const Start &page, size_t b) { return page.at.block < b; });
    for (; at != m_past.pages.end() && at->at.block == block; ++at) {
        if (isSameStart(at->at, m_next))
            return size_t(at - m_past.pages.begin());
    }
    return {};
}

// True where both pages begin alike. Numbers of pages and elements do not count, nor does how far
// their blocks have moved.
bool LivePages::isSameStart(const Remaining &past, const Remaining &now) const
{
    const size_t moved = now.block - past.block; // wraps where blocks were removed
    if (isInGroup(past) != isInGroup(now))
        return false;
    const bool sameGroup = past.groupBegin + moved == now.groupBegin &&
                           past.groupEnd + moved == now.groupEnd &&
                           isSameProgress(past.response, now.response);
    return (!isInGroup(now) || sameGroup) && past.frontDone == now.frontDone &&
           past.contentsDone == now.contentsDone && past.backDone == now.backDone &&
           past.frontPiece == now.frontPiece && past.frontLine == now.frontLine &&
           past.split == now.split &&
           std::equal(past.cells.begin(), past.cells.end(), now.cells.begin(), now.cells.end(),
                      isSameProgress) &&
           past.columnHeaders.empty() == now.columnHeaders.empty();
}

void LivePages::shift(Remaining &rest) const
{
    const size_t moved = m_collected->blocks.size() - m_past.blocks;
    rest.block += moved;
    rest.groupBegin += moved;
    rest.groupEnd += moved;
}

std::shared_ptr<const Page> LivePages::page(int number)
{
    while (number > knownPages() && layNext())
        continue;
    if (number < 1 || number > knownPages())
        return nullptr;
    const bool needsTotal = m_collected && Finisher::isTotalNeeded(m_collected->settings);
    const bool mayNamePages =
        !m_pages[size_t(number - 1)].at.contentsDone || m_pages[size_t(number - 1)].at.backDone;
    while (needsTotal && layNext())
        continue;
    const auto made = std::find_if(m_made.begin(), m_made.end(),
                                   [=](const auto &kept) { return kept.first == number; });
    Page page;
    if (made != m_made.end()) {
        page = *made->second;
    } else {
        Remaining rest = m_pages[size_t(number - 1)].at;
        page = m_paginator->nextPage(rest);
        m_made.emplace_front(number, std::make_shared<Page>(page));
        if (m_made.size() > kMostMade)
            m_made.pop_back();
    }
    if (!m_finisher)
        m_finisher = std::make_unique<Finisher>(*m_collected, m_fonts, m_family, 0);
    if (mayNamePages && namesPages(page)) {
        while (layNext())
            continue;
    }
    m_finisher->setTotal(knownPages());
    m_finisher->finish(page, [this](size_t heading) { return pageOfHeading(heading); });
    return std::make_shared<Page>(std::move(page));
}

// Of those that are laid out. The page that begins with the heading, or the last before it.
int LivePages::pageOfHeading(size_t heading) const
{
    const size_t index = m_collected->blocks.size();
    const size_t piece = heading > index ? m_paginator->backPieceOf(heading) : 0;
    const auto after = std::partition_point(m_pages.begin(), m_pages.end(), [&](const Start &page) {
        if (heading > index) // behind the table
            return !page.at.backDone && (!page.at.contentsDone || page.at.frontPiece < piece ||
                                         (page.at.frontPiece == piece && page.at.frontLine == 0));
        if (heading == index)
            return !page.at.backDone || (page.at.backDone && page.at.frontPiece == 0);
        return page.at.block < heading || (page.at.block == heading && !page.at.split);
    });
    return int(after - m_pages.begin());
}

int LivePages::pageOf(int no)
{
    if (no < 1 || size_t(no) >= m_blocks.size() || m_blocks[size_t(no)] == kNoBlock)
        return 0;
    const size_t block = m_blocks[size_t(no)];
    while (m_next.block <= block && layNext())
        continue;
    // The last page that begins at the row or before it, but not in the middle of it.
    const auto after = std::partition_point(m_pages.begin(), m_pages.end(), [&](const Start &page) {
        return page.at.block < block || (page.at.block == block && !page.at.split);
    });
    return int(after - m_pages.begin());
}

} // namespace gaiyo
