#include "exchange/xlsx/test_xlsx_export.h"

#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "exchange/xlsx/workbook_parts.h"
#include "exchange/xlsx/xlsx_export.h"

#include <QBuffer>
#include <QJsonArray>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> exported(const Snapshot &values, const Progress &progress = {})
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto done =
        exportXlsx(values, out, {QDateTime(QDate(2026, 4, 1), QTime(0, 0), Qt::UTC), progress});
    if (!done)
        return done.error();
    return out.data();
}

QJsonArray sheetsOf(const Snapshot &values)
{
    const auto book = exported(values);
    if (!book)
        qFatal("%s", qPrintable(book.error().message));
    return seenByOthers(*book)[u"sheets"].toArray();
}

QString valueOf(const QJsonValue &sheet, int row, int column)
{
    return sheet[u"rows"][row][column][1].toVariant().toString();
}

} // namespace

// Every opinion in its row with its No., every heading and every category with its count.
void TestXlsxExport::sheetsOfTheSeed()
{
    const Snapshot seed = readSeed();
    const QJsonArray sheets = sheetsOf(seed);
    QCOMPARE(sheets.size(), 3);
    const QJsonValue opinions = sheets[0];
    QCOMPARE(opinions[u"name"].toString(), u"意見一覧"_s);
    QCOMPARE(opinions[u"rows"].toArray().size(), qsizetype(seed.opinions.size()) + 1);
    const QJsonArray titles = opinions[u"rows"][0].toArray();
    int summary = -1;
    for (int i = 0; i < titles.size(); ++i) {
        if (titles[i][1].toString() == u"意見の概要"_s)
            summary = i;
    }
    QVERIFY(summary > 0);
    for (size_t i = 0; i < seed.opinions.size(); ++i) {
        QCOMPARE(valueOf(opinions, int(i) + 1, 0), QString::number(i + 1));
        QCOMPARE(valueOf(opinions, int(i) + 1, summary), seed.opinions[i].summary);
    }
    QCOMPARE(sheets[1][u"name"].toString(), u"見出し"_s);
    QCOMPARE(sheets[1][u"rows"].toArray().size(), qsizetype(seed.nodes.size()) + 1);
    QCOMPARE(valueOf(sheets[1], 1, 5), u"49"_s); // of the only chapter: all
    QCOMPARE(sheets[2][u"name"].toString(), u"凡例"_s);
    int counted = 0;
    for (int row = 1; row < sheets[2][u"rows"].toArray().size(); ++row)
        counted += valueOf(sheets[2], row, 2).toInt();
    QCOMPARE(counted, 49);
    for (const QJsonValue &sheet : sheets) {
        QVERIFY(sheet[u"landscape"].toBool() && sheet[u"one_wide"].toBool());
        QCOMPARE(sheet[u"titles"].toString(), u"$1:$1"_s);
        QVERIFY(sheet[u"filter"].toString().startsWith(u"A1:"));
        QCOMPARE(sheet[u"footer"], (QJsonArray{seed.consultation.title, u"&P / &N"_s}));
    }
}

// A free field with a list of values has its legend below the categories'.
void TestXlsxExport::secondClassification()
{
    Snapshot values = readSeed();
    values.consultation.settings[u"free_fields"_s] = QJsonArray{
        QJsonObject{{u"name"_s, u"会場"_s}},
        QJsonObject{{u"name"_s, u"反映先"_s},
                    {u"choices"_s,
                     QJsonArray{QJsonObject{{u"symbol"_s, u"計"_s}, {u"words"_s, u"計画"_s}},
                                QJsonObject{{u"symbol"_s, u"事"_s}, {u"words"_s, u"事業"_s}}}}}};
    const int before = int(sheetsOf(values)[2][u"rows"].toArray().size());
    values.opinions[0].free2 = u"計"_s;
    values.opinions[3].free2 = u"計"_s;
    values.opinions[4].free1 = u"本庁舎"_s;
    const QJsonValue legend = sheetsOf(values)[2];
    int title = 0;
    while (title < before && valueOf(legend, title, 1) != u"反映先"_s)
        ++title;
    QVERIFY(title > 1);
    QCOMPARE(valueOf(legend, title + 1, 0), u"計"_s);
    QCOMPARE(valueOf(legend, title + 1, 1), u"計画"_s);
    QCOMPARE(valueOf(legend, title + 1, 2), u"2"_s);
    QCOMPARE(valueOf(legend, title + 2, 2), u"0"_s);
    QCOMPARE(valueOf(legend, title + 3, 2), u"47"_s); // without
    QCOMPARE(legend[u"rows"].toArray().size(), title + 4);
}

// A column that is set from top to bottom on paper is here, too; a heading that would make its rows
// higher than their words is set across.
void TestXlsxExport::headingsFromTopToBottom()
{
    constexpr int kStacked = 255; // of Excel: upright, below each other
    Snapshot seed = readSeed();
    const auto rotations = [&](int column) {
        QList<int> found;
        const QJsonArray rows = sheetsOf(seed)[0][u"rows"].toArray();
        for (qsizetype i = 1; i < rows.size(); ++i) {
            const int turn = rows[i][column][4].toInt();
            if (!found.contains(turn))
                found << turn;
        }
        return found;
    };
    QCOMPARE(rotations(1), QList<int>{0});
    QJsonArray columns;
    for (const auto &field : {u"no"_s, u"path1"_s, u"path2"_s, u"summary"_s})
        columns.append(QJsonObject{
            {u"field"_s, field}, {u"title"_s, field}, {u"width"_s, 6}, {u"vertical"_s, true}});
    for (qsizetype i : {0, 3}) {
        QJsonObject column = columns[i].toObject();
        column.remove(u"vertical"_s);
        columns[i] = column;
    }
    seed.consultation.settings = {{u"columns"_s, columns}};
    QCOMPARE(rotations(1), QList<int>{kStacked}); // 第4章　取組項目
    QCOMPARE(rotations(2), QList<int>{0}); // 1　ICTやマイナンバー制度を活用した…
}

void TestXlsxExport::formulasStayWords()
{
    Snapshot values = readSeed();
    const QStringList bad{u"=1+1"_s, u"+81"_s, u"-1"_s, u"@A1"_s};
    for (qsizetype i = 0; i < bad.size(); ++i)
        values.opinions[size_t(i)].summary = bad[i];
    const auto book = exported(values);
    QVERIFY(book.ok());
    const QByteArray sheet = partsOf(*book).value("xl/worksheets/sheet1.xml");
    QVERIFY(!sheet.contains("<f>") && !sheet.contains("<f "));
    for (const QString &words : bad)
        QVERIFY(sheet.contains("<is><t>" + words.toUtf8() + "</t></is>"));
}

void TestXlsxExport::notesStayInside()
{
    Snapshot values = readSeed();
    values.opinions[0].note = u"内部の控え"_s;
    const auto book = exported(values);
    QVERIFY(book.ok());
    for (const QByteArray &part : partsOf(*book))
        QVERIFY(!part.contains("内部の控え"));
}

void TestXlsxExport::tooLongNamesItsNo()
{
    Snapshot values = readSeed();
    values.opinions[6].summary = QString(32'768, u'あ');
    const auto refused = exported(values);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(u"No. 7"), qPrintable(refused.error().message));
}

void TestXlsxExport::progressStops()
{
    const Snapshot values = makeLargeDocument(600);
    double last = 0;
    QVERIFY(exported(values, Progress::make([&](double done) {
                         const bool forward = done >= last && done <= 1;
                         last = done;
                         return forward;
                     }))
                .ok());
    QVERIFY(last > 0);
    const auto stopped = exported(values, Progress::make([](double) { return false; }));
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
}
