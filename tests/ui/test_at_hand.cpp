#include "ui/desk.h"

#include "domain/markup.h"
#include "editor/opinion_list.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "widgets/eliding_label.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QToolBar>
#include <QToolButton>

#include <optional>

using namespace gaiyo;

// What is at hand in each pane: the tools above, the menu of the right button, and opinions that
// are copied and pasted, also into another document.
class TestAtHand : public QObject
{
    Q_OBJECT
private:
    static QAction &action(Desk &desk, Command command)
    {
        return *desk.window().commands().action(command);
    }
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static size_t count(Desk &desk) { return desk.session().view()->values().opinions.size(); }

private Q_SLOTS:
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
        const QString html = QApplication::clipboard()->mimeData()->html();
        QCOMPARE(html.count(QStringLiteral("<tr>")), 2);
        QCOMPARE(html.count(QStringLiteral("mso-number-format:'\\@'")), 6);
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

GAIYO_UI_TEST_MAIN(TestAtHand)
#include "test_at_hand.moc"
