#include "base/progress.h"

#include <QTest>

#include <thread>

using namespace gaiyo;

class TestProgress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyStopsWhatNobodyWatches();
    void copiesAreTheSame();
    void reportsStop();
};

void TestProgress::nobodyStopsWhatNobodyWatches()
{
    const Progress progress;
    QVERIFY(progress.report(0.5));
    QVERIFY(!progress.isStopAsked());
}

void TestProgress::copiesAreTheSame()
{
    const Progress progress = Progress::make();
    const Progress other = Progress::make();
    bool goesOn = true;
    std::thread([&goesOn, copy = progress] {
        goesOn = copy.report(0.25);
        copy.stop();
    }).join();
    QVERIFY(goesOn);
    QCOMPARE(progress.done(), 0.25);
    QVERIFY(progress.isStopAsked());
    QVERIFY(!progress.report(0.5));
    QVERIFY(!other.isStopAsked());
    QCOMPARE(stoppedError().kind, ErrorKind::Cancelled);
}

// Stopped once, it stays so, whatever its listener says later.
void TestProgress::reportsStop()
{
    std::vector<double> told;
    const Progress progress = Progress::make([&](double done) {
        told.push_back(done);
        return done != 0.5;
    });
    QVERIFY(progress.report(0.25));
    QVERIFY(!progress.isStopAsked());
    QVERIFY(!progress.report(0.5));
    QVERIFY(progress.isStopAsked());
    QVERIFY(!progress.report(0.75));
    QCOMPARE(told, std::vector<double>({0.25, 0.5, 0.75}));
}

QObject *makeProgressTest()
{
    return new TestProgress;
}

#include "test_progress.moc"
