#include "collect/collect.h"
#include "collect/path_entries.h"
#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <array>

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
    void rowsStandUnderTheirOwnHeadings_data();
    void rowsStandUnderTheirOwnHeadings();
    void chapterStandsAgainAboveItsOwnOpinions();
    void cellsCountTheirOwnRows();
    void numbersOfCategoriesAreToldApart_data();
    void numbersOfCategoriesAreToldApart();
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

void TestPrintedOrder::rowsStandUnderTheirOwnHeadings_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("columns");
    const QString first = uR"({"field":"path1","title":"章","width":4},)"_s;
    const QString second = uR"({"field":"path2","title":"節","width":4},)"_s;
    for (const QString &order : {u"plan"_s, u"category"_s, u"given"_s}) {
        for (const QString &columns : {QString(), first, second, first + second})
            QTest::addRow("%s %d", qPrintable(order), int(columns.size())) << order << columns;
    }
}

// Whatever the plan looks like, and where its headings stand: none that is open above a row is one
// of other rows only.
void TestPrintedOrder::rowsStandUnderTheirOwnHeadings()
{
    QFETCH(QString, order);
    QFETCH(QString, columns);
    const QString form =
        uR"({"order":"%1","columns":[%2{"field":"summary","title":"意見","width":20}]})"_s;
    const auto settings = QJsonDocument::fromJson(form.arg(order, columns).toUtf8()).object();
    for (quint32 seed = 0; seed < 60; ++seed) {
        Snapshot document = RandomDocument(seed).make();
        for (size_t i = 0; i < document.opinions.size(); ++i)
            document.opinions[i].ref = QString::number(i * 7 % 11);
        document.consultation.settings = settings;
        const SnapshotIndex index(document);
        const auto collected = collect(document, index);
        QVERIFY(collected.ok());
        std::vector<HeadingBlock> open;
        const auto closeFrom = [&](int depth) {
            while (!open.empty() && depthOnTheWay(*collected, open.back()) >= depth)
                open.pop_back();
        };
        for (size_t i = 0; i < collected->blocks.size(); ++i) {
            const Block &block = collected->blocks[i];
            for (const WayEntry &begun : pathsBegun(*collected, i))
                closeFrom(begun.depth);
            if (const auto *heading = std::get_if<HeadingBlock>(&block)) {
                closeFrom(depthOnTheWay(*collected, *heading));
                open.push_back(*heading);
                continue;
            }
            const Opinion *opinion = index.findOpinion(std::get<RowBlock>(block).opinion);
            QSet<QString> own;
            for (auto at = opinion->node; at; at = index.findNode(*at)->parent)
                own << at->value();
            for (const HeadingBlock &heading : open)
                QVERIFY2(heading.category || own.contains(heading.node.value()),
                         qPrintable(u"%1: %2"_s.arg(seed).arg(heading.text)));
        }
    }
}

// 第1章 has a section and opinions of its own, which the office's numbers put between those of the
// section; one opinion has no heading.
static Snapshot chapterBetweenItsSection(const QByteArray &settings)
{
    Snapshot s;
    const auto node = [&s](const char *id, const char *parent, NodeKind kind, const QString &number,
                           const QString &title) {
        Node made;
        made.id = NodeId(QString::fromLatin1(id));
        if (*parent != 0)
            made.parent = NodeId(QString::fromLatin1(parent));
        made.kind = kind;
        made.number = number;
        made.title = title;
        s.nodes.push_back(made);
    };
    node("none", "", NodeKind::Other, QString(), QString());
    node("c1", "", NodeKind::Chapter, u"第1章"_s, u"総論"_s);
    node("i1", "c1", NodeKind::Item, u"①"_s, u"位置付け"_s);
    const std::array places{"i1", "c1", "i1", "none", "c1"};
    for (size_t i = 0; i < places.size(); ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i + 1));
        opinion.ref = QString::number(i + 1);
        opinion.node = NodeId(QString::fromLatin1(places.at(i)));
        opinion.summary = u"意見"_s;
        s.opinions.push_back(opinion);
    }
    s.consultation.settings = QJsonDocument::fromJson(settings).object();
    const auto arranged = arrange(s);
    if (!arranged)
        qFatal("%s", qPrintable(arranged.error().message));
    return *arranged;
}

void TestPrintedOrder::chapterStandsAgainAboveItsOwnOpinions()
{
    const auto collected = collect(chapterBetweenItsSection(
        R"({"order":"given","numbering":"given","heading_counts":true,"item_index":true,
            "item_label":""})"));
    QVERIFY(collected.ok());
    QStringList lines;
    for (const Block &block : collected->blocks) {
        const auto *heading = std::get_if<HeadingBlock>(&block);
        lines += heading ? heading->text : u"No. "_s + std::get<RowBlock>(block).label;
    }
    QCOMPARE(lines, (QStringList{u"第1章　総論（1件）"_s, u"①位置付け（1件）"_s, u"No. 1"_s,
                                 u"第1章　総論（2件）"_s, u"No. 2"_s, u"①位置付け（1件）"_s,
                                 u"No. 3"_s, u"見出しなし（1件）"_s, u"No. 4"_s,
                                 u"第1章　総論（1件）"_s, u"No. 5"_s}));
    QStringList index;
    for (const WayEntry &entry : indexEntries(*collected))
        index += entry.words + u' ' + entry.beside;
    QCOMPARE(index, (QStringList{u"見出しなし No. 4"_s, u"第1章　総論 No. 2、5"_s,
                                 u"①　位置付け No. 1、3"_s}));
}

// The same in columns of their own: each cell says what stands beside it.
void TestPrintedOrder::cellsCountTheirOwnRows()
{
    const auto collected = collect(chapterBetweenItsSection(
        R"({"order":"given","heading_counts":true,"item_label":"","columns":[
            {"field":"path1","title":"章","width":6},{"field":"path2","title":"項目","width":6},
            {"field":"summary","title":"意見","width":20}]})"));
    QVERIFY(collected.ok());
    QStringList cells;
    for (const RowBlock &row : rowsOf(*collected)) {
        for (const PathCell &cell : row.path) {
            if (cell.span > 0 && !cell.text.isEmpty())
                cells += cell.text + u' ' + QString::number(cell.span);
        }
    }
    QCOMPARE(cells, (QStringList{u"第1章　総論（3件） 3"_s, u"①位置付け（1件） 1"_s,
                                 u"①位置付け（1件） 1"_s, u"第1章　総論（1件） 1"_s}));
}

// ◎, ○, ◎ below ①, of which the first two share a response; ○, ◎ below 第2章.
static Collected twoCategories(const QString &order)
{
    Snapshot s;
    s.categories.resize(2);
    s.categories[0].id = CategoryId(u"c1"_s);
    s.categories[0].symbol = u"◎"_s;
    s.categories[1].id = CategoryId(u"c2"_s);
    s.categories[1].symbol = u"○"_s;
    s.nodes.resize(2);
    s.nodes[0].id = NodeId(u"i1"_s);
    s.nodes[0].kind = NodeKind::Item;
    s.nodes[0].number = u"①"_s;
    s.nodes[1].id = NodeId(u"n2"_s);
    s.nodes[1].kind = NodeKind::Chapter;
    s.nodes[1].title = u"第2章"_s;
    const std::array<const char *, 5> words{"{{No:o3}}を参照", "", "別", "{{No:o1}}と{{No:o5}}",
                                            "{{No:o5}}のみ"};
    for (size_t i = 0; i < 5; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i + 1));
        opinion.ref = QString::number(i + 1);
        opinion.node = s.nodes[i < 3 ? 0 : 1].id;
        opinion.category = s.categories[i == 1 || i == 3 ? 1 : 0].id;
        opinion.response = ResponseId(u"r%1"_s.arg(i == 1 ? 0 : i));
        s.opinions.push_back(opinion);
        if (i != 1)
            s.responses.push_back({*opinion.response, QString::fromUtf8(words.at(i))});
    }
    s.consultation.settings = {{u"numbering"_s, u"category"_s},
                               {u"order"_s, order},
                               {u"item_index"_s, true},
                               {u"item_label"_s, QString()},
                               {u"answers_prefix"_s, true}};
    auto collected = collect(s);
    if (!collected)
        qFatal("%s", qPrintable(collected.error().message));
    return std::move(*collected);
}

void TestPrintedOrder::numbersOfCategoriesAreToldApart_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QStringList>("index");
    const QStringList index{u"① ◎のNo. 1、2、○のNo. 1"_s, u"第2章 ◎のNo. 3、○のNo. 2"_s};
    for (const char *order : {"plan", "given", "category"})
        QTest::newRow(order) << QString::fromLatin1(order) << index;
}

// Numbers that begin anew in each category: where no heading above says in which, a number that
// stands in several never stands alone.
void TestPrintedOrder::numbersOfCategoriesAreToldApart()
{
    QFETCH(QString, order);
    QFETCH(QStringList, index);
    const Collected collected = twoCategories(order);
    QStringList lines;
    for (const WayEntry &entry : indexEntries(collected))
        lines += entry.words + u' ' + entry.beside;
    QCOMPARE(lines, index);
    QStringList responses;
    for (const RowBlock &row : rowsOf(collected)) {
        if (row.response)
            responses += row.response->paragraphs.front().text();
    }
    if (order == u"category") { // ◎: 1, 2, 3; ○: 1, 2
        QCOMPARE(responses,
                 (QStringList{u"【◎のNo. 1・○のNo. 1】No. 2を参照"_s, u"別"_s, u"No. 3のみ"_s,
                              u"◎のNo. 1の回答と同じ"_s, u"◎のNo. 1と◎のNo. 3"_s}));
        return;
    }
    QCOMPARE(responses, (QStringList{u"【◎のNo. 1・○のNo. 1】◎のNo. 2を参照"_s, u"別"_s,
                                     u"◎のNo. 1と◎のNo. 3"_s, u"No. 3のみ"_s}));
    // What editions say in a row whose words stand in the cell above.
    QCOMPARE(referenceTo(collected.settings, rowsOf(collected).front()), u"◎のNo. 1"_s);
}

QObject *makePrintedOrderTest()
{
    return new TestPrintedOrder;
}

#include "test_printed_order.moc"
