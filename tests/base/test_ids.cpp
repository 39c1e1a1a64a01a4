#include "base/id.h"
#include "base/id_source.h"

#include <QSet>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

class TestIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsValidIds();
    void drawsIdsThatNeverMeet();
    void counts();
    void ordersAndHashesByValue();
};

void TestIds::knowsValidIds()
{
    for (const QString &id : {u"a"_s, u"A-z_0"_s, u"-"_s, QString(64, u'x')})
        QVERIFY2(isValidId(id), qPrintable(id));
    for (const QString &id : {QString(), QString(65, u'x'), u"a b"_s, u"あ"_s, u"Ａ"_s, u"a.b"_s,
                              u"a}"_s, u"é"_s, u"a\n"_s, u"٣"_s})
        QVERIFY2(!isValidId(id), qPrintable(id));
}

void TestIds::drawsIdsThatNeverMeet()
{
    RandomIdSource source;
    QSet<QString> seen;
    for (int i = 0; i < 10000; ++i) {
        const QString id = source.next();
        QVERIFY(isValidId(id));
        QCOMPARE(id.size(), 22);       // nearly 128 bits
        QVERIFY(!id.startsWith(u'-')); // an option, on a command line: replies --take ID
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 10000);
}

void TestIds::counts()
{
    CountingIdSource source(u"n"_s);
    QCOMPARE(source.next(), u"n1"_s);
    QCOMPARE(source.next(), u"n2"_s);
}

void TestIds::ordersAndHashesByValue()
{
    const NodeId a(u"a"_s), b(u"b"_s);
    QVERIFY(a < b && a != b && a == NodeId(u"a"_s));
    QCOMPARE(qHash(a), qHash(NodeId(u"a"_s)));
    QVERIFY(NodeId().isEmpty());
}

QObject *makeIdsTest()
{
    return new TestIds;
}

#include "test_ids.moc"
