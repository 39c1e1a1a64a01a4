#pragma once

#include "collect/page_estimate.h"
#include "collect/way_entries.h"
#include "exchange/docx/docx_parts.h"

#include <map>
#include <utility>
#include <vector>

namespace gaiyo {

class WordWriter;

// `widths` are those of the columns; twentieths of a point.
BodyMeasure measureOf(const Collected &collected, const WordPage &page,
                      const std::vector<int> &widths);

// The contents of a booklet for Word, where the document wants them: always, or where it is a long
// one, as its PDF is told to be. `widths` are those of the columns. Word's own field, filled in
// with headings and their counts, since nobody but Word knows its pages; asked to, it sets them
// there.
class WordContents
{
public:
    WordContents(const Collected &collected, const WordPage &page, const std::vector<int> &widths);

    void add(WordWriter &word) const;
    // What the contents call the place of a heading; "" for one that they do not name.
    QString placeOf(const HeadingBlock &heading) const;
    // Of a heading behind the table.
    QString placeOf(const PageBlock &block) const;
    // Of the title of the index.
    QString placeOfIndex() const { return m_index; }
    // The same of one in a column, whose cell begins in the row.
    QString placeOf(const RowBlock &row, int columnDepth) const;

private:
    const Collected &m_collected;
    std::vector<WayEntry> m_entries;
    std::map<const HeadingBlock *, size_t> m_headings; // to entries
    QString m_index;
    std::map<const PageBlock *, size_t> m_back;
    std::map<std::pair<const RowBlock *, int>, size_t> m_cells;
};

} // namespace gaiyo
