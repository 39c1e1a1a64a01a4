#pragma once

#include "collect/way_entries.h"
#include "exchange/docx/docx_parts.h"

namespace gaiyo {

class WordWriter;

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

private:
    const Collected &m_collected;
    std::vector<WayEntry> m_entries;
    std::vector<const HeadingBlock *> m_headings; // of the entries, in the same order
};

} // namespace gaiyo
