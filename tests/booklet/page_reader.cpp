#include "booklet/page_reader.h"

#include "booklet/booklet.h"
#include "booklet/support.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace gaiyo::test {

PageReader::PageReader(const std::vector<Page> &pages)
{
    for (const Page &page : pages)
        read(page);
    for (const auto &[id, element] : m_elements) {
        if (!element.closed)
            m_faults << QStringLiteral("element %1 is not closed").arg(id);
    }
}

void PageReader::read(const Page &page)
{
    for (const PageItem &item : page.items) {
        if (const auto *open = std::get_if<OpenItem>(&item)) {
            const ElementId id = open->element.id;
            if (m_elements.count(id) > 0)
                m_faults << QStringLiteral("element %1 is opened twice").arg(id);
            m_elements[id].element = open->element;
            if (open->element.parent != 0)
                m_elements[open->element.parent].children.push_back(id);
        } else if (const auto *close = std::get_if<CloseItem>(&item)) {
            if (m_elements.count(close->element) == 0 || m_elements[close->element].closed)
                m_faults << QStringLiteral("element %1 is closed wrongly").arg(close->element);
            m_elements[close->element].closed = true;
        } else if (const auto *text = std::get_if<TextItem>(&item)) {
            addText(page, *text);
        }
    }
}

void PageReader::addText(const Page &page, const TextItem &item)
{
    quint32 length = 0;
    for (quint32 i = item.glyphBegin; i < item.glyphEnd; ++i)
        length += page.glyphs[i].textLength;
    if (length != item.textEnd - item.textBegin)
        m_faults << QStringLiteral("page %1: glyphs for %2 units of text, not %3")
                        .arg(page.number)
                        .arg(length)
                        .arg(item.textEnd - item.textBegin);
    if (item.element == kArtifact)
        return;
    const QString text = page.text.mid(item.textBegin, qsizetype(item.textEnd - item.textBegin));
    if (m_elements.count(item.element) == 0 || m_elements[item.element].closed)
        m_faults << QStringLiteral("text in element %1, which is not open").arg(item.element);
    m_elements[item.element].own += text;
    for (ElementId id = item.element; id != 0; id = m_elements[id].element.parent)
        m_elements[id].whole += text;
}

std::vector<ElementId> PageReader::withRole(Role role) const
{
    std::vector<ElementId> found;
    for (const auto &[id, element] : m_elements) {
        if (element.element.role == role)
            found.push_back(id);
    }
    return found;
}

QStringList PageReader::paragraphsOf(ElementId cell) const
{
    QStringList texts;
    for (ElementId child : element(cell).children)
        texts << element(child).whole;
    return texts;
}

namespace {

struct PlacedLine
{
    double x = 0;
    double right = 0;
    double y = 0;
    bool isBlank = true; // blanks at the end of a line may stand beyond its edge
};

bool hasInk(QChar c)
{
    return !c.isSpace() && c.category() != QChar::Other_Format;
}

// Left of the first and right of the last glyph that is no blank: of a wide one its half, which is
// all that the box of a bracket or stop has.
PlacedLine placeOf(const Page &page, const TextItem &item)
{
    const Font &font = fonts().font(item.font);
    PlacedLine line{item.origin.x(), item.origin.x(), item.origin.y()};
    qsizetype at = item.textBegin;
    for (quint32 i = item.glyphBegin; i < item.glyphEnd; ++i) {
        const bool ink = page.glyphs[i].textLength == 0 || hasInk(page.text[at]);
        at += page.glyphs[i].textLength;
        if (!ink)
            continue;
        line.isBlank = false;
        line.right = item.origin.x() + double(page.glyphs[i].x) +
                     double(item.size) * std::min(0.5, font.advance(page.glyphs[i].glyph));
    }
    return line;
}

// – 3 –, 3 or 3 / 12 below the text block, or a part of it: figures have a font of their own.
bool isPageNumber(const Page &page, const TextItem &item, const TableLayout &layout)
{
    static const QRegularExpression kNumber(QStringLiteral("^[–\\d /]+$"));
    return item.element == kArtifact && item.origin.y() > layout.bottom &&
           kNumber.match(page.text.mid(item.textBegin, qsizetype(item.textEnd - item.textBegin)))
               .hasMatch();
}

} // namespace

QStringList findPlaceFaults(const std::vector<Page> &pages, const Collected &collected)
{
    const TableLayout layout = TableLayout::make(collected);
    QStringList faults;
    for (const Page &page : pages) {
        // Half an em is the most by which the blank of a squeezed glyph overlaps its neighbour.
        std::map<int, std::vector<double>> baselines; // by column
        for (const PageItem &item : page.items) {
            const auto *text = std::get_if<TextItem>(&item);
            if (!text || text->isPart() || text->angle != 0 ||
                std::abs(double(text->size) - layout.fontSize) > 0.01)
                continue;
            if (isPageNumber(page, *text, layout))
                continue;
            const PlacedLine line = placeOf(page, *text);
            if (line.isBlank)
                continue;
            const double inset = layout.fontSize / 2 + 0.01;
            // A Latin letter before a break stays as near to what follows as if it stood beside it.
            const double kerning = layout.fontSize / 20;
            if (line.x < layout.left - inset || line.right > layout.right + kerning ||
                line.y > layout.bottom + 0.01 || line.y < layout.top)
                faults << QStringLiteral(
                              "page %1: text outside the text block (%2 to %3 of %4 to %5): %6")
                              .arg(page.number)
                              .arg(line.x)
                              .arg(line.right)
                              .arg(layout.left)
                              .arg(layout.right)
                              .arg(page.text.mid(text->textBegin, 20));
            for (size_t i = 0; i < layout.columns.size(); ++i) {
                const TableColumn &column = layout.columns[i];
                // A run that begins in the last half em may be of either column.
                const double left = column.left + layout.paddingX - inset;
                const bool startsHere = line.x >= left && line.x < left + column.width - inset;
                if (startsHere)
                    baselines[int(i)].push_back(line.y);
            }
        }
        for (auto &[column, ys] : baselines) {
            std::sort(ys.begin(), ys.end());
            for (size_t i = 1; i < ys.size(); ++i) {
                const double step = ys[i] - ys[i - 1];
                if (step > 0.01 && step < layout.fontSize * 0.99)
                    faults << QStringLiteral("page %1: lines over one another in column %2: %3 %4")
                                  .arg(page.number)
                                  .arg(column)
                                  .arg(ys[i - 1])
                                  .arg(ys[i]);
            }
        }
    }
    return faults;
}

std::vector<Page> pagesOf(const Collected &collected)
{
    auto pages = makePages(collected, fonts());
    if (!pages)
        qFatal("%s", qUtf8Printable(pages.error().message));
    return std::move(*pages);
}

QString wordsOf(const Page &page, bool artifacts)
{
    QString words;
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text && (text->element == kArtifact) == artifacts)
            words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
    }
    return words;
}

QStringList textsWith(const PageReader &reader, Role role)
{
    QStringList texts;
    for (const ElementId id : reader.withRole(role))
        texts += reader.element(id).whole;
    return texts;
}

std::vector<PlacedWords> placedOn(const Page &page)
{
    std::vector<PlacedWords> placed;
    for (const PageItem &item : page.items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            placed.push_back(
                {page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin)),
                 text->origin});
    }
    return placed;
}

QString headOf(const Page &page, const Collected &collected)
{
    QStringList words;
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text && !text->under &&
            text->origin.y() < collected.settings.margins.top * 72 / 25.4 - 5)
            words += page.text.mid(text->textBegin, qsizetype(text->textEnd - text->textBegin));
    }
    return words.join(QString());
}

} // namespace gaiyo::test
