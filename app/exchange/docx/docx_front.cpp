#include "exchange/docx/docx_front.h"

#include "collect/marked_item.h"
#include "collect/small_table.h"
#include "exchange/docx/docx_styles.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace gaiyo {

namespace {

constexpr double kLeastCell = 4;       // ems, of words in a small table
constexpr int kSmallTablePadding = 40; // of the table's style
constexpr double kBlockGap = 0.8;      // ems, above a block
constexpr double kBehindMark = 0.2;    // the same; a mark that fills its room would move the words

} // namespace

void DocxFront::addStamps()
{
    if (const int rows = addStampRows())
        m_notes = fitNotes(m_collected, m_page, rows);
}

// Answers how many rows of boxes.
int DocxFront::addStampRows()
{
    int rows = 0;
    std::vector<StampBox> row;
    std::vector<int> widths;
    int left = m_page.textWidth();
    for (const StampBox &box : m_collected.front.stamps) {
        const int width = box.words.isEmpty() ? 1361 : 1928; // 24 and 34 mm
        if (width > left && !row.empty()) {
            ++rows;
            addStampRow(row, widths);
            row.clear();
            widths.clear();
            left = m_page.textWidth();
        }
        row.push_back(box);
        widths.push_back(width);
        left -= width;
    }
    if (row.empty())
        return rows;
    addStampRow(row, widths);
    return rows + 1;
}

void DocxFront::addStampRow(const std::vector<StampBox> &boxes, const std::vector<int> &widths)
{
    m_word.beginTable(kTableStyle, widths, QStringLiteral("決裁欄"), true, true);
    m_word.beginRow(true);
    for (size_t i = 0; i < boxes.size(); ++i)
        addStampCell({widths[i], 1, WordCell::Merge::None, greyOf(m_settings.headerShade)},
                     kColumnStyle, boxes[i].title);
    m_word.endRow();
    m_word.beginHighRow(kStampHeight);
    for (size_t i = 0; i < boxes.size(); ++i)
        addStampCell({widths[i], 1, WordCell::Merge::None, {}, true}, kNumberStyle, boxes[i].words);
    m_word.endRow();
    m_word.endTable();
    WordParagraph gap; // tables that touch would be one
    gap.line = kStampGap;
    m_words.addParagraph(gap, {});
}

void DocxFront::addStampCell(const WordCell &cell, const char *style, const QString &words)
{
    m_word.beginCell(cell);
    m_words.addParagraph({style}, words);
    m_word.endCell();
}

void DocxFront::addFront(FrontPart part)
{
    const FrontPage &front = m_collected.front;
    switch (part) {
    case FrontPart::Title:
        return addTitle(kTitleStyle, markedOr(front.marks.title, front.title));
    case FrontPart::Subtitle:
        return addTitle(kSubtitleStyle, markedOr(front.marks.subtitle, front.subtitle));
    case FrontPart::Period:
        return addFact(m_settings.periodLabel, markedOr(front.marks.period, front.period));
    case FrontPart::OpinionCount:
        return addFact(m_settings.countLabel,
                       markedOr(front.marks.opinionCount, front.opinionCount));
    case FrontPart::Legend:
        addLegends();
        return;
    case FrontPart::Notes:
        for (const QString &note : front.notes)
            addNote(note);
        return;
    }
}

void DocxFront::addNote(const QString &note)
{
    WordParagraph form;
    form.line = m_notes.line;
    const bool isFirst = &note == &m_collected.front.notes.constFirst();
    form.before = isFirst && m_notes.line > 0 ? kStampGap : 0;
    WordLook look;
    look.size = m_notes.size;
    m_word.beginParagraph(form);
    m_word.run(note, look);
    m_word.endParagraph();
}

void DocxFront::addBlock(const PageBlock &block)
{
    m_words.beginPage(block.newPage);
    switch (block.type) {
    case PageBlockType::Heading:
        return m_words.addBlockHeading(block);
    case PageBlockType::Paragraph: {
        WordParagraph form = firstOfBlock();
        for (const QString &line : block.text.split(u'\n')) {
            m_words.addParagraph(form, line);
            form.before = 0;
        }
        return;
    }
    case PageBlockType::List:
        return addList(block);
    case PageBlockType::Table:
        return addSmallTable(block);
    }
}

// Apart from what is above it.
WordParagraph DocxFront::firstOfBlock() const
{
    WordParagraph form;
    form.before = int(m_settings.fontSize * 20 * kBlockGap);
    return form;
}

// Marks stand below each other, and the lines of an item behind its mark.
void DocxFront::addList(const PageBlock &block)
{
    WordParagraph first = firstOfBlock();
    if (!block.text.isEmpty()) {
        first.keepsNext = true;
        m_words.addParagraph(first, block.text);
        first.before = 0;
    }
    const double em = m_settings.fontSize * 20;
    double widest = 1;
    for (const QString &item : block.items)
        widest = std::max(widest, roughEms(markedItem(item).mark.trimmed()));
    for (const QString &item : block.items) {
        const MarkedItem marked = markedItem(item);
        WordParagraph form;
        form.before = std::exchange(first.before, 0);
        form.left = int(em);
        form.hanging = int(std::lround((widest + kBehindMark) * em));
        m_words.addParagraph(form, marked.mark.trimmed() + u'\t' + marked.words);
    }
}

// Columns as wide as their longest words need, up to the whole page: then by what is in them, with
// no figure and no telephone number broken.
std::vector<int> DocxFront::smallTableWidths(const PageBlock &block) const
{
    const double em = m_settings.fontSize * 20;
    const double blank = 2 * kSmallTablePadding + em / 2; // letters may be wider than they are said
    std::vector<double> widths(size_t(block.rows.front().size()), 2 * em + blank);
    std::vector<double> least = widths;
    for (const QStringList &row : block.rows) {
        for (size_t i = 0; i < widths.size(); ++i) {
            const QString &words = row[qsizetype(i)];
            const double whole = roughEms(words);
            widths[i] = std::max(widths[i], whole * em + blank);
            const double kept = std::max(isFigure(words) ? whole : widestRoughWord(words),
                                         std::min(whole, kLeastCell));
            least[i] = std::max(least[i], kept * em + blank);
        }
    }
    const double room = m_page.textWidth();
    const bool isWide = std::accumulate(widths.begin(), widths.end(), 0.0) > room;
    if (isWide && !shareByNeed(widths, least, room))
        shareRoom(widths, room);
    return {widths.begin(), widths.end()};
}

void DocxFront::addSmallTable(const PageBlock &block)
{
    if (!block.text.isEmpty()) {
        WordParagraph form = firstOfBlock();
        form.keepsNext = true;
        m_words.addParagraph(form, block.text);
    }
    const std::vector<int> widths = smallTableWidths(block);
    const std::vector<bool> areFigures = figureColumns(block.rows);
    m_word.beginTable(kTableStyle, widths, block.text, true);
    for (size_t i = 0; i < block.rows.size(); ++i) {
        m_word.beginRow(i == 0);
        for (size_t column = 0; column < widths.size(); ++column) {
            const QString &words = block.rows[i][qsizetype(column)];
            WordCell cell{widths[column]};
            if (i == 0)
                cell.fill = greyOf(m_settings.headerShade);
            m_word.beginCell(cell);
            WordParagraph form{i == 0 ? kColumnStyle : nullptr};
            form.isAtRight = i > 0 && areFigures[column] && isFigure(words);
            m_words.addParagraph(form, words);
            m_word.endCell();
        }
        m_word.endRow();
    }
    m_word.endTable();
    m_words.addParagraph({}, {}); // tables that touch would be one
}

void DocxFront::addTitle(const char *style, const Paragraph &words)
{
    if (!words.text().isEmpty())
        m_words.addMarked({style}, words);
}

void DocxFront::addFact(const QString &label, Paragraph value)
{
    if (value.text().isEmpty())
        return;
    if (!label.isEmpty())
        value.runs.insert(value.runs.begin(), {label + u'\t', {}});
    m_words.addMarked({label.isEmpty() ? nullptr : kFactStyle}, value);
}

void DocxFront::addLegends()
{
    bool isFirst = true;
    for (const PrintedLegend &legend : printedLegends(m_collected)) {
        if (!isFirst && legend.title.isEmpty())
            m_words.addParagraph({}, {}); // tables that touch would be one
        isFirst = false;
        addLegend(legend);
    }
}

void DocxFront::addLegend(const PrintedLegend &legend)
{
    WordParagraph title = firstOfBlock();
    title.keepsNext = true;
    m_word.beginParagraph(title);
    m_word.run(legend.title, true);
    m_word.endParagraph();
    const int em = int(m_settings.fontSize * 20);
    const int all = m_page.textWidth();
    qsizetype longestSymbol = 2;
    qsizetype longestCount = 4;
    for (const LegendEntry &entry : *legend.entries) {
        longestSymbol = std::max(longestSymbol, entry.symbol.size());
        longestCount = std::max(longestCount, legendCount(m_collected, entry).size());
    }
    const int symbol = std::min(em * int(longestSymbol + 2), all / 3);
    const int count = std::min(em * int(longestCount + 2), all / 4);
    const std::vector<int> widths{symbol, all - symbol - count, count};
    m_word.beginTable(kLegendStyle, widths, legend.title, false);
    // Signs stand in the middle of their column, words begin below each other.
    const char *const symbolStyle = longestSymbol > 2 ? nullptr : kNumberStyle;
    const auto addEntry = [&](const LegendEntry &entry) {
        addLegendRow(widths, symbolStyle,
                     {markedOr(entry.symbolMarks, entry.symbol),
                      markedOr(entry.textMarks, entry.text),
                      markedOr(entry.countMarks, legendCount(m_collected, entry))},
                     entry.note);
    };
    std::ranges::for_each(*legend.entries, addEntry);
    if (legend.gone)
        std::ranges::for_each(*legend.gone, addEntry);
    if (!legend.total.text.isEmpty())
        addLegendRow(widths, symbolStyle,
                     {{},
                      Paragraph{{{legend.total.text, {}}}},
                      markedOr(legend.total.countMarks, legend.total.count)},
                     {});
    m_word.endTable();
}

void DocxFront::addLegendRow(const std::vector<int> &widths, const char *symbolStyle,
                             const std::vector<Paragraph> &words, const QString &note)
{
    m_word.beginRow();
    for (size_t i = 0; i < widths.size(); ++i) {
        m_word.beginCell({widths[i]});
        WordParagraph form{i == 0 ? symbolStyle : nullptr};
        form.isAtRight = i == 2;
        m_words.addMarked(form, words[i]);
        if (i == 1 && !note.isEmpty())
            m_words.addParagraph({}, note);
        m_word.endCell();
    }
    m_word.endRow();
}

} // namespace gaiyo
