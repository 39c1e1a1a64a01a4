#include "ui/desk.h"

#include "preview/page_view.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "store/file/folder_test.h"
#include "ui/looks.h"
#include "widgets/metrics.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextEdit>
#include <QTreeWidget>

#include <map>

using namespace gaiyo;

namespace {

const QString kGolden = QStringLiteral(GAIYO_SOURCE_DIR "/tests/golden/windows.txt");
constexpr QSize kSmallScreen(1366, 768); // of the clerks' oldest machines
constexpr QSize kLargeScreen(1920, 1080);
constexpr QSize kHalfScreen(683, 690); // without the title bar and the task bar
constexpr QSize kLowScreen(960, 510);  // what is left of 1920×1080 at 200 %
constexpr int kLeastPage = 240;        // pixels of its width

// What each picture showed when a person last looked at it: its name, its size and its areas.
std::map<QString, QString> readGolden()
{
    std::map<QString, QString> golden;
    QFile file(kGolden);
    if (!file.open(QIODevice::ReadOnly))
        return golden;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        golden[line.section(u' ', 0, 0)] = line.section(u' ', 1);
    return golden;
}

// Within a tenth: a longer word may widen a dialog, a dialog may not double.
bool isAbout(int now, int before)
{
    return qAbs(now - before) * 10 <= before;
}

} // namespace

// Pictures of every window and dialog, for a person to look at, held by what can be counted:
// nothing is blank or clipped or beyond the screen, and all that was to be seen before still is.
// What differs on purpose is written anew with GAIYO_UPDATE_GOLDEN=1.
class TestPictures : public QObject
{
    Q_OBJECT
private:
    void save(QWidget &widget, const QString &name)
    {
        Desk::settle(widget);
        QTRY_VERIFY(widget.updatesEnabled()); // not while it waits with what it shows
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        const QPixmap picture = widget.grab();
        QVERIFY(!picture.isNull());
        QVERIFY(picture.save(QStringLiteral(GAIYO_PICTURE_FOLDER) + u'/' + name +
                             QStringLiteral(".png")));
        if (widget.objectName() == u"print") // is Qt's own
            return;
        const QStringList faults =
            clippedIn(widget) + crowdedIn(widget) + blankIn(widget, picture.toImage()) +
            wordyIn(widget) + crookedIn(widget) + sizeFaults(widget, name) +
            (qobject_cast<QDialog *>(&widget) ? starvedIn(widget) + crampedIn(widget)
                                              : QStringList());
        QVERIFY2(faults.isEmpty(), qPrintable(name + QStringLiteral(": ") + faults.join(u'\n')));
        compareWithGolden(widget, name);
    }

    static QStringList sizeFaults(const QWidget &widget, const QString &name)
    {
        // What asks for the whole screen gets the test's own, which is 800 high.
        const QSize screen = (name.contains(u"200") ? kLargeScreen : kSmallScreen)
                                 .expandedTo(widget.screen()->availableSize());
        // The main window is made larger by the test itself.
        if (!qobject_cast<const QDialog *>(&widget) ||
            (widget.width() <= screen.width() && widget.height() <= screen.height()))
            return {};
        return {
            QStringLiteral("%1×%2 is beyond the screen").arg(widget.width()).arg(widget.height())};
    }

    void compareWithGolden(const QWidget &widget, const QString &name)
    {
        const QString areas = areasIn(widget).join(u' ');
        m_now[name] = QStringLiteral("%1 %2 ").arg(widget.width()).arg(widget.height()) + areas;
        if (qEnvironmentVariableIsSet("GAIYO_UPDATE_GOLDEN"))
            return;
        QVERIFY2(m_golden.contains(name),
                 qPrintable(name + QStringLiteral(" is not in tests/golden")));
        const QString before = m_golden.at(name);
        const auto figure = [&](int i) { return before.section(u' ', i, i).toInt(); };
        QVERIFY2(isAbout(widget.width(), figure(0)) && isAbout(widget.height(), figure(1)),
                 qPrintable(name + QStringLiteral(" was ") + before + QStringLiteral(", is ") +
                            m_now[name]));
        if (areas != before.section(u' ', 2))
            qWarning("%s", qUtf8Printable(name));
        QCOMPARE(areas, before.section(u' ', 2));
    }

    void openSeed(Desk &desk)
    {
        desk.open(desk.makeSeed());
        auto *pages = desk.find<PageView>("pages");
        QTRY_VERIFY_WITH_TIMEOUT(pages->isComplete() && pages->findPage(1), 20000);
        QTRY_VERIFY(desk.find<QTreeWidget>("findings")->topLevelItemCount() > 0);
    }

    // Something of each sort for the history to tell.
    void changeSomething(Desk &desk)
    {
        Session &session = desk.session();
        const auto id = [&](int no) { return session.view()->index.findOpinionByNo(no)->id; };
        const Snapshot values = session.view()->values();
        session.apply({QStringLiteral("set_consultation"),
                       {{QStringLiteral("subtitle"), QStringLiteral("（素案）")}},
                       {}});
        session.apply({QStringLiteral("set_settings"),
                       {{QStringLiteral("paper"), QStringLiteral("A3")},
                        {QStringLiteral("orientation"), QStringLiteral("landscape")}},
                       {}});
        const QString words = QStringLiteral(
            "音声による意思疎通が困難な方のために、ＩＣＴを活用した窓口での支援を検討します。"
            "その際は、区民の皆様の意見を伺い、使いやすい仕組みとなるよう努めます。");
        session.apply({QStringLiteral("add_plan_change"),
                       {{QStringLiteral("old"), words}, {QStringLiteral("new"), words + words}},
                       {}});
        session.apply(operations::moveNode(values.nodes[8].id, values.nodes[0].id, {}));
        session.apply(operations::removeNode(values.nodes[6].id, true));
        session.apply(operations::moveOpinion(id(12), {}, {}));
        session.apply(operations::setCategory(id(8), values.categories[0].id));
        session.apply(operations::setSummary(
            id(8), session.view()->index.findOpinionByNo(8)->summary + QStringLiteral("（追記）"),
            {}));
        session.apply(operations::shareResponse(id(8), id(2)));
        session.undo();
        session.apply(operations::shareResponse(id(8), id(3)));
    }

    static void lookAtSmall(QDialog &dialog, const QString &name, const QSize &screen)
    {
        if (dialog.objectName() == u"print") // is Qt's own
            return;
        dialog.resize(dialog.size().boundedTo(screen));
        Desk::settle(dialog);
        for (PageView *view : dialog.findChildren<PageView *>())
            QTRY_VERIFY_WITH_TIMEOUT(view->findPage(1), 20000);
        const QPixmap picture = dialog.grab();
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        QVERIFY(picture.save(QStringLiteral(GAIYO_PICTURE_FOLDER "/%1.png").arg(name)));
        QStringList faults = clippedIn(dialog) + wordyIn(dialog) + crookedIn(dialog) +
                             starvedIn(dialog) + crampedIn(dialog) +
                             blankIn(dialog, picture.toImage());
        if (dialog.width() > screen.width() || dialog.height() > screen.height())
            faults << QStringLiteral("%1×%2").arg(dialog.width()).arg(dialog.height());
        for (const PageView *view : dialog.findChildren<PageView *>()) {
            if (view->width() < kLeastPage)
                faults << QStringLiteral("a page of %1").arg(view->width());
        }
        QVERIFY2(faults.isEmpty(), qPrintable(name + u": "_qs + faults.join(u'\n')));
    }

    void saveDialog(Desk &desk, Command command, const QString &name)
    {
        desk.inDialog([&] { desk.window().commands().action(command)->trigger(); },
                      [&](QDialog &dialog) {
                          const auto views = dialog.findChildren<PageView *>();
                          if (dialog.objectName() == u"booklet") // the test's own screen is narrow
                              dialog.resize(qMin(ems(83), 1900), dialog.height());
                          if (dialog.layout() && dialog.objectName() != u"print")
                              dialog.resize(dialog.size().expandedTo(
                                  {dialog.layout()->totalMinimumSize().width(), 0}));
                          for (PageView *view : views)
                              QTRY_VERIFY_WITH_TIMEOUT(view->findPage(1), 20000);
                          save(dialog, name);
                          dialog.reject();
                      });
    }

private Q_SLOTS:
    void initTestCase() { m_golden = readGolden(); }
    void cleanupTestCase()
    {
        if (!qEnvironmentVariableIsSet("GAIYO_UPDATE_GOLDEN"))
            return;
        m_now.merge(m_golden); // of a part of the tests only that part is new
        QFile file(kGolden);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const auto &[name, seen] : m_now)
            QVERIFY(file.write((name + u' ' + seen + u'\n').toUtf8()) > 0);
    }

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
        changeSomething(desk);
        desk.session().jumpTo(desk.session().view()->index.findOpinionByNo(8)->id);
        desk.session().selectPlace(
            {Place::Kind::Node, desk.session().view()->values().nodes[4].id});
        for (const auto &[command, name] : dialogCommands())
            saveDialog(desk, command, QStringLiteral("dialog-%1-%2").arg(name, tag));
    }

    // At half of a small screen, and on one of few large pixels, nothing of a dialog is cut, and
    // its page is more than a strip.
    void smallScreens_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<bool>("english");
        for (const bool english : {false, true}) {
            const char *language = english ? "en" : "ja";
            QTest::addRow("half-%s", language) << kHalfScreen << english;
            QTest::addRow("low-%s", language) << kLowScreen << english;
        }
    }
    void smallScreens()
    {
        QFETCH(QSize, screen);
        QFETCH(bool, english);
        std::optional<English> language;
        if (english)
            language.emplace();
        Desk desk;
        openSeed(desk);
        changeSomething(desk);
        desk.session().selectPlace(
            {Place::Kind::Node, desk.session().view()->values().nodes[4].id});
        for (const auto &[command, name] : dialogCommands()) {
            desk.inDialog([&] { desk.window().commands().action(command)->trigger(); },
                          [&](QDialog &dialog) {
                              lookAtSmall(dialog,
                                          QStringLiteral("dialog-%1-%2")
                                              .arg(name, QLatin1String(QTest::currentDataTag())),
                                          screen);
                              dialog.reject();
                          });
        }
    }

    // A copy of the document with other words, beside it.
    void otherFile_data()
    {
        windows_data();
        QTest::newRow("english") << int(Theme::Light) << 100;
    }
    void otherFile()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        std::optional<English> english;
        if (tag == u"english")
            english.emplace();
        Desk desk{Theme(theme), percent};
        const QString path = desk.makeSeed();
        const QString copy = desk.path(QStringLiteral("共有/練馬区情報化基本計画.db"));
        QVERIFY(QDir().mkpath(QFileInfo(copy).path()) && QFile::copy(path, copy));
        desk.open(path);
        changeSomething(desk);
        desk.inDialogs([&] { desk.window().commands().action(Command::CompareFile)->trigger(); },
                       {givingFile(copy), [&](QDialog &dialog) {
                            save(dialog, QStringLiteral("dialog-otherfile-") + tag);
                            dialog.reject();
                        }});
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

    // What cannot be pressed is seen to be so, in every theme.
    void disabledButton_data() { windows_data(); }
    void disabledButton()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        Desk desk{Theme(theme), percent};
        QPushButton button(QStringLiteral("設定"));
        button.resize(button.sizeHint());
        const QImage enabled = button.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        button.setEnabled(false);
        const QImage disabled = button.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        int others = 0;
        for (int y = 0; y < enabled.height(); ++y) {
            for (int x = 0; x < enabled.width(); ++x)
                others += qAbs(qGray(enabled.pixel(x, y)) - qGray(disabled.pixel(x, y))) > 40;
        }
        QVERIFY2(others > 30, qPrintable(QString::number(others)));
    }

    // So are the lines between the cells of a table.
    void linesOfATable_data() { windows_data(); }
    void linesOfATable()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        Desk desk{Theme(theme), percent};
        QTableWidget table(2, 2);
        table.resize(400, 200);
        const QImage picture = table.viewport()->grab().toImage();
        const int line = table.columnViewportPosition(1) - 1;
        const int row = table.rowViewportPosition(0) + table.rowHeight(0) / 2;
        const int difference =
            qAbs(qGray(picture.pixel(line, row)) - qGray(picture.pixel(line - 5, row)));
        QVERIFY2(difference > 24, qPrintable(QString::number(difference)));
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
        if (percent == 100) // others show the whole window in large letters
            save(desk.window(), QStringLiteral("main-conflict"));
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
                          auto *counts = dialog.findChild<QLabel *>(QStringLiteral("importCounts"));
                          QTRY_VERIFY(!counts->text().isEmpty());
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

    // Beside the work.
    void manual()
    {
        Desk desk;
        openSeed(desk);
        desk.window().resize(kSmallScreen - QSize(0, 78));
        desk.press(Qt::Key_F1);
        save(desk.window(), QStringLiteral("main-manual"));
    }

    void search()
    {
        Desk desk;
        openSeed(desk);
        desk.window().commands().action(Command::Find)->trigger();
        desk.type(QStringLiteral("ﾏｲﾅﾝﾊﾞｰ"));
        QTRY_VERIFY(desk.find<QTreeWidget>("searchResults")->topLevelItemCount() > 0);
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

private:
    std::map<QString, QString> m_golden;
    std::map<QString, QString> m_now;
};

GAIYO_UI_TEST_MAIN(TestPictures)
#include "test_pictures.moc"
