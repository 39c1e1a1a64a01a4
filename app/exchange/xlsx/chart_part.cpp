#include "exchange/xlsx/chart_part.h"

#include "exchange/xlsx/workbook_text.h"

#include <array>

namespace gaiyo {

namespace {

const QByteArray kDrawingMl = "http://schemas.openxmlformats.org/drawingml/2006/";
const QByteArray kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

constexpr int kRowsOfSheet = 4;  // that a chart takes for each of its bars
constexpr int kRowsAround = 10;  // and for its title and legend
constexpr int kColumnsWide = 10; // of the sheet
// From dark to light, so that they can be told apart in grey.
constexpr std::array kFills{"1F3864", "2E75B6", "70AD47", "BF9000", "F4B183", "BDD7EE", "D9D9D9"};

QByteArray value(const char *element, const QByteArray &content)
{
    return QByteArray("<c:") + element + " val=\"" + content + "\"/>";
}

// 実施状況!$F$2:$F$4.
QByteArray cells(const SheetForm &form, int column, int first, int last)
{
    const QString name = u'\'' + QString(form.name).replace(u'\'', QStringLiteral("''")) + u'\'';
    const auto cell = [&](int row) {
        return u'$' + columnName(column) + u'$' + QString::number(row);
    };
    return escapedCellText(name + u'!' + cell(first) +
                           (last > first ? u':' + cell(last) : QString()));
}

QByteArray words(const QByteArray &range, const QStringList &texts)
{
    QByteArray points = value("ptCount", QByteArray::number(texts.size()));
    for (qsizetype i = 0; i < texts.size(); ++i)
        points += "<c:pt idx=\"" + QByteArray::number(i) + "\"><c:v>" + escapedCellText(texts[i]) +
                  "</c:v></c:pt>";
    return "<c:strRef><c:f>" + range + "</c:f><c:strCache>" + points + "</c:strCache></c:strRef>";
}

QByteArray numbers(const QByteArray &range, const std::vector<double> &values)
{
    QByteArray points = "<c:formatCode>General</c:formatCode>" +
                        value("ptCount", QByteArray::number(values.size()));
    for (size_t i = 0; i < values.size(); ++i)
        points += "<c:pt idx=\"" + QByteArray::number(i) + "\"><c:v>" +
                  QByteArray::number(values[i], 'g', 15) + "</c:v></c:pt>";
    return "<c:numRef><c:f>" + range + "</c:f><c:numCache>" + points + "</c:numCache></c:numRef>";
}

QByteArray series(const SheetForm &form, size_t at)
{
    const SheetChart &chart = *form.chart;
    const ChartSeries &one = chart.series[at];
    const int first = form.headingRows + 1;
    const int last = form.headingRows + int(chart.labels.size());
    const QByteArray index = QByteArray::number(at);
    return "<c:ser>" + value("idx", index) + value("order", index) + "<c:tx>" +
           words(cells(form, one.column, form.headingRows, form.headingRows), {one.name}) +
           "</c:tx><c:spPr><a:solidFill><a:srgbClr val=\"" + kFills[at % kFills.size()] +
           "\"/></a:solidFill><a:ln w=\"6350\"><a:solidFill><a:srgbClr "
           "val=\"FFFFFF\"/></a:solidFill></a:ln></c:spPr>" +
           value("invertIfNegative", "0") + "<c:cat>" +
           words(cells(form, 0, first, last), chart.labels) + "</c:cat><c:val>" +
           numbers(cells(form, one.column, first, last), one.values) + "</c:val></c:ser>";
}

QByteArray title(const QString &text)
{
    return "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1200\" "
           "b=\"0\"/></a:pPr><a:r><a:rPr lang=\"ja-JP\" sz=\"1200\" b=\"0\"/><a:t>" +
           escapedCellText(text) + "</a:t></a:r></a:p></c:rich></c:tx>" + value("overlay", "0") +
           "</c:title>";
}

} // namespace

QByteArray drawingPart(const SheetForm &form)
{
    const SheetChart &chart = *form.chart;
    const int top = form.headingRows + int(chart.labels.size()) + 2; // below the sums and a blank
    const int bottom = top + kRowsAround + kRowsOfSheet * int(chart.labels.size()) / 2;
    const auto corner = [](const char *element, int column, int row) {
        return QByteArray("<xdr:") + element + "><xdr:col>" + QByteArray::number(column) +
               "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + QByteArray::number(row) +
               "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:" + element + '>';
    };
    return "<xdr:wsDr xmlns:xdr=\"" + kDrawingMl + "spreadsheetDrawing\" xmlns:a=\"" + kDrawingMl +
           "main\"><xdr:twoCellAnchor>" + corner("from", 0, top) +
           corner("to", kColumnsWide, bottom) +
           "<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\" name=\"" +
           escapedCellText(chart.title) + "\" descr=\"" + escapedCellText(chart.description) +
           "\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" "
           "y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"" +
           kDrawingMl + "chart\"><c:chart xmlns:c=\"" + kDrawingMl + "chart\" xmlns:r=\"" +
           kRelations +
           "\" r:id=\"rId1\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>"
           "</xdr:twoCellAnchor></xdr:wsDr>";
}

QByteArray chartPart(const SheetForm &form)
{
    const SheetChart &chart = *form.chart;
    QByteArray all;
    for (size_t i = 0; i < chart.series.size(); ++i)
        all += series(form, i);
    const QByteArray categories =
        "<c:catAx>" + value("axId", "1") + "<c:scaling>" + value("orientation", "maxMin") +
        "</c:scaling>" + value("delete", "0") + value("axPos", "l") +
        value("majorTickMark", "none") + value("minorTickMark", "none") +
        value("tickLblPos", "nextTo") + value("crossAx", "2") + "</c:catAx>";
    const QByteArray values = "<c:valAx>" + value("axId", "2") + "<c:scaling>" + value("min", "0") +
                              "</c:scaling>" + value("delete", "0") + value("axPos", "b") +
                              "<c:majorGridlines/><c:numFmt formatCode=\"0\" sourceLinked=\"0\"/>" +
                              value("majorTickMark", "none") + value("minorTickMark", "none") +
                              value("tickLblPos", "nextTo") + value("crossAx", "1") +
                              value("crosses", "max") + "</c:valAx>";
    return "<c:chartSpace xmlns:c=\"" + kDrawingMl + "chart\" xmlns:a=\"" + kDrawingMl +
           "main\"><c:chart>" + title(chart.title) + value("autoTitleDeleted", "0") +
           "<c:plotArea><c:layout/><c:barChart>" + value("barDir", "bar") +
           value("grouping", "stacked") + value("varyColors", "0") + all + value("gapWidth", "60") +
           value("overlap", "100") + value("axId", "1") + value("axId", "2") + "</c:barChart>" +
           categories + values + "</c:plotArea><c:legend>" + value("legendPos", "b") +
           value("overlay", "0") + "</c:legend>" + value("plotVisOnly", "1") +
           "</c:chart></c:chartSpace>";
}

} // namespace gaiyo
