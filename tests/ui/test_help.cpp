#include "ui/colleague.h"
#include "ui/desk.h"
#include "ui/looks.h"

#include "shell/commands.h"
#include "widgets/metrics.h"

#include <QAbstractButton>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QPushButton>
#include <QScreen>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextEdit>
#include <QTreeView>

using namespace gaiyo;

// The help beside the work: where it stands in windows of every size, and that the work goes on.
class TestHelp : public QObject
{
    Q_OBJECT
private:
    static QAction &action(Desk &desk, Command command)
    {
        return *desk.window().commands().action(command);
    }
    static void open(Desk &desk, const QSize &size)
    {
        const QString path = desk.path(QStringLiteral("見本.db"));
        QVERIFY(QFile::copy(QStringLiteral(GAIYO_FONT_FOLDER "/../sample.db"), path));
        resize(desk, size);
        desk.open(path);
        Desk::settle(desk.window());
    }
    static void resize(Desk &desk, const QSize &size)
    {
        desk.window().resize(size);
        Desk::settle(desk.window());
        if (desk.window().height() > size.height()) { // what gave way makes room for the rest
            desk.window().resize(size);
            Desk::settle(desk.window());
        }
        QVERIFY2(desk.window().width() <= size.width() && desk.window().height() <= size.height(),
                 qPrintable(QStringLiteral("%1 x %2 in %3 x %4")
                                .arg(desk.window().width())
                                .arg(desk.window().height())
                                .arg(size.width())
                                .arg(size.height())));
    }
    static void makeConflict(Desk &desk)
    {
        const OpinionId id = desk.session().view()->index.findOpinionByNo(1)->id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("こちらの文。"));
        applyElsewhere(desk.session().path(),
                       {{QStringLiteral("set_response"),
                         {{QStringLiteral("opinion"), id.value()},
                          {QStringLiteral("text"), QStringLiteral("別の文。")}},
                         {}}});
        desk.session().refresh();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk.session().words().hasConflict());
    }
    static QDockWidget *help(Desk &desk) { return desk.find<QDockWidget>("manual"); }
    static QRect placeOf(const QWidget &widget)
    {
        return {widget.mapToGlobal(QPoint()), widget.size()};
    }
    static QList<int> widths(Desk &desk)
    {
        QList<int> all;
        for (const char *name : {"outline", "opinions", "summary", "response", "pages"})
            all += desk.find<QWidget>(name)->width();
        return all;
    }

private Q_SLOTS:
    // Nothing of the work is covered, and both can be read; the words go on where they were.
    void nothingIsCovered_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("isBeside");
        QTest::newRow("1920 x 1080") << QSize(1900, 1000) << 100 << true;
        QTest::newRow("1366 x 768") << QSize(1366, 690) << 100 << true;
        QTest::newRow("half of it") << QSize(683, 690) << 100 << false;
        QTest::newRow("1920 x 1080 at 200 %") << QSize(960, 480) << 100 << true;
        QTest::newRow("large letters") << QSize(1900, 980) << 200 << true;
        QTest::newRow("1366 x 768 at 150 %") << QSize(1366, 690) << 150 << true;
        QTest::newRow("1366 x 768 at 200 %") << QSize(1358, 690) << 200 << true;
    }
    void nothingIsCovered()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        QFETCH(bool, isBeside);
        Desk desk(Theme::Light, percent);
        open(desk, size);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_F1);
        Desk::settle(desk.window());
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        desk.window().grab().save(
            QStringLiteral(GAIYO_PICTURE_FOLDER "/help-%1-%2.png").arg(size.width()).arg(percent));
        QVERIFY(help(desk)->isVisible() && !help(desk)->isFloating());
        QCOMPARE(desk.window().size(), size);
        for (const char *name : {"outline", "opinions", "summary", "response", "note"}) {
            const auto *pane = desk.find<QWidget>(name);
            const QByteArray which(name); // the note is empty
            const bool mayGo = (which == "note" && size.height() < 900) ||
                               (which == "outline" && size.width() < ems(60));
            QVERIFY2(pane->isVisible() || mayGo, name);
            if (!pane->isVisible())
                continue;
            QCOMPARE(pane->visibleRegion().boundingRect().size(), pane->size());
            QVERIFY2(!placeOf(*pane).intersects(placeOf(*help(desk))), name);
        }
        const auto *text = desk.find<QTextBrowser>("manualText");
        QCOMPARE(help(desk)->height() > help(desk)->width(), isBeside);
        QVERIFY2(text->width() >= ems(20) - 1, qPrintable(QString::number(text->width())));
        QVERIFY(text->height() >= 5 * text->fontMetrics().lineSpacing());
        for (const char *field : {"summary", "response"}) {
            const auto *words = desk.find<QWidget>(field);
            const int lines = size.height() < ems(30) ? 2 : 4;
            QVERIFY2(words->height() >= lines * words->fontMetrics().lineSpacing(), field);
        }
        QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());

        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("書き足し"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        const auto *response = desk.find<QTextEdit>("response");
        QVERIFY(response->hasFocus() && help(desk)->isVisible());
        QVERIFY(response->toPlainText().contains(QStringLiteral("書き足し")));
        QVERIFY(response->viewport()->rect().contains(response->cursorRect()));
    }

    // Below it, and whatever else there is to tell, every part of the work is whole.
    void partsStayWhole_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("hasConflict");
        QTest::newRow("half of 1366 x 768") << 683 << false;
        QTest::newRow("half, two texts") << 683 << true;
        QTest::newRow("1366 x 768, two texts") << 1366 << true;
    }
    void partsStayWhole()
    {
        QFETCH(int, width);
        QFETCH(bool, hasConflict);
        Desk desk;
        open(desk, QSize(width, 690));
        if (hasConflict)
            makeConflict(desk);
        Desk::settle(desk.window());
        desk.press(Qt::Key_F1);
        QVERIFY(!help(desk)->isFloating()); // also where nothing is tight yet
        for (int height = 760; height >= 560; height -= 10) {
            desk.window().resize(width, height);
            Desk::settle(desk.window());
            if (desk.window().height() > height || help(desk)->isFloating())
                continue;
            desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/whole-%1-%2-%3.png")
                                          .arg(width)
                                          .arg(height)
                                          .arg(int(hasConflict)));
            const std::string at = std::to_string(height) + ' ';
            QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
            const auto texts = desk.find<QWidget>("response");
            const auto *categories = desk.find<QWidget>("categories");
            const auto *note = desk.find<QWidget>("note");
            QVERIFY2(placeOf(*texts).bottom() < placeOf(*categories).top(), at.c_str());
            for (const char *name : {"keepMine", "keepTheirs", "merge", "category1", "category6"}) {
                const auto *button = desk.find<QWidget>(name);
                if (!button->isVisible())
                    continue;
                QVERIFY2(button->visibleRegion().boundingRect() == button->rect(),
                         (at + name).c_str());
                QVERIFY2(!note->isVisible() || !placeOf(*note).intersects(placeOf(*button)),
                         (at + name).c_str());
                QVERIFY2(!placeOf(*texts).intersects(placeOf(*button)), (at + name).c_str());
            }
            QVERIFY2(texts->height() >= 2 * texts->fontMetrics().lineSpacing(), at.c_str());
        }
        resize(desk, QSize(width, 690));
        QVERIFY(!help(desk)->isFloating());
    }

    // Who asks for help reads of what is before him.
    void opensAtTheChapterOfTheMode()
    {
        Desk desk;
        open(desk, QSize(1366, 690));
        for (const auto &[key, number] :
             {std::pair(Qt::Key_F1, QStringLiteral("7.")), {Qt::Key_F3, QStringLiteral("10.")}}) {
            desk.press(key, Qt::ControlModifier);
            desk.press(Qt::Key_F1);
            const auto *text = desk.find<QTextBrowser>("manualText");
            const auto first = [text] {
                return text->cursorForPosition(QPoint(20, 6)).block().text();
            };
            QTRY_COMPARE(first().left(number.size()), number);
            desk.press(Qt::Key_F1);
        }
    }

    // The caret stays in sight, whatever takes the room of the words.
    void caretStaysInSight()
    {
        Desk desk;
        open(desk, QSize(1366, 690));
        makeConflict(desk);
        desk.press(Qt::Key_4, Qt::AltModifier);
        for (int i = 0; i < 30; ++i)
            desk.type(QStringLiteral("長い考え方の文です。"));
        desk.press(Qt::Key_End, Qt::ControlModifier);
        Desk::settle(desk.window());
        const auto *response = desk.find<QTextEdit>("response");
        const auto isInSight = [&] {
            return response->viewport()->rect().contains(response->cursorRect());
        };
        QVERIFY(isInSight());
        desk.press(Qt::Key_F1);
        Desk::settle(desk.window());
        QVERIFY(help(desk)->isVisible() && isInSight());
        for (const QSize &size : {QSize(1366, 600), QSize(683, 690), QSize(960, 560)}) {
            resize(desk, size);
            QVERIFY(isInSight());
        }
    }

    // With the search open, too: what is written, and what the search can do, is whole.
    void besideTheSearch_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("hasConflict");
        QTest::newRow("half of 1366 x 768") << QSize(683, 690) << false;
        QTest::newRow("half, two texts") << QSize(683, 690) << true;
        QTest::newRow("1920 x 1080 at 200 %") << QSize(960, 480) << false;
        QTest::newRow("200 %, two texts") << QSize(960, 480) << true;
    }
    void besideTheSearch()
    {
        QFETCH(QSize, size);
        QFETCH(bool, hasConflict);
        Desk desk;
        open(desk, size);
        if (hasConflict)
            makeConflict(desk);
        desk.press(Qt::Key_F, Qt::ControlModifier);
        desk.type(QStringLiteral("情報"));
        desk.press(Qt::Key_F1);
        Desk::settle(desk.window());
        desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/help-search-%1-%2.png")
                                      .arg(size.width())
                                      .arg(int(hasConflict)));
        for (const char *name :
             {"summary", "response", "searchWords", "replaceOne", "replaceAll"}) {
            const auto *part = desk.find<QWidget>(name);
            QVERIFY2(part->isVisible(), name);
            QVERIFY2(part->visibleRegion().boundingRect() == part->rect(), name);
        }
        desk.press(Qt::Key_Escape);             // the help
        if (hasConflict && size.height() < 500) // two texts and their bar come first
            desk.find<QPushButton>("keepMine")->click();
        QTRY_VERIFY(desk.find<QWidget>("searchResults")->isVisible());
    }

    // A window that becomes small in one step, and large again: the help is where there is room for
    // it, and in the end all is as it was.
    void goesWithTheWindow_data()
    {
        QTest::addColumn<Command>("mode");
        QTest::newRow("letters") << Command::ModeLetters;
        QTest::newRow("opinions") << Command::ModeOpinions;
        QTest::newRow("inquiries") << Command::ModeInquiries;
    }
    void goesWithTheWindow()
    {
        QFETCH(Command, mode);
        Desk desk;
        open(desk, QSize(1366, 690));
        const QList<int> before = widths(desk);
        action(desk, mode).trigger();
        desk.press(Qt::Key_F1);
        Desk::settle(desk.window());
        const QRect beside = help(desk)->geometry();
        for (const QSize &small : {QSize(683, 690), QSize(960, 480), QSize(853, 690)}) {
            resize(desk, small);
            QVERIFY(help(desk)->isVisible() && !help(desk)->isFloating());
            const QWidget &work = *desk.window().centralWidget();
            QVERIFY(!work.geometry().intersects(help(desk)->geometry()));
            QVERIFY(work.width() >= work.minimumSizeHint().width());
            QVERIFY(work.height() >= work.minimumSizeHint().height());
            resize(desk, QSize(1366, 690));
            QCOMPARE(help(desk)->geometry(), beside);
        }
        resize(desk, QSize(683, 690));
        desk.press(Qt::Key_F1);
        resize(desk, QSize(1366, 690));
        action(desk, Command::ModeOpinions).trigger();
        Desk::settle(desk.window());
        QCOMPARE(widths(desk), before);
        desk.press(Qt::Key_F1);
        Desk::settle(desk.window());
        QCOMPARE(help(desk)->geometry(), beside);
    }

    // It takes no width that the panes do not get back.
    void widthsComeBack_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("1366") << 1366;
        QTest::newRow("1900") << 1900;
    }
    void widthsComeBack()
    {
        QFETCH(int, width);
        Desk desk;
        open(desk, QSize(width, 900));
        const QList<int> before = widths(desk);
        for (int times = 0; times < 3; ++times) {
            desk.press(Qt::Key_F1);
            Desk::settle(desk.window());
            desk.press(Qt::Key_F1);
            Desk::settle(desk.window());
            QCOMPARE(widths(desk), before);
        }
    }

    // It comes to rest in a window of any size, and the window stays as small as it was made.
    void comesToRest()
    {
        Desk desk;
        open(desk, QSize(1366, 690));
        desk.press(Qt::Key_F1);
        for (const int height : {690, 600, 560, 530, 505, 640}) {
            for (int width = 1366; width >= 660; width -= 47)
                resize(desk, QSize(width, height));
        }
        resize(desk, QSize(1366, 690));
        QVERIFY(help(desk)->isVisible() && !help(desk)->isFloating());
    }

    // The help stands beside the work, which goes on; it lists every key that there is.
    void helpBeside()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.press(Qt::Key_3, Qt::AltModifier);
        desk.press(Qt::Key_F1);
        auto *manual = desk.find<QDockWidget>("manual");
        QTRY_VERIFY(manual->isVisible());
        QVERIFY(!manual->isFloating());
        QVERIFY(!QApplication::activeModalWidget());
        const QString text = desk.find<QTextBrowser>("manualText")->toPlainText();
        QVERIFY(text.contains(QStringLiteral("Backspace"))); // Qt's own Japanese misspells it
        for (int i = 0; i <= int(Command::About); ++i) {
            const QAction &each = action(desk, Command(i));
            if (!each.shortcut().isEmpty())
                QVERIFY2(text.contains(each.shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(each.text()));
        }
        desk.press(Qt::Key_3, Qt::AltModifier);
        desk.type(QStringLiteral("書き足し"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk.session()
                    .view()
                    ->index.findOpinion(*desk.session().opinion())
                    ->summary.contains(QStringLiteral("書き足し")));
        desk.press(Qt::Key_F1);
        QVERIFY(!manual->isVisible());
        desk.press(Qt::Key_F1);
        desk.press(Qt::Key_Escape); // from within
        QVERIFY(!manual->isVisible());
    }

    // Where the window is too small for both it lies over the work: F1 and Escape take it away from
    // there, too, whatever is worked on, and the keyboard goes back to where it was.
    void helpOverTheWork()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(683, 510);
        Desk::settle(desk.window());
        desk.press(Qt::Key_4, Qt::AltModifier);
        const QWidget *response = desk.find<QWidget>("response");
        const auto show = [&] {
            desk.press(Qt::Key_F1);
            auto *help = desk.find<QDockWidget>("manual");
            QTRY_VERIFY(help->isVisible() && help->isFloating());
            QTRY_VERIFY(help->isActiveWindow());
        };
        show();
        auto *manual = desk.find<QDockWidget>("manual");
        desk.press(Qt::Key_Escape); // from within
        QVERIFY(!manual->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), response);
        show();
        desk.activate(); // a click on the work
        QTRY_COMPARE(QApplication::focusWidget(), response);
        desk.press(Qt::Key_Escape);
        QVERIFY(!manual->isVisible());
        QCOMPARE(QApplication::focusWidget(), response);
        show();
        desk.activate();
        desk.press(Qt::Key_F1);
        QVERIFY(!manual->isVisible());
        for (const auto &[key, name] : {std::pair(Qt::Key_F1, "letters"),
                                        {Qt::Key_F3, "inquiries"},
                                        {Qt::Key_F2, "opinions"}}) {
            desk.press(key, Qt::ControlModifier);
            show();
            desk.activate();
            desk.press(Qt::Key_F1);
            QVERIFY2(!manual->isVisible(), name);
        }
        // Who has put it apart wants it there.
        desk.window().resize(1900, 760);
        Desk::settle(desk.window());
        desk.press(Qt::Key_F1);
        QVERIFY(!manual->isFloating());
        manual->setFloating(true); // as by the button of its title
        Desk::settle(desk.window());
        desk.activate();
        desk.press(Qt::Key_Escape);
        QVERIFY(manual->isVisible());
    }
    // Wherever it stood before, and whether it was closed there or the window changed its size
    // under it: it can be closed again, and then every key goes to the words.
    void closesWhereverItStood_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"Escape", "F1", "button"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void closesWhereverItStood()
    {
        QFETCH(QString, way);
        const QSize sizes[]{{683, 510}, {683, 690}, {1366, 690}};
        Desk desk;
        open(desk, sizes[0]);
        const auto *response = desk.find<QTextEdit>("response");
        const auto show = [&](const QSize &size) {
            resize(desk, size);
            desk.press(Qt::Key_4, Qt::AltModifier);
            desk.press(Qt::Key_F1);
            Desk::settle(desk.window());
            QVERIFY(help(desk)->isVisible());
            QCOMPARE(help(desk)->isFloating(), size == sizes[0]);
        };
        for (const QSize &from : sizes) {
            for (const QSize &to : sizes) {
                for (const bool isOpen : {false, true}) {
                    show(from);
                    if (!isOpen)
                        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
                    QTRY_COMPARE(help(desk)->isVisible(), isOpen);
                    if (isOpen)
                        resize(desk, to);
                    else
                        show(to);
                    if (way == u"button")
                        help(desk)
                            ->findChild<QAbstractButton *>(u"qt_dockwidget_closebutton"_qs)
                            ->click();
                    else if (way == u"F1")
                        desk.press(Qt::Key_F1);
                    else
                        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
                    const QByteArray what = QStringLiteral("%1 x %2 to %3 x %4, %5")
                                                .arg(from.width())
                                                .arg(from.height())
                                                .arg(to.width())
                                                .arg(to.height())
                                                .arg(int(isOpen))
                                                .toUtf8();
                    QVERIFY2(QTest::qWaitFor([&] { return !help(desk)->isVisible(); }, 1000),
                             what.constData());
                    QVERIFY2(QTest::qWaitFor([&] { return response->hasFocus(); }, 1000),
                             what.constData());
                    desk.type(QStringLiteral("続き"));
                    QVERIFY2(response->toPlainText().contains(QStringLiteral("続き")),
                             what.constData());
                    desk.press(Qt::Key_Z, Qt::ControlModifier);
                }
            }
        }
    }
    // The keyboard goes back from beside the work, too.
    void helpGivesTheKeysBack()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(1900, 900);
        Desk::settle(desk.window());
        desk.press(Qt::Key_4, Qt::AltModifier);
        const QWidget *response = QApplication::focusWidget();
        desk.press(Qt::Key_F1);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("manualText"));
        desk.press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), response);
        // On the left, for a person to look at.
        desk.press(Qt::Key_F1);
        auto *manual = desk.find<QDockWidget>("manual");
        desk.window().addDockWidget(Qt::LeftDockWidgetArea, manual);
        Desk::settle(desk.window());
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/help-left.png"));
        QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
    }

    // Beside the work or apart, and how wide: as it was left.
    void helpStandsAsItWasLeft()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        const auto help = [&] {
            desk.press(Qt::Key_F1);
            Desk::settle(desk.window());
            return desk.find<QDockWidget>("manual");
        };
        const auto startAgain = [&] {
            QVERIFY(desk.window().close());
            desk.newWindow();
            desk.window().resize(1900, 900);
            desk.open(path);
            Desk::settle(desk.window());
        };
        desk.window().resize(1900, 900);
        desk.open(path);
        Desk::settle(desk.window());
        auto *manual = help();
        const int usual = manual->width();
        desk.window().resizeDocks({manual}, {usual + 150}, Qt::Horizontal);
        Desk::settle(desk.window());
        QCOMPARE(manual->width(), usual + 150);
        startAgain();
        manual = help();
        QVERIFY(!manual->isFloating());
        QCOMPARE(manual->width(), usual + 150);
        manual->setFloating(true); // as by the button of its title
        manual->resize(usual + 60, 500);
        Desk::settle(desk.window());
        desk.press(Qt::Key_F1);
        QVERIFY(!manual->isVisible());
        QVERIFY(help()->isFloating()); // in this window
        startAgain();
        manual = help();
        QVERIFY(manual->isFloating());
        QCOMPARE(manual->size(), QSize(usual + 60, 500));
        manual->setFloating(false);
        Desk::settle(desk.window());
        startAgain();
        manual = help();
        QVERIFY(!manual->isFloating());
        QCOMPARE(manual->width(), usual + 150);
        // Below the work it has its height again.
        desk.window().resize(683, 760);
        Desk::settle(desk.window());
        const int low = manual->height();
        desk.window().resizeDocks({manual}, {low - 20}, Qt::Vertical);
        Desk::settle(desk.window());
        QCOMPARE(manual->height(), low - 20);
        startAgain();
        manual = help();
        desk.window().resize(683, 760);
        Desk::settle(desk.window());
        QCOMPARE(manual->height(), low - 20);
    }

    // Where there is no room beside the work nor below it is a window of its own that can be read.
    void helpApart()
    {
        Desk desk;
        open(desk, QSize(683, 510));
        desk.press(Qt::Key_F1);
        auto *help = desk.find<QDockWidget>("manual");
        QTRY_VERIFY(help->isVisible());
        QVERIFY(help->isFloating());
        QVERIFY(help->height() > help->screen()->availableGeometry().height() / 3);
        QVERIFY(!help->geometry().intersects(placeOf(*desk.find<QWidget>("response"))));
        QVERIFY(!help->geometry().intersects(placeOf(*desk.find<QWidget>("opinions"))));
        QVERIFY(help->screen()->availableGeometry().contains(help->geometry()));
        QVERIFY(desk.find<QTextBrowser>("manualText")->toPlainText().contains(u"Ctrl+N"));
        QTRY_COMPARE(QApplication::activeWindow(), help); // so that it has the keys
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!help->isVisible());
        desk.window().resize(1900, 1000);
        Desk::settle(desk.window());
        desk.press(Qt::Key_F1);
        QTRY_VERIFY(help->isVisible());
        QVERIFY(!help->isFloating());
    }

    // It stands away from the words, wherever the window is. That it stood apart for want of room
    // is not remembered as the clerk's wish.
    void helpBesideHalfAScreen()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        const QRect screen = desk.window().screen()->availableGeometry();
        const QSize half(600, 510);
        for (const bool isLeft : {true, false}) {
            const int x = isLeft ? screen.left() : screen.right() + 1 - half.width();
            desk.window().setGeometry(QRect(QPoint(x, screen.top()), half));
            desk.open(path);
            Desk::settle(desk.window());
            desk.press(Qt::Key_F1);
            auto *help = desk.find<QDockWidget>("manual");
            QTRY_VERIFY(help->isVisible() && help->isFloating());
            QVERIFY(screen.contains(help->geometry()));
            for (const char *name : {"opinions", "response", "categories"})
                QVERIFY2(!help->geometry().intersects(placeOf(*desk.find<QWidget>(name))), name);
            QVERIFY(desk.window().close());
            desk.newWindow();
        }
        desk.window().resize(1900, 1000);
        desk.open(path);
        Desk::settle(desk.window());
        desk.press(Qt::Key_F1);
        auto *help = desk.find<QDockWidget>("manual");
        QTRY_VERIFY(help->isVisible());
        QVERIFY(!help->isFloating());
    }
};

GAIYO_UI_TEST_MAIN(TestHelp)
#include "test_help.moc"
