#include "ui/colleague.h"
#include "ui/desk.h"
#include "ui/letters.h"

#include "session/operations.h"
#include "widgets/eliding_label.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDir>
#include <QSplitter>
#include <QTextEdit>

using namespace gaiyo;

// The keys that go through the window.
class TestKeys : public QObject
{
    Q_OBJECT
private:
    static QString placeOfKeys()
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    static void openWide(Desk &desk)
    {
        desk.open(desk.makeSeed());
        desk.window().resize(1900, 1000);
        Desk::settle(desk.window());
    }

    // What stands beside the texts, or above them, while the keys are looked at.
    enum Beside { Findings = 1, Help = 2, Conflict = 4 };
    static void addPlaces()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("beside");
        for (const QSize &size : {QSize(1366, 768), QSize(1366, 690), QSize(1366, 600),
                                  QSize(683, 768), QSize(683, 690), QSize(960, 490)}) {
            for (const auto &[beside, name] : {std::pair(0, "alone"),
                                               {int(Findings), "findings"},
                                               {int(Help), "help"},
                                               {Findings | Help, "findings and help"},
                                               {int(Conflict), "conflict"},
                                               {Findings | Conflict, "findings and conflict"}})
                QTest::addRow("%d x %d, %s", size.width(), size.height(), name) << size << beside;
        }
    }
    // Its opinion was cut from a letter; the keys are in its response.
    static void openPlaces(Desk &desk, const QSize &size, int beside)
    {
        desk.window().resize(size);
        desk.open(desk.makeSeed());
        addLetters(desk.session());
        const OpinionId id = desk.session().view()->index.findOpinionByNo(5)->id;
        const auto original = desk.session().work().work().originals.front().id;
        QVERIFY(desk.session().apply(operations::link({original, 0, 5}, id)));
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        if (beside & Help)
            desk.press(Qt::Key_F1);
        if (beside & Conflict) {
            desk.type(QStringLiteral("こちらの文。"));
            applyElsewhere(desk.session().path(),
                           {operations::setResponse(id, QStringLiteral("別の文。"), {})});
            desk.session().refresh();
            desk.press(Qt::Key_S, Qt::ControlModifier);
            QVERIFY(desk.session().words().hasConflict());
        }
        Desk::settle(desk.window());
    }
    // The keys are in a field of which a line is seen; else what is wrong with it.
    static QString faultOfPlace()
    {
        QWidget *at = QApplication::focusWidget();
        if (!at)
            return QStringLiteral("nowhere");
        auto *area = qobject_cast<QAbstractScrollArea *>(at);
        const QWidget *seen = area ? area->viewport() : at;
        const QRect rect = seen->visibleRegion().boundingRect();
        return seen->isVisible() && rect.height() >= seen->fontMetrics().height() &&
                       rect.width() >= 4 * seen->fontMetrics().height()
                   ? QString()
                   : QStringLiteral("%1: %2 x %3 is seen")
                         .arg(at->objectName())
                         .arg(rect.width())
                         .arg(rect.height());
    }

private Q_SLOTS:
    // A key that goes somewhere gets there, whatever the window has no room for: what is typed next
    // is never typed into the response instead.
    void everyPlace_data() { addPlaces(); }
    void everyPlace()
    {
        QFETCH(QSize, size);
        QFETCH(int, beside);
        Desk desk;
        openPlaces(desk, size, beside);
        QStringList faults;
        const QSize before = desk.window().size();
        const char *places[] = {"outline", "opinions", "summary", "response",
                                "note",    "pages",    "origins"};
        for (int i = 0; i < 7; ++i) {
            if (beside & Findings)
                desk.press(Qt::Key_F7);
            desk.press(Qt::Key_4, Qt::AltModifier);
            Desk::settle(desk.window());
            desk.press(Qt::Key(Qt::Key_1 + i), Qt::AltModifier);
            Desk::settle(desk.window());
            const QString fault = faultOfPlace();
            if (placeOfKeys() != QLatin1String(places[i]))
                faults += QStringLiteral("Alt+%1: %2").arg(i + 1).arg(placeOfKeys());
            else if (!fault.isEmpty())
                faults += QStringLiteral("Alt+%1: %2").arg(i + 1).arg(fault);
            if (desk.window().size() != before)
                faults += QStringLiteral("Alt+%1: the window grew to %2 x %3")
                              .arg(i + 1)
                              .arg(desk.window().width())
                              .arg(desk.window().height());
            if (i == 4) {
                QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
                desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/note-%1-%2-%3.png")
                                              .arg(size.width())
                                              .arg(size.height())
                                              .arg(beside));
            }
        }
        QCOMPARE(faults.join(u'\n'), QString());
    }
    void paneToPaneAtEverySize_data() { addPlaces(); }
    void paneToPaneAtEverySize()
    {
        QFETCH(QSize, size);
        QFETCH(int, beside);
        Desk desk;
        openPlaces(desk, size, beside);
        if (beside & Findings)
            desk.press(Qt::Key_F7);
        desk.press(Qt::Key_4, Qt::AltModifier);
        QStringList places;
        QStringList faults;
        do {
            desk.press(Qt::Key_F6);
            Desk::settle(desk.window());
            places += placeOfKeys();
            if (const QString fault = faultOfPlace(); !fault.isEmpty())
                faults += fault;
        } while (places.last() != u"response" && places.size() < 9);
        QCOMPARE(faults.join(u'\n'), QString());
        QCOMPARE(places.last(), QStringLiteral("response"));
        QVERIFY2(places.size() >= 3, qPrintable(places.join(u' ')));
    }
    // What gives its room to something else is never what has the keys.
    void listThatHasTheKeysStays()
    {
        Desk desk;
        openPlaces(desk, QSize(1366, 600), Findings);
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(placeOfKeys(), QStringLiteral("opinions"));
        desk.window().resize(960, 490);
        Desk::settle(desk.window());
        QCOMPARE(placeOfKeys(), QStringLiteral("opinions"));
        QCOMPARE(faultOfPlace(), QString());
    }
    // Nor where leaving the response tells of a colleague's words.
    void listThatIsGoneToStays_data() { addPlaces(); }
    void listThatIsGoneToStays()
    {
        QFETCH(QSize, size);
        QFETCH(int, beside);
        if (beside & Conflict)
            return;
        Desk desk;
        openPlaces(desk, size, beside);
        const OpinionId id = *desk.session().opinion();
        if (beside & Findings)
            desk.press(Qt::Key_F7);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("こちらの文。"));
        applyElsewhere(desk.session().path(),
                       {operations::setResponse(id, QStringLiteral("別の文。"), {})});
        desk.session().refresh();
        desk.press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(desk.session().words().hasConflict());
        Desk::settle(desk.window());
        QCOMPARE(placeOfKeys(), QStringLiteral("opinions"));
        QCOMPARE(faultOfPlace(), QString());
    }
    // Where the note is away a button says that there is one, and leads to it; it goes again when
    // nothing was written.
    void noteThatIsAway()
    {
        Desk desk;
        openPlaces(desk, QSize(960, 490), 0);
        desk.window().resize(960, 100); // as low as it goes
        Desk::settle(desk.window());
        const int height = desk.window().height();
        const auto *note = desk.find<QTextEdit>("note");
        auto *way = desk.find<QWidget>("toNote");
        QVERIFY(!note->isVisible());
        QVERIFY(way->isVisible());
        QCOMPARE(way->visibleRegion().boundingRect(), way->rect());
        QTest::mouseClick(way, Qt::LeftButton);
        Desk::settle(desk.window());
        QVERIFY(note->hasFocus() && !way->isVisible());
        QCOMPARE(faultOfPlace(), QString());
        QCOMPARE(desk.window().height(), height);
        desk.press(Qt::Key_4, Qt::AltModifier);
        Desk::settle(desk.window());
        QVERIFY(!note->isVisible() && way->isVisible());
        desk.press(Qt::Key_5, Qt::AltModifier);
        desk.type(QStringLiteral("課に聞く"));
        desk.press(Qt::Key_4, Qt::AltModifier);
        Desk::settle(desk.window());
        QVERIFY(note->isVisible() && !way->isVisible());
        QVERIFY(desk.find<QWidget>("opinions")->isVisible());
    }

    void paneToPane()
    {
        Desk desk;
        openWide(desk);
        desk.press(Qt::Key_1, Qt::AltModifier);
        QStringList places{placeOfKeys()};
        do {
            desk.press(Qt::Key_F6);
            places += placeOfKeys();
        } while (places.last() != places.first() && places.size() < 12);
        QCOMPARE(places, (QStringList{QStringLiteral("outline"), QStringLiteral("opinions"),
                                      QStringLiteral("summary"), QStringLiteral("pages"),
                                      QStringLiteral("findings"), QStringLiteral("outline")}));
        QStringList back{placeOfKeys()};
        for (qsizetype i = 1; i < places.size(); ++i) {
            desk.press(Qt::Key_F6, Qt::ShiftModifier);
            back.prepend(placeOfKeys());
        }
        QCOMPARE(back, places);
    }

    // What is hidden is passed over, and a pane has the keys where they were in it.
    void paneToPaneAsTheyAre()
    {
        Desk desk;
        openWide(desk);
        desk.window().commands().action(Command::ShowList)->trigger();
        desk.press(Qt::Key_4, Qt::AltModifier);
        QCOMPARE(placeOfKeys(), QStringLiteral("response"));
        desk.press(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(placeOfKeys(), QStringLiteral("outline"));
        desk.press(Qt::Key_F6);
        QCOMPARE(placeOfKeys(), QStringLiteral("response"));
    }

    void otherModes_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("letters") << int(Qt::Key_F1);
        QTest::newRow("inquiries") << int(Qt::Key_F3);
    }
    void otherModes()
    {
        QFETCH(int, key);
        Desk desk;
        openWide(desk);
        desk.press(Qt::Key(key), Qt::ControlModifier);
        QSet<QWidget *> places;
        for (int i = 0; i < 6; ++i) {
            desk.press(Qt::Key_F6);
            places += QApplication::focusWidget();
        }
        QVERIFY2(places.size() >= 2, qPrintable(QString::number(places.size())));
    }

    // Tab leaves a list for what stands beside it, and not for the pages.
    void tabInOrder()
    {
        Desk desk;
        openWide(desk);
        desk.press(Qt::Key_2, Qt::AltModifier);
        QStringList places;
        for (int i = 0; i < 60 && !places.contains(QStringLiteral("response")); ++i) {
            desk.press(Qt::Key_Tab);
            places += placeOfKeys();
        }
        QVERIFY2(places.contains(QStringLiteral("summary")), qPrintable(places.join(u' ')));
        QVERIFY2(!places.contains(QStringLiteral("pages")), qPrintable(places.join(u' ')));
        QCOMPARE(places.indexOf(QStringLiteral("summary")), 0);
    }

    // Why nothing was done is told until something is.
    void refusalGoesWithTheNextThing()
    {
        Desk desk;
        openWide(desk);
        const auto *state = desk.find<ElidingLabel>("saveState");
        const QString before = state->text();
        const auto &commands = desk.window().commands();
        const auto isRefused = [&] {
            desk.session().selectPlace({});
            commands.action(Command::RemoveNode)->trigger();
            return state->text().contains(QStringLiteral("見出しを選んで"));
        };
        QVERIFY(isRefused());
        desk.press(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(state->text(), before);
        QVERIFY(isRefused());
        desk.session().jumpTo(desk.session().view()->index.findOpinionByNo(20)->id);
        QCOMPARE(state->text(), before);
        QVERIFY(isRefused());
        desk.press(Qt::Key_F3, Qt::ControlModifier);
        desk.press(Qt::Key_F2, Qt::ControlModifier);
        QCOMPARE(state->text(), before);
        QVERIFY(isRefused());
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!state->text().contains(QStringLiteral("見出しを選んで")));
        QVERIFY(isRefused());
        desk.inDialog([&] { commands.action(Command::FrontPage)->trigger(); },
                      [&](QDialog &dialog) {
                          QVERIFY(!state->text().contains(QStringLiteral("見出しを選んで")));
                          dialog.reject();
                      });
        QVERIFY(isRefused()); // told once more, and words that are typed end it
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("文。"));
        QVERIFY(!state->text().contains(QStringLiteral("見出しを選んで")));
    }
    // Where there is nothing to take back, or to do again, that can be seen.
    void undoIsGreyWithoutAStep()
    {
        Desk desk;
        openWide(desk);
        const QAction *undo = desk.window().commands().action(Command::Undo);
        const QAction *redo = desk.window().commands().action(Command::Redo);
        QVERIFY(!undo->isEnabled() && !redo->isEnabled());
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("文。"));
        QVERIFY(undo->isEnabled() && !redo->isEnabled()); // not saved yet
        desk.press(Qt::Key_F3, Qt::ControlModifier);
        desk.press(Qt::Key_F2, Qt::ControlModifier);
        QVERIFY(undo->isEnabled() && !redo->isEnabled());
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!undo->isEnabled() && redo->isEnabled());
        desk.press(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(undo->isEnabled() && !redo->isEnabled());
    }

    // Every key that moves a heading moves it, or it is said why not.
    void headingsMoveOrItIsTold_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("up") << int(Qt::Key_Up);
        QTest::newRow("down") << int(Qt::Key_Down);
        QTest::newRow("in") << int(Qt::Key_Right);
        QTest::newRow("out") << int(Qt::Key_Left);
    }
    void headingsMoveOrItIsTold()
    {
        QFETCH(int, key);
        Desk desk;
        openWide(desk);
        const auto *state = desk.find<ElidingLabel>("saveState");
        desk.press(Qt::Key_1, Qt::AltModifier);
        const auto nodes = desk.session().view()->values().nodes;
        int told = 0;
        for (const Node &node : nodes) {
            desk.session().selectPlace({Place::Kind::Node, node.id});
            const QString before = state->text();
            const qint64 revision = desk.session().view()->values().revision;
            desk.press(Qt::Key(key), Qt::AltModifier);
            if (desk.session().view()->values().revision != revision) {
                desk.session().undo();
                continue;
            }
            const QString heading = desk.session().view()->heading(node);
            QVERIFY2(state->text() != before && state->text().contains(heading),
                     qPrintable(heading + u": "_qs + state->text()));
            ++told;
        }
        QVERIFY(told > 0 && told < int(nodes.size()));
    }

    // What a mode has to say goes with it.
    void toldInAMode()
    {
        Desk desk;
        openWide(desk);
        const auto *state = desk.find<ElidingLabel>("saveState");
        const QString before = state->text();
        desk.press(Qt::Key_F3, Qt::ControlModifier);
        desk.press(Qt::Key_F8);
        QVERIFY(state->text() != before);
        desk.press(Qt::Key_F2, Qt::ControlModifier);
        QCOMPARE(state->text(), before);
    }
};

GAIYO_UI_TEST_MAIN(TestKeys)
#include "test_keys.moc"
