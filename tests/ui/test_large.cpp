#include "ui/desk.h"

#include "dialogs/large_work.h"
#include "document/large_change.h"
#include "session/operations.h"

#include <QApplication>
#include <QProgressDialog>
#include <QPushButton>
#include <QTimer>

using namespace gaiyo;

// One change of thousands of rows: the window lives, the clerk can stop it, and it is one step like
// any other.
class TestLarge : public QObject
{
    Q_OBJECT
private:
    static constexpr int kRows = 1500;

    static Snapshot additions()
    {
        Snapshot values;
        Node chapter;
        chapter.id = NodeId(QStringLiteral("large-chapter"));
        chapter.kind = NodeKind::Chapter;
        chapter.title = QStringLiteral("届いた意見");
        values.nodes.push_back(chapter);
        for (int i = 0; i < kRows; ++i) {
            Opinion opinion;
            opinion.id = OpinionId(QStringLiteral("large-%1").arg(i));
            opinion.node = chapter.id;
            opinion.summary = QStringLiteral("届いた意見その%1").arg(i);
            values.opinions.push_back(opinion);
        }
        return values;
    }
    static size_t count(Desk &desk) { return desk.session().view()->values().opinions.size(); }
    static Snapshot stored(Desk &desk)
    {
        const SystemClock clock;
        const auto store =
            DocumentStore::open(desk.session().path(), Access::ReadOnly, {QString()}, clock);
        return *(*store)->load();
    }

    // Counts how often the window had its turn while the work was going on.
    struct Beats
    {
        QTimer timer;
        int count = 0;
        bool sawProgress = false;

        explicit Beats(bool stops)
        {
            QObject::connect(&timer, &QTimer::timeout, [this, stops] {
                ++count;
                for (QWidget *widget : QApplication::topLevelWidgets()) {
                    auto *progress = qobject_cast<QProgressDialog *>(widget);
                    if (!progress)
                        continue;
                    sawProgress = true;
                    if (stops)
                        progress->cancel();
                }
            });
            timer.start(1);
        }
    };

private Q_SLOTS:
    void addedAndTakenBack()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const Snapshot before = desk.session().view()->values();
        {
            Beats beats(false);
            QVERIFY(appendWithProgress(desk.session(), additions(), &desk.window()));
            QVERIFY(beats.sawProgress);
            QVERIFY2(beats.count > 3, qPrintable(QString::number(beats.count)));
        }
        QCOMPARE(count(desk), before.opinions.size() + kRows);
        QVERIFY(stored(desk) == desk.session().view()->values());
        const Snapshot after = desk.session().view()->values();
        // By the key, as everything else; and again.
        desk.activate(); // as the system does when a window above it closes
        {
            Beats beats(false);
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(count(desk), before.opinions.size());
            QVERIFY(beats.sawProgress);
        }
        QVERIFY(desk.session().view()->values().nodes == before.nodes);
        QVERIFY(stored(desk) == desk.session().view()->values());
        desk.activate();
        desk.press(Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(count(desk), after.opinions.size());
        QVERIFY(stored(desk) == desk.session().view()->values());
        // What is done next is a step of its own.
        desk.activate();
        const OpinionId third = desk.session().view()->index.findOpinionByNo(3)->id;
        desk.session().apply(operations::setSummary(third, QStringLiteral("次の変更"), {}));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(count(desk), after.opinions.size());
        QVERIFY(desk.session().view()->index.findOpinion(third)->summary !=
                QStringLiteral("次の変更"));
    }

    // Stopped, nothing is done: not here, not in the file, and nothing is left to take back.
    void stopped()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const Snapshot before = desk.session().view()->values();
        {
            Beats beats(true);
            QVERIFY(!appendWithProgress(desk.session(), additions(), &desk.window()));
        }
        QVERIFY(desk.session().view()->values() == before);
        QVERIFY(stored(desk) == before);
        QVERIFY(!desk.session().document().canUndo());
        QVERIFY(appendWithProgress(desk.session(), additions(), &desk.window()));
        QCOMPARE(count(desk), before.opinions.size() + kRows);
    }

    // A colleague saves just before it: both are there, and each is told as whose it is.
    void colleagueBefore()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        const size_t before = count(desk);
        const SystemClock clock;
        RandomIdSource ids;
        const auto other = Document::open(session.path(), Access::ReadWrite,
                                          {clock, ids, {QStringLiteral("佐藤")}});
        const OpinionId third = session.view()->index.findOpinionByNo(3)->id;
        (void)(*other)->apply(operations::setSummary(third, QStringLiteral("佐藤の文"), {}));
        QVERIFY(appendWithProgress(session, additions(), &desk.window()));
        QCOMPARE(count(desk), before + kRows);
        QCOMPARE(session.view()->index.findOpinion(third)->summary, QStringLiteral("佐藤の文"));
        QVERIFY(undoWithProgress(session, &desk.window()));
        QCOMPARE(count(desk), before);
        QCOMPARE(session.view()->index.findOpinion(third)->summary, QStringLiteral("佐藤の文"));
        QVERIFY(stored(desk) == session.view()->values());
    }
};

GAIYO_UI_TEST_MAIN(TestLarge)
#include "test_large.moc"
