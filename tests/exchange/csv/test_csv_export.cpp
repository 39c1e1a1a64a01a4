#include "exchange/csv/test_csv_export.h"

#include "base/id_source.h"
#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/outline.h"
#include "domain/snapshot_index.h"
#include "domain/tally.h"
#include "exchange/csv/csv_export.h"
#include "exchange/csv/csv_import.h"
#include "exchange/rows/cell_text.h"
#include "exchange/text/published_text_import.h"

#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Imported reimported(const QByteArray &csv)
{
    CountingIdSource ids(u"r"_s);
    auto result = importCsv(csv, {{ids, {}, {}, {}}});
    if (!result)
        qFatal("%s\n%s", qPrintable(result.error().message), csv.constData());
    return *result;
}

Snapshot arranged(Snapshot values)
{
    auto result = arrange(std::move(values));
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

// All that a table can hold of a document, one line a row, without ids.
QStringList content(const Snapshot &snapshot)
{
    const SnapshotIndex index(snapshot);
    const auto numbers = nodeNumbers(snapshot.nodes);
    const auto no = [&](const OpinionId &id) { return index.findNo(id); };
    QStringList lines;
    for (const Node &node : snapshot.nodes) {
        const auto number = numbers.find(node.id);
        const QString printed = number == numbers.end() ? QString() : number->second;
        lines << u"%1 %2|%3|%4|%5"_s.arg(index.depth(node.id))
                     .arg(nodeKindName(node.kind), printed, node.draftNumber.value_or(u"none"_s),
                          node.title);
    }
    for (const Opinion &o : snapshot.opinions) {
        const auto node = std::find_if(snapshot.nodes.begin(), snapshot.nodes.end(),
                                       [&](const Node &n) { return o.node == n.id; });
        QString response = u"none"_s;
        if (o.response) {
            const auto *first = index.sharers(*o.response).front();
            const auto text = plainText(index.findResponse(*o.response)->markup, no);
            const bool alone = index.sharers(*o.response).size() == 1;
            // A response without words that nobody shares is none.
            if (!alone || !text.trimmed().isEmpty())
                response = u"%1:%2"_s.arg(index.positionOf(*first)).arg(trimCell(text));
        }
        const Category *category = o.category ? index.findCategory(*o.category) : nullptr;
        lines << u"%1|%2|%3|%4|%5"_s.arg(node - snapshot.nodes.begin())
                     .arg(trimCell(o.summary), response, category ? category->symbol : u"none"_s)
                     .arg(o.count);
    }
    return lines;
}

// Makes documents that are as odd as the rules allow.
class OddDocument
{
public:
    explicit OddDocument(quint32 seed)
        : m_random(seed)
    {}

    Snapshot make()
    {
        m_snapshot.consultation.institution = pick({u"区"_s, u"県"_s, u"市"_s});
        addCategories();
        addNodes();
        addOpinions();
        return arranged(m_snapshot);
    }

private:
    int below(int bound) { return int(m_random.bounded(bound)); }
    QString pick(const QStringList &choice) { return choice[below(int(choice.size()))]; }

    QString words()
    {
        static const QStringList kPieces{
            u"="_s,        u"-"_s,           u"+"_s,     u"@"_s,   u"'"_s,   u"\""_s,
            u","_s,        u";"_s,           u"\t"_s,    u"　"_s,  u" "_s,   u"意見"_s,
            u"𠮷"_s,       u"葛󠄀"_s,     u"㉖"_s,    u"{"_s,   u"<p>"_s, u"。"_s,
            u"同上"_s,     u"〃"_s,          u"第1章"_s, u"(1)"_s, u"3 "_s,  u"その他"_s,
            u"取組項目"_s, u"（素案：①）"_s, u"〔章"_s,  u"｜"_s,  u"〕"_s,  u"￥"_s,
            u"＝"_s};
        QString text;
        const int pieces = below(5);
        for (int i = 0; i < pieces; ++i)
            text += pick(kPieces);
        return text;
    }

    QString paragraphs()
    {
        QString text = words();
        while (below(3) == 0)
            text += u'\n' + words();
        return text;
    }

    void addCategories()
    {
        for (const QString &symbol : {u"◎"_s, u"―"_s, u"A"_s, u"=既に"_s, u"'"_s})
            m_snapshot.categories.push_back({CategoryId(m_ids.next()), symbol, {}, {}});
    }

    void addNodes()
    {
        const int count = below(14);
        QSet<QString> used;
        for (int i = 0; i < count; ++i) {
            Node node;
            node.id = NodeId(m_ids.next());
            if (i > 0 && below(4) > 0)
                node.parent = m_snapshot.nodes[size_t(below(i))].id;
            node.kind = kNodeKinds[size_t(below(5))];
            if (below(2) == 0)
                node.number = pick({u"第1章"_s, u"1"_s, u"(1)"_s, u"㉖"_s, u"②⑥"_s, u"(51)"_s,
                                    u"序章"_s, u"｜〕"_s});
            if (below(2) == 0)
                node.draftNumber = pick({u""_s, u"㉕"_s, u"(51)"_s, u"27"_s, u"）"_s, u"￥"_s});
            QString title = words();
            node.title = title.replace(u'\t', u' ');
            node.autoNumber = false;
            const QString key = (node.parent ? node.parent->value() : QString()) +
                                nodeKindName(node.kind) + node.number.value_or(u"-"_s) + u'/' +
                                node.draftNumber.value_or(u"-"_s) + u'/' + node.title;
            if (!used.contains(key)) // twins under one parent are one node in a table
                m_snapshot.nodes.push_back(node);
            else
                --i;
            used.insert(key);
        }
    }

    void addOpinions()
    {
        const int count = 1 + below(20);
        for (int i = 0; i < count; ++i) {
            Opinion o;
            o.id = OpinionId(m_ids.next());
            if (!m_snapshot.nodes.empty() && below(6) > 0)
                o.node = m_snapshot.nodes[size_t(below(int(m_snapshot.nodes.size())))].id;
            o.summary = paragraphs();
            if (below(2) == 0)
                o.category = m_snapshot.categories[size_t(below(5))].id;
            if (below(4) == 0)
                o.count = 1 + below(40);
            if (below(3) == 0 && !m_snapshot.responses.empty())
                o.response =
                    m_snapshot.responses[size_t(below(int(m_snapshot.responses.size())))].id;
            else if (below(4) > 0)
                o.response = addResponse();
            m_snapshot.opinions.push_back(o);
        }
    }

    ResponseId addResponse()
    {
        const ResponseId id(m_ids.next());
        QString markup = escapeMarkup(paragraphs());
        if (!m_snapshot.opinions.empty() && below(4) == 0)
            markup += u"は"_s +
                      referenceMarkup(
                          m_snapshot.opinions[size_t(below(int(m_snapshot.opinions.size())))].id) +
                      u"のとおり"_s;
        m_snapshot.responses.push_back({id, markup});
        return id;
    }

    QRandomGenerator m_random;
    CountingIdSource m_ids{u"o"_s};
    Snapshot m_snapshot;
};

void compareRoundTrip(const Snapshot &snapshot, CsvFormulas formulas)
{
    const QByteArray first = exportCsv(snapshot, formulas);
    const Imported back = reimported(first);
    for (const NotUnderstood &n : back.notUnderstood)
        qWarning("line %d: %s", n.line, qPrintable(n.text));
    QCOMPARE(back.notUnderstood.size(), size_t(0));
    const QStringList expected = content(snapshot);
    const QStringList found = content(back.values);
    for (qsizetype i = 0; i < qMin(expected.size(), found.size()); ++i)
        QCOMPARE(found[i], expected[i]);
    QCOMPARE(found.size(), expected.size());
    const QByteArray second = exportCsv(back.values, formulas);
    QCOMPARE(QString::fromUtf8(second), QString::fromUtf8(first));
}

} // namespace

void TestCsvExport::seedRoundTrips()
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    CountingIdSource ids(u"t"_s);
    const auto seed = importPublishedText(file.readAll(), {{ids, {}, {}, {}}});
    QVERIFY(seed.ok());
    compareRoundTrip(seed->values, CsvFormulas::Escape);
    const Imported back = reimported(exportCsv(seed->values, CsvFormulas::Escape));
    QCOMPARE(back.values.consultation.settings, QJsonObject());
    QCOMPARE(computeTally(back.values).references, 3);
    QVERIFY(back.assumed.isEmpty());
}

void TestCsvExport::writesWhatExcelReads()
{
    CountingIdSource ids(u"t"_s);
    const auto source = importCsv(
        u"章,意見,回答,区分,件数\n第1章 計画,\"あ,\n「い」\"\"\",'=1+1,-,2\n第1章 計画,う,同上,,1\n,未,,,1\n第2章 空,,,,\n"_s
            .toUtf8(),
        {{ids, {}, {}, {}}});
    QVERIFY(source.ok());
    const QByteArray escaped = exportCsv(source->values, CsvFormulas::Escape);
    QVERIFY(escaped.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(QString::fromUtf8(escaped.mid(3)), u"No.,章,意見,回答,区分,件数,回答共有\r\n"
                                                "1,第1章　計画,\"あ,\n「い」\"\"\",'=1+1,―,2,\r\n"
                                                "2,第1章　計画,う,,,1,1\r\n"
                                                ",第2章　空,,,,,\r\n"
                                                "未定1,,未,,,1,\r\n"_s);
    QVERIFY(exportCsv(source->values, CsvFormulas::Keep).contains(",=1+1,"));
}

void TestCsvExport::roundTripsWhatIsHard()
{
    Snapshot s;
    const NodeId root(u"n1"_s);
    const NodeId other(u"n2"_s);
    const NodeId deep(u"n3"_s);
    s.nodes = {{root, {}, NodeKind::Item, u"序章"_s, false, u""_s, u"=題"_s},
               {other, root, NodeKind::Other, {}, false, {}, u"その他"_s},
               {deep, other, NodeKind::Chapter, {}, false, u"(51)"_s, u""_s}};
    s.categories = {{CategoryId(u"c"_s), u"-"_s, {}, {}}};
    s.responses = {{ResponseId(u"r1"_s), u"'=x {{No:o3}} {{lb}}"_s}, {ResponseId(u"r2"_s), u""_s}};
    s.opinions = {
        {OpinionId(u"o1"_s), root, u"'"_s, ResponseId(u"r1"_s), CategoryId(u"c"_s), 7, {}},
        {OpinionId(u"o2"_s), deep, u""_s, ResponseId(u"r2"_s), {}, 1, {}},
        {OpinionId(u"o3"_s), deep, u"同上"_s, ResponseId(u"r1"_s), {}, 1, {}},
        {OpinionId(u"o4"_s), {}, u""_s, ResponseId(u"r2"_s), {}, 1, {}},
        {OpinionId(u"o5"_s), {}, u"\"\n\""_s, {}, {}, 1, {}}};
    Snapshot expected = s;
    expected.categories[0].symbol = u"―"_s; // one symbol, printed so
    compareRoundTrip(arranged(expected), CsvFormulas::Escape);
    QCOMPARE(exportCsv(arranged(s), CsvFormulas::Escape),
             exportCsv(arranged(expected), CsvFormulas::Escape));
}

// Opinions that stand without headings, and opinions of the tray: neither becomes the other.
void TestCsvExport::roundTripsWithoutHeadings()
{
    Snapshot s;
    s.nodes.push_back({NodeId(u"n"_s), {}, NodeKind::Other, {}, false, {}, {}});
    for (const QString &id : {u"a"_s, u"b"_s}) {
        Opinion opinion;
        opinion.id = OpinionId(id);
        opinion.node = NodeId(u"n"_s);
        opinion.summary = u"意見"_s + id;
        s.opinions.push_back(opinion);
    }
    const auto namesAfter = [](const Snapshot &values) {
        const QByteArray csv = exportCsv(values, CsvFormulas::Escape, {});
        if (content(reimported(csv).values) != content(values))
            qFatal("%s", csv.constData());
        return QString::fromUtf8(csv).section(u"\r\n"_s, 0, 0);
    };
    QCOMPARE(namesAfter(arranged(s)), u"No.,意見の概要,区の考え方,対応区分"_s);
    s.opinions[1].node.reset();
    QCOMPARE(namesAfter(arranged(s)), u"No.,章,意見の概要,区の考え方,対応区分"_s);
    s.nodes.clear();
    s.opinions[0].node.reset();
    QCOMPARE(namesAfter(arranged(s)), u"No.,章,意見の概要,区の考え方,対応区分"_s);
}

void TestCsvExport::roundTripsAnything_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 300; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestCsvExport::roundTripsAnything()
{
    QFETCH(quint32, seed);
    const Snapshot snapshot = OddDocument(seed).make();
    compareRoundTrip(snapshot, seed % 2 ? CsvFormulas::Escape : CsvFormulas::Keep);
}
