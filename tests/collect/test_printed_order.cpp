#include "collect/collect.h"
#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"

#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// The seed with categories in turn, and these settings.
Collected seedWith(const QJsonObject &settings, const QString &form = u"nerima"_s)
{
    Snapshot seed = readSeed();
    for (size_t i = 0; i < seed.opinions.size(); ++i) {
        seed.opinions[i].category.reset();
        if (i % 7 != 6)
            seed.opinions[i].category = seed.categories[i % 7].id;
    }
    seed.consultation.templateName = form;
    seed.consultation.settings = settings;
    auto collected = collect(seed);
    if (!collected)
        qFatal("%s", qPrintable(collected.error().message));
    return std::move(*collected);
}

// The seed without its only chapter, numbered by what then leads.
Collected sectionsAsChapters()
{
    Snapshot seed = readSeed();
    const NodeId chapter = seed.nodes.front().id;
    for (Node &node : seed.nodes) {
        if (node.parent == chapter)
            node.parent.reset();
    }
    seed.consultation.settings[u"numbering"] = u"chapter"_s;
    auto collected = collect(*arrange(seed));
    if (!collected)
        qFatal("%s", qPrintable(collected.error().message));
    return std::move(*collected);
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

size_t categoryOf(const RowBlock &row, const Collected &collected)
{
    return row.category.value_or(collected.legend.size());
}

QStringList referencesIn(const Collected &collected)
{
    QStringList texts;
    for (const RowBlock &row : rowsOf(collected)) {
        if (!row.response)
            continue;
        for (const Paragraph &paragraph : row.response->paragraphs) {
            for (const TextRun &run : paragraph.runs) {
                if (run.reference)
                    texts << run.text;
            }
        }
    }
    return texts;
}

} // namespace

class TestPrintedOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void categoriesLead();
    void everyRowStandsOnceInAnyOrder();
    void numbersBeginAnew();
    void referencesNameTheScope();
    void responseNamesWhatItAnswers();
    void headingsFollowTheSettings();
    void formIsData();
};

void TestPrintedOrder::categoriesLead()
{
    const Collected collected = seedWith({{u"order"_s, u"category"_s}});
    size_t last = 0;
    int no = 0;
    std::optional<size_t> group;
    QSet<size_t> groups;
    for (const Block &block : collected.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block)) {
            QCOMPARE(heading->depth == 0, heading->category.has_value());
            if (heading->category) {
                group = heading->category;
                QVERIFY(!groups.contains(*group));
                groups << *group;
                no = 0;
            }
            continue;
        }
        const auto &row = std::get<RowBlock>(block);
        QCOMPARE(categoryOf(row, collected), *group);
        QVERIFY(*group >= last);
        QVERIFY(row.no > no); // in plan order inside the group
        last = *group;
        no = row.no;
    }
    QCOMPARE(groups.size(), 7);
    QCOMPARE(std::get<HeadingBlock>(collected.blocks.front()).text,
             collected.legend[0].symbol + u'　' + collected.legend[0].text);
}

void TestPrintedOrder::everyRowStandsOnceInAnyOrder()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        Snapshot document = RandomDocument(seed).make();
        auto plan = collect(document);
        document.consultation.settings[u"order"] = u"category"_s;
        document.consultation.settings[u"numbering"] = u"category"_s;
        auto grouped = collect(document);
        QVERIFY(plan.ok() && grouped.ok());
        auto a = rowsOf(*plan);
        auto b = rowsOf(*grouped);
        int spanned = 0;
        for (const RowBlock &row : b) { // every row belongs to a cell
            if (row.response)
                spanned = row.response->span;
            QVERIFY(spanned-- > 0);
        }
        std::stable_sort(b.begin(), b.end(),
                         [](const RowBlock &x, const RowBlock &y) { return x.no < y.no; });
        QCOMPARE(a.size(), b.size());
        for (size_t i = 0; i < a.size(); ++i) {
            QCOMPARE(a[i].opinion, b[i].opinion);
            QVERIFY(a[i].summary == b[i].summary);
        }
        QSet<std::pair<size_t, QString>> labels;
        for (const RowBlock &row : b)
            labels << std::pair(categoryOf(row, *grouped), row.label);
        QCOMPARE(labels.size(), qsizetype(b.size()));
    }
}

void TestPrintedOrder::numbersBeginAnew()
{
    const Collected whole = seedWith({});
    for (const RowBlock &row : rowsOf(whole))
        QCOMPARE(row.label, QString::number(row.no));
    const Collected byCategory =
        seedWith({{u"order"_s, u"category"_s}, {u"numbering"_s, u"category"_s}});
    std::map<size_t, int> last;
    for (const RowBlock &row : rowsOf(byCategory))
        QCOMPARE(row.label, QString::number(++last[categoryOf(row, byCategory)]));
    QCOMPARE(last.size(), size_t(7));
    const Collected byChapter = sectionsAsChapters();
    std::map<QString, int> chapters;
    QString chapter;
    for (const Block &block : byChapter.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block)) {
            if (heading->depth == 0)
                chapter = heading->node.value();
        } else {
            QCOMPARE(std::get<RowBlock>(block).label, QString::number(++chapters[chapter]));
        }
    }
    QVERIFY(chapters.size() >= 3);
}

void TestPrintedOrder::referencesNameTheScope()
{
    QCOMPARE(referencesIn(seedWith({})), (QStringList{u"No. 2"_s, u"No. 35"_s, u"No. 36"_s}));
    QCOMPARE(referencesIn(seedWith({{u"reference_prefix"_s, u"№"_s}})),
             (QStringList{u"№2"_s, u"№35"_s, u"№36"_s}));
    const QStringList scoped = referencesIn(
        seedWith({{u"numbering"_s, u"category"_s}, {u"reference_prefix"_s, u"No."_s}}));
    QCOMPARE(scoped.size(), 3);
    int named = 0;
    for (const QString &text : scoped)
        named += text.contains(u"のNo.") ? 1 : 0;
    QVERIFY2(named > 0, qPrintable(scoped.join(u'|')));
}

void TestPrintedOrder::responseNamesWhatItAnswers()
{
    int prefixed = 0;
    for (const RowBlock &row : rowsOf(seedWith({{u"answers_prefix"_s, true}}))) {
        if (!row.response || row.response->paragraphs.empty())
            continue;
        const QString text = row.response->paragraphs.front().text();
        QCOMPARE(text.startsWith(u"【No."), row.response->span > 1);
        if (row.response->span > 1) {
            ++prefixed;
            QVERIFY(text.startsWith(u"【No.%1・%2】"_s.arg(row.no).arg(row.no + 1)));
        }
    }
    QCOMPARE(prefixed, 1);
    // Where its opinions are numbered in two groups, each says in which.
    QStringList named;
    for (const RowBlock &row : rowsOf(seedWith({{u"answers_prefix"_s, true},
                                                {u"order"_s, u"category"_s},
                                                {u"numbering"_s, u"category"_s}}))) {
        if (row.response && !row.response->paragraphs.empty() &&
            row.response->paragraphs.front().text().startsWith(u'【'))
            named << row.response->paragraphs.front().text().section(u'】', 0, 0);
    }
    QVERIFY(!named.isEmpty());
    for (const QString &words : named)
        QVERIFY2(words.count(u'の') == words.count(u'・') + 1, qPrintable(words));
}

void TestPrintedOrder::headingsFollowTheSettings()
{
    for (const QString &label : {u"項目"_s, QString()}) {
        const Collected collected = seedWith({{u"item_label"_s, label}});
        int items = 0;
        for (const Block &block : collected.blocks) {
            const auto *heading = std::get_if<HeadingBlock>(&block);
            if (!heading || heading->kind != NodeKind::Item)
                continue;
            ++items;
            QVERIFY(heading->text.startsWith(label + heading->number));
            QVERIFY(!heading->text.startsWith(u'　'));
        }
        QVERIFY(items > 10);
    }
}

// 対応 before 回答, 人数, categories as the first headings: the same document in another template.
void TestPrintedOrder::formIsData()
{
    const Collected collected = seedWith({}, u"kubun"_s);
    QStringList titles;
    for (const Column &column : collected.settings.columns)
        titles << column.title;
    QCOMPARE(titles,
             (QStringList{u"番号"_s, u"ご意見の内容"_s, u"人数"_s, u"対応"_s, u"市の考え方"_s}));
    QVERIFY(std::get<HeadingBlock>(collected.blocks.front()).category.has_value());
    QCOMPARE(rowsOf(collected).size(), size_t(49));
    QVERIFY(collected.front.opinionCount.contains(u"人）"));
}

QObject *makePrintedOrderTest()
{
    return new TestPrintedOrder;
}

#include "test_printed_order.moc"
