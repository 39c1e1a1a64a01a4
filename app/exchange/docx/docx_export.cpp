#include "exchange/docx/docx_export.h"

#include "collect/book_title.h"
#include "exchange/docx/docx_contents.h"
#include "exchange/docx/docx_front.h"
#include "exchange/docx/docx_parts.h"
#include "exchange/docx/docx_stacked.h"
#include "exchange/docx/docx_styles.h"
#include "exchange/docx/docx_table.h"
#include "exchange/docx/front_estimate.h"
#include "exchange/docx/word_names.h"
#include "exchange/docx/word_writer.h"
#include "exchange/zip/zip_writer.h"

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

constexpr int kCellBlank = 40; // of the table's style

QStringList commentsOf(const Collected &collected)
{
    QStringList comments;
    for (const Block &block : collected.blocks) {
        const auto *row = std::get_if<RowBlock>(&block);
        const QString words = row ? wordComment(*row) : QString();
        if (!words.isEmpty())
            comments += words;
    }
    return comments;
}

// Of the columns, in twentieths of a point: their characters and, in each, the same blank beside
// them, so that a narrow one has room for those that it is said to have.
std::vector<int> widthsOf(const Settings &settings, const WordPage &page)
{
    const int blank = 2 * kCellBlank;
    const int all = page.textWidth() - blank * int(settings.columns.size());
    int characters = 0;
    for (const Column &column : settings.columns)
        characters += column.width;
    std::vector<int> widths;
    int left = all;
    for (const Column &column : settings.columns) {
        const bool isLast = &column == &settings.columns.back();
        const int share = isLast ? left : all * column.width / std::max(1, characters);
        widths.push_back(share + blank);
        left -= share;
    }
    return widths;
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
        , m_xml(xml)
        , m_word(xml, signFontOf(collected.settings))
        , m_widths(widthsOf(collected.settings, page))
        , m_words(collected, m_word, date)
        , m_front(collected, page, m_word, m_words)
        , m_table(collected, page, m_widths, m_word, m_words)
        , m_stacked(collected, m_word, m_words)
    {
        if (!mayHaveContents)
            return;
        m_contents.emplace(collected, page, m_widths);
        m_words.setContents(&*m_contents);
    }

    Result<void> run(const Progress &progress)
    {
        beginPart(m_xml, "w:document");
        m_xml.start("w:body");
        m_front.addStamps();
        for (const FrontItem &item : frontItems(m_collected)) {
            if (item.part)
                m_front.addFront(*item.part);
            else
                m_front.addBlock(*item.block);
        }
        if (m_contents)
            m_contents->add(m_word);
        if (const auto done = addBody(progress); !done)
            return done;
        for (const PageBlock &block : m_collected.back)
            m_front.addBlock(block);
        if (m_contents)
            addIndex();
        addSection(m_xml, m_settings);
        m_xml.finish();
        return {};
    }

private:
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

    Result<void> addTable(const Progress &progress)
    {
        WordParagraph between; // two tables without one between them would be one
        between.line = m_front.isTight() ? kStampGap : 0;
        m_word.beginParagraph(between);
        if (m_settings.tableOnNewPage)
            m_word.pageBreak();
        m_word.endParagraph();
        if (m_collected.blocks.empty())
            return {};
        const bool isApart = m_settings.tableOnNewPage || m_contents;
        m_table.beginAt(isApart ? 0 : estimateFront(m_collected, m_page));
        m_word.beginTable(kTableStyle, m_widths, m_collected.front.title, true);
        m_table.addTitleRow();
        const auto done = visitBlocks(
            progress, [this](const HeadingBlock &heading) { m_table.addHeading(heading); },
            [this](const RowBlock &row) { m_table.addRow(row); });
        if (!done)
            return done;
        m_word.endTable();
        m_words.addParagraph({}, {}); // a document ends with one
        return {};
    }

    // Headings in a table are none to Word's pane of headings: these are.
    Result<void> addText(const Progress &progress)
    {
        return visitBlocks(
            progress,
            [this](const HeadingBlock &heading) {
                m_words.addPlace(heading);
                const QByteArray style = DocxWords::headingStyle(heading.depth);
                WordParagraph form{style.constData()};
                form.before = heading.depth == 0 ? kGapAbove : 0;
                m_words.beginRow(heading.mark);
                m_words.addWords(form, DocxWords::wordsOf(heading));
            },
            [this](const RowBlock &row) {
                m_words.beginRow(row.mark);
                m_words.addParagraphs(row.summary);
            });
    }

    Result<void> addStacked(const Progress &progress)
    {
        return visitBlocks(
            progress,
            [this](const HeadingBlock &heading) {
                m_words.addPlace(heading);
                const QByteArray style = DocxWords::headingStyle(heading.depth);
                WordParagraph form{style.constData()};
                form.before = kGapAbove;
                m_words.beginRow(heading.mark);
                m_words.addWords(form, DocxWords::wordsOf(heading));
            },
            [this](const RowBlock &row) { m_stacked.addRow(row); });
    }

    // The items with their numbers, which are fields that lead to the opinions; its pages only Word
    // would know.
    void addIndex()
    {
        const std::vector<WayEntry> entries = indexEntries(m_collected);
        if (entries.empty())
            return;
        m_words.beginPage(true);
        m_words.addIndexTitle(indexTitle(m_collected));
        const int em = int(m_settings.fontSize * 20);
        for (const WayEntry &entry : entries) {
            Paragraph words{{{entry.words, {}}}};
            if (!entry.numbers.runs.empty())
                words.runs.push_back({QStringLiteral("　"), {}});
            words.runs.insert(words.runs.end(), entry.numbers.runs.begin(),
                              entry.numbers.runs.end());
            WordParagraph form;
            form.left = entry.depth * em;
            m_words.addWords(form, words);
        }
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

    const Collected &m_collected;
    const Settings &m_settings;
    const WordPage &m_page;
    XmlWriter &m_xml;
    WordWriter m_word;
    std::vector<int> m_widths;
    DocxWords m_words;
    DocxFront m_front;
    DocxTable m_table;
    DocxStacked m_stacked;
    std::optional<WordContents> m_contents;
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
    writeParts(zip, partsBehind(collected.settings, bookTitle(collected), date, extras));
    return zip.finish();
}

} // namespace gaiyo
