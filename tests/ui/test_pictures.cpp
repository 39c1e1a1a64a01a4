#include "ui/desk.h"

#include "preview/page_view.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "store/file/folder_test.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextEdit>

using namespace gaiyo;

// Pictures of every window and dialog, for a person to look at.
class TestPictures : public QObject
{
    Q_OBJECT
private:
    void save(QWidget &widget, const QString &name)
    {
        QTest::qWait(50); // for layouts and threads
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        const QPixmap picture = widget.grab();
        QVERIFY(!picture.isNull());
        QVERIFY(picture.save(QStringLiteral(GAIYO_PICTURE_FOLDER) + u'/' + name +
                             QStringLiteral(".png")));
    }

    void openSeed(Desk &desk)
    {
        desk.open(desk.makeSeed());
        auto *pages = desk.find<PageView>("pages");
        QTRY_VERIFY_WITH_TIMEOUT(pages->isComplete() && pages->findPage(1), 20000);
        QTRY_VERIFY(desk.find<QWidget>("findings")->isVisible());
    }

    void saveDialog(Desk &desk, Command command, const QString &name)
    {
        desk.inDialog([&] { desk.window().commands().action(command)->trigger(); },
                      [&](QDialog &dialog) {
                          for (PageView *view : dialog.findChildren<PageView *>())
                              QTRY_VERIFY_WITH_TIMEOUT(view->findPage(1), 20000);
                          save(dialog, name);
                          dialog.reject();
                      });
    }

private Q_SLOTS:
    void windows_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("percent");
        QTest::newRow("light") << int(Theme::Light) << 100;
        QTest::newRow("dark") << int(Theme::Dark) << 100;
        QTest::newRow("contrast") << int(Theme::HighContrast) << 100;
        QTest::newRow("200") << int(Theme::Light) << 200;
    }
    void windows()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        Desk desk{Theme(theme), percent};
        if (percent > 100)
            desk.window().resize(1900, 1060);
        save(desk.window(), QStringLiteral("start-") + tag);
        openSeed(desk);
        desk.session().jumpTo(desk.session().view()->index.findOpinionByNo(8)->id);
        save(desk.window(), QStringLiteral("main-") + tag);
    }

    void dialogs_data() { windows_data(); }
    void dialogs()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        Desk desk{Theme(theme), percent};
        openSeed(desk);
        desk.session().jumpTo(desk.session().view()->index.findOpinionByNo(8)->id);
        desk.session().selectPlace(
            {Place::Kind::Node, desk.session().view()->values().nodes[4].id});
        for (const auto &[command, name] : dialogCommands())
            saveDialog(desk, command, QStringLiteral("dialog-%1-%2").arg(name, tag));
    }

    void english()
    {
        const English english;
        Desk desk;
        save(desk.window(), QStringLiteral("start-english"));
        openSeed(desk);
        save(desk.window(), QStringLiteral("main-english"));
        desk.session().selectPlace(
            {Place::Kind::Node, desk.session().view()->values().nodes[4].id});
        for (const auto &[command, name] : dialogCommands())
            saveDialog(desk, command, QStringLiteral("dialog-%1-english").arg(name));
    }

    void tenThousand()
    {
        Desk desk;
        desk.open(desk.makeLarge(10000));
        auto *pages = desk.find<PageView>("pages");
        desk.session().jumpTo(desk.session().view()->index.findOpinionByNo(5000)->id);
        QTRY_VERIFY_WITH_TIMEOUT(pages->isComplete(), 120000);
        QTRY_VERIFY_WITH_TIMEOUT(pages->findPage(pages->currentPage()), 20000);
        save(desk.window(), QStringLiteral("main-10000"));
    }

    // Two texts for one response, the bar above the editor, and the three texts side by side.
    void conflict_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("ending");
        QTest::newRow("100") << 100 << QString();
        QTest::newRow("200") << 200 << QStringLiteral("-200");
    }
    void conflict()
    {
        QFETCH(int, percent);
        QFETCH(QString, ending);
        Desk desk(Theme::Light, percent);
        openSeed(desk);
        const OpinionId id = desk.session().view()->index.findOpinionByNo(5)->id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.type(QStringLiteral("令和の計画でも引き続き検討します。"));
        const SystemClock clock;
        RandomIdSource ids;
        const auto other = Document::open(desk.session().path(), Access::ReadWrite,
                                          {clock, ids, {QStringLiteral("佐藤")}});
        const QString theirs =
            desk.session().view()->markup(*desk.session().view()->index.findOpinion(id));
        QString changed =
            theirs.left(20) + QStringLiteral("（佐藤が途中を直しました）") + theirs.mid(20);
        changed.remove(changed.lastIndexOf(u'、') + 1, 4);
        (void)(*other)->apply(operations::setResponse(id, changed, {}));
        desk.session().refresh();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk.find<QWidget>("conflict")->isVisible());
        save(desk.window(), QStringLiteral("main-conflict") + ending);
        desk.inDialog([&] { desk.find<QPushButton>("merge")->click(); },
                      [&](QDialog &dialog) {
                          save(dialog, QStringLiteral("dialog-merge") + ending);
                          dialog.reject();
                      });
    }

    // What the printer will make of a booklet that is to be folded.
    void folded()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.inDialog(
            [&] { desk.window().commands().action(Command::PrintPreview)->trigger(); },
            [&](QDialog &dialog) {
                dialog.findChild<QComboBox *>(QStringLiteral("sheets"))->setCurrentIndex(2);
                QTest::qWait(50);
                save(dialog, QStringLiteral("dialog-printpreview-folded"));
                dialog.reject();
            });
    }

    // A folder whose locks cannot be trusted, and the copy that is worked in instead.
    void untrustedFolder()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.setFolderTest([&](const QString &folder) -> Result<void> {
            if (folder != QFileInfo(path).path())
                return {};
            return testFolder(desk.path(QString()),
                              [](const QString &, qint64) { return LockAnswer::Free; });
        });
        desk.newWindow();
        desk.open(path);
        QTRY_VERIFY(desk.find<QPushButton>("workInCopy")->isVisible());
        save(desk.window(), QStringLiteral("main-untrusted"));
        desk.find<QPushButton>("workInCopy")->click();
        QTRY_VERIFY(desk.session().path() != path);
        QTRY_VERIFY(desk.find<QPushButton>("bringBack")->isVisible());
        save(desk.window(), QStringLiteral("main-local-copy"));
    }

    void importPreview()
    {
        Desk desk;
        desk.inDialog([&] { desk.window().commands().action(Command::Import)->trigger(); },
                      [&](QDialog &dialog) {
                          dialog.findChild<QWidget *>(QStringLiteral("source"))
                              ->findChild<QLineEdit *>()
                              ->setText(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"));
                          save(dialog, QStringLiteral("dialog-import-understood"));
                          dialog.reject();
                      });
    }

    void completion()
    {
        Desk desk;
        openSeed(desk);
        desk.session().jumpTo(desk.session().view()->index.findOpinionByNo(8)->id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.type(QStringLiteral("No."));
        desk.type(QStringLiteral("1"));
        save(desk.window(), QStringLiteral("main-completion"));
    }

    void search()
    {
        Desk desk;
        openSeed(desk);
        desk.window().commands().action(Command::Find)->trigger();
        desk.type(QStringLiteral("ﾏｲﾅﾝﾊﾞｰ"));
        QTest::qWait(400);
        save(desk.window(), QStringLiteral("main-search"));
    }

    void empty()
    {
        Desk desk;
        const QString path = desk.path(QStringLiteral("空.db"));
        QVERIFY(DocumentStore::create(path, Snapshot(),
                                      {QStringLiteral("x"), QStringLiteral("new"), {}, false},
                                      {QStringLiteral("山田")}, SystemClock()));
        desk.open(path);
        save(desk.window(), QStringLiteral("main-empty"));
    }
};

GAIYO_UI_TEST_MAIN(TestPictures)
#include "test_pictures.moc"
