#include "exchange/plaintext/test_text_round_trip.h"

#include "base/id_source.h"
#include "collect/collect.h"
#include "domain/markup.h"
#include "domain/snapshot_index.h"
#include "domain/template.h"
#include "exchange/plaintext/plain_text_export.h"
#include "exchange/text/published_text_import.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

const QStringList kTitles{u"総論"_s, u"公園"_s, u"遊具"_s,     u"街路樹"_s,
                          u"各論"_s, u"道路"_s, u"歩きたい"_s, u"その他"_s};

// Two chapters with places below them and opinions below those; the third has one right below.
Snapshot documentOf(const QStringList &top, const QStringList &middle, const QStringList &low)
{
    Snapshot s;
    s.consultation.title = u"みどりの計画（素案）に対する意見と市の考え方"_s;
    s.categories = {{CategoryId(u"a"_s), u"A"_s, u"反映するもの"_s, {}},
                    {CategoryId(u"b"_s), u"B"_s, u"検討するもの"_s, {}}};
    const auto addNode = [&](const QString &parent, NodeKind kind, const QString &number,
                             const QString &title) {
        Node node;
        node.id = NodeId(u"n%1"_s.arg(s.nodes.size()));
        if (!parent.isEmpty())
            node.parent = NodeId(parent);
        node.kind = kind;
        node.number = number;
        node.title = title;
        s.nodes.push_back(node);
        return node.id.value();
    };
    const auto addOpinion = [&](const QString &node, const QString &words, const QString &answer) {
        const QString at = QString::number(s.opinions.size());
        s.responses.push_back({ResponseId(u"r"_s + at), answer});
        s.opinions.push_back({OpinionId(u"o"_s + at),
                              NodeId(node),
                              words,
                              ResponseId(u"r"_s + at),
                              CategoryId(at == u"1" ? u"b"_s : u"a"_s),
                              1,
                              {}});
    };
    QString chapter = addNode({}, NodeKind::Chapter, top[0], kTitles[0]);
    QString section = addNode(chapter, NodeKind::Section, middle[0], kTitles[1]);
    addOpinion(addNode(section, NodeKind::Subsection, low[0], kTitles[2]), u"ブランコを。"_s,
               u"増やします。"_s);
    addOpinion(addNode(chapter, NodeKind::Section, middle[1], kTitles[3]), u"木を切らないで。"_s,
               u"努めます。"_s);
    chapter = addNode({}, NodeKind::Chapter, top[1], kTitles[4]);
    section = addNode(chapter, NodeKind::Section, middle[0], kTitles[5]);
    addOpinion(addNode(section, NodeKind::Subsection, low[0], kTitles[6]), u"狭い。"_s,
               u"ご意見として承る"_s);
    addOpinion(addNode({}, NodeKind::Chapter, top[2], kTitles[7]), u"よい。"_s,
               u"参考とします。"_s);
    return s;
}

QStringList pathsOf(const Snapshot &values)
{
    const SnapshotIndex index(values);
    QStringList paths;
    for (const Opinion &opinion : values.opinions) {
        QStringList path;
        const Node *node = opinion.node ? index.findNode(*opinion.node) : nullptr;
        for (; node; node = node->parent ? index.findNode(*node->parent) : nullptr)
            path.prepend(spellCircledNumbers(node->number.value_or(QString())) + node->title);
        paths << path.join(u'/') + u'|' + opinion.summary.section(u'\n', 0, 0);
    }
    paths.sort(); // those of a category first stand in another order
    return paths;
}

// Where people's words stand, and the booklet's title.
QString wordsOf(const Snapshot &values)
{
    QString words = values.consultation.title + values.consultation.subtitle;
    for (const Opinion &opinion : values.opinions)
        words += u'\n' + opinion.summary;
    for (const Response &response : values.responses)
        words += u'\n' +
                 plainText(response.markup, [](const OpinionId &) { return std::optional<int>(); });
    for (const Category &category : values.categories)
        words += u'\n' + category.symbol + category.text;
    return words;
}

QString toldOf(const Imported &imported)
{
    QString told = imported.assumed.join(u'\n');
    for (const NotUnderstood &left : imported.notUnderstood)
        told += u'\n' + left.text;
    return told;
}

} // namespace

void TestTextRoundTrip::headingsComeBack_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<Snapshot>("document");
    const QMap<QString, QStringList> kForms{
        {u"chapters"_s, {u"第1章"_s, u"第2章"_s, u"第3章"_s}},
        {u"roman"_s, {u"Ⅰ"_s, u"Ⅱ"_s, u"Ⅲ"_s}},
        {u"kanji"_s, {u"一"_s, u"二"_s, u"三"_s}},
        {u"digits"_s, {u"1"_s, u"2"_s, u"3"_s}},
        {u"brackets"_s, {u"(1)"_s, u"(2)"_s, u"(3)"_s}},
        {u"circled"_s, {u"①"_s, u"②"_s, u"③"_s}},
    };
    const std::vector<QStringList> kOutlines{
        {u"chapters"_s, u"digits"_s, u"brackets"_s}, {u"roman"_s, u"digits"_s, u"brackets"_s},
        {u"roman"_s, u"kanji"_s, u"digits"_s},       {u"kanji"_s, u"digits"_s, u"circled"_s},
        {u"chapters"_s, u"roman"_s, u"digits"_s},    {u"chapters"_s, u"kanji"_s, u"circled"_s},
        {u"circled"_s, u"digits"_s, u"roman"_s},     {u"circled"_s, u"roman"_s, u"digits"_s},
        {u"roman"_s, u"chapters"_s, u"digits"_s},    {u"digits"_s, u"circled"_s, u"kanji"_s}};
    const QStringList kTemplates{u"kakudai"_s,      u"koumoku"_s, u"kubun"_s,
                                 u"midashinashi"_s, u"nerima"_s,  u"tatezumi"_s};
    for (const QStringList &outline : kOutlines) {
        for (const QString &form : kTemplates)
            QTest::newRow(qPrintable(outline.join(u'>') + u' ' + form))
                << form << documentOf(kForms[outline[0]], kForms[outline[1]], kForms[outline[2]]);
    }
}

void TestTextRoundTrip::headingsComeBack()
{
    QFETCH(QString, form);
    QFETCH(Snapshot, document);
    document.consultation.templateName = form;
    const auto collected = collect(document);
    QVERIFY(collected);
    CountingIdSource ids(u"t"_s);
    const QByteArray text = exportPlainText(*collected);
    const auto back = importPublishedText(text, {{ids, {}, {}, {}}});
    QVERIFY2(back, text.constData());
    const QString words = wordsOf(back->values);
    const QString told = toldOf(*back);
    QString titles;
    for (const Node &node : back->values.nodes)
        titles += node.title + u'\n';
    for (const QString &title : kTitles) {
        QVERIFY2(!words.contains(title), qPrintable(title + u" in\n"_s + words));
        QVERIFY2(titles.contains(title) || told.contains(title), qPrintable(title));
    }
    const bool isInColumns = std::ranges::any_of(collected->settings.columns, [](const Column &c) {
        return c.field >= ColumnField::Path1 && c.field <= ColumnField::Path4;
    });
    if (!isInColumns)
        QCOMPARE(pathsOf(back->values), pathsOf(document));
}
