#include "checks/checks.h"

#include "domain/ignored_finding.h"
#include "domain/outline.h"
#include "domain/snapshot_index.h"
#include "domain/work/work.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// ◎ with its change, △ without one; both headings have their pages.
Snapshot revisedPlan()
{
    Snapshot s;
    s.consultation.title = u"題"_s;
    s.categories = {{CategoryId(u"x"_s), u"◎"_s, u"反映するもの"_s, {}, true},
                    {CategoryId(u"y"_s), u"△"_s, u"検討するもの"_s, {}}};
    for (int i = 1; i <= 2; ++i) {
        Node node;
        node.id = NodeId(u"n%1"_s.arg(i));
        node.number = QString(QChar(0x2460 + i - 1));
        node.title = u"項"_s;
        node.draftPage = QString::number(33 + i);
        s.nodes.push_back(node);
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        opinion.node = node.id;
        opinion.summary = u"意見です。"_s;
        opinion.response = ResponseId(u"r%1"_s.arg(i));
        opinion.category = CategoryId(i == 1 ? u"x"_s : u"y"_s);
        s.opinions.push_back(opinion);
    }
    s.responses = {{ResponseId(u"r1"_s), u"ご意見を踏まえ、34ページに追記しました。"_s},
                   {ResponseId(u"r2"_s), u"今後の参考とします。"_s}};
    Work work;
    work.planChanges = {{PlanChangeId(u"v1"_s), NodeId(u"n1"_s), {}, {}, {}, u"緑を増やす。"_s}};
    work.planChangeOpinions = {
        {PlanChangeOpinionId(u"p1"_s), PlanChangeId(u"v1"_s), OpinionId(u"o1"_s)}};
    s.work = WorkPtr(work);
    return s;
}

// Of these checks alone: others look at the words.
QStringList found(const Snapshot &document)
{
    static const QStringList kCodes{u"change_missing"_s,     u"change_without_words"_s,
                                    u"change_unexplained"_s, u"promise_without_change"_s,
                                    u"change_unsaid"_s,      u"typed_page"_s,
                                    u"dangling_page"_s};
    QStringList lines;
    for (const Finding &finding : runChecks(*arrange(document), {})) {
        if (!kCodes.contains(finding.code))
            continue;
        lines << finding.code + u' ' +
                     (finding.opinion ? finding.opinion->value()
                                      : finding.node.value_or(NodeId(u"front"_s)).value());
    }
    return lines;
}

using Spoil = std::function<void(Snapshot &)>;

Spoil saying(int response, const QString &words)
{
    return [=](Snapshot &s) { s.responses[size_t(response)].markup = words; };
}

} // namespace

class TestPlanRevisions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNothingWhereAllFits() { QCOMPARE(found(revisedPlan()), QStringList()); }

    void finds_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const Spoil &spoil, const QStringList &expected) {
            QTest::newRow(name) << spoil << expected;
        };
        row("◎ without a change", [](Snapshot &s) { s.work = {}; }, {u"change_missing o1"_s});
        row("△ without a change",
            [](Snapshot &s) {
                s.work = {};
                s.opinions[0].category = CategoryId(u"y"_s);
                s.responses[0].markup = u"参考とします。"_s;
            },
            {});
        row("◎ joined to one with a change",
            [](Snapshot &s) {
                s.opinions[1].joined = OpinionId(u"o1"_s);
                s.opinions[1].category = CategoryId(u"x"_s);
            },
            {});
        row("◎ to which one with a change is joined",
            [](Snapshot &s) {
                s.opinions[1].joined = OpinionId(u"o1"_s);
                s.work.own().planChangeOpinions[0].opinion = OpinionId(u"o2"_s);
            },
            {});
        row("a change without words",
            [](Snapshot &s) {
                s.work.own().planChanges[0].oldText = QString();
                s.work.own().planChanges[0].newText = u" "_s;
            },
            {u"change_without_words n1"_s});
        row("a change that changes nothing",
            [](Snapshot &s) {
                s.work.own().planChanges[0].oldText = u"木を植える。"_s;
                s.work.own().planChanges[0].newText = u"木を植える。\n"_s;
            },
            {u"change_without_words n1"_s});
        row("a change that takes words out",
            [](Snapshot &s) {
                s.work.own().planChanges[0].oldText = u"木を植える。"_s;
                s.work.own().planChanges[0].newText = QString();
            },
            {});
        row("a change of its own without a reason",
            [](Snapshot &s) {
                s.work.own().planChanges.push_back(
                    {PlanChangeId(u"v2"_s), NodeId(u"n2"_s), {}, {}, u"道"_s});
            },
            {u"change_unexplained n2"_s});
        row("one without a heading and a reason",
            [](Snapshot &s) {
                s.work.own().planChanges.push_back(
                    {PlanChangeId(u"v2"_s), {}, u"用語集"_s, {}, u"道"_s});
            },
            {u"change_unexplained front"_s});
        row("a change of its own with a reason",
            [](Snapshot &s) {
                s.work.own().planChanges.push_back(
                    {PlanChangeId(u"v2"_s), NodeId(u"n2"_s), {}, {}, u"道"_s, {}, u"時点修正"_s});
            },
            {});
        for (const QString &promise : {u"ご指摘のとおり修正します。"_s, u"文言を改めます。"_s,
                                       u"説明を追記いたしました。"_s, u"用語を書き加えます。"_s})
            row(qPrintable(u"promised: "_s + promise), saying(1, promise),
                {u"promise_without_change o2"_s});
        for (const QString &words : {u"修正は行いませんが、参考とします。"_s, u"修正しません。"_s,
                                     u"制度が改められた後に検討します。"_s})
            row(qPrintable(u"not promised: "_s + words), saying(1, words), {});
        row("no category says that the plan is changed",
            [](Snapshot &s) {
                s.categories[0].changesPlan = false;
                s.responses[1].markup = u"修正します。"_s;
            },
            {});
        row("◎ that says nothing", saying(0, u"ご意見として承ります。"_s), {u"change_unsaid o1"_s});
        for (const QString &words :
             {u"今後の見直しの際の参考とします。"_s, u"素案に記載のとおりです。"_s,
              u"第２章に記載しています。"_s, u"計画の変更はありません。"_s,
              u"ご意見は、追加することはできませんが、参考とします。"_s,
              u"修正は行いませんが、趣旨は理解します。"_s, u"必要に応じて見直しを検討します。"_s})
            row(qPrintable(u"◎ that does not say so: "_s + words), saying(0, words),
                {u"change_unsaid o1"_s});
        for (const QString &words :
             {u"表現を分かりやすく整理しました。"_s, u"図を差し替えます。"_s,
              u"「緑」を「みどり」とします。"_s, u"説明を加えました。"_s, u"文言を統一しました。"_s,
              u"ご意見の趣旨を計画に反映させていただきます。"_s, u"用語を置き換えました。"_s,
              u"ご意見を踏まえ、計画に記載しました。"_s, u"表記を見直しました。"_s,
              u"本文の記載を変更いたします。"_s, u"全ての修正はできませんが、図を追加します。"_s})
            row(qPrintable(u"◎ that says so: "_s + words), saying(0, words), {});
        row("◎ that refers to where it is said", saying(0, u"{{No:o2}}のとおりです。"_s), {});
        row("a page that is nobody's", saying(0, u"Ｐ．３７に追記しました。"_s),
            {u"typed_page o1"_s});
        row("the same twice", saying(0, u"P37と37ページに追記しました。"_s), {u"typed_page o1"_s});
        row("a page of another heading", saying(0, u"ｐ35に追記しました。"_s), {});
        row("no page at all", saying(0, u"BP37工法の説明を追記しました。"_s), {});
        row("pages of the other edition",
            [](Snapshot &s) {
                s.consultation.settings = {{u"page_edition"_s, u"final"_s}};
                s.nodes[0].finalPage = u"36"_s;
            },
            {u"typed_page o1"_s});
        row("no heading has a page",
            [](Snapshot &s) {
                s.nodes[0].draftPage.reset();
                s.nodes[1].draftPage.reset();
            },
            {});
        row("a page by its heading", saying(0, u"{{Page:n2}}ページに追記しました。"_s), {});
        row("the page of no heading", saying(0, u"{{Page:gone}}ページに追記しました。"_s),
            {u"dangling_page o1"_s});
        row("a page that nobody entered",
            [](Snapshot &s) {
                s.nodes[1].draftPage.reset();
                s.responses[0].markup = u"{{Page:n2}}ページに追記しました。"_s;
            },
            {u"dangling_page o1"_s});
    }
    void finds()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QStringList, expected);
        Snapshot document = revisedPlan();
        spoil(document);
        QCOMPARE(found(document), expected);
    }

    // One that is let stand says nothing of the others, and is told again when its words change.
    void letsOneChangeStand()
    {
        Snapshot document = revisedPlan();
        for (const QString &id : {u"v2"_s, u"v3"_s})
            document.work.own().planChanges.push_back(
                {PlanChangeId(id), {}, u"用語集"_s, {}, u"道"_s, {}});
        QCOMPARE(found(document).count(u"change_unexplained front"_s), 2);
        const Snapshot values = *arrange(document);
        const SnapshotIndex index(values);
        document.consultation.settings[u"ignored_findings"_s] = QJsonArray{QJsonObject{
            {u"code"_s, u"change_unexplained"_s},
            {u"subject"_s, u"v2"_s},
            {u"reason"_s, u"時点修正"_s},
            {u"words"_s, subjectWords(values, index, u"change_unexplained"_s, u"v2"_s)}}};
        QCOMPARE(found(document).count(u"change_unexplained front"_s), 1);
        document.work.own().planChanges[1].newText += u"路"_s;
        QCOMPARE(found(document).count(u"change_unexplained front"_s), 2);
    }
};

QObject *makePlanRevisionsTest()
{
    return new TestPlanRevisions;
}

#include "test_plan_revisions.moc"
