#include "exchange/csv/test_csv_import.h"

#include "base/id_source.h"
#include "base/processor_time.h"
#include "domain/markup.h"
#include "domain/snapshot_index.h"
#include "exchange/csv/csv_import.h"
#include "exchange/rows/column_words.h"
#include "exchange/rows/table_columns.h"

#include <QJsonArray>
#include <QStringEncoder>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Result<Imported> importBytes(const QByteArray &bytes, const QMap<QString, QString> &map = {},
                             std::optional<EmptyResponse> empty = {})
{
    CountingIdSource ids(u"t"_s);
    return importCsv(bytes, {{ids, {}, empty, map}});
}

Imported imported(const QString &text, const QMap<QString, QString> &map = {},
                  std::optional<EmptyResponse> empty = {})
{
    auto result = importBytes(text.toUtf8(), map, empty);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

// kind/number/draft number/title of each node on the way to the opinion.
QString pathOf(const Imported &i, size_t opinion)
{
    const SnapshotIndex index(i.values);
    QStringList path;
    auto id = i.values.opinions[opinion].node;
    while (id) {
        const Node *node = index.findNode(*id);
        path.prepend(nodeKindName(node->kind) + u'/' + node->number.value_or(u"-"_s) + u'/' +
                     node->draftNumber.value_or(u"-"_s) + u'/' + node->title);
        id = node->parent;
    }
    return path.join(u" > "_s);
}

QString responseOf(const Imported &i, size_t opinion)
{
    const SnapshotIndex index(i.values);
    const auto &id = i.values.opinions[opinion].response;
    if (!id)
        return u"(none)"_s;
    return plainText(index.findResponse(*id)->markup,
                     [&](const OpinionId &o) { return index.findNo(o); });
}

} // namespace

void TestCsvImport::knowsUsualNames_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("no") << u"no"_s
                        << QStringList{u"No."_s, u"番号"_s, u"№"_s, u"Ｎｏ．"_s, u"NO"_s};
    QTest::newRow("path1") << u"path1"_s << QStringList{u"章"_s, u"目標"_s, u"大区分"_s};
    QTest::newRow("path2") << u"path2"_s << QStringList{u"柱"_s, u"節"_s, u"基本方針"_s};
    QTest::newRow("path3") << u"path3"_s << QStringList{u"施策"_s, u"項"_s, u" 施　策 "_s};
    QTest::newRow("path4") << u"path4"_s
                           << QStringList{u"取組項目"_s, u"項目"_s, u"該当箇所"_s, u"論点"_s};
    QTest::newRow("summary") << u"summary"_s << QStringList{u"意見"_s,         u"ご意見"_s,
                                                            u"意見の概要"_s,   u"ご意見の内容"_s,
                                                            u"意見（原文）"_s, u"ご意見 (原文)"_s,
                                                            u"意見の\n概要"_s};
    QTest::newRow("response")
        << u"response"_s
        << QStringList{u"区の考え方"_s, u"市の回答"_s,   u"町の検討結果"_s,
                       u"村の考え方"_s, u"県の考え方"_s, u"都の考え方"_s,
                       u"国の考え方"_s, u"回答"_s,       u"ご意見に対する県の考え方"_s};
    QTest::newRow("category") << u"category"_s
                              << QStringList{u"対応区分"_s, u"対応状況"_s, u"対応"_s, u"区分"_s};
    QTest::newRow("count") << u"count"_s << QStringList{u"件数"_s, u"人数"_s};
    QTest::newRow("shared_with") << u"shared_with"_s << QStringList{u"回答共有"_s};
    QTest::newRow("unknown") << u""_s
                             << QStringList{u"学校"_s, u"意見を出した人"_s, u"備考"_s, u""_s};
}

void TestCsvImport::knowsUsualNames()
{
    QFETCH(QString, field);
    QFETCH(QStringList, names);
    for (const QString &name : names)
        QVERIFY2(findFieldOfColumn(name) == findSourceField(field), qPrintable(name));
}

void TestCsvImport::findsDelimiterAndHeader()
{
    const QString rows = u"○○計画\nに対する意見\n作成,令和5年\n章,意見,回答\n1,あ,い\n"_s;
    for (const QChar delimiter : {u',', u';', u'\t'}) {
        QString text = rows;
        const Imported i = imported(text.replace(u',', delimiter));
        QCOMPARE(i.values.consultation.title, u"○○計画"_s);
        QCOMPARE(i.values.consultation.subtitle, u"に対する意見"_s);
        QCOMPARE(i.values.opinions.size(), size_t(1));
        QCOMPARE(i.values.opinions[0].summary, u"あ"_s);
        QVERIFY(i.notUnderstood.size() == 1 &&
                i.notUnderstood[0] == (NotUnderstood{3, u"作成 令和5年"_s}));
    }
}

void TestCsvImport::pathCellsFollowTheGrammar()
{
    const Imported i =
        imported(u"章,柱,施策,取組項目,意見\n"
                 "第4章 取組項目,1 情報化,(1) 活用,取組項目㉖（素案：㉕）クラウド,あ\n"
                 "第4章 取組項目,1 情報化,(1) 活用,㉗(素案:)最適化,い\n"
                 "第4章 取組項目,1 情報化,(1) 活用,その他,う\n"
                 "第4章 取組項目,1 情報化,施策の題,5 項目,え\n"
                 "第4章 取組項目,1 情報化,,,お\n"_s);
    const QString head = u"chapter/第4章/-/取組項目 > section/1/-/情報化"_s;
    QCOMPARE(pathOf(i, 0), head);
    QCOMPARE(i.values.opinions[0].summary, u"お"_s);
    QCOMPARE(pathOf(i, 1), head + u" > subsection/(1)/-/活用 > item/㉖/㉕/クラウド"_s);
    QCOMPARE(pathOf(i, 2), head + u" > subsection/(1)/-/活用 > item/㉗//最適化"_s);
    QCOMPARE(pathOf(i, 3), head + u" > subsection/(1)/-/活用 > other/-/-/その他"_s);
    QCOMPARE(pathOf(i, 4), head + u" > subsection/-/-/施策の題 > item/5/-/項目"_s);
    QVERIFY(i.assumed.isEmpty());
}

// Heading rows of tables as offices publish them: FIELD of each column, - for none.
void TestCsvImport::knowsTablesOfOffices_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("fields");
    const auto row = [](const QString &names, const char *fields) {
        QTest::newRow(qPrintable(names)) << names << QString::fromLatin1(fields);
    };
    row(u"番号,意見概要,市の考え方"_s, "no,summary,response");
    row(u"№,意見内容,市の考え方（回答）"_s, "no,summary,response");
    row(u"No,意見（抜粋）,県の見解"_s, "no,summary,response");
    row(u"番号,お寄せいただいた意見,市の考え方"_s, "no,summary,response");
    row(u"番号,お寄せいただいたご意見の概要,区の考え方"_s, "no,summary,response");
    row(u"整理番号,御意見,対応方針"_s, "no,summary,response");
    row(u"項番,提出された意見,本市の考え方,取扱い"_s, "no,summary,response,category");
    row(u"通し番号,ご意見等,町の回答,修正の有無"_s, "no,summary,response,category");
    row(u"番号,項目,ご意見の要旨,市の考え方・対応,反映状況"_s,
        "no,path4,summary,response,category");
    row(u"№,頁,いただいたご意見,回答（市の考え）,計画への反映"_s,
        "no,note,summary,response,category");
    row(u"番号,該当ページ,市民意見,市の考え方,対応方針"_s, "no,note,summary,response,category");
    row(u"No.,質問・意見,回答"_s, "no,summary,response");
    row(u"番号,記載箇所,意見,審議会の考え方"_s, "no,path4,summary,response");
    row(u"番号,章・節,意見,市の考え方の概要"_s, "no,path4,summary,response");
    row(u"番号,該当箇所等,意見,回答の内容"_s, "no,path4,summary,response");
    row(u"番号,（案）の該当箇所,意見,市の考え方【回答】"_s, "no,path4,summary,response");
    row(u"番号,意見の対象,意見,大学の考え方"_s, "no,path4,summary,response");
    row(u"番号,意見,件数（件）,市の考え方・対応の方向"_s, "no,summary,count,response");
    row(u"番号,意見,同種意見数,意見を踏まえた対応"_s, "no,summary,count,response");
    row(u"No.,質問,回答"_s, "no,summary,response");
    row(u"No.,ご質問・ご意見,市の回答"_s, "no,summary,response");
    row(u"番号,意見等の概要,意見に対する県の考え方"_s, "no,summary,response");
    row(u"番号,意見の概要（原文のまま）,教育委員会の考え方"_s, "no,summary,response");
    row(u"番号,提出された意見の概要,意見に対する考え方,件数"_s, "no,summary,response,count");
    row(u"意見番号,該当箇所,意見要旨,市の考え方及び対応,意見数"_s,
        "no,path4,summary,response,count");
    row(u"章,節,意見・提案の内容,県の考え方・対応方針,区分"_s,
        "path1,path2,summary,response,category");
    row(u"大項目,中項目,小項目,意見の要約,事務局の考え方,意見の反映"_s,
        "path1,path2,path3,summary,response,category");
    row(u"№,【意見】,【市の考え方】,【対応区分】"_s, "no,summary,response,category");
    row(u"番号,意見の内容及び理由,実施機関の考え方,案への反映"_s, "no,summary,response,category");
    row(u"番号,素案の該当箇所,パブリックコメントの意見,町の考え方,素案の修正"_s,
        "no,path4,summary,response,category");
    row(u"番号,区民からのご意見,区の考え方（案）,対応の区分"_s, "no,summary,response,category");
    row(u"番号,分類,意見,考え方,採否"_s, "no,path4,summary,response,category");
    row(u"番号,意見,考え方,分類"_s, "no,summary,response,category");
    row(u"番号,内容,回答"_s, "no,summary,response");
    row(u"番号,ページ・項目,意見,回答"_s, "no,path4,summary,response");
    row(u"番号,該当箇所・ページ,意見,回答"_s, "no,path4,summary,response");
    row(u"番号,計画の項目,意見,回答"_s, "no,path4,summary,response");
    row(u"番号,章,節,担当課,意見,回答"_s, "no,path1,path2,-,summary,response");
    row(u"番号,項目,会場,年代,提出方法,意見,回答"_s, "no,path4,-,-,-,summary,response");
    row(u"番号,意見の全文,意見の概要,市の考え方"_s, "no,-,summary,response");
    row(u"番号,意見,市の考え方,市の対応"_s, "no,summary,response,-");
    row(u"番号,意見提出者,意見,市の考え方"_s, "no,-,summary,response");
    row(u"意見数,意見提出者,年代,意見の要旨,市の考え方"_s, "count,-,-,summary,response");
}

void TestCsvImport::knowsTablesOfOffices()
{
    QFETCH(QString, names);
    QFETCH(QString, fields);
    const QStringList cells = names.split(u',');
    const auto columns = findColumns(cells, {});
    QVERIFY(columns);
    QStringList found(cells.size(), u"-"_s);
    for (auto it = columns->fields.begin(); it != columns->fields.end(); ++it)
        found[it.value()] = sourceFieldWord(it.key());
    for (const auto &level : columns->path)
        found[level.column] =
            sourceFieldWord(SourceField(int(SourceField::Path1) + int(level.kind)));
    QCOMPARE(found.join(u','), fields);
}

void TestCsvImport::doesNotTakeOthersForOpinions_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"意見提出者"_s,
                                u"意見提出者数"_s,
                                u"意見数"_s,
                                u"意見件数"_s,
                                u"意見者"_s,
                                u"意見番号"_s,
                                u"意見No."_s,
                                u"意見の種類"_s,
                                u"意見区分"_s,
                                u"意見募集期間"_s,
                                u"意見提出日"_s,
                                u"意見提出方法"_s,
                                u"意見（提出者）"_s,
                                u"意見に対する考え方"_s,
                                u"意見への回答"_s,
                                u"意見の反映"_s,
                                u"意見の取扱い"_s,
                                u"意見の該当箇所"_s,
                                u"意見を出した人"_s,
                                u"提出者"_s,
                                u"市民"_s,
                                u"備考"_s,
                                u"担当課"_s,
                                u"年齢"_s,
                                u"意見交換会"_s,
                                u"意見聴取の概要"_s,
                                u"意見公募手続の概要"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestCsvImport::doesNotTakeOthersForOpinions()
{
    QFETCH(QString, name);
    for (const ColumnMeaning &meaning : meaningsOfColumn(name))
        QVERIFY(meaning.field != SourceField::Summary);
    QVERIFY(!findColumns({u"番号"_s, name}, {}));
}

// Of two columns for one field the better is read, and the report says so.
void TestCsvImport::saysWhichOfTwoItTook()
{
    const Imported i = imported(u"番号,項目,意見の全文,意見の概要,市の考え方,市の対応\n"
                                "1,道,長い,短い,答,済\n"_s);
    QCOMPARE(i.values.opinions[0].summary, u"短い"_s);
    QCOMPARE(responseOf(i, 0), u"答"_s);
    QCOMPARE(pathOf(i, 0), u"item/-/-/道"_s); // the other text is no deeper heading
    QCOMPARE(i.assumed.filter(u"意見の全文"_s).size(), qsizetype(1));
    QCOMPARE(i.assumed.filter(u"市の対応"_s).size(), qsizetype(1));
    QVERIFY(imported(u"番号,意見の全文,意見の概要,回答\n1,長い,短い,答\n"_s,
                     {{u"意見の全文"_s, u"summary"_s}, {u"意見の概要"_s, u"ignore"_s}})
                .assumed.filter(u"could be"_s)
                .isEmpty());
}

// 分類 before the opinions may be headings or categories: its cells tell.
void TestCsvImport::takesSymbolsForCategories()
{
    const Imported i = imported(u"項目,回答,分類,意見\n道,あ,◎,い\n道,う,―,え\n川,お,,か\n"_s);
    QCOMPARE(i.values.categories.size(), size_t(2));
    QCOMPARE(i.values.categories[0].symbol, u"◎"_s);
    QVERIFY(i.values.opinions[1].category && !i.values.opinions[2].category);
    QCOMPARE(pathOf(i, 0), u"item/-/-/道"_s);
    QCOMPARE(i.values.nodes.size(), size_t(2));
    QCOMPARE(i.assumed.filter(u"分類"_s).size(), qsizetype(1));
    // Words are headings, one symbol alone says little, and what is mapped stays what it is.
    QVERIFY(
        imported(u"項目,分類,意見,回答\n道,安全,い,あ\n道,◎,え,う\n"_s).values.categories.empty());
    QVERIFY(imported(u"項目,分類,意見,回答\n道,◎,い,あ\n道,◎,え,う\n"_s).values.categories.empty());
    QVERIFY(imported(u"項目,分類,意見,回答\n道,◎,い,あ\n道,―,え,う\n"_s, {{u"分類"_s, u"path2"_s}})
                .values.categories.empty());
}

void TestCsvImport::keepsPagesInNotes()
{
    // Where nothing else of the table takes its place, the pages are a field that is printed.
    const Imported printed =
        imported(u"番号,項目,該当ページ,意見,回答\n1,道,12,あ,い\n2,道,,う,え\n"_s);
    QCOMPARE(printed.values.opinions[0].*kFreeTexts[0], u"12"_s);
    QVERIFY(!printed.values.opinions[0].note);
    QCOMPARE(pathOf(printed, 0), u"item/-/-/道"_s);
    QCOMPARE(printed.assumed.size(), qsizetype(1));
    const Imported kept = imported(u"番号,項目,該当ページ,意見,回答,会場,件名,担当課\n"
                                   "1,道,12,あ,い,北館,名,道路課\n2,道,,う,え,南館,名,道路課\n"_s);
    QCOMPARE(kept.values.opinions[0].note, std::optional(u"該当ページ：12"_s));
    QVERIFY(!kept.values.opinions[1].note);
}

// Whether the plan was changed is told beside the category, and not thrown away for it.
void TestCsvImport::keepsWhetherThePlanChanged()
{
    const Imported i =
        imported(u"番号,意見,回答,対応区分,修正の有無\n1,あ,い,◎,有\n2,う,え,○,無\n"_s);
    QCOMPARE(i.values.opinions[0].*kFreeTexts[0], u"有"_s);
    QCOMPARE(i.values.opinions[1].*kFreeTexts[0], u"無"_s);
    QCOMPARE(i.values.categories.size(), size_t(2));
}

// Figures before the table, with a name of its columns among them, are no heading row.
void TestCsvImport::findsTheTableBelowFigures()
{
    const Imported i = imported(u"○○計画（案）に対する意見募集の結果\n提出された意見,3件\n"
                                "番号,提出された意見,市の考え方\n1,あ,い\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(1));
    QCOMPARE(i.values.opinions[0].summary, u"あ"_s);
    QCOMPARE(i.values.consultation.institution, u"市"_s);
    QVERIFY(i.notUnderstood.size() == 1 && i.notUnderstood[0].text == u"提出された意見 3件"_s);
}

// What text out of PDFs has becomes what was meant, the same heading among it.
void TestCsvImport::charactersFromElsewhere()
{
    const Imported i = imported(u"項目,意見,回答,対応区分\n⽇程,⼀部∼全部,減尐,〇\n"
                                "日程,葛\U000E0100城の𠮷野ｶﾅ,外字\uE000,〇\n"_s);
    QCOMPARE(i.values.nodes.size(), size_t(1));
    QCOMPARE(i.values.nodes[0].title, u"日程"_s);
    QCOMPARE(i.values.opinions[0].summary, u"一部～全部"_s);
    QCOMPARE(responseOf(i, 0), u"減少"_s);
    QCOMPARE(i.values.opinions[1].summary, u"葛\U000E0100城の𠮷野ｶﾅ"_s);
    QCOMPARE(responseOf(i, 1), u"外字\uE000"_s);
    QCOMPARE(i.assumed.filter(u"∼→～、⼀→一、⽇→日、尐→少"_s).size(), qsizetype(1));
    QCOMPARE(i.assumed.filter(u"U+E000"_s).size(), qsizetype(1));
}

// A table without a column of headings is a booklet without headings, not one without opinions.
void TestCsvImport::tableWithoutHeadings()
{
    const Imported i = imported(u"番号,意見,回答\n1,あ,い\n2,う,No.1のとおりです\n"_s);
    const SnapshotIndex index(i.values);
    QCOMPARE(i.values.nodes.size(), size_t(1));
    QVERIFY(!hasWords(i.values.nodes[0]));
    QCOMPARE(i.values.nodes[0].kind, NodeKind::Other);
    QCOMPARE(index.findNo(i.values.opinions[0].id), std::optional(1));
    QCOMPARE(index.findNo(i.values.opinions[1].id), std::optional(2));
    QCOMPARE(responseOf(i, 1), u"No. 1のとおりです"_s);
    QCOMPARE(i.assumed.size(), qsizetype(1));
    // With the column, what it leaves open is undecided.
    QVERIFY(!imported(u"番号,項目,意見\n1,,あ\n2,道路,い\n"_s).values.opinions.back().node);
}

// Rows between the others that have words where the numbers stand are its headings.
void TestCsvImport::headingsBetweenRows()
{
    const Imported i = imported(u"番号,意見,回答\n0,ん,\n１　総則について,,\n1,あ,い\n"
                                "(1) 目的,,\nNo.2,う,え\n全体,,\n3-1,お,か\nＡ,,\n意見5,,\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(6));
    QVERIFY(!hasWords(i.values.nodes[0]));
    QCOMPARE(pathOf(i, 1), u"section/１/-/総則について"_s);
    QCOMPARE(pathOf(i, 2), u"section/１/-/総則について > subsection/(1)/-/目的"_s);
    QCOMPARE(pathOf(i, 3), u"chapter/-/-/全体"_s);
    QCOMPARE(pathOf(i, 5), u"chapter/-/-/全体"_s); // numbers without words are no headings
    QCOMPARE(i.values.nodes.size(), size_t(4));
}

void TestCsvImport::emptyPathCells()
{
    const Imported i = imported(
        u"章,柱,取組項目,意見\nA,B,C,あ\n,,D,い\n,E,F,う\n,,,え\n,,G,お\nH,,,か\n,,I,き\n"_s);
    QCOMPARE(i.values.opinions.size(), size_t(7));
    const auto titles = [&](size_t o) {
        QStringList path;
        for (const QString &node : pathOf(i, o).split(u" > "_s))
            path << node.section(u'/', 3);
        return i.values.opinions[o].summary + u':' + path.join(u'>');
    };
    QCOMPARE(titles(0), u"あ:A>B>C"_s);
    QCOMPARE(titles(1), u"い:A>B>D"_s);
    QCOMPARE(titles(2), u"う:A>E>F"_s);
    QCOMPARE(titles(3), u"お:A>E>G"_s);
    QCOMPARE(titles(4), u"か:H"_s);
    QCOMPARE(titles(5), u"き:H>I"_s);
    QCOMPARE(titles(6), u"え:"_s);
    QVERIFY(!i.values.opinions[6].node);
    QCOMPARE(i.assumed.size(), 2); // taken from above, and the tray
}

void TestCsvImport::samePathIsSameNode()
{
    const Imported i = imported(u"項目,意見\nA,1\nB,2\nA,3\n"_s);
    QCOMPARE(i.values.nodes.size(), size_t(2));
    QStringList order;
    for (const Opinion &o : i.values.opinions)
        order << o.summary;
    QCOMPARE(order.join(u""_s), u"132"_s);
}

void TestCsvImport::responsesAndSharing()
{
    const Imported i = imported(
        u"No.,項目,意見,回答,回答共有\n1,A,あ,回答一,\n2,A,い,同上,\n3,A,う, 〃 ,\n"
        "4,A,え,,\n5,B,お,同上,\n6,B,か,,1\n7,B,き,,6\n8,B,く,'同上,\n9,B,け,別,1\n10,B,こ,回答一,1\n"_s);
    const auto &o = i.values.opinions;
    QVERIFY(o[1].response == o[0].response && o[2].response == o[0].response);
    QVERIFY(!o[3].response && !o[4].response);
    QVERIFY(o[5].response == o[0].response && o[6].response == o[0].response);
    QCOMPARE(responseOf(i, 7), u"同上"_s);
    QCOMPARE(responseOf(i, 8), u"別"_s);
    QVERIFY(o[9].response == o[0].response);
    QCOMPARE(i.values.responses.size(), size_t(3));
    QCOMPARE(i.assumed.size(), 2); // 5 has nobody above, 9 differs
}

void TestCsvImport::sharingThatLeadsNowhere()
{
    const Imported i =
        imported(u"No.,項目,意見,回答,回答共有\n1,A,あ,,2\n2,A,い,,3\n3,A,う,,1\n4,A,え,,99\n"
                 "5,A,お,,5\n6,A,か,,7\n7,A,き,,\n"_s);
    QStringList reported;
    for (const NotUnderstood &n : i.notUnderstood)
        reported << u"%1:%2"_s.arg(n.line).arg(n.text);
    QCOMPARE(reported.join(u' '), u"4:1 5:99 6:5"_s);
    const auto &o = i.values.opinions;
    QVERIFY(!o[3].response && !o[4].response);
    // Shared, but not answered yet.
    QVERIFY(o[5].response && o[5].response == o[6].response);
    QVERIFY(isUnanswered(o[5], SnapshotIndex(i.values)));
}

void TestCsvImport::emptyResponseShared()
{
    const QString text = u"項目,意見,回答\nA,あ,回答一\nA,い,\nB,う,\n"_s;
    const Imported unanswered = imported(text);
    QVERIFY(!unanswered.values.opinions[1].response);
    QVERIFY(unanswered.assumed.isEmpty());
    const Imported shared = imported(text, {}, EmptyResponse::Shared);
    QVERIFY(shared.values.opinions[1].response == shared.values.opinions[0].response);
    QVERIFY(!shared.values.opinions[2].response);
    QCOMPARE(shared.assumed.size(), 1);
}

void TestCsvImport::counts()
{
    const Imported i = imported(u"項目,意見,件数\nA,あ,3\nA,い,１２\nA,う,\nA,え,\"1,234件\"\n"_s);
    QCOMPARE(i.values.opinions[0].count, 3);
    QCOMPARE(i.values.opinions[1].count, 12);
    QCOMPARE(i.values.opinions[2].count, 1);
    QCOMPARE(i.values.opinions[3].count, 1234);
    for (const QString &bad : {u"0"_s, u"-1"_s, u"多数"_s, u"1.5"_s, u"99999999999"_s}) {
        const auto result =
            importBytes((u"項目,意見,件数\nA,あ,1\nA,い,"_s + bad + u"\n"_s).toUtf8());
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Unreadable);
        for (const QString &named : {u"3"_s, u"件数"_s, bad})
            QVERIFY2(result.error().message.contains(named), qPrintable(result.error().message));
    }
}

void TestCsvImport::categories()
{
    const Imported i = imported(
        u"項目,意見,対応\nA,あ,②\nA,い,①\nA,う,-\nA,え,②\nA,お,－\nA,か,\nA,き,既に実施\n"_s);
    QStringList symbols;
    for (const Category &c : i.values.categories)
        symbols << c.symbol;
    QCOMPARE(symbols.join(u' '), u"② ① ― 既に実施"_s);
    QCOMPARE(i.values.opinions[4].category, i.values.opinions[2].category);
    QVERIFY(!i.values.opinions[5].category);
}

void TestCsvImport::paragraphs()
{
    const Imported i =
        imported(u"項目,意見,回答\r\nA,\"　一。 二\r\n\r\n三\n\",\"'=1+1\r四\"\r\n"_s);
    QCOMPARE(i.values.opinions[0].summary, u"　一。 二\n\n三"_s);
    QCOMPARE(responseOf(i, 0), u"=1+1\n四"_s);
}

void TestCsvImport::columnMap()
{
    const QString text = u"整理,場所,いただいた声,区の考え方,対応区分\n1,A,声,考え,○\n"_s;
    QVERIFY(!importBytes(text.toUtf8()).ok());
    const Imported i = imported(
        text,
        {{u"いただいた 声"_s, u"summary"_s}, {u"2"_s, u"path1"_s}, {u"対応区分"_s, u"note"_s}});
    QCOMPARE(i.values.opinions[0].summary, u"声"_s);
    QCOMPARE(pathOf(i, 0), u"chapter/-/-/A"_s);
    QCOMPARE(responseOf(i, 0), u"考え"_s);
    QCOMPARE(i.values.opinions[0].note, std::optional(u"○"_s));
    QVERIFY(!i.values.opinions[0].category);
    QVERIFY(i.notUnderstood.size() == 1 && i.notUnderstood[0].text == u"整理"_s);
    const Imported j =
        imported(text, {{u"3"_s, u"summary"_s}, {u"1"_s, u"ignore"_s}, {u"2"_s, u"path4"_s}});
    QVERIFY(j.notUnderstood.empty());
    for (const QMap<QString, QString> &bad :
         {QMap<QString, QString>{{u"3"_s, u"summery"_s}},
          QMap<QString, QString>{{u"3"_s, u"summary"_s}, {u"2"_s, u"summary"_s}},
          QMap<QString, QString>{{u"3"_s, u"summary"_s}, {u"無い列"_s, u"note"_s}},
          QMap<QString, QString>{{u"3"_s, u"summary"_s}, {u"9"_s, u"note"_s}}}) {
        const auto result = importBytes(text.toUtf8(), bad);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Usage);
    }
}

// A map by number is what one has for a table without a heading row: its first row counts.
void TestCsvImport::columnMapWithoutHeadings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("opinions");
    QTest::addColumn<QString>("first");
    QTest::newRow("numbers") << u"1,夜の明かり,ふやす,○\n2,声二,考え二,◎\n"_s << 2
                             << u"夜の明かり"_s;
    QTest::newRow("sentence") << u",道を直してほしい,直す,\n,声二,考え二,\n"_s << 2
                              << u"道を直してほしい"_s;
    QTest::newRow("symbol") << u",夜の明かり,ふやす,◎\n,声二,考え二,○\n"_s << 2 << u"夜の明かり"_s;
    QTest::newRow("tabs") << u"1\t夜の明かり\tふやす\t○\n2\t声二\t考え二\t◎\n"_s << 2
                          << u"夜の明かり"_s;
    QTest::newRow("title above") << u"計画への意見,,,\n1,夜の明かり,ふやす,○\n"_s << 1
                                 << u"夜の明かり"_s;
    QTest::newRow("words that are names elsewhere")
        << u"1,対応,回答,○\n2,声二,考え二,◎\n"_s << 2 << u"対応"_s;
    QTest::newRow("headings nobody knows") << u"い,ろ,は,に\n1,声一,考え,○\n"_s << 1 << u"声一"_s;
    QTest::newRow("usual headings") << u"No.,意見,回答,区分\n1,声一,考え,○\n"_s << 1 << u"声一"_s;
    QTest::newRow("usual headings below a title")
        << u"件名,計画への意見,,\n番号,意見,回答,区分\n1,声一,考え,○\n"_s << 1 << u"声一"_s;
}

void TestCsvImport::columnMapWithoutHeadings()
{
    QFETCH(QString, text);
    const Imported i = imported(text, {{u"1"_s, u"no"_s},
                                       {u"2"_s, u"summary"_s},
                                       {u"3"_s, u"response"_s},
                                       {u"4"_s, u"category"_s}});
    QTEST(int(i.values.opinions.size()), "opinions");
    QTEST(i.values.opinions[0].summary, "first");
}

void TestCsvImport::rowTakenForHeadingsIsNamed()
{
    const QMap<QString, QString> map{{u"1"_s, u"summary"_s}, {u"2"_s, u"response"_s}};
    const Imported guessed = imported(u"い,ろ\n声一,考え\n"_s, map);
    QVERIFY(guessed.assumed.contains(
        u"Line 1 was taken for the heading row, not for an opinion: “い、ろ”."_s));
    const Imported none = imported(u"\n声を聞いてほしい,考え,余り\n"_s, map);
    QVERIFY(none.assumed.contains(u"The table has no heading row: line 2 was taken for its first "
                                  "opinion: “声を聞いてほしい、考え、余り”."_s));
    QVERIFY(none.notUnderstood.size() == 1 && none.notUnderstood[0].text == u"余り"_s);
    for (const QJsonValue &column : none.values.consultation.settings[u"columns"].toArray())
        QVERIFY(!column[u"title"].toString().isEmpty());
}

void TestCsvImport::settingsFollowTheTable()
{
    QCOMPARE(imported(u"No.,章,意見の概要,区の考え方,対応区分\n1,A,あ,い,○\n"_s)
                 .values.consultation.settings,
             QJsonObject());
    const Consultation c =
        imported(u"論点,対応,ご意見の内容,県の考え方\nA,○,あ,い\n"_s).values.consultation;
    QCOMPARE(c.institution, u"県"_s);
    QStringList columns;
    for (const QJsonValue &column : c.settings[u"columns"].toArray())
        columns << column[u"field"].toString() + column[u"title"].toString();
    QCOMPARE(columns.join(u' '), u"noNo. category対応 summaryご意見の内容 response県の考え方"_s);
}

void TestCsvImport::unknownColumnsAreReported()
{
    const Imported i =
        imported(u"受付日,論点,学校,番号,校種,意見,担当,\n7/1,A,B,1,C,あ,課,メモ\n"_s);
    QCOMPARE(pathOf(i, 0), u"item/-/-/A > item/-/-/B > item/-/-/C"_s);
    QStringList reported;
    for (const NotUnderstood &n : i.notUnderstood)
        reported << u"%1:%2"_s.arg(n.line).arg(n.text);
    QCOMPARE(reported.join(u' '), u"1:受付日 1:担当 2:メモ"_s);
}

void TestCsvImport::headingRows()
{
    const Imported i = imported(
        u"No.,章,項目,意見,回答\n,第1章 A,,,\n1,,B,あ,い\n,第2章 C,D,,\n,,,,\n,,,,迷子\n2,,,,回答だけ\n"_s);
    QCOMPARE(i.values.nodes.size(), size_t(4));
    QCOMPARE(i.values.opinions.size(), size_t(2));
    QCOMPARE(pathOf(i, 0), u"chapter/第1章/-/A > item/-/-/B"_s);
    QVERIFY(i.notUnderstood.size() == 1 && i.notUnderstood[0] == (NotUnderstood{6, u"迷子"_s}));
    QCOMPARE(responseOf(i, 1), u"回答だけ"_s);
}

void TestCsvImport::referencesFollowTheFilesNumbers()
{
    const Imported i = imported(u"No.,項目,意見,回答\n7,A,あ,№８のとおり\n8,A,い,No.1は無い\n"_s);
    QCOMPARE(responseOf(i, 0), u"No. 2のとおり"_s);
    QCOMPARE(responseOf(i, 1), u"No.1は無い"_s);
    QCOMPARE(i.assumed.size(), 2); // the numbers are others now, and No.1 leads nowhere
}

void TestCsvImport::everyEncoding()
{
    const QString text = u"No.,章,意見の概要,区の考え方\n1,第1章 計画,意見,回答\n"_s;
    const Imported expected = imported(text);
    QStringEncoder le(QStringConverter::Utf16LE);
    QStringEncoder be(QStringConverter::Utf16BE);
    const QByteArray little = le.encode(text);
    const QByteArray big = be.encode(text);
    const QByteArray cp932("No.,\x8F\xCD,\x88\xD3\x8C\xA9\x82\xCC\x8A\x54\x97\x76,"
                           "\x8B\xE6\x82\xCC\x8D\x6C\x82\xA6\x95\xFB\n"
                           "1,\x91\xE6"
                           "1\x8F\xCD \x8C\x76\x89\xE6,\x88\xD3\x8C\xA9,\x89\xF1\x93\x9A\n");
    for (const QByteArray &bytes : {"\xEF\xBB\xBF" + text.toUtf8(), "\xFF\xFE" + little,
                                    "\xFE\xFF" + big, little, big, cp932}) {
        const auto result = importBytes(bytes);
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
        QVERIFY(result->values == expected.values);
    }
}

void TestCsvImport::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("named");
    QTest::newRow("empty") << QByteArray() << QStringList();
    QTest::newRow("no opinion column") << u"番号,年齢,住所\n1,20,東京\n"_s.toUtf8()
                                       << QStringList{u"番号"_s, u"年齢"_s, u"住所"_s};
    QTest::newRow("headings only") << u"番号,意見\n"_s.toUtf8() << QStringList();
    QTest::newRow("too few cells")
        << u"番号,意見,回答\n1,あ,い\n2,う\n"_s.toUtf8() << QStringList{u"3"_s, u"2"_s};
    QTest::newRow("too many cells")
        << u"番号,意見,回答\n1,あ,い,う\n"_s.toUtf8() << QStringList{u"2"_s, u"4"_s, u"3"_s};
    QTest::newRow("unclosed") << u"番号,意見\n1,\"あ\n2,い\n"_s.toUtf8() << QStringList{u"2"_s};
    QTest::newRow("unclosed far down")
        << u"番号,意見\n"_s.toUtf8() + QByteArray("1,a\n").repeated(50) + "1,\"b\n"
        << QStringList{u"52"_s};
    QTest::newRow("binary") << QByteArray("PK\3\4\x14\0\6\0\x08\0\0\0!\0", 14)
                            << QStringList{u"1"_s};
}

void TestCsvImport::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, named);
    const auto result = importBytes(bytes);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, ErrorKind::Unreadable);
    for (const QString &part : named)
        QVERIFY2(result.error().message.contains(part), qPrintable(result.error().message));
}

void TestCsvImport::hostileInput()
{
    const QByteArray head = u"番号,意見\n"_s.toUtf8();
    for (const QByteArray &bytes :
         {QByteArray(1 << 20, '\t'), QByteArray(1 << 20, ','), QByteArray(1 << 20, '"'),
          head + QByteArray(1 << 20, '"'), head + "1," + QByteArray(1 << 22, 'a'),
          head + QByteArray("\"\",\n").repeated(1 << 17), QByteArray(1 << 20, '\n'),
          head + "1," + QByteArray("No.1").repeated(1 << 17)}) {
        const ProcessorTime work;
        const auto result = importBytes(bytes);
        if (!result)
            QCOMPARE(result.error().kind, ErrorKind::Unreadable);
        // A bound against quadratic time only.
        QVERIFY2(work.milliseconds() < 20000, bytes.left(20).constData());
    }
}
