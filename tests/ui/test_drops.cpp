#include "shell/workspace.h"
#include "ui/desk.h"
#include "ui/looks.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <QWindow>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

class Painted : public QObject
{
public:
    int times = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        times += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

// Files dropped on the window, wherever that is: as the desktop sends them.
class TestDrops : public QObject
{
    Q_OBJECT
private:
    // Another program would have the file moved.
    static constexpr Qt::DropActions kOffered = Qt::CopyAction | Qt::MoveAction;
    static constexpr Qt::KeyboardModifiers kAsMove = Qt::ShiftModifier;
    static bool isTaken(QWidget &window, const QPoint &at, const QMimeData &data)
    {
        QWindow *handle = window.windowHandle();
        QDragEnterEvent enter(at, kOffered, &data, Qt::LeftButton, kAsMove);
        QCoreApplication::sendEvent(handle, &enter);
        if (!enter.isAccepted() || enter.dropAction() != Qt::CopyAction)
            return false;
        QDragMoveEvent move(at, kOffered, &data, Qt::LeftButton, kAsMove);
        move.setDropAction(enter.dropAction()); // what was taken is, until somebody says otherwise
        move.accept();
        QCoreApplication::sendEvent(handle, &move);
        return move.isAccepted();
    }
    static void drop(QWidget &window, const QPoint &at, const QMimeData &data)
    {
        QDropEvent event(at, kOffered, &data, Qt::LeftButton, kAsMove);
        QCoreApplication::sendEvent(window.windowHandle(), &event);
        QVERIFY(event.isAccepted());
        QCOMPARE(event.dropAction(), Qt::CopyAction); // a move takes the file away
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QPoint middleOf(Desk &desk, const char *name)
    {
        auto *widget = desk.find<QWidget>(name);
        return widget->mapTo(&desk.window(), widget->rect().center());
    }

private Q_SLOTS:
    void everywhere_data()
    {
        QTest::addColumn<QString>("area");
        for (const char *area : {"outline", "opinions", "summary", "response", "note", "pages",
                                 "findings", "toolBar", "start"})
            QTest::newRow(area) << QString::fromLatin1(area);
    }
    // A table is imported and a document is opened, on every area; nothing is typed there.
    void everywhere()
    {
        QFETCH(QString, area);
        Desk desk;
        const QString path = desk.makeSeed();
        const QString other = desk.makeLarge(20);
        const bool isStart = area == u"start";
        if (!isStart)
            desk.open(path);
        Desk::settle(desk.window());
        const QPoint at =
            isStart ? desk.window().rect().center() : middleOf(desk, qPrintable(area));
        for (const char *ending : {"csv", "xlsx", "txt", "db"}) {
            const QString file = u"db"_s == QLatin1String(ending)
                                     ? other
                                     : desk.path(u"意見."_s + QLatin1String(ending));
            if (file != other)
                write(file, "意見,考え方\n公園を増やす。,検討します。\n");
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(file)});
            data.setText(QUrl::fromLocalFile(file).toString()); // as desktops give both
            QVERIFY2(isTaken(desk.window(), at, data), ending);
            if (file == other) {
                drop(desk.window(), at, data);
                QTRY_VERIFY(desk.window().workspace() &&
                            QFileInfo(desk.session().path()) == QFileInfo(other));
                continue;
            }
            desk.inDialog(
                [&] { drop(desk.window(), at, data); },
                [&](QDialog &dialog) {
                    QCOMPARE(dialog.objectName(), u"import"_s);
                    auto *field =
                        dialog.findChild<QWidget *>(u"source"_s)->findChild<QLineEdit *>();
                    QCOMPARE(QFileInfo(field->text()), QFileInfo(file));
                    dialog.reject();
                });
        }
    }
    // One file is opened or imported; those that came with it are named.
    void several()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        const QString other = desk.makeLarge(20);
        const QString table = desk.path(u"意見.csv"_s);
        write(table, "意見,考え方\n公園を増やす。,検討します。\n");
        QMimeData data;
        data.setUrls(
            {QUrl::fromLocalFile(path), QUrl::fromLocalFile(table), QUrl::fromLocalFile(other)});
        QVERIFY(isTaken(desk.window(), desk.window().rect().center(), data));
        QString told;
        desk.inDialog([&] { drop(desk.window(), desk.window().rect().center(), data); },
                      [&](QDialog &dialog) {
                          QCOMPARE(dialog.objectName(), u"notTaken"_s);
                          told = static_cast<QMessageBox &>(dialog).text();
                          dialog.grab().save(
                              QStringLiteral(GAIYO_PICTURE_FOLDER "/dropped-several.png"));
                          dialog.accept();
                      });
        QVERIFY2(told.contains(u"意見.csv"_s) && told.contains(QFileInfo(other).fileName()) &&
                     told.contains(u"2個"_s) && !told.contains(QFileInfo(path).fileName()),
                 qPrintable(told));
        QCOMPARE(QFileInfo(desk.session().path()), QFileInfo(path));
    }
    // Opening takes some turns of the event loop; what comes in them does not come in between.
    void whileOpening()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        const QString other = desk.makeLarge(20);
        Desk::settle(desk.window());
        int seen = 0;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(other)});
        QTimer often; // in each turn
        connect(&often, &QTimer::timeout, &often, [&] {
            ++seen;
            QVERIFY(!desk.window().openFile(other));
            QVERIFY(!isTaken(desk.window(), desk.window().rect().center(), data));
        });
        often.start(0);
        desk.open(path);
        often.stop();
        QVERIFY(seen > 0);
        QCOMPARE(QFileInfo(desk.session().path()), QFileInfo(path));
        QCOMPARE(desk.window().findChildren<Workspace *>().size(), 1);
        Desk::settle(desk.window());
        QVERIFY(isTaken(desk.window(), desk.window().rect().center(), data)); // and afterwards
    }
    // From one document to the next the window does not show its start page in between.
    void nothingFlashesBetween()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Desk::settle(desk.window());
        Painted painted;
        desk.find<QWidget>("startPage")->installEventFilter(&painted);
        desk.open(desk.makeLarge(20));
        Desk::settle(desk.window());
        QCOMPARE(painted.times, 0);
        desk.window().closeDocument();
        Desk::settle(desk.window());
        QVERIFY(painted.times > 0); // then it is shown
    }
    // What is no table may be a letter, or the answers of a department: that is asked, and done.
    void others_data()
    {
        QTest::addColumn<QString>("area");
        for (const char *area : {"outline", "opinions", "response", "pages"})
            QTest::newRow(area) << QString::fromLatin1(area);
    }
    void others()
    {
        QFETCH(QString, area);
        Desk desk;
        desk.open(desk.makeSeed());
        Desk::settle(desk.window());
        const QPoint at = middleOf(desk, qPrintable(area));
        for (const char *ending : {"pdf", "docx"}) {
            const QString file = desk.path(u"手紙."_s + QLatin1String(ending));
            write(file, "%PDF-1.4\n");
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(file)});
            QVERIFY2(isTaken(desk.window(), at, data), ending);
            desk.inDialog([&] { drop(desk.window(), at, data); },
                          [&](QDialog &dialog) {
                              QCOMPARE(dialog.objectName(), u"droppedFiles"_s);
                              dialog.reject();
                          });
            QVERIFY(desk.window().commands().mode() == Mode::Opinions);
            const auto dropNow = [&] {
                QVERIFY(isTaken(desk.window(), at, data)); // a drag of its own
                drop(desk.window(), at, data);
                QCoreApplication::processEvents();
            };
            desk.inDialogs(dropNow, {[](QDialog &dialog) {
                                         QCOMPARE(clippedIn(dialog), QStringList());
                                         QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
                                         dialog.grab().save(
                                             QStringLiteral(GAIYO_PICTURE_FOLDER "/dropped.png"));
                                         dialog.findChild<QPushButton *>(u"asLetters"_s)->click();
                                     },
                                     [](QDialog &dialog) {
                                         QCOMPARE(dialog.objectName(), u"receive"_s);
                                         dialog.reject();
                                     }});
            QVERIFY(desk.window().commands().mode() == Mode::Letters);
            desk.press(Qt::Key_F2, Qt::ControlModifier);
            QVERIFY(desk.window().commands().mode() == Mode::Opinions);
        }
    }
    // With nothing open it is said what to do first.
    void othersOnTheStartPage()
    {
        Desk desk;
        const QString file = desk.path(u"手紙.pdf"_s);
        write(file, "%PDF-1.4\n");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const QPoint at = desk.window().rect().center();
        QVERIFY(isTaken(desk.window(), at, data));
        desk.inDialog([&] { drop(desk.window(), at, data); },
                      [&](QDialog &dialog) {
                          QCOMPARE(dialog.objectName(), u"droppedFiles"_s);
                          QVERIFY(!dialog.findChild<QPushButton *>(u"asLetters"_s));
                          dialog.accept();
                      });
        // A folder, or words, are nothing to take.
        QMimeData folder;
        folder.setUrls({QUrl::fromLocalFile(desk.path(QString()))});
        QVERIFY(!isTaken(desk.window(), at, folder));
        QMimeData words;
        words.setText(u"公園を増やす。"_s);
        QVERIFY(!isTaken(desk.window(), at, words));
    }
};

GAIYO_UI_TEST_MAIN(TestDrops)
#include "test_drops.moc"
