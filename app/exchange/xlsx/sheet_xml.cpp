#include "exchange/xlsx/sheet_xml.h"

#include "exchange/xlsx/workbook_text.h"

namespace gaiyo {

namespace {

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QString quotedName(QString sheet)
{
    return u'\'' + sheet.replace(u'\'', QStringLiteral("''")) + u'\'';
}

// Frozen where headings stand; the cursor begins in the first cell below.
QByteArray view(const SheetForm &form, bool isFirst)
{
    QByteArray out = "<sheetViews><sheetView workbookViewId=\"0\"";
    out += isFirst ? " tabSelected=\"1\">" : ">";
    const QString topLeft = columnName(form.frozenColumns) + QString::number(form.headingRows + 1);
    if (form.headingRows > 0) {
        const QByteArray pane = form.frozenColumns > 0 ? "bottomRight" : "bottomLeft";
        out += "<pane";
        if (form.frozenColumns > 0)
            out += " xSplit=\"" + number(form.frozenColumns) + '"';
        out += " ySplit=\"" + number(form.headingRows) + "\" topLeftCell=\"" + topLeft.toLatin1() +
               "\" activePane=\"" + pane + "\" state=\"frozen\"/><selection pane=\"" + pane +
               "\" activeCell=\"" + topLeft.toLatin1() + "\" sqref=\"" + topLeft.toLatin1() +
               "\"/>";
    }
    return out + "</sheetView></sheetViews>";
}

QByteArray columns(const SheetForm &form)
{
    QByteArray out;
    for (size_t i = 0; i < form.columns.size(); ++i) {
        const QByteArray at = number(qint64(i) + 1);
        out += "<col min=\"" + at + "\" max=\"" + at + "\" width=\"" +
               QByteArray::number(form.columns[i].width + 0.7109375) + '"' +
               (form.columns[i].isHidden ? " hidden=\"1\"" : "") + " customWidth=\"1\"/>";
    }
    return out.isEmpty() ? out : "<cols>" + out + "</cols>";
}

QByteArray filterRange(const SheetForm &form, int lastRow, const char *anchor)
{
    const auto cell = [&](int column, int row) {
        return anchor + columnName(column).toLatin1() + anchor + number(row);
    };
    return cell(0, form.headingRows) + ':' +
           cell(int(form.columns.size()) - 1, std::max(lastRow, form.headingRows));
}

bool isFiltered(const SheetForm &form)
{
    return form.hasFilter && form.headingRows > 0 && !form.columns.empty();
}

// What may be done on a protected sheet stands as "0": the attributes say what is locked.
QByteArray protection(const SheetForm &form)
{
    if (!form.isProtected)
        return {};
    return "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\" "
           "formatColumns=\"0\" formatRows=\"0\" autoFilter=\"0\"/>";
}

QByteArray choices(const SheetForm &form, int lastRow)
{
    QByteArray out;
    for (const CellChoice &choice : form.choices) {
        const QByteArray column = columnName(choice.column).toLatin1();
        const int first = form.headingRows + 1;
        out += "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"" +
               column + number(first) + ':' + column + number(std::max(first, lastRow)) +
               "\"><formula1>" + escapedText(choice.cells) + "</formula1></dataValidation>";
    }
    if (out.isEmpty())
        return out;
    return "<dataValidations count=\"" + number(qint64(form.choices.size())) + "\">" + out +
           "</dataValidations>";
}

QByteArray mergedCells(const QStringList &merged)
{
    if (merged.isEmpty())
        return {};
    QByteArray out = "<mergeCells count=\"" + number(merged.size()) + "\">";
    for (const QString &cells : merged)
        out += "<mergeCell ref=\"" + cells.toLatin1() + "\"/>";
    return out + "</mergeCells>";
}

QByteArray page(const SheetForm &form)
{
    QString words = form.footer;
    words.replace(u'&', QStringLiteral("&&"));
    const QString footer = (words.isEmpty() ? QString() : QStringLiteral("&L") + words.left(200)) +
                           QStringLiteral("&C&P / &N");
    const QByteArray size = form.paper == u"A3" ? "8" : "9";
    return "<printOptions horizontalCentered=\"1\"/>"
           "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" "
           "footer=\"0.3\"/><pageSetup paperSize=\"" +
           size + "\" fitToHeight=\"0\" orientation=\"landscape\"/><headerFooter><oddFooter>" +
           escapedText(footer) + "</oddFooter></headerFooter>";
}

// Only blanks that a reader of XML might take for layout have to be said to be meant.
bool hasBlanksToKeep(const QString &text)
{
    const auto isBlank = [](QChar c) { return c == u' ' || c == u'\t' || c == u'\n'; };
    return isBlank(text.front()) || isBlank(text.back()) || text.contains(u'\n') ||
           text.contains(u'\t') || text.contains(QLatin1String("  "));
}

QByteArray textElement(const QString &text)
{
    QByteArray out = hasBlanksToKeep(text) ? "<t xml:space=\"preserve\">" : "<t>";
    out += escapedCellText(text);
    return out += "</t>";
}

QByteArray run(const CellRun &run)
{
    QByteArray look;
    if (run.struck)
        look += "<strike/>";
    if (run.underlined)
        look += "<u/>";
    look += "<sz val=\"10.5\"/>";
    if (!run.colour.isEmpty())
        look += "<color rgb=\"FF" + run.colour.toLatin1() + "\"/>";
    look += "<rFont val=\"BIZ UDゴシック\"/><family val=\"3\"/><charset val=\"128\"/>";
    return "<r><rPr>" + look + "</rPr>" + textElement(run.text) + "</r>";
}

} // namespace

QByteArray sheetHead(const SheetForm &form, bool isFirst)
{
    const QByteArray relations =
        form.chart ? " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                     "relationships\""
                   : "";
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"" +
           relations + "><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" + view(form, isFirst) +
           "<sheetFormatPr defaultRowHeight=\"15\"/>" + columns(form) + "<sheetData>";
}

QByteArray sheetTail(const SheetForm &form, int lastRow, const QStringList &merged)
{
    QByteArray filter;
    if (isFiltered(form))
        filter = "<autoFilter ref=\"" + filterRange(form, lastRow, "") + "\"/>";
    return "</sheetData>" + protection(form) + filter + mergedCells(merged) +
           choices(form, lastRow) + page(form) +
           (form.chart ? "<drawing r:id=\"rId1\"/></worksheet>" : "</worksheet>");
}

QByteArray sheetNames(const SheetForm &form, int sheet, int lastRow)
{
    const QByteArray name = escapedText(quotedName(form.name));
    const QByteArray id = "\" localSheetId=\"" + number(sheet) + '"';
    QByteArray out;
    if (isFiltered(form))
        out += "<definedName name=\"_xlnm._FilterDatabase" + id + " hidden=\"1\">" + name + '!' +
               filterRange(form, lastRow, "$") + "</definedName>";
    if (form.headingRows > 0)
        out += "<definedName name=\"_xlnm.Print_Titles" + id + '>' + name + "!$1:$" +
               number(form.headingRows) + "</definedName>";
    return out;
}

QByteArray cellContent(const SheetCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell.value)) {
        QByteArray out;
        if (!text->isEmpty())
            out.append("<is>").append(textElement(*text)).append("</is>");
        return out;
    }
    if (const auto *value = std::get_if<double>(&cell.value))
        return "<v>" + QByteArray::number(*value, 'g', 15) + "</v>";
    QByteArray runs;
    if (const auto *parts = std::get_if<std::vector<CellRun>>(&cell.value)) {
        for (const CellRun &part : *parts)
            runs += part.text.isEmpty() ? QByteArray() : run(part);
    }
    return runs.isEmpty() ? runs : "<is>" + runs + "</is>";
}

QByteArray cellType(const SheetCell &cell)
{
    const bool isNumber = std::holds_alternative<double>(cell.value);
    return isNumber ? QByteArray() : QByteArray(" t=\"inlineStr\"");
}

} // namespace gaiyo
