#include "booklet/pdf/structure.h"

#include "booklet/pdf/pdf_text.h"

#include <algorithm>
#include <string_view>

namespace gaiyo {

namespace {

constexpr size_t kLeaf = 256;
constexpr int kDeepestHeading = 6;

// Sorts as its number does, which a name tree asks for.
std::string cellId(ElementId id)
{
    constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string out = "(000000)";
    for (size_t at = 6; id > 0 && at > 0; --at, id /= 36)
        out[at] = kDigits[id % 36];
    return out;
}

bool isHeaderCell(Role role)
{
    return role == Role::ColumnHeader || role == Role::RowHeader;
}

const char *roleName(Role role)
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

const char *structureType(const StructElement &element)
{
    constexpr const char *kHeadings[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
    if (element.role == Role::Heading)
        return kHeadings[std::clamp(element.level, 1, kDeepestHeading) - 1];
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

const char *StructureWriter::typeOf(ElementId id) const
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
    std::string &body = m_writer.begin(live.object);
    body += "<</Type/StructElem/S/";
    body += structureType(live.element);
    body += "/P ";
    appendRef(body, live.parentObject);
    writeKids(body, live.kids);
    writeAttributes(body, live.element);
    body += ">>";
    m_writer.end();
}

void StructureWriter::writeKids(std::string &body, const std::vector<Kid> &kids)
{
    const auto paged =
        std::find_if(kids.begin(), kids.end(), [](const Kid &kid) { return kid.page != 0; });
    const int page = paged != kids.end() ? paged->page : 0;
    if (page != 0) {
        body += "/Pg ";
        appendRef(body, page);
    }
    body += "/K[";
    for (const Kid &kid : kids) {
        if (body.back() != '[' && body.back() != '>')
            body += ' ';
        if (kid.kind == Kid::Kind::Element) {
            appendRef(body, kid.value);
        } else if (kid.kind == Kid::Kind::Annotation) {
            body += "<</Type/OBJR/Pg ";
            appendRef(body, kid.page);
            body += "/Obj ";
            appendRef(body, kid.value);
            body += ">>";
        } else if (kid.page == page) {
            appendInteger(body, kid.value);
        } else {
            body += "<</Type/MCR/Pg ";
            appendRef(body, kid.page);
            body += "/MCID ";
            appendInteger(body, kid.value);
            body += ">>";
        }
    }
    body += ']';
}

void StructureWriter::writeAttributes(std::string &body, const StructElement &element) const
{
    if (isHeaderCell(element.role))
        body.append("/ID").append(cellId(element.id));
    if (!element.language.isEmpty())
        body.append("/Lang(").append(element.language.data(), size_t(element.language.size())) +=
            ')';
    if (!element.expansion.isEmpty()) {
        body += "/E";
        appendTextString(body, element.expansion);
    }
    if (element.role == Role::List)
        body += "/A<</O/List/ListNumbering/None>>";
    else if (element.rowSpan > 1 || element.columnSpan > 1 || isHeaderCell(element.role) ||
             std::any_of(element.headers.begin(), element.headers.end(),
                         [this](ElementId header) { return isHeaderWritten(header); }))
        writeTableAttributes(body, element);
}

void StructureWriter::writeTableAttributes(std::string &body, const StructElement &element) const
{
    body += "/A<</O/Table";
    if (isHeaderCell(element.role))
        body += element.role == Role::ColumnHeader ? "/Scope/Column" : "/Scope/Row";
    if (element.rowSpan > 1)
        body.append("/RowSpan ").append(std::to_string(element.rowSpan));
    if (element.columnSpan > 1)
        body.append("/ColSpan ").append(std::to_string(element.columnSpan));
    bool any = false;
    for (ElementId header : element.headers) {
        if (!isHeaderWritten(header))
            continue;
        if (!any)
            body += "/Headers[";
        any = true;
        body += cellId(header);
    }
    body += any ? "]>>" : ">>";
}

bool StructureWriter::isHeaderWritten(ElementId id) const
{
    const auto found = std::lower_bound(m_headers.begin(), m_headers.end(), std::pair(id, 0));
    return found != m_headers.end() && found->first == id;
}

int StructureWriter::writeParentTree()
{
    std::string kids;
    for (size_t at = 0; at < m_parents.size(); at += kLeaf) {
        const size_t end = std::min(m_parents.size(), at + kLeaf);
        const int leaf = m_writer.allocate();
        std::string &body = m_writer.begin(leaf);
        body.append("<</Limits[").append(std::to_string(at)).append(" ");
        body.append(std::to_string(end - 1)).append("]/Nums[");
        for (size_t i = at; i < end; ++i) {
            appendInteger(body, qint64(i));
            body += ' ';
            appendRef(body, m_parents[i]);
            body += ' ';
        }
        body += "]>>";
        m_writer.end();
        appendRef(kids, leaf);
        kids += ' ';
    }
    return m_writer.write("<</Kids[" + QByteArray::fromStdString(kids) + "]>>");
}

int StructureWriter::writeIdTree()
{
    std::string kids;
    for (size_t at = 0; at < m_headers.size(); at += kLeaf) {
        const size_t end = std::min(m_headers.size(), at + kLeaf);
        const int leaf = m_writer.allocate();
        std::string &body = m_writer.begin(leaf);
        body.append("<</Limits[").append(cellId(m_headers[at].first));
        body.append(cellId(m_headers[end - 1].first)).append("]/Names[");
        for (size_t i = at; i < end; ++i) {
            body += cellId(m_headers[i].first);
            appendRef(body, m_headers[i].second);
        }
        body += "]>>";
        m_writer.end();
        appendRef(kids, leaf);
        kids += ' ';
    }
    return m_writer.write("<</Kids[" + QByteArray::fromStdString(kids) + "]>>");
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
