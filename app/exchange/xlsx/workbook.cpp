#include "exchange/xlsx/workbook.h"

#include "exchange/opc/custom_properties.h"
#include "exchange/xlsx/limits.h"
#include "exchange/xlsx/notes.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

namespace gaiyo {

namespace {

// The words of a conversation for an Excel that knows none: behind a notice, whose address is the
// same in all languages.
bool isStandIn(const XlsxNote &note)
{
    return note.kind == XlsxNote::Kind::Comment &&
           (note.author.startsWith(u"tc=") || note.text.contains(u"linkid=870924"));
}

// 「コメント:」 and what follows, without that first line.
QString withoutNotice(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    const qsizetype address = text.indexOf(u"linkid=870924");
    const qsizetype end = text.indexOf(u"\n\n", std::max<qsizetype>(address, 0));
    if (end < 0)
        return text.startsWith(u'[') ? QString() : text;
    const QString said = text.mid(end).trimmed();
    const qsizetype line = said.indexOf(u'\n');
    const bool isTitled = line > 0 && (said[line - 1] == u':' || said[line - 1] == u'：');
    return isTitled ? said.mid(line).trimmed() : said;
}

// Where the conversation itself is there it is told; a program that knows none (openpyxl,
// LibreOffice) drops it, and then these words are all that is left of it.
void settleStandIns(std::vector<XlsxNote> &notes)
{
    std::set<std::pair<int, int>> told;
    for (const XlsxNote &note : notes) {
        if (note.kind == XlsxNote::Kind::Threaded)
            told.emplace(note.row, note.column);
    }
    std::erase_if(notes, [&](XlsxNote &note) {
        if (!isStandIn(note))
            return false;
        note.author.clear();
        note.text = withoutNotice(note.text);
        return note.text.isEmpty() || told.contains({note.row, note.column});
    });
}

struct WorkbookSentences
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

// The list of sheets, and from which day dates are counted.
class WorkbookHandler : public XmlHandler
{
public:
    struct Named
    {
        QString name;
        QString id;
        bool isHidden = false;
    };

    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        isWorkbook |= name == "workbook";
        if (name == "workbookPr")
            is1904 = attributes.isOn("date1904", false);
        if (name != "sheet")
            return;
        if (sheets.size() >= kMostSheets)
            return refuse(tooMuchInWorkbook());
        sheets.push_back({attributes.text("name"), attributes.text("id"),
                          attributes.find("state").value_or("visible") != "visible"});
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    bool isWorkbook = false;
    bool is1904 = false;
    std::vector<Named> sheets;
};

Error notAWorkbook()
{
    return {ErrorKind::Unreadable,
            WorkbookSentences::tr(
                "The file is no Excel workbook, whatever its name says. Open it in the "
                "program that made it and save it as an Excel workbook (.xlsx).")};
}

Error wordDocument()
{
    return {ErrorKind::Unreadable,
            WorkbookSentences::tr(
                "The file is a Word document. Opinions are read from Excel workbooks "
                "(.xlsx), tables (.csv), texts and JSON: copy the table from Word into "
                "Excel and save it as .xlsx.")};
}

Error binaryWorkbook()
{
    return {ErrorKind::Unreadable,
            WorkbookSentences::tr(
                "The file is a binary workbook (.xlsb). Open it and save it as an Excel "
                "workbook (.xlsx), then try again.")};
}

Result<QByteArray> findWorkbookPart(const OfficePackage &package)
{
    const auto root = package.relationships({});
    if (!root)
        return root.error();
    const Relationship *document = findRelationship(*root, "officeDocument");
    if (!document || !package.hasPart(document->target))
        return notAWorkbook();
    if (document->target.endsWith(".bin"))
        return binaryWorkbook();
    if (document->target.startsWith("word/"))
        return wordDocument();
    return document->target;
}

const Relationship *findById(const std::vector<Relationship> &all, const QString &id)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Relationship &one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

Result<XlsxWorkbook> XlsxWorkbook::open(const QByteArray &bytes, const Progress &progress)
{
    auto package = OfficePackage::open(bytes, progress);
    if (!package)
        return package.error();
    const auto part = findWorkbookPart(*package);
    if (!part)
        return part.error();
    XlsxWorkbook workbook(std::move(*package));
    WorkbookHandler list;
    if (const auto read = workbook.m_package.read(*part, list); !read)
        return read.error();
    if (!list.isWorkbook)
        return notAWorkbook();
    const auto relationships = workbook.m_package.relationships(*part);
    if (!relationships)
        return relationships.error();
    for (const auto &named : list.sheets) {
        const Relationship *sheet = findById(*relationships, named.id);
        if (sheet && sheet->type == "worksheet")
            workbook.m_sheets.push_back({named.name, named.isHidden, sheet->target});
    }
    workbook.m_texts = std::make_shared<WorkbookTexts>();
    workbook.m_texts->is1904 = list.is1904;
    if (const auto read = workbook.readShared(*relationships); !read)
        return read.error();
    return workbook;
}

Result<void> XlsxWorkbook::readShared(const std::vector<Relationship> &relationships)
{
    const std::pair<const char *, XmlHandler *> parts[] = {{"sharedStrings", &m_texts->strings},
                                                           {"styles", &m_texts->styles}};
    for (const auto &[type, handler] : parts) {
        const Relationship *part = findRelationship(relationships, type);
        if (!part || !m_package.hasPart(part->target))
            continue;
        if (const auto read = m_package.read(part->target, *handler); !read)
            return read;
    }
    if (const Relationship *persons = findRelationship(relationships, "person"))
        m_persons = persons->target;
    return {};
}

Result<XlsxLayout> XlsxWorkbook::readRows(size_t sheet, const XlsxRowSink &sink) const
{
    const XlsxRowSink filled = [&](XlsxRow &&row) {
        return row.cells.empty() || sink(std::move(row));
    };
    SheetHandler handler(*m_texts, filled);
    if (const auto read = m_package.read(m_sheets[sheet].part, handler); !read)
        return read.error();
    return handler.takeLayout();
}

Result<std::vector<XlsxNote>> XlsxWorkbook::readNotes(size_t sheet) const
{
    const auto relationships = m_package.relationships(m_sheets[sheet].part);
    if (!relationships)
        return relationships.error();
    std::vector<XlsxNote> notes;
    for (const Relationship &relationship : *relationships) {
        if (!m_package.hasPart(relationship.target))
            continue;
        if (const auto read = appendNotes(relationship, notes); !read)
            return read.error();
    }
    settleStandIns(notes);
    std::stable_sort(notes.begin(), notes.end(), [](const XlsxNote &a, const XlsxNote &b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    return notes;
}

Result<QHash<QString, QString>> XlsxWorkbook::customProperties() const
{
    auto properties = readCustomProperties(m_package);
    if (!properties)
        return properties;
    for (QString &words : *properties)
        words = decodeEscapes(words);
    return properties;
}

Result<void> XlsxWorkbook::appendNotes(const Relationship &relationship,
                                       std::vector<XlsxNote> &notes) const
{
    const auto append = [&](auto &&handler) -> Result<void> {
        const auto read = m_package.read(relationship.target, handler);
        if (!read)
            return read;
        for (XlsxNote &note : handler.take())
            notes.push_back(std::move(note));
        return {};
    };
    if (relationship.type == "comments")
        return append(CommentsHandler());
    if (relationship.type == "drawing")
        return append(DrawingHandler());
    if (relationship.type != "threadedComment")
        return {};
    PersonsHandler persons;
    if (m_package.hasPart(m_persons)) {
        if (const auto read = m_package.read(m_persons, persons); !read)
            return read;
    }
    return append(ThreadedCommentsHandler(persons.take()));
}

} // namespace gaiyo
