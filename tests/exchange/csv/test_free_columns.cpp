#include "exchange/csv/test_free_columns.h"

#include "base/id_source.h"
#include "domain/free_field.h"
#include "domain/snapshot_index.h"
#include "domain/template.h"
#include "exchange/csv/csv_import.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Imported importFree(const QString &table, const std::optional<QString> &known = {})
{
    CountingIdSource ids(u"t"_s);
    CsvImportOptions options{{ids, {}, {}, {}}};
    options.countNote = known;
    auto result = importCsv(table.toUtf8(), options);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

QString titleAbove(const Imported &imported, size_t opinion)
{
    const auto &node = imported.values.opinions[opinion].node;
    return node ? SnapshotIndex(imported.values).findNode(*node)->title : u"?"_s;
}

} // namespace

void TestFreeColumns::themesAbbreviationsAndHallsAreTaken()
{
    const Imported i =
        importFree(u"No.,意見,回答,テーマ,略記,会場\n1,道を。,直す。,道路,創,市役所\n"
                   "2,木を。,植える。,公園,環,公民館\n3,橋を。,架ける。,道路,創,\n"_s);
    QVERIFY(i.notUnderstood.empty());
    QCOMPARE(titleAbove(i, 0), u"道路"_s);
    QCOMPARE(i.values.nodes.size(), size_t(2));
    const auto fields = freeFieldsOf(i.values.consultation.settings);
    QCOMPARE(fields.size(), size_t(2));
    QCOMPARE(fields[0].name, u"略記"_s);
    QCOMPARE(fields[1].name, u"会場"_s);
    QVERIFY(fields[1].choices.empty());
    QCOMPARE(fields[0].choices.size(), size_t(2));
    QVERIFY(fields[0].legendTitle == QString()); // a legend without meanings says nothing
    QStringList values;
    for (const Opinion &opinion : i.values.opinions)
        values += opinion.summary + opinion.free1 + opinion.free2;
    values.sort();
    QCOMPARE(values, (QStringList{u"木を。環公民館"_s, u"橋を。創"_s, u"道を。創市役所"_s}));
    QVERIFY(i.assumed.join(u'\n').contains(u"“略記” (創、環)"_s) ||
            i.assumed.join(u'\n').contains(u"“略記” (環、創)"_s));
    QVERIFY(i.assumed.join(u'\n').contains(u"“会場” was taken as a free field"_s));
    // They are printed.
    const auto settings = resolveSettings(i.values.consultation);
    QCOMPARE(freeColumnsOf(*settings).size(), size_t(2));
}

void TestFreeColumns::abbreviationsAreNoHeadings()
{
    const Imported i = importFree(
        u"番号,章,略記,意見,回答\n1,総論,創,道を。,直す。\n2,総論,環,木を。,植える。\n"_s);
    QCOMPARE(i.values.nodes.size(), size_t(1));
    QCOMPARE(i.values.opinions[0].free1.size(), 1);
}

void TestFreeColumns::longValuesMakeNoList()
{
    const Imported i = importFree(u"番号,意見,回答,略記\n1,道を。,直す。,道路の安全について\n"
                                  "2,木を。,植える。,環\n"_s);
    QCOMPARE(freeFieldsOf(i.values.consultation.settings)[0].choices.size(), size_t(0));
}

// Rows that are added to a document have its fields and no others; empty columns are none.
void TestFreeColumns::documentsWithFieldsKeepThem()
{
    const QString table = u"番号,意見,回答,会場\n1,道を。,直す。,市役所\n"_s;
    QCOMPARE(importFree(table, QString(u""_s)).notUnderstood.size(), size_t(1));
    QCOMPARE(importFree(table).notUnderstood.size(), size_t(0));
    const Imported none = importFree(u"番号,意見,回答,会場\n1,道を。,直す。,\n"_s);
    QVERIFY(freeFieldsOf(none.values.consultation.settings).empty());
}
