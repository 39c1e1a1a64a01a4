#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/work/work.h"
#include "exchange/changes/change_blocks.h"
#include "exchange/changes/change_formats.h"
#include "exchange/changes/change_table.h"

#include <QBuffer>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// Two headings with a page each, three opinions, and four changes that clerks put in another order
// than the plan's.
Snapshot changedPlan()
{
    Snapshot s;
    s.consultation.title = u"みどりの計画"_s;
    s.nodes = {{NodeId(u"n1"_s), {}, NodeKind::Item, u"①"_s, false, {}, u"公園"_s},
               {NodeId(u"n2"_s), {}, NodeKind::Item, u"②"_s, false, {}, u"道"_s}};
    s.nodes[0].draftPage = u"34"_s;
    s.nodes[0].finalPage = u"36"_s;
    s.nodes[1].draftPage = u"40"_s;
    for (int i = 1; i <= 3; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        opinion.node = NodeId(u"n1"_s);
        opinion.summary = u"SUMMARY"_s;
        opinion.note = u"NOTE"_s;
        s.opinions.push_back(opinion);
    }
    s.opinions[2].joined = OpinionId(u"o1"_s);
    Work work;
    work.planChanges = {
        {PlanChangeId(u"v1"_s), NodeId(u"n2"_s), {}, {}, u"狭い道"_s, {}, {}},
        {PlanChangeId(u"v2"_s), {}, u"用語集"_s, u"90"_s, {}, u"緑被率"_s, u"用語の追加"_s},
        {PlanChangeId(u"v3"_s), NodeId(u"n1"_s), u"表3"_s, {}, u"=木"_s, u"木と\n草"_s, {}},
        {PlanChangeId(u"v4"_s), NodeId(u"n1"_s), {}, u"35"_s, u"池"_s, u"泉"_s, {}}};
    work.planChangeOpinions = {
        {PlanChangeOpinionId(u"x1"_s), PlanChangeId(u"v3"_s), OpinionId(u"o2"_s)},
        {PlanChangeOpinionId(u"x2"_s), PlanChangeId(u"v3"_s), OpinionId(u"o1"_s)},
        {PlanChangeOpinionId(u"x3"_s), PlanChangeId(u"v3"_s), OpinionId(u"o3"_s)}};
    s.work = WorkPtr(work);
    auto arranged = arrange(std::move(s));
    if (!arranged)
        qFatal("%s", qPrintable(arranged.error().message));
    return *arranged;
}

QByteArray written(const Snapshot &values, const QString &ending)
{
    for (const Format &format : changeListsWithoutPages()) {
        if (format.writer->ending != ending)
            continue;
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto write = format.writer->prepare({});
        const auto done = (*write)(values, out, {QDateTime(QDate(2026, 4, 1), {}, Qt::UTC)});
        return done ? out.data() : done.error().message.toUtf8();
    }
    return {};
}

} // namespace

class TestChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // By heading, below one heading as clerks put them; what has no heading stands first. An
    // opinion that is joined is named as the one that stands for it, once.
    void standInTheOrderOfThePlan()
    {
        const auto table = makeChangeTable(changedPlan());
        QVERIFY(table.ok());
        const std::vector<QStringList> expected{
            {u"1"_s,
             u"用語集"_s,
             u"90"_s,
             {},
             u"（新規）"_s,
             u"緑被率"_s,
             u"意見によらない修正\n用語の追加"_s},
            {u"2"_s, u"①　公園　表3"_s, u"34"_s, u"36"_s, u"=木"_s, u"木と\n草"_s,
             u"意見No.1、No.2"_s},
            {u"3"_s, u"①　公園"_s, u"35"_s, u"36"_s, u"池"_s, u"泉"_s, u"意見によらない修正"_s},
            {u"4"_s, u"②　道"_s, u"40"_s, {}, u"狭い道"_s, u"（削除）"_s, u"意見によらない修正"_s}};
        QCOMPARE(table->rows, expected);
        QCOMPARE(table->title, (QStringList{u"みどりの計画"_s, u"修正箇所一覧（新旧対照表）"_s}));
    }

    // Cell by cell, under the same titles.
    void paperHasTheTable()
    {
        for (quint32 seed = 0; seed < 50; ++seed) {
            const Snapshot values = RandomDocument(seed).make();
            const auto table = makeChangeTable(values);
            const auto paper = collectChanges(values);
            QVERIFY(table.ok() && paper.ok());
            QStringList titles;
            for (const Column &column : paper->settings.columns)
                titles += column.title;
            QCOMPARE(titles, changeColumns());
            QCOMPARE(paper->blocks.size(), table->rows.size());
            QCOMPARE(table->rows.size(), values.work->planChanges.size());
            for (size_t i = 0; i < table->rows.size(); ++i) {
                QStringList cells;
                for (const auto &paragraphs : std::get<RowBlock>(paper->blocks[i]).cells) {
                    QStringList lines;
                    for (const Paragraph &paragraph : paragraphs)
                        lines += paragraph.text();
                    cells += lines.join(u'\n');
                }
                QCOMPARE(cells, table->rows[i]);
            }
        }
    }

    void everyFormHasTheWordsAndNothingElse()
    {
        for (const QString &ending : {u"html"_s, u"txt"_s}) {
            const QByteArray bytes = written(changedPlan(), ending);
            for (const char *word : {"修正箇所一覧（新旧対照表）", "①　公園　表3", "修正前",
                                     "狭い道", "（新規）", "用語の追加", "意見No.1、No.2"})
                QVERIFY2(bytes.contains(word), word);
            QVERIFY(!bytes.contains("SUMMARY") && !bytes.contains("NOTE"));
        }
        Snapshot values = changedPlan();
        values.work.own().planChanges[0].newText = u"<b>&"_s;
        QVERIFY(written(values, u"html"_s).contains("<td><u>&lt;b&gt;&amp;</u></td>"));
        QVERIFY(written(values, u"xlsx"_s).startsWith("PK"));
        QVERIFY(written(values, u"docx"_s).startsWith("PK"));
    }

    // As the other editions of .txt: with the mark of UTF-8, and saying what the pages say across.
    void textBeginsLikeTheOthers()
    {
        Snapshot values = changedPlan();
        const QByteArray plain = written(values, u"txt"_s);
        QVERIFY(plain.startsWith("\xEF\xBB\xBFみどりの計画\n"));
        QCOMPARE(plain.count("\xEF\xBB\xBF"), 1);
        values.consultation.settings[u"watermark"_s] = u"見本"_s;
        QVERIFY(written(values, u"txt"_s).startsWith("\xEF\xBB\xBF【見本】\nみどりの計画\n"));
    }

    // What the other cell does not have is underlined, in each form; the words are those of the
    // table, letter for letter (paperHasTheTable), and with the marks taken away as well.
    void changedWordsAreMarked()
    {
        Snapshot values = changedPlan();
        Work &work = values.work.own();
        const PlanChange first = work.planChanges[0];
        work.planChanges = {first};
        work.planChangeOpinions = {};
        work.planChanges[0].oldText = u"公園に木を〔10本〕植えます。"_s;
        work.planChanges[0].newText = u"公園に木を〔20本〕植えます。"_s;
        const auto table = makeChangeTable(values);
        QVERIFY(table.ok());
        const auto marked = [&](qsizetype column) {
            QString words;
            for (const Paragraph &paragraph : changeCell(*table, 0, column)) {
                for (const TextRun &run : paragraph.runs)
                    words += run.mark == Mark::Underlined ? u'[' + run.text + u']' : run.text;
            }
            return words;
        };
        QCOMPARE(marked(kWordsBefore), u"公園に木を〔[10]本〕植えます。"_s);
        QCOMPARE(marked(kWordsAfter), u"公園に木を〔[20]本〕植えます。"_s);
        QVERIFY(!marked(1).contains(u'['));
        QVERIFY(written(values, u"html"_s).contains("公園に木を〔<u>20</u>本〕植えます。"));
        const QByteArray text = written(values, u"txt"_s);
        QVERIFY2(text.contains("公園に木を＼〔〔削除：10〕本＼〕植えます。"), text.constData());
        QVERIFY(text.contains("公園に木を＼〔〔追加：20〕本＼〕植えます。"));
        // Nothing before: all of it is new, and the words in place of none are not marked.
        work.planChanges[0].oldText.clear();
        const auto fresh = makeChangeTable(values);
        QCOMPARE(changeCell(*fresh, 0, kWordsBefore).front().runs.front().mark, Mark::None);
        QCOMPARE(changeCell(*fresh, 0, kWordsAfter).front().runs.front().mark, Mark::Underlined);
    }

    // Below another chapter there is a heading of the same name.
    void headingsOfOneNameAreToldApart()
    {
        Snapshot values = changedPlan();
        values.nodes.push_back(
            {NodeId(u"n3"_s), {}, NodeKind::Chapter, u"第2章"_s, false, {}, u"水辺"_s});
        values.nodes.push_back(
            {NodeId(u"n4"_s), NodeId(u"n3"_s), NodeKind::Item, u"①"_s, false, {}, u"公園"_s});
        values.work.own().planChanges[0].node = NodeId(u"n4"_s);
        const auto table = makeChangeTable(*arrange(values));
        QVERIFY(table.ok());
        QCOMPARE(table->rows[1][1], u"①　公園　表3"_s);
        QCOMPARE(table->rows[3][1], u"第2章　水辺／①　公園"_s);
    }

    void withoutChangesItIsAnEmptyTable()
    {
        Snapshot values = changedPlan();
        values.work = {};
        const auto table = makeChangeTable(values);
        QVERIFY(table.ok() && table->rows.empty());
        QVERIFY(written(values, u"html"_s).contains("<tbody>\n</tbody>"));
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "test_changes.moc"
