#include "ui/desk.h"
#include "ui/search_steps.h"

#include "session/operations.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QTreeWidget>

using namespace gaiyo;

// Words put in place of others: those that the clerk ticked, in what is there at that moment.
class TestReplacing : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static bool click(Desk &desk, const char *name)
    {
        auto *button = desk.find<QAbstractButton>(name);
        if (!button->isVisible() || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    // 佐藤さん does it in another window of another machine.
    static void applyElsewhere(Desk &desk, const Operation &operation)
    {
        static const SystemClock clock;
        RandomIdSource ids;
        const auto other = Document::open(desk.session().path(), Access::ReadWrite,
                                          {clock, ids, {QStringLiteral("佐藤")}});
        QVERIFY(other.ok());
        QVERIFY(std::holds_alternative<Applied>((*other)->apply(operation)));
    }

private Q_SLOTS:
    // The box of a place stays empty when what stands before it became longer.
    void replaceRemembersUnchecked()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = opinion(desk, 3).id;
        const auto words = [&] { return desk.session().view()->plainResponse(opinion(desk, 3)); };
        desk.session().apply(operations::setResponse(id, QStringLiteral("甲乙甲乙丙甲乙丁。"), {}));
        QTreeWidget &list = search(desk, QStringLiteral("甲乙"));
        QTRY_COMPARE(list.topLevelItemCount(), 3);
        list.setFocus();
        list.setCurrentItem(list.topLevelItem(1));
        desk.press(Qt::Key_Space);
        list.setCurrentItem(list.topLevelItem(0));
        desk.find<QLineEdit>("replaceWith")->setText(QStringLiteral("もっと長い"));
        QVERIFY(click(desk, "replaceOne"));
        QCOMPARE(words(), QStringLiteral("もっと長い甲乙丙甲乙丁。"));
        QTRY_COMPARE(list.topLevelItemCount(), 2);
        QCOMPARE(list.topLevelItem(0)->checkState(0), Qt::Unchecked);
        // So it does when a colleague writes before it.
        applyElsewhere(desk, operations::setResponse(
                                 id, QStringLiteral("前文。もっと長い甲乙丙甲乙丁。"), {}));
        desk.session().refresh();
        QTRY_COMPARE(list.topLevelItemCount(), 2);
        QVERIFY(click(desk, "replaceAll"));
        QTRY_COMPARE(words(), QStringLiteral("前文。もっと長い甲乙丙もっと長い丁。"));
    }
    // One press after the other replaces what is ticked, and leaves the citizens' words alone.
    void replaceOneKeepsToTicked()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString words = QStringLiteral("情報");
        const int inSummaries = countOf(desk, words, false);
        const int inResponses = countOf(desk, words, true);
        QVERIFY(inSummaries > 0 && inResponses > 0);
        QTreeWidget &list = search(desk, words);
        desk.find<QLineEdit>("replaceWith")->setText(QStringLiteral("じょうほう"));
        for (int presses = 0; presses < 200 && countOf(desk, words, true) > 0; ++presses) {
            const int rows = list.topLevelItemCount();
            const int left = countOf(desk, words, true);
            QVERIFY(click(desk, "replaceOne"));
            if (countOf(desk, words, true) < left)
                QTRY_VERIFY(list.topLevelItemCount() < rows);
        }
        QCOMPARE(countOf(desk, words, true), 0);
        QCOMPARE(countOf(desk, words, false), inSummaries);
    }
    // What a colleague saved a moment ago, and no window has seen yet, is not written over.
    void replaceKeepsWhatWasJustSaved()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = opinion(desk, 3).id;
        const auto words = [&] { return desk.session().view()->plainResponse(opinion(desk, 3)); };
        desk.session().apply(
            operations::setResponse(id, QStringLiteral("甲乙を調べます。甲乙です。"), {}));
        QTreeWidget &list = search(desk, QStringLiteral("甲乙"));
        QTRY_COMPARE(list.topLevelItemCount(), 2);
        desk.find<QLineEdit>("replaceWith")->setText(QStringLiteral("丙"));
        applyElsewhere(desk, operations::setResponse(
                                 id, QStringLiteral("急ぎ甲乙を調べます。甲乙です。"), {}));
        QVERIFY(click(desk, "replaceAll"));
        QTRY_COMPARE(words(), QStringLiteral("急ぎ丙を調べます。丙です。"));
        desk.session().undo();
        QTRY_COMPARE(words(), QStringLiteral("急ぎ甲乙を調べます。甲乙です。"));
        QTRY_COMPARE(list.topLevelItemCount(), 2);
        applyElsewhere(desk, operations::setResponse(
                                 id, QStringLiteral("甲乙を至急調べます。甲乙です。"), {}));
        list.setCurrentItem(list.topLevelItem(1));
        QVERIFY(click(desk, "replaceOne"));
        QTRY_COMPARE(words(), QStringLiteral("甲乙を至急調べます。丙です。"));
    }
    // Nor is it lost where opinions are joined, or take the response of the one above.
    void joinKeepsWhatWasJustSaved()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const std::vector<OpinionId> ids{opinion(desk, 3).id, opinion(desk, 4).id,
                                         opinion(desk, 5).id};
        desk.session().jumpTo(ids[0]);
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        applyElsewhere(desk,
                       operations::setSummary(ids[1], QStringLiteral("たった今の意見。"), {}));
        applyElsewhere(desk,
                       operations::setResponse(ids[0], QStringLiteral("たった今の考え方。"), {}));
        desk.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        const Opinion *joined = desk.session().view()->index.findOpinion(ids[0]);
        QVERIFY(joined);
        QVERIFY2(joined->summary.contains(QStringLiteral("たった今の意見。")),
                 qPrintable(joined->summary));
        const QString answer = desk.session().view()->plainResponse(*joined);
        QVERIFY2(answer.contains(QStringLiteral("たった今の考え方。")), qPrintable(answer));
    }
    // The order is the booklet's, whatever the list is ordered by.
    void joinKeepsTheOrderOfTheBooklet()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        QStringList words;
        for (const Opinion &each : desk.session().view()->values().opinions)
            words += each.summary;
        const OpinionId first = opinion(desk, 1).id;
        desk.session().jumpTo(first);
        desk.find<QToolButton>("listOrder")->defaultAction()->menu()->actions().at(1)->trigger();
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.session().view()->values().opinions.size(), size_t(1));
        QCOMPARE(desk.session().view()->values().opinions.front().id, first);
        QCOMPARE(desk.session().view()->values().opinions.front().summary, words.join(u'\n'));
    }
};

GAIYO_UI_TEST_MAIN(TestReplacing)
#include "test_replacing.moc"
