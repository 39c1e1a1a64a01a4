#include "letters/origins_pane.h"
#include "ui/colleague.h"
#include "ui/desk.h"
#include "ui/letters.h"
#include "ui/looks.h"

#include "domain/markup.h"
#include "editor/opinion_list.h"
#include "preview/page_view.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "shell/pane_layout.h"
#include "widgets/eliding_label.h"
#include "widgets/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <QWheelEvent>

#include <optional>

using namespace gaiyo;

// The room of the window: which panes have it, at which size, and what is at hand in each.
class TestRoom : public QObject
{
    Q_OBJECT
private:
    static QAction &action(Desk &desk, Command command)
    {
        return *desk.window().commands().action(command);
    }
    static bool isSeen(Desk &desk, const char *name)
    {
        return desk.find<QWidget>(name)->isVisible();
    }
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    // As they are set: their air is as high as they are.
    static double linesIn(const QTextEdit &text)
    {
        const QTextBlock block = text.document()->firstBlock();
        const double line = text.document()->documentLayout()->blockBoundingRect(block).height() /
                            block.layout()->lineCount();
        return (text.viewport()->height() - 2 * text.document()->documentMargin()) / line;
    }
    // What is wrong with the pages beside: the present opinion begins in sight, where the bar
    // beside its row is drawn, and the counter names the page.
    static QString faultOfPages(Desk &desk)
    {
        QString fault;
        (void)QTest::qWaitFor([&] { return (fault = lookAtPages(desk)).isEmpty(); }, 3000);
        return fault;
    }
    static QString lookAtPages(Desk &desk)
    {
        Desk::settle(desk.window());
        auto &pages = *desk.find<PageView>("pages");
        if (!QTest::qWaitFor([&] { return pages.isComplete() && pages.isUpToDate(); }, 20000))
            return QStringLiteral("no pages");
        Desk::settle(desk.window());
        const QString said = desk.find<QLabel>("pageNumber")->text();
        static const QRegularExpression number(QStringLiteral("\\d+"));
        auto numbers = number.globalMatch(said);
        const int first = numbers.next().captured().toInt();
        const int second = numbers.next().captured().toInt();
        if (qMin(first, second) != pages.currentPage() || qMax(first, second) != pages.pageCount())
            return QStringLiteral("“%1” on page %2").arg(said).arg(pages.currentPage());
        const QImage seen = pages.viewport()->grab().toImage();
        const QRgb bar = pages.palette().color(QPalette::Highlight).rgb();
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width() / 3; ++x) {
                if ((seen.pixel(x, y) | 0xff000000) == bar)
                    return y > 0 ? QString() : QStringLiteral("its beginning is out of sight");
            }
        }
        return QStringLiteral("it is out of sight on page %1").arg(pages.currentPage());
    }
    // A button of the bar for two texts that is not whole, or lies on what is below.
    static QString faultOfBar(Desk &desk)
    {
        const auto topOf = [&](const QWidget &widget) {
            return widget.mapTo(&desk.window(), QPoint()).y();
        };
        const auto *bar = desk.find<QWidget>("conflict");
        for (const char *name : {"keepMine", "keepTheirs", "merge"}) {
            const auto &button = *desk.find<QPushButton>(name);
            const int bottom = topOf(button) + button.height();
            if (button.visibleRegion().boundingRect() != button.rect() ||
                button.height() < button.sizeHint().height() ||
                bottom > topOf(*bar) + bar->height() ||
                bottom > topOf(*desk.find<QWidget>("response")))
                return QString::fromLatin1(name);
        }
        return {};
    }
    static size_t count(Desk &desk) { return desk.session().view()->values().opinions.size(); }

private Q_SLOTS:
    // Hidden by the menu, back by the menu or by going there; remembered.
    void panesAreHidden()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        for (const auto &[command, name] : {std::pair(Command::ShowOutline, "outline"),
                                            {Command::ShowPages, "pages"},
                                            {Command::ShowPanels, "panels"},
                                            {Command::ShowList, "opinions"}}) {
            QVERIFY(action(desk, command).isCheckable() && action(desk, command).isChecked());
            action(desk, command).trigger();
            QVERIFY2(!isSeen(desk, name), name);
            action(desk, command).trigger();
            QVERIFY2(isSeen(desk, name), name);
        }
        action(desk, Command::ShowOutline).trigger();
        desk.press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(isSeen(desk, "outline"));
        action(desk, Command::ShowPages).trigger();
        QVERIFY(desk.window().closeDocument());
        desk.newWindow();
        desk.open(path);
        QVERIFY(!isSeen(desk, "pages"));
        QVERIFY(isSeen(desk, "outline"));
    }
    // F11: the opinion and its answer, and nothing beside them.
    void writingAlone()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        addLetters(desk.session());
        desk.session().jumpTo(opinion(desk, 5).id);
        desk.press(Qt::Key_F11);
        for (const char *name :
             {"outline", "pages", "panels", "opinions", "categories", "note", "toolBar"})
            QVERIFY2(!isSeen(desk, name), name);
        QVERIFY(!desk.window().findChild<OriginsPane *>()->isVisible());
        QVERIFY(isSeen(desk, "summary"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("response"));
        desk.press(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(desk.session().opinion(), std::optional(opinion(desk, 6).id));
        desk.press(Qt::Key_1, Qt::ControlModifier); // goes on without its buttons
        QCOMPARE(opinion(desk, 6).category,
                 std::optional(desk.session().view()->values().categories[0].id));
        desk.press(Qt::Key_F11);
        for (const char *name :
             {"outline", "pages", "panels", "opinions", "categories", "note", "toolBar"})
            QVERIFY2(isSeen(desk, name), name);
        QVERIFY(desk.window().findChild<OriginsPane *>()->isVisible());
        desk.press(Qt::Key_F11);
        desk.window().commands().action(Command::ModeLetters)->trigger();
        QVERIFY(isSeen(desk, "toolBar"));
        desk.window().commands().action(Command::ModeOpinions)->trigger();
        QVERIFY(!isSeen(desk, "toolBar"));
        desk.press(Qt::Key_F11);
        desk.press(Qt::Key_F11);
        desk.press(Qt::Key_F8); // what is asked for comes
        QVERIFY(isSeen(desk, "findings"));
        desk.press(Qt::Key_F11);
        desk.press(Qt::Key_5, Qt::AltModifier);
        QVERIFY(isSeen(desk, "note") && isSeen(desk, "toolBar"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("note"));
    }
    // What F11 puts away comes back as wide and as high as it was, whatever happens meanwhile.
    void backFromAlone()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(1366, 700);
        Desk::settle(desk.window());
        const auto sizes = [&] {
            return QList{desk.find<QWidget>("outline")->width(),
                         desk.find<QWidget>("pages")->width(),
                         desk.find<QWidget>("opinions")->height()};
        };
        const QList<int> before = sizes();
        for (const QSize &meanwhile : {QSize(1366, 700), QSize(683, 700), QSize(1800, 900)}) {
            desk.press(Qt::Key_F11);
            desk.window().resize(meanwhile);
            Desk::settle(desk.window());
            desk.window().resize(1366, 700);
            desk.press(Qt::Key_F11);
            Desk::settle(desk.window());
            // As after a pane beside the window came and went.
            desk.window().resize(1000, 700);
            Desk::settle(desk.window());
            desk.window().resize(1366, 700);
            Desk::settle(desk.window());
            const QList<int> now = sizes();
            for (qsizetype i = 0; i < now.size(); ++i)
                QVERIFY2(qAbs(now[i] - before[i]) <= 8, qPrintable(QStringLiteral("%1 %2: %3, %4")
                                                                       .arg(meanwhile.width())
                                                                       .arg(i)
                                                                       .arg(now[i])
                                                                       .arg(before[i])));
        }
    }
    // Panels that were open are open again, at every height: the tool bar is away meanwhile, too.
    void panelsComeBackFromAlone()
    {
        QStringList faults;
        for (int height = 700; height <= 860; height += 10) {
            Desk desk;
            desk.window().resize(1366, height);
            desk.open(desk.makeSeed());
            Desk::settle(desk.window());
            desk.press(Qt::Key_F7);
            Desk::settle(desk.window());
            const auto *tabs = desk.find<QTabWidget>("panels");
            const auto *findings = desk.find<QWidget>("findings");
            const int before = tabs->height();
            QVERIFY(findings->isVisible());
            desk.press(Qt::Key_F11);
            Desk::settle(desk.window());
            desk.press(Qt::Key_F11);
            Desk::settle(desk.window());
            if (!findings->isVisible() || qAbs(tabs->height() - before) > 4)
                faults += QStringLiteral("%1: %2, %3").arg(height).arg(before).arg(tabs->height());
        }
        QCOMPARE(faults.join(u'\n'), QString());
    }
    // On a wide screen the lines of F11 are no longer than can be read; the page stands in the
    // middle. Where there is less room it has all of it.
    void writingAloneHasAMeasure_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("isWide");
        QTest::newRow("wide") << 100 << 1900 << true;
        QTest::newRow("very wide") << 100 << 3800 << true;
        QTest::newRow("200 %") << 200 << 3800 << true;
        QTest::newRow("small") << 100 << 960 << false;
        QTest::newRow("200 % of 1920") << 200 << 1900 << false;
    }
    void writingAloneHasAMeasure()
    {
        QFETCH(int, percent);
        QFETCH(int, width);
        QFETCH(bool, isWide);
        Desk desk(Theme::Light, percent);
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 5).id);
        desk.window().resize(width, 1000);
        Desk::settle(desk.window());
        const auto &summary = *desk.find<QTextEdit>("summary");
        const auto &response = *desk.find<QTextEdit>("response");
        const QList<int> before{summary.width(), response.width()};
        desk.press(Qt::Key_F11);
        Desk::settle(desk.window());
        desk.window().grab().save(
            QStringLiteral(GAIYO_PICTURE_FOLDER "/alone-%1-%2.png").arg(percent).arg(width));
        const int left = summary.mapTo(&desk.window(), QPoint()).x();
        const int right = width - response.mapTo(&desk.window(), QPoint(response.width(), 0)).x();
        QVERIFY2(qAbs(left - right) <= 2, qPrintable(QStringLiteral("%1 %2").arg(left).arg(right)));
        for (const QTextEdit *text : {&summary, &response}) {
            const double letters =
                double(text->viewport()->width() - 2 * text->document()->documentMargin()) /
                text->fontMetrics().horizontalAdvance(u'国');
            QVERIFY2(letters < 42 && (!isWide || letters >= 39),
                     qPrintable(QString::number(letters)));
        }
        if (!isWide)
            QVERIFY(left < 20 * percent / 100);
        desk.press(Qt::Key_F11);
        Desk::settle(desk.window());
        QCOMPARE((QList<int>{summary.width(), response.width()}), before);
    }
    // Half of a small screen: all that is there can be read, the pages are one tab away.
    void narrow_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isNarrow");
        QTest::addColumn<int>("theme");
        for (const auto &[name, theme] : {std::pair("light", Theme::Light),
                                          {"dark", Theme::Dark},
                                          {"contrast", Theme::HighContrast}}) {
            const auto row = [&, tag = QByteArray(name)](const char *screen) -> QTestData & {
                return QTest::newRow((tag + ' ' + screen).constData());
            };
            row("small screen") << 100 << QSize(1366, 690) << false << int(theme);
            row("half of it") << 100 << QSize(683, 690) << true << int(theme);
            row("200 %") << 200 << QSize(1920, 1000) << true << int(theme);
        }
    }
    void narrow()
    {
        QFETCH(int, percent);
        QFETCH(QSize, size);
        QFETCH(bool, isNarrow);
        QFETCH(int, theme);
        Desk desk(Theme(theme), percent);
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 8).id);
        desk.window().resize(size);
        Desk::settle(desk.window());
        QVERIFY2(
            desk.window().width() <= size.width() && desk.window().height() <= size.height(),
            qPrintable(
                QStringLiteral("%1 x %2").arg(desk.window().width()).arg(desk.window().height())));
        QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
        auto *list = desk.find<QTreeView>("opinions");
        QVERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex())));
        desk.window().grab().save(
            QStringLiteral(GAIYO_PICTURE_FOLDER "/room-%1-%2-%3.png")
                .arg(percent)
                .arg(size.width())
                .arg(QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0)));
        auto *tabs = desk.find<QTabWidget>("panels");
        QCOMPARE(tabs->isAncestorOf(desk.find<QWidget>("pages")), isNarrow);
        desk.press(Qt::Key_6, Qt::AltModifier);
        QVERIFY(isSeen(desk, "pages"));
        desk.window().resize(1900 * percent / 100, 1000 * percent / 100);
        Desk::settle(desk.window());
        QVERIFY(!tabs->isAncestorOf(desk.find<QWidget>("pages")));
        QVERIFY(isSeen(desk, "pages"));
    }
    // Half of the screen for a while, and the panes are as they were; also at the next start.
    void widthsComeBack_data()
    {
        QTest::addColumn<bool>("isLookedAt");
        QTest::newRow("and no more") << false;
        QTest::newRow("the pages were looked at") << true;
    }
    void widthsComeBack()
    {
        QFETCH(bool, isLookedAt);
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        desk.window().resize(1366, 690);
        Desk::settle(desk.window());
        const auto now = [&] {
            return QList<int>{
                desk.find<QWidget>("outline")->width(), desk.find<QWidget>("response")->width(),
                desk.find<QWidget>("pages")->width(), desk.find<QWidget>("panels")->height()};
        };
        const QList<int> before = now();
        for (int times = 0; times < 2; ++times) {
            desk.window().resize(683, 690);
            Desk::settle(desk.window());
            if (isLookedAt)
                desk.press(Qt::Key_6, Qt::AltModifier);
            Desk::settle(desk.window());
            desk.window().resize(1366, 690);
            Desk::settle(desk.window());
            QCOMPARE(now(), before);
        }
        desk.window().resize(683, 690);
        Desk::settle(desk.window());
        QVERIFY(desk.window().closeDocument());
        desk.newWindow();
        desk.open(path);
        desk.window().resize(1366, 690);
        Desk::settle(desk.window());
        QCOMPARE(now().mid(0, 3), before.mid(0, 3));
    }
    // Two texts of one field, and the checks open: what can be done about it is whole.
    void conflictBarIsWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("english");
        for (const QSize &size : {QSize(683, 600), QSize(683, 690), QSize(960, 490),
                                  QSize(1366, 600), QSize(1366, 690), QSize(800, 520)}) {
            for (const bool english : {false, true})
                QTest::addRow("%d x %d %s", size.width(), size.height(), english ? "en" : "ja")
                    << size << english;
        }
    }
    void conflictBarIsWhole()
    {
        QFETCH(QSize, size);
        QFETCH(bool, english);
        std::optional<English> language;
        if (english)
            language.emplace();
        Desk desk;
        desk.window().resize(size);
        desk.open(desk.makeSeed());
        const OpinionId id = opinion(desk, 5).id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_F7);
        QTRY_VERIFY(desk.find<QTreeWidget>("findings")->topLevelItemCount() > 0);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("こちらの文。"));
        applyElsewhere(desk.session().path(),
                       {operations::setResponse(id, QStringLiteral("別の文。"), {})},
                       QStringLiteral("情報システム課 佐々木花子"));
        desk.session().refresh();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        for (const bool isAgain : {false, true}) {
            if (isAgain)
                desk.press(Qt::Key_F7);
            Desk::settle(desk.window());
            QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
            desk.window().grab().save(
                QStringLiteral(GAIYO_PICTURE_FOLDER "/conflict-%1-%2-%3-%4.png")
                    .arg(size.width())
                    .arg(size.height())
                    .arg(int(english))
                    .arg(int(isAgain)));
            QCOMPARE(faultOfBar(desk), QString());
            QCOMPARE(desk.window().size(), size);
        }
        for (int height = 768; height >= size.height(); height -= 24) {
            desk.window().resize(size.width(), height);
            Desk::settle(desk.window());
            QVERIFY2(faultOfBar(desk).isEmpty(),
                     qPrintable(QStringLiteral("%1 at %2").arg(faultOfBar(desk)).arg(height)));
        }
    }

    // The present opinion stays on the page beside, in every size and as a tab.
    void presentOpinionStaysOnThePage_data()
    {
        QTest::addColumn<int>("no");
        QTest::addColumn<QList<QSize>>("sizes");
        const QSize wide(1366, 690);
        QTest::newRow("narrow and back") << 49 << QList<QSize>{wide, {683, 690}, wide};
        QTest::newRow("just opened") << 1 << QList<QSize>{wide, {1366, 520}, {1366, 600}};
        QTest::newRow("just opened, and wider") << 1 << QList<QSize>{{1040, 900}, {1900, 600}};
        QTest::newRow("lower") << 5 << QList<QSize>{{1900, 1000}, {1366, 600}, {1900, 500}};
        QTest::newRow("200 %") << 5 << QList<QSize>{{960, 490}};
        QTest::newRow("a tab, then beside") << 20 << QList<QSize>{{683, 690}, {960, 490}, wide};
    }
    void presentOpinionStaysOnThePage()
    {
        QFETCH(int, no);
        QFETCH(QList<QSize>, sizes);
        Desk desk;
        desk.window().resize(sizes.first());
        desk.open(desk.makeSeed());
        if (no > 1)
            desk.session().jumpTo(opinion(desk, no).id);
        for (qsizetype i = 0; i < sizes.size(); ++i) {
            desk.window().resize(sizes[i]);
            Desk::settle(desk.window());
            if (!isSeen(desk, "pages"))
                desk.press(Qt::Key_6, Qt::AltModifier);
            QCOMPARE(faultOfPages(desk), QString());
        }
    }
    // Whoever scrolled away has what was at the top there still, in every size.
    void scrolledPagesStay()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(1366, 690);
        desk.session().jumpTo(opinion(desk, 5).id);
        QCOMPARE(faultOfPages(desk), QString());
        auto &pages = *desk.find<PageView>("pages");
        pages.verticalScrollBar()->setValue(pages.verticalScrollBar()->maximum() / 2);
        const auto place = [&] {
            Desk::settle(desk.window());
            const QScrollBar &bar = *pages.verticalScrollBar();
            return double(bar.value()) / (bar.maximum() + bar.pageStep());
        };
        const double before = place();
        for (const QSize &size : {QSize(1900, 1000), QSize(683, 690), QSize(1366, 690)}) {
            desk.window().resize(size);
            Desk::settle(desk.window());
            if (!isSeen(desk, "pages"))
                desk.press(Qt::Key_6, Qt::AltModifier);
            QVERIFY2(qAbs(place() - before) < 0.03, qPrintable(QString::number(place() - before)));
        }
        desk.session().jumpTo(opinion(desk, 6).id); // another one is looked at again
        QCOMPARE(faultOfPages(desk), QString());
    }

    // 1920 × 1080 at 200 %: all of the window is on the screen, also below an opinion that was cut
    // from a letter; where there is room again the original words are there again.
    void veryLowScreen()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        addLetters(desk.session());
        const OpinionId id = opinion(desk, 8).id;
        const auto original = desk.session().work().work().originals.front().id;
        QVERIFY(desk.session().apply(operations::link({original, 0, 5}, id)));
        desk.session().jumpTo(id);
        desk.window().resize(1366, 900);
        Desk::settle(desk.window());
        QVERIFY(isSeen(desk, "origins"));
        const auto isLow = [&] { // of 540, with the title above
            desk.window().resize(960, 480);
            Desk::settle(desk.window());
            return desk.window().height() <= 480;
        };
        isLow();
        QTRY_VERIFY(isLow()); // what gave way makes room for the rest
        auto *list = desk.find<QTreeView>("opinions");
        QVERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex())));
        QVERIFY2(desk.window().height() <= 480,
                 qPrintable(QString::number(desk.window().height())));
        QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
        QVERIFY(!isSeen(desk, "origins"));
        action(desk, Command::ShowOrigins).trigger(); // who wants them there has them
        QVERIFY(isSeen(desk, "origins"));
        action(desk, Command::ShowOrigins).trigger();
        action(desk, Command::ShowOrigins).trigger();
        desk.window().resize(1366, 900);
        Desk::settle(desk.window());
        QVERIFY(isSeen(desk, "origins"));
    }
    // On a small screen the list is a list, and the findings are a line until they are gone to.
    void lowScreen()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(1366, 690);
        Desk::settle(desk.window());
        auto *list = desk.find<QTreeView>("opinions");
        auto *tabs = desk.find<QTabWidget>("panels");
        const int folded = tabs->height();
        const int rows =
            list->viewport()->height() / list->visualRect(list->currentIndex()).height();
        QVERIFY2(rows >= 6, qPrintable(QString::number(rows)));
        const auto *words = desk.find<QWidget>("response");
        QVERIFY2(words->height() >= 7 * words->fontMetrics().height(),
                 qPrintable(QString::number(words->height())));
        desk.press(Qt::Key_F7);
        Desk::settle(desk.window());
        QVERIFY2(tabs->height() > 2 * folded, qPrintable(QString::number(tabs->height())));
        QVERIFY(desk.find<QTreeView>("findings")->viewport()->height() > 0);
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {},
                          tabs->tabBar()->tabRect(tabs->currentIndex()).center());
        Desk::settle(desk.window());
        QCOMPARE(tabs->height(), folded);
        // A window that grows has room for both again, unless the clerk folded them herself.
        desk.window().resize(1366, 1000);
        Desk::settle(desk.window());
        QCOMPARE(tabs->height(), folded);
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {},
                          tabs->tabBar()->tabRect(tabs->currentIndex()).center());
        desk.window().resize(1366, 690);
        Desk::settle(desk.window());
        QCOMPARE(tabs->height(), folded);
        desk.window().resize(1366, 1000);
        Desk::settle(desk.window());
        QVERIFY(tabs->height() > 2 * folded);
    }
    // What is replaced can be looked at before, on the lowest screen, too.
    void hitsAreSeenWhereTheyAreReplaced()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(960, 500);
        Desk::settle(desk.window());
        desk.press(Qt::Key_F, Qt::ControlModifier);
        desk.type(QStringLiteral("計画"));
        auto *hits = desk.find<QTreeWidget>("searchResults");
        QTRY_VERIFY(hits->topLevelItemCount() > 0);
        desk.find<QLineEdit>("replaceWith")->setFocus();
        Desk::settle(desk.window());
        const QRect first = hits->visualItemRect(hits->topLevelItem(0));
        QVERIFY(hits->viewport()->visibleRegion().boundingRect().contains(first));
        QVERIFY(linesIn(*desk.find<QTextEdit>("response")) >= 2);
        desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/hits-960.png"));
    }
    // Whoever opens the search, also after the panels were small, sees some of what is found; all
    // of it is replaced only where it can be looked at.
    void openedSearchHasRows_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("rows");
        QTest::newRow("1366 x 768") << QSize(1366, 690) << 3;
        QTest::newRow("1920 x 1080") << QSize(1900, 1000) << 4;
        QTest::newRow("half of 1366 x 768") << QSize(683, 690) << 3;
        QTest::newRow("200 % of 1920") << QSize(960, 500) << 1;
    }
    void openedSearchHasRows()
    {
        QFETCH(QSize, size);
        QFETCH(int, rows);
        Desk desk;
        const QString path = desk.path(QStringLiteral("見本.db"));
        QVERIFY(QFile::copy(QStringLiteral(GAIYO_FONT_FOLDER "/../sample.db"), path));
        desk.window().resize(size);
        desk.open(path);
        Desk::settle(desk.window());
        const auto *hits = desk.find<QTreeWidget>("searchResults");
        const auto *all = desk.find<QPushButton>("replaceAll");
        for (const bool byTab : {false, true}) {
            if (byTab) {
                desk.press(Qt::Key_F7);
                Desk::settle(desk.window());
                auto *down = qobject_cast<QSplitter *>(desk.find<QTabWidget>("panels")->parent());
                down->setSizes({down->height(), 1}); // drawn as small as it goes
                Desk::settle(desk.window());
                auto *tabs = desk.find<QTabWidget>("panels");
                const int search = tabs->indexOf(hits->parentWidget());
                QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {},
                                  tabs->tabBar()->tabRect(search).center());
            } else {
                desk.press(Qt::Key_H, Qt::ControlModifier);
            }
            desk.find<QLineEdit>("searchWords")->setText(QStringLiteral("検討"));
            desk.find<QLineEdit>("replaceWith")->setFocus();
            QTRY_VERIFY(hits->topLevelItemCount() > 0);
            Desk::settle(desk.window());
            desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/rows-%1-%2.png")
                                          .arg(size.width())
                                          .arg(int(byTab)));
            QVERIFY(hits->isVisible());
            const int seen = hits->viewport()->visibleRegion().boundingRect().height() /
                             hits->visualItemRect(hits->topLevelItem(0)).height();
            QVERIFY2(seen >= rows,
                     qPrintable(QStringLiteral("%1 rows of %2 in %3 of %4, wanted %5")
                                    .arg(seen)
                                    .arg(hits->visualItemRect(hits->topLevelItem(0)).height())
                                    .arg(hits->viewport()->height())
                                    .arg(hits->parentWidget()->height())
                                    .arg(hits->parentWidget()->sizeHint().height())));
            QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
            QCOMPARE(desk.window().size(), size);
        }
        for (int height = size.height(); height >= 480; height -= 20) {
            desk.window().resize(size.width(), height);
            Desk::settle(desk.window());
            QVERIFY(hits->isVisible() || !all->isVisible() || !all->isEnabled());
        }
    }
    // On the lowest screen an open panel has rows to choose from; what is away for them comes back
    // when it is gone to.
    void rowsOfOpenPanels()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(960, 500);
        Desk::settle(desk.window());
        auto *note = desk.find<QTextEdit>("note");
        const auto rowsOf = [](const QTreeView &list) {
            return list.viewport()->height() / list.visualRect(list.model()->index(0, 0)).height();
        };
        desk.press(Qt::Key_F, Qt::ControlModifier);
        desk.type(QStringLiteral("計画"));
        auto *hits = desk.find<QTreeWidget>("searchResults");
        QTRY_VERIFY(hits->topLevelItemCount() > 0);
        Desk::settle(desk.window());
        desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/rows-search-960.png"));
        QVERIFY2(rowsOf(*hits) >= 4, qPrintable(QString::number(rowsOf(*hits))));
        desk.press(Qt::Key_F7);
        auto *findings = desk.find<QTreeView>("findings");
        QTRY_VERIFY(findings->model()->rowCount() > 0);
        Desk::settle(desk.window());
        desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/rows-findings-960.png"));
        QVERIFY2(rowsOf(*findings) >= 5, qPrintable(QString::number(rowsOf(*findings))));
        QVERIFY(linesIn(*desk.find<QTextEdit>("response")) >= 4);
        QVERIFY(!note->isVisible());
        QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
        desk.press(Qt::Key_5, Qt::AltModifier);
        Desk::settle(desk.window());
        QVERIFY(note->isVisible() && note->hasFocus());
        desk.type(QStringLiteral("課に聞く"));
        desk.press(Qt::Key_F7); // a note that there is stays in sight
        Desk::settle(desk.window());
        QVERIFY(note->isVisible());
    }
    // Where the words are written, lines are to be seen, and whole ones: also while one searches.
    void linesOfTheWords_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        QTest::addRow("small screen") << 100 << QSize(1366, 730);
        QTest::addRow("with a bar of tasks") << 100 << QSize(1366, 690);
        QTest::addRow("half of it") << 100 << QSize(683, 690);
        QTest::addRow("200 %% of 1920") << 100 << QSize(960, 500);
        QTest::addRow("200 %% by letters") << 200 << QSize(1920, 1040);
        QTest::addRow("200 %% of 2732") << 200 << QSize(2732, 1500);
    }
    void linesOfTheWords()
    {
        QFETCH(int, percent);
        QFETCH(QSize, size);
        Desk desk(Theme::Light, percent);
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 8).id);
        desk.window().resize(size);
        Desk::settle(desk.window());
        for (const bool isSearching : {false, true}) {
            if (isSearching) {
                desk.press(Qt::Key_F, Qt::ControlModifier);
                desk.type(QStringLiteral("計画"));
                QTRY_VERIFY(desk.find<QTreeWidget>("searchResults")->topLevelItemCount() > 0);
                Desk::settle(desk.window());
            }
            desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/lines-%1-%2-%3-%4.png")
                                          .arg(percent)
                                          .arg(size.width())
                                          .arg(size.height())
                                          .arg(isSearching));
            for (const char *name : {"summary", "response"}) {
                const auto &text = *desk.find<QTextEdit>(name);
                QVERIFY2(linesIn(text) >= 4, qPrintable(QStringLiteral("%1 %2: %3")
                                                            .arg(QLatin1String(name))
                                                            .arg(isSearching)
                                                            .arg(linesIn(text))));
            }
            QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
            QVERIFY2(desk.window().width() <= size.width() &&
                         desk.window().height() <= size.height(),
                     qPrintable(QStringLiteral("%1 x %2")
                                    .arg(desk.window().width())
                                    .arg(desk.window().height())));
        }
    }
    // A form is used on half of a small screen, too.
    void letterToDepartments_data()
    {
        QTest::addColumn<bool>("english");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        for (const bool english : {false, true}) {
            QTest::addRow("100 %s", english ? "en" : "ja") << english << 100 << QSize(683, 690);
            QTest::addRow("200 %s", english ? "en" : "ja") << english << 200 << QSize(1366, 1000);
        }
    }
    void letterToDepartments()
    {
        QFETCH(bool, english);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        std::optional<English> language;
        if (english)
            language.emplace();
        Desk desk(Theme::Light, percent);
        desk.open(desk.makeSeed());
        desk.inDialog(
            [&] { desk.window().commands().action(Command::WriteReminder)->trigger(); },
            [&](QDialog &dialog) {
                Desk::settle(dialog);
                QVERIFY2(dialog.height() <=
                             qMax(dialog.minimumSizeHint().height(), roomFor(dialog).height()),
                         qPrintable(QString::number(dialog.height())));
                if (percent > 100) // the screen of the tests is a small one
                    dialog.resize(dialog.minimumSizeHint());
                Desk::settle(dialog);
                QVERIFY2(
                    dialog.width() <= size.width() && dialog.height() <= size.height(),
                    qPrintable(QStringLiteral("%1 x %2").arg(dialog.width()).arg(dialog.height())));
                QCOMPARE(clippedIn(dialog).join(u'\n'), QString());
                dialog.reject();
            });
    }
    // The form of the booklet is scrolled on a small screen with large letters: its buttons stay at
    // hand, each field can be come to, and the wheel only scrolls.
    void formOfTheBooklet_data()
    {
        QTest::addColumn<bool>("english");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        for (const bool english : {false, true}) {
            const char *language = english ? "en" : "ja";
            QTest::addRow("100 %s", language) << english << 100 << QSize(1350, 730);
            QTest::addRow("200 %s", language) << english << 200 << QSize(1350, 730);
            QTest::addRow("200 %% of 1920 %s", language) << english << 100 << QSize(950, 500);
        }
    }
    void formOfTheBooklet()
    {
        QFETCH(bool, english);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        std::optional<English> language;
        if (english)
            language.emplace();
        Desk desk(Theme::Light, percent);
        desk.open(desk.makeSeed());
        desk.inDialog(
            [&] { desk.window().commands().action(Command::BookletForm)->trigger(); },
            [&](QDialog &dialog) {
                auto *tabs = dialog.findChild<QTabWidget *>();
                for (int tab = 0; tab < tabs->count(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    dialog.resize(size);
                    Desk::settle(dialog);
                    dialog.grab().save(
                        QStringLiteral(GAIYO_PICTURE_FOLDER "/booklet-form-%1-%2-%3-%4.png")
                            .arg(english)
                            .arg(percent)
                            .arg(size.width())
                            .arg(tab));
                    QCOMPARE(dialog.size(), size);
                    QCOMPARE(clippedIn(dialog).join(u'\n'), QString());
                }
                auto &choice = *dialog.findChild<QComboBox *>(QStringLiteral("page_number"));
                tabs->setCurrentIndex(0);
                const int chosen = choice.currentIndex();
                QWheelEvent turn(choice.rect().center(), choice.mapToGlobal(QPoint()), {},
                                 {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
                QApplication::sendEvent(&choice, &turn);
                QCOMPARE(choice.currentIndex(), chosen);
                auto *last = dialog.findChild<QWidget *>(QStringLiteral("watermark"));
                tabs->setFocus();
                for (int i = 0; i < 40 && QApplication::focusWidget() != last; ++i)
                    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                QCOMPARE(QApplication::focusWidget(), last);
                QCOMPARE(last->visibleRegion().boundingRect(), last->rect());
                dialog.reject();
            });
    }
    // Nothing found is a line; it takes room again with the first finding, and from then on it
    // keeps it: nothing that comes and goes while somebody types moves his line.
    void emptyFindingsAreALine()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        auto *tabs = desk.find<QTabWidget>("panels");
        Desk::settle(desk.window());
        const int before = tabs->height();
        auto *panes = desk.window().findChild<PaneLayout *>();
        QVERIFY(panes);
        panes->setFindings(0);
        Desk::settle(desk.window());
        QVERIFY2(tabs->height() < before / 2, qPrintable(QString::number(tabs->height())));
        desk.press(Qt::Key_F7);
        Desk::settle(desk.window());
        QCOMPARE(tabs->height(), before);
        desk.press(Qt::Key_4, Qt::AltModifier);
        panes->setFindings(0);
        Desk::settle(desk.window());
        QVERIFY(tabs->height() < before / 2);
        for (const int count : {3, 0, 1}) {
            panes->setFindings(count);
            Desk::settle(desk.window());
            QCOMPARE(tabs->height(), before);
        }
    }

    // The first finding of a new booklet brings the panel to its usual height: what can be done
    // about it is whole, now and when the booklet is opened again.
    void firstFindingHasRoom_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isHigh");
        QTest::newRow("wide") << 100 << QSize(1900, 1000) << true;
        QTest::newRow("small") << 100 << QSize(1366, 768) << false;
        QTest::newRow("half") << 100 << QSize(960, 900) << true;
        QTest::newRow("200 %") << 200 << QSize(1900, 1000) << false;
        QTest::newRow("200 % of 4K") << 200 << QSize(3800, 2000) << true;
    }
    void firstFindingHasRoom()
    {
        QFETCH(bool, isHigh);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        Desk desk(Theme::Light, percent);
        desk.window().resize(size);
        const QString path = desk.path(QStringLiteral("new.db"));
        desk.inDialog([&] { action(desk, Command::NewBooklet).trigger(); },
                      [&](QDialog &dialog) {
                          dialog.findChild<QLineEdit *>(QStringLiteral("title"))
                              ->setText(QStringLiteral("計画"));
                          dialog.findChild<QWidget *>(QStringLiteral("file"))
                              ->findChild<QLineEdit *>()
                              ->setText(path);
                          dialog.accept();
                      });
        const auto findings = [&] { return desk.find<QTreeWidget>("findings"); };
        const auto look = [&](const char *when) {
            Desk::settle(desk.window());
            desk.window().grab().save(
                QStringLiteral(GAIYO_PICTURE_FOLDER "/first-finding-%1-%2-%3.png")
                    .arg(percent)
                    .arg(size.width())
                    .arg(QLatin1String(when)));
        };
        // Whole, or behind its tab where the window is too low for it; never half.
        const auto isWhole = [&] {
            if (findings()->isVisible()) {
                for (const QWidget *part : desk.find<QWidget>("panels")->findChildren<QWidget *>())
                    if (part->isVisible() && part->visibleRegion().boundingRect() != part->rect() &&
                        !findings()->isAncestorOf(part))
                        return false;
                return findings()->viewport()->height() >= 3 * findings()->sizeHintForRow(0);
            }
            return desk.find<QTabWidget>("panels")->tabText(0).contains(u'1') &&
                   !desk.find<QTabWidget>("panels")->currentWidget()->isVisible();
        };
        look("none");
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        desk.type(QStringLiteral("意見"));
        desk.session().saveWords();
        QTRY_VERIFY(findings()->topLevelItemCount() > 0);
        look("first");
        QVERIFY(isWhole());
        QCOMPARE(findings()->isVisible(), isHigh);
        const int height = desk.find<QTabWidget>("panels")->height();
        QVERIFY(desk.window().closeDocument());
        desk.newWindow();
        desk.window().resize(size);
        desk.open(path);
        QTRY_VERIFY(findings()->topLevelItemCount() > 0);
        look("reopened");
        QVERIFY(isWhole());
        QCOMPARE(findings()->isVisible(), isHigh);
        QVERIFY(qAbs(desk.find<QTabWidget>("panels")->height() - height) < height / 4);
    }

    // The toolbar: words and pictures for what is done all the time.
    void toolbar()
    {
        Desk desk;
        auto *bar = desk.find<QToolBar>("toolBar");
        QVERIFY(!bar->isVisible());
        desk.open(desk.makeSeed());
        QVERIFY(bar->isVisible());
        int buttons = 0;
        for (auto *button : bar->findChildren<QToolButton *>()) {
            // The two modes are words alone; the other mode's commands are put away.
            if (!button->defaultAction() || button->defaultAction()->isCheckable() ||
                button->isHidden())
                continue;
            ++buttons;
            QVERIFY(!button->text().isEmpty());
            QVERIFY(!button->icon().isNull());
        }
        QCOMPARE(buttons, 8);
        const size_t before = count(desk);
        desk.session().jumpTo(opinion(desk, 5).id);
        for (auto *button : bar->findChildren<QToolButton *>()) {
            if (button->defaultAction() == &action(desk, Command::AddOpinion))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(count(desk), before + 1);
    }
    // A right click offers what can be done here, each with its key.
    void rightClick()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        for (const auto &[name, command] : {std::pair("outline", Command::Rename),
                                            {"opinions", Command::MoveToPlace},
                                            {"pages", Command::MakePdf}}) {
            auto *pane = desk.find<QWidget>(name);
            QCOMPARE(pane->contextMenuPolicy(), Qt::ActionsContextMenu);
            QVERIFY2(pane->actions().contains(&action(desk, command)), name);
        }
    }

    // Opinions are copied and pasted as they are; elsewhere they are rows.
    void copyAndPaste()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const size_t before = count(desk);
        desk.session().jumpTo(opinion(desk, 3).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        const std::vector<QString> words{opinion(desk, 3).summary, opinion(desk, 4).summary};
        desk.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().count(u'\t'), 6);
        desk.session().jumpTo(opinion(desk, 10).id);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(count(desk), before + 2);
        QCOMPARE(opinion(desk, 11).summary, words[0]);
        QCOMPARE(opinion(desk, 12).summary, words[1]);
        QCOMPARE(opinion(desk, 11).category, opinion(desk, 3).category);
        QCOMPARE(desk.session().view()->markup(opinion(desk, 12)),
                 desk.session().view()->markup(opinion(desk, 4)));
        QCOMPARE(opinion(desk, 11).node, opinion(desk, 10).node);
        // Taken back, it is gone on with where it was pasted.
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(count(desk), before);
        QCOMPARE(desk.session().opinion(), std::optional(opinion(desk, 10).id));
        desk.press(Qt::Key_Return, Qt::ControlModifier); // an opinion is added
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(count(desk), before);
        QCOMPARE(desk.session().opinion(), std::optional(opinion(desk, 10).id));
    }
    // A category in words comes along, and one that looks the same is the same.
    void pasteElsewhereKeepsCategory()
    {
        const auto write = [](Desk &desk, const QString &symbol, const QString &words) {
            const auto id = desk.session().view()->values().categories[1].id; // ○
            QVERIFY(desk.session().apply({QStringLiteral("set_category"),
                                          {{QStringLiteral("id"), id.value()},
                                           {QStringLiteral("symbol"), symbol},
                                           {QStringLiteral("text"), words}},
                                          {}}));
            QVERIFY(desk.session().apply(
                operations::setCategory(opinion(desk, 1).id, std::optional(id))));
        };
        for (const auto &[here, there] :
             {std::pair(QString(), QString()),
              std::pair(QString(u'〇'), QString(u'◯'))}) { // two of the marks that まる gives
            Desk desk;
            desk.open(desk.makeSeed());
            write(desk, here, QStringLiteral("一部反映"));
            desk.session().jumpTo(opinion(desk, 1).id);
            desk.press(Qt::Key_2, Qt::AltModifier);
            desk.press(Qt::Key_C, Qt::ControlModifier);
            QVERIFY(QApplication::clipboard()->text().endsWith(
                here.isEmpty() ? QStringLiteral("\t一部反映") : u'\t' + here));
            Desk other;
            other.open(other.makeSeed());
            write(other, there, QStringLiteral("一部反映"));
            other.session().jumpTo(opinion(other, 10).id);
            other.press(Qt::Key_2, Qt::AltModifier);
            other.press(Qt::Key_V, Qt::ControlModifier);
            QCOMPARE(opinion(other, 11).summary, opinion(desk, 1).summary);
            QCOMPARE(opinion(other, 11).category,
                     std::optional(other.session().view()->values().categories[1].id));
        }
    }
    // Cut here and pasted into another document, whose opinions a reference does not know.
    void pasteElsewhere()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 8).id); // it refers to No. 2
        desk.press(Qt::Key_2, Qt::AltModifier);
        const QString plain = desk.session().view()->plainResponse(opinion(desk, 8));
        QVERIFY(plain.contains(QStringLiteral("No. 2")));
        desk.press(Qt::Key_C, Qt::ControlModifier);
        Desk other;
        other.open(other.makeLarge(20));
        other.press(Qt::Key_2, Qt::AltModifier);
        const size_t before = count(other);
        other.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(count(other), before + 1);
        const auto id = other.session().opinion();
        QVERIFY(id);
        QCOMPARE(
            other.session().view()->plainResponse(*other.session().view()->index.findOpinion(*id)),
            plain);
        QVERIFY2(other.find<ElidingLabel>("done")->text().contains(
                     QStringLiteral("1か所")), // it is told
                 qUtf8Printable(other.find<ElidingLabel>("done")->text()));
    }
    // What refers to another of those that are pasted refers to it there, too, by its new number.
    void pasteElsewhereKeepsReferences()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 2).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        const auto *list = desk.window().findChild<OpinionList *>();
        for (int i = 0; i < 20 && list->selected().size() < 7; ++i) // past headings, too
            desk.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(list->selected().size(), size_t(7));
        desk.press(Qt::Key_C, Qt::ControlModifier);
        Desk other;
        other.open(other.makeLarge(20));
        other.session().jumpTo(opinion(other, 10).id);
        other.press(Qt::Key_2, Qt::AltModifier);
        const Snapshot before = other.session().view()->values();
        other.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(count(other), before.opinions.size() + 7);
        QCOMPARE(other.session().opinion(), std::optional(opinion(other, 17).id)); // the last one
        const auto said = references(other.session().view()->markup(opinion(other, 17)));
        QCOMPARE(said.size(), references(desk.session().view()->markup(opinion(desk, 8))).size());
        QCOMPARE(said.front(), opinion(other, 11).id);
        QCOMPARE(other.session().view()->plainResponse(opinion(other, 17)),
                 desk.session()
                     .view()
                     ->plainResponse(opinion(desk, 8))
                     .replace(QStringLiteral("No. 2"), QStringLiteral("No. 11")));
        QCOMPARE(other.find<ElidingLabel>("done")->text(),
                 QStringLiteral("7件の意見を貼り付けました"));
        other.press(Qt::Key_Z, Qt::ControlModifier); // one step
        QCOMPARE(other.session().view()->values().opinions, before.opinions);
        QCOMPARE(other.session().view()->values().responses, before.responses);
    }
};

GAIYO_UI_TEST_MAIN(TestRoom)
#include "test_room.moc"
