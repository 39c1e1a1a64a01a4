#include "ui/test_answers.h"

#include "inquiry/answer_list.h"
#include "inquiry/answer_view.h"
#include "inquiry/inquiry_pane.h"
#include "inquiry/shown_answer.h"
#include "session/operations.h"
#include "shell/inquiry_mode.h"
#include "ui/colleague.h"
#include "ui/inquiry_steps.h"
#include "ui/looks.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>

#include <algorithm>

using namespace gaiyo;

namespace {

// A file came back, and its first answer that waits is looked at.
Reply openFirstAnswer(Desk &desk)
{
    desk.press(Qt::Key_F3, Qt::ControlModifier);
    issue(desk);
    takeIn(desk, {sendBack(desk, 0, QStringLiteral("回答です。"))});
    desk.press(Qt::Key_2, Qt::AltModifier);
    if (!pane(desk).reply() || pane(desk).reply()->state != u"open")
        desk.press(Qt::Key_F8);
    return *pane(desk).reply();
}

// The middle of what stands there for a change of the answer.
QPoint placeOf(Desk &desk, int change)
{
    auto *text = desk.find<QTextBrowser>("answer");
    for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().anchorHref() !=
                QStringLiteral("change:%1").arg(change))
                continue;
            QTextCursor cursor(text->document());
            cursor.setPosition(part.fragment().position());
            text->setTextCursor(cursor);
            const QPoint begin = text->cursorRect().center();
            cursor.movePosition(QTextCursor::NextCharacter);
            text->setTextCursor(cursor);
            return (begin + text->cursorRect().center()) / 2;
        }
    }
    return {};
}

} // namespace

// Two departments answer one opinion: the window says who wrote what, so that one can be
// chosen.
void TestAnswers::rivalAnswersAreNamed()
{
    Desk desk;
    open(desk);
    const auto departments = work(desk).departments;
    const OpinionId both = desk.session().view()->values().opinions.front().id;
    QVERIFY(
        desk.session().apply({QStringLiteral("assign"),
                              {{QStringLiteral("opinion"), both.value()},
                               {QStringLiteral("departments"),
                                QJsonArray{departments[0].id.value(), departments[1].id.value()}}},
                              {}}));
    issue(desk);
    const QStringList paths{sendBack(desk, 0, QStringLiteral("甲の文")),
                            sendBack(desk, 1, QStringLiteral("乙の文"))};
    QStringList said;
    desk.inDialog([&] { desk.window().workspace()->inquiry().takeFiles(paths); },
                  [&](QDialog &dialog) {
                      const auto *list =
                          dialog.findChild<QTreeWidget *>(QStringLiteral("answerFiles"));
                      for (int i = 0; i < list->topLevelItemCount(); ++i)
                          said += list->topLevelItem(i)->text(1);
                      dialog.accept();
                  });
    const QString first = departments[0].name;
    const QString second = departments[1].name;
    const auto says = [&](const QString &name, const QString &words) {
        return std::ranges::any_of(said, [&](const QString &line) {
            return line.startsWith(name) && line.contains(words);
        });
    };
    QVERIFY2(says(first, QStringLiteral("甲の文")), qPrintable(said.join(u'|')));
    QVERIFY2(says(second, QStringLiteral("乙の文")), qPrintable(said.join(u'|')));
    const ReplyId mine = [&] {
        for (const Reply &reply : work(desk).replies) {
            if (reply.opinion == both.value() && reply.response &&
                reply.response->endsWith(QStringLiteral("甲の文")))
                return reply.id;
        }
        return ReplyId();
    }();
    const SheetId sheet = sheetOf(desk).id;
    const auto row = std::ranges::find_if(work(desk).sheetRows, [&](const SheetRow &each) {
        return each.sheet == sheet && each.opinion == both.value();
    });
    pane(desk).showSheet(sheet);
    pane(desk).answers().showLine({sheet, row->id, mine});
    QTRY_VERIFY2(answer(desk).contains(second) && answer(desk).contains(QStringLiteral("乙の文")),
                 qPrintable(answer(desk)));
}

// What was written here in the meantime is not replaced unasked.
void TestAnswers::changedWordsAreAsked()
{
    Desk desk;
    open(desk);
    desk.press(Qt::Key_F3, Qt::ControlModifier);
    issue(desk);
    const QString back = sendBack(desk, 0, QStringLiteral("回答です。"));
    const SheetRow row = rowsOf(desk).front();
    QVERIFY(desk.session().apply({QStringLiteral("set_response"),
                                  {{QStringLiteral("opinion"), row.opinion},
                                   {QStringLiteral("text"), QStringLiteral("ここで直した。")}},
                                  {}}));
    takeIn(desk, {back});
    const auto reply = std::ranges::find_if(
        work(desk).replies, [&](const Reply &each) { return each.opinion == row.opinion; });
    QVERIFY(reply != work(desk).replies.end());
    pane(desk).answers().showLine({sheetOf(desk).id, row.id, reply->id});
    QCOMPARE(pane(desk).reply()->id, reply->id);
    QVERIFY2(answer(desk).contains(QStringLiteral("ここで直した。")), qUtf8Printable(answer(desk)));
    desk.press(Qt::Key_2, Qt::AltModifier);
    desk.inDialog([&] { desk.press(Qt::Key_Return); },
                  [](QDialog &dialog) {
                      QCOMPARE(dialog.objectName(), QStringLiteral("replaceChanged"));
                      dialog.reject();
                  });
    QCOMPARE(responseOf(desk, row.opinion), QStringLiteral("ここで直した。"));
    desk.inDialog([&] { desk.press(Qt::Key_Return); },
                  [](QDialog &dialog) {
                      auto &box = static_cast<QMessageBox &>(dialog);
                      for (QAbstractButton *button : box.buttons()) {
                          if (box.buttonRole(button) == QMessageBox::AcceptRole)
                              button->click();
                      }
                  });
    QVERIFY2(responseOf(desk, row.opinion).endsWith(QStringLiteral("回答です。")),
             qUtf8Printable(responseOf(desk, row.opinion) + told(desk)));
}

// Single changes are left out, by the mouse and by keys; what is left is taken as edited.
void TestAnswers::changesAreChosenOneByOne()
{
    Desk desk;
    openAsked(desk);
    const QString opinion = asked(desk)[0];
    const QString base = responseOf(desk, opinion);
    QVERIFY(base.size() > 10);
    const QString begun = QStringLiteral("まず、");
    const QString ended = QStringLiteral("令和9年度に実施します。");
    const ReplyId reply = answerComes(
        desk, "y1",
        {{QStringLiteral("opinion"), opinion}, {QStringLiteral("response"), begun + base + ended}});
    auto *text = desk.find<QTextBrowser>("answer");
    const auto *choice = desk.find<QLabel>("answerChoice");
    QVERIFY(choice->isVisible());
    QCOMPARE(pane(desk).answer().chosenWords(), std::nullopt);
    const auto click = [&](int change) {
        QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, placeOf(desk, change));
    };
    click(0);
    QCOMPARE(pane(desk).answer().chosenWords(), base + ended);
    QVERIFY2(choice->text().contains(u'1'), qUtf8Printable(choice->text()));
    click(0); // and back
    QCOMPARE(pane(desk).answer().chosenWords(), std::nullopt);
    // By keys: Alt+3 goes to the answer, Tab from change to change.
    desk.press(Qt::Key_3, Qt::AltModifier);
    text->moveCursor(QTextCursor::Start);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Space);
    QCOMPARE(pane(desk).answer().chosenWords(), begun + base);
    desk.press(Qt::Key_Space);
    QCOMPARE(pane(desk).answer().chosenWords(), std::nullopt);
    desk.press(Qt::Key_Space);
    // F2 goes on with what was chosen.
    desk.inDialog(
        [&] { desk.press(Qt::Key_F2); },
        [&](QDialog &dialog) {
            QCOMPARE(dialog.findChild<QTextEdit *>(QStringLiteral("editedAnswer"))->toPlainText(),
                     begun + base);
            dialog.reject();
        });
    QCOMPARE(stateOf(desk, reply), QStringLiteral("open"));
    desk.press(Qt::Key_Return);
    QCOMPARE(stateOf(desk, reply), QStringLiteral("edited"));
    QCOMPARE(responseOf(desk, opinion), begun + base);
    desk.session().undo();
    QCOMPARE(responseOf(desk, opinion), base);
    QCOMPARE(stateOf(desk, reply), QStringLiteral("open"));
}

// F2: the words are corrected on the way.
void TestAnswers::answerIsEdited()
{
    Desk desk;
    open(desk);
    const Reply reply = openFirstAnswer(desk);
    desk.inDialog([&] { desk.press(Qt::Key_F2); },
                  [](QDialog &dialog) {
                      dialog.findChild<QTextEdit *>(QStringLiteral("editedAnswer"))
                          ->setPlainText(QStringLiteral("{直した}回答です。"));
                      dialog.accept();
                  });
    QCOMPARE(responseOf(desk, *reply.opinion), QStringLiteral("{直した}回答です。"));
    const auto now = std::ranges::find_if(work(desk).replies,
                                          [&](const Reply &each) { return each.id == reply.id; });
    QCOMPARE(now->state, QStringLiteral("edited"));
}

// Somebody else writes the response while it is edited: nobody's words are lost, and the clerk has
// both before the eyes.
void TestAnswers::answerIsEditedMeanwhile()
{
    Desk desk;
    open(desk);
    const Reply reply = openFirstAnswer(desk);
    const QString theirs = QStringLiteral("ほかの人の考え方です。");
    const QString mine = QStringLiteral("直した回答です。");
    desk.inDialog(
        [&] { desk.press(Qt::Key_F2); },
        [&](QDialog &dialog) {
            auto *words = dialog.findChild<QTextEdit *>(QStringLiteral("editedAnswer"));
            auto *present = dialog.findChild<QPlainTextEdit *>(QStringLiteral("presentResponse"));
            words->setPlainText(mine);
            QVERIFY(!present->isVisible());
            applyElsewhere(desk.session().path(),
                           {operations::setResponse(OpinionId(*reply.opinion), theirs, {})});
            dialog.accept();
            QVERIFY(dialog.isVisible());
            QCOMPARE(responseOf(desk, *reply.opinion), theirs);
            QVERIFY(present->isVisible());
            QCOMPARE(present->toPlainText(), theirs);
            QCOMPARE(words->toPlainText(), mine);
            QVERIFY(!dialog.findChild<QLabel *>(QStringLiteral("trouble"))->text().isEmpty());
            dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/answer-meanwhile.png"));
            QCOMPARE(clippedIn(dialog).join(u'\n'), QString());
            QTRY_VERIFY(!pane(desk).asked().isReading()); // anew, for what was changed
            dialog.accept();
            QVERIFY(!dialog.isVisible());
        });
    QCOMPARE(responseOf(desk, *reply.opinion), mine);
    desk.session().undo();
    QCOMPARE(responseOf(desk, *reply.opinion), theirs);
}

// Every word of the contract for what is doubtful has its sentence.
void TestAnswers::everyDoubtHasItsSentence()
{
    QFile file(QStringLiteral(GAIYO_SOURCE_DIR "/app/cli/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString readme = QString::fromUtf8(file.readAll());
    const qsizetype from = readme.indexOf(QStringLiteral("`flag` is words"));
    const QString told = readme.mid(from, readme.indexOf(QStringLiteral("\n\n"), from) - from);
    static const QRegularExpression word(QStringLiteral("`([a-z_]+(?::[A-Z,]+)?)`"));
    int count = 0;
    for (auto each = word.globalMatch(told); each.hasNext();) {
        const QString flag = each.next().captured(1);
        if (flag == u"flag")
            continue;
        ++count;
        QVERIFY2(doubtWords(flag) != flag, qUtf8Printable(flag));
    }
    QVERIFY(count > 15);
}
