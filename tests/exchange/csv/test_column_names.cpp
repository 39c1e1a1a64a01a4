#include "exchange/csv/test_column_names.h"

#include "base/id_source.h"
#include "exchange/csv/csv_import.h"
#include "exchange/rows/column_words.h"
#include "exchange/rows/table_columns.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Imported importNamed(const QString &text)
{
    CountingIdSource ids(u"t"_s);
    auto result = importCsv(text.toUtf8(), {{ids, {}, {}, {}}});
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

// As offices write them above the columns of their tables.
QStringList opinionNames()
{
    const QString names =
        u"意見等の概要 ご意見の要旨 意見要旨 寄せられた意見 素案に対する意見 意見書の内容 "
        u"意見書の要旨 意見書の概要 意見（件数） 意見内容 ご意見の内容 御意見 いただいたご意見 "
        u"提出された意見の概要 主な意見 意見の主旨 意見（要旨） 計画（案）に対する意見 "
        "条例案に対するご意見の概要 意見・提案の内容 市民意見 市民意見の概要 市民からの意見 "
        "住民意見の概要 パブリックコメント意見 パブリックコメントの内容 パブリックコメント "
        "ご意見・ご質問 意見・質問等 質問・意見等の要旨 意見概要 意見の概要（原文） "
        "意見の内容（原文のまま） 提出意見 提出意見の概要 提出意見要旨 ご意見の概要（要約） "
        "意見趣旨 意見等 意見等の内容 意見等要旨 意見の要約 意見・要望 ご意見・ご要望の内容 "
        "委員意見 委員からの意見 委員の意見 委員のご意見 審議会委員の意見 意見の全文 "
        "公述意見の要旨 公述の要旨 御意見・御提案の要旨 意見（原文） 意見（概要） "
        "意見の概要（件数） 意見概要（件数） 案に対する御意見 ご意見の趣旨 改正案に対する意見 "
        "主な御意見の概要 原案に対する意見 本計画に対する意見 計画案に対するご意見 "
        "意見の概要（同趣旨の件数） 皆様からのご意見 皆さまからいただいたご意見 "
        "いただいたご意見の概要 お寄せいただいたご意見（要旨） 市民等からの意見 提出者の意見 "
        "意見提出者の意見 発言要旨 意見の具体的内容 意見の概要（抜粋） 意見又は提案の内容 "
        "ご意見・ご提案等 "
        "意見の概要等 意見文 陳述の要旨 住民の意見 関係住民の意見 意見書の意見の要旨 意見（内容） "
        "意見・感想 参加者の意見 主なご意見・ご質問 市民の声 コメント 意見の概要及び理由 "
        "意見概要（原文） ご意見（全文） 具体的な意見 素案に対するご意見の概要 素案への意見 "
        "計画（素案）への意見 案への意見 〇〇計画に対する意見 議員意見 団体意見 意見の概要・理由 要望 提案内容 受付意見 意見の骨子 ご意見の概要（原文のまま掲載） 意見欄"_s;
    return names.split(u' ');
}

QStringList responseNames()
{
    const QString names =
        u"市の考え方 町の考え方（対応） 対応方針 見解 市の見解 検討結果 本市の考え方 事務局回答 "
        u"事務局の考え方 事務局の考え 事務局見解 事務局対応 対応案 処理方針 コメントへの回答 "
        u"ご質問等への回答 検討内容 市の対応 市の対応方針 "
        u"市の考え方（案） 意見に対する市の考え方 ご意見に対する考え方 "
        "ご意見に対する本市の考え方 意見に対する考え方・対応 市の考え方及び対応 考え方・対応 "
        "対応・考え方 回答 回答（案） 市の回答 当局の考え方 市教育委員会の考え方 教委の考え方 "
        "担当課の考え方 担当課回答 所管課回答 所管課の考え方 行政の考え方 組合の考え方 "
        "企業団の考え方 市の考え方・修正内容 対応内容 提出意見を考慮した結果及びその理由 "
        "結果及び理由 意見を考慮した結果 意見を考慮した結果及びその理由 御意見に対する当省の考え方 "
        "意見に対する市の見解 市の考え 町からの回答 市からの回答 執行機関の考え方 "
        "実施機関の考え方 考え方（回答） 回答・対応 対応（案） 市の考え方等 市の基本的な考え方 "
        "考え方と対応 市としての考え方 区の対応 意見への対応 意見への回答 意見に対する回答 "
        "県の考え方 町の考え方と対応方針 村の方針 回答内容 対応方針等 取扱方針 "
        "策定委員会の考え方 事業者の見解 都市計画決定権者の見解 市長の見解 検討結果及び理由 "
        "検討結果等 検討の結果 市の考え方（対応方針） 意見に対する考え方（案） "
        "市の考え方・対応状況 考え方 考え 市の考え方と対応 意見に対する対応 意見への考え方 "
        "対応の考え方 "
        "当市の考え方 本町の考え方 本村の考え方 町（事務局）の考え方 委員会の考え方 市側の回答 "
        "市の取組 市の取扱い 回答案 担当課の見解 市の考え方および対応方針 処理内容 措置 "
        "対応方針（案） 対応方針・考え方 処理結果 対処方針 市の説明 市の考え方（回答） "
        "部局の考え方 意見に対する県の考え方及び対応 道の考え方 府の考え方 広域連合の考え方 "
        "一部事務組合の考え方 市（教育委員会）の考え方 考え方及び対応方針 それに対する市の考え方 "
        "市の考え方・計画への反映 市の考え方・今後の方針 今後の方針 "
        "提出意見に対する考え方 意見等に対する市の考え方 意見等への回答 意見に対する市の対応 対応方法 取り組み方針"_s;
    return names.split(u' ');
}

QStringList categoryNames()
{
    const QString names =
        u"採用状況 採択の可否 計画への反映 修正の有無 反映区分 計画案の修正 案の修正の有無 "
        u"案への反映 反映の有無 "
        u"対応区分 対応 区分 分類 計画への反映状況 反映状況 対応状況 採否 意見の取扱い 取扱区分 "
        u"修正有無 素案の修正 修正等の有無 修正の要否 計画修正の有無 条例案への反映 "
        "計画への反映区分 反映結果 御意見を踏まえた案の修正の有無 案の修正 意見反映区分 意見の反映 "
        "対応分類 意見対応区分 意見への対応区分 市の対応区分 考え方の区分 計画への反映の有無 "
        "計画（案）への反映の有無 計画（素案）への反映 原案修正の有無 処理区分 判定 整理区分 "
        "意見の反映状況 意見の反映区分 素案への反映 素案修正の有無 計画案修正の有無 修正の有・無 "
        "反映有無 反映の可否 意見の採否 対応結果 意見区分 計画反映 反映 案修正の有無 "
        "計画変更の有無 変更の有無 計画の修正 修正 対応種別 取扱い "
        "意見を踏まえた修正の有無 回答区分 条例への反映 対応記号 評価 計画等への反映 本計画への反映 計画書への反映 反映・修正の有無 市の考え方の区分 対応区分※ 修正"_s;
    return names.split(u' ');
}

// Of people, figures, days and places: none of the three.
QStringList otherNames()
{
    return u"提出意見数 提出方法 提出者 意見提出者 意見者 意見番号 意見書番号 担当課 担当課名 "
           u"回答課 回答者 市民 地区方針 地域 "
           "基本方針 受付日 受付番号 修正箇所 修正前 修正後 該当ページ 該当頁 委員名 団体名 "
           "参加者数 意見の種類 提出日 氏名 住所 "
           "提出者区分 意見提出者の区分 会場 年代 施策の方針 事業者名 通数 意見書提出者数 条項 該当条文 計画の頁 原案の箇所"_s
               .split(u' ');
}

void addNames(const QStringList &names)
{
    QTest::addColumn<QString>("name");
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

} // namespace

void TestColumnNames::opinions_data()
{
    addNames(opinionNames());
}

void TestColumnNames::opinions()
{
    QFETCH(QString, name);
    const auto columns = findColumns({u"番号"_s, name, u"市の考え方"_s, u"対応区分"_s}, {});
    QVERIFY(columns);
    QCOMPARE(columns->find(SourceField::Summary), std::optional(1));
    QCOMPARE(columns->find(SourceField::Response), std::optional(2));
    QCOMPARE(columns->find(SourceField::Category), std::optional(3));
}

void TestColumnNames::responses_data()
{
    addNames(responseNames());
}

void TestColumnNames::responses()
{
    QFETCH(QString, name);
    const auto columns = findColumns({u"番号"_s, u"意見の概要"_s, name, u"対応区分"_s}, {});
    QVERIFY(columns);
    QCOMPARE(columns->find(SourceField::Summary), std::optional(1));
    QCOMPARE(columns->find(SourceField::Response), std::optional(2));
    QCOMPARE(columns->find(SourceField::Category), std::optional(3));
}

void TestColumnNames::categories_data()
{
    addNames(categoryNames());
}

void TestColumnNames::categories()
{
    QFETCH(QString, name);
    const auto columns = findColumns({u"番号"_s, u"意見の概要"_s, u"市の考え方"_s, name}, {});
    QVERIFY(columns);
    QCOMPARE(columns->find(SourceField::Summary), std::optional(1));
    QCOMPARE(columns->find(SourceField::Response), std::optional(2));
    QCOMPARE(columns->find(SourceField::Category), std::optional(3));
}

void TestColumnNames::others_data()
{
    addNames(otherNames());
}

void TestColumnNames::others()
{
    QFETCH(QString, name);
    for (const ColumnMeaning &meaning : meaningsOfColumn(name))
        QVERIFY(meaning.field != SourceField::Summary && meaning.field != SourceField::Response &&
                meaning.field != SourceField::Category);
}

// Where the column says that its opinions end with them, one is enough; elsewhere （10件） may be a
// part of the sentence.
void TestColumnNames::countsThatTheNameTellsOf()
{
    const QString rows = u"1,バス停に屋根を（3件）,設置します。\n2,運賃を下げて,困難です。\n"_s;
    const Imported said = importNamed(u"番号,意見（件数）,市の考え方\n"_s + rows);
    QCOMPARE(said.values.opinions[0].count, 3);
    QCOMPARE(said.values.opinions[0].summary, u"バス停に屋根を"_s);
    QCOMPARE(said.values.opinions[1].count, 1);
    const Imported open = importNamed(u"番号,意見,市の考え方\n"_s + rows);
    QCOMPARE(open.values.opinions[0].count, 1);
    QCOMPARE(open.values.opinions[0].summary, u"バス停に屋根を（3件）"_s);
}
