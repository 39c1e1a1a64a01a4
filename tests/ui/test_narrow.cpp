#include "ui/colleague.h"
#include "ui/desk.h"
#include "ui/looks.h"

#include "editor/opinion_list_model.h"
#include "inquiry/answer_list_model.h"
#include "inquiry/sheet_list_model.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QHelpEvent>
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
