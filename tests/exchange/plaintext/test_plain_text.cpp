#include "exchange/plaintext/test_plain_text.h"

#include "exchange/plaintext/plain_text_export.h"

#include "collect/collect.h"
#include "collect/way_entries.h"
#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "domain/snapshot_index.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// The text without mark and carriage returns, as a reader sees it.
QString textOf(const Snapshot &document)
{
    const auto collected = collect(document);
    if (!collected)
        qFatal("cannot collect: %s", qPrintable(collected.error().message));
    return QString::fromUtf8(exportPlainText(*collected)).remove(u'\r');
}

Node makeNode(const QString &id, NodeKind kind, const QString &number, const QString &title)
{
    Node node;
    node.id = NodeId(id);
    node.kind = kind;
    node.number = number;
    node.title = title;
    return node;
}

Snapshot smallDocument()
{
    Snapshot s;
    s.consultation.title = u"計画（素案）"_s;
    s.consultation.subtitle = u"に対する意見の概要と区の考え方"_s;
    s.consultation.period = Period{QDate(2016, 7, 1), QDate(2016, 7, 25)};
    s.consultation.declaredSubmitters = 3;
    s.consultation.settings = {{u"watermark"_s, u"見本"_s},
                               {u"front_notes"_s, QJsonArray{u"区分は例です。"_s}}};
    s.categories = {{CategoryId(u"a"_s), u"◎"_s, u"反映するもの"_s, {}},
                    {CategoryId(u"b"_s), u"△"_s, u"検討するもの"_s, {}}};
    Node item = makeNode(u"n2"_s, NodeKind::Item, u"㉖"_s, u"クラウド化"_s);
    item.parent = NodeId(u"n1"_s);
    item.draftNumber = u"㉕"_s;
    Node other = makeNode(u"n3"_s, NodeKind::Other, {}, u"その他"_s);
    other.number.reset();
    s.nodes = {makeNode(u"n1"_s, NodeKind::Chapter, u"第4章"_s, u"取組"_s), item, other};
    s.responses = {{ResponseId(u"r1"_s), u"①を検討します。\n次に{{No:o3}}に記載のとおりです。"_s},
                   {ResponseId(u"r2"_s), {}}};
    s.opinions = {
        {OpinionId(u"o1"_s), NodeId(u"n2"_s), u"㊿件ある。\n二つめ。"_s, ResponseId(u"r1"_s),
         CategoryId(u"b"_s), 1, u"内緒"_s},
        {OpinionId(u"o2"_s),
         NodeId(u"n2"_s),
         u"同じ。"_s,
         ResponseId(u"r1"_s),
         CategoryId(u"a"_s),
         1,
         {}},
        {OpinionId(u"o3"_s), NodeId(u"n3"_s), u"別の所。"_s, ResponseId(u"r1"_s), {}, 2, {}},
        {OpinionId(u"o4"_s),
         NodeId(u"n3"_s),
         u"未回答。"_s,
         ResponseId(u"r2"_s),
         CategoryId(u"a"_s),
         1,
         {}},
        {OpinionId(u"o5"_s), {}, u"置き場なし。"_s, {}, {}, 1, {}}};
    return s;
}

} // namespace

// The same lines, without pages: behind all else, only where the document wants it.
void TestPlainText::indexIsThatOfThePaper()
{
    Snapshot document = readSeed();
    QVERIFY(!textOf(document).contains(u"索引"_s));
    for (const auto &order : {u"plan"_s, u"category"_s}) {
        document.consultation.settings = {
            {u"item_index"_s, true},
            {u"order"_s, order},
            {u"item_label"_s, u"施策"_s},
            {u"numbering"_s, order == u"plan"_s ? u"chapter"_s : u"category"_s},
            {u"back_blocks"_s,
             QJsonArray{QJsonObject{{u"type"_s, u"paragraph"_s}, {u"text"_s, u"以上"_s}}}}};
        QString lines = u"\n\n施策索引\n"_s;
        const auto entries = indexEntries(*collect(document));
        for (const WayEntry &entry : entries)
            lines += QString(entry.depth, u'　') + entry.words +
                     (entry.beside.isEmpty() ? QString() : u'　' + entry.beside) + u'\n';
        QVERIFY(entries.size() > 29 || order != u"plan"_s);
        const QString text = textOf(document);
        QVERIFY2(text.endsWith(u"\n以上"_s + spellCircledNumbers(lines)),
                 qPrintable(text.right(900)));
    }
    QVERIFY(textOf(document).contains(u"の充実　"_s));
}

// Whatever comes first: no title, no watermark, only notes, only headings.
void TestPlainText::beginsWithWords()
{
    Snapshot document = smallDocument();
    document.consultation.title.clear();
    for (const QJsonObject &settings :
         {QJsonObject{}, QJsonObject{{u"legend"_s, false}},
          QJsonObject{{u"front_parts"_s, QJsonArray{}}},
          QJsonObject{{u"front_parts"_s, QJsonArray{u"title"_s, u"notes"_s}},
                      {u"front_notes"_s, QJsonArray{u"区分は例です。"_s}}}}) {
        document.consultation.settings = settings;
        const QString text = textOf(document);
        QVERIFY2(!text.mid(1, 1).trimmed().isEmpty(), qPrintable(text.left(40)));
        document.consultation.subtitle.clear();
    }
}

// Persons below 人数, opinions below 件数.
void TestPlainText::countsSayWhatTheyCount()
{
    Snapshot document = smallDocument();
    const auto countedAs = [&](const QString &title) {
        document.consultation.settings = {
            {u"submitter_counter"_s, u"人"_s},
            {u"columns"_s,
             QJsonArray{
                 QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 9}},
                 QJsonObject{{u"field"_s, u"count"_s}, {u"title"_s, title}, {u"width"_s, 3}}}}};
        return textOf(document);
    };
    QVERIFY(countedAs(u"人数"_s).contains(u"\n人数：2人\n"_s));
    QVERIFY(countedAs(u"件数"_s).contains(u"\n件数：2件\n"_s));
}

void TestPlainText::legendIsCalledAsOnPaper()
{
    Snapshot document = smallDocument();
    document.consultation.settings = {{u"legend_title"_s, u"＜反映の状況＞"_s}};
    QVERIFY(textOf(document).contains(u"\n\n反映の状況\n◎"_s));
    document.consultation.settings = {{u"legend_title"_s, QString()}};
    QVERIFY(textOf(document).contains(u"\n\n対応区分の凡例\n◎"_s));
}

void TestPlainText::formsAreFollowed()
{
    Snapshot document = smallDocument();
    document.consultation.settings = {
        {u"columns"_s,
         QJsonArray{
             QJsonObject{{u"field"_s, u"path1"_s}, {u"title"_s, u"章"_s}, {u"width"_s, 4}},
             QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 9}}}},
        {u"front_blocks"_s,
         QJsonArray{QJsonObject{{u"type"_s, u"heading"_s}, {u"text"_s, u"募集の概要"_s}}}},
        {u"back_blocks"_s,
         QJsonArray{
             QJsonObject{{u"type"_s, u"list"_s},
                         {u"text"_s, u"閲覧場所"_s},
                         {u"items"_s, QJsonArray{u"市役所"_s, u"図書館"_s}}},
             QJsonObject{{u"type"_s, u"table"_s},
                         {u"rows"_s, QJsonArray{QJsonValue(QJsonArray{u"区分"_s, u"件数"_s})}},
                         {u"by"_s, u"category"_s}}}},
        {u"legend_total"_s, true},
        {u"legend_counts"_s, u"percent"_s}};
    const QString text = textOf(document);
    for (const QString &words :
         {u"募集の概要\n"_s, u"章：第4章　取組\n意見：(50)件ある。"_s,
          u"章：その他\n意見：別の所。"_s, u"閲覧場所\n・市役所\n・図書館\n"_s,
          u"区分　件数\n◎　反映するもの　2件\n"_s, u"◎：反映するもの　2件（40.0%）\n"_s,
          u"合計（未設定2件を含む）　5件\n"_s})
        QVERIFY2(text.contains(words), qPrintable(words + u'|' + text));
}

void TestPlainText::reads()
{
    QCOMPARE(textOf(smallDocument()), uR"(【見本】
計画（素案）
に対する意見の概要と区の考え方

意見募集期間：平成28年7月1日～平成28年7月25日
意見件数：5件（3名）

対応区分の凡例
◎：反映するもの　2件
△：検討するもの　1件

区分は例です。

第4章　取組

取組項目(26)（素案：(25)）クラウド化

No. 1
意見の概要：(50)件ある。
二つめ。
区の考え方：(1)を検討します。
次にNo. 3に記載のとおりです。
対応区分：検討するもの

No. 2
意見の概要：同じ。
区の考え方：No. 1の回答と同じ
対応区分：反映するもの

その他

No. 3
意見の概要：別の所。
区の考え方：No. 1の回答と同じ
対応区分：（未設定）

No. 4
意見の概要：未回答。
区の考え方：（未記入）
対応区分：反映するもの
)"_s);
}

void TestPlainText::isUtf8WithMarkAndCrlf()
{
    Snapshot document = smallDocument();
    document.consultation.title = u"一\n二"_s;
    const QByteArray bytes = exportPlainText(*collect(document));
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QVERIFY(!bytes.mid(3).contains("\xEF\xBB\xBF"));
    QVERIFY(bytes.isValidUtf8());
    QVERIFY(bytes.endsWith("\r\n"));
    QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
    QCOMPARE(bytes.count('\r'), bytes.count("\r\n"));
}

void TestPlainText::followsTheColumns()
{
    Snapshot document = smallDocument();
    const auto column = [](const QString &field, const QString &title) {
        return QJsonObject{{u"field"_s, field}, {u"title"_s, title}, {u"width"_s, 5}};
    };
    document.consultation.settings[u"columns"] =
        QJsonArray{column(u"category"_s, u"対応\n状況"_s), column(u"count"_s, u"件数"_s),
                   column(u"summary"_s, u"ご意見③"_s)};
    document.consultation.settings[u"opinion_counter"] = u"通"_s;
    const QString text = textOf(document);
    QVERIFY2(
        text.contains(u"No. 3\n対応状況：（未設定）\n件数：2通\nご意見(3)：別の所。\n\nNo. 4\n"_s),
        qPrintable(text));
    QVERIFY(!text.contains(u"考え方："_s));
}

void TestPlainText::leavesOutWhatIsNotSet()
{
    Snapshot document = smallDocument();
    document.consultation.subtitle.clear();
    document.consultation.period.reset();
    document.consultation.settings = {{u"legend"_s, false}, {u"shared_elsewhere"_s, u"repeat"_s}};
    const QString text = textOf(document);
    QVERIFY2(text.startsWith(u"\uFEFF計画（素案）\n\n意見件数：5件（3名）\n\n第4章"_s) ||
                 text.startsWith(u"計画（素案）\n\n意見件数：5件（3名）\n\n第4章"_s),
             qPrintable(text));
    QVERIFY(!text.contains(u"凡例"_s) && !text.contains(u"見本"_s));
    QVERIFY(text.contains(u"No. 3\n意見の概要：別の所。\n区の考え方：(1)を検討します。\n次に"_s));
}

void TestPlainText::spellsCircledNumbers()
{
    for (int n = 1; n <= 50; ++n)
        QCOMPARE(spellCircledNumbers(circledNumber(n)), u"(%1)"_s.arg(n));
    QCOMPARE(spellCircledNumbers(u"⓪𠮷葛\U000E0100②⑥"_s), u"(0)𠮷葛\U000E0100(2)(6)"_s);
}

// Every paragraph of every printed opinion and of every response that serves one, in the order of
// the booklet; and nothing of the tray or the notes.
void TestPlainText::losesNothing()
{
    qsizetype found = 0;
    for (quint32 seed = 0; seed < 200; ++seed) {
        const Snapshot document = RandomDocument(seed).make();
        const QString text = textOf(document);
        const SnapshotIndex index(document);
        qsizetype at = 0;
        const auto next = [&](const QString &paragraph) {
            const QString spelled = spellCircledNumbers(paragraph);
            at = text.indexOf(spelled, at);
            ++found;
            return at < 0 ? false : (at += spelled.size(), true);
        };
        QSet<QString> printed;
        for (const Opinion &opinion : document.opinions) {
            const auto no = index.findPrintedNo(opinion);
            if (!no)
                continue;
            QVERIFY(next(u"\nNo. %1\n"_s.arg(*no)));
            for (const QString &paragraph : opinion.summary.split(u'\n'))
                QVERIFY(next(paragraph));
            if (!opinion.response || printed.contains(opinion.response->value()))
                continue;
            printed.insert(opinion.response->value());
            if (isUnanswered(opinion, index))
                continue;
            const QString plain = index.plainText(index.findResponse(*opinion.response)->markup);
            for (const QString &paragraph : plain.split(u'\n'))
                QVERIFY(next(paragraph));
        }
    }
    QVERIFY(found > 5000);
}

void TestPlainText::keepsTheSeed()
{
    const QString text = textOf(readSeed());
    QVERIFY(text.contains(
        u"\n取組項目(14)（素案：(13)）情報セキュリティポリシーの見直しと実効性の強化\n"_s));
    QVERIFY(text.contains(u"\nNo. 3\n意見の概要：区立施設の公衆無線LAN"_s));
    QVERIFY(text.contains(u"区の考え方：No. 2の回答と同じ\n"_s));
    QCOMPARE(text.count(u"\nNo. "_s), 49);
    QCOMPARE(text.count(u"\n意見の概要："_s), 49);
    QCOMPARE(text.count(u"\n区の考え方："_s), 49);
    QCOMPARE(text.count(u"\n対応区分："_s), 49);
    QCOMPARE(text.count(u"\n対応区分：その他、上記以外のもの\n"_s), 12);
}

void TestPlainText::takesLargeDocuments()
{
    const QString text = textOf(makeLargeDocument(20000));
    QCOMPARE(text.count(u"\nNo. "_s), 20000);
}
