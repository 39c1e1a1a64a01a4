#include "exchange/text/test_garbage.h"

#include "base/id_source.h"
#include "domain/markup.h"
#include "exchange/text/published_text_import.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// Everything that the import kept or reported, white space left out.
QString everything(const Imported &imported)
{
    const Snapshot &v = imported.values;
    QString all = v.consultation.title + v.consultation.subtitle;
    for (const Category &c : v.categories)
        all += c.symbol + c.text;
    for (const Node &n : v.nodes)
        all += n.number.value_or(QString()) + n.title;
    for (const Opinion &o : v.opinions)
        all += o.summary;
    for (const Response &r : v.responses)
        all += plainText(r.markup, [](const OpinionId &) { return 0; });
    for (const NotUnderstood &n : imported.notUnderstood)
        all += n.text;
    all += imported.assumed.join(u' ');
    return all.removeIf([](QChar c) { return c.isSpace(); });
}

QString garbageLine(QRandomGenerator &random, int serial)
{
    static const QStringList kPieces{
        u"\t"_s,         u"  "_s,       u"　　"_s,   u"<p>"_s, u"</p>"_s,
        u"\""_s,         u"。"_s,       u"（"_s,     u"）"_s,  u"No."_s,
        u"素案："_s,     u"件"_s,       u"・・・"_s, u"第"_s,  u"章"_s,
        u"その他"_s,     u"取組項目"_s, u"12"_s,     u"①"_s,   u"意見"_s,
        u"区の考え方"_s, u"{{No:"_s,    u"{"_s,      u"𠮷"_s,  u"葛󠄀"_s};
    QString line;
    // A word of its own stands at both ends, so that it can be looked for.
    line += u"始%1終"_s.arg(serial);
    const int pieces = random.bounded(6);
    for (int i = 0; i < pieces; ++i)
        line += kPieces[random.bounded(int(kPieces.size()))];
    return line;
}

} // namespace

void TestGarbage::everyLineIsKeptOrReported_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestGarbage::everyLineIsKeptOrReported()
{
    QFETCH(quint32, seed);
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QRandomGenerator random(seed);
    QStringList text;
    QStringList garbage;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (random.bounded(4) == 0) {
            garbage << garbageLine(random, int(garbage.size()));
            text << garbage.last();
        }
        text << line;
    }
    CountingIdSource ids(u"t"_s);
    const auto imported = importPublishedText(text.join(u'\n').toUtf8(), {{ids, {}, {}, {}}});
    QVERIFY(imported.ok());
    const QString all = everything(*imported);
    for (qsizetype i = 0; i < garbage.size(); ++i) {
        const QString word = u"始%1終"_s.arg(i);
        QVERIFY2(all.contains(word), qPrintable(garbage[i]));
    }
    // What the report names stands on the line that it names.
    for (const NotUnderstood &n : imported->notUnderstood) {
        QVERIFY(n.line >= 1 && n.line <= text.size());
        QVERIFY2(text[n.line - 1].contains(n.text.trimmed()), qPrintable(n.text));
    }
    // And the 49 opinions are still there.
    int found = 0;
    for (const Opinion &o : imported->values.opinions)
        found += o.summary.startsWith(u"どこの区立施設に"_s) ||
                 o.summary.startsWith(u"区政改革計画素案の"_s);
    QCOMPARE(found, 2);
    QVERIFY(imported->values.opinions.size() >= 49);
}

void TestGarbage::everyCharacterOfRandomTextIsSomewhere()
{
    // Every line is one row or garbage with its own word in each cell: all words must turn up.
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QStringList words;
        QStringList lines{u"第1章 計画"_s};
        for (int i = 0; i < 40; ++i) {
            QStringList cells;
            const int count = 1 + random.bounded(7);
            for (int c = 0; c < count; ++c) {
                const QString word = u"語%1の%2言"_s.arg(words.size()).arg(round);
                words << word;
                cells << word;
            }
            const bool row = random.bounded(2) == 0;
            lines << (row ? u"%1\t"_s.arg(i + 1) : QString()) +
                         cells.join(random.bounded(2) == 0 ? u"\t"_s : u"   "_s);
        }
        CountingIdSource ids(u"t"_s);
        const auto imported = importPublishedText(lines.join(u'\n').toUtf8(), {{ids, {}, {}, {}}});
        QVERIFY(imported.ok());
        const QString all = everything(*imported);
        for (const QString &word : words)
            QVERIFY2(all.contains(word), qPrintable(word));
    }
}
