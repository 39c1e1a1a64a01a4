#pragma once

#include "booklet/composed_row.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace gaiyo {

struct BookletComposers;

// The rows of a booklet in lines, on a thread of its own and some rows ahead of who places them on
// pages: to break paragraphs is half of what that one would do. The lines of a row follow from the
// row alone, so nothing depends on who was faster.
class RowsAhead
{
public:
    // `collected` and `layout` must outlive it; nobody else uses the composers.
    RowsAhead(const Collected &collected, const TableLayout &layout,
              std::shared_ptr<BookletComposers> composers);
    ~RowsAhead();
    RowsAhead(const RowsAhead &) = delete;
    RowsAhead &operator=(const RowsAhead &) = delete;

    // The row of this block, once; none where it is as well made by who asks. Asked for in other
    // than their order, they are made from there on.
    std::optional<ComposedRow> take(size_t block);

private:
    void run();
    std::optional<ComposedRow> takeReady(size_t block);
    void beginBehind(size_t block);
    bool isRow(size_t block) const;
    bool hasRoom(size_t most) const;

    const Collected &m_collected;
    std::shared_ptr<BookletComposers> m_composers;
    RowComposer m_rows;

    std::mutex m_mutex; // of what follows
    std::condition_variable m_changed;
    std::deque<std::pair<size_t, ComposedRow>> m_ready;
    size_t m_next;              // to be made
    std::optional<size_t> m_at; // being made
    bool m_isWanted = true;     // what is being made; not after rows began elsewhere
    bool m_isAwaited = false;   // what is being made
    bool m_rests = false;       // until there is room again
    bool m_ended = false;
    std::thread m_thread;
};

} // namespace gaiyo
