#include "ui/desk.h"

#include "widgets/eliding_label.h"

#include <QApplication>
#include <QSplitter>

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

private Q_SLOTS:
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
