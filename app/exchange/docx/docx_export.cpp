#include "exchange/docx/docx_export.h"

#include "collect/category_words.h"
#include "collect/comparison.h"
#include "exchange/docx/bookmarks.h"
#include "exchange/docx/docx_contents.h"
#include "exchange/docx/docx_parts.h"
#include "exchange/docx/docx_styles.h"
#include "exchange/docx/note_fit.h"
#include "exchange/docx/word_names.h"
#include "exchange/docx/word_writer.h"
#include "exchange/zip/zip_writer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace gaiyo {

namespace {

constexpr double kHighestVertical = 30; // ems, of a heading from top to bottom: half a page
constexpr int kGapAbove = 240;          // of a heading in running text, twentieths of a point

// A note of a row that its marks do not say: （旧12）. It is a comment, so that the words of the
// document are those of the two states and no others.
QString commentOf(const RowBlock &row)
{
    if (row.becomes == kCameNote || row.becomes == kWentNote)
        return {};
    return QString(row.becomes).remove(u'（').remove(u'）');
}

QStringList commentsOf(const Collected &collected)
{
    QStringList comments;
    for (const Block &block : collected.blocks) {
        const auto *row = std::get_if<RowBlock>(&block);
        const QString words = row ? commentOf(*row) : QString();
        if (!words.isEmpty())
            comments += words;
    }
    return comments;
}

// word/document.xml of one booklet.
class DocumentPart
{
public:
    DocumentPart(const Collected &collected, const WordPage &page, const QDateTime &date,
                 bool mayHaveContents, XmlWriter &xml)
        : m_collected(collected)
        , m_settings(collected.settings)
        , m_page(page)
        , m_bookmarks(collected)
        , m_xml(xml)
        , m_word(xml)
        , m_author{collected.marks ? collected.marks->author : QString(), date}
    {
        m_word.setAuthor(m_author);
        for (const Column &column : m_settings.columns)
            m_hasNo = m_hasNo || column.field == ColumnField::No;
        const int all = page.textWidth();
        int characters = 0;
        for (const Column &column : m_settings.columns)
            characters += column.width;
        int left = all;
        for (const Column &column : m_settings.columns) {
            const bool isLast = &column == &m_settings.columns.back();
            m_widths.push_back(isLast ? left : all * column.width / std::max(1, characters));
            left -= m_widths.back();
        }
        if (mayHaveContents)
            m_contents.emplace(collected, page, m_widths);
    }

    Result<void> run(const Progress &progress)
    {
        beginPart(m_xml, "w:document");
        m_xml.start("w:body");
        if (const int rows = addStamps())
            m_notes = fitNotes(m_collected, m_page, rows);
        for (const FrontItem &item : frontItems(m_collected)) {
            if (item.part)
                addFront(*item.part);
            else
                addBlock(*item.block);
        }
        if (m_contents)
            m_contents->add(m_word);
        if (const auto done = addBody(progress); !done)
            return done;
        for (const PageBlock &block : m_collected.back)
            addBlock(block);
        addSection(m_xml, m_settings);
        m_xml.finish();
        return {};
    }

private:
    void addParagraph(WordParagraph form, const QString &words)
    {
        form.breaksPage = form.breaksPage || std::exchange(m_beginsPage, false);
        m_word.beginParagraph(form);
        m_word.run(words);
        m_word.endParagraph();
    }

    // 決裁欄, as many boxes beside each other as there is room for; answers how many rows of them.
    int addStamps()
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

    void addStampRow(const std::vector<StampBox> &boxes, const std::vector<int> &widths)
    {
        m_word.beginTable(kTableStyle, widths, QStringLiteral("決裁欄"), true, true);
        m_word.beginRow(true);
        for (size_t i = 0; i < boxes.size(); ++i)
            addStampCell({widths[i], 1, WordCell::Merge::None, greyOf(m_settings.headerShade)},
                         kColumnStyle, boxes[i].title);
        m_word.endRow();
        m_word.beginHighRow(kStampHeight);
        for (size_t i = 0; i < boxes.size(); ++i)
            addStampCell({widths[i], 1, WordCell::Merge::None, {}, true}, kNumberStyle,
                         boxes[i].words);
        m_word.endRow();
        m_word.endTable();
        WordParagraph gap; // tables that touch would be one
        gap.line = kStampGap;
        addParagraph(gap, {});
    }

    void addStampCell(const WordCell &cell, const char *style, const QString &words)
    {
        m_word.beginCell(cell);
        addParagraph({style}, words);
        m_word.endCell();
    }

    void addFront(FrontPart part)
    {
        const FrontPage &front = m_collected.front;
        switch (part) {
        case FrontPart::Title:
            return addTitle(kTitleStyle, front.title);
        case FrontPart::Subtitle:
            return addTitle(kSubtitleStyle, front.subtitle);
        case FrontPart::Period:
            return addFact(m_settings.periodLabel, front.period);
        case FrontPart::OpinionCount:
            return addFact(m_settings.countLabel, front.opinionCount);
        case FrontPart::Legend:
            addLegends();
            return;
        case FrontPart::Notes:
            for (const QString &note : front.notes)
                addNote(note);
            return;
        }
    }

    void addNote(const QString &note)
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

    Result<void> addBody(const Progress &progress)
    {
        switch (m_collected.form) {
        case BodyForm::Table:
            return addTable(progress);
        case BodyForm::Text:
            return addText(progress);
        case BodyForm::Stacked:
            return addStacked(progress);
        }
        Q_UNREACHABLE();
    }

    void addBlock(const PageBlock &block)
    {
        m_beginsPage = block.newPage;
        switch (block.type) {
        case PageBlockType::Heading: {
            WordParagraph form{"Heading1"};
            form.before = kGapAbove;
            return addParagraph(form, block.text);
        }
        case PageBlockType::Paragraph:
            for (const QString &line : block.text.split(u'\n'))
                addParagraph({}, line);
            return;
        case PageBlockType::List:
            if (!block.text.isEmpty())
                addParagraph({nullptr, false, false, true}, block.text);
            for (const QString &item : block.items)
                addParagraph({nullptr, false, true}, QStringLiteral("・") + item);
            return;
        case PageBlockType::Table:
            return addSmallTable(block);
        }
    }

    // Columns as wide as their longest words need, up to the whole page.
    void addSmallTable(const PageBlock &block)
    {
        if (!block.text.isEmpty())
            addParagraph({nullptr, false, false, true}, block.text);
        const int em = int(m_settings.fontSize * 20);
        const qsizetype columns = block.rows.front().size();
        std::vector<int> widths(size_t(columns), 2 * em);
        for (const QStringList &row : block.rows) {
            for (qsizetype i = 0; i < columns; ++i)
                widths[size_t(i)] = std::max(widths[size_t(i)], int(row[i].size() + 2) * em);
        }
        const int all = std::accumulate(widths.begin(), widths.end(), 0);
        for (int &width : widths)
            width =
                all > m_page.textWidth() ? int(qint64(width) * m_page.textWidth() / all) : width;
        m_word.beginTable(kTableStyle, widths, block.text, true);
        for (size_t i = 0; i < block.rows.size(); ++i) {
            m_word.beginRow(i == 0);
            for (qsizetype column = 0; column < columns; ++column) {
                WordCell cell{widths[size_t(column)]};
                if (i == 0)
                    cell.fill = greyOf(m_settings.headerShade);
                m_word.beginCell(cell);
                addParagraph({i == 0 ? kColumnStyle : nullptr}, block.rows[i][column]);
                m_word.endCell();
            }
            m_word.endRow();
        }
        m_word.endTable();
        addParagraph({}, {}); // tables that touch would be one
    }

    void addTitle(const char *style, const QString &words)
    {
        if (!words.isEmpty())
            addParagraph({style}, words);
    }

    void addFact(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            addParagraph({label.isEmpty() ? nullptr : kFactStyle},
                         label.isEmpty() ? value : label + u'\t' + value);
    }

    void addLegends()
    {
        bool isFirst = true;
        for (const PrintedLegend &legend : printedLegends(m_collected)) {
            if (!isFirst && legend.title.isEmpty())
                addParagraph({}, {}); // tables that touch would be one
            isFirst = false;
            addLegend(legend);
        }
    }

    void addLegend(const PrintedLegend &legend)
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
        for (const LegendEntry &entry : *legend.entries)
            addLegendRow(widths, {entry.symbol, entry.text, legendCount(m_collected, entry)},
                         entry.note);
        if (!legend.total.text.isEmpty())
            addLegendRow(widths, {{}, legend.total.text, legend.total.count}, {});
        m_word.endTable();
    }

    void addLegendRow(const std::vector<int> &widths, const QStringList &words, const QString &note)
    {
        m_word.beginRow();
        for (size_t i = 0; i < widths.size(); ++i) {
            m_word.beginCell({widths[i]});
            addParagraph({i == 1 ? nullptr : kNumberStyle}, words[qsizetype(i)]);
            if (i == 1 && !note.isEmpty())
                addParagraph({}, note);
            m_word.endCell();
        }
        m_word.endRow();
    }

    Result<void> addTable(const Progress &progress)
    {
        WordParagraph between; // two tables without one between them would be one
        between.line = m_notes.line > 0 ? kStampGap : 0;
        m_word.beginParagraph(between);
        if (m_settings.tableOnNewPage)
            m_word.pageBreak();
        m_word.endParagraph();
        if (m_collected.blocks.empty())
            return {};
        m_word.beginTable(kTableStyle, m_widths, m_collected.front.title, true);
        addTitleRow();
        const auto done = visitBlocks(
            progress, [this](const HeadingBlock &heading) { addHeading(heading); },
            [this](const RowBlock &row) { addRow(row); });
        if (!done)
            return done;
        m_word.endTable();
        addParagraph({}, {}); // a document ends with one
        return {};
    }

    // Headings in a table are none to Word's pane of headings: these are.
    Result<void> addText(const Progress &progress)
    {
        return visitBlocks(
            progress,
            [this](const HeadingBlock &heading) {
                addPlace(heading);
                const QByteArray style = headingStyle(heading);
                WordParagraph form{style.constData()};
                form.before = heading.depth == 0 ? kGapAbove : 0;
                m_rowMark = heading.mark;
                addWords(form, wordsOf(heading));
            },
            [this](const RowBlock &row) {
                m_rowMark = row.mark;
                addParagraphs(row.summary);
            });
    }

    // One below the other; a response of several opinions below the last of them.
    Result<void> addStacked(const Progress &progress)
    {
        return visitBlocks(
            progress,
            [this](const HeadingBlock &heading) {
                addPlace(heading);
                const QByteArray style = headingStyle(heading);
                WordParagraph form{style.constData()};
                form.before = kGapAbove;
                m_rowMark = heading.mark;
                addWords(form, wordsOf(heading));
            },
            [this](const RowBlock &row) { addStackedRow(row); });
    }

    void addStackedRow(const RowBlock &row)
    {
        m_rowMark = row.mark;
        if (row.response) {
            m_shared = &*row.response;
            m_sharedRows = std::max(1, row.response->span);
            m_sharers.clear();
        }
        m_sharers += row.label;
        --m_sharedRows;
        if (m_hasNo)
            addStackedNo(row);
        for (const Column &column : m_settings.columns)
            addStackedColumn(column, row);
    }

    void addStackedNo(const RowBlock &row)
    {
        WordParagraph form{nullptr, false, false, true};
        form.before = kGapAbove;
        form.end = changeOf(row.mark);
        m_word.beginParagraph(form);
        const QString name = m_bookmarks.nameOf(row);
        const bool isCommented = beginComment(row);
        if (row.mark == Mark::None && !name.isEmpty()) {
            m_word.run(m_settings.referencePrefix, true);
            m_word.bookmark(name, row.label);
        } else {
            addRun({m_settings.referencePrefix + row.label, {}, row.mark});
        }
        if (isCommented)
            endComment(row);
        m_word.endParagraph();
    }

    void addStackedLabel(const QString &title)
    {
        const QString flat = QString(title).remove(u'\n');
        if (flat.isEmpty())
            return;
        WordParagraph form{nullptr, false, false, true};
        form.end = changeOf(m_rowMark);
        m_word.beginParagraph(form);
        m_word.run(m_settings.blockMark + flat, true);
        m_word.endParagraph();
    }

    void addStackedFact(const Column &column, const Paragraph &value)
    {
        if (value.text().isEmpty())
            return;
        Paragraph words = value;
        words.runs.insert(
            words.runs.begin(),
            {m_settings.blockMark + QString(column.title).remove(u'\n') + QStringLiteral("："),
             {}});
        addWords({}, words);
    }

    void addStackedColumn(const Column &column, const RowBlock &row)
    {
        switch (column.field) {
        case ColumnField::Summary:
            addStackedLabel(column.title);
            return addParagraphs(row.summary);
        case ColumnField::Response:
            if (m_sharedRows > 0 || !m_shared)
                return;
            addStackedLabel(m_sharers.size() < 2
                                ? column.title
                                : column.title +
                                      QStringLiteral("（%1%2）")
                                          .arg(m_settings.referencePrefix, m_sharers.join(u'・')));
            return addParagraphs(m_shared->paragraphs);
        case ColumnField::Category:
            return addStackedFact(column, categoryParagraph(row));
        case ColumnField::Count: {
            Paragraph words = countParagraph(row);
            words.runs.push_back({m_settings.opinionCounter, {}, row.mark});
            return addStackedFact(column, words);
        }
        case ColumnField::No:
        case ColumnField::Path1:
        case ColumnField::Path2:
        case ColumnField::Path3:
        case ColumnField::Path4:
            return;
        case ColumnField::Free1:
        case ColumnField::Free2:
        case ColumnField::Free3:
            return addStackedFree(column, row);
        }
    }

    void addStackedFree(const Column &column, const RowBlock &row)
    {
        const auto *cell = row.findFree(column.field);
        if (cell && cell->size() == 1)
            return addStackedFact(column, cell->front());
        if (!cell)
            return;
        addStackedLabel(column.title);
        addParagraphs(*cell);
    }

    template <typename OnHeading, typename OnRow>
    Result<void> visitBlocks(const Progress &progress, OnHeading onHeading, OnRow onRow)
    {
        size_t done = 0;
        for (const Block &block : m_collected.blocks) {
            if (const auto *heading = std::get_if<HeadingBlock>(&block))
                onHeading(*heading);
            else
                onRow(std::get<RowBlock>(block));
            constexpr size_t kStep = 256;
            const bool isTime = ++done % kStep == 0;
            const double part = double(done) / double(m_collected.blocks.size());
            if (progress.isStopAsked() || (isTime && !progress.report(part)))
                return stoppedError();
        }
        return {};
    }

    static QByteArray headingStyle(const HeadingBlock &heading)
    {
        return "Heading" + QByteArray::number(std::min(heading.depth + 1, kHeadingStyles));
    }

    void addTitleRow()
    {
        m_word.beginRow(true);
        for (size_t i = 0; i < m_widths.size(); ++i) {
            WordCell cell{m_widths[i]};
            cell.fill = greyOf(m_settings.headerShade);
            m_word.beginCell(cell);
            addParagraph({kColumnStyle}, m_settings.columns[i].title);
            m_word.endCell();
        }
        m_word.endRow();
    }

    void addHeading(const HeadingBlock &heading)
    {
        const auto &looks = m_settings.headings;
        WordCell cell{m_page.textWidth()};
        cell.span = int(m_widths.size());
        if (!looks.empty())
            cell.fill = greyOf(looks[std::min(size_t(heading.depth), looks.size() - 1)].shade);
        m_rowMark = heading.mark;
        m_word.beginRow(false, changeOf(m_rowMark));
        m_word.beginCell(cell);
        addPlace(heading);
        addWords({headingStyle(heading).constData()}, wordsOf(heading));
        m_word.endCell();
        m_word.endRow();
    }

    // For the contents.
    void addPlace(const HeadingBlock &heading)
    {
        const QString place = m_contents ? m_contents->placeOf(heading) : QString();
        if (!place.isEmpty())
            m_word.place(place);
    }

    static Paragraph wordsOf(const HeadingBlock &heading)
    {
        return heading.marked.runs.empty() ? Paragraph{{{heading.text, {}, heading.mark}}}
                                           : heading.marked;
    }

    static WordParagraph::End changeOf(Mark mark)
    {
        switch (mark) {
        case Mark::None:
        case Mark::Underlined:
            return WordParagraph::End::Same;
        case Mark::Removed:
            return WordParagraph::End::Deleted;
        case Mark::Added:
            return WordParagraph::End::Inserted;
        }
        Q_UNREACHABLE();
    }

    void addRow(const RowBlock &row)
    {
        m_rowMark = row.mark;
        m_word.beginRow(false, changeOf(m_rowMark), heightForVerticals(row));
        for (size_t i = 0; i < m_widths.size(); ++i) {
            const ColumnField field = m_settings.columns[i].field;
            WordCell cell{m_widths[i]};
            if (field == ColumnField::Response && !row.response)
                cell.merge = WordCell::Merge::Continues;
            else if (field == ColumnField::Response && row.response->span > 1)
                cell.merge = WordCell::Merge::Begins;
            if (const PathCell *heading = row.findPath(field)) {
                cell.merge = heading->span == 0  ? WordCell::Merge::Continues
                             : heading->span > 1 ? WordCell::Merge::Begins
                                                 : WordCell::Merge::None;
                cell.isVertical = heightOf(*heading, m_settings.columns[i]) > 0;
                cell.isMiddle = cell.isVertical;
            }
            m_word.beginCell(cell);
            if (row.cells.empty())
                addCell(field, row);
            else
                addOwnCell(field, row, row.cells[i]);
            m_word.endCell();
        }
        m_word.endRow();
    }

    void addCell(ColumnField field, const RowBlock &row)
    {
        switch (field) {
        case ColumnField::No:
            return addNo(row);
        case ColumnField::Summary:
            return addParagraphs(row.summary);
        case ColumnField::Response:
            return addParagraphs(row.response ? row.response->paragraphs
                                              : std::vector<Paragraph>());
        case ColumnField::Category:
            return addWords({kNumberStyle}, categoryParagraph(row));
        case ColumnField::Count:
            return addWords({kNumberStyle}, countParagraph(row));
        case ColumnField::Path1:
        case ColumnField::Path2:
        case ColumnField::Path3:
        case ColumnField::Path4: {
            const PathCell *heading = row.findPath(field);
            const QString words = heading && heading->span > 0 ? heading->text : QString();
            return addWords({heading && isVertical(*heading, field) ? kNumberStyle : nullptr},
                            {{{words, {}}}});
        }
        case ColumnField::Free1:
        case ColumnField::Free2:
        case ColumnField::Free3:
            return addFree(field, row);
        }
    }

    // How high a cell must be, in ems, for the heading from top to bottom; 0 for one that is set
    // across: because the column says so, or because it would take half a page.
    double heightOf(const PathCell &heading, const Column &column) const
    {
        if (!column.vertical || heading.text.isEmpty())
            return 0;
        const int columns = std::max(1, int((column.width - 0.5) / m_settings.linePitch));
        const double height = std::ceil(double(heading.text.size()) / columns) + 1.5;
        return height < kHighestVertical ? height : 0;
    }

    bool isVertical(const PathCell &heading, ColumnField field) const
    {
        const auto &columns = m_settings.columns;
        return std::any_of(columns.begin(), columns.end(), [&](const Column &column) {
            return column.field == field && heightOf(heading, column) > 0;
        });
    }

    // Each of the rows that share a heading has its share of the height.
    int heightForVerticals(const RowBlock &row)
    {
        double height = 0;
        m_verticalShares.resize(m_settings.columns.size(), 0);
        for (size_t i = 0; i < m_settings.columns.size(); ++i) {
            const PathCell *heading = row.findPath(m_settings.columns[i].field);
            if (heading && heading->span > 0)
                m_verticalShares[i] = heightOf(*heading, m_settings.columns[i]) / heading->span;
            height = std::max(height, m_verticalShares[i]);
        }
        return int(height * m_settings.fontSize * 20);
    }

    void addFree(ColumnField field, const RowBlock &row)
    {
        const auto *cell = row.findFree(field);
        if (cell && hasChoices(m_settings, field))
            return addWords({kNumberStyle}, cell->front());
        addParagraphs(cell ? *cell : std::vector<Paragraph>());
    }

    Paragraph categoryParagraph(const RowBlock &row) const
    {
        return row.otherCategory.runs.empty() ? Paragraph{{{categoryWords(row), {}, row.mark}}}
                                              : row.otherCategory;
    }

    static Paragraph countParagraph(const RowBlock &row)
    {
        return row.otherCount.runs.empty() ? Paragraph{{{QString::number(row.count), {}, row.mark}}}
                                           : row.otherCount;
    }

    bool beginComment(const RowBlock &row)
    {
        if (commentOf(row).isEmpty())
            return false;
        m_word.beginComment(m_nextComment, changeOf(row.mark));
        return true;
    }

    void endComment(const RowBlock &row) { m_word.endComment(m_nextComment++, changeOf(row.mark)); }

    // The number of a row that is going has no bookmark: nothing shall lead to it.
    void addNo(const RowBlock &row)
    {
        WordParagraph form{kNumberStyle};
        form.end = changeOf(m_rowMark);
        m_word.beginParagraph(form);
        const bool isCommented = beginComment(row);
        if (row.mark == Mark::None)
            m_word.bookmark(m_bookmarks.nameOf(row), row.label);
        else
            addRun({row.label, {}, row.mark});
        if (isCommented)
            endComment(row);
        m_word.endParagraph();
    }

    // In a row that came or went each paragraph did: Word and LibreOffice ask for both.
    void addWords(WordParagraph form, const Paragraph &words)
    {
        form.end = changeOf(words.end == Mark::None ? m_rowMark : words.end);
        m_word.beginParagraph(form);
        for (const TextRun &run : words.runs)
            addRun(run);
        m_word.endParagraph();
    }

    // Of a table with columns of its own: what heads or counts stands in the middle, as in a
    // booklet.
    void addOwnCell(ColumnField field, const RowBlock &row, const std::vector<Paragraph> &cell)
    {
        if (field == ColumnField::Summary || cell.empty())
            return addParagraphs(cell);
        for (const Paragraph &paragraph : cell) {
            if (field == ColumnField::No && isLedTo(row, paragraph))
                addNumber(row);
            else
                addWords({kNumberStyle}, paragraph);
        }
    }

    bool isLedTo(const RowBlock &row, const Paragraph &paragraph) const
    {
        return row.mark == Mark::None && !row.opinion.value().isEmpty() &&
               !m_bookmarks.nameOf(row).isEmpty() && paragraph.text() == row.label;
    }

    void addNumber(const RowBlock &row)
    {
        m_word.beginParagraph({kNumberStyle});
        m_word.bookmark(m_bookmarks.nameOf(row), row.label);
        m_word.endParagraph();
    }

    QString categoryWords(const RowBlock &row) const
    {
        if (!row.category)
            return {};
        return gaiyo::categoryWords(m_collected.legend[*row.category], m_settings.categoryStyle);
    }

    // A cell has one paragraph at least.
    void addParagraphs(const std::vector<Paragraph> &paragraphs)
    {
        if (paragraphs.empty())
            return addWords({}, {});
        for (const Paragraph &paragraph : paragraphs) {
            addWords({nullptr, false, m_settings.paragraphIndent, false}, paragraph);
        }
    }

    // Of "No. 2" the number is the field, since that is what the bookmark holds.
    void addRun(const TextRun &run)
    {
        if (run.mark == Mark::Removed)
            return m_word.deletedRun(run.text, m_author);
        if (run.mark == Mark::Underlined) {
            WordLook look;
            look.isUnderlined = true;
            return m_word.run(run.text, look);
        }
        const bool isAdded = run.mark == Mark::Added;
        const auto words = [&](const QString &text) {
            isAdded ? m_word.insertedRun(text, m_author) : m_word.run(text);
        };
        const BookletBookmarks::Target target =
            run.reference ? m_bookmarks.find(*run.reference) : BookletBookmarks::Target();
        if (target.name.isEmpty() || !run.text.endsWith(target.label))
            return words(run.text);
        words(run.text.chopped(target.label.size()));
        const QString instruction = QStringLiteral("REF %1 \\h").arg(target.name);
        if (isAdded)
            m_word.insertedField(instruction, target.label, m_author);
        else
            m_word.field(instruction, target.label);
    }

    const Collected &m_collected;
    const Settings &m_settings;
    const WordPage &m_page;
    BookletBookmarks m_bookmarks;
    XmlWriter &m_xml;
    WordWriter m_word;
    ChangeAuthor m_author;       // of the marks of a comparison
    Mark m_rowMark = Mark::None; // of the row at work
    bool m_hasNo = false;
    int m_nextComment = 0;
    NoteFit m_notes;                      // of a front page that has to be one sheet
    bool m_beginsPage = false;            // the next paragraph does
    std::vector<int> m_widths;            // of the columns, in twentieths of a point
    std::vector<double> m_verticalShares; // of each row, beside the columns, in ems
    // The response of the rows at work, where they are stacked.
    const ResponseCell *m_shared = nullptr;
    std::optional<WordContents> m_contents;
    int m_sharedRows = 0; // that are still to come
    QStringList m_sharers;
};

void writeParts(ZipWriter &zip, const PackageParts &parts)
{
    for (const auto &[name, content] : parts) {
        zip.begin(name);
        zip.write(content);
    }
}

} // namespace

Result<void> exportDocx(const Collected &collected, QIODevice &out, const QDateTime &date,
                        const Progress &progress, bool mayHaveContents)
{
    ZipWriter zip(out, progress);
    WordExtras extras;
    extras.footer = collected.footer;
    extras.comments = commentsOf(collected);
    extras.commentAuthor = {collected.marks ? collected.marks->author : QString(), date};
    writeParts(zip, partsBefore(collected.settings, extras));
    zip.begin("word/document.xml");
    XmlWriter xml([&](QByteArrayView stretch) { zip.write(stretch); });
    const WordPage page = pageOf(collected.settings);
    if (const auto done = DocumentPart(collected, page, date, mayHaveContents, xml).run(progress);
        !done)
        return done;
    const QString title = collected.front.title + collected.front.subtitle.trimmed();
    writeParts(zip, partsBehind(collected.settings, title, date, extras));
    return zip.finish();
}

} // namespace gaiyo
