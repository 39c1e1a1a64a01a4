#pragma once

#include "booklet/page.h"
#include "booklet/pdf/object_writer.h"

#include <unordered_map>

namespace gaiyo {

// The structure tree (ISO 32000-1, 14.7), written while pages are painted: an element leaves memory
// when it and all below it are closed. Elements get into the file with their first content, so that
// those of pages that are left out stay out.
class StructureWriter
{
public:
    explicit StructureWriter(ObjectWriter &writer);

    // With `active` false the element is kept back until something in it is painted.
    void open(const StructElement &element, bool active);
    void close(ElementId id);

    // A marked-content sequence of a page: answers the object of the element.
    int addContent(ElementId id, int page, int mcid);
    // A marked-content sequence in a Span of its own, whose words differ from its glyphs.
    int addSpelledContent(ElementId id, int page, int mcid, QStringView words);
    // An annotation of the element.
    int addAnnotation(ElementId id, int page, int annotation);

    // A new /StructParents key, and the object that it leads to: an annotation's element, or the
    // array of the elements of a page's MCIDs.
    int reserveParentKey();
    void setParent(int key, int object) { m_parents[size_t(key)] = object; }

    // The structure type, which is also the name of its marked content.
    const char *typeOf(ElementId id) const;

    // Writes the root: its object.
    int finish();

private:
    struct Kid
    {
        int page = 0;
        int value = 0; // MCID, object of an annotation or of an element
        enum class Kind { Content, Annotation, Element } kind = Kind::Content;
    };
    struct Live
    {
        StructElement element;
        int object = 0; // 0 while kept back
        int parentObject = 0;
        int openChildren = 0;
        bool closed = false;
        std::vector<Kid> kids;
    };

    int enter(ElementId id);
    int nextLevel(int level);
    void leave(ElementId id);
    void write(const Live &live);
    static void writeKids(std::string &body, const std::vector<Kid> &kids);
    void writeAttributes(std::string &body, const StructElement &element) const;
    void writeTableAttributes(std::string &body, const StructElement &element) const;
    bool isHeaderWritten(ElementId id) const;
    int writeParentTree();
    int writeIdTree();

    ObjectWriter &m_writer;
    int m_root = 0;
    std::vector<int> m_rootKids;
    std::unordered_map<ElementId, Live> m_live;
    std::vector<int> m_levels;                        // of the headings that lead here
    std::vector<int> m_parents;                       // by key
    std::vector<std::pair<ElementId, int>> m_headers; // header cells in the file, by id
};

} // namespace gaiyo
