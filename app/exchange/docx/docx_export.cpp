#include "exchange/docx/docx_export.h"

#include "exchange/docx/bookmarks.h"
#include "exchange/docx/docx_parts.h"
#include "exchange/docx/docx_styles.h"
#include "exchange/docx/word_names.h"
#include "exchange/docx/word_writer.h"
#include "exchange/zip/zip_writer.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr int kGapAbove = 240; // of a heading in running text, twentieths of a point

// word/document.xml of one booklet.
class DocumentPart
{
public:
    DocumentPart(const Collected &collected, const WordPage &page, const QDateTime &date,
                 XmlWriter &xml)
        : m_collected(collected)
        , m_settings(collected.settings)
        , m_page(page)
        , m_bookmarks(collected)
        , m_xml(xml)
        , m_word(xml)
        , m_author{collected.marks ? collected.marks->author : QString(), date}
    {
        m_word.setAuthor(m_author);
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
    }

    Result<void> run(const Progress &progress)
    {
        beginPart(m_xml, "w:document");
        m_xml.start("w:body");
        for (const FrontPart part : m_settings.frontParts)
            addFront(part);
        const bool isTable = m_collected.form == BodyForm::Table;
        if (const auto done = isTable ? addTable(progress) : addText(progress); !done)
            return done;
        addSection(m_xml, m_settings);
        m_xml.finish();
        return {};
    }

private:
    void addParagraph(const WordParagraph &form, const QString &words)
    {
        m_word.beginParagraph(form);
        m_word.run(words);
        m_word.endParagraph();
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
            if (m_settings.legend && !m_collected.legend.empty())
                addLegend();
            return;
        case FrontPart::Notes:
            for (const QString &note : front.notes)
                addParagraph({}, note);
            return;
        }
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

    void addLegend()
    {
        const QString &title = m_settings.legendTitle;
        m_word.beginParagraph({nullptr, false, false, true});
        m_word.run(title, true);
        m_word.endParagraph();
        const int em = int(m_settings.fontSize * 20);
        const int all = m_page.textWidth();
        const int symbol = std::min(em * 4, all / 4);
        const int count = std::min(em * 6, all / 4);
        const std::vector<int> widths{symbol, all - symbol - count, count};
        m_word.beginTable(kLegendStyle, widths, title, false);
        for (const LegendEntry &entry : m_collected.legend) {
            m_word.beginRow();
            const QString words[] = {entry.symbol, entry.text,
                                     QString::number(entry.count) + m_settings.opinionCounter};
            for (size_t i = 0; i < widths.size(); ++i) {
                m_word.beginCell({widths[i]});
                addParagraph({i == 1 ? nullptr : kNumberStyle}, words[i]);
                m_word.endCell();
            }
            m_word.endRow();
        }
        m_word.endTable();
    }

    Result<void> addTable(const Progress &progress)
    {
        m_word.beginParagraph(); // two tables without one between them would be one
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
        addWords({headingStyle(heading).constData()}, wordsOf(heading));
        m_word.endCell();
        m_word.endRow();
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
        m_word.beginRow(false, changeOf(m_rowMark));
        for (size_t i = 0; i < m_widths.size(); ++i) {
            const ColumnField field = m_settings.columns[i].field;
            WordCell cell{m_widths[i]};
            if (field == ColumnField::Response && !row.response)
                cell.merge = WordCell::Merge::Continues;
            else if (field == ColumnField::Response && row.response->span > 1)
                cell.merge = WordCell::Merge::Begins;
            m_word.beginCell(cell);
            if (row.cells.empty())
                addCell(field, row);
            else
                addOwnCell(field, row.cells[i]);
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
            return addWords({kNumberStyle}, row.otherCategory.runs.empty()
                                                ? Paragraph{{{categoryWords(row), {}, row.mark}}}
                                                : row.otherCategory);
        case ColumnField::Count:
            return addWords({kNumberStyle},
                            row.otherCount.runs.empty()
                                ? Paragraph{{{QString::number(row.count), {}, row.mark}}}
                                : row.otherCount);
        }
    }

    // The number of a row that is going has no bookmark: nothing shall lead to it.
    void addNo(const RowBlock &row)
    {
        if (row.mark == Mark::None) {
            m_word.beginParagraph({kNumberStyle});
            m_word.bookmark(m_bookmarks.nameOf(row), row.label);
            m_word.endParagraph();
        } else {
            addWords({kNumberStyle}, {{{row.label, {}, row.mark}}});
        }
        if (!row.becomes.isEmpty())
            addWords({kNumberStyle}, {{{row.becomes, {}, row.mark}}});
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
    void addOwnCell(ColumnField field, const std::vector<Paragraph> &cell)
    {
        if (field == ColumnField::Summary || cell.empty())
            return addParagraphs(cell);
        for (const Paragraph &paragraph : cell)
            addParagraph({kNumberStyle}, paragraph.text());
    }

    QString categoryWords(const RowBlock &row) const
    {
        if (!row.category)
            return {};
        const LegendEntry &entry = m_collected.legend[*row.category];
        switch (m_settings.categoryStyle) {
        case CategoryStyle::Symbol:
            return entry.symbol;
        case CategoryStyle::SymbolAndText:
            return entry.symbol + entry.text;
        case CategoryStyle::Text:
            return entry.text;
        }
        return {};
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
        if (run.mark == Mark::Added)
            return m_word.insertedRun(run.text, m_author);
        const BookletBookmarks::Target target =
            run.reference ? m_bookmarks.find(*run.reference) : BookletBookmarks::Target();
        if (target.name.isEmpty() || !run.text.endsWith(target.label))
            return m_word.run(run.text);
        m_word.run(run.text.chopped(target.label.size()));
        m_word.field(QStringLiteral("REF %1 \\h").arg(target.name), target.label);
    }

    const Collected &m_collected;
    const Settings &m_settings;
    const WordPage &m_page;
    BookletBookmarks m_bookmarks;
    XmlWriter &m_xml;
    WordWriter m_word;
    ChangeAuthor m_author;       // of the marks of a comparison
    Mark m_rowMark = Mark::None; // of the row at work
    std::vector<int> m_widths;   // of the columns, in twentieths of a point
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
                        const Progress &progress)
{
    ZipWriter zip(out, progress);
    WordExtras extras;
    extras.footer = collected.footer;
    writeParts(zip, partsBefore(collected.settings, extras));
    zip.begin("word/document.xml");
    XmlWriter xml([&](QByteArrayView stretch) { zip.write(stretch); });
    const WordPage page = pageOf(collected.settings);
    if (const auto done = DocumentPart(collected, page, date, xml).run(progress); !done)
        return done;
    const QString title = collected.front.title + collected.front.subtitle.trimmed();
    writeParts(zip, partsBehind(collected.settings, title, date, extras));
    return zip.finish();
}

} // namespace gaiyo
