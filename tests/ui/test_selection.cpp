#include "ui/desk.h"
#include "ui/window_steps.h"

#include <QMimeData>
#include <QTreeView>

#include <memory>

using namespace gaiyo;
using namespace gaiyo::windowsteps;

// What is done to several opinions that are chosen: all of them take it, it is said, and there is a
// way back.
class TestSelection : public QObject
{
    Q_OBJECT
private:
    // The rows of No.3, 4 and 5, chosen by keys as in Excel.
    static void selectThree(Desk &desk)
    {
        desk.session().jumpTo(opinion(desk, 3).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
    }

private Q_SLOTS:
    // Ctrl+3 on three rows gives all three the category, says so, and can be taken back there.
    void selectionTakesCategory()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = opinions(desk);
        selectThree(desk);
        desk.press(Qt::Key_3, Qt::ControlModifier);
        const Category third = desk.session().view()->values().categories[2];
        for (const int no : {3, 4, 5})
            QCOMPARE(opinion(desk, no).category, std::optional(third.id));
        QCOMPARE(opinion(desk, 2).category, before[1].category);
        QCOMPARE(opinion(desk, 6).category, before[5].category);
        QCOMPARE(wordsOf(desk, "done"), QStringLiteral("3件を%1にしました").arg(third.symbol));
        QVERIFY(click(desk, "takeBack"));
        QCOMPARE(opinions(desk), before);
        QCOMPARE(wordsOf(desk, "done"), QString());
    }
    // Taken back or done again, by the keys, the three are selected as they were.
    void selectionComesBack_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("category") << int(Qt::Key_0) << int(Qt::ControlModifier);
        QTest::newRow("removal") << int(Qt::Key_Delete)
                                 << int(Qt::ControlModifier | Qt::ShiftModifier);
    }
    void selectionComesBack()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        Desk desk;
        desk.open(desk.makeSeed());
        const auto selected = [&desk] {
            QStringList words;
            const auto rows = desk.find<QTreeView>("opinions")->selectionModel()->selectedRows();
            for (const QModelIndex &index : rows)
                words += index.data().toString();
            words.sort();
            return words;
        };
        selectThree(desk);
        const QStringList before = selected();
        QCOMPARE(before.size(), 3);
        desk.press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(selected(), before);
        QCOMPARE(focused(), QStringLiteral("opinions"));
        if (key == Qt::Key_Delete)
            return;
        desk.press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(selected(), before);
        // The next change is made to all of them.
        desk.press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(wordsOf(desk, "done").left(2), QStringLiteral("3件"));
    }
    void selectionLosesCategory()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        selectThree(desk);
        desk.press(Qt::Key_0, Qt::ControlModifier);
        for (const int no : {3, 4, 5})
            QVERIFY(!opinion(desk, no).category);
        QCOMPARE(wordsOf(desk, "done"), QStringLiteral("3件の対応区分を外しました"));
    }
    // What is typed is one opinion's: there the key means this one, and only this row is marked.
    void selectionEndsWhereOneWrites()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = opinions(desk);
        selectThree(desk);
        desk.press(Qt::Key_4, Qt::AltModifier);
        QCOMPARE(tree(desk).window(), &desk.window());
        QCOMPARE(desk.find<QTreeView>("opinions")->selectionModel()->selectedRows().size(), 1);
        const bool isThird =
            opinion(desk, 5).category == desk.session().view()->values().categories[2].id;
        desk.press(isThird ? Qt::Key_2 : Qt::Key_3, Qt::ControlModifier);
        QVERIFY(opinion(desk, 5).category != before[4].category);
        QCOMPARE(opinion(desk, 4).category, before[3].category);
        QCOMPARE(opinion(desk, 3).category, before[2].category);
        QCOMPARE(focused(), QStringLiteral("response"));
    }
    void selectionIsRemoved()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = opinions(desk);
        selectThree(desk);
        desk.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(opinions(desk).size(), before.size() - 3);
        QCOMPARE(wordsOf(desk, "done"), QStringLiteral("3件の意見を削除しました"));
        QCOMPARE(desk.session().opinion(), std::optional(before[5].id)); // the one after them
        QVERIFY(click(desk, "takeBack"));
        QCOMPARE(opinions(desk), before);
    }
    // The block moves as one, and stays chosen.
    void selectionMovesUp()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = opinions(desk);
        selectThree(desk);
        desk.press(Qt::Key_Up, Qt::AltModifier);
        const auto position = [&](size_t old) {
            return *desk.session().view()->index.findNo(before[old].id);
        };
        QCOMPARE(position(2), position(3) - 1);
        QCOMPARE(position(3), position(4) - 1);
        QVERIFY(position(2) < 3 || before[1].node != before[2].node);
        QCOMPARE(desk.find<QTreeView>("opinions")->selectionModel()->selectedRows().size(), 3);
        QVERIFY(wordsOf(desk, "done").startsWith(QStringLiteral("3件を")));
        QVERIFY(click(desk, "takeBack"));
        QCOMPARE(opinions(desk), before);
    }
    // What is moved past its heading is told with the one below which it stands now.
    void moveToAnotherHeadingIsTold()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        int first = 2;
        while (opinion(desk, first).node == opinion(desk, first - 1).node)
            ++first;
        desk.session().jumpTo(opinion(desk, first).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(opinion(desk, first).node, opinion(desk, first - 1).node);
        const auto view = desk.session().view();
        const Node *node = view->index.findNode(*opinion(desk, first).node);
        QCOMPARE(wordsOf(desk, "done"),
                 QStringLiteral("1件を「%1」へ移しました").arg(view->heading(*node)));
    }
    // Dragged to a heading or within the list, as by keys.
    void draggedOpinionsAreTold()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = opinions(desk);
        selectThree(desk);
        auto *list = desk.find<QTreeView>("opinions");
        QAbstractItemModel *outline = tree(desk).model();
        const auto rows = outline->match(outline->index(0, 0), Qt::DisplayRole,
                                         QStringLiteral("オープンデータの推進"), 1,
                                         Qt::MatchContains | Qt::MatchRecursive);
        QCOMPARE(rows.size(), 1);
        const std::unique_ptr<QMimeData> data(
            list->model()->mimeData(list->selectionModel()->selectedRows()));
        QVERIFY(outline->dropMimeData(data.get(), Qt::MoveAction, -1, -1, rows.front()));
        const QString words = wordsOf(desk, "done");
        QVERIFY2(words.startsWith(u"3件を「") && words.contains(u"オープンデータ"),
                 qUtf8Printable(words));
        QVERIFY(click(desk, "takeBack"));
        QCOMPARE(opinions(desk), before);
        selectThree(desk);
        const std::unique_ptr<QMimeData> again(
            list->model()->mimeData(list->selectionModel()->selectedRows()));
        QVERIFY(list->model()->dropMimeData(again.get(), Qt::MoveAction,
                                            list->model()->rowCount() - 1, 0, {}));
        QVERIFY(wordsOf(desk, "done").startsWith(u"3件を「"));
        QVERIFY(click(desk, "takeBack"));
        QCOMPARE(opinions(desk), before);
    }
    void selectionTakesResponseOfAbove()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = opinions(desk);
        selectThree(desk);
        desk.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        for (const int no : {3, 4, 5})
            QCOMPARE(opinion(desk, no).response, opinion(desk, 2).response);
        QVERIFY2(wordsOf(desk, "done").contains(QStringLiteral("3件")),
                 qPrintable(wordsOf(desk, "done")));
        QVERIFY(click(desk, "takeBack"));
        QCOMPARE(opinions(desk), before);
    }

    // Nothing stands above the first: it is the one that the others follow.
    void selectionFromTheFirstOnTakesItsResponse()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto before = opinions(desk);
        desk.session().jumpTo(opinion(desk, 1).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(opinions(desk), before);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        for (const int no : {1, 2, 3})
            QCOMPARE(opinion(desk, no).response, before[0].response);
        QVERIFY2(wordsOf(desk, "done").contains(QStringLiteral("2件")) &&
                     wordsOf(desk, "done").contains(QStringLiteral("No.1")),
                 qPrintable(wordsOf(desk, "done")));
        QVERIFY(click(desk, "takeBack"));
        QCOMPARE(opinions(desk), before);
    }
};

GAIYO_UI_TEST_MAIN(TestSelection)
#include "test_selection.moc"
