#include "exchange/html/page_body.h"

#include "collect/book_title.h"
#include "collect/marked_item.h"
#include "collect/path_entries.h"
#include "domain/words/passage_language.h"
#include "exchange/html/marked_html.h"
#include "exchange/html/opinion_table.h"

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr int kDeepestHeading = 6; // of HTML; opinions stand one below the plan's

bool isOfXml(const QString &text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    if (unit < 0x20)
        return unit == u'\t' || unit == u'\n';
    if (text[at].isHighSurrogate())
        return at + 1 < text.size() && text[at + 1].isLowSurrogate();
    if (text[at].isLowSurrogate())
        return at > 0 && text[at - 1].isHighSurrogate();
    return unit != 0xFFFE && unit != 0xFFFF;
}

const QString kOtherId = QStringLiteral("id-");
const QString kCategoryId = QStringLiteral("category-");
const QString kGroupId = QStringLiteral("group-");
const QString kPathId = QStringLiteral("path-");
const QString kTableId = QStringLiteral("table-");
const QString kBackId = QStringLiteral("behind-");
const QString kIndexId = QStringLiteral("item-index");

// An element's name begins with a letter: in XML it must, and in a page style sheets and checkers
// want it. Those of the document's rows need not; none may be taken for a name of our own making.
QString rowAnchor(const QString &id)
{
    const bool fits = !id.isEmpty() && id[0].isLetter();
    const bool isOurs = id.startsWith(kOtherId) || id.startsWith(kCategoryId) ||
                        id.startsWith(kGroupId) || id.startsWith(kPathId) ||
                        id.startsWith(kTableId) || id.startsWith(kBackId) || id == kIndexId;
    return fits && !isOurs ? id : kOtherId + id;
}

// In the order of categories a heading of the plan stands once in each group.
QString headingAnchor(const HeadingBlock &block)
{
    if (block.category)
        return kCategoryId + QString::number(*block.category);
    return block.group == 0 ? rowAnchor(block.node.value())
                            : kGroupId + QString::number(block.group) + u'-' + block.node.value();
}

// What is not Japanese is read aloud and set in its language.
QString paragraphTag(const Paragraph &paragraph)
{
    const QLatin1String language = passageLanguage(paragraph.text());
    return language.isEmpty() ? QStringLiteral("<p>")
                              : QStringLiteral("<p lang=\"%1\">").arg(language);
}

} // namespace

QString listOfLinks(const std::vector<PageLink> &links)
{
    if (links.empty())
        return {};
    QString list = QStringLiteral("<ol>\n");
    std::vector<int> open{links.front().depth};
    for (size_t i = 0; i < links.size(); ++i) {
        const PageLink &link = links[i];
        if (i > 0 && link.depth > open.back()) {
            open.push_back(link.depth);
            list += QStringLiteral("\n<ol>\n");
        } else if (i > 0) {
            list += QStringLiteral("</li>\n");
            for (; open.size() > 1 && link.depth < open.back(); open.pop_back())
                list += QStringLiteral("</ol>\n</li>\n");
        }
        const QString count = link.beside.isEmpty()
                                  ? QString()
                                  : QStringLiteral(" <span class=\"count\">%1</span>")
                                        .arg(PageBody::escaped(link.beside));
        list += QStringLiteral("<li><a href=\"%1\">%2%3</a>")
                    .arg(link.target, PageBody::escaped(link.words), count);
        if (!link.numbers.isEmpty())
            list += QStringLiteral(" <span class=\"numbers\">%1</span>").arg(link.numbers);
    }
    for (; open.size() > 1; open.pop_back())
        list += QStringLiteral("</li>\n</ol>\n");
    return list + QStringLiteral("</li>\n</ol>\n");
}

PageBody::PageBody(const Collected &collected, PageForm form)
    : m_collected(collected)
    , m_form(std::move(form))
    , m_columns(m_form.hasTable ? tableColumns(collected) : std::vector<Column>())
{}

// Characters that HTML takes for markup.
QString PageBody::escaped(const QString &text)
{
    QString clean;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isOfXml(text, i))
            continue;
        clean += QStringView(text).mid(from, i - from);
        from = i + 1;
    }
    return (from == 0 ? text : clean + text.mid(from)).toHtmlEscaped();
}

QString PageBody::takeText()
{
    return std::exchange(m_out, {});
}

void PageBody::line(QStringView text)
{
    m_out += text;
    m_out += u'\n';
}

void PageBody::element(const QString &name, const QString &content)
{
    line(QStringLiteral("<%1>%2</%3>").arg(name, content, name.section(u' ', 0, 0)));
}

QString PageBody::lineBreak() const
{
    return m_form.isXml ? QStringLiteral("<br/>") : QStringLiteral("<br>");
}

QString PageBody::anchorOf(const Block &block) const
{
    if (const auto *heading = std::get_if<HeadingBlock>(&block))
        return headingAnchor(*heading);
    return rowAnchor(std::get<RowBlock>(block).opinion.value());
}

QString PageBody::anchorOf(const WayEntry &entry) const
{
    if (isOfIndex(m_collected, entry))
        return kIndexId;
    if (const auto behind = findBackBlock(m_collected, entry))
        return kBackId + QString::number(*behind + 1);
    const QString block = anchorOf(m_collected.blocks[entry.heading]);
    return entry.isInColumn() ? kPathId + QString::number(*entry.cellDepth) + u'-' + block : block;
}

QString PageBody::linkTo(const QString &anchor) const
{
    return (m_form.fileOf ? m_form.fileOf(anchor) : QString()) + u'#' + anchor;
}

QString PageBody::pageTitle() const
{
    return escaped(bookTitle(m_collected));
}

void PageBody::beginBelow(int level)
{
    m_above = level;
    m_level = level;
    m_way.clear();
}

void PageBody::block(size_t position)
{
    for (const WayEntry &entry : pathsBegun(m_collected, position))
        heading(entry.depth, anchorOf(entry), escaped(entry.words), entry.words);
    const Block &block = m_collected.blocks[position];
    if (const auto *part = std::get_if<HeadingBlock>(&block))
        heading(*part);
    else if (m_columns.empty())
        row(std::get<RowBlock>(block));
    else
        tableRow(std::get<RowBlock>(block));
}

void PageBody::back()
{
    const auto entries = backEntries(m_collected);
    auto heading = entries.begin();
    for (size_t i = 0; i < m_collected.back.size(); ++i) {
        const bool isNamed = heading != entries.end() && findBackBlock(m_collected, *heading) == i;
        pageBlock(m_collected.back[i], isNamed ? anchorOf(*heading++) : QString());
    }
}

// The line leads to the item, its numbers to the opinions.
void PageBody::index()
{
    std::vector<PageLink> links;
    for (const WayEntry &entry : indexEntries(m_collected)) {
        links.push_back(
            {entry.depth, linkTo(anchorOf(entry)), entry.words, {}, words(entry.numbers)});
    }
    if (links.empty())
        return;
    const bool isFlat =
        std::ranges::all_of(links, [](const PageLink &link) { return link.depth == 0; });
    line(QStringLiteral("<nav class=\"%1\" role=\"doc-index\" aria-labelledby=\"%2\">")
             .arg(isFlat ? QStringLiteral("index flat") : QStringLiteral("index"), kIndexId));
    line(QStringLiteral("<h%1 id=\"%2\">%3</h%1>")
             .arg(QString::number(m_above + 1), kIndexId, escaped(indexTitle(m_collected))));
    m_out += listOfLinks(links);
    line(u"</nav>");
}

void PageBody::contents(const std::vector<WayEntry> &entries)
{
    if (entries.empty())
        return;
    line(u"<nav aria-label=\"目次\">\n<h2>目次</h2>");
    std::vector<PageLink> links;
    links.reserve(entries.size());
    for (const WayEntry &entry : entries)
        links.push_back(linkOf(entry));
    m_out += listOfLinks(links);
    line(u"</nav>");
}

PageLink PageBody::linkOf(const WayEntry &entry) const
{
    return {entry.depth, linkTo(anchorOf(entry)), entry.words, entry.beside};
}

void PageBody::front()
{
    if (!m_collected.settings.watermark.isEmpty())
        line(QStringLiteral("<p class=\"mark\">%1</p>")
                 .arg(escaped(m_collected.settings.watermark)));
    title(); // a page has to have one, and first
    for (const FrontItem &item : frontItems(m_collected)) {
        if (item.part)
            frontPart(*item.part);
        else
            pageBlock(*item.block);
    }
}

void PageBody::pageBlock(const PageBlock &block, const QString &anchor)
{
    switch (block.type) {
    case PageBlockType::Heading:
        m_blockHeading = block.text;
        return line(
            QStringLiteral("<h%1%2>%3</h%1>")
                .arg(QString::number(m_above + 1),
                     anchor.isEmpty() ? QString() : QStringLiteral(" id=\"%1\"").arg(anchor),
                     escaped(block.text)));
    case PageBlockType::Paragraph:
        return prose(block.text);
    case PageBlockType::List:
        return list(block);
    case PageBlockType::Table:
        return table(block);
    }
}

void PageBody::list(const PageBlock &block)
{
    prose(block.text);
    const bool isMarked =
        std::ranges::any_of(block.items, [](const QString &i) { return markedItem(i).isOwn; });
    line(isMarked ? u"<ul class=\"marked\">" : u"<ul>");
    for (const QString &item : block.items) {
        const MarkedItem marked = markedItem(item);
        element(QStringLiteral("li"), escaped(isMarked ? marked.mark + marked.words : item));
    }
    line(u"</ul>");
}

void PageBody::prose(const QString &text)
{
    if (text.isEmpty())
        return;
    for (const QString &paragraph : text.split(u'\n'))
        element(QStringLiteral("p"), escaped(paragraph));
}

QString PageBody::nextTableId()
{
    return kTableId + QString::number(++m_tables);
}

void PageBody::title()
{
    const FrontPage &page = m_collected.front;
    const QString subtitle = page.subtitle.trimmed();
    const Paragraph below = markedOr(page.marks.subtitle, subtitle);
    const bool isNameless = page.title.trimmed().isEmpty() && subtitle.isEmpty();
    if (isNameless && page.marks.title.runs.empty())
        return element(QStringLiteral("h1"), pageTitle());
    element(QStringLiteral("h1"),
            words(markedOr(page.marks.title, page.title)) +
                (below.text().isEmpty() ? QString() : lineBreak() + u'\n' + words(below)));
}

void PageBody::frontPart(FrontPart part)
{
    const FrontPage &page = m_collected.front;
    switch (part) {
    case FrontPart::Title:
    case FrontPart::Subtitle:
        return;
    case FrontPart::Period:
        return fact(m_collected.settings.periodLabel, markedOr(page.marks.period, page.period));
    case FrontPart::OpinionCount:
        return fact(m_collected.settings.countLabel,
                    markedOr(page.marks.opinionCount, page.opinionCount));
    case FrontPart::Legend:
        return legend();
    case FrontPart::Notes:
        for (const QString &note : page.notes)
            element(QStringLiteral("p"), escaped(note));
        return;
    }
}

void PageBody::fact(const QString &label, const Paragraph &value)
{
    if (!value.text().isEmpty())
        element(QStringLiteral("p"),
                escaped(label.isEmpty() ? QString() : label + u'：') + words(value));
}

void PageBody::legend()
{
    for (const PrintedLegend &legend : printedLegends(m_collected)) {
        m_level = m_above + 1;
        element(QStringLiteral("h%1").arg(m_level), escaped(legend.plainTitle));
        line(u"<ul>");
        for (const LegendEntry &entry : *legend.entries)
            element(QStringLiteral("li"), legendEntry(entry));
        if (legend.gone) {
            for (const LegendEntry &entry : *legend.gone)
                element(QStringLiteral("li"), legendEntry(entry));
        }
        if (!legend.total.text.isEmpty())
            element(QStringLiteral("li"),
                    escaped(legend.total.text + u'：') +
                        words(markedOr(legend.total.countMarks, legend.total.count)));
        line(u"</ul>");
    }
}

QString PageBody::legendEntry(const LegendEntry &entry) const
{
    const Paragraph count = markedOr(entry.countMarks, legendCount(m_collected, entry));
    const bool isMarked = !entry.textMarks.runs.empty() || !entry.symbolMarks.runs.empty();
    QString out = isMarked ? words(markedOr(entry.symbolMarks, entry.symbol)) + u' ' +
                                 words(markedOr(entry.textMarks, entry.text))
                           : escaped(legendWords(entry));
    if (!count.text().isEmpty())
        out += u'：' + words(count);
    if (!entry.note.isEmpty())
        out += lineBreak() + escaped(entry.note);
    return out;
}

void PageBody::heading(const HeadingBlock &block)
{
    heading(depthOnTheWay(m_collected, block), anchorOf(block),
            block.marked.runs.empty() ? markedHtml(escaped(block.text), block.mark)
                                      : words(block.marked),
            block.text);
}

// No level is skipped on the way down: who reads by ear would take it for a heading missed.
void PageBody::heading(int depth, const QString &anchor, const QString &html, const QString &text)
{
    m_level = std::min({depth + 1 + m_above, m_level + 1, kDeepestHeading - 1});
    const QString element =
        QStringLiteral("<h%1 id=\"%2\">%3</h%1>").arg(QString::number(m_level), anchor, html);
    line(m_columns.empty() ? element
                           : QStringLiteral("<tr class=\"heading\"><td colspan=\"%1\">%2</td></tr>")
                                 .arg(QString::number(m_columns.size()), element));
    m_way.resize(size_t(depth));
    m_way.push_back(text);
}

// The headings above the row are those in its cells: its parts need not name them again.
bool PageBody::standsBelowItsPath(const RowBlock &block) const
{
    const size_t shift = m_collected.settings.order == RowOrder::Category ? 1 : 0;
    return std::ranges::all_of(m_collected.settings.columns, [&](const Column &column) {
        const PathCell *cell = block.findPath(column.field);
        if (!cell)
            return true;
        const size_t at = size_t(*headingDepth(column.field)) + shift;
        return cell->text == (at < m_way.size() ? m_way[at] : QString());
    });
}

QString PageBody::words(const Paragraph &paragraph) const
{
    QString out;
    for (const TextRun &run : paragraph.runs)
        out += markedHtml(
            run.reference ? QStringLiteral("<a href=\"%1\">%2</a>")
                                .arg(linkTo(rowAnchor(run.reference->value())), escaped(run.text))
                          : escaped(run.text),
            run.mark);
    return out;
}

QString PageBody::paragraphs(const std::vector<Paragraph> &all) const
{
    QString out;
    for (const Paragraph &paragraph : all) {
        out += paragraphTag(paragraph) + words(paragraph);
        if (paragraph.end != Mark::None)
            out += paragraph.end == Mark::Removed ? QStringLiteral("<del class=\"break\"></del>")
                                                  : QStringLiteral("<ins class=\"break\"></ins>");
        out += QStringLiteral("</p>");
    }
    return out;
}

} // namespace gaiyo
