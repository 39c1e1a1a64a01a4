#include "collect/collect.h"
#include "collect/comparison.h"
#include "domain/outline.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

const char *const kForm = R"({"free_fields":[{"name":"会場"},
    {"name":"略記","choices":[{"symbol":"創","words":"創造"},{"symbol":"笑","words":"笑顔"}]}],
    "columns":[{"field":"free2","title":"略記","width":3},
    {"field":"summary","title":"意見","width":20},{"field":"free1","title":"会場","width":6}]})";

// Three opinions below one heading, one that joins the second, and one in the tray.
Snapshot document(const QByteArray &settings)
{
    Snapshot s;
    Node node;
    node.id = NodeId(u"n"_s);
    node.title = u"章"_s;
    s.nodes = {node};
    s.categories = {{CategoryId(u"k"_s), u"◎"_s, u"反映"_s, {}}};
    for (int i = 0; i < 5; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        if (i < 4)
            opinion.node = node.id;
        opinion.summary = u"意見%1"_s.arg(i);
        opinion.count = i == 1 ? 3 : 1;
        opinion.free2 = i == 0 ? u"笑"_s : u"創"_s;
        s.opinions.push_back(opinion);
    }
    s.opinions[0].free1 = u"本庁舎\n二階"_s;
    s.opinions[2].free2 = u"他"_s;
    s.opinions[3].joined = s.opinions[1].id;
    s.opinions[3].free2 = u"笑"_s; // counts as the one that it joins
    s.consultation.settings = QJsonDocument::fromJson(settings).object();
    return *arrange(s);
}

const RowBlock &rowOf(const Collected &collected, size_t row)
{
    size_t at = 0;
    for (const Block &block : collected.blocks) {
        if (const auto *found = std::get_if<RowBlock>(&block); found && at++ == row)
            return *found;
    }
    qFatal("no such row");
}

QStringList wordsOf(const std::vector<Paragraph> *cell)
{
    QStringList words;
    for (size_t i = 0; cell && i < cell->size(); ++i)
        words += (*cell)[i].text();
    return words;
}

} // namespace

class TestFreeFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsHaveWhatTheColumnsShow()
    {
        const Collected booklet = *collect(document(kForm));
        const RowBlock &row = rowOf(booklet, 0);
        QCOMPARE(wordsOf(row.findFree(ColumnField::Free1)), (QStringList{u"本庁舎"_s, u"二階"_s}));
        QCOMPARE(wordsOf(row.findFree(ColumnField::Free2)), QStringList{u"笑"_s});
        QVERIFY(!row.findFree(ColumnField::Free3));
        QVERIFY(!row.findFree(ColumnField::Summary));
        QVERIFY(!rowOf(booklet, 1).findFree(ColumnField::Free1)); // empty
        QVERIFY(hasChoices(booklet.settings, ColumnField::Free2));
        QVERIFY(!hasChoices(booklet.settings, ColumnField::Free1));
        QCOMPARE(choiceExpansion(booklet, row, ColumnField::Free2), u"笑顔"_s);
        QCOMPARE(choiceExpansion(booklet, row, ColumnField::Free1), QString());
        QCOMPARE(choiceExpansion(booklet, rowOf(booklet, 2), ColumnField::Free2), QString());
    }

    void theLegendCountsAsCategoriesAreCounted()
    {
        const Collected booklet = *collect(document(kForm));
        const auto legends = printedLegends(booklet);
        QCOMPARE(legends.size(), size_t(2));
        QVERIFY(legends[0].isOfCategories && !legends[1].isOfCategories);
        QCOMPARE(legends[1].title, u"＜略記の凡例＞"_s);
        QCOMPARE(*legends[1].entries,
                 (std::vector<LegendEntry>{{u"創"_s, u"創造"_s, 4}, {u"笑"_s, u"笑顔"_s, 1}}));
    }

    void aLegendIsPrintedWhereItIsWanted_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("of its own title") << QByteArray(R"("name":"略記",)")
                                          << QByteArray(R"("name":"略記","legend_title":"凡例二",)")
                                          << QStringList{u"＜対応区分の凡例＞"_s, u"凡例二"_s};
        QTest::newRow("not wanted")
            << QByteArray(R"("name":"略記",)") << QByteArray(R"("name":"略記","legend_title":"",)")
            << QStringList{u"＜対応区分の凡例＞"_s};
        QTest::newRow("no column") << QByteArray(R"({"field":"free2","title":"略記","width":3},)")
                                   << QByteArray() << QStringList{u"＜対応区分の凡例＞"_s};
        QTest::newRow("none at all")
            << QByteArray(R"({"free_fields")") << QByteArray(R"({"legend":false,"free_fields")")
            << QStringList();
    }

    void aLegendIsPrintedWhereItIsWanted()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QStringList, titles);
        const QByteArray form = QByteArray(kForm).replace(from, to);
        QVERIFY(form != kForm);
        const Collected booklet = *collect(document(form));
        QStringList found;
        for (const PrintedLegend &legend : printedLegends(booklet))
            found += legend.title;
        QCOMPARE(found, titles);
    }

    void aDocumentWithoutThemIsAsItWas()
    {
        const Collected booklet = *collect(document("{}"));
        QVERIFY(rowOf(booklet, 0).free.empty());
        QVERIFY(booklet.freeLegends.empty());
    }

    void aComparisonMarksWhatChanged()
    {
        const Snapshot before = document(kForm);
        Snapshot after = before;
        after.opinions[0].free1 = u"本庁舎\n三階"_s;
        after.opinions[1].free2 = u"笑"_s;
        const Collected marked = *collectComparison(before, after, {});
        const auto marksOf = [](const std::vector<Paragraph> *cell) {
            QStringList runs;
            for (size_t i = 0; cell && i < cell->size(); ++i) {
                for (const TextRun &run : (*cell)[i].runs)
                    runs += (run.mark == Mark::Removed ? u"-"_s
                             : run.mark == Mark::Added ? u"+"_s
                                                       : u"="_s) +
                            run.text;
            }
            return runs;
        };
        QCOMPARE(marksOf(rowOf(marked, 0).findFree(ColumnField::Free1)),
                 (QStringList{u"=本庁舎"_s, u"-二階"_s, u"+三階"_s}));
        QCOMPARE(marksOf(rowOf(marked, 1).findFree(ColumnField::Free2)),
                 (QStringList{u"-創"_s, u"+笑"_s}));
        QCOMPARE(marksOf(rowOf(marked, 2).findFree(ColumnField::Free2)), QStringList{u"=他"_s});
    }
};

QObject *makeFreeFieldsTest()
{
    return new TestFreeFields;
}

#include "test_free_fields.moc"
