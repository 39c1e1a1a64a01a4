#include "exchange/csv/test_free_columns.h"

#include "base/id_source.h"
#include "domain/free_field.h"
#include "domain/snapshot_index.h"
#include "domain/template.h"
#include "exchange/csv/csv_format.h"
#include "exchange/csv/csv_import.h"

#include <QRegularExpression>
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

// Printed beside the opinions as the office has them, the first three; nobody's name is.
void TestFreeColumns::columnsOfOtherOffices_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("free");
    const auto row = [](const QString &names, const QString &free) {
        QTest::newRow(qPrintable(names)) << names << free;
    };
    row(u"番号,件名,意見,市の考え方"_s, u"件名"_s);
    row(u"番号,意見,市の考え方,修正の有無,修正内容"_s, u"修正内容"_s);
    row(u"番号,主な意見,左記以外の同種の意見,市の考え方,計画への反映箇所,区分"_s,
        u"計画への反映箇所 左記以外の同種の意見"_s);
    row(u"番号,意見,市の考え方,担当課"_s, u"担当課"_s);
    row(u"番号,意見,市の考え方,担当課,会場,関連施策,修正前,修正後"_s, u"会場 修正前 修正後"_s);
    row(u"番号,意見,採否,理由,市の考え方"_s, u"理由"_s);
    row(u"番号,氏名,住所,意見者,提出者,年代,職業,意見,市の考え方,担当者,電話,受付日"_s, u""_s);
}

void TestFreeColumns::columnsOfOtherOffices()
{
    QFETCH(QString, names);
    QFETCH(QString, free);
    QString cells = names;
    cells.replace(QRegularExpression(u"[^,]+"_s), u"語"_s);
    const Imported i = importFree(names + u'\n' + cells + u'\n');
    QStringList found;
    for (const FreeField &field : freeFieldsOf(i.values.consultation.settings))
        found << field.name;
    QCOMPARE(found.join(u' '), free);
    QCOMPARE(i.values.opinions[0].free1, free.isEmpty() ? QString() : u"語"_s);
    for (const QString &name : found)
        QVERIFY(i.assumed.join(u'\n').contains(u"“%1” was taken as a free field"_s.arg(name)));
}

// A sentence for each opinion is no category; words that come again are.
void TestFreeColumns::sentencesAreNoCategories()
{
    const Imported i = importFree(
        u"番号,意見,回答,修正内容\n1,道を。,直す。,第3章の施策2に分離を追記します。\n"
        "2,木を。,植える。,なし\n3,橋を。,架ける。,資料編78ページに用語集を追加します。\n"_s);
    QVERIFY(i.values.categories.empty());
    QCOMPARE(i.values.opinions[2].free1, u"資料編78ページに用語集を追加します。"_s);
    QVERIFY(i.notUnderstood.empty());
    const Imported wording =
        importFree(u"番号,意見,回答,計画書の修正\n1,道を。,直す。,「努める」を「行う」に修正\n"
                   "2,木を。,植える。,\n3,橋を。,架ける。,図3を差し替え\n"_s);
    QVERIFY(wording.values.categories.empty());
    QCOMPARE(wording.values.opinions[2].free1, u"図3を差し替え"_s);
    const Imported beside = importFree(
        u"番号,意見,回答,計画書の修正,対応区分\n1,道を。,直す。,「努める」を「行う」に修正,◎\n"_s);
    QCOMPARE(beside.values.categories.size(), size_t(1));
    QCOMPARE(beside.values.opinions[0].free1, u"「努める」を「行う」に修正"_s);
    const Imported again = importFree(u"番号,意見,回答,対応方針\n1,道を。,直す。,"
                                      u"計画に反映します\n2,木を。,植える。,今後の参考とします\n"
                                      "3,橋を。,架ける。,計画に反映します\n"_s);
    QCOMPARE(again.values.categories.size(), size_t(2));
    QVERIFY(freeFieldsOf(again.values.consultation.settings).empty());
}

// What nobody said is to be kept is named; the window proposes it for the notes.
void TestFreeColumns::remarksAreLeftOut()
{
    const Imported i =
        importFree(u"番号,意見,回答,備考\n1,道を。,直す。,電話で確認済\n2,木を。,植える。,\n"_s);
    QVERIFY(!i.values.opinions[0].note);
    QVERIFY(freeFieldsOf(i.values.consultation.settings).empty());
    QCOMPARE(i.notUnderstood.size(), size_t(1));
    QCOMPARE(i.notUnderstood[0].text, u"備考"_s);
}

// What the window offers for a document of its own, and for rows that are added.
void TestFreeColumns::whatTheDialogOffers()
{
    CountingIdSource ids(u"t"_s);
    const auto head =
        csvFormat().reader->head(u"番号,件名,意見,市の考え方,修正内容,備考,氏名\n1,道,道を。,"
                                 u"直す。,3章に追記します。,済,甲\n"
                                 "2,木,木を。,植える。,78頁に追加します。,,乙\n"_s.toUtf8(),
                                 {ids, {}, {}, {}});
    QVERIFY(head.ok());
    QCOMPARE(head->inNew.join(u' '), u"no free2 summary response free1 note "_s);
    QCOMPARE(head->fields.join(u' '), u"no  summary response category note "_s);
}
