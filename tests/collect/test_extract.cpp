#include "collect/collect.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "domain/snapshot_index.h"
#include "domain/template.h"

#include <QJsonObject>
#include <QMap>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

std::vector<RowBlock> rowsOfBooklet(const Result<Collected> &collected)
{
    std::vector<RowBlock> rows;
    for (const Block &block : collected->blocks) {
        if (const auto *row = std::get_if<RowBlock>(&block))
            rows.push_back(*row);
    }
    return rows;
}

QMap<QString, QString> labelsOf(const Result<Collected> &collected)
{
    QMap<QString, QString> labels;
    for (const RowBlock &row : rowsOfBooklet(collected))
        labels[row.opinion.value()] = row.label;
    return labels;
}

// Every third opinion of the seed.
Snapshot markedSeed()
{
    Snapshot seed = readSeed();
    for (size_t i = 0; i < seed.opinions.size(); i += 3)
        seed.opinions[i].inExtract = true;
    return seed;
}

QStringList wordsOfReferences(const RowBlock &row)
{
    QStringList words;
    for (const Paragraph &paragraph :
         row.response ? row.response->paragraphs : std::vector<Paragraph>()) {
        for (const TextRun &run : paragraph.runs) {
            if (run.text.contains(u"No. "_s))
                words += run.text + (run.reference ? u"→"_s : QString());
        }
    }
    return words;
}

} // namespace

class TestExtract : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Only what is marked, under the booklet's numbers, in whatever order.
    void hasTheNumbersOfTheBooklet_data()
    {
        QTest::addColumn<QString>("numbering");
        QTest::addColumn<QString>("order");
        for (const QString &numbering :
             {u"document"_s, u"chapter"_s, u"category"_s, u"heading"_s}) {
            for (const QString &order : {u"plan"_s, u"category"_s, u"given"_s})
                QTest::newRow(qPrintable(numbering + u' ' + order)) << numbering << order;
        }
    }
    void hasTheNumbersOfTheBooklet()
    {
        QFETCH(const QString, numbering);
        QFETCH(const QString, order);
        Snapshot seed = markedSeed();
        for (size_t i = 0; i < seed.opinions.size(); ++i)
            seed.opinions[i].category = seed.categories[i % seed.categories.size()].id;
        seed.consultation.settings[u"numbering"] = numbering;
        const auto whole = labelsOf(collect(seed));
        seed.consultation.settings[u"extract"] =
            QJsonObject{{u"settings"_s, QJsonObject{{u"order"_s, order}}}};
        const auto extract = collectExtract(seed);
        QVERIFY(extract.ok());
        const auto rows = rowsOfBooklet(extract);
        QCOMPARE(rows.size(), size_t(17));
        for (const RowBlock &row : rows)
            QCOMPARE(row.label, whole[row.opinion.value()]);
        QCOMPARE(extract->settings.order == RowOrder::Plan, order == u"plan");
    }

    // Random documents: no marked row lost, none invented; nothing leads to where nothing stands,
    // every response is there once where its sharers begin.
    void losesAndInventsNothing()
    {
        for (quint32 i = 0; i < 100; ++i) {
            const Snapshot values = RandomDocument(i).make();
            const SnapshotIndex index(values);
            const auto whole = collect(values);
            const auto extract = collectExtract(values);
            QMap<QString, QString> expected;
            for (const RowBlock &row : rowsOfBooklet(whole)) {
                if (index.findOpinion(row.opinion)->inExtract)
                    expected[row.opinion.value()] = row.label;
            }
            QCOMPARE(extract.ok(), !expected.isEmpty());
            if (!extract.ok())
                continue;
            QCOMPARE(labelsOf(extract), expected);
            int served = 0;
            for (const RowBlock &row : rowsOfBooklet(extract)) {
                served += row.response ? row.response->span : 0;
                for (const Paragraph &paragraph :
                     row.response ? row.response->paragraphs : std::vector<Paragraph>()) {
                    for (const TextRun &run : paragraph.runs)
                        QVERIFY(!run.reference || expected.contains(run.reference->value()));
                }
            }
            QCOMPARE(served, int(expected.size()));
        }
    }

    // No.36 stands in the booklet only: its number is said, and leads nowhere.
    void namesWhatIsNotInIt()
    {
        Snapshot seed = readSeed();
        for (Opinion &opinion : seed.opinions)
            opinion.inExtract = false;
        seed.opinions[36].inExtract = true;
        const auto alone = collectExtract(seed);
        QVERIFY(alone.ok());
        QCOMPARE(wordsOfReferences(rowsOfBooklet(alone).front()), QStringList{u"No. 36"_s});
        seed.opinions[35].inExtract = true;
        const auto both = collectExtract(seed);
        QCOMPARE(wordsOfReferences(rowsOfBooklet(both).back()), QStringList{u"No. 36→"_s});
        QCOMPARE(both->opinions, 49); // as the booklet counts them
    }

    void hasAFormOfItsOwn()
    {
        Snapshot seed = markedSeed();
        seed.consultation.settings[u"empty_nodes"] = true;
        QCOMPARE(collectExtract(seed)->front.title, seed.consultation.title + u"（抜粋）"_s);
        QVERIFY(!collectExtract(seed)->settings.emptyNodes);
        const Settings form = loadTemplate(u"tatezumi"_s)->settings;
        seed.consultation.settings[u"extract"] =
            QJsonObject{{u"title"_s, u"主なご意見"_s},
                        {u"subtitle"_s, QString()},
                        {u"template"_s, u"tatezumi"_s},
                        {u"settings"_s, QJsonObject{{u"font_size"_s, 12}}}};
        const auto extract = collectExtract(seed);
        QVERIFY(extract.ok());
        QCOMPARE(extract->front.title, u"主なご意見"_s);
        QCOMPARE(extract->front.subtitle, QString());
        QCOMPARE(extract->settings.layout, form.layout);
        QCOMPARE(extract->settings.fontSize, 12.0);
        QCOMPARE(collect(seed)->front.title, seed.consultation.title); // which stays as it is
    }

    void isRefused()
    {
        Snapshot seed = readSeed();
        QCOMPARE(collectExtract(seed).error().kind, ErrorKind::Invalid); // nothing is marked
        const auto refused = [&](const QJsonObject &extract) {
            seed.consultation.settings[u"extract"] = extract;
            return !resolveSettings(seed.consultation).ok();
        };
        QVERIFY(refused({{u"template"_s, u"未知"_s}}));
        QVERIFY(refused({{u"titel"_s, u"題"_s}}));
        QVERIFY(refused({{u"settings"_s, QJsonObject{{u"numbering"_s, u"chapter"_s}}}}));
        QVERIFY(refused({{u"settings"_s, QJsonObject{{u"extract"_s, QJsonObject()}}}}));
        QVERIFY(refused({{u"settings"_s, QJsonObject{{u"font_size"_s, 99}}}}));
        QVERIFY(!refused({{u"settings"_s, QJsonObject{{u"font_size"_s, 9}}}}));
    }
};

QObject *makeExtractTest()
{
    return new TestExtract;
}

#include "test_extract.moc"
