#include "exchange/xlsx/workbook_bytes.h"

#include <QString>

namespace gaiyo {

namespace {

const QByteArray kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

QByteArray relationship(const char *id, const char *type, const char *target)
{
    return "<Relationship Id='" + QByteArray(id) + "' Type='" + kOffice + '/' + type +
           "' Target='" + target + "'/>";
}

QByteArray string(int number)
{
    return "t='s'><v>" + QByteArray::number(number) + "</v></c>";
}

} // namespace

QByteArray packageOf(const QByteArray &sheet, const QByteArray &strings, const QByteArray &styles,
                     const QByteArray &settings, const std::vector<NamedPart> &others)
{
    std::vector<NamedPart> parts{
        {"_rels/.rels", "<Relationships>" +
                            relationship("r1", "officeDocument", "xl/workbook.xml") +
                            "</Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns='" + kMain + "' xmlns:r='" + kOffice +
                                "'><workbookPr " + settings +
                                "/><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets>"
                                "</workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships>" + relationship("r1", "worksheet", "worksheets/sheet1.xml") +
             relationship("r2", "sharedStrings", "sharedStrings.xml") +
             relationship("r3", "styles", "styles.xml") +
             relationship("r4", "person", "persons/person.xml") + "</Relationships>"},
        {"xl/worksheets/sheet1.xml", sheet},
        {"xl/sharedStrings.xml", strings}};
    if (!styles.isEmpty())
        parts.emplace_back("xl/styles.xml", styles);
    parts.insert(parts.end(), others.begin(), others.end());
    return zipOf(parts);
}

QByteArray workbookOf(const WorkbookParts &parts)
{
    return packageOf("<worksheet xmlns='" + kMain + "'>" + parts.before + "<sheetData>" +
                         parts.rows + "</sheetData>" + parts.behind + "</worksheet>",
                     "<sst xmlns='" + kMain + "'>" + parts.strings + "</sst>", parts.styles,
                     parts.settings, parts.others);
}

QByteArray opinionsWorkbook(int rows)
{
    WorkbookParts parts;
    QByteArray &strings = parts.strings;
    for (const char *name : {"章", "No.", "意見の概要", "区の考え方", "対応区分", "◎"})
        strings += "<si><t>" + QByteArray(name) + "</t></si>";
    parts.rows = "<row r='1'><c r='A1' " + string(0) + "<c r='B1' " + string(1) + "<c r='C1' " +
                 string(2) + "<c r='D1' " + string(3) + "<c r='E1' " + string(4) + "</row>";
    for (int i = 0; i < rows; ++i) {
        const QByteArray line = QByteArray::number(i + 2);
        const QByteArray number = QByteArray::number(i + 1);
        strings += "<si><t>第" + QByteArray::number(i / 50 + 1) + "章　緑を増やす</t></si>";
        strings += "<si><t>意見その" + number +
                   "。木を植えて、花壇を増やし、子どもの遊び場も作ってほしい。</t></si>";
        if (i % 10 == 0)
            strings += "<si><r><t>区では、</t></r><r><rPr><strike/></rPr><t>検討" + number +
                       "</t></r><r><rPr/><t>に実施します。</t></r></si>";
        else
            strings += "<si><t>回答その" + number +
                       "。ご意見を踏まえ、計画の中で進めてまいります。</t></si>";
        parts.rows += "<row r='" + line + "' spans='1:5'><c r='A" + line + "' s='1' " +
                      string(6 + 3 * i) + "<c r='B" + line + "'><v>" + number + "</v></c><c r='C" +
                      line + "' s='1' " + string(7 + 3 * i) + "<c r='D" + line + "' s='1' " +
                      string(8 + 3 * i) + "<c r='E" + line + "' s='1' " + string(5) + "</row>";
    }
    return workbookOf(parts);
}

} // namespace gaiyo
