#pragma once

#include "exchange/docx/docx_parts.h"
#include "exchange/docx/docx_words.h"

#include <set>
#include <utility>
#include <vector>

namespace gaiyo {

// The rows of a booklet's table, for Word.
class DocxTable
{
public:
    // `widths` are those of the columns, in twentieths of a point.
    DocxTable(const Collected &collected, const WordPage &page, const std::vector<int> &widths,
              WordWriter &word, DocxWords &words)
        : m_collected(collected)
        , m_settings(collected.settings)
        , m_page(page)
        , m_widths(widths)
        , m_word(word)
        , m_words(words)
        , m_columnHeadings(columnHeadings(collected))
        , m_measure(measureOf(collected, page, widths))
        , m_begunAt(widths.size())
    {}

    // How much of its page is filled where the table begins, 0 for none: a guess.
    void beginAt(double pages) { m_position = pages; }

    void addTitleRow();
    void addHeading(const HeadingBlock &heading);
    void addRow(const RowBlock &row);

private:
    static std::set<std::pair<const RowBlock *, int>> columnHeadings(const Collected &collected);
    void addHeadingCell(ColumnField field, const RowBlock &row);
    double pageHeight() const;
    WordCell::Merge mergeOf(size_t column, const RowBlock &row) const;
    bool beginsAgain(size_t column, const RowBlock &row) const;
    bool beginsAgain(const RowBlock &row) const;
    void addAgain(size_t column, const RowBlock &row);
    void addCell(ColumnField field, const RowBlock &row);
    double heightOf(const PathCell &heading, const Column &column) const;
    bool isVertical(const PathCell &heading, ColumnField field) const;
    int heightForVerticals(const RowBlock &row);
    void addFree(ColumnField field, const RowBlock &row);
    void addNo(const RowBlock &row);
    void addOwnCell(ColumnField field, const RowBlock &row, const std::vector<Paragraph> &cell);
    void addNumber(const RowBlock &row);

    const Collected &m_collected;
    const Settings &m_settings;
    const WordPage &m_page;
    const std::vector<int> &m_widths;
    WordWriter &m_word;
    DocxWords &m_words;
    // Which begin in which row, by their depth in the plan.
    std::set<std::pair<const RowBlock *, int>> m_columnHeadings;
    BodyMeasure m_measure;
    double m_position = 0;                // where the row at work begins, in pages: a guess
    std::vector<double> m_begunAt;        // where the cell of each column began last, the same
    const RowBlock *m_answered = nullptr; // the row in which the present response began
    std::vector<double> m_verticalShares; // of each row, beside the columns, in ems
};

} // namespace gaiyo
