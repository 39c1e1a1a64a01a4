#include "ui/desk.h"

#include "document/document.h"
#include "domain/work/work.h"
#include "session/copies_folder.h"
#include "session/operations.h"
#include "shell/workspace.h"
#include "store/file/folder_test.h"
#include "ui/letters.h"
#include "widgets/message_bar.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextEdit>

#ifndef Q_OS_WIN
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace gaiyo;

namespace {

const QString kWhy = QStringLiteral("このフォルダは信頼できません。");

} // namespace

// A document in a folder whose locks cannot be trusted: nobody writes there but by bringing a local
// copy's changes back, and nothing that was typed in either is lost.
class TestLocal : public QObject
{
    Q_OBJECT
private:
    // Distrusts the folder of the document, and no other.
    static void distrust(Desk &desk, const QString &path, int *asked = nullptr)
    {
        const QString folder = QFileInfo(path).path();
        desk.setFolderTest([folder, asked](const QString &tested) -> Result<void> {
            if (asked)
                ++*asked;
            if (tested != folder)
                return {};
            return Error{ErrorKind::Conflict, kWhy};
        });
        desk.newWindow();
    }
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static void click(Desk &desk, const char *name)
    {
        desk.find<QPushButton>(name)->click();
        QCoreApplication::processEvents();
    }
    static void openCopy(Desk &desk, const QString &origin)
    {
        desk.open(origin);
        click(desk, "workInCopy");
        QTRY_VERIFY(desk.session().path() != origin);
    }
    static void typeSummary(Desk &desk, int no, const QString &words)
    {
        desk.session().jumpTo(opinion(desk, no).id);
        desk.press(Qt::Key_3, Qt::AltModifier);
        desk.press(Qt::Key_Home, Qt::ControlModifier);
        desk.type(words);
        desk.press(Qt::Key_S, Qt::ControlModifier);
    }
    // What the document itself holds now.
    static Snapshot stored(const QString &path)
    {
        const FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(1, 0), Qt::UTC));
        RandomIdSource ids;
        auto document =
            Document::open(path, Access::ReadOnly, {clock, ids, {QStringLiteral("見る人")}, 1000});
        return document ? *(*document)->snapshot() : Snapshot();
    }
    static void changeStored(const QString &path, const Operation &operation)
    {
        const FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(1, 0), Qt::UTC));
        RandomIdSource ids;
        auto document =
            Document::open(path, Access::ReadWrite, {clock, ids, {QStringLiteral("鈴木")}, 1000});
        QVERIFY(document.ok());
        QVERIFY(std::holds_alternative<Applied>((*document)->apply(operation)));
    }

private Q_SLOTS:
    void untrustedFolderIsOnlyRead()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        int asked = 0;
        distrust(desk, path, &asked);
        desk.open(path);
        QVERIFY(desk.session().isReadOnly());
        QCOMPARE(desk.find<MessageBar>("untrusted")->text(), kWhy);
        QTRY_VERIFY(desk.find<QPushButton>("workInCopy")->isVisible());
        desk.open(path);
        QCOMPARE(asked, 1); // once for a folder
        QVERIFY(desk.session().isReadOnly());
        desk.newWindow();
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    // The program itself is the second process that the test needs.
    void programAnswersForLocks()
    {
        const Desk desk;
        const QString folder = QFileInfo(desk.path(QString())).path();
        const auto answer = [&](const QString &program) {
            return testFolder(folder, secondProcess(program, {QStringLiteral("--probe-locks")}));
        };
        const auto tested = answer(QStringLiteral(GAIYO_PROGRAM));
        QVERIFY2(tested.ok(), tested.ok() ? "" : qPrintable(tested.error().message));
        const auto untested = answer(QStringLiteral("/nowhere/gaiyo"));
        QVERIFY(!untested);
        QCOMPARE(untested.error().kind, ErrorKind::Conflict);
    }

    void trustedFolderHasNoBar()
    {
        Desk desk;
        desk.setFolderTest([](const QString &) -> Result<void> { return {}; });
        desk.newWindow();
        desk.open(desk.makeSeed());
        QVERIFY(!desk.session().isReadOnly());
        QVERIFY(!desk.window().findChild<MessageBar *>(QStringLiteral("untrusted")));
        QVERIFY(!desk.window().findChild<MessageBar *>(QStringLiteral("localCopy")));
    }

    // A test that could not be made keeps nobody from writing.
    void failedTestIsNoAnswer()
    {
        Desk desk;
        desk.setFolderTest([](const QString &) -> Result<void> {
            return Error{ErrorKind::ReadOnly, QStringLiteral("x")};
        });
        desk.newWindow();
        desk.open(desk.makeSeed());
        QVERIFY(!desk.session().isReadOnly());
    }

    void bringsChangesBack()
    {
        Desk desk;
        const QString origin = desk.makeSeed();
        distrust(desk, origin);
        openCopy(desk, origin);
        const QString copy = desk.session().path();
        QVERIFY(!desk.session().isReadOnly());
        QVERIFY(desk.find<MessageBar>("localCopy")->text().contains(QFileInfo(origin).fileName()));
        const OpinionId mine = opinion(desk, 3).id;
        const OpinionId theirs = opinion(desk, 5).id;
        typeSummary(desk, 3, QStringLiteral("手元で加えた。"));
        QVERIFY(!stored(origin).opinions[2].summary.startsWith(QStringLiteral("手元で")));
        changeStored(origin, operations::setSummary(theirs, QStringLiteral("本体で書いた。"),
                                                    stored(origin).revision));
        click(desk, "bringBack");
        QTRY_VERIFY(opinion(desk, 5).summary == QStringLiteral("本体で書いた。"));
        QCOMPARE(desk.session().path(), copy);
        const Snapshot after = stored(origin);
        const SnapshotIndex index(after);
        QVERIFY(index.findOpinion(mine)->summary.startsWith(QStringLiteral("手元で加えた。")));
        QCOMPARE(index.findOpinion(theirs)->summary, QStringLiteral("本体で書いた。"));
        // Opening the document again leads to the same copy.
        desk.open(origin);
        click(desk, "workInCopy");
        QTRY_COMPARE(desk.session().path(), copy);
        QCOMPARE(QDir(QFileInfo(copy).path()).entryList({QStringLiteral("*.db")}).size(), 1);
    }

    // Both took a letter in meanwhile: the copy's has another number now, and the clerk is told.
    void newNumbersAreTold()
    {
        Desk desk;
        const QString origin = desk.makeSeed();
        distrust(desk, origin);
        openCopy(desk, origin);
        addLetter(desk.session(), letterTexts()[0]);
        const Operation theirs{
            QStringLiteral("add_letter"), {{QStringLiteral("originals"), QJsonArray()}}, {}};
        changeStored(origin, theirs);
        QString told;
        desk.inDialog([&] { click(desk, "bringBack"); },
                      [&](QDialog &dialog) {
                          told = static_cast<QMessageBox &>(dialog).text();
                          dialog.accept();
                      });
        QVERIFY2(told.contains(QStringLiteral("受付番号 1 → 2")), qPrintable(told));
        QCOMPARE(stored(origin).work->letters.size(), size_t(2));
    }

    void conflictsAreDecidedInTheCopy()
    {
        Desk desk;
        const QString origin = desk.makeSeed();
        distrust(desk, origin);
        openCopy(desk, origin);
        const QString copy = desk.session().path();
        const OpinionId both = opinion(desk, 4).id;
        typeSummary(desk, 4, QStringLiteral("手元の文。"));
        changeStored(origin, operations::setSummary(both, QStringLiteral("本体の文。"),
                                                    stored(origin).revision));
        desk.inDialog([&] { click(desk, "bringBack"); }, [&](QDialog &dialog) { dialog.accept(); });
        QCOMPARE(SnapshotIndex(stored(origin)).findOpinion(both)->summary,
                 QStringLiteral("本体の文。"));
        QVERIFY(desk.find<QWidget>("conflict")->isVisible());
        // The copy as it was is kept beside the new one.
        QCOMPARE(QDir(QFileInfo(copy).path()).entryList({QStringLiteral("*.db")}).size(), 2);
        click(desk, "keepMine");
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(opinion(desk, 4).summary.startsWith(QStringLiteral("手元の文。")));
        click(desk, "bringBack");
        QTRY_VERIFY(SnapshotIndex(stored(origin))
                        .findOpinion(both)
                        ->summary.startsWith(QStringLiteral("手元の文。")));
    }

    // The document cannot be reached when the changes are to be brought back: they stay.
    void copyStaysWhereTheDocumentIsGone()
    {
        Desk desk;
        const QString origin = desk.makeSeed();
        distrust(desk, origin);
        openCopy(desk, origin);
        typeSummary(desk, 3, QStringLiteral("手元で加えた。"));
        QVERIFY(QFile::rename(origin, origin + QStringLiteral(".away")));
        QString said;
        desk.inDialog([&] { click(desk, "bringBack"); },
                      [&](QDialog &dialog) {
                          said = static_cast<QMessageBox &>(dialog).text();
                          dialog.accept();
                      });
        QVERIFY2(said.contains(QFileInfo(origin).fileName()), qPrintable(said));
        QVERIFY(opinion(desk, 3).summary.startsWith(QStringLiteral("手元で加えた。")));
    }

#ifndef Q_OS_WIN
    // Copies of what people sent in are gone with the program, and where it was killed with its
    // next start; those of a program that runs stay.
    void copiesOfAKilledProgramAreRemoved()
    {
        QTemporaryDir temporary;
        const CopiesFolder running(temporary.path());
        const QString strange = temporary.filePath(QStringLiteral("gaiyo-copies-other"));
        QVERIFY(QDir().mkpath(strange)); // nobody says that it is a program's
        const QString link = temporary.filePath(QStringLiteral("gaiyo-copies-link"));
        QVERIFY(QFile::link(running.path(), link));
        const pid_t child = fork();
        if (child == 0) {
            const CopiesFolder killed(temporary.path());
            QDir().mkpath(killed.path() + QStringLiteral("/ab"));
            QFile copy(killed.path() + QStringLiteral("/ab/意見書.pdf"));
            if (copy.open(QIODevice::WriteOnly) && copy.write("secret") == 6 && copy.flush())
                copy.setPermissions(QFileDevice::ReadOwner);
            raise(SIGKILL);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        const auto copies = [&] {
            int found = 0;
            QDirIterator files(temporary.path(), {QStringLiteral("*.pdf")}, QDir::Files,
                               QDirIterator::Subdirectories);
            for (; files.hasNext(); files.next())
                ++found;
            return found;
        };
        QCOMPARE(copies(), 1);
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), temporary.path());
        environment.insert(QStringLiteral("HOME"), temporary.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), temporary.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), temporary.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(GAIYO_PROGRAM), QStringList());
        QTRY_COMPARE_WITH_TIMEOUT(copies(), 0, 30'000);
        program.kill();
        QVERIFY(program.waitForFinished());
        QVERIFY(QDir(running.path()).exists());
        QVERIFY(QDir(strange).exists() && QFileInfo(link).isSymLink());
    }
#endif
};

GAIYO_UI_TEST_MAIN(TestLocal)
#include "test_local.moc"
