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
    DocumentPart(const Collected &collected, const WordPage &page, XmlWriter &xml)
        : m_collected(collected)
        , m_settings(collected.settings)
        , m_page(page)
        , m_bookmarks(collected)
        , m_xml(xml)
        , m_word(xml)
    {
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
        addSection();
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
                addParagraph(form, heading.text);
            },
            [this](const RowBlock &row) { addParagraphs(row.summary); });
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
        m_word.beginRow();
        m_word.beginCell(cell);
        addParagraph({headingStyle(heading).constData()}, heading.text);
        m_word.endCell();
        m_word.endRow();
    }

    void addRow(const RowBlock &row)
    {
        m_word.beginRow();
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
            m_word.beginParagraph({kNumberStyle});
            m_word.bookmark(m_bookmarks.nameOf(row), row.label);
            m_word.endParagraph();
            return;
        case ColumnField::Summary:
            return addParagraphs(row.summary);
        case ColumnField::Response:
            return addParagraphs(row.response ? row.response->paragraphs
                                              : std::vector<Paragraph>());
        case ColumnField::Category:
            return addParagraph({kNumberStyle}, categoryWords(row));
        case ColumnField::Count:
            return addParagraph({kNumberStyle}, QString::number(row.count));
        }
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
            return addParagraph({}, {});
        for (const Paragraph &paragraph : paragraphs) {
            m_word.beginParagraph({nullptr, false, m_settings.paragraphIndent, false});
            for (const TextRun &run : paragraph.runs)
                addRun(run);
            m_word.endParagraph();
        }
    }

    // Of "No. 2" the number is the field, since that is what the bookmark holds.
    void addRun(const TextRun &run)
    {
        const BookletBookmarks::Target target =
            run.reference ? m_bookmarks.find(*run.reference) : BookletBookmarks::Target();
        if (target.name.isEmpty() || !run.text.endsWith(target.label))
            return m_word.run(run.text);
        m_word.run(run.text.chopped(target.label.size()));
        m_word.field(QStringLiteral("REF %1 \\h").arg(target.name), target.label);
    }

    void addSection()
    {
        m_xml.start("w:sectPr");
        if (hasHeader(m_settings))
            addReference("w:headerReference", kHeaderRelation);
        if (hasFooter(m_settings))
            addReference("w:footerReference", kFooterRelation);
        m_xml.start("w:pgSz");
        m_xml.attribute("w:w", QString::number(m_page.width));
        m_xml.attribute("w:h", QString::number(m_page.height));
        if (m_page.width > m_page.height)
            m_xml.attribute("w:orient", u"landscape");
        m_xml.end();
        m_xml.start("w:pgMar");
        m_xml.attribute("w:top", QString::number(m_page.top));
        m_xml.attribute("w:right", QString::number(m_page.right));
        m_xml.attribute("w:bottom", QString::number(m_page.bottom));
        m_xml.attribute("w:left", QString::number(m_page.left));
        m_xml.attribute("w:header", QString::number(m_page.top / 2));
        m_xml.attribute("w:footer", QString::number(m_page.bottom / 2));
        m_xml.attribute("w:gutter", u"0");
        m_xml.end();
        m_xml.start("w:pgNumType");
        m_xml.attribute("w:start", QString::number(m_settings.firstPageNumber));
        m_xml.end();
        m_xml.end();
    }

    void addReference(const char *element, const char *relation)
    {
        m_xml.start(element);
        m_xml.attribute("w:type", u"default");
        m_xml.attribute("r:id", QString::fromLatin1(relation));
        m_xml.end();
    }

    const Collected &m_collected;
    const Settings &m_settings;
    const WordPage &m_page;
    BookletBookmarks m_bookmarks;
    XmlWriter &m_xml;
    WordWriter m_word;
    std::vector<int> m_widths; // of the columns, in twentieths of a point
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
    writeParts(zip, partsBefore(collected.settings));
    zip.begin("word/document.xml");
    XmlWriter xml([&](QByteArrayView stretch) { zip.write(stretch); });
    const WordPage page = pageOf(collected.settings);
    if (const auto done = DocumentPart(collected, page, xml).run(progress); !done)
        return done;
    const QString title = collected.front.title + collected.front.subtitle.trimmed();
    writeParts(zip, partsBehind(collected.settings, title, date));
    return zip.finish();
}

} // namespace gaiyo
