#include "exchange/docx/docx_front.h"

#include "collect/marked_item.h"
#include "collect/small_table.h"
#include "exchange/docx/docx_styles.h"

#include <algorithm>
#include <numeric>

namespace gaiyo {

namespace {

constexpr int kSmallTablePadding = 40; // of the table's style

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
    case PageBlockType::Heading: {
        WordParagraph form{"Heading1"};
        form.before = kGapAbove;
        return m_words.addParagraph(form, block.text);
    }
    case PageBlockType::Paragraph:
        for (const QString &line : block.text.split(u'\n'))
            m_words.addParagraph({}, line);
        return;
    case PageBlockType::List:
        if (!block.text.isEmpty())
            m_words.addParagraph({nullptr, false, false, true}, block.text);
        for (const QString &item : block.items)
            m_words.addParagraph({nullptr, false, true},
                                 markedItem(item).isOwn ? item : u'・' + item);
        return;
    case PageBlockType::Table:
        return addSmallTable(block);
    }
}

// Columns as wide as their longest words need, up to the whole page.
std::vector<int> DocxFront::smallTableWidths(const PageBlock &block) const
{
    const double em = m_settings.fontSize * 20;
    const double blank = 2 * kSmallTablePadding + em / 2; // letters may be wider than they are said
    std::vector<double> widths(size_t(block.rows.front().size()), 2 * em + blank);
    for (const QStringList &row : block.rows) {
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], roughEms(row[qsizetype(i)]) * em + blank);
    }
    const double room = m_page.textWidth();
    if (std::accumulate(widths.begin(), widths.end(), 0.0) > room)
        shareRoom(widths, room);
    return {widths.begin(), widths.end()};
}

void DocxFront::addSmallTable(const PageBlock &block)
{
    if (!block.text.isEmpty())
        m_words.addParagraph({nullptr, false, false, true}, block.text);
    const std::vector<int> widths = smallTableWidths(block);
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
            form.isAtRight = i > 0 && column > 0 && isFigure(words);
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
    m_word.beginParagraph({nullptr, false, false, true});
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
    const auto addEntry = [&](const LegendEntry &entry) {
        addLegendRow(widths,
                     {markedOr(entry.symbolMarks, entry.symbol),
                      markedOr(entry.textMarks, entry.text),
                      markedOr(entry.countMarks, legendCount(m_collected, entry))},
                     entry.note);
    };
    std::ranges::for_each(*legend.entries, addEntry);
    if (legend.gone)
        std::ranges::for_each(*legend.gone, addEntry);
    if (!legend.total.text.isEmpty())
        addLegendRow(widths,
                     {{},
                      Paragraph{{{legend.total.text, {}}}},
                      markedOr(legend.total.countMarks, legend.total.count)},
                     {});
    m_word.endTable();
}

void DocxFront::addLegendRow(const std::vector<int> &widths, const std::vector<Paragraph> &words,
                             const QString &note)
{
    m_word.beginRow();
    for (size_t i = 0; i < widths.size(); ++i) {
        m_word.beginCell({widths[i]});
        m_words.addMarked({i == 1 ? nullptr : kNumberStyle}, words[i]);
        if (i == 1 && !note.isEmpty())
            m_words.addParagraph({}, note);
        m_word.endCell();
    }
    m_word.endRow();
}

} // namespace gaiyo
