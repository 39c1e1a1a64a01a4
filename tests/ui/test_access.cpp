#include "ui/desk.h"
#include "ui/letters.h"

#include "dialogs/day_field.h"
#include "preview/page_view.h"
#include "session/operations.h"
#include "ui/looks.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QRadioButton>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

#include <map>
#include <set>

using namespace gaiyo;

namespace {

// The widgets of a window that keys should reach.
std::set<QWidget *> keyWidgets(QWidget &window)
{
    std::set<QWidget *> wanted;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() != &window || !widget->isVisible() || !widget->isEnabled() ||
            widget->focusProxy() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        // Of buttons of which one is chosen, Tab reaches that one and the arrows the others.
        const auto *radio = qobject_cast<QRadioButton *>(widget);
        if (radio && !radio->isChecked())
            continue;
        wanted.insert(widget);
    }
    return wanted;
}

// Everything has a name and a role, Tab reaches it, and Tab comes round.
void walk(QWidget &window, const std::function<void()> &tab)
{
    const auto wanted = keyWidgets(window);
    QVERIFY(!wanted.empty());
    for (QWidget *widget : wanted) {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && face->isValid(), qPrintable(describe(*widget)));
        QVERIFY2(face->role() != QAccessible::NoRole, qPrintable(describe(*widget)));
        const bool named = !face->text(QAccessible::Name).isEmpty() ||
                           qobject_cast<QTabBar *>(widget); // its tabs have names
        QVERIFY2(named, qPrintable(describe(*widget)));
    }
    std::set<QWidget *> reached;
    for (size_t i = 0; i < 3 * wanted.size() + 3; ++i) {
        tab();
        reached.insert(QApplication::focusWidget());
    }
    QStringList way;
    for (QWidget *widget : reached)
        way += describe(*widget);
    for (QWidget *widget : wanted)
        QVERIFY2(reached.contains(widget),
                 qPrintable(describe(*widget) + QStringLiteral(" is not among ") + way.join(u',')));
}

} // namespace

// What a person without a mouse, with large letters or with a screen reader meets.
class TestAccess : public QObject
{
    Q_OBJECT
private:
    static void rows(const char *first)
    {
        QTest::addColumn<int>("dialog");
        QTest::newRow(first) << -1;
        const auto &all = dialogCommands();
        for (size_t i = 0; i < all.size(); ++i)
            QTest::newRow(qUtf8Printable(all[i].second)) << int(i);
    }
    static bool isQtsOwn(const QDialog &dialog) { return dialog.objectName() == u"print"; }
    // Opens the window or dialog of the present row and looks at it.
    static void inWindow(Desk &desk, const std::function<void(QWidget &)> &look)
    {
        QFETCH(int, dialog);
        desk.open(desk.makeSeed());
        const auto &nodes = desk.session().view()->values().nodes;
        desk.session().selectPlace({Place::Kind::Node, nodes[4].id});
        if (dialog < 0) {
            QTRY_VERIFY_WITH_TIMEOUT(desk.find<PageView>("pages")->isComplete(), 20000);
            Desk::settle(desk.window());
            look(desk.window());
            return;
        }
        desk.inDialog(
            [&] {
                desk.window().commands().action(dialogCommands()[size_t(dialog)].first)->trigger();
            },
            [&](QDialog &opened) {
                Desk::settle(opened);
                look(opened);
                opened.reject();
            });
    }

    // Asks everything that a screen reader asks.
    static void readAll(QTreeView &view)
    {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(face);
        QAccessibleTableInterface *table = face->tableInterface();
        QVERIFY(table);
        QCOMPARE(face->childCount(), (table->rowCount() + 1) * table->columnCount());
        QVERIFY(!face->child(-1));
        QVERIFY(!face->child(face->childCount()));
        for (int i = 0; i < face->childCount(); ++i) {
            QAccessibleInterface *child = face->child(i);
            QVERIFY(child && child->isValid());
            QCOMPARE(face->indexOfChild(child), i);
            QVERIFY(child->parent() == face);
            (void)child->state();
            (void)child->rect();
            QAccessibleTableCellInterface *cell = child->tableCellInterface();
            QCOMPARE(cell != nullptr, i >= table->columnCount());
            if (!cell)
                continue;
            const QModelIndex at = view.model()->index(0, 0);
            QVERIFY(at.isValid());
            QCOMPARE(cell->rowIndex(), i / table->columnCount() - 1);
            QCOMPARE(cell->columnIndex(), i % table->columnCount());
            QCOMPARE(cell->columnHeaderCells().size(), 1);
            QVERIFY(table->cellAt(cell->rowIndex(), cell->columnIndex()) == child);
        }
    }

    static QStringList textsOf(const QList<QAction *> &actions)
    {
        QStringList texts;
        for (const QAction *action : actions)
            texts += action->isVisible() ? action->text() : QString();
        return texts;
    }
    // Of everything that a letter leads to, as it is seen now.
    static QStringList lettersIn(const QWidget &window)
    {
        QStringList texts;
        for (const auto *widget : window.findChildren<QWidget *>()) {
            if (widget->window() != &window || !widget->isVisible())
                continue;
            if (const auto *bar = qobject_cast<const QMenuBar *>(widget))
                texts += textsOf(bar->actions());
            else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
                for (int i = 0; i < tabs->count(); ++i)
                    texts += tabs->tabText(i);
            else if (const auto *label = qobject_cast<const QLabel *>(widget))
                texts += label->buddy() ? label->text() : QString();
            else
                texts += widget->property("text").toString() + widget->property("title").toString();
        }
        return texts;
    }
    static QStringList clashesOf(const QStringList &texts)
    {
        std::map<QString, QString> known;
        QStringList clashes;
        for (const QString &text : texts) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            if (key.isEmpty())
                continue;
            const auto [at, isNew] = known.emplace(key.toString(), text);
            if (!isNew)
                clashes += key.toString() + QStringLiteral(": ") + at->second +
                           QStringLiteral(" – ") + text;
        }
        return clashes;
    }

    // The buttons and labels of each mode, also of what stands there only at times.
    static QStringList clashesOfModes(Desk &desk)
    {
        QStringList clashes;
        const auto look = [&] {
            Desk::settle(desk.window());
            clashes += clashesOf(lettersIn(desk.window()));
        };
        addLetters(desk.session());
        for (const Command mode : {Command::ModeLetters, Command::ModeInquiries}) {
            desk.window().commands().action(mode)->trigger();
            look();
        }
        desk.window().commands().action(Command::ModeOpinions)->trigger();
        desk.session().jumpTo(desk.session().view()->index.findOpinionByNo(2)->id);
        desk.window().commands().action(Command::ShareWithAbove)->trigger();
        desk.press(Qt::Key_F7);
        look();
        desk.press(Qt::Key_F, Qt::ControlModifier);
        look();
        return clashes;
    }

    // Where the keyboard goes with a widget, whatever stands for it.
    static const QWidget &focusedFor(const QWidget &widget)
    {
        const QWidget *at = &widget;
        while (at->focusProxy())
            at = at->focusProxy();
        return *at;
    }

private Q_SLOTS:
    // The letter of a label leads to its field and to no other, so that what is typed next stands
    // there.
    void lettersLeadToTheirFields_data() { rows("main"); }
    void lettersLeadToTheirFields()
    {
        Desk desk;
        inWindow(desk, [&](QWidget &window) {
            for (const auto *label : window.findChildren<const QLabel *>()) {
                const QKeySequence key = QKeySequence::mnemonic(label->text());
                if (label->window() != &window || key.isEmpty() || label->text().contains(u'<'))
                    continue;
                QVERIFY2(label->buddy(), qPrintable(label->text()));
                const QWidget &field = focusedFor(*label->buddy());
                QVERIFY2(field.focusPolicy() != Qt::NoFocus, qPrintable(label->text()));
                QVERIFY2(&field == label->buddy() || label->buddy()->isAncestorOf(&field),
                         qPrintable(label->text()));
                if (!label->isVisible() || !field.isEnabled())
                    continue;
                desk.press(Qt::Key(key[0].key()), Qt::AltModifier);
                QVERIFY2(field.hasFocus(), qPrintable(label->text() + QStringLiteral(" leads to ") +
                                                      describe(*QApplication::focusWidget())));
            }
        });
    }
    // Where the days are not wanted, it leads to what makes them wanted.
    void letterOfDaysThatAreOff()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.inDialog([&] { desk.window().commands().action(Command::FrontPage)->trigger(); },
                      [&](QDialog &dialog) {
                          QCOMPARE(QApplication::focusWidget()->objectName(),
                                   QStringLiteral("title"));
                          auto *period = dialog.findChild<QWidget *>(QStringLiteral("period"));
                          auto *box = period->findChild<QCheckBox *>();
                          const auto days = period->findChildren<DayField *>();
                          box->setChecked(true);
                          desk.press(Qt::Key_E, Qt::AltModifier);
                          QVERIFY(days.at(0)->hasFocus());
                          desk.type(QStringLiteral("2026/11/24"));
                          QCOMPARE(days.at(0)->date(), QDate(2026, 11, 24));
                          box->setChecked(false);
                          dialog.findChild<QWidget *>(QStringLiteral("title"))->setFocus();
                          desk.press(Qt::Key_E, Qt::AltModifier);
                          QVERIFY(box->hasFocus());
                          dialog.findChild<QWidget *>(QStringLiteral("title"))->setFocus();
                          box->setChecked(true);
                          desk.press(Qt::Key_E, Qt::AltModifier);
                          QVERIFY(days.at(0)->hasFocus());
                          dialog.done(QDialog::Rejected);
                      });
    }

    void everyControl_data() { rows("main"); }
    void everyControl()
    {
        Desk desk;
        inWindow(desk, [&](QWidget &window) {
            const auto *dialog = qobject_cast<QDialog *>(&window);
            if (!dialog || !isQtsOwn(*dialog))
                walk(window, [&] { desk.press(Qt::Key_Tab); });
        });
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("english");
        QTest::addColumn<int>("dialog");
        const auto &all = dialogCommands();
        for (const int percent : {100, 200}) {
            for (const bool english : {false, true}) {
                for (int i = -2; i < int(all.size()); ++i)
                    QTest::addRow("%s %d %s",
                                  i == -2   ? "start"
                                  : i == -1 ? "main"
                                            : qUtf8Printable(all[size_t(i)].second),
                                  percent, english ? "en" : "ja")
                        << percent << english << i;
            }
        }
    }
    void nothingIsClipped()
    {
        QFETCH(int, percent);
        QFETCH(int, dialog);
        QFETCH(bool, english);
        std::optional<English> language;
        if (english)
            language.emplace();
        Desk desk(Theme::Light, percent);
        if (percent > 100)
            desk.window().resize(1900, 1060);
        const auto look = [](QWidget &window) {
            const auto *opened = qobject_cast<QDialog *>(&window);
            if (opened && isQtsOwn(*opened))
                return;
            const QStringList clipped = clippedIn(window);
            QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        };
        if (dialog == -2) {
            Desk::settle(desk.window());
            look(desk.window());
        } else {
            inWindow(desk, look);
        }
    }

    // A reader that asks for everything after every change, and keeps what it was given.
    void readersFollowChanges()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        auto *list = desk.find<QTreeView>("opinions");
        auto *outline = desk.find<QTreeView>("outline");
        QCOMPARE(QAccessible::queryAccessibleInterface(list)->role(), QAccessible::Table);
        QCOMPARE(QAccessible::queryAccessibleInterface(outline)->role(), QAccessible::Tree);
        QAccessibleInterface *first =
            QAccessible::queryAccessibleInterface(list)->tableInterface()->cellAt(1, 0);
        QVERIFY(first->text(QAccessible::Name).startsWith(QStringLiteral("No.1、")));
        const QAccessible::Id id = QAccessible::uniqueId(first);
        QRandomGenerator dice(3);
        for (int i = 0; i < 25; ++i) {
            const auto &values = session.view()->values();
            const auto &opinion =
                values.opinions[size_t(dice.bounded(int(values.opinions.size())))];
            const auto &node = values.nodes[size_t(dice.bounded(int(values.nodes.size())))];
            if (i % 4 == 0)
                session.apply(operations::removeOpinion(opinion.id));
            else if (i % 4 == 1)
                session.apply(operations::moveOpinion(opinion.id, node.id, {}));
            else if (i % 4 == 2)
                session.apply(operations::addNode(node.id, NodeKind::Item, QString(), {}));
            else
                session.undo();
            if (i % 5 == 0)
                outline->collapseAll();
            else if (i % 5 == 2)
                outline->expandAll();
            readAll(*list);
            readAll(*outline);
            if (QAccessibleInterface *kept = QAccessible::accessibleInterface(id))
                (void)kept->text(QAccessible::Name);
        }
        session.selectPlace({Place::Kind::Tray, {}});
        QCOMPARE(QAccessible::queryAccessibleInterface(list)->tableInterface()->rowCount(), 0);
        QVERIFY(!QAccessible::queryAccessibleInterface(list)->child(list->model()->columnCount()));
    }

    // Whatever can be done is done by a key or by a letter of its menu.
    void everyCommandHasAKeyOrALetter_data()
    {
        QTest::addColumn<bool>("english");
        QTest::newRow("Japanese") << false;
        QTest::newRow("English") << true;
    }
    void everyCommandHasAKeyOrALetter()
    {
        QFETCH(bool, english);
        std::optional<English> language;
        if (english)
            language.emplace();
        Desk desk;
        QStringList without;
        for (const QAction *menu : desk.window().menuBar()->actions()) {
            for (const QAction *action : menu->menu()->actions()) {
                if (!action->isSeparator() && action->shortcuts().isEmpty() &&
                    QKeySequence::mnemonic(action->text()).isEmpty())
                    without += action->text();
            }
        }
        desk.open(desk.makeSeed());
        desk.press(Qt::Key_F7);
        QTRY_VERIFY(desk.find<QTreeView>("findings")->model()->rowCount() > 0);
        for (const auto *button :
             desk.find<QTreeView>("findings")->parentWidget()->findChildren<QToolButton *>()) {
            if (!button->isHidden() && button->defaultAction() &&
                QKeySequence::mnemonic(button->text()).isEmpty())
                without += button->text();
        }
        QCOMPARE(without.join(u'\n'), QString());
    }
    // A letter of a finding's button does what the button does.
    void lettersOfFindings()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.press(Qt::Key_F7);
        QTRY_VERIFY(desk.find<QTreeView>("findings")->model()->rowCount() > 0);
        const auto *ignore = desk.find<QAction>("ignoreFinding");
        for (int i = 0; i < 40 && !ignore->isEnabled(); ++i)
            desk.press(Qt::Key_Down);
        QVERIFY(ignore->isEnabled());
        desk.press(Qt::Key_L, Qt::AltModifier);
        QTRY_VERIFY(desk.find<QWidget>("ignoreReason")->hasFocus());
    }

    // No letter leads to two places: of a menu, of what a right click offers, of a window.
    void mnemonics_data()
    {
        QTest::addColumn<bool>("english");
        QTest::addColumn<int>("dialog");
        const auto &all = dialogCommands();
        for (const bool english : {false, true}) {
            for (int i = -1; i < int(all.size()); ++i)
                QTest::addRow("%s %s", i < 0 ? "main" : qUtf8Printable(all[size_t(i)].second),
                              english ? "en" : "ja")
                    << english << i;
        }
    }
    void mnemonics()
    {
        QFETCH(bool, english);
        QFETCH(int, dialog);
        std::optional<English> language;
        if (english)
            language.emplace();
        Desk desk;
        QStringList clashes;
        if (dialog < 0) {
            clashes += clashesOf(lettersIn(desk.window())); // the first page
            for (const QAction *menu : desk.window().menuBar()->actions())
                clashes += clashesOf(textsOf(menu->menu()->actions()));
        }
        inWindow(desk, [&](QWidget &window) {
            const auto *opened = qobject_cast<QDialog *>(&window);
            if (opened && isQtsOwn(*opened))
                return;
            clashes += clashesOf(lettersIn(window));
            for (auto *tabs : window.findChildren<QTabWidget *>()) {
                for (int i = 0; i < tabs->count(); ++i) {
                    tabs->setCurrentIndex(i);
                    clashes += clashesOf(lettersIn(window));
                }
            }
            for (const auto *pane : window.findChildren<QWidget *>())
                clashes += clashesOf(textsOf(pane->actions()));
        });
        if (dialog < 0)
            clashes += clashesOfModes(desk);
        clashes.removeDuplicates();
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
    }
};

GAIYO_UI_TEST_MAIN(TestAccess)
#include "test_access.moc"
