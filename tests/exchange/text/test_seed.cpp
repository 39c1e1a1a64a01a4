#include "exchange/text/test_seed.h"

#include "base/id_source.h"
#include "domain/markup.h"
#include "domain/snapshot_index.h"
#include "domain/tally.h"
#include "exchange/rows/cell_text.h"
#include "exchange/text/published_text_import.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

QByteArray readData(const QString &name)
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read test data");
    return file.readAll();
}

Result<Imported> importBytes(const QByteArray &bytes)
{
    CountingIdSource ids(u"t"_s);
    return importPublishedText(bytes, {{ids, {}, {}, {}}});
}

std::optional<QString> optionalString(const QJsonValue &json)
{
    return json.isNull() ? std::nullopt : std::optional(json.toString());
}

QString joined(const QJsonValue &paragraphs)
{
    QStringList lines;
    for (const QJsonValue &line : paragraphs.toArray())
        lines << line.toString();
    return lines.join(u'\n');
}

} // namespace

void TestSeed::initTestCase()
{
    m_source = readData(u"nerima-2016.txt"_s);
    m_truth = QJsonDocument::fromJson(readData(u"nerima-2016.expected.json"_s)).object();
    auto imported = importBytes(m_source);
    QVERIFY2(imported.ok(), imported.ok() ? "" : qPrintable(imported.error().message));
    m_imported = *imported;
    QCOMPARE(m_truth[u"opinions"].toArray().size(), 49);
    QCOMPARE(m_truth[u"nodes"].toArray().size(), 43);
}

void TestSeed::frontMatterEqualsTruth()
{
    const Consultation &c = m_imported->values.consultation;
    QCOMPARE(c.title, m_truth[u"title"].toString());
    QCOMPARE(c.subtitle, m_truth[u"subtitle"].toString());
    QVERIFY(c.period.has_value());
    QCOMPARE(c.period->from.toString(Qt::ISODate), m_truth[u"period"][u"from"].toString());
    QCOMPARE(c.period->to.toString(Qt::ISODate), m_truth[u"period"][u"to"].toString());
    QCOMPARE(c.declaredOpinions.value_or(-1), m_truth[u"opinion_count"].toInt());
    QCOMPARE(c.declaredSubmitters.value_or(-1), m_truth[u"submitter_count"].toInt());
    QCOMPARE(c.institution, u"区"_s);
    QCOMPARE(c.settings, QJsonObject());
}

void TestSeed::legendEqualsTruth()
{
    const QJsonArray truth = m_truth[u"legend"].toArray();
    const auto &categories = m_imported->values.categories;
    QCOMPARE(qsizetype(categories.size()), truth.size());
    for (qsizetype i = 0; i < truth.size(); ++i) {
        const Category &category = categories[size_t(i)];
        QCOMPARE(category.symbol, truth[i][u"symbol"].toString());
        QCOMPARE(category.text, truth[i][u"text"].toString());
        QCOMPARE(category.declared.value_or(-1), truth[i][u"count"].toInt());
    }
}

void TestSeed::headingsEqualTruth()
{
    const QJsonArray truth = m_truth[u"nodes"].toArray();
    const auto &nodes = m_imported->values.nodes;
    const SnapshotIndex index(m_imported->values);
    QCOMPARE(qsizetype(nodes.size()), truth.size());
    for (qsizetype i = 0; i < truth.size(); ++i) {
        const Node &node = nodes[size_t(i)];
        QCOMPARE(nodeKindName(node.kind), truth[i][u"kind"].toString());
        QCOMPARE(node.number, optionalString(truth[i][u"number"]));
        QCOMPARE(node.draftNumber, optionalString(truth[i][u"draft_number"]));
        QCOMPARE(node.title, truth[i][u"title"].toString());
        QCOMPARE(index.depth(node.id) + 1, truth[i][u"level"].toInt());
        QVERIFY(!node.autoNumber);
    }
}

void TestSeed::opinionsEqualTruth()
{
    const QJsonArray truth = m_truth[u"opinions"].toArray();
    const Snapshot &values = m_imported->values;
    const SnapshotIndex index(values);
    QCOMPARE(qsizetype(values.opinions.size()), truth.size());
    for (qsizetype i = 0; i < truth.size(); ++i) {
        const Opinion &opinion = values.opinions[size_t(i)];
        QCOMPARE(index.findNo(opinion.id).value_or(0), truth[i][u"no"].toInt());
        QCOMPARE(*opinion.node, values.nodes[size_t(truth[i][u"node"].toInt())].id);
        QCOMPARE(opinion.summary, joined(truth[i][u"summary"]));
        QVERIFY(opinion.response.has_value());
        const QJsonValue sharedWith = truth[i][u"response_shared_with"];
        if (sharedWith.isDouble()) {
            QCOMPARE(opinion.response, index.findOpinionByNo(sharedWith.toInt())->response);
        } else {
            const QString plain = plainText(index.findResponse(*opinion.response)->markup,
                                            [&](const OpinionId &id) { return index.findNo(id); });
            // References print with one space; two of the source's three have none.
            QString expected = joined(truth[i][u"response"]);
            expected.replace(u"No.3"_s, u"No. 3"_s);
            QCOMPARE(plain, expected);
        }
        const QString symbol = truth[i][u"category_in_source"].toString();
        QCOMPARE(opinion.category.has_value(), !symbol.isEmpty());
        if (opinion.category)
            QCOMPARE(index.findCategory(*opinion.category)->symbol, foldSymbol(symbol));
    }
    const Tally tally = computeTally(values);
    QCOMPARE(tally.opinions, 49);
    QCOMPARE(tally.uncategorised, 37);
    QCOMPARE(tally.unanswered, 0);
    QCOMPARE(tally.responses, 48);
    QCOMPARE(tally.sharedResponses, 1);
    QCOMPARE(tally.references, 3);
}

void TestSeed::referencesLeadWhereTheySay()
{
    const Snapshot &values = m_imported->values;
    const SnapshotIndex index(values);
    QStringList found;
    for (const Opinion &opinion : values.opinions) {
        for (const OpinionId &id : references(index.findResponse(*opinion.response)->markup))
            found << u"%1→%2"_s.arg(*index.findNo(opinion.id)).arg(*index.findNo(id));
    }
    QStringList expected;
    for (const QJsonValue &reference : m_truth[u"cross_references"].toArray())
        expected << u"%1→%2"_s.arg(reference[u"from"].toInt()).arg(reference[u"to"].toInt());
    QCOMPARE(found, expected);
}

void TestSeed::nothingIsLeftOver()
{
    QCOMPARE(m_imported->notUnderstood.size(), size_t(0));
    QCOMPARE(m_imported->assumed.size(), 7); // the five missing symbols first
    QCOMPARE(m_imported->assumed[5],
             u"Line 53, 73: the column heading “区の方考え方” was taken for “区の考え方”."_s);
    QCOMPARE(
        m_imported->assumed[6],
        u"The headings have （素案：…） in full width 5 times and in half width, or half in it, 20 "
        u"times; the numbers were taken, and all are printed in full width."_s);
}

void TestSeed::sameInEveryEncoding()
{
    const QString text = QString::fromUtf8(m_source);
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder big(QStringConverter::Utf16BE);
    const QByteArray le = little.encode(text);
    const QByteArray be = big.encode(text);
    QByteArray crlf = m_source;
    crlf.replace("\n", "\r\n");
    QByteArray cr = m_source;
    cr.replace('\n', '\r');
    for (const QByteArray &bytes :
         {"\xEF\xBB\xBF" + m_source, "\xFF\xFE" + le, "\xFE\xFF" + be, le, be, crlf, cr}) {
        const auto imported = importBytes(bytes);
        QVERIFY(imported.ok());
        QVERIFY(imported->values == m_imported->values);
        QCOMPARE(imported->notUnderstood.size(), size_t(0));
    }
}
