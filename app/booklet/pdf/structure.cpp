#include "booklet/pdf/structure.h"

#include "booklet/pdf/pdf_text.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr size_t kLeaf = 256;
constexpr int kDeepestHeading = 6;

// Sorts as its number does, which a name tree asks for.
QByteArray cellId(ElementId id)
{
    return '(' + QByteArray::number(id, 36).rightJustified(6, '0') + ')';
}

bool isHeaderCell(Role role)
{
    return role == Role::ColumnHeader || role == Role::RowHeader;
}

QByteArray roleName(Role role)
{
    switch (role) {
    case Role::Document:
        return "Document";
    case Role::Section:
        return "Sect";
    case Role::Division:
        return "Div";
    case Role::Title:
        return "Title";
    case Role::Paragraph:
        return "P";
    case Role::List:
        return "L";
    case Role::ListItem:
        return "LI";
    case Role::Label:
        return "Lbl";
    case Role::ListBody:
        return "LBody";
    case Role::Contents:
        return "TOC";
    case Role::ContentsItem:
        return "TOCI";
    case Role::Table:
        return "Table";
    case Role::TableHead:
        return "THead";
    case Role::TableBody:
        return "TBody";
    case Role::TableRow:
        return "TR";
    case Role::ColumnHeader:
    case Role::RowHeader:
        return "TH";
    case Role::DataCell:
        return "TD";
    case Role::Heading:
        break;
    case Role::Span:
        return "Span";
    case Role::Link:
        return "Link";
    }
    return "H";
}

QByteArray structureType(const StructElement &element)
{
    if (element.role == Role::Heading)
        return 'H' + QByteArray::number(std::clamp(element.level, 1, kDeepestHeading));
    return roleName(element.role);
}

} // namespace

StructureWriter::StructureWriter(ObjectWriter &writer)
    : m_writer(writer)
    , m_root(writer.allocate())
{}

int StructureWriter::reserveParentKey()
{
    m_parents.push_back(0);
    return int(m_parents.size()) - 1;
}

QByteArray StructureWriter::typeOf(ElementId id) const
{
    return structureType(m_live.at(id).element);
}

void StructureWriter::open(const StructElement &element, bool active)
{
    m_live.insert({element.id, Live{element, 0, 0, 0, false, {}}});
    if (const auto parent = m_live.find(element.parent); parent != m_live.end())
        ++parent->second.openChildren;
    if (active)
        enter(element.id);
}

// Gives the element its object and its place in its parent.
int StructureWriter::enter(ElementId id)
{
    Live &live = m_live.at(id);
    if (live.object != 0)
        return live.object;
    live.object = m_writer.allocate();
    if (live.element.parent == 0) {
        live.parentObject = m_root;
        m_rootKids.push_back(live.object);
    } else {
        live.parentObject = enter(live.element.parent);
        m_live.at(live.element.parent).kids.push_back({0, live.object, Kid::Kind::Element});
    }
    if (isHeaderCell(live.element.role))
        m_headers.push_back({id, live.object});
    if (live.element.role == Role::Heading)
        live.element.level = nextLevel(live.element.level);
    return live.object;
}

// The level of a heading among those that are in the file: the first is H1 and none is skipped (ISO
// 14289-1, 7.4.2), also where an edition of some pages begins in the middle of a chapter.
int StructureWriter::nextLevel(int level)
{
    while (!m_levels.empty() && m_levels.back() >= level)
        m_levels.pop_back();
    m_levels.push_back(level);
    return int(m_levels.size());
}

int StructureWriter::addContent(ElementId id, int page, int mcid)
{
    const int object = enter(id);
    m_live.at(id).kids.push_back({page, mcid, Kid::Kind::Content});
    return object;
}

int StructureWriter::addSpelledContent(ElementId id, int page, int mcid, QStringView words)
{
    const int parent = enter(id);
    const int object = m_writer.write("<</Type/StructElem/S/Span/P " + pdfRef(parent) + "/Pg " +
                                      pdfRef(page) + "/K " + QByteArray::number(mcid) +
                                      "/ActualText" + pdfTextString(words) + ">>");
    m_live.at(id).kids.push_back({0, object, Kid::Kind::Element});
    return object;
}

int StructureWriter::addAnnotation(ElementId id, int page, int annotation)
{
    const int object = enter(id);
    m_live.at(id).kids.push_back({page, annotation, Kid::Kind::Annotation});
    return object;
}

void StructureWriter::close(ElementId id)
{
    m_live.at(id).closed = true;
    leave(id);
}

void StructureWriter::leave(ElementId id)
{
    const auto found = m_live.find(id);
    if (found == m_live.end() || !found->second.closed || found->second.openChildren > 0)
        return;
    if (found->second.object != 0)
        write(found->second);
    const ElementId parent = found->second.element.parent;
    m_live.erase(found);
    if (const auto above = m_live.find(parent); above != m_live.end()) {
        --above->second.openChildren;
        leave(parent);
    }
}

void StructureWriter::write(const Live &live)
{
    QByteArray body =
        "<</Type/StructElem/S/" + structureType(live.element) + "/P " + pdfRef(live.parentObject);
    const auto paged = std::find_if(live.kids.begin(), live.kids.end(),
                                    [](const Kid &kid) { return kid.page != 0; });
    const int page = paged != live.kids.end() ? paged->page : 0;
    if (page != 0)
        body += "/Pg " + pdfRef(page);
    body += "/K[";
    for (const Kid &kid : live.kids) {
        if (!body.endsWith('[') && !body.endsWith('>'))
            body += ' ';
        if (kid.kind == Kid::Kind::Element)
            body += pdfRef(kid.value);
        else if (kid.kind == Kid::Kind::Annotation)
            body += "<</Type/OBJR/Pg " + pdfRef(kid.page) + "/Obj " + pdfRef(kid.value) + ">>";
        else if (kid.page == page)
            body += QByteArray::number(kid.value);
        else
            body += "<</Type/MCR/Pg " + pdfRef(kid.page) + "/MCID " +
                    QByteArray::number(kid.value) + ">>";
    }
    m_writer.write(live.object, body + ']' + attributes(live) + ">>");
}

QByteArray StructureWriter::attributes(const Live &live) const
{
    const StructElement &element = live.element;
    QByteArray out;
    if (isHeaderCell(element.role))
        out += "/ID" + cellId(element.id);
    if (!element.expansion.isEmpty())
        out += "/E" + pdfTextString(element.expansion);
    if (element.role == Role::List)
        return out + "/A<</O/List/ListNumbering/None>>";
    QByteArray table;
    if (isHeaderCell(element.role))
        table += element.role == Role::ColumnHeader ? "/Scope/Column" : "/Scope/Row";
    if (element.rowSpan > 1)
        table += "/RowSpan " + QByteArray::number(element.rowSpan);
    if (element.columnSpan > 1)
        table += "/ColSpan " + QByteArray::number(element.columnSpan);
    QByteArray headers;
    for (ElementId header : element.headers) {
        if (isHeaderWritten(header))
            headers += cellId(header);
    }
    if (!headers.isEmpty())
        table += "/Headers[" + headers + ']';
    return table.isEmpty() ? out : out + "/A<</O/Table" + table + ">>";
}

bool StructureWriter::isHeaderWritten(ElementId id) const
{
    const auto found = std::lower_bound(m_headers.begin(), m_headers.end(), std::pair(id, 0));
    return found != m_headers.end() && found->first == id;
}

int StructureWriter::writeParentTree()
{
    QByteArray kids;
    for (size_t at = 0; at < m_parents.size(); at += kLeaf) {
        const size_t end = std::min(m_parents.size(), at + kLeaf);
        QByteArray leaf = "<</Limits[" + QByteArray::number(qsizetype(at)) + ' ' +
                          QByteArray::number(qsizetype(end - 1)) + "]/Nums[";
        for (size_t i = at; i < end; ++i)
            leaf += QByteArray::number(qsizetype(i)) + ' ' + pdfRef(m_parents[i]) + ' ';
        kids += pdfRef(m_writer.write(leaf + "]>>")) + ' ';
    }
    return m_writer.write("<</Kids[" + kids + "]>>");
}

int StructureWriter::writeIdTree()
{
    QByteArray kids;
    for (size_t at = 0; at < m_headers.size(); at += kLeaf) {
        const size_t end = std::min(m_headers.size(), at + kLeaf);
        QByteArray leaf = "<</Limits[" + cellId(m_headers[at].first) +
                          cellId(m_headers[end - 1].first) + "]/Names[";
        for (size_t i = at; i < end; ++i)
            leaf += cellId(m_headers[i].first) + pdfRef(m_headers[i].second);
        kids += pdfRef(m_writer.write(leaf + "]>>")) + ' ';
    }
    return m_writer.write("<</Kids[" + kids + "]>>");
}

int StructureWriter::finish()
{
    // What the last pages of a range left open.
    std::vector<ElementId> open;
    for (const auto &[id, live] : m_live) {
        if (!live.closed)
            open.push_back(id);
    }
    std::sort(open.rbegin(), open.rend());
    for (ElementId id : open)
        close(id);
    QByteArray kids;
    for (int kid : m_rootKids)
        kids += pdfRef(kid) + ' ';
    QByteArray body = "<</Type/StructTreeRoot/K[" + kids.trimmed() + "]/ParentTree " +
                      pdfRef(writeParentTree()) + "/ParentTreeNextKey " +
                      QByteArray::number(qsizetype(m_parents.size())) + "/RoleMap<</Title/P>>";
    if (!m_headers.empty())
        body += "/IDTree " + pdfRef(writeIdTree());
    m_writer.write(m_root, body + ">>");
    return m_root;
}

} // namespace gaiyo
