#include "base/stop.h"
#include "base/stopped_thread.h"

#include <QTest>

using namespace gaiyo;

class TestStop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isOfTheThreadThatWasAsked();
};

void TestStop::isOfTheThreadThatWasAsked()
{
    bool there = false;
    inStoppedThread([&] { there = isStopAsked(); });
    QVERIFY(there);
    QVERIFY(!isStopAsked());
    QCOMPARE(stoppedError().kind, ErrorKind::Cancelled);
}

QObject *makeStopTest()
{
    return new TestStop;
}

#include "test_stop.moc"
