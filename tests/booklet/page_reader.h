#pragma once

#include "booklet/page.h"
#include "booklet/table_layout.h"

#include <QStringList>

#include <map>

namespace gaiyo::test {

// The pages of a booklet read back: the tree of structure elements with the text that each holds.
class PageReader
{
public:
    explicit PageReader(const std::vector<Page> &pages);

    struct Element
    {
        StructElement element;
        std::vector<ElementId> children;
        QString own;   // text that is not in a child
        QString whole; // with the children's, in order
        bool closed = false;
    };

    // What is wrong in itself: elements not closed, or closed twice, glyphs whose text is not the
    // page's. Empty where nothing is.
    const QStringList &faults() const { return m_faults; }

    std::vector<ElementId> withRole(Role role) const;
    const Element &element(ElementId id) const { return m_elements.at(id); }
    // Texts of the paragraphs in a cell.
    QStringList paragraphsOf(ElementId cell) const;

private:
    void read(const Page &page);
    void addText(const Page &page, const TextItem &item);

    std::map<ElementId, Element> m_elements;
    QStringList m_faults;
};

QStringList textsWith(const PageReader &reader, Role role);

// The pages of a booklet in the bundled fonts.
std::vector<Page> pagesOf(const Collected &collected);

// The words of a page from top to bottom; of its artifacts only, or of its content.
QString wordsOf(const Page &page, bool artifacts);

// The words above the text block.
QString headOf(const Page &page, const Collected &collected);

// Each stretch of words of a page, artifacts too, with the beginning of its line.
struct PlacedWords
{
    QString words;
    QPointF origin;
};
std::vector<PlacedWords> placedOn(const Page &page);

// Faults of the places: text outside its column or the text block, lines over one another, a
// response cell without text on a page that one of its rows stands on.
QStringList findPlaceFaults(const std::vector<Page> &pages, const Collected &collected);

} // namespace gaiyo::test
