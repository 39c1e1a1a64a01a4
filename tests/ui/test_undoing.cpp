#include "ui/colleague.h"
#include "ui/desk.h"

#include "session/operations.h"

#include <QLabel>
#include <QPushButton>
#include <QTextEdit>
#include <QTreeWidget>

using namespace gaiyo;

// Ctrl+Z where a colleague was at the same opinions: what can be taken back is, what was taken back
// is said, and so is what stands in the way.
class TestUndoing : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static const Opinion *find(Desk &desk, const OpinionId &id)
    {
        return desk.session().view()->index.findOpinion(id);
    }
    static QString status(Desk &desk) { return desk.find<QLabel>("saveState")->text(); }
    static void selectRows(Desk &desk, int first, int count)
    {
        desk.session().jumpTo(opinion(desk, first).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        for (int i = 1; i < count; ++i)
            desk.press(Qt::Key_Down, Qt::ShiftModifier);
    }
    static void takeBack(Desk &desk) { desk.press(Qt::Key_Z, Qt::ControlModifier); }
    // Of this opinion and of all that is below the heading that it stands under.
    static void removeHeadingElsewhere(Desk &desk, const QString &path, const NodeId &node)
    {
        applyElsewhere(path, {operations::removeNode(node, true)});
        desk.session().refresh();
    }

private Q_SLOTS:
    // They come back to the tray where their heading is gone, and that is said.
    void removalComesBackToTheTray()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const Opinion first = opinion(desk, 3);
        selectRows(desk, 3, 1);
        desk.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!find(desk, first.id));
        removeHeadingElsewhere(desk, path, *first.node);
        takeBack(desk);
        QVERIFY(find(desk, first.id));
        QVERIFY(!find(desk, first.id)->node);
        QCOMPARE(find(desk, first.id)->summary, first.summary);
        QCOMPARE(status(desk),
                 QStringLiteral("元に戻しました：意見の削除。見出しが削除されているため、"
                                "1件を該当箇所 未定に戻しました"));
        QCOMPARE(desk.session().opinion(), std::optional(first.id));
    }
    // So they do from the history, when there is nothing to take back any more.
    void removalIsPutBackFromTheHistory()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        std::vector<Opinion> gone;
        for (const int no : {3, 4, 5})
            gone.push_back(opinion(desk, no));
        selectRows(desk, 3, 3);
        desk.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        desk.open(path);
        desk.inDialog(
            [&] { desk.window().commands().action(Command::History)->trigger(); },
            [&](QDialog &dialog) {
                auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("historyList"));
                QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("3件の意見を削除"));
                auto *button = dialog.findChild<QPushButton *>(QStringLiteral("putBack"));
                QCOMPARE(button->text(), QStringLiteral("削除した意見を戻す(&P)"));
                QVERIFY(button->isEnabled());
                button->click();
                QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("3件の意見を追加"));
                dialog.reject();
            });
        for (const Opinion &each : gone) {
            QVERIFY(find(desk, each.id));
            QCOMPARE(*find(desk, each.id), each);
        }
        takeBack(desk);
        for (const Opinion &each : gone)
            QVERIFY(!find(desk, each.id));
    }
    // Of four, the one that a colleague gave another category stays, and is named.
    void theOthersAreTakenBack()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const auto categories = desk.session().view()->values().categories;
        std::vector<Opinion> before;
        for (const int no : {3, 4, 5, 6})
            before.push_back(opinion(desk, no));
        selectRows(desk, 3, 4);
        desk.press(Qt::Key_3, Qt::ControlModifier);
        applyElsewhere(path, {operations::setCategory(before[1].id, categories[4].id)});
        desk.session().refresh();
        takeBack(desk);
        for (const Opinion &each : before)
            QCOMPARE(find(desk, each.id)->category,
                     each.id == before[1].id ? std::optional(categories[4].id) : each.category);
        QCOMPARE(status(desk),
                 QStringLiteral("元に戻しました：意見の変更。No.4はその後にほかの人が変えて"
                                "いるため、そのままです"));
    }
    // What was typed is taken back first, and the opinion stays; what comes next is called so.
    void typedWordsAreTakenBackFirst()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = opinion(desk, 12).id;
        const QString before = desk.session().view()->plainResponse(opinion(desk, 12));
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.type(QStringLiteral("植えます。"));
        applyElsewhere(path, {operations::removeOpinion(id)});
        desk.session().refresh();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(find(desk, id));
        QVERIFY(desk.session()
                    .view()
                    ->plainResponse(*find(desk, id))
                    .endsWith(QStringLiteral("植えます。")));
        takeBack(desk);
        QVERIFY(find(desk, id));
        QCOMPARE(desk.session().view()->plainResponse(*find(desk, id)), before);
        QCOMPARE(desk.session().opinion(), std::optional(id));
        QCOMPARE(status(desk), QStringLiteral("元に戻しました：区の考え方の変更"));
        takeBack(desk);
        QVERIFY(!find(desk, id));
        QCOMPARE(status(desk), QStringLiteral("元に戻しました：削除された意見の復元"));
    }
    // Nothing is blamed on a colleague that he did not do.
    void refusalSaysWhy()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const Opinion moved = opinion(desk, 3);
        QVERIFY(desk.session().apply(operations::moveOpinion(moved.id, {}, {})));
        removeHeadingElsewhere(desk, path, *moved.node);
        takeBack(desk);
        QVERIFY2(status(desk).contains(QStringLiteral("見出しがその後に削除されている")),
                 qPrintable(status(desk)));
    }
};

GAIYO_UI_TEST_MAIN(TestUndoing)
#include "test_undoing.moc"
