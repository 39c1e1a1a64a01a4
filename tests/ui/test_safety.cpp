#include "ui/desk.h"

#include "document/safety_copies.h"
#include "session/operations.h"
#include "session/safety_keeper.h"

#include <QComboBox>
#include <QFile>
#include <QSignalSpy>

using namespace gaiyo;

// Safety copies as the window makes and offers them.
class TestSafety : public QObject
{
    Q_OBJECT
private:
    static std::vector<SafetyCopies::Copy> copiesOf(Desk &desk, const QString &path)
    {
        const FixedClock clock{QDateTime::currentDateTimeUtc()};
        return SafetyCopies(desk.copiesFolder(), clock).list(path);
    }

private Q_SLOTS:
    void openingMakesACopy()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        QTRY_COMPARE(copiesOf(desk, path).size(), size_t(1));
        QTRY_VERIFY(QFile(copiesOf(desk, path).front().path).size() > 0);
    }

    void officeWantsNone()
    {
        Desk desk;
        desk.inDialog(
            [&] { desk.window().commands().action(Command::Preferences)->trigger(); },
            [&](QDialog &dialog) {
                dialog.findChild<QComboBox *>(QStringLiteral("copies"))->setCurrentIndex(2);
                dialog.accept();
            });
        QCOMPARE(desk.preferences().copiesFolder(desk.copiesFolder()), QString());
        const QString path = desk.makeSeed();
        desk.open(path);
        SafetyKeeper keeper(desk.session(), SafetyCopies(QString(), desk.session().clock()));
        QVERIFY(copiesOf(desk, path).empty());
    }

    // The folder is a file: it is said once, and work goes on.
    void failureIsSaid()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        QFile file(desk.path(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        SafetyKeeper keeper(desk.session(), SafetyCopies(file.fileName(), desk.session().clock()));
        QSignalSpy failed(&keeper, &SafetyKeeper::failed);
        QVERIFY(failed.wait());
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("file")));
    }
};

GAIYO_UI_TEST_MAIN(TestSafety)
#include "test_safety.moc"
