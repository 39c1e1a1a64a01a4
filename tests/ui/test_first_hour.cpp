#include "ui/desk.h"
#include "ui/letters.h"

#include "dialogs/manual.h"
#include "domain/numbering.h"
#include "session/operations.h"
#include "shell/commands.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSpinBox>
#include <QTextEdit>
#include <QTimer>
#include <QTreeView>

using namespace gaiyo;

// What somebody meets who has the program before him for the first time.
class TestFirstHour : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static std::vector<Opinion> opinions(Desk &desk)
    {
        const auto &all = desk.session().view()->values().opinions;
        return {all.begin(), all.end()};
    }
    static std::vector<Node> nodes(Desk &desk)
    {
        const auto &all = desk.session().view()->values().nodes;
        return {all.begin(), all.end()};
    }
    static QString wordsOf(Desk &desk, const char *name)
    {
        const auto *label = desk.find<QLabel>(name);
        return label->isVisible() ? label->text() : QString();
    }
    // The rows of No.3, 4 and 5 get a category, which is told.
    static void categorizeThree(Desk &desk)
    {
        desk.session().jumpTo(opinion(desk, 3).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(!wordsOf(desk, "done").isEmpty());
        QVERIFY(desk.find<QWidget>("takeBack")->isVisible());
    }
    // What a colleague does elsewhere, and this window then sees.
    static void asColleague(Desk &desk, const Operation &operation)
    {
        const SystemClock clock;
        RandomIdSource ids;
        const auto other = Document::open(desk.session().path(), Access::ReadWrite,
                                          {clock, ids, {QStringLiteral("佐藤")}});
        QVERIFY(other.ok());
        QVERIFY(std::holds_alternative<Applied>((*other)->apply(operation)));
    }
    static void selectNode(Desk &desk, const NodeId &id)
    {
        desk.session().selectPlace({Place::Kind::Node, id});
        desk.press(Qt::Key_1, Qt::AltModifier);
    }
    static void pressRemove(Desk &desk)
    {
        desk.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    }
    static NodeId addNode(Desk &desk, const std::optional<NodeId> &parent, NodeKind kind,
                          const QString &title, const std::optional<QString> &number = {})
    {
        const NodeId id(*desk.session().apply(operations::addNode(parent, kind, title, {})));
        if (number)
            desk.session().apply({QStringLiteral("set_node"),
                                  {{QStringLiteral("id"), id.value()},
                                   {QStringLiteral("auto"), false},
                                   {QStringLiteral("number"), *number}},
                                  {}});
        return id;
    }
    static const Node &requireNode(Desk &desk, const NodeId &id)
    {
        return *desk.session().view()->index.findNode(id);
    }
    static QString numberOf(Desk &desk, const NodeId &id)
    {
        const auto numbers = nodeNumbers(nodes(desk));
        const auto found = numbers.find(id);
        return found == numbers.end() ? QString() : found->second;
    }
    static void setTextPercent(Desk &desk, int percent)
    {
        desk.inDialog(
            [&] { desk.press(Qt::Key_Comma, Qt::ControlModifier); },
            [&](QDialog &dialog) {
                dialog.findChild<QSpinBox *>(QStringLiteral("textPercent"))->setValue(percent);
                QTest::keyClick(&dialog, Qt::Key_Return);
            });
        Desk::settle(desk.window());
    }
    static QAbstractButton *category(Desk &desk, int position)
    {
        return desk.find<QAbstractButton>(qPrintable(QStringLiteral("category%1").arg(position)));
    }

private Q_SLOTS:
    // The first page of the help has the words that stand on the screen.
    void helpSpeaksAsTheScreen()
    {
        Desk desk;
        const QString help = manualText({}, 100);
        const QString first = help.left(help.indexOf(QStringLiteral("Alt+1")));
        desk.inDialog([&] { desk.window().commands().action(Command::NewBooklet)->trigger(); },
                      [&](QDialog &dialog) {
                          for (const char *name : {"title", "form"}) {
                              const auto *field =
                                  dialog.findChild<QWidget *>(QString::fromLatin1(name));
                              QVERIFY2(first.contains(field->accessibleName()),
                                       qPrintable(field->accessibleName()));
                          }
                          dialog.reject();
                      });
        QVERIFY(first.contains(QStringLiteral("「仕上がり」の紙面")));
        for (const char *word : {"右の", "ひな形", "表題"})
            QVERIFY2(!first.contains(QString::fromUtf8(word)), word);
    }

    // What was done is told until the next thing is done, whatever that is.
    void noticeGoesWithNextAction_data()
    {
        QTest::addColumn<int>("action");
        QTest::newRow("next opinion") << 0;
        QTest::newRow("another heading") << 1;
        QTest::newRow("typing") << 2;
        QTest::newRow("a row by the mouse") << 3;
    }
    void noticeGoesWithNextAction()
    {
        QFETCH(int, action);
        Desk desk;
        desk.open(desk.makeSeed());
        categorizeThree(desk);
        auto *list = desk.find<QTreeView>("opinions");
        switch (action) {
        case 0:
            desk.press(Qt::Key_PageDown, Qt::ControlModifier);
            break;
        case 1:
            desk.press(Qt::Key_1, Qt::AltModifier);
            desk.press(Qt::Key_End);
            break;
        case 2:
            desk.press(Qt::Key_5, Qt::AltModifier);
            desk.type(QStringLiteral("要確認"));
            break;
        default:
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(list->model()->index(1, 2)).center());
        }
        QCOMPARE(wordsOf(desk, "done"), QString());
        QVERIFY(!desk.find<QWidget>("takeBack")->isVisible());
    }
    // A colleague's change elsewhere leaves the way back; one of the same rows ends it.
    void noticeGoesWithColleague()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = opinions(desk);
        categorizeThree(desk);
        asColleague(desk, operations::setCount(before[9].id, 4));
        desk.session().refresh();
        QVERIFY(!wordsOf(desk, "done").isEmpty());
        asColleague(desk, operations::setCategory(before[3].id, before[3].category));
        desk.session().refresh();
        QCOMPARE(wordsOf(desk, "done"), QString());
        QVERIFY(!desk.find<QWidget>("takeBack")->isVisible());
    }
    // Words that are too long for their room: the beginning and the end are there, and all of them
    // are told by the tip and to a screen reader.
    void longNotice()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.window().resize(1366, 690);
        const NodeId id = addNode(desk, {}, NodeKind::Chapter, QStringLiteral("長い").repeated(60));
        selectNode(desk, id);
        desk.window().commands().action(Command::RemoveNode)->trigger();
        Desk::settle(desk.window());
        auto *label = desk.find<QLabel>("done");
        QVERIFY(label->isVisible());
        QVERIFY(label->text().endsWith(QStringLiteral("削除しました")));
        QCOMPARE(label->toolTip(), label->text());
        QCOMPARE(QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name),
                 label->text());
        const QString shown = label->property("shown").toString();
        QCOMPARE(shown, label->text()); // over what stands below, where it has no room
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
        desk.window().grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/long-notice.png"));
    }

    // Ctrl+Shift+Del means what has the keys: in the outline the heading, with its question.
    void removesWhatHasTheKeys()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = opinions(desk);
        const auto headings = nodes(desk);
        selectNode(desk, before[0].node.value());
        bool isAsked = false;
        desk.inDialog([&] { pressRemove(desk); },
                      [&](QDialog &dialog) {
                          isAsked = dialog.objectName() == u"removeHeading";
                          QTest::keyClick(&dialog, Qt::Key_Escape);
                      });
        QVERIFY(isAsked);
        QCOMPARE(opinions(desk), before);
        QCOMPARE(nodes(desk), headings);
        // Nothing hangs on this one: it goes, by its step of undo.
        selectNode(desk, addNode(desk, {}, NodeKind::Chapter, QStringLiteral("空の章")));
        pressRemove(desk);
        QCOMPARE(nodes(desk), headings);
        QCOMPARE(opinions(desk), before);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(nodes(desk).size(), headings.size() + 1);
    }
    void removesNothingElsewhere()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = opinions(desk);
        const auto headings = nodes(desk);
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_Home); // no heading
        pressRemove(desk);
        QCOMPARE(opinions(desk), before);
        QCOMPARE(nodes(desk), headings);
        desk.find<QLineEdit>("outlineFilter")->setFocus();
        desk.type(QStringLiteral("情報"));
        pressRemove(desk);
        QCOMPARE(opinions(desk), before);
        desk.find<QLineEdit>("outlineFilter")->clear();
        selectNode(desk, before[0].node.value());
        desk.press(Qt::Key_F2);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        pressRemove(desk);
        desk.press(Qt::Key_Escape);
        QCOMPARE(opinions(desk), before);
        QCOMPARE(nodes(desk), headings);
    }

    // However high the window became with larger letters: when they are small again, it has room on
    // the screen with its title bar.
    void windowFitsTheScreen()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QRect screen = desk.window().screen()->availableGeometry();
        setTextPercent(desk, 150);
        desk.window().resize(screen.size() + QSize(60, 120));
        Desk::settle(desk.window());
        setTextPercent(desk, 100);
        QTRY_VERIFY2(screen.contains(desk.window().frameGeometry()),
                     qPrintable(QStringLiteral("%1 x %2")
                                    .arg(desk.window().frameGeometry().width())
                                    .arg(desk.window().frameGeometry().height())));
        QVERIFY(desk.window().height() > screen.height() / 2);
    }

    // A heading that goes one level in is counted as what it is there.
    void numberFollowsLevel_data()
    {
        QTest::addColumn<QString>("number"); // by hand; "" for none
        QTest::addColumn<QString>("inside");
        QTest::newRow("counted") << QString() << QStringLiteral("1");
        QTest::newRow("by hand") << QStringLiteral("第2章") << QStringLiteral("1");
        QTest::newRow("by hand, in kanji") << QStringLiteral("第二章") << QStringLiteral("1");
        QTest::newRow("of the office's own") << QStringLiteral("別冊") << QStringLiteral("別冊");
    }
    void numberFollowsLevel()
    {
        QFETCH(QString, number);
        QFETCH(QString, inside);
        Desk desk;
        desk.open(desk.makeSeed());
        addNode(desk, {}, NodeKind::Chapter, QStringLiteral("前の章"));
        const NodeId moved =
            addNode(desk, {}, NodeKind::Chapter, QStringLiteral("次の章"),
                    number.isEmpty() ? std::optional<QString>() : std::optional(number));
        const NodeId below =
            addNode(desk, moved, NodeKind::Section, QStringLiteral("柱"), QStringLiteral("1"));
        const auto before = nodes(desk);
        selectNode(desk, moved);
        desk.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(numberOf(desk, moved), inside);
        QCOMPARE(numberOf(desk, below), QStringLiteral("(1)")); // what is below follows
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(nodes(desk), before);
    }

    // One level in and out again, everything is as it was, also a number that was given by hand.
    void levelAndBack_data()
    {
        QTest::addColumn<QString>("number");
        for (const char *number : {"第２章", "第二章", "第2章", "(２)", "（２）", "２", "2-1", "②"})
            QTest::newRow(number) << QString::fromUtf8(number);
    }
    void levelAndBack()
    {
        QFETCH(QString, number);
        Desk desk;
        desk.open(desk.makeSeed());
        addNode(desk, {}, NodeKind::Chapter, QStringLiteral("前の章"));
        const NodeId moved = addNode(desk, {}, NodeKind::Chapter, QStringLiteral("次の章"), number);
        addNode(desk, moved, NodeKind::Section, QStringLiteral("柱"), QStringLiteral("９"));
        const auto headings = [&] {
            QStringList all;
            for (const Node &node : nodes(desk))
                all += desk.session().view()->heading(node);
            return all;
        };
        const QStringList before = headings();
        selectNode(desk, moved);
        desk.press(Qt::Key_Right, Qt::AltModifier);
        QVERIFY(requireNode(desk, moved).parent);
        desk.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!requireNode(desk, moved).parent);
        QCOMPARE(headings(), before);
    }
    // A number that is typed with the title of a heading stands before it once, and follows it.
    void numberInTheTitle_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *typed, const char *number, const char *title) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(number)
                                 << QString::fromUtf8(title);
        };
        row("第２章　暮らし", "第２章", "暮らし");
        row("第二章 暮らし", "第二章", "暮らし");
        row("第2章　暮らし", "第2章", "暮らし"); // the second one is counted as this
        row("第2章", "第2章", "第2章");
        row("暮らし", "第2章", "暮らし");
        row("２　暮らし", "第2章", "２　暮らし"); // no number of a chapter
        row("2-1 暮らし", "第2章", "2-1 暮らし");
        row("第2章の暮らし", "第2章", "第2章の暮らし");
    }
    void numberInTheTitle()
    {
        QFETCH(QString, typed);
        QFETCH(QString, number);
        QFETCH(QString, title);
        Desk desk;
        desk.open(desk.makeSeed());
        const NodeId renamed = addNode(desk, {}, NodeKind::Chapter, QStringLiteral("章"));
        selectNode(desk, renamed);
        desk.press(Qt::Key_F2);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->setText(typed);
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(requireNode(desk, renamed).title, title);
        QCOMPARE(numberOf(desk, renamed), number);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(requireNode(desk, renamed).title, QStringLiteral("章"));
        QVERIFY(requireNode(desk, renamed).autoNumber);
    }

    // One stop of Tab; the arrows go from one to the next, and a category is chosen by Space only.
    void categoriesAreOneStop()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 5).id);
        const auto before = opinions(desk);
        const auto &categories = desk.session().view()->values().categories;
        const auto chosen = std::ranges::find(categories, *before[4].category, &Category::id);
        const int at = int(chosen - categories.begin()) + 1;
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), category(desk, at)); // where the opinion's is
        desk.press(Qt::Key_Tab);
        QVERIFY(!QApplication::focusWidget()->objectName().startsWith(u"category"));
        desk.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), category(desk, at));
        const int count = int(categories.size());
        for (int step = 1; step <= count; ++step) { // all round
            desk.press(step % 2 == 0 ? Qt::Key_Down : Qt::Key_Right);
            QCOMPARE(QApplication::focusWidget(), category(desk, (at - 1 + step) % count + 1));
        }
        desk.press(Qt::Key_Left);
        const int left = (at - 2 + count) % count + 1;
        QCOMPARE(QApplication::focusWidget(), category(desk, left));
        QCOMPARE(opinions(desk), before);
        desk.press(Qt::Key_Space);
        QCOMPARE(opinion(desk, 5).category, std::optional(categories[size_t(left) - 1].id));
        QVERIFY(!QAccessible::queryAccessibleInterface(category(desk, left))
                     ->text(QAccessible::Name)
                     .isEmpty());
        // Once more it stays; only a key of its own takes it away.
        const auto now = opinions(desk);
        desk.press(Qt::Key_Space);
        QCOMPARE(opinions(desk), now);
        // Undo takes back what was done last wherever the caret is, also in the number.
        desk.find<QWidget>("count")->setFocus();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(opinions(desk), before);
        desk.press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(opinions(desk), now);
        // With none chosen it is the first.
        desk.press(Qt::Key_0, Qt::ControlModifier);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), category(desk, 1));
    }
    // A right click on them offers them all, with their keys.
    void categoriesHaveAMenu()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 5).id);
        QStringList words;
        QTimer::singleShot(0, &desk.window(), [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return;
            for (const QAction *action : menu->actions())
                words += action->isVisible() ? action->text() : QString();
            menu->close();
        });
        auto *button = category(desk, 2);
        QContextMenuEvent event(QContextMenuEvent::Mouse, button->rect().center(),
                                button->mapToGlobal(button->rect().center()));
        QCoreApplication::sendEvent(button, &event);
        QCoreApplication::processEvents();
        words.removeAll(QString());
        QVERIFY2(words.size() > int(desk.session().view()->values().categories.size()),
                 qPrintable(words.join(u',')));
    }

    // While two texts stand against each other, nobody is told of typing that will be saved.
    void conflictIsNoTyping()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = opinion(desk, 5).id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.type(QStringLiteral("私の文"));
        QCOMPARE(wordsOf(desk, "saveState"), QStringLiteral("入力中…"));
        asColleague(desk, operations::setResponse(id, QStringLiteral("佐藤の文。"), {}));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk.find<QWidget>("conflict")->isVisible());
        const QString words = wordsOf(desk, "saveState");
        QVERIFY2(words.contains(QStringLiteral("保存されていません")), qPrintable(words));
        desk.type(QStringLiteral("続き"));
        QCOMPARE(wordsOf(desk, "saveState"), words);
        QTest::mouseClick(desk.find<QAbstractButton>("keepTheirs"), Qt::LeftButton);
        QVERIFY(!desk.find<QWidget>("conflict")->isVisible());
        QVERIFY2(!wordsOf(desk, "saveState").contains(QStringLiteral("保存されていません")),
                 qPrintable(wordsOf(desk, "saveState")));
    }

    // On a small screen with all columns, the words of the opinion can still be read.
    void wordsKeepTheirWidth_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::newRow("small screen") << QSize(1366, 690) << 100;
        QTest::newRow("200 %") << QSize(1920, 1000) << 200;
        QTest::newRow("large screen") << QSize(1920, 1000) << 100;
    }
    void wordsKeepTheirWidth()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        addLetters(session);
        QVERIFY(session.apply({QStringLiteral("add_department"),
                               {{QStringLiteral("name"), QStringLiteral("情報政策課")}},
                               {}}));
        desk.window().resize(size);
        Desk::settle(desk.window());
        const auto *list = desk.find<QTreeView>("opinions");
        const int em = list->fontMetrics().horizontalAdvance(u'国');
        desk.window().grab().save(
            QStringLiteral(GAIYO_PICTURE_FOLDER "/words-%1-%2.png").arg(size.width()).arg(percent));
        int words = 0; // the widest column is the words'
        for (int column = 0; column < list->model()->columnCount(); ++column)
            words = qMax(words, list->header()->sectionSize(column));
        QVERIFY2(words >= 20 * em, qPrintable(QStringLiteral("%1 of %2, %3 each")
                                                  .arg(words)
                                                  .arg(list->viewport()->width())
                                                  .arg(em)));
        QVERIFY(!list->horizontalScrollBar()->isVisible());
    }

    // In letters twice as large the form of a letter is scrolled; its buttons stay on the screen.
    void letterInLargeLetters()
    {
        Desk desk(Theme::Light, 200);
        desk.open(desk.makeSeed());
        const QSize screen = desk.window().screen()->availableSize();
        desk.inDialog(
            [&] { desk.window().commands().action(Command::AddLetter)->trigger(); },
            [&](QDialog &dialog) {
                Desk::settle(dialog);
                const QString has =
                    QStringLiteral("%1×%2").arg(dialog.width()).arg(dialog.height());
                QVERIFY2(dialog.width() <= screen.width() && dialog.height() <= screen.height(),
                         qPrintable(has));
                for (const auto *button : dialog.findChildren<QPushButton *>())
                    QVERIFY(!button->isVisible() ||
                            button->visibleRegion().boundingRect() == button->rect());
                dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/letter-200-small.png"));
                dialog.reject();
            });
    }
};

// On a small screen, where the platform can be told of one.
int main(int argc, char **argv)
{
    const QTemporaryDir dir;
    QFile screens(dir.filePath(QStringLiteral("screens.json")));
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen" && screens.open(QIODevice::WriteOnly)) {
        screens.write(R"({"screens":[{"name":"small","x":0,"y":0,"width":1366,"height":768}]})");
        screens.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    }
    QApplication application(argc, argv);
    preparePrograms();
    TestFirstHour test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_first_hour.moc"
