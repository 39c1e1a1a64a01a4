#include "ui/desk.h"
#include "ui/letters.h"
#include "ui/looks.h"

#include "session/operations.h"
#include "shell/commands.h"
#include "shell/pane_layout.h"
#include "widgets/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>
#include <QTreeView>
#include <QTreeWidget>
#include <QWheelEvent>

#include <optional>

using namespace gaiyo;

// Low and narrow windows, large letters: what steps aside, and that all that is written and read
// has its lines.
class TestLowRoom : public QObject
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
    static size_t count(Desk &desk) { return desk.session().view()->values().opinions.size(); }

private Q_SLOTS:
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
    // Where the opinions of a letter are below its words, these have the lines before the summary
    // has blank ones.
    void wordsOfALetter_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize &size : {QSize(960, 490), QSize(960, 540), QSize(683, 600)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }
    void wordsOfALetter()
    {
        QFETCH(QSize, size);
        Desk desk;
        desk.open(desk.makeSeed());
        addLetters(desk.session());
        const auto original = desk.session().work().work().originals.front().id;
        QVERIFY(desk.session().apply(operations::link({original, 0, 5}, opinion(desk, 5).id)));
        action(desk, Command::ModeLetters).trigger();
        desk.window().resize(size);
        Desk::settle(desk.window());
        desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/letter-%1-%2.png")
                                      .arg(size.width())
                                      .arg(size.height()));
        QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
        const double words = linesIn(*desk.find<QTextEdit>("original"));
        const double summary = linesIn(*desk.find<QTextEdit>("letterSummary"));
        QVERIFY2(words >= 5 && words >= summary && summary >= 2,
                 qPrintable(QStringLiteral("%1 %2").arg(words).arg(summary)));
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
};

GAIYO_UI_TEST_MAIN(TestLowRoom)
#include "test_low_room.moc"
