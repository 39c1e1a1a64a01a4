#include "store/faulty_vfs.h"
#include "ui/desk.h"
#include "ui/letters.h"

#include "document/repair/safety_copies.h"
#include "preview/page_view.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "store/document_store.h"
#include "widgets/message_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTextEdit>

#include <cstdio>
#include <sqlite3.h>

using namespace gaiyo;

namespace {

const QString kVictim = QStringLiteral("--victim");
const QString kPhrase = QStringLiteral("打ち続けた文。");

void toSummary(Desk &desk, int no)
{
    desk.session().jumpTo(desk.session().view()->index.findOpinionByNo(no)->id);
    desk.press(Qt::Key_3, Qt::AltModifier);
    desk.press(Qt::Key_Home, Qt::ControlModifier);
}

// A clerk who types without a pause until the process is killed; says how much it has typed.
int typeUntilKilled()
{
    Desk desk;
    desk.open(desk.makeSeed());
    toSummary(desk, 6);
    std::printf("%s\n", qUtf8Printable(desk.path(QString())));
    std::fflush(stdout);
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, [&] {
        desk.type(kPhrase);
        std::printf(".");
        std::fflush(stdout);
    });
    keys.start(100);
    return QApplication::exec();
}

} // namespace

// Troubles from outside: disks, shares, files, and the end of the process. No words are lost.
class TestTroubles : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static QString state(Desk &desk) { return desk.find<QLabel>("saveState")->text(); }

    // Opening is refused in a message, and the window stays as it was.
    static void openRefused(Desk &desk, const QString &path, const QString &words)
    {
        QString said;
        desk.inDialog([&] { QVERIFY(!desk.window().openFile(path)); },
                      [&](QDialog &dialog) {
                          said = static_cast<QMessageBox &>(dialog).text();
                          dialog.accept();
                      });
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY(said.contains(QFileInfo(path).fileName()));
        QVERIFY(!desk.window().workspace());
    }

private Q_SLOTS:
    // A newer program's document that allows to be read: a bar says so, and nothing is written.
    void aLaterVersionIsShownWithABar()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        QVERIFY(!desk.window().findChild<MessageBar *>(QStringLiteral("otherVersion")));
        desk.newWindow();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(60));          // PRAGMA user_version
        const char version[4] = {0, 0, char(6007 / 256), char(6007 % 256)}; // 7, for readers of 6
        QCOMPARE(file.write(version, 4), 4);
        file.close();
        desk.open(path);
        QVERIFY(desk.session().isReadOnly());
        const QString said = desk.find<MessageBar>("otherVersion")->text();
        QVERIFY2(said.contains(QFileInfo(path).fileName()) && said.contains(u'6'),
                 qPrintable(said));
        QCOMPARE(desk.session().view()->values().opinions.size(), size_t(49));
    }

    // (d): the process is killed in the middle of typing; the words are offered back.
    void killedWhileTyping()
    {
        QProcess victim;
        victim.start(QCoreApplication::applicationFilePath(), {kVictim});
        QByteArray said;
        int lineEnd = -1;
        while (said.size() - lineEnd - 1 < 15 || lineEnd < 0) {
            QVERIFY2(victim.waitForReadyRead(20000), victim.readAllStandardError().constData());
            said += victim.readAllStandardOutput();
            lineEnd = int(said.indexOf('\n'));
        }
        victim.kill();
        QVERIFY(victim.waitForFinished());
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);

        QDir folder(QString::fromUtf8(said.left(lineEnd)));
        Desk desk;
        desk.setRecoveryFolder(folder.filePath(QStringLiteral("recovery")));
        desk.newWindow();
        desk.open(folder.filePath(QStringLiteral("練馬区情報化基本計画.db")));
        const QString before = opinion(desk, 6).summary;
        QVERIFY(!before.contains(kPhrase)); // there was no pause to save in
        QVERIFY(desk.find<QWidget>("wordsLeft")->isVisible());
        desk.find<QPushButton>("takeWordsLeft")->click();
        const QString after = opinion(desk, 6).summary;
        QVERIFY(after.endsWith(before));
        // All but what was typed in the last second.
        QVERIFY2(after.count(kPhrase) >= 6, qPrintable(QString::number(after.count(kPhrase))));
        desk.newWindow();
        folder.removeRecursively();
    }

    // (e): no room on the disk; when there is, the words are saved without being asked for.
    void fullDisk()
    {
        FaultyVfs vfs;
        Desk desk;
        desk.timings().retrySave = 1;
        desk.newWindow();
        desk.open(desk.makeSeed());
        toSummary(desk, 3);
        const QString before = opinion(desk, 3).summary;
        desk.type(QStringLiteral("満杯でも残る文。"));
        vfs.arm(1, FaultyVfs::Fault::FromThereOn, SQLITE_FULL);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(vfs.hasFired());
        QVERIFY2(state(desk).contains(QStringLiteral("空きができしだい保存します")),
                 qPrintable(state(desk)));
        QCOMPARE(desk.find<QTextEdit>("summary")->toPlainText(),
                 QStringLiteral("満杯でも残る文。") + before);
        QCOMPARE(opinion(desk, 3).summary, before);
        // Anything else is refused with the same reason and changes nothing.
        desk.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(desk.session().view()->values().opinions.size() > 3);
        vfs.arm(0, FaultyVfs::Fault::None);
        QTRY_COMPARE_WITH_TIMEOUT(opinion(desk, 3).summary,
                                  QStringLiteral("満杯でも残る文。") + before, 8000);
        QVERIFY(state(desk).contains(QStringLiteral("保存しました")));
    }

    // A safety copy that the disk has no room for: that is said, the document stays, and no half a
    // file lies beside it.
    void fullDiskWhileACopyIsOpened()
    {
        FaultyVfs vfs;
        Desk desk;
        const QString path = desk.makeSeed();
        const SystemClock clock;
        const SafetyCopies copies(desk.path(QStringLiteral("copies")), clock);
        desk.open(path);
        [&] { QTRY_COMPARE(copies.list(path).size(), size_t(1)); }();
        const QDir beside = QFileInfo(path).dir();
        const QStringList before = beside.entryList(QDir::Files | QDir::Hidden);
        QString told;
        desk.inDialogs([&] { desk.window().commands().action(Command::OpenCopy)->trigger(); },
                       {[&](QDialog &dialog) {
                            vfs.arm(3, FaultyVfs::Fault::FromThereOn, SQLITE_FULL);
                            dialog.accept();
                        },
                        [&](QDialog &dialog) {
                            told = static_cast<QMessageBox &>(dialog).text();
                            dialog.accept();
                        }});
        QVERIFY(vfs.hasFired());
        vfs.arm(0, FaultyVfs::Fault::None);
        QVERIFY2(told.contains(QStringLiteral("空きを増やして")), qPrintable(told));
        QCOMPARE(desk.session().path(), path);
        QCOMPARE(beside.entryList(QDir::Files | QDir::Hidden), before);
        toSummary(desk, 3);
        desk.type(QStringLiteral("続ける。"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(opinion(desk, 3).summary.startsWith(QStringLiteral("続ける。")));
    }

    // (e): the share is gone while somebody types, and comes back.
    void vanishedShare()
    {
        Desk desk;
        desk.timings().lookForChanges = 1;
        desk.newWindow();
        const QString seed = desk.makeSeed();
        QDir dir(desk.path(QString()));
        QVERIFY(dir.mkdir(QStringLiteral("共有")));
        const QString path = desk.path(QStringLiteral("共有/計画.db"));
        QVERIFY(QFile::rename(seed, path));
        desk.open(path);
        toSummary(desk, 3);
        const QString before = opinion(desk, 3).summary;
        QVERIFY(dir.rename(QStringLiteral("共有"), QStringLiteral("離れた所")));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.session().document().isReachable(), 8000);
        QVERIFY2(state(desk).contains(QStringLiteral("つながりません")), qPrintable(state(desk)));
        desk.type(QStringLiteral("切れている間の文。"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(state(desk).contains(QStringLiteral("つながりません")), qPrintable(state(desk)));
        QCOMPARE(opinion(desk, 3).summary, before);
        // Reading goes on, and the words wait where they were typed.
        desk.session().jumpTo(opinion(desk, 9).id);
        QCOMPARE(desk.find<QTextEdit>("summary")->toPlainText(), opinion(desk, 9).summary);
        desk.session().jumpTo(opinion(desk, 3).id);
        QCOMPARE(desk.find<QTextEdit>("summary")->toPlainText(),
                 QStringLiteral("切れている間の文。") + before);
        QVERIFY(dir.rename(QStringLiteral("離れた所"), QStringLiteral("共有")));
        QTRY_COMPARE_WITH_TIMEOUT(opinion(desk, 3).summary,
                                  QStringLiteral("切れている間の文。") + before, 8000);
        QVERIFY(state(desk).contains(QStringLiteral("保存しました")));
    }

    // A document that was moved away and comes back: both are told without anything being typed.
    void movedAwayAndBack()
    {
        Desk desk;
        desk.timings().lookForChanges = 1;
        desk.newWindow();
        const QString path = desk.makeSeed();
        desk.open(path);
        const QString away = path + QStringLiteral(".away");
        QVERIFY(QFile::rename(path, away));
        QTRY_VERIFY_WITH_TIMEOUT(state(desk).contains(QStringLiteral("元の場所")), 8000);
        QVERIFY(QFile::rename(away, path));
        QTRY_VERIFY_WITH_TIMEOUT(state(desk).contains(QStringLiteral("つながりました")), 8000);
    }

    // Another document is put in the place of this one, or written over it: nothing of it is shown,
    // nothing is written to it, and what is typed arrives when this one is back.
    void anotherDocumentInItsPlace_data()
    {
        QTest::addColumn<bool>("overwrites");
        QTest::newRow("put there") << false;
        QTest::newRow("written over") << true;
    }
    void anotherDocumentInItsPlace()
    {
        QFETCH(bool, overwrites);
        Desk desk;
        desk.timings().lookForChanges = 1;
        desk.newWindow();
        const QString path = desk.makeSeed();
        const QString away = path + QStringLiteral(".away");
        const QString other = desk.path(QStringLiteral("ほかの計画.db"));
        const SystemClock clock;
        QVERIFY(DocumentStore::create(other, Snapshot(),
                                      {QStringLiteral("other"), QStringLiteral("new"), {}, false},
                                      {QStringLiteral("佐藤")}, clock));
        desk.open(path);
        toSummary(desk, 3);
        const QString before = opinion(desk, 3).summary;
        const size_t count = desk.session().view()->values().opinions.size();
        QVERIFY(overwrites ? QFile::copy(path, away) : QFile::rename(path, away));
        const auto bytesOf = [](const QString &name) {
            QFile file(name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto put = [&](const QString &from) {
            if (!overwrites) {
                QFile::remove(path);
                QVERIFY(QFile::copy(from, path));
                return;
            }
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Truncate));
            file.write(bytesOf(from));
        };
        put(other);
        const QByteArray bytes = bytesOf(path);
        desk.type(QStringLiteral("ここに書く。"));
        QTRY_VERIFY_WITH_TIMEOUT(state(desk).contains(QStringLiteral("別のファイル")), 8000);
        QCOMPARE(desk.session().view()->values().opinions.size(), count);
        QVERIFY(!desk.find<QWidget>("removed")->isVisible());
        QCOMPARE(bytesOf(path), bytes);
        put(away);
        QTRY_VERIFY_WITH_TIMEOUT(
            opinion(desk, 3).summary == QStringLiteral("ここに書く。") + before, 8000);
    }

    // An earlier state of the document comes in its place: it is shown as it is, and what was there
    // until then is kept, and told.
    void earlierStateInItsPlace_data() { anotherDocumentInItsPlace_data(); }
    void earlierStateInItsPlace()
    {
        QFETCH(bool, overwrites);
        Desk desk;
        desk.timings().lookForChanges = 1;
        desk.newWindow();
        const QString path = desk.makeSeed();
        const QString earlier = path + QStringLiteral(".earlier");
        desk.open(path);
        toSummary(desk, 3);
        desk.type(QStringLiteral("前の文。"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(QFile::copy(path, earlier));
        desk.type(QStringLiteral("保存した文。"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(opinion(desk, 3).summary.contains(QStringLiteral("保存した文。")));
        desk.advance(60);
        if (overwrites) {
            QFile file(path);
            QFile from(earlier);
            QVERIFY(from.open(QIODevice::ReadOnly));
            QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Truncate));
            file.write(from.readAll());
        } else {
            QVERIFY(QFile::remove(path) && QFile::rename(earlier, path));
        }
        QTRY_VERIFY_WITH_TIMEOUT(desk.window().findChild<MessageBar *>(QStringLiteral("replaced")),
                                 8000);
        const auto *bar = desk.find<MessageBar>("replaced");
        QVERIFY(!opinion(desk, 3).summary.contains(QStringLiteral("保存した文。")));
        const SystemClock clock;
        const SafetyCopies copies(desk.path(QStringLiteral("copies")), clock);
        bool isKept = false;
        for (const SafetyCopies::Copy &copy : copies.list(path)) {
            const auto store = DocumentStore::open(copy.path, Access::ReadOnly, {}, clock);
            QVERIFY(store);
            isKept |=
                (*store)->load()->opinions[2].summary.contains(QStringLiteral("保存した文。"));
        }
        QVERIFY2(isKept, qPrintable(bar->text()));
        QVERIFY(!state(desk).contains(QStringLiteral("保存しました")));
        desk.find<MessageBar>("replaced")->findChildren<QPushButton *>().constLast()->click();
        [&] { QTRY_VERIFY(!desk.window().findChild<MessageBar *>(QStringLiteral("replaced"))); }();
        desk.type(QStringLiteral("続き。"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(opinion(desk, 3).summary.contains(QStringLiteral("続き。")));
    }

    // The file is gone for good, and with it the words of its letters: the booklet is still printed
    // and saved elsewhere, with what was typed last.
    void rescuedWhereTheFileIsGone()
    {
        Desk desk;
        desk.timings().lookForChanges = 1;
        desk.newWindow();
        const QString path = desk.makeSeed();
        desk.open(path);
        addLetters(desk.session());
        toSummary(desk, 3);
        const size_t count = desk.session().view()->values().opinions.size();
        const QString before = opinion(desk, 3).summary;
        QVERIFY(QFile::remove(path));
        QFile::remove(path + QStringLiteral("-journal"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.session().document().isReachable(), 8000);
        desk.type(QStringLiteral("消えたあとの文。"));
        const QString pdf = desk.path(QStringLiteral("公表資料.pdf"));
        desk.inDialog([&] { desk.window().commands().action(Command::MakePdf)->trigger(); },
                      [&](QDialog &dialog) {
                          const auto *format =
                              dialog.findChild<QComboBox *>(QStringLiteral("format"));
                          for (int i = 0; i < format->count(); ++i) // it would lack the letters
                              QVERIFY2(!format->itemText(i).contains(QStringLiteral("JSON")),
                                       qPrintable(format->itemText(i)));
                          QVERIFY(format->count() > 4);
                          dialog.findChild<QWidget *>(QStringLiteral("file"))
                              ->findChild<QLineEdit *>()
                              ->setText(pdf);
                          dialog.findChild<QPushButton *>(QStringLiteral("do"))->click();
                      });
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(pdf).size() > 1000, 20'000);
        // The letters themselves cannot be written, and that is said.
        desk.window().commands().action(Command::ModeLetters)->trigger();
        desk.inDialog([&] { desk.window().commands().action(Command::WriteOriginals)->trigger(); },
                      [&](QDialog &dialog) {
                          QVERIFY(static_cast<QMessageBox &>(dialog).text().contains(
                              QStringLiteral("見つかりません")));
                          dialog.accept();
                      });
        const QString copy = desk.path(QStringLiteral("救出.db"));
        QString told;
        desk.inDialogs(
            [&] { QVERIFY(!desk.window().closeDocument()); },
            {[](QDialog &dialog) {
                 QCOMPARE(dialog.objectName(), QStringLiteral("notSaved"));
                 dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/not-saved-lost.png"));
                 QTimer::singleShot(0, dialog.findChild<QPushButton *>(QStringLiteral("saveCopy")),
                                    &QPushButton::click);
             },
             givingFile(copy),
             [&](QDialog &dialog) {
                 told = static_cast<QMessageBox &>(dialog).text();
                 dialog.accept();
             }});
        QVERIFY2(told.contains(QStringLiteral("受付")), qPrintable(told));
        QVERIFY(QFileInfo::exists(copy));
        Desk other;
        other.open(copy);
        QCOMPARE(other.session().view()->values().opinions.size(), count);
        QCOMPARE(opinion(other, 3).summary, QStringLiteral("消えたあとの文。") + before);
        QVERIFY(other.session().work().work().letters.empty());
        QVERIFY(desk.session().words().find(
            {Entity::Opinion, opinion(desk, 3).id.value(), QStringLiteral("summary")})); // still
        desk.inDialog([&] { QVERIFY(desk.window().closeDocument()); },
                      [](QDialog &dialog) {
                          static_cast<QMessageBox &>(dialog).button(QMessageBox::Discard)->click();
                      });
    }

    // (e): files that cannot be opened are told about, and nothing of them is changed.
    void filesThatAreNotOpened_data()
    {
        QTest::addColumn<qint64>("at"); // where the bytes are written, -1 for all
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("newer") << qint64(60) << QByteArray("\0\0\0\x63", 4)
                               << QStringLiteral("新しい版");
        QTest::newRow("not ours") << qint64(-1) << QByteArray("%PDF-1.7\n") << QString();
        QTest::newRow("empty") << qint64(-1) << QByteArray() << QString();
    }
    void filesThatAreNotOpened()
    {
        QFETCH(qint64, at);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        Desk desk;
        const QString path = desk.makeSeed();
        QFile file(path);
        QVERIFY(file.open(at < 0 ? QIODevice::WriteOnly : QIODevice::ReadWrite));
        QVERIFY(file.seek(qMax(qint64(0), at)));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        openRefused(desk, path, words);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }
    void missingFile()
    {
        Desk desk;
        openRefused(desk, desk.path(QStringLiteral("ない.db")), QString());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    preparePrograms();
    if (QApplication::arguments().contains(kVictim))
        return typeUntilKilled();
    TestTroubles test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_troubles.moc"
