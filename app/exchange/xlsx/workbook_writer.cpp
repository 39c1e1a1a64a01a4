#include "exchange/xlsx/workbook_writer.h"

#include "exchange/opc/theme_part.h"
#include "exchange/xlsx/chart_part.h"
#include "exchange/xlsx/sheet_xml.h"
#include "exchange/xlsx/workbook_text.h"
#include "exchange/zip/zip_writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

// Points. Not every program finds out how high a row has to be; what is not a custom height is
// found anew where a clerk changes the row.
constexpr double kLine = 13.5;
constexpr double kAround = 3;
constexpr double kTallest = 409.5; // of Excel

const QByteArray kProlog = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const QByteArray kPackage = "http://schemas.openxmlformats.org/package/2006/";
const QByteArray kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/";
const QByteArray kDrawingTypes = "application/vnd.openxmlformats-officedocument.";
const QByteArray kTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray relation(int id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"rId" + number(id) + "\" Type=\"" + type + "\" Target=\"" + target +
           "\"/>";
}

QByteArray relationships(const QByteArray &content)
{
    return "<Relationships xmlns=\"" + kPackage + "relationships\">" + content + "</Relationships>";
}

QByteArray rootRelations()
{
    return relationships(
        relation(1, kOffice + "relationships/officeDocument", "xl/workbook.xml") +
        relation(2, kPackage + "relationships/metadata/core-properties", "docProps/core.xml") +
        relation(3, kOffice + "relationships/extended-properties", "docProps/app.xml") +
        relation(4, kOffice + "relationships/custom-properties", "docProps/custom.xml"));
}

QByteArray coreProperties(const WorkbookProperties &properties)
{
    const QByteArray at = properties.created.toUTC().toString(Qt::ISODate).toLatin1();
    return "<cp:coreProperties xmlns:cp=\"" + kPackage +
           "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" +
           escapedCellText(properties.title) +
           "</dc:title><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + at +
           "</dcterms:created><dc:language>ja-JP</dc:language></cp:coreProperties>";
}

QByteArray customProperties(const QMap<QString, QString> &custom)
{
    QByteArray out = "<Properties xmlns=\"" + kOffice + "custom-properties\" xmlns:vt=\"" +
                     kOffice + "docPropsVTypes\">";
    int id = 2; // 0 and 1 are reserved
    for (auto it = custom.begin(); it != custom.end(); ++it)
        out += "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" + number(id++) +
               "\" name=\"" + escapedText(it.key()) + "\"><vt:lpwstr>" +
               escapedCellText(it.value()) + "</vt:lpwstr></property>";
    return out + "</Properties>";
}

QByteArray appProperties()
{
    return "<Properties xmlns=\"" + kOffice +
           "extended-properties\"><Application>Gaiyo</Application></Properties>";
}

QByteArray sheetFile(size_t sheet)
{
    return "worksheets/sheet" + number(qint64(sheet) + 1) + ".xml";
}

QByteArray drawingFile(size_t sheet)
{
    return "drawings/drawing" + number(qint64(sheet) + 1) + ".xml";
}

QByteArray chartFile(size_t sheet)
{
    return "charts/chart" + number(qint64(sheet) + 1) + ".xml";
}

// xl/a/b.xml → xl/a/_rels/b.xml.rels.
QByteArray relationsOf(const QByteArray &file)
{
    const auto slash = file.indexOf('/');
    return "xl/" + file.left(slash) + "/_rels" + file.mid(slash) + ".rels";
}

QString wordsOf(const SheetCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell.value))
        return *text;
    QString words;
    if (const auto *runs = std::get_if<std::vector<CellRun>>(&cell.value)) {
        for (const CellRun &run : *runs)
            words += run.text;
    }
    return words;
}

Result<void> checkLength(const QString &words, int column, const SheetForm &sheet,
                         const QString &name)
{
    if (words.size() <= kLongestCell)
        return {};
    return Error{ErrorKind::Invalid,
                 Sentences::tr("%1, sheet “%2”, column %3: the text has %4 characters, and a cell "
                               "of Excel takes no more than %5. %6")
                     .arg(name, sheet.name, columnName(column))
                     .arg(words.size())
                     .arg(kLongestCell)
                     .arg(sheet.adviceOnLength.isEmpty()
                              ? Sentences::tr("Divide it, or write the table as CSV.")
                              : sheet.adviceOnLength)};
}

} // namespace

WorkbookWriter::WorkbookWriter(QIODevice &out, const WorkbookProperties &properties,
                               std::vector<SheetForm> sheets, const Progress &progress)
    : m_progress(progress)
    , m_zip(std::make_unique<ZipWriter>(out, progress))
    , m_properties(properties)
    , m_sheets(std::move(sheets))
{
    Q_ASSERT(!m_sheets.empty());
    // First, because programs look there to know what kind of a file this is.
    part("[Content_Types].xml", contentTypes());
    part("_rels/.rels", rootRelations());
    beginSheet();
}

WorkbookWriter::~WorkbookWriter() = default;

void WorkbookWriter::part(const QByteArray &name, const QByteArray &content)
{
    m_zip->begin(name);
    m_zip->write(kProlog);
    m_zip->write(content);
}

QByteArray WorkbookWriter::contentTypes() const
{
    const auto type = [](const QByteArray &part, const QByteArray &content) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + content + "\"/>";
    };
    QByteArray out =
        "<Types xmlns=\"" + kPackage +
        "content-types\"><Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
        type("xl/workbook.xml", kTypes + "sheet.main+xml") +
        type("xl/styles.xml", kTypes + "styles+xml") +
        type("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
    for (size_t i = 0; i < m_sheets.size(); ++i) {
        out += type("xl/" + sheetFile(i), kTypes + "worksheet+xml");
        if (m_sheets[i].chart)
            out += type("xl/" + drawingFile(i), kDrawingTypes + "drawing+xml") +
                   type("xl/" + chartFile(i), kDrawingTypes + "drawingml.chart+xml");
    }
    return out +
           type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
           type("docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml") +
           type("docProps/custom.xml",
                "application/vnd.openxmlformats-officedocument.custom-properties+xml") +
           "</Types>";
}

QByteArray WorkbookWriter::workbook() const
{
    QByteArray sheets;
    QByteArray names;
    for (size_t i = 0; i < m_sheets.size(); ++i) {
        const QByteArray id = number(qint64(i) + 1);
        sheets += "<sheet name=\"" + escapedText(m_sheets[i].name) + "\" sheetId=\"" + id + '"' +
                  (m_sheets[i].isHidden ? " state=\"hidden\"" : "") + " r:id=\"rId" + id + "\"/>";
        names += sheetNames(m_sheets[i], int(i), m_lastRows[i]);
    }
    return "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
           "xmlns:r=\"" +
           kOffice + "relationships\"><bookViews><workbookView/></bookViews><sheets>" + sheets +
           "</sheets>" + (names.isEmpty() ? names : "<definedNames>" + names + "</definedNames>") +
           "</workbook>";
}

QByteArray WorkbookWriter::relations() const
{
    QByteArray out;
    int id = 1;
    for (size_t i = 0; i < m_sheets.size(); ++i)
        out += relation(id++, kOffice + "relationships/worksheet", sheetFile(i));
    return relationships(out + relation(id, kOffice + "relationships/styles", "styles.xml") +
                         relation(id + 1, kOffice + "relationships/theme", "theme/theme1.xml"));
}

void WorkbookWriter::addChart(size_t sheet)
{
    const SheetForm &form = m_sheets[sheet];
    part(relationsOf(sheetFile(sheet)),
         relationships(relation(1, kOffice + "relationships/drawing", "../" + drawingFile(sheet))));
    part("xl/" + drawingFile(sheet), drawingPart(form));
    part(relationsOf(drawingFile(sheet)),
         relationships(relation(1, kOffice + "relationships/chart", "../" + chartFile(sheet))));
    part("xl/" + chartFile(sheet), chartPart(form));
}

void WorkbookWriter::beginSheet()
{
    m_row = 0;
    m_wide.clear();
    part("xl/" + sheetFile(m_lastRows.size()), sheetHead(sheet(), m_lastRows.empty()));
}

double WorkbookWriter::widthOf(size_t column, size_t cells) const
{
    const std::vector<SheetColumn> &columns = sheet().columns;
    const bool isWide = int(column) == sheet().wideColumn && column + 1 == cells;
    double width = columns[column].width;
    for (size_t i = column + 1; isWide && i < columns.size(); ++i)
        width += columns[i].width;
    return width;
}

// What the last cell of the present row stands over looks as it does.
QByteArray WorkbookWriter::addWide(const std::vector<SheetCell> &cells)
{
    const qsizetype last = qsizetype(sheet().columns.size()) - 1;
    const qsizetype first = qsizetype(cells.size()) - 1;
    if (first < 0 || first != sheet().wideColumn || first >= last)
        return {};
    QByteArray out;
    for (qsizetype i = first + 1; i <= last; ++i)
        out += "<c r=\"" + columnName(int(i)).toLatin1() + number(m_row) + "\" s=\"" +
               number(cells.back().style) + "\"/>";
    m_wide +=
        QStringLiteral("%1%3:%2%3").arg(columnName(int(first)), columnName(int(last))).arg(m_row);
    return out;
}

Result<void> WorkbookWriter::addRow(const std::vector<SheetCell> &cells, const QString &name,
                                    const RowForm &form)
{
    if (m_progress.isStopAsked())
        return stoppedError();
    const QByteArray row = number(++m_row);
    QByteArray out;
    int lines = 1;
    for (size_t i = 0; i < cells.size(); ++i) {
        const QString words = wordsOf(cells[i]);
        if (const auto checked = checkLength(words, int(i), sheet(), name); !checked)
            return checked;
        if (i < sheet().columns.size())
            lines = std::max(lines, m_styles.at(cells[i].style).vertical
                                        ? int(words.size())
                                        : lineCount(words, widthOf(i, cells.size())));
        const QByteArray content = cellContent(cells[i]);
        out += "<c r=\"" + columnName(int(i)).toLatin1() + row + "\" s=\"" +
               number(cells[i].style) + '"';
        out += content.isEmpty() ? QByteArray("/>") : cellType(cells[i]) + '>' + content + "</c>";
    }
    const double height = std::min(std::max(lines * kLine + kAround, form.height), kTallest);
    m_zip->write("<row r=\"" + row + (form.isHidden ? "\" hidden=\"1" : "") +
                 (form.height > 0 ? "\" customHeight=\"1" : "") + "\" ht=\"" +
                 QByteArray::number(height) + "\">" + out + addWide(cells) + "</row>");
    return {};
}

void WorkbookWriter::endSheet()
{
    m_zip->write(sheetTail(sheet(), m_row, m_wide));
    m_lastRows.push_back(m_row);
    if (m_lastRows.size() < m_sheets.size())
        beginSheet();
}

Result<void> WorkbookWriter::finish()
{
    Q_ASSERT(m_lastRows.size() == m_sheets.size());
    for (size_t i = 0; i < m_sheets.size(); ++i) {
        if (m_sheets[i].chart)
            addChart(i);
    }
    part("xl/styles.xml", m_styles.part());
    part("xl/theme/theme1.xml", themePart());
    part("xl/workbook.xml", workbook());
    part("xl/_rels/workbook.xml.rels", relations());
    part("docProps/core.xml", coreProperties(m_properties));
    part("docProps/app.xml", appProperties());
    part("docProps/custom.xml", customProperties(m_properties.custom));
    return m_zip->finish();
}

} // namespace gaiyo
