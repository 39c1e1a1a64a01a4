#include "collect/collect.h"
#include "collect/comparison.h"
#include "collect/path_entries.h"
#include "collect/way_entries.h"
#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"
#include "domain/template.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <map>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kSeeds = 25;

Collected collectedOf(const Snapshot &document)
{
    auto collected = collect(document);
    if (!collected)
        qFatal("%s", qPrintable(collected.error().message));
    return std::move(*collected);
}

QJsonArray columnsOf(const QStringList &fields)
{
    QJsonArray columns;
    for (const QString &field : fields)
        columns.append(QJsonObject{{u"field"_s, field}, {u"title"_s, u"欄"_s}, {u"width"_s, 6}});
    return columns;
}

const std::vector<QStringList> kPaths{{},
                                      {u"path1"_s},
                                      {u"path2"_s},
                                      {u"path3"_s},
                                      {u"path1"_s, u"path2"_s, u"path3"_s},
                                      {u"path1"_s, u"path2"_s, u"path3"_s, u"path4"_s}};

// In every order, under every numbering, with headings in columns and on rows.
template <typename Check>
void inEveryForm(Snapshot document, Check check)
{
    for (const QString &order : {u"plan"_s, u"category"_s, u"given"_s}) {
        for (const QString &numbering :
             {u"document"_s, u"chapter"_s, u"category"_s, u"heading"_s, u"given"_s}) {
            for (const QStringList &path : kPaths) {
                document.consultation.settings = {
                    {u"item_index"_s, true},
                    {u"order"_s, order},
                    {u"numbering"_s, numbering},
                    {u"columns"_s,
                     columnsOf(QStringList{u"no"_s} + path + QStringList{u"summary"_s})}};
                check(document, u"%1 %2 %3 %4"_s.arg(document.consultation.title, order, numbering,
                                                     path.join(u' ')));
            }
        }
    }
}

// The seed with opinions of its chapter, of a heading below an item, and of one without words.
Snapshot seedOfManyDepths()
{
    Snapshot seed = readSeed();
    for (size_t i = 0; i < seed.opinions.size(); ++i) {
        seed.opinions[i].category = seed.categories[i % 3].id;
        seed.opinions[i].ref = QString::number((i * 17) % 50 + 1);
    }
    const auto item = std::ranges::find(seed.nodes, NodeKind::Item, &Node::kind);
    Node below;
    below.id = NodeId(u"below"_s);
    below.parent = item->id;
    below.kind = NodeKind::Other;
    below.title = u"ベンチ"_s;
    Node wordless;
    wordless.id = NodeId(u"wordless"_s);
    wordless.kind = NodeKind::Other;
    seed.opinions[2].node = below.id;
    seed.opinions[3].node = wordless.id;
    seed.opinions[4].node = seed.nodes.front().id;
    seed.opinions[40].node = seed.nodes.front().id;
    seed.nodes.push_back(below);
    seed.nodes.push_back(wordless);
    auto arranged = arrange(seed);
    if (!arranged)
        qFatal("%s", qPrintable(arranged.error().message));
    return *arranged;
}

std::vector<Snapshot> documents()
{
    std::vector<Snapshot> all{seedOfManyDepths()};
    for (quint32 seed = 0; seed < kSeeds; ++seed) {
        all.push_back(RandomDocument(seed).make());
        all.back().consultation.title = QString::number(seed);
    }
    return all;
}

// The labels that the line says, with those between the ends of a range.
QStringList labelsOf(const WayEntry &entry)
{
    QStringList labels;
    const auto &runs = entry.numbers.runs;
    for (size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].text == u"～"_s) {
            for (int no = labels.last().toInt() + 1; no < runs[i + 1].text.toInt(); ++no)
                labels += QString::number(no);
        } else if (runs[i].reference) {
            labels += runs[i].text;
        }
    }
    return labels;
}

NodeId nodeOf(const Collected &collected, const WayEntry &entry)
{
    if (entry.isInColumn()) {
        const auto depth = size_t(columnDepth(collected, entry));
        const int node = rowBeside(collected, entry).path[depth].node;
        return collected.pathNodes[size_t(node)].node;
    }
    const auto *heading = std::get_if<HeadingBlock>(&collected.blocks[entry.heading]);
    return heading && !heading->isNone ? heading->node : NodeId();
}

QStringList linesOf(const std::vector<WayEntry> &entries)
{
    QStringList lines;
    for (const WayEntry &entry : entries)
        lines += QString(entry.depth, u'　') + entry.words +
                 (entry.beside.isEmpty() ? QString() : u' ' + entry.beside);
    return lines;
}

} // namespace

class TestIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOpinionIsNamedOnce();
    void everyHeadingHasOneLineInTheOrderOfThePlan();
    void numbersAscend();
    void subHeadingsAreNamedBelowTheirItem();
    void headingsWithOpinionsOfTheirOwnAreNamed();
    void comparisonHasTheIndexOfTheLaterState();
};

void TestIndex::everyOpinionIsNamedOnce()
{
    for (const Snapshot &document : documents()) {
        inEveryForm(document, [](const Snapshot &values, const QString &form) {
            const Collected collected = collectedOf(values);
            const auto entries = indexEntries(collected);
            if (entries.empty())
                return;
            QStringList labels;
            QSet<OpinionId> named;
            for (const WayEntry &entry : entries) {
                labels += labelsOf(entry);
                for (const TextRun &run : entry.numbers.runs) {
                    QVERIFY2(!run.reference || !named.contains(*run.reference), qPrintable(form));
                    if (run.reference)
                        named += *run.reference;
                }
            }
            QStringList wanted;
            for (const Block &block : collected.blocks) {
                if (const auto *row = std::get_if<RowBlock>(&block))
                    wanted += row->label;
            }
            labels.sort();
            wanted.sort();
            QVERIFY2(labels == wanted,
                     qPrintable(form + u'\n' + labels.join(u' ') + u'\n' + wanted.join(u' ')));
        });
    }
}

void TestIndex::everyHeadingHasOneLineInTheOrderOfThePlan()
{
    int seen = 0;
    for (const Snapshot &document : documents()) {
        std::map<NodeId, size_t> places;
        for (size_t i = 0; i < document.nodes.size(); ++i)
            places.emplace(document.nodes[i].id, i + 1);
        inEveryForm(document, [&](const Snapshot &values, const QString &form) {
            const Collected collected = collectedOf(values);
            std::vector<size_t> order;
            bool hasNone = false;
            for (const WayEntry &entry : indexEntries(collected)) {
                const NodeId node = nodeOf(collected, entry);
                QVERIFY2(!node.value().isEmpty() || !std::exchange(hasNone, true),
                         qPrintable(form));
                if (node.value().isEmpty())
                    continue;
                order.push_back(places.at(node));
                QVERIFY2(entry.words.endsWith(values.nodes[order.back() - 1].title),
                         qPrintable(form + entry.words));
                ++seen;
            }
            QVERIFY2(std::ranges::adjacent_find(order, std::greater_equal()) == order.end(),
                     qPrintable(form + u'\n' + linesOf(indexEntries(collected)).join(u'\n')));
        });
    }
    QVERIFY(seen > 1000);
}

// Of a line, in the order in which the booklet counts.
void TestIndex::numbersAscend()
{
    inEveryForm(seedOfManyDepths(), [](const Snapshot &values, const QString &form) {
        if (values.consultation.settings[u"numbering"] == u"category"_s)
            return;
        for (const WayEntry &entry : indexEntries(collectedOf(values))) {
            const QStringList labels = labelsOf(entry);
            const auto isBefore = [](const QString &a, const QString &b) {
                return a.toInt() < b.toInt();
            };
            QVERIFY2(std::ranges::is_sorted(labels, isBefore),
                     qPrintable(form + u' ' + labels.join(u' ')));
        }
    });
}

void TestIndex::subHeadingsAreNamedBelowTheirItem()
{
    Snapshot s;
    const auto add = [&s](const QString &id, const QString &parent, NodeKind kind) {
        Node node;
        node.id = NodeId(id);
        if (!parent.isEmpty())
            node.parent = NodeId(parent);
        node.kind = kind;
        node.title = id;
        s.nodes.push_back(node);
    };
    add(u"章"_s, {}, NodeKind::Chapter);
    add(u"公園"_s, u"章"_s, NodeKind::Item);
    add(u"広場"_s, u"公園"_s, NodeKind::Other);
    add(u"ベンチ"_s, u"広場"_s, NodeKind::Other);
    add(u"道路"_s, u"章"_s, NodeKind::Item);
    int no = 0;
    for (const QString &node : {u"公園"_s, u"公園"_s, u"ベンチ"_s, u"道路"_s}) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(++no));
        opinion.node = NodeId(node);
        opinion.summary = u"意見"_s;
        s.opinions.push_back(opinion);
    }
    s.consultation.settings = {{u"item_index"_s, true}};
    QCOMPARE(
        linesOf(indexEntries(collectedOf(s))),
        (QStringList{u"公園 No. 1、2"_s, u"　広場"_s, u"　　ベンチ No. 3"_s, u"道路 No. 4"_s}));
}

// Where a chapter has some, all chapters are named: an item stands as deep in one as in another.
void TestIndex::headingsWithOpinionsOfTheirOwnAreNamed()
{
    Snapshot seed = seedOfManyDepths();
    seed.consultation.settings = {{u"item_index"_s, true}};
    const QStringList lines = linesOf(indexEntries(collectedOf(seed)));
    const auto chapter = std::ranges::find_if(
        lines, [&](const QString &line) { return line.contains(seed.nodes.front().title); });
    QVERIFY2(chapter != lines.end() && chapter->contains(u" No. "_s),
             qPrintable(lines.join(u'\n')));
    QCOMPARE(lines.filter(u"見出しなし No. "_s).size(), 1);
}

void TestIndex::comparisonHasTheIndexOfTheLaterState()
{
    for (const Snapshot &document : documents()) {
        inEveryForm(document, [](const Snapshot &before, const QString &form) {
            Snapshot after = before;
            // Every fourth is gone, and one stands elsewhere.
            std::optional<NodeId> place;
            for (size_t i = after.opinions.size(); i-- > 0;) {
                if (i % 4 == 1)
                    after.opinions.erase(after.opinions.begin() + qsizetype(i));
                else if (after.opinions[i].node)
                    place = after.opinions[i].node;
            }
            if (!after.opinions.empty() && place)
                after.opinions.back().node = place;
            const auto arranged = arrange(after);
            if (!arranged)
                return;
            const auto compared = collectComparison(before, *arranged, {});
            QVERIFY2(compared.ok(), qPrintable(form));
            const QStringList wanted = linesOf(indexEntries(collectedOf(*arranged)));
            const QStringList lines = linesOf(indexEntries(*compared));
            QVERIFY2(lines == wanted, qPrintable(form + u'\n' + lines.join(u'\n') + u"\n--\n"_s +
                                                 wanted.join(u'\n')));
        });
    }
}

QObject *makeIndexTest()
{
    return new TestIndex;
}

#include "test_index.moc"
