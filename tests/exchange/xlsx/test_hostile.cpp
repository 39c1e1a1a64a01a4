#include "exchange/xlsx/test_hostile.h"

#include "exchange/xlsx/workbook_bytes.h"
#include "exchange/xlsx/xlsx_import.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace gaiyo;

namespace {

Result<Imported> import(const QByteArray &bytes)
{
    CountingIdSource ids(QStringLiteral("i"));
    return importXlsx(bytes, {ids, {}, {}, {}});
}

const QByteArray kHeading = "<row r='1'><c r='A1' t='inlineStr'><is><t>意見</t></is></c></row>";
const QByteArray kStrings = "<sst><si><t>意見</t></si><si><t>一</t></si></sst>";

QByteArray sheet(const QByteArray &rows)
{
    return "<worksheet><sheetData>" + kHeading + rows + "</sheetData></worksheet>";
}

QByteArray withSheet(const QByteArray &xml)
{
    return packageOf(xml, kStrings, {}, {}, {});
}

// How much more of memory the process has had than before, in MiB; -1 where nobody tells.
double peakOf(const std::function<void()> &work)
{
    const auto read = [](const QByteArray &name) {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return -1.0;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf(name + ':');
        return at < 0 ? -1.0
                      : text.mid(at + name.size() + 1, 20).simplified().split(' ')[0].toDouble();
    };
    QFile reset(QStringLiteral("/proc/self/clear_refs")); // the peak begins anew
    if (!reset.open(QIODevice::WriteOnly) || reset.write("5") != 1)
        return -1;
    reset.close();
    const double before = read("VmRSS");
    work();
    const double peak = read("VmHWM");
    return before < 0 || peak < 0 ? -1 : (peak - before) / 1024;
}

} // namespace

void TestHostileWorkbooks::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes;
    };
    QByteArray bomb = "<!DOCTYPE a [<!ENTITY e0 \"ha\">";
    for (int i = 1; i < 40; ++i)
        bomb += QStringLiteral("<!ENTITY e%1 \"&e%2;&e%2;\">").arg(i).arg(i - 1).toUtf8();
    row("entity bomb in the sheet",
        withSheet(bomb + "]>" + sheet("<row r='2'><c r='A2' t='str'><v>&e39;</v></c></row>")));
    row("entity bomb in the texts",
        packageOf(sheet({}), bomb + "]><sst><si><t>&e39;</t></si></sst>", {}, {}, {}));
    const QByteArray file = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
    row("text of a file of this machine",
        packageOf(sheet({}), file + "<sst><si><t>&e;</t></si></sst>", {}, {}, {}));
    row("30 MB of blanks", withSheet("<worksheet>" + QByteArray(30'000'000, ' ') + "</worksheet>"));
    // Between blanks that do not pack, so that they are no bomb of the zip file.
    QByteArray blanks;
    QRandomGenerator dice(1);
    while (blanks.size() < 1'300'000)
        blanks += " \t\n"[dice.bounded(3)];
    row("blanks that do not pack", withSheet("<worksheet>" + blanks + "</worksheet>"));
    row("200,000 levels", withSheet("<worksheet>" + QByteArray("<sheetData>").repeated(200'000)));
    row("6,000,000 rows",
        withSheet("<worksheet><sheetData>" + QByteArray("<row/>").repeated(6'000'000)));
    row("rows beyond the last",
        withSheet(sheet(QByteArray("<row r='2'/>") + "<row r='1048577'><c r='A1048577'/></row>")));
    row("rows without end", withSheet(sheet("<row r='1048576'/><row/>")));
    row("rows that go back", withSheet(sheet("<row r='5'/><row r='5'/>")));
    row("cell of another row", withSheet(sheet("<row r='2'><c r='A3'><v>1</v></c></row>")));
    row("cell beyond the last column",
        withSheet(sheet("<row r='2'><c r='XFE2'><v>1</v></c></row>")));
    row("text that is not there",
        withSheet(sheet("<row r='2'><c r='A2' t='s'><v>2</v></c></row>")));
    row("text of no number", withSheet(sheet("<row r='2'><c r='A2' t='s'><v>-1</v></c></row>")));
    row("a long text", withSheet(sheet("<row r='2'><c r='A2' t='str'><v>" +
                                       QByteArray(1'200'000, 'x') + "</v></c></row>")));
    const QByteArray good = opinionsWorkbook(3);
    row("same part twice", zipOf({{"xl/workbook.xml", "<a/>"}, {"XL/workbook.xml", "<a/>"}}));
    row("wrong check sum", changed<quint32>(good, entryAt(good, 3) + kCrcAt, 7));
    row("says that it is 700 MB", changed<quint32>(good, entryAt(good, 3) + kSizeAt, 700'000'000));
    row("encrypted", changed<quint16>(good, entryAt(good, 0) + kFlagsAt, 1));
    row("OLE", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(100'000, '\0'));
}

// Refused in a sentence, and without much memory.
void TestHostileWorkbooks::refused()
{
    QFETCH(QByteArray, bytes);
    Result<Imported> result = Imported();
    [[maybe_unused]] const double peak = peakOf([&] { result = import(bytes); });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Unreadable);
    QVERIFY(result.error().message.size() > 20);
    QVERIFY(!result.error().message.contains(u"root:")); // of /etc/passwd
#ifndef GAIYO_SANITIZED
    QVERIFY2(peak < 20, qPrintable(QStringLiteral("%1 MiB").arg(peak)));
#endif
}

void TestHostileWorkbooks::truncatedAnywhere()
{
    const QByteArray good = opinionsWorkbook(2);
    QVERIFY(import(good).ok());
    for (qsizetype size = 0; size < good.size(); ++size) {
        const auto result = import(good.left(size));
        QVERIFY2(!result, qPrintable(QString::number(size)));
        QCOMPARE(result.error().kind, ErrorKind::Unreadable);
        QVERIFY(result.error().message.size() > 20);
    }
}

void TestHostileWorkbooks::changedAnywhere()
{
    const QByteArray good = opinionsWorkbook(2);
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bytes = good;
        bytes[at] = char(bytes[at] ^ 0x55);
        const auto result = import(bytes);
        if (result)
            QCOMPARE(result->values.opinions.size(), size_t(2));
        else
            QVERIFY(result.error().message.size() > 20);
    }
}

void TestHostileWorkbooks::noise()
{
    QRandomGenerator dice(3);
    for (int round = 0; round < 50; ++round) {
        QByteArray bytes("PK\x03\x04");
        for (int i = 0; i < 2'000; ++i)
            bytes += char(dice.bounded(256));
        QVERIFY(!import(bytes));
    }
}

// A million merged cells over a million rows each would be filled for hours.
void TestHostileWorkbooks::mergesUponEachOther()
{
    WorkbookParts parts;
    parts.rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>章</t></is></c><c r='B1' t='inlineStr'>"
                 "<is><t>意見</t></is></c></row>";
    for (int i = 2; i < 3'002; ++i)
        parts.rows += "<row r='" + QByteArray::number(i) + "'><c r='B" + QByteArray::number(i) +
                      "'><v>1</v></c></row>";
    for (int i = 0; i < 3'000; ++i)
        parts.behind += "<mergeCell ref='A2:A3001'/>";
    parts.behind = "<mergeCells>" + parts.behind + "</mergeCells>";
    const auto result = import(workbookOf(parts));
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(u"more cells"));
}
