#include "document/operation_maker.h"
#include "document/sample_document.h"

#include <QTest>

using namespace gaiyo;

class TestRandomOperations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // The law: what the document holds in memory is what the file has, and undoing all brings the
    // start back, redoing all the end.
    void undoAllIsTheStartAndRedoAllTheEnd()
    {
        for (quint32 seed = 1; seed <= 3; ++seed) {
            SampleDocument sample;
            const auto document = sample.open();
            const Snapshot start = SampleDocument::content(*document->snapshot());
            OperationMaker maker(seed);
            int done = 0;
            for (int i = 0; i < 250; ++i) {
                const auto outcome = document->apply(maker.next(*document->snapshot()));
                done += std::holds_alternative<Applied>(outcome) ? 1 : 0;
                if (i % 10 == 0)
                    QVERIFY(sample.stored() == *document->snapshot());
            }
            QVERIFY(done > 100);
            QVERIFY(sample.stored() == *document->snapshot());
            const Snapshot end = SampleDocument::content(*document->snapshot());
            while (document->canUndo())
                QVERIFY(isApplied(document->undo()));
            QVERIFY(SampleDocument::content(*document->snapshot()) == start);
            QVERIFY(SampleDocument::content(sample.stored()) == start);
            while (document->canRedo())
                QVERIFY(isApplied(document->redo()));
            QVERIFY(SampleDocument::content(*document->snapshot()) == end);
            QVERIFY(SampleDocument::content(sample.stored()) == end);
        }
    }
};

QTEST_GUILESS_MAIN(TestRandomOperations)
#include "test_random_operations.moc"
