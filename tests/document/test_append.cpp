#include "document/large_change.h"
#include "document/sample_document.h"
#include "domain/outline.h"
#include "domain/template.h"

#include <QTest>

#include <algorithm>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// As `new` makes it.
Snapshot newDocument()
{
    Snapshot values = *beginFromTemplate(u"kubun"_s);
    int next = 0;
    for (Category &category : values.categories)
        category.id = CategoryId(u"c%1"_s.arg(++next));
    return values;
}

// One opinion of each category, as a table has them: symbols without words.
Snapshot tableOf(const QStringList &symbols)
{
    Snapshot table;
    table.nodes = {Node{NodeId(u"n"_s), {}, NodeKind::Chapter, {}, false, {}, u"総論"_s}};
    for (const QString &symbol : symbols) {
        const CategoryId category(u"t"_s + QString::number(symbol.front().unicode(), 16));
        table.categories.push_back({category, symbol, {}, {}});
        Opinion opinion;
        opinion.id = OpinionId(u"o"_s + category.value());
        opinion.node = NodeId(u"n"_s);
        opinion.summary = u"意見"_s;
        opinion.category = category;
        table.opinions.push_back(opinion);
    }
    return *arrange(table);
}

// A意見を反映し … or 甲
QStringList legendOf(const Document &document)
{
    QStringList legend;
    for (const Category &category : document.snapshot()->categories)
        legend << category.symbol + category.text.left(2);
    return legend;
}

const QStringList kTemplates{u"A意見"_s, u"B既に"_s, u"C今後"_s, u"D反映"_s, u"Eその"_s};

} // namespace

// A table that is taken into a document that is there.
class TestAppend : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void categoriesOfATemplateGiveWay()
    {
        SampleDocument sample(newDocument());
        const auto document = sample.open();
        QCOMPARE(legendOf(*document), kTemplates);
        const Snapshot before = SampleDocument::content(*document->snapshot());
        QVERIFY(isApplied(document->append(tableOf({u"甲"_s, u"乙"_s}))));
        QCOMPARE(legendOf(*document), (QStringList{u"甲"_s, u"乙"_s}));
        const Snapshot after = SampleDocument::content(sample.stored());
        QVERIFY(isApplied(document->undo()));
        QCOMPARE(SampleDocument::content(sample.stored()), before);
        QVERIFY(isApplied(document->redo()));
        QCOMPARE(SampleDocument::content(sample.stored()), after);
    }

    // What both have is one category, and keeps the words that it has.
    void whatTheTableHasOfThemStays()
    {
        SampleDocument sample(newDocument());
        const auto document = sample.open();
        QVERIFY(isApplied(document->append(tableOf({u"甲"_s, u"B"_s}))));
        QCOMPARE(legendOf(*document), (QStringList{u"B既に"_s, u"甲"_s}));
        QCOMPARE(document->snapshot()->opinions.back().category, CategoryId(u"c2"_s));
    }

    void whoseOtherCategoriesATableMayLackStay()
    {
        SampleDocument sample(newDocument());
        const auto document = sample.open();
        QVERIFY(isApplied(document->append(tableOf({u"C"_s, u"A"_s}))));
        QCOMPARE(legendOf(*document), kTemplates);
        QVERIFY(isApplied(document->append(tableOf({u"甲"_s})))); // now opinions have some
        QCOMPARE(legendOf(*document), kTemplates + QStringList{u"甲"_s});
    }

    void aTableWithoutCategoriesLeavesThem()
    {
        SampleDocument sample(newDocument());
        const auto document = sample.open();
        QVERIFY(isApplied(document->append(tableOf({}))));
        QCOMPARE(legendOf(*document), kTemplates);
    }

    void whatSomebodyEditedStays_data()
    {
        QTest::addColumn<QByteArray>("edit");
        QTest::newRow("words") << QByteArray(R"({"op":"set_category","id":"c2","text":"済み"})");
        QTest::newRow("symbol") << QByteArray(R"({"op":"set_category","id":"c2","symbol":"b"})");
        QTest::newRow("count") << QByteArray(R"({"op":"set_category","id":"c2","declared":3})");
        QTest::newRow("plan") << QByteArray(
            R"({"op":"set_category","id":"c2","changes_plan":true})");
        QTest::newRow("removed") << QByteArray(R"({"op":"remove_category","id":"c5"})");
        QTest::newRow("order") << QByteArray(R"({"op":"set_category","id":"c5","before":"c1"})");
        QTest::newRow("added") << QByteArray(R"({"op":"add_category","symbol":"F","text":"他"})");
        QTest::newRow("given") << QByteArray(
            R"({"op":"add_opinion","node":null,"summary":"意見","category":"A"})");
        QTest::newRow("form") << QByteArray(R"({"op":"set_consultation","template":"nerima"})");
    }

    void whatSomebodyEditedStays()
    {
        QFETCH(QByteArray, edit);
        SampleDocument sample(newDocument());
        const auto document = sample.open();
        QVERIFY(isApplied(document->apply(operation(edit.constData()))));
        const QStringList legend = legendOf(*document);
        QVERIFY(isApplied(document->append(tableOf({u"甲"_s}))));
        QCOMPARE(legendOf(*document), legend + QStringList{u"甲"_s});
    }

    // Saved beside the document, and its way back: each tells how far it is, step by step, and
    // leaves nothing where it is stopped half way.
    void tellsHowFarItIs()
    {
        SampleDocument sample(newDocument());
        const SystemClock clock;
        const Snapshot table = tableOf({u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s, u"戊"_s, u"己"_s});
        const auto document = sample.open();
        const auto look = [&](const auto &change) {
            const Snapshot before = sample.stored();
            const auto stopping = Progress::make([](double done) { return done < 0.4; });
            const auto stopped =
                change(LargeWork{sample.path(), {QStringLiteral("佐藤")}, clock, stopping});
            QVERIFY(!stopped);
            QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
            QCOMPARE(sample.stored(), before);
            QList<double> told;
            const auto telling = Progress::make([&](double done) {
                told += done;
                return true;
            });
            auto made = change(LargeWork{sample.path(), {QStringLiteral("佐藤")}, clock, telling});
            QVERIFY(made);
            QVERIFY(told.size() >= 6 && std::ranges::is_sorted(told));
            QVERIFY(told.front() < 0.2 && told.back() > 0.5 && told.back() < 1);
            QVERIFY(isApplied(document->takeIn(*made)));
        };
        look([&](const LargeWork &work) { return appendBeside(work, table); });
        QCOMPARE(sample.stored().opinions.size(), table.opinions.size());
        look([&](const LargeWork &work) {
            return revertBeside(work, *document->stepToUndo(), u"undo"_s);
        });
        QVERIFY(sample.stored().opinions.empty());
    }
};

QTEST_GUILESS_MAIN(TestAppend)
#include "test_append.moc"
