#include "letters/origins_pane.h"
#include "ui/colleague.h"
#include "ui/desk.h"
#include "ui/letters.h"
#include "ui/looks.h"

#include "preview/page_view.h"
#include "session/operations.h"
#include "shell/commands.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabWidget>
#include <QTextEdit>
#include <QTreeView>
#include <QTreeWidget>

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
};

GAIYO_UI_TEST_MAIN(TestRoom)
#include "test_room.moc"
