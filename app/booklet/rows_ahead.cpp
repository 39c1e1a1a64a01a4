#include "booklet/rows_ahead.h"

#include "booklet/paginate.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr size_t kMostReady = 128; // rows
// Who is this far ahead rests until there is room for several: to wake for each row takes longer
// than to make it.
constexpr size_t kGoOnAt = 96;

} // namespace

RowsAhead::RowsAhead(const Collected &collected, const TableLayout &layout,
                     std::shared_ptr<BookletComposers> composers)
    : m_collected(collected)
    , m_composers(std::move(composers))
    , m_rows(collected, layout, m_composers->body, m_composers->bold)
    , m_next(0)
    , m_thread([this] { run(); })
{}

RowsAhead::~RowsAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }
    m_thread.join();
}

std::optional<ComposedRow> RowsAhead::take(size_t block)
{
    std::unique_lock lock(m_mutex);
    m_isAwaited = m_at == block && m_isWanted;
    m_changed.wait(lock, [&] { return m_at != block || !m_isWanted; });
    m_isAwaited = false;
    auto row = takeReady(block);
    if (!row)
        beginBehind(block);
    if (m_rests && hasRoom(kGoOnAt))
        m_changed.notify_all();
    return row;
}

std::optional<ComposedRow> RowsAhead::takeReady(size_t block)
{
    const auto found =
        std::ranges::find(m_ready, block, [](const auto &each) { return each.first; });
    if (found == m_ready.end())
        return {};
    std::optional<ComposedRow> row = std::move(found->second);
    m_ready.erase(found);
    return row;
}

// Not where the block is one of those that were made before: it is asked for again, and what is
// ready stays.
void RowsAhead::beginBehind(size_t block)
{
    const bool isAgain = block < m_next && m_next - block < 4 * kMostReady;
    if (isAgain)
        return;
    m_ready.clear();
    m_isWanted = false;
    m_next = block + 1;
}

bool RowsAhead::isRow(size_t block) const
{
    return std::holds_alternative<RowBlock>(m_collected.blocks[block]);
}

bool RowsAhead::hasRoom(size_t most) const
{
    return m_ready.size() < most && m_next < m_collected.blocks.size();
}

void RowsAhead::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_rests = !hasRoom(kMostReady);
        if (m_rests)
            m_changed.wait(lock, [this] { return m_ended || hasRoom(kGoOnAt); });
        m_rests = false;
        if (m_ended)
            return;
        const size_t block = m_next++;
        if (!isRow(block))
            continue;
        m_at = block;
        m_isWanted = true;
        lock.unlock();
        ComposedRow row = m_rows.composeAt(block);
        lock.lock();
        if (m_isWanted)
            m_ready.emplace_back(block, std::move(row));
        m_at.reset();
        if (m_isAwaited)
            m_changed.notify_all();
    }
}

} // namespace gaiyo
