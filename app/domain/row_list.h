#pragma once

#include <algorithm>
#include <atomic>
#include <compare>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace gaiyo {

// A list that reads like a std::vector and whose copies share what they have in common: it stands
// in chunks, and a change makes anew only the chunk that it falls into. So a document of 100,000
// opinions is copied and changed in microseconds while somebody still holds the old one. Finding
// a position costs a search among the chunks; going through in order costs nothing more.
template <typename Row>
class RowList
{
public:
    static constexpr size_t kUsual = 256; // rows of a chunk; it is divided at twice as many

    template <bool isConst>
    class Iterator
    {
    public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using reference = std::conditional_t<isConst, const Row &, Row &>;
        using pointer = std::conditional_t<isConst, const Row *, Row *>;
        using iterator_category = std::random_access_iterator_tag;
        using List = std::conditional_t<isConst, const RowList, RowList>;

        Iterator() = default;
        Iterator(List &list, size_t position)
            : m_list(&list)
            , m_position(position)
        {}
        template <bool other>
        requires(isConst && !other) Iterator(const Iterator<other> &mutableOne)
            : m_list(mutableOne.list())
            , m_position(mutableOne.position())
        {}

        reference operator*() const { return *row(); }
        pointer operator->() const { return row(); }
        reference operator[](difference_type n) const { return *(*this + n); }

        Iterator &operator++()
        {
            ++m_position;
            if (m_row && ++m_row == m_end)
                m_row = nullptr;
            return *this;
        }
        Iterator &operator--() { return *this -= 1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator operator--(int) { return std::exchange(*this, *this - 1); }
        Iterator &operator+=(difference_type n)
        {
            m_position = size_t(difference_type(m_position) + n);
            m_row = nullptr;
            return *this;
        }
        Iterator &operator-=(difference_type n) { return *this += -n; }
        Iterator operator+(difference_type n) const { return Iterator(*this) += n; }
        Iterator operator-(difference_type n) const { return Iterator(*this) -= n; }
        friend Iterator operator+(difference_type n, const Iterator &i) { return i + n; }
        difference_type operator-(const Iterator &other) const
        {
            return difference_type(m_position) - difference_type(other.m_position);
        }
        bool operator==(const Iterator &other) const { return m_position == other.m_position; }
        auto operator<=>(const Iterator &other) const { return m_position <=> other.m_position; }

        size_t position() const { return m_position; }
        List *list() const { return m_list; }

    private:
        pointer row() const
        {
            if (!m_row) {
                auto &rows = m_list->rowsFrom(m_position, m_row);
                m_end = rows.data() + rows.size();
            }
            return m_row;
        }

        List *m_list = nullptr;
        size_t m_position = 0;
        mutable pointer m_row = nullptr; // none until it is asked for
        mutable pointer m_end = nullptr; // of the row's chunk
    };

    using value_type = Row;
    using size_type = size_t;
    using iterator = Iterator<false>;
    using const_iterator = Iterator<true>;

    RowList() = default;
    RowList(std::initializer_list<Row> rows)
        : RowList(rows.begin(), rows.end())
    {}
    RowList(std::vector<Row> rows) // as a conversion: what was gathered becomes a list
        : RowList(std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()))
    {}
    template <std::input_iterator From>
    RowList(From first, From last)
    {
        for (; first != last; ++first)
            push_back(*first);
    }

    size_t size() const { return m_ends.empty() ? 0 : m_ends.back(); }
    bool empty() const { return m_ends.empty(); }
    const_iterator begin() const { return {*this, 0}; }
    const_iterator end() const { return {*this, size()}; }
    iterator begin() { return {*this, 0}; }
    iterator end() { return {*this, size()}; }

    const Row &operator[](size_t position) const
    {
        const size_t chunk = chunkOf(position);
        return (*m_chunks[chunk])[position - startOf(chunk)];
    }
    // To be written to: no copy of this list shares the row's chunk any more.
    Row &operator[](size_t position)
    {
        const size_t chunk = chunkOf(position);
        return own(chunk)[position - startOf(chunk)];
    }
    const Row &front() const { return m_chunks.front()->front(); }
    const Row &back() const { return m_chunks.back()->back(); }
    Row &front() { return own(0).front(); }
    Row &back() { return own(m_chunks.size() - 1).back(); }

    void clear()
    {
        m_chunks.clear();
        m_ends.clear();
    }

    void push_back(Row row)
    {
        if (m_chunks.empty() || m_chunks.back()->size() >= kUsual) {
            m_ends.push_back(size());
            m_chunks.push_back(std::make_shared<Chunk>());
        }
        own(m_chunks.size() - 1).push_back(std::move(row));
        ++m_ends.back();
    }

    iterator insert(const_iterator before, Row row)
    {
        const size_t at = before.position();
        if (at == size()) {
            push_back(std::move(row));
            return {*this, at};
        }
        const size_t chunk = chunkOf(at);
        Chunk &rows = own(chunk);
        rows.insert(rows.begin() + offset(at, chunk), std::move(row));
        if (rows.size() >= 2 * kUsual)
            divide(chunk);
        countFrom(chunk);
        return {*this, at};
    }

    iterator erase(const_iterator which)
    {
        const size_t at = which.position();
        const size_t chunk = chunkOf(at);
        Chunk &rows = own(chunk);
        rows.erase(rows.begin() + offset(at, chunk));
        if (rows.empty())
            m_chunks.erase(m_chunks.begin() + std::ptrdiff_t(chunk));
        else if (rows.size() < kUsual / 4 && chunk + 1 < m_chunks.size())
            unite(chunk);
        countFrom(chunk);
        return {*this, at};
    }

    // Puts the rows [first, last) of another list behind these; whole chunks are shared with it.
    void append(const RowList &other, size_t first, size_t last)
    {
        while (first < last) {
            const size_t chunk = other.chunkOf(first);
            const size_t start = other.startOf(chunk);
            const size_t end = std::min(last, other.m_ends[chunk]);
            const bool isWhole = first == start && end == other.m_ends[chunk];
            if (isWhole && end - first >= kUsual / 4) {
                m_chunks.push_back(other.m_chunks[chunk]);
                m_ends.push_back(size() + (end - first));
            } else {
                for (size_t i = first; i < end; ++i)
                    push_back((*other.m_chunks[chunk])[i - start]);
            }
            first = end;
        }
    }

    // True where same(a, b) holds for every row and the other list's row in its place. Rows that
    // both lists share are taken to be the same without a look.
    template <typename Same>
    bool isSameBy(const RowList &other, Same same) const
    {
        if (m_ends != other.m_ends)
            return std::equal(begin(), end(), other.begin(), other.end(), same);
        return std::equal(m_chunks.begin(), m_chunks.end(), other.m_chunks.begin(),
                          [&](const auto &a, const auto &b) {
                              return a == b || std::equal(a->begin(), a->end(), b->begin(), same);
                          });
    }
    bool operator==(const RowList &other) const
    {
        return size() == other.size() && isSameBy(other, std::equal_to<Row>());
    }

    // Calls visit(rows, position of the first) for each stretch that lies together in memory.
    template <typename Visit>
    void visitStretches(Visit visit) const
    {
        for (size_t chunk = 0; chunk < m_chunks.size(); ++chunk)
            visit(std::as_const(*m_chunks[chunk]), startOf(chunk));
    }

private:
    using Chunk = std::vector<Row>;

    size_t chunkOf(size_t position) const
    {
        return size_t(std::upper_bound(m_ends.begin(), m_ends.end(), position) - m_ends.begin());
    }
    size_t startOf(size_t chunk) const { return chunk == 0 ? 0 : m_ends[chunk - 1]; }
    std::ptrdiff_t offset(size_t position, size_t chunk) const
    {
        return std::ptrdiff_t(position - startOf(chunk));
    }

    const Chunk &rowsFrom(size_t position, const Row *&row) const
    {
        const size_t chunk = chunkOf(position);
        row = m_chunks[chunk]->data() + (position - startOf(chunk));
        return *m_chunks[chunk];
    }
    Chunk &rowsFrom(size_t position, Row *&row)
    {
        const size_t chunk = chunkOf(position);
        Chunk &rows = own(chunk);
        row = rows.data() + (position - startOf(chunk));
        return rows;
    }

    // The chunk for this list alone. Where another thread let go of it just now, what that thread
    // read happened before what is written here.
    Chunk &own(size_t chunk)
    {
        auto &rows = m_chunks[chunk];
        if (rows.use_count() > 1)
            rows = std::make_shared<Chunk>(*rows);
        else
            std::atomic_thread_fence(std::memory_order_acquire);
        return *rows;
    }

    void divide(size_t chunk)
    {
        Chunk &rows = *m_chunks[chunk];
        const auto middle = rows.begin() + std::ptrdiff_t(rows.size() / 2);
        auto second = std::make_shared<Chunk>(std::make_move_iterator(middle),
                                              std::make_move_iterator(rows.end()));
        rows.erase(middle, rows.end());
        m_chunks.insert(m_chunks.begin() + std::ptrdiff_t(chunk) + 1, std::move(second));
    }

    void unite(size_t chunk)
    {
        if (m_chunks[chunk]->size() + m_chunks[chunk + 1]->size() > kUsual)
            return;
        Chunk &rows = *m_chunks[chunk];
        rows.insert(rows.end(), m_chunks[chunk + 1]->begin(), m_chunks[chunk + 1]->end());
        m_chunks.erase(m_chunks.begin() + std::ptrdiff_t(chunk) + 1);
    }

    void countFrom(size_t chunk)
    {
        m_ends.resize(m_chunks.size());
        for (; chunk < m_chunks.size(); ++chunk)
            m_ends[chunk] = startOf(chunk) + m_chunks[chunk]->size();
    }

    std::vector<std::shared_ptr<Chunk>> m_chunks; // none of them empty
    std::vector<size_t> m_ends;                   // of each chunk, as positions in the list
};

} // namespace gaiyo
