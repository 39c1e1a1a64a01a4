#include "collect/collect.h"

#include "domain/markup.h"
#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/snapshot_index.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// Two headings: n1 with a and b, n2 with c and d; responses as the test says.
Snapshot fourOpinions(const QStringList &responses)
{
    Snapshot s;
    for (const QString &id : {u"n1"_s, u"n2"_s}) {
        Node node;
        node.id = NodeId(id);
        node.title = u"題"_s + id;
        s.nodes.push_back(node);
    }
    const QStringList ids{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    for (int i = 0; i < 4; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(ids[i]);
        opinion.node = NodeId(i < 2 ? u"n1"_s : u"n2"_s);
        opinion.summary = u"意見"_s + ids[i];
        if (!responses[i].isEmpty())
            opinion.response = ResponseId(responses[i]);
        s.opinions.push_back(opinion);
    }
    for (const QString &id : {u"r"_s, u"q"_s})
        s.responses.push_back({ResponseId(id), u"回答"_s + id});
    return *arrange(s);
}

std::vector<RowBlock> rowsOf(const Collected &collected)
{
    std::vector<RowBlock> rows;
    for (const Block &block : collected.blocks) {
        if (const auto *row = std::get_if<RowBlock>(&block))
            rows.push_back(*row);
    }
    return rows;
}

std::vector<HeadingBlock> headingsOf(const Collected &collected)
{
    std::vector<HeadingBlock> headings;
    for (const Block &block : collected.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block))
            headings.push_back(*heading);
    }
    return headings;
}

QString textOf(const std::vector<Paragraph> &paragraphs)
{
    QStringList lines;
    for (const Paragraph &paragraph : paragraphs)
        lines << paragraph.text();
    return lines.join(u'\n');
}

QString headingText(Node node, const QString &policy)
{
    Snapshot s = fourOpinions({u""_s, u""_s, u""_s, u""_s});
    node.id = NodeId(u"n1"_s);
    s.nodes[0] = node;
    s.consultation.settings[u"draft_number"] = policy;
    return headingsOf(*collect(s)).front().text;
}

} // namespace

class TestCollect : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spansRowsThatStandTogether();
    void namesAResponseElsewhere();
    void repeatsAResponseElsewhere();
    void neverSpansAHeading();
    void leavesUnansweredCellsEmpty();
    void resolvesReferences();
    void printsNodesWithOpinions();
    void printsEmptyNodesWhenAsked();
    void printsNoRowForAHeadingWithoutWords();
    void printsDraftNumbers_data();
    void printsDraftNumbers();
    void labelsHeadings();
    void makesTheFrontPage();
    void talliesTheLegend();
    void refusesUnknownTemplates();
    void losesNothing();
};

void TestCollect::spansRowsThatStandTogether()
{
    const auto rows = rowsOf(*collect(fourOpinions({u"r"_s, u"r"_s, u"q"_s, u""_s})));
    QCOMPARE(rows.size(), size_t(4));
    QCOMPARE(rows[0].response->span, 2);
    QCOMPARE(textOf(rows[0].response->paragraphs), u"回答r"_s);
    QVERIFY(!rows[1].response);
    QCOMPARE(rows[2].response->span, 1);
    QVERIFY(!rows[2].response->sameAs);
    QVERIFY(rows[3].response && rows[3].response->paragraphs.empty());
}

void TestCollect::namesAResponseElsewhere()
{
    // Behind another row, and under another heading for two rows at once.
    Snapshot s = fourOpinions({u"q"_s, u"r"_s, u"q"_s, u"q"_s});
    const auto rows = rowsOf(*collect(s));
    QVERIFY(!rows[0].response->sameAs && !rows[1].response->sameAs);
    QCOMPARE(rows[2].response->sameAs, std::optional(1));
    QCOMPARE(rows[2].response->span, 2);
    QCOMPARE(textOf(rows[2].response->paragraphs), u"No. 1の回答と同じ"_s);
    QCOMPARE(rows[2].response->paragraphs[0].runs[0].reference, std::optional(OpinionId(u"a"_s)));
    QVERIFY(!rows[3].response);
    s.opinions[2].node = s.opinions[3].node = NodeId(u"n1"_s); // q r q q under one heading
    QCOMPARE(rowsOf(*collect(s))[2].response->sameAs, std::optional(1));
}

void TestCollect::repeatsAResponseElsewhere()
{
    Snapshot s = fourOpinions({u"r"_s, u"q"_s, u"r"_s, u"r"_s});
    s.consultation.settings[u"shared_elsewhere"] = u"repeat"_s;
    const auto rows = rowsOf(*collect(s));
    QVERIFY(!rows[2].response->sameAs);
    QCOMPARE(rows[2].response->span, 2);
    QCOMPARE(textOf(rows[2].response->paragraphs), u"回答r"_s);
}

void TestCollect::neverSpansAHeading()
{
    const auto rows = rowsOf(*collect(fourOpinions({u"q"_s, u"r"_s, u"r"_s, u"r"_s})));
    QCOMPARE(rows[1].response->span, 1);
    QCOMPARE(rows[2].response->span, 2);
    QCOMPARE(rows[2].response->sameAs, std::optional(2));
}

void TestCollect::leavesUnansweredCellsEmpty()
{
    Snapshot s = fourOpinions({u"r"_s, u"r"_s, u"r"_s, u""_s});
    s.responses[0].markup = u" \n　"_s;
    const auto rows = rowsOf(*collect(s));
    QVERIFY(rows[0].response->paragraphs.empty());
    QCOMPARE(rows[0].response->span, 2);
    QVERIFY(rows[2].response->paragraphs.empty());
    QVERIFY(rows[3].response->paragraphs.empty());
}

void TestCollect::resolvesReferences()
{
    Snapshot s = fourOpinions({u"r"_s, u"q"_s, u""_s, u""_s});
    Opinion tray;
    tray.id = OpinionId(u"t"_s);
    s.opinions.push_back(tray);
    s.responses[0].markup = u"{{No:d}}と\n{{No:gone}}、{{No:t}}{{lb}}"_s;
    const auto rows = rowsOf(*collect(s));
    QCOMPARE(rows.size(), size_t(4));
    const auto &paragraphs = rows[0].response->paragraphs;
    QCOMPARE(textOf(paragraphs), u"No. 4と\nNo. ？、No. ？{"_s);
    QCOMPARE(paragraphs[0].runs[0].reference, std::optional(OpinionId(u"d"_s)));
    for (const TextRun &run : paragraphs[1].runs)
        QVERIFY(!run.reference);
}

void TestCollect::printsNodesWithOpinions()
{
    Snapshot s = fourOpinions({u""_s, u""_s, u""_s, u""_s});
    Node parent, child, empty;
    parent.id = NodeId(u"p"_s);
    child.id = NodeId(u"k"_s);
    child.parent = parent.id;
    empty.id = NodeId(u"e"_s);
    empty.parent = parent.id;
    parent.title = child.title = empty.title = u"題"_s;
    s.nodes.insert(s.nodes.end(), {parent, child, empty});
    s.opinions[3].node = child.id;
    const auto headings = headingsOf(*collect(*arrange(s)));
    QStringList printed;
    for (const HeadingBlock &heading : headings)
        printed << heading.node.value() + QString::number(heading.depth);
    QCOMPARE(printed.join(u' '), u"n10 n20 p0 k1"_s);
}

void TestCollect::printsEmptyNodesWhenAsked()
{
    Snapshot s = fourOpinions({u""_s, u""_s, u""_s, u""_s});
    Node empty;
    empty.id = NodeId(u"e"_s);
    empty.title = u"題"_s;
    s.nodes.push_back(empty);
    QCOMPARE(headingsOf(*collect(s)).size(), size_t(2));
    s.consultation.settings[u"empty_nodes"] = true;
    QCOMPARE(headingsOf(*collect(s)).size(), size_t(3));
}

// Its opinions stand in its place, numbered, and headings below it are no deeper for it.
void TestCollect::printsNoRowForAHeadingWithoutWords()
{
    Snapshot s = fourOpinions({u"r"_s, u""_s, u""_s, u""_s});
    s.nodes[0].title.clear();
    s.nodes[0].kind = NodeKind::Other;
    s.nodes[1].parent = NodeId(u"n1"_s);
    s.consultation.settings[u"numbering"] = u"chapter"_s;
    const auto collected = collect(*arrange(s));
    QCOMPARE(rowsOf(*collected).size(), size_t(4));
    QVERIFY(std::holds_alternative<RowBlock>(collected->blocks.front()));
    QCOMPARE(headingsOf(*collected).size(), size_t(1));
    QCOMPARE(headingsOf(*collected)[0].text, u"取組項目　題n2"_s);
    QCOMPARE(headingsOf(*collected)[0].depth, 0);
    for (const auto &number : {u"1"_s, u"①"_s}) { // anything to print makes a row
        s.nodes[0].number = number;
        QCOMPARE(headingsOf(*collect(*arrange(s))).size(), size_t(2));
    }
    // A reference from elsewhere to numbers that begin anew has something to say.
    s.nodes[0].number.reset();
    s.nodes[1].parent.reset();
    s.opinions[3].response = ResponseId(u"q"_s);
    s.responses[1].markup = u"{{No:a}}のとおり"_s;
    QCOMPARE(textOf(rowsOf(*collect(*arrange(s)))[3].response->paragraphs),
             u"見出しなしのNo. 1のとおり"_s);
}

void TestCollect::printsDraftNumbers_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("draft");
    QTest::addColumn<QString>("expected");
    const QString with = u"取組項目㉖（素案：㉕）題"_s, without = u"取組項目㉖題"_s;
    QTest::newRow("differs") << u"differs"_s << u"㉕"_s << with;
    QTest::newRow("differs, the same") << u"differs"_s << u"㉖"_s << without;
    QTest::newRow("differs, empty") << u"differs"_s << u""_s << without;
    QTest::newRow("always") << u"always"_s << u"㉕"_s << with;
    QTest::newRow("always, the same") << u"always"_s << u"㉖"_s << u"取組項目㉖（素案：㉖）題"_s;
    QTest::newRow("always, empty") << u"always"_s << u""_s << without;
    QTest::newRow("never") << u"never"_s << u"㉕"_s << without;
}

void TestCollect::printsDraftNumbers()
{
    QFETCH(QString, policy);
    QFETCH(QString, draft);
    QFETCH(QString, expected);
    QCOMPARE(headingText({{}, {}, NodeKind::Item, u"㉖"_s, false, draft, u"題"_s}, policy),
             expected);
    if (draft.isEmpty())
        QCOMPARE(headingText({{}, {}, NodeKind::Item, u"㉖"_s, false, {}, u"題"_s}, policy),
                 expected);
}

void TestCollect::labelsHeadings()
{
    const auto text = [](NodeKind kind, std::optional<QString> number, bool automatic) {
        return headingText({{}, {}, kind, number, automatic, {}, u"題"_s}, u"differs"_s);
    };
    QCOMPARE(text(NodeKind::Chapter, u"第4章"_s, false), u"第4章　題"_s);
    QCOMPARE(text(NodeKind::Section, {}, true), u"1　題"_s);
    QCOMPARE(text(NodeKind::Subsection, u"(2)"_s, false), u"(2)　題"_s);
    QCOMPARE(text(NodeKind::Other, {}, true), u"題"_s);
    QCOMPARE(text(NodeKind::Section, {}, false), u"題"_s);
    QCOMPARE(text(NodeKind::Item, {}, false), u"取組項目　題"_s);
    QCOMPARE(text(NodeKind::Item, u"1"_s, false), u"取組項目1　題"_s);
    QCOMPARE(text(NodeKind::Item, u"8."_s, false), u"取組項目8.　題"_s);
    QCOMPARE(text(NodeKind::Item, u"ア"_s, false), u"取組項目ア　題"_s);
    QCOMPARE(text(NodeKind::Item, u"（1）"_s, false), u"取組項目（1）題"_s);
    QCOMPARE(text(NodeKind::Item, u"②⑥"_s, false), u"取組項目②⑥題"_s);
    QCOMPARE(text(NodeKind::Item, {}, true), u"取組項目①題"_s);
    // Nothing stands behind a number without a title.
    const auto bare = [](NodeKind kind, const QString &number) {
        return headingText({{}, {}, kind, number, false, {}, {}}, u"differs"_s);
    };
    QCOMPARE(bare(NodeKind::Chapter, u"第4章"_s), u"第4章"_s);
    QCOMPARE(bare(NodeKind::Item, u"1"_s), u"取組項目1"_s);
}

void TestCollect::makesTheFrontPage()
{
    Snapshot s = fourOpinions({u""_s, u""_s, u""_s, u""_s});
    s.consultation.title = u"題"_s;
    s.opinions[1].count = 3;
    QCOMPARE(collect(s)->front.opinionCount, u"6件"_s);
    QCOMPARE(collect(s)->front.period, QString());
    s.consultation.declaredOpinions = 99; // never printed
    s.consultation.declaredSubmitters = 3;
    s.consultation.period = Period{QDate(2019, 4, 30), QDate(2019, 5, 1)};
    s.consultation.settings = {{u"opinion_counter"_s, u"通"_s}, {u"submitter_counter"_s, u"者"_s}};
    QCOMPARE(collect(s)->front.opinionCount, u"6通（3者）"_s);
    QCOMPARE(collect(s)->front.period, u"平成31年4月30日～令和元年5月1日"_s);
}

void TestCollect::talliesTheLegend()
{
    Snapshot s = fourOpinions({u""_s, u""_s, u""_s, u""_s});
    s.categories = {{CategoryId(u"x"_s), u"◎"_s, u"反映"_s, 77},
                    {CategoryId(u"y"_s), u"△"_s, u"検討"_s, {}}};
    s.opinions[0].category = s.opinions[2].category = CategoryId(u"y"_s);
    s.opinions[2].count = 4;
    const auto collected = collect(s);
    QCOMPARE(collected->legend,
             (std::vector<LegendEntry>{{u"◎"_s, u"反映"_s, 0}, {u"△"_s, u"検討"_s, 5}}));
    QCOMPARE(rowsOf(*collected)[2].category, std::optional(size_t(1)));
    QVERIFY(!rowsOf(*collected)[1].category);
}

void TestCollect::refusesUnknownTemplates()
{
    Snapshot s = fourOpinions({u""_s, u""_s, u""_s, u""_s});
    s.consultation.templateName = u"suginami"_s;
    QVERIFY(!collect(s).ok());
}

static int countWithJoined(const Snapshot &document, const Opinion &opinion)
{
    int count = opinion.count;
    for (const Opinion &other : document.opinions)
        count += other.joined == opinion.id ? other.count : 0;
    return count;
}

// Each printed opinion has its row, its words and a cell that is its own, spans it or names one.
void TestCollect::losesNothing()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        const Snapshot document = RandomDocument(seed).make();
        const SnapshotIndex index(document);
        const auto collected = collect(document);
        QVERIFY(collected.ok());
        QStringList headings;
        int no = 0;
        int spanned = 0;
        const Opinion *owner = nullptr;
        NodeId here;
        for (const Block &block : collected->blocks) {
            if (const auto *heading = std::get_if<HeadingBlock>(&block)) {
                here = heading->node;
                QCOMPARE(spanned, 0);
                continue;
            }
            const RowBlock &row = std::get<RowBlock>(block);
            QCOMPARE(row.no, ++no);
            const Opinion *opinion = index.findOpinionByNo(no);
            QCOMPARE(row.opinion, opinion->id);
            if (hasWords(*index.findNode(*opinion->node)))
                QCOMPARE(here, *opinion->node);
            QCOMPARE(textOf(row.summary), opinion->summary);
            QCOMPARE(row.count, countWithJoined(document, *opinion));
            QCOMPARE(row.response.has_value(), spanned == 0);
            if (row.response) {
                spanned = row.response->span;
                owner = opinion;
            }
            --spanned;
            QCOMPARE(opinion->response, owner->response);
            if (!row.response || isUnanswered(*opinion, index))
                continue;
            const auto &sharers = index.sharers(*opinion->response);
            const OpinionId first = (*std::ranges::find_if(sharers, [&](const Opinion *sharer) {
                                        return index.findPrintedNo(*sharer).has_value();
                                    }))->id;
            const QString plain = index.plainText(index.findResponse(*opinion->response)->markup);
            QCOMPARE(textOf(row.response->paragraphs),
                     row.response->sameAs ? u"No. %1の回答と同じ"_s.arg(*index.findNo(first))
                                          : plain);
        }
        QVERIFY(!index.findOpinionByNo(no + 1));
    }
}

QObject *makeCollectTest()
{
    return new TestCollect;
}

#include "test_collect.moc"
