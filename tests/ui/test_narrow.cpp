#include "ui/colleague.h"
#include "ui/desk.h"
#include "ui/looks.h"

#include "editor/opinion_list_model.h"
#include "inquiry/answer_list_model.h"
#include "inquiry/sheet_list_model.h"
#include "preview/page_view.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QHelpEvent>
#include <QListWidget>
#include <QPushButton>
#include <QTextEdit>
#include <QToolTip>
#include <QTreeView>

#include <optional>

using namespace gaiyo;

// Half of a small screen, in either language: every word is whole, and no bar takes room from the
// panes beside it.
class TestNarrow : public QObject
{
    Q_OBJECT
private:
    static inline const QSize kHalf{683, 690};

    static void addLanguages()
    {
        QTest::addColumn<bool>("isEnglish");
        QTest::newRow("Japanese") << false;
        QTest::newRow("English") << true;
    }
    static void open(Desk &desk)
    {
        const QString path = desk.path(QStringLiteral("見本.db"));
        QVERIFY(QFile::copy(QStringLiteral(GAIYO_FONT_FOLDER "/../sample.db"), path));
        desk.window().resize(kHalf);
        desk.open(path);
        Desk::settle(desk.window());
    }
    static void save(Desk &desk, const char *what)
    {
        Desk::settle(desk.window());
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        desk.window().grab().save(
            QStringLiteral(GAIYO_PICTURE_FOLDER "/narrow-%1-%2.png")
                .arg(QString::fromLatin1(what), QString::fromLatin1(QTest::currentDataTag())));
    }

private Q_SLOTS:
    // A colleague with a long name: the buttons of the bar go on in the next line.
    void conflictTakesNothing_data() { addLanguages(); }
    void conflictTakesNothing()
    {
        QFETCH(bool, isEnglish);
        std::optional<English> language;
        if (isEnglish)
            language.emplace();
        Desk desk;
        open(desk);
        const OpinionId id = desk.session().view()->index.findOpinionByNo(1)->id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        Desk::settle(desk.window());
        const auto *outline = desk.find<QTreeView>("outline");
        const QRect before{outline->mapTo(&desk.window(), QPoint()), outline->size()};
        const int column = outline->columnWidth(0);
        desk.type(QStringLiteral("こちらの文。"));
        applyElsewhere(desk.session().path(),
                       {operations::setResponse(id, QStringLiteral("別の文。"), {})},
                       QStringLiteral("情報システム課 佐々木花子"));
        desk.session().refresh();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk.session().words().hasConflict());
        save(desk, "conflict");
        QCOMPARE(desk.window().size(), kHalf);
        QCOMPARE(QRect(outline->mapTo(&desk.window(), QPoint()), outline->size()).width(),
                 before.width());
        QCOMPARE(outline->columnWidth(0), column);
        for (const char *name : {"keepMine", "keepTheirs", "merge"}) {
            const auto *button = desk.find<QPushButton>(name);
            QCOMPARE(button->visibleRegion().boundingRect(), button->rect());
            QVERIFY2(button->width() >= button->sizeHint().width(), name);
        }
        const auto *words = desk.find<QTextEdit>("response");
        QVERIFY(words->viewport()->rect().contains(words->cursorRect()));
        QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
    }

    // In each mode: heads are whole, and the columns of words have room for some.
    void everyMode_data() { addLanguages(); }
    void everyMode()
    {
        QFETCH(bool, isEnglish);
        std::optional<English> language;
        if (isEnglish)
            language.emplace();
        Desk desk;
        open(desk);
        for (const auto &[mode, name] : {std::pair(Command::ModeLetters, "letters"),
                                         {Command::ModeOpinions, "opinions"},
                                         {Command::ModeInquiries, "inquiries"}}) {
            desk.window().commands().action(mode)->trigger();
            save(desk, name);
            QCOMPARE(desk.window().size(), kHalf);
            QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
        }
        QVERIFY(desk.find<QTreeView>("answers")->columnWidth(AnswerListModel::Words) >= ems(6));
        QVERIFY(desk.find<QTreeView>("sheets")->columnWidth(SheetListModel::Name) >= ems(6));
    }

    // Where the letters are larger, the window still opens in half of a small screen.
    void largerLetters()
    {
        Desk desk(Theme::Light, 150);
        desk.window().resize(kHalf);
        Desk::settle(desk.window());
        save(desk, "start-150");
        QCOMPARE(desk.window().size(), kHalf);
        for (const char *name : {"startNew", "startOpen", "startImport", "startSample"}) {
            const auto *button = desk.find<QWidget>(name);
            QCOMPARE(button->visibleRegion().boundingRect(), button->rect());
        }
        QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
        open(desk);
        save(desk, "opinions-150");
        QCOMPARE(desk.window().size(), kHalf);
    }

    // The plan that is called for there has all of its width for words.
    void planInLargerLetters()
    {
        Desk desk(Theme::Light, 150);
        open(desk);
        desk.press(Qt::Key_1, Qt::AltModifier);
        Desk::settle(desk.window());
        QTRY_VERIFY(desk.window().updatesEnabled());
        save(desk, "plan-150");
        const auto *outline = desk.find<QTreeView>("outline");
        QVERIFY(outline->isVisible());
        QVERIFY2(outline->columnWidth(0) >= ems(6),
                 qPrintable(QString::number(outline->columnWidth(0))));
    }

    // Columns grow with their letters, and become small with them, at once.
    void columnsFollowTheLetters()
    {
        Desk desk;
        open(desk);
        desk.window().resize(1366, 690);
        Desk::settle(desk.window());
        const auto *head = desk.find<QTreeView>("opinions")->header();
        const auto widths = [&] {
            return QList{head->sectionSize(OpinionListModel::No),
                         head->sectionSize(OpinionListModel::State)};
        };
        const QList<int> before = widths();
        const QString family = QApplication::font().family();
        applyTheme(*qApp, Theme::Light, 150, family);
        Desk::settle(desk.window());
        save(desk, "larger-letters");
        for (int i = 0; i < before.size(); ++i)
            QVERIFY2(widths()[i] * 10 >= before[i] * 14, qPrintable(QString::number(widths()[i])));
        QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
        applyTheme(*qApp, Theme::Light, 100, family);
        Desk::settle(desk.window());
        for (int i = 0; i < before.size(); ++i)
            QVERIFY(qAbs(widths()[i] - before[i]) <= 2);
    }

    // The documents of late stand as whole cards with the plan's title and the day, below the
    // buttons where there is no room beside them.
    void startPage_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("perRow");
        QTest::newRow("half") << 100 << int(Theme::Light) << kHalf << 3;
        QTest::newRow("half-contrast") << 100 << int(Theme::HighContrast) << kHalf << 3;
        QTest::newRow("small") << 100 << int(Theme::Dark) << QSize(1366, 690) << 4;
        QTest::newRow("200") << 200 << int(Theme::Light) << QSize(1366, 690) << 1;
        QTest::newRow("200-of-1920") << 100 << int(Theme::Light) << QSize(960, 490) << 2;
    }
    void startPage()
    {
        QFETCH(int, percent);
        QFETCH(int, theme);
        QFETCH(QSize, size);
        QFETCH(int, perRow);
        Desk desk{Theme(theme), percent};
        const QString path = desk.makeSeed();
        for (int i = 0; i < 5; ++i) {
            const QString copy = desk.path(QStringLiteral("概要%1.db").arg(i));
            QVERIFY(QFile::copy(path, copy));
            desk.open(copy);
            auto *pages = desk.find<PageView>("pages");
            QTRY_VERIFY_WITH_TIMEOUT(pages->isComplete() && pages->findPage(1), 20000);
            QVERIFY(desk.window().closeDocument());
        }
        desk.window().resize(size);
        save(desk, "start");
        QCOMPARE(clippedIn(desk.window()).join(u'\n'), QString());
        auto *cards = desk.find<QListWidget>("recentFiles");
        QVERIFY(cards->count() >= 5);
        const QStringList words = cards->item(0)->text().split(u'\n');
        QVERIFY(words[0].contains(QStringLiteral("情報化基本計画")));
        QCOMPARE(words[1], QStringLiteral("概要4.db"));
        QCOMPARE(words[2], QStringLiteral("令和8年11月23日"));
        QVERIFY(cards->viewport()->rect().contains(cards->visualItemRect(cards->item(0))));
        // The day is drawn, as the last line.
        const QRect first = cards->visualItemRect(cards->item(0));
        const int line = cards->fontMetrics().lineSpacing();
        const QRect day(first.left(), first.bottom() - kTight - line, first.width(), line);
        const QImage drawn = cards->viewport()->grab(day).toImage();
        const QColor ground = drawn.pixelColor(0, 0);
        int letters = 0;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x)
                letters += drawn.pixelColor(x, y) != ground;
        }
        QVERIFY(letters > 50);
        int inFirstRow = 0;
        for (int i = 0; i < cards->count(); ++i) {
            const QRect card = cards->visualItemRect(cards->item(i));
            QVERIFY(card.left() >= 0 && card.right() <= cards->viewport()->width());
            inFirstRow += card.top() == cards->visualItemRect(cards->item(0)).top();
        }
        QVERIFY2(inFirstRow >= perRow, qPrintable(QString::number(inFirstRow)));
    }

    // Of a column that was drawn too narrow the head ends with …, and is whole under the mouse.
    void headUnderTheMouse()
    {
        Desk desk;
        open(desk);
        auto *head = desk.find<QTreeView>("opinions")->header();
        head->resizeSection(OpinionListModel::State, ems(3));
        Desk::settle(desk.window());
        QCOMPARE(head->textElideMode(), Qt::ElideRight);
        const QPoint at(head->sectionViewportPosition(OpinionListModel::State) + 3, 3);
        QHelpEvent event(QEvent::ToolTip, at, head->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(head->viewport(), &event);
        QCOMPARE(QToolTip::text(),
                 head->model()->headerData(OpinionListModel::State, Qt::Horizontal).toString());
        QToolTip::hideText();
    }
};

GAIYO_UI_TEST_MAIN(TestNarrow)
#include "test_narrow.moc"
