#include "ui/desk.h"

#include "dialogs/blocks_field.h"
#include "dialogs/ordered_table.h"
#include "editor/reference_edit.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "ui/colleague.h"
#include "ui/letters.h"
#include "widgets/message_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace gaiyo;

// Words that go astray: typed for one opinion and saved into another, or replaced unasked.
class TestAstray : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static QString responseOf(Desk &desk, const OpinionId &id)
    {
        const Opinion *found = desk.session().view()->index.findOpinion(id);
        return found ? desk.session().view()->plainResponse(*found) : QStringLiteral("(removed)");
    }
    static QString summaryOf(Desk &desk, const OpinionId &id)
    {
        const Opinion *found = desk.session().view()->index.findOpinion(id);
        return found ? found->summary : QStringLiteral("(removed)");
    }
    static QString focused() { return QApplication::focusWidget()->objectName(); }
    static void keysInto(QDialog &dialog, const char *field)
    {
        auto *edit = dialog.findChild<QPlainTextEdit *>(QLatin1String(field));
        QVERIFY(edit);
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("words"));
    }
    static void keys(const char *letters)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(letters));
    }

    // 佐藤さん removes an opinion in another window of another machine.
    static void removeElsewhere(const QString &path, const OpinionId &id)
    {
        applyElsewhere(path, {operations::removeOpinion(id)});
    }
    // The No. of an opinion that stands below its heading with others, and shares its answer with
    // none.
    static int notAlone(Desk &desk)
    {
        const auto view = desk.session().view();
        for (int no = 1;; ++no) {
            const Opinion &at = opinion(desk, no);
            const bool isShared = !at.response || view->index.sharers(*at.response).size() > 1;
            if (!isShared && opinionsOf({Place::Kind::Node, *at.node}, *view).size() > 1)
                return no;
        }
    }
    // The caret stands at the end of the response of this opinion, below its heading in the plan.
    static OpinionId writeBelowHeading(Desk &desk, int no)
    {
        const OpinionId id = opinion(desk, no).id;
        desk.session().selectPlace({Place::Kind::Node, *opinion(desk, no).node});
        desk.session().selectOpinion(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        return id;
    }

    // All words of the document but those of one opinion.
    static QStringList wordsBeside(Desk &desk, const OpinionId &id)
    {
        QStringList words;
        for (const Opinion &opinion : desk.session().view()->values().opinions) {
            if (opinion.id != id)
                words << opinion.id.value() << opinion.summary
                      << desk.session().view()->markup(opinion) << opinion.note.value_or(QString());
        }
        return words;
    }

private Q_SLOTS:
    // The caret stays in the opinion that a colleague removes, and what is typed brings it back.
    void removedByAColleague_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("saved"); // what was typed before the removal
        QTest::newRow("response, typing") << QStringLiteral("response") << false;
        QTest::newRow("response, all saved") << QStringLiteral("response") << true;
        QTest::newRow("summary, typing") << QStringLiteral("summary") << false;
        QTest::newRow("summary, all saved") << QStringLiteral("summary") << true;
    }
    void removedByAColleague()
    {
        QFETCH(QString, field);
        QFETCH(bool, saved);
        Desk desk;
        desk.timings().savePause = 1;
        desk.newWindow();
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = opinion(desk, 12).id;
        const QStringList beside = wordsBeside(desk, id);
        desk.session().jumpTo(id);
        desk.press(field == u"response" ? Qt::Key_4 : Qt::Key_3, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        keys("abc");
        if (saved)
            desk.press(Qt::Key_S, Qt::ControlModifier);
        removeElsewhere(path, id);
        desk.session().refresh();
        QCOMPARE(focused(), field);
        keys("def");
        QCOMPARE(focused(), field);
        QCOMPARE(desk.session().opinion(), std::optional(id));
        const auto now = [&] {
            return field == u"response" ? responseOf(desk, id) : summaryOf(desk, id);
        };
        QTRY_VERIFY_WITH_TIMEOUT(now().endsWith(QStringLiteral("abcdef")), 5000);
        QCOMPARE(wordsBeside(desk, id), beside);
        auto *bar = desk.find<MessageBar>("removed");
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->text(),
                 QStringLiteral("No.12は佐藤さんが削除しましたが、入力中だったため残しました。"));
        keys("ghi"); // and on, as if nothing had been
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(now().endsWith(QStringLiteral("abcdefghi")));
        QCOMPARE(focused(), field);
    }

    // A colleague moves what I write in to another heading: it stays before me, in its new place.
    void movedByAColleague()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = writeBelowHeading(desk, notAlone(desk));
        const QStringList beside = wordsBeside(desk, id);
        keys("abc");
        applyElsewhere(path, {operations::moveOpinion(id, std::nullopt, std::nullopt)});
        desk.session().refresh();
        QCOMPARE(desk.session().opinion(), std::optional(id));
        QCOMPARE(focused(), QStringLiteral("response"));
        QVERIFY(desk.find<QLabel>("saveState")
                    ->text()
                    .contains(u"ほかの人が「該当箇所 未定」へ移しました"));
        keys("def");
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(responseOf(desk, id).endsWith(QStringLiteral("abcdef")),
                 qPrintable(responseOf(desk, id)));
        QCOMPARE(wordsBeside(desk, id), beside);
        QCOMPARE(desk.session().place().kind, Place::Kind::Tray);
    }

    // What is cut and pasted in its own document is the same opinion at another place.
    void cutAndPastedIsMoved()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const Opinion cut = opinion(desk, 12);
        const OpinionId other = opinion(desk, 1).id;
        desk.session().apply(operations::setOwner(cut.id, QStringLiteral("山田")));
        desk.session().apply(operations::setResponse(
            other, QStringLiteral("{{No:%1}}のとおり").arg(cut.id.value()), {}));
        const QString answer = responseOf(desk, cut.id);
        const size_t count = desk.session().view()->values().opinions.size();
        desk.session().jumpTo(cut.id);
        desk.window().commands().action(Command::ToList)->trigger();
        desk.press(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(summaryOf(desk, cut.id), QStringLiteral("(removed)"));
        desk.session().jumpTo(other);
        desk.window().commands().action(Command::ToList)->trigger();
        desk.press(Qt::Key_V, Qt::ControlModifier);
        const Opinion *moved = desk.session().view()->index.findOpinion(cut.id);
        QVERIFY(moved);
        QCOMPARE(moved->node, opinion(desk, 1).node);
        QCOMPARE(moved->ref, cut.ref);
        QCOMPARE(moved->owner, QStringLiteral("山田"));
        QCOMPARE(responseOf(desk, cut.id), answer);
        QCOMPARE(desk.session().opinion(), std::optional(cut.id));
        QVERIFY(!responseOf(desk, other).contains(u'？'));
        // Once more it is a copy; and all of it can be taken back.
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->values().opinions.size(), count + 1);
        for (int i = 0; i < 3; ++i)
            desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->values().opinions.size(), count);
        QCOMPARE(desk.session().view()->index.findOpinion(cut.id)->node, cut.node);
    }

    // Where the plan has the keys, copied opinions come below its heading; of other words it is
    // told how they come in.
    void pastedInThePlan()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const Opinion copied = opinion(desk, 3);
        const NodeId target = *opinion(desk, 20).node;
        QVERIFY(copied.node != target);
        const size_t count = desk.session().view()->values().opinions.size();
        desk.session().jumpTo(copied.id);
        desk.window().commands().action(Command::ToList)->trigger();
        desk.press(Qt::Key_C, Qt::ControlModifier);
        desk.session().selectPlace({Place::Kind::Node, target});
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->values().opinions.size(), count + 1);
        const Opinion *made =
            desk.session().view()->index.findOpinion(desk.session().opinion().value());
        QCOMPARE(made->summary, copied.summary);
        QCOMPARE(made->node, std::optional(target));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->values().opinions.size(), count);

        QApplication::clipboard()->setText(QStringLiteral("第1章 公園"));
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->values().opinions.size(), count);
        const auto isTold = [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("Ctrl+Shift+V"));
        };
        const auto labels = desk.window().findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, isTold));
    }

    // Opinions that share a response are copies that share one of their own.
    void copiesShareAmongThemselves()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const Opinion one = opinion(desk, 2);
        QVERIFY(one.response && opinion(desk, 3).response == one.response);
        const size_t count = desk.session().view()->values().opinions.size();
        const QString answer = responseOf(desk, one.id);
        desk.session().jumpTo(one.id);
        desk.window().commands().action(Command::ToList)->trigger();
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_C, Qt::ControlModifier);
        desk.session().jumpTo(opinion(desk, 20).id);
        desk.window().commands().action(Command::ToList)->trigger();
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->values().opinions.size(), count + 3);
        const Opinion second = opinion(desk, 22);
        QCOMPARE(opinion(desk, 21).summary, one.summary);
        QCOMPARE(responseOf(desk, second.id), answer);
        QCOMPARE(opinion(desk, 21).response, second.response);
        QVERIFY(second.response != one.response);
        QVERIFY(opinion(desk, 23).response != second.response);
        QCOMPARE(desk.session().opinion(), std::optional(opinion(desk, 23).id));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->values().opinions.size(), count);
        QCOMPARE(responseOf(desk, one.id), answer);
    }

    // A colleague wrote the opinion anew a moment ago: the words that it is divided in are not
    // there any more.
    void rewrittenWhileDividing()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = opinion(desk, 12).id;
        const size_t count = desk.session().view()->values().opinions.size();
        desk.session().jumpTo(id);
        desk.press(Qt::Key_3, Qt::AltModifier);
        desk.press(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 4; ++i)
            desk.press(Qt::Key_Right);
        applyElsewhere(path, {operations::setSummary(id, QStringLiteral("書き直した。"), {})});
        desk.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        desk.session().refresh();
        QCOMPARE(summaryOf(desk, id), QStringLiteral("書き直した。"));
        QCOMPARE(desk.session().view()->values().opinions.size(), count);
        QCOMPARE(desk.session().opinion(), std::optional(id));
    }

    // Its heading goes with it: what is typed brings the opinion back, and goes on in it.
    void headingRemovedByAColleague_data()
    {
        QTest::addColumn<QByteArray>("pending"); // not saved when the heading goes
        QTest::newRow("nothing typed yet") << QByteArray();
        QTest::newRow("typing") << QByteArray("xyz");
    }
    void headingRemovedByAColleague()
    {
        QFETCH(QByteArray, pending);
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const NodeId node = *opinion(desk, 4).node;
        const OpinionId id = writeBelowHeading(desk, 4);
        keys(pending.constData());
        applyElsewhere(path, {operations::removeNode(node, true)});
        desk.session().refresh();
        QCOMPARE(desk.session().opinion(), std::optional(id));
        const QStringList beside = wordsBeside(desk, id);
        keys("abc");
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(desk.session().opinion(), std::optional(id));
        QCOMPARE(focused(), QStringLiteral("response"));
        keys("def");
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(responseOf(desk, id).endsWith(QString::fromLatin1(pending + "abcdef")),
                 qPrintable(responseOf(desk, id)));
        QCOMPARE(wordsBeside(desk, id), beside);
    }

    // What comes back is shown, and is another opinion: the keys that follow are not for it.
    void takenBackElsewhere_data()
    {
        QTest::addColumn<QString>("from"); // where the keys are
        QTest::newRow("response") << QStringLiteral("response");
        QTest::newRow("count") << QStringLiteral("count");
    }
    void takenBackElsewhere()
    {
        QFETCH(QString, from);
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 1).id);
        desk.press(Qt::Key_3, Qt::AltModifier);
        desk.press(Qt::Key_3, Qt::ControlModifier);
        desk.session().jumpTo(opinion(desk, 4).id);
        desk.find<QWidget>(qPrintable(from))->setFocus();
        const QStringList words = wordsBeside(desk, OpinionId());
        const int count = opinion(desk, 1).count;
        desk.window().commands().action(Command::Undo)->trigger();
        QCOMPARE(desk.session().opinion(), std::optional(opinion(desk, 1).id));
        QCOMPARE(focused(), QStringLiteral("opinions"));
        const QString told = desk.find<QLabel>("saveState")->text();
        QVERIFY2(told.startsWith(QStringLiteral("元に戻しました：")), qPrintable(told));
        keys("789");
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(wordsBeside(desk, OpinionId()), words);
        QCOMPARE(opinion(desk, 1).count, count);
    }

    // The clerk's own removal, with the caret in the words: the keys that follow are not for the
    // next.
    void removedByOneself()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = writeBelowHeading(desk, 2);
        const QStringList beside = wordsBeside(desk, id);
        desk.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(responseOf(desk, id), QStringLiteral("(removed)"));
        QCOMPARE(focused(), QStringLiteral("opinions"));
        keys("abc");
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(wordsBeside(desk, id), beside);
    }

    // Nothing was typed: the removal stands, and the next opinion is the one that took its row.
    void removedAndLeft()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = opinion(desk, 12).id;
        const OpinionId next = opinion(desk, 13).id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        removeElsewhere(path, id);
        desk.session().refresh();
        QCOMPARE(focused(), QStringLiteral("response"));
        QCOMPARE(desk.session().opinion(), std::optional(id));
        auto *bar = desk.find<MessageBar>("removed");
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->text().startsWith(QStringLiteral("No.12は佐藤さんが削除しました。")),
                 qPrintable(bar->text()));
        // Nothing is done to it by a key that was meant for it as it was.
        const qint64 revision = desk.session().view()->values().revision;
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_0})
            desk.press(key, Qt::ControlModifier);
        desk.press(Qt::Key_Up, Qt::AltModifier);
        desk.press(Qt::Key_Down, Qt::AltModifier);
        for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_J, Qt::Key_U, Qt::Key_D})
            desk.press(key, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.session().view()->values().revision, revision);
        QCOMPARE(desk.session().opinion(), std::optional(id));
        desk.press(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(desk.session().opinion(), std::optional(next));
        QVERIFY(!bar->isVisible());
        QCOMPARE(responseOf(desk, id), QStringLiteral("(removed)"));
        desk.press(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(desk.session().opinion(), std::optional(opinion(desk, 11).id));
    }

    // The keys were at a button of what a colleague removes: they do not come to a field.
    void removedAtAButton_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("category") << QStringLiteral("category2");
        QTest::newRow("count") << QStringLiteral("count");
        QTest::newRow("share") << QStringLiteral("shareWithAbove");
    }
    void removedAtAButton()
    {
        QFETCH(QString, button);
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = opinion(desk, 5).id;
        desk.session().jumpTo(id);
        auto *widget = desk.find<QWidget>(button.toLatin1().constData());
        widget->setFocus();
        QVERIFY(widget->hasFocus());
        const QStringList beside = wordsBeside(desk, id);
        removeElsewhere(path, id);
        desk.session().refresh();
        // They wait beside where they were, at nothing that takes any.
        const QWidget *waits = QApplication::focusWidget();
        const QWidget *strip = desk.find<QWidget>("categories");
        QVERIFY2(waits == strip || (waits && waits->isAncestorOf(strip)), qPrintable(focused()));
        const qint64 revision = desk.session().view()->values().revision;
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_A, Qt::Key_Up})
            desk.press(key);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(desk.session().view()->values().revision, revision);
        QCOMPARE(desk.session().opinion(), std::optional(id));
        QCOMPARE(responseOf(desk, id), QStringLiteral("(removed)"));
        QCOMPARE(wordsBeside(desk, id), beside);
        // The keys are not lost: they lead on, and Tab to the fields.
        QVERIFY(QApplication::focusWidget());
        desk.press(Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isEnabled());
        desk.press(Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(desk.session().opinion() && desk.session().opinion() != id);
    }

    // The colleague takes the removal back: what the clerk sees is the row again, without a word.
    void removedAndBack()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = opinion(desk, 12).id;
        const QStringList beside = wordsBeside(desk, id);
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        {
            const SystemClock clock;
            RandomIdSource ids;
            const auto other =
                Document::open(path, Access::ReadWrite, {clock, ids, {QStringLiteral("佐藤")}});
            QVERIFY(other.ok());
            QVERIFY(
                std::holds_alternative<Applied>((*other)->apply(operations::removeOpinion(id))));
            desk.session().refresh();
            QVERIFY(desk.find<MessageBar>("removed")->isVisible());
            QVERIFY(std::holds_alternative<Applied>((*other)->undo()));
        }
        desk.session().refresh();
        QVERIFY(!desk.find<MessageBar>("removed")->isVisible());
        QCOMPARE(focused(), QStringLiteral("response"));
        keys("abc");
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(responseOf(desk, id).endsWith(QStringLiteral("abc")));
        QCOMPARE(wordsBeside(desk, id), beside);
    }

    // While an input method composes in it.
    void removedWhileComposing()
    {
        Desk desk;
        desk.timings().savePause = 1;
        desk.newWindow();
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = opinion(desk, 12).id;
        const QStringList beside = wordsBeside(desk, id);
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.compose(QStringLiteral("とちゅう"));
        removeElsewhere(path, id);
        desk.session().refresh();
        QCOMPARE(focused(), QStringLiteral("response"));
        QVERIFY(desk.find<ComposingEdit>("response")->isComposing());
        desk.type(QStringLiteral("途中"));
        QTRY_VERIFY_WITH_TIMEOUT(responseOf(desk, id).endsWith(QStringLiteral("途中")), 5000);
        QCOMPARE(wordsBeside(desk, id), beside);
    }

    // Tab goes through what is written, in the order in which it is written.
    void tabOrder()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 5).id);
        desk.press(Qt::Key_3, Qt::AltModifier);
        QStringList visited{focused()};
        while (visited.last() != u"note" && visited.size() < 20) {
            desk.press(Qt::Key_Tab);
            visited += focused();
        }
        // Of the categories only the one that it has: the arrows go on from there.
        QCOMPARE(visited, QStringList({QStringLiteral("summary"), QStringLiteral("response"),
                                       chosenCategory(desk), QStringLiteral("note")}));
        for (auto back = visited.crbegin() + 1; back != visited.crend(); ++back) {
            desk.press(Qt::Key_Backtab, Qt::ShiftModifier);
            QCOMPARE(focused(), *back);
        }
    }
    // The buttons of the categories are made anew where those change.
    void tabOrderOfNewCategories()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const auto added = desk.session().apply({QStringLiteral("add_category"),
                                                 {{QStringLiteral("symbol"), QStringLiteral("◇")},
                                                  {QStringLiteral("text"), QStringLiteral("他")}},
                                                 {}});
        QVERIFY(added);
        QCoreApplication::processEvents(); // new buttons are shown by the layout
        tabFrom(desk, "response", chosenCategory(desk).toLatin1());
        const auto count = desk.session().view()->values().categories.size();
        tabFrom(desk, "category" + QByteArray::number(qulonglong(count)), "note");
    }
    // The name of its button.
    static QString chosenCategory(Desk &desk)
    {
        for (const auto *button : desk.find<QWidget>("categories")->findChildren<QPushButton *>()) {
            if (button->isChecked())
                return button->objectName();
        }
        return {};
    }
    static void tabFrom(Desk &desk, const QByteArray &from, const QByteArray &to)
    {
        desk.find<QWidget>(from.constData())->setFocus();
        desk.press(Qt::Key_Tab);
        QCOMPARE(focused(), QString::fromLatin1(to));
    }

    // Tab and Space write a blank and replace nothing.
    void tabAndSpace()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = opinion(desk, 5).id;
        const QString written = responseOf(desk, id);
        desk.session().jumpTo(id);
        desk.press(Qt::Key_3, Qt::AltModifier);
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_Space);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(responseOf(desk, id).contains(written));
    }

    // 上と同じ考え方にする over a written answer: the way back is in sight until something else is
    // done.
    void replacedAnswerHasAWayBack()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = opinion(desk, 5).id;
        const OpinionId above = opinion(desk, 4).id;
        const QString written = responseOf(desk, id);
        QVERIFY(!written.isEmpty());
        QVERIFY(written != responseOf(desk, above));
        desk.session().jumpTo(id);
        auto *bar = desk.find<QLabel>("done");
        QVERIFY(!bar->isVisible());
        desk.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(responseOf(desk, id), responseOf(desk, above));
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains(QStringLiteral("No.5")) &&
                     bar->text().contains(QStringLiteral("No.4")),
                 qPrintable(bar->text()));
        desk.find<QPushButton>("takeBack")->click();
        QCOMPARE(responseOf(desk, id), written);
        QVERIFY(!bar->isVisible());
        // Done again, and then something else: the bar would take back the wrong thing.
        desk.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(bar->isVisible());
        desk.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(!bar->isVisible());
    }

    // An empty answer has nothing to lose, and nothing is said.
    void emptyAnswerIsSharedSilently()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = opinion(desk, 5).id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.press(Qt::Key_Delete);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(responseOf(desk, id).isEmpty());
        desk.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(responseOf(desk, id), responseOf(desk, opinion(desk, 4).id));
        QVERIFY(!desk.find<QLabel>("done")->isVisible());
    }

    // Words that cannot be saved are not shared away.
    void unsavedAnswerIsNotReplaced()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = opinion(desk, 5).id;
        desk.session().jumpTo(id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        keys("mine");
        {
            const SystemClock clock;
            RandomIdSource ids;
            const auto other =
                Document::open(path, Access::ReadWrite, {clock, ids, {QStringLiteral("佐藤")}});
            QVERIFY(other.ok());
            QVERIFY(std::holds_alternative<Applied>(
                (*other)->apply(operations::setResponse(id, QStringLiteral("佐藤の文。"), {}))));
        }
        desk.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.find<QWidget>("conflict")->isVisible());
        QCOMPARE(responseOf(desk, id), QStringLiteral("佐藤の文。"));
        QVERIFY(desk.find<ReferenceEdit>("response")->toPlainText().endsWith(u"mine"_qs));
    }

    // While a menu is open its letters are the menu's.
    void lettersOfAnOpenMenu()
    {
        Desk desk;
        openLetters(desk);
        const auto count = [&] { return desk.session().view()->values().opinions.size(); };
        const size_t before = count();
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        QMenu menu(&desk.window());
        int chosen = 0;
        connect(menu.addAction(QStringLiteral("開く(&O)")), &QAction::triggered, &menu,
                [&chosen] { ++chosen; });
        menu.popup(desk.window().mapToGlobal(QPoint(20, 20)));
        QTRY_VERIFY(menu.isVisible());
        QTest::keyClick(&menu, Qt::Key_O);
        QCOMPARE(chosen, 1);
        QCOMPARE(count(), before);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_O); // and the words' own again
        QCOMPARE(count(), before + 1);
    }

    // What was typed in a dialog does not go by Escape alone.
    void typedLetterIsNotLost()
    {
        Desk desk;
        openIntake(desk);
        const auto escape = [](QDialog *dialog) { // once what goes on there is done
            QTimer::singleShot(0, dialog, [dialog] { QTest::keyClick(dialog, Qt::Key_Escape); });
        };
        desk.inDialogs(
            [&] { desk.window().commands().action(Command::AddLetter)->trigger(); },
            {[&](QDialog &dialog) {
                 auto *words = dialog.findChild<ComposingEdit *>();
                 words->setFocus();
                 QTest::keyClicks(words, QStringLiteral("letter"));
                 escape(&dialog);
             },
             [&](QDialog &asked) {
                 QCOMPARE(asked.objectName(), QStringLiteral("typedWords"));
                 asked.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/typed-words.png"));
                 QTest::keyClick(&asked, Qt::Key_Escape); // stays
                 escape(desk.window().findChild<QDialog *>(QStringLiteral("letter")));
             },
             [&desk](QDialog &asked) {
                 QCOMPARE(asked.objectName(), QStringLiteral("typedWords"));
                 const auto *letter = desk.window().findChild<QDialog *>(QStringLiteral("letter"));
                 QVERIFY(letter && letter->isVisible());
                 QCOMPARE(letter->findChild<ComposingEdit *>()->toPlainText(),
                          QStringLiteral("letter"));
                 QTimer::singleShot(0, asked.findChildren<QPushButton *>().first(),
                                    &QPushButton::click);
             }});
        QVERIFY(!QApplication::activeModalWidget());
        // Without words nothing is asked.
        desk.inDialog([&] { desk.window().commands().action(Command::AddLetter)->trigger(); },
                      [](QDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
    }

    // Nor where another row of the dialog is shown by now, or the words stand in a table.
    void typedRowsAreNotLost_data()
    {
        QTest::addColumn<int>("command");
        QTest::newRow("changes of the plan") << int(Command::EditPlanChanges);
        QTest::newRow("phrases") << int(Command::Phrases);
        QTest::newRow("texts around the table") << int(Command::BookletForm);
    }
    void typedRowsAreNotLost()
    {
        QFETCH(int, command);
        Desk desk;
        desk.open(desk.makeSeed());
        QAction *action = desk.window().commands().action(Command(command));
        const auto type = [&](QDialog &dialog) {
            if (command == int(Command::EditPlanChanges)) {
                auto *add = dialog.findChild<QPushButton *>(QStringLiteral("addPlanChange"));
                add->click();
                keysInto(dialog, "changeOld");
                add->click();
            } else if (command == int(Command::Phrases)) {
                auto *table = dialog.findChild<OrderedTable *>();
                table->addRow({{}, {QStringLiteral("名"), QStringLiteral("決まった文。")}});
            } else {
                auto *blocks = dialog.findChild<BlocksField *>();
                blocks->setValue({QJsonObject{{QStringLiteral("type"), QStringLiteral("paragraph")},
                                              {QStringLiteral("text"), QStringLiteral("前の文")}}});
            }
        };
        desk.inDialogs([&] { action->trigger(); },
                       {[&](QDialog &dialog) {
                            type(dialog);
                            QTimer::singleShot(0, &dialog, &QDialog::reject);
                        },
                        [](QDialog &asked) {
                            QCOMPARE(asked.objectName(), QStringLiteral("typedWords"));
                            QTimer::singleShot(0, asked.findChildren<QPushButton *>().first(),
                                               &QPushButton::click);
                        }});
        // What was only looked at goes without a question.
        desk.inDialog([&] { action->trigger(); }, [](QDialog &dialog) { dialog.reject(); });
    }
};

GAIYO_UI_TEST_MAIN(TestAstray)
#include "test_astray.moc"
