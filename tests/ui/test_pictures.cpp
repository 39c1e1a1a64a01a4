#include "ui/desk.h"

#include "preview/page_view.h"
#include "session/drafts.h"
#include "session/operations.h"
#include "shell/commands.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
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
        const std::vector<std::pair<Command, QString>> all{
            {Command::NewBooklet, QStringLiteral("new")},
            {Command::Import, QStringLiteral("import")},
            {Command::Export, QStringLiteral("export")},
            {Command::Preferences, QStringLiteral("preferences")},
            {Command::NodeSettings, QStringLiteral("node")},
            {Command::FrontPage, QStringLiteral("front")},
            {Command::BookletForm, QStringLiteral("booklet")},
            {Command::Categories, QStringLiteral("categories")},
            {Command::MoveToPlace, QStringLiteral("move")},
            {Command::PrintPreview, QStringLiteral("printpreview")},
            {Command::Manual, QStringLiteral("manual")}};
        for (const auto &[command, name] : all)
            saveDialog(desk, command, QStringLiteral("dialog-%1-%2").arg(name, tag));
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
