#include "ui/desk.h"

#include "document/sharing/presence.h"
#include "editor/opinion_editor.h"
#include "editor/reference_edit.h"
#include "session/operations.h"
#include "shell/commands.h"
#include "ui/saver.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace gaiyo;

// No words are ever lost: typing, composing, colleagues, files that cannot be written.
class TestWords : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    // A colleague with the same file in another window of another machine.
    static std::unique_ptr<Document> colleague(const QString &path)
    {
        static const SystemClock clock;
        static RandomIdSource ids;
        auto document =
            Document::open(path, Access::ReadWrite, {clock, ids, {QStringLiteral("佐藤")}});
        if (!document)
            qFatal("%s", qUtf8Printable(document.error().message));
        return std::move(*document);
    }
    static void toSummary(Desk &desk, int no)
    {
        desk.session().jumpTo(opinion(desk, no).id);
        desk.press(Qt::Key_3, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("summary"));
        desk.press(Qt::Key_Home, Qt::ControlModifier);
    }

private Q_SLOTS:
    void pauseSaves()
    {
        Desk desk;
        desk.timings().savePause = 1;
        desk.newWindow();
        desk.open(desk.makeSeed());
        toSummary(desk, 1);
        const QString before = opinion(desk, 1).summary;
        desk.type(QStringLiteral("追記。"));
        QCOMPARE(opinion(desk, 1).summary, before);
        QTRY_COMPARE_WITH_TIMEOUT(opinion(desk, 1).summary, QStringLiteral("追記。") + before,
                                  5000);
        QVERIFY(desk.find<QLabel>("saveState")->text().contains(QStringLiteral("保存しました")));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(opinion(desk, 1).summary, before);
        QCOMPARE(desk.find<QTextEdit>("summary")->toPlainText(), before);
    }

    // (f): while composing nothing is saved and nothing is stolen.
    void composingIsLeftAlone()
    {
        Desk desk;
        desk.timings().savePause = 1;
        desk.newWindow();
        const QString path = desk.makeSeed();
        desk.open(path);
        toSummary(desk, 1);
        const QString before = opinion(desk, 1).summary;
        desk.compose(QStringLiteral("へんかん"));
        auto *edit = desk.find<ComposingEdit>("summary");
        QVERIFY(edit->isComposing());
        auto *pause = desk.session().findChild<QTimer *>(QStringLiteral("pause"));
        const QSignalSpy passed(pause, &QTimer::timeout);
        pause->start();
        QTRY_VERIFY(!passed.isEmpty());
        QVERIFY(edit->isComposing());
        QCOMPARE(opinion(desk, 1).summary, before);
        const auto no = desk.session().opinion();
        desk.press(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(desk.session().opinion(), no); // the key belonged to the input method
        const auto other = colleague(path);
        QVERIFY(std::holds_alternative<Applied>(
            other->apply(operations::setSummary(*no, QStringLiteral("ほかの人の文"), {}))));
        desk.session().refresh();
        QVERIFY(edit->isComposing());
        desk.type(QStringLiteral("変換"));
        QVERIFY(edit->toPlainText().startsWith(QStringLiteral("変換")));
        QVERIFY(!desk.window().workspace()->save()); // a conflict, and both texts are there
        QVERIFY(desk.find<QWidget>("conflict")->isVisible());
        desk.find<QPushButton>("keepMine")->click();
        QCOMPARE(opinion(desk, 1).summary, QStringLiteral("変換") + before);
    }

    // Another opinion is asked for while composing: what was composed stays with its own.
    void selectionWhileComposing()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        toSummary(desk, 1);
        const QString first = opinion(desk, 1).summary;
        const QString second = opinion(desk, 2).summary;
        desk.compose(QStringLiteral("途中"));
        desk.session().jumpTo(opinion(desk, 2).id);
        QCOMPARE(opinion(desk, 1).summary, QStringLiteral("途中") + first);
        QCOMPARE(opinion(desk, 2).summary, second);
        QCOMPARE(desk.find<QTextEdit>("summary")->toPlainText(), second);
    }

    // (c): both typed into the same words.
    void conflict_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("expected");
        QTest::newRow("mine") << QStringLiteral("keepMine") << QStringLiteral("自分の文。");
        QTest::newRow("theirs") << QStringLiteral("keepTheirs") << QStringLiteral("ほかの人の文。");
        QTest::newRow("merge") << QStringLiteral("merge")
                               << QStringLiteral("合わせた文。自分の文。");
    }
    void conflict()
    {
        QFETCH(QString, button);
        QFETCH(QString, expected);
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        desk.session().jumpTo(opinion(desk, 5).id);
        const OpinionId id = opinion(desk, 5).id;
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.type(QStringLiteral("自分の文。"));
        const auto other = colleague(path);
        QVERIFY(std::holds_alternative<Applied>(
            other->apply(operations::setResponse(id, QStringLiteral("ほかの人の文。"), {}))));
        desk.session().refresh();
        QCOMPARE(desk.find<ReferenceEdit>("response")->toPlainText(), QStringLiteral("自分の文。"));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk.find<QWidget>("conflict")->isVisible());
        // Looking elsewhere loses neither.
        desk.session().jumpTo(opinion(desk, 9).id);
        QVERIFY(!desk.find<QWidget>("conflict")->isVisible());
        desk.session().jumpTo(id);
        QVERIFY(desk.find<QWidget>("conflict")->isVisible());
        QCOMPARE(desk.find<ReferenceEdit>("response")->toPlainText(), QStringLiteral("自分の文。"));
        if (button == u"merge")
            desk.inDialog([&] { desk.find<QPushButton>("merge")->click(); },
                          [&](QDialog &dialog) {
                              QApplication::focusWidget()->setFocus();
                              desk.press(Qt::Key_Home, Qt::ControlModifier);
                              desk.type(QStringLiteral("合わせた文。"));
                              dialog.findChild<QPushButton *>(QStringLiteral("useMerged"))->click();
                          });
        else
            desk.find<QPushButton>(button.toLatin1().constData())->click();
        QCOMPARE(desk.session().view()->plainResponse(opinion(desk, 5)), expected);
        QVERIFY(!desk.find<QWidget>("conflict")->isVisible());
        QVERIFY(desk.window().workspace()->save());
    }

    // (c) with two windows: both type into the same response, and both texts arrive.
    void twoWindows()
    {
        Desk mine;
        const QString path = mine.makeSeed();
        mine.open(path);
        Desk theirs;
        theirs.open(path);
        const OpinionId id = opinion(mine, 5).id;
        for (Desk *desk : {&mine, &theirs}) {
            desk->activate();
            desk->session().jumpTo(id);
            desk->press(Qt::Key_4, Qt::AltModifier);
            desk->press(Qt::Key_End, Qt::ControlModifier);
            desk->type(desk == &mine ? QStringLiteral("自分の追記。")
                                     : QStringLiteral("相手の追記。"));
        }
        theirs.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!theirs.find<QWidget>("conflict")->isVisible());
        mine.activate();
        mine.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(mine.find<QWidget>("conflict")->isVisible());
        mine.inDialog([&] { mine.find<QPushButton>("merge")->click(); },
                      [&](QDialog &dialog) {
                          mine.press(Qt::Key_End, Qt::ControlModifier);
                          mine.type(QStringLiteral("相手の追記。"));
                          dialog.findChild<QPushButton *>(QStringLiteral("useMerged"))->click();
                      });
        theirs.session().refresh();
        for (Desk *desk : {&mine, &theirs}) {
            const QString words = desk->session().view()->plainResponse(opinion(*desk, 5));
            QVERIFY(words.endsWith(QStringLiteral("自分の追記。相手の追記。")));
            QCOMPARE(desk->find<ReferenceEdit>("response")->markup(),
                     desk->session().view()->markup(opinion(*desk, 5)));
        }
    }

    // A colleague removed the opinion under the cursor.
    void removedWhileTyping()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        toSummary(desk, 7);
        const OpinionId id = opinion(desk, 7).id;
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.type(QStringLiteral("打ちかけの文"));
        const auto other = colleague(path);
        QVERIFY(std::holds_alternative<Applied>(other->apply(operations::removeOpinion(id))));
        desk.session().refresh();
        desk.window().workspace()->save();
        const Opinion *back = desk.session().view()->index.findOpinion(id);
        QVERIFY(back);
        QCOMPARE(back->summary, QStringLiteral("打ちかけの文"));
    }

    // (d): the session ends before the words are in the file; the next one offers them back.
    void wordsComeBack_data()
    {
        QTest::addColumn<bool>("taken");
        QTest::newRow("put back") << true;
        QTest::newRow("thrown away") << false;
    }
    void wordsComeBack()
    {
        QFETCH(bool, taken);
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        toSummary(desk, 6);
        const OpinionId id = opinion(desk, 6).id;
        const QString before = opinion(desk, 6).summary;
        {
            const SystemClock clock;
            auto store =
                DocumentStore::open(path, Access::ReadWrite, {QStringLiteral("佐藤")}, clock);
            const auto lock = (*store)->begin();
            QVERIFY(lock.ok());
            desk.type(QStringLiteral("消えてはならない文。"));
            QVERIFY(!desk.window().workspace()->save());
            desk.newWindow();
        }
        desk.open(path);
        QVERIFY(desk.find<QWidget>("wordsLeft")->isVisible());
        QCOMPARE(desk.session().view()->index.findOpinion(id)->summary, before);
        desk.find<QPushButton>(taken ? "takeWordsLeft" : "dropWordsLeft")->click();
        QVERIFY(!desk.find<QWidget>("wordsLeft")->isVisible());
        QCOMPARE(desk.session().view()->index.findOpinion(id)->summary,
                 taken ? QStringLiteral("消えてはならない文。") + before : before);
        desk.newWindow();
        desk.open(path);
        QVERIFY(!desk.find<QWidget>("wordsLeft")->isVisible());
    }

    void othersAreShown()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        const SystemClock clock;
        RandomIdSource ids;
        auto other =
            Presence::announce(path, QStringLiteral("佐藤"), QStringLiteral("pc2"), clock, ids);
        QVERIFY(other.ok());
        desk.open(path);
        QVERIFY(desk.find<QLabel>("others")->text().contains(QStringLiteral("佐藤")));
    }

    // A document that is opened for reading pretends nothing else.
    void readingOnly()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        const SystemClock clock;
        RandomIdSource ids;
        auto document =
            Document::open(path, Access::ReadOnly, {clock, ids, {QStringLiteral("山田")}});
        QVERIFY(document.ok());
        desk.window().showSession(std::make_unique<Session>(std::move(*document), path, true,
                                                            QStringLiteral("山田"),
                                                            Session::Company{clock, {}, {}, {}}));
        QVERIFY(desk.find<QTextEdit>("summary")->isReadOnly());
        QVERIFY(!desk.find<QWidget>("category1")->isEnabled());
        QVERIFY(!desk.window().commands().action(Command::AddOpinion)->isEnabled());
        QVERIFY(desk.window().commands().action(Command::MakePdf)->isEnabled());
        toSummary(desk, 2);
        desk.type(QStringLiteral("書けない"));
        QVERIFY(!desk.find<QTextEdit>("summary")->toPlainText().contains(u"書けない"));
        QVERIFY(desk.window().closeDocument());
    }

    // The file is locked by somebody who does not let go: the words stay, and are saved later.
    void lockedFile()
    {
        Desk desk;
        desk.timings().retrySave = 1;
        desk.newWindow();
        const QString path = desk.makeSeed();
        desk.open(path);
        toSummary(desk, 3);
        const QString before = opinion(desk, 3).summary;
        {
            const SystemClock clock;
            auto store =
                DocumentStore::open(path, Access::ReadWrite, {QStringLiteral("佐藤")}, clock);
            QVERIFY(store.ok());
            const auto lock = (*store)->begin();
            QVERIFY(lock.ok());
            desk.type(QStringLiteral("足した文。"));
            QVERIFY(!desk.window().workspace()->save());
            QCOMPARE(desk.find<QTextEdit>("summary")->toPlainText(),
                     QStringLiteral("足した文。") + before);
            QVERIFY(
                !desk.find<QLabel>("saveState")->text().contains(QStringLiteral("保存しました")));
            desk.session().selectOpinion(opinion(desk, 4).id);
            desk.session().selectOpinion(opinion(desk, 3).id);
            QCOMPARE(desk.find<QTextEdit>("summary")->toPlainText(),
                     QStringLiteral("足した文。") + before);
        }
        QTRY_COMPARE_WITH_TIMEOUT(opinion(desk, 3).summary, QStringLiteral("足した文。") + before,
                                  15000);
    }

    // Who closes meanwhile is asked, and asked no longer when nothing can be lost any more.
    void closedWhenSaved()
    {
        Desk desk;
        desk.timings().retrySave = 1;
        desk.newWindow();
        const QString path = desk.makeSeed();
        desk.open(path);
        toSummary(desk, 3);
        auto saver = std::make_unique<Saver>(path);
        desk.type(QStringLiteral("足した文。"));
        desk.inDialog([&] { QVERIFY(desk.window().closeDocument()); },
                      [&](QDialog &dialog) {
                          QCOMPARE(dialog.objectName(), QStringLiteral("notSaved"));
                          QVERIFY(qobject_cast<QMessageBox *>(&dialog)->text().contains(u"No.3"));
                          dialog.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/not-saved.png"));
                          const QPointer<QDialog> box(&dialog);
                          saver.reset();
                          QTRY_VERIFY(!box || !box->isVisible());
                      });
        QVERIFY(!desk.window().workspace());
        desk.open(path);
        QVERIFY(opinion(desk, 3).summary.startsWith(u"足した文。"));
    }

    // What is copied with a reference in it stays a reference here and becomes words elsewhere.
    void referencesAreWholeOrGone()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 8).id);
        auto *response = desk.find<ReferenceEdit>("response");
        const QString markup = response->markup();
        QVERIFY(markup.contains(u"{{No:"));
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.press(Qt::Key_C, Qt::ControlModifier);
        desk.press(Qt::Key_Delete);
        QVERIFY(response->markup().isEmpty());
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(response->markup(), markup);
        desk.press(Qt::Key_3, Qt::AltModifier);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(desk.find<QTextEdit>("summary")->toPlainText().contains(u"No. 2"));
    }

    // The menu of a chip: to the opinion, another one in its place, away.
    void chipMenu()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = opinion(desk, 8).id;
        desk.session().jumpTo(id);
        auto *response = desk.find<ReferenceEdit>("response");
        const QString markup = response->markup();
        const int chip = int(response->toPlainText().indexOf(QChar::ObjectReplacementCharacter));
        QVERIFY(chip >= 0);
        const auto inMenu = [&](const char *name, Qt::Key key) {
            desk.press(Qt::Key_4, Qt::AltModifier);
            QTextCursor cursor = response->textCursor();
            cursor.setPosition(chip + 1);
            response->setTextCursor(cursor);
            QTimer::singleShot(0, response, [name, key] {
                auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
                auto *action =
                    menu ? menu->findChild<QAction *>(QString::fromLatin1(name)) : nullptr;
                if (action)
                    menu->setActiveAction(action);
                if (menu)
                    QTest::keyClick(menu, key);
            });
            QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(),
                                    response->mapToGlobal(QPoint(1, 1)));
            QCoreApplication::sendEvent(response, &event);
            desk.activate(); // without a window system nobody else does when a menu closes
        };
        inMenu("chipChoose", Qt::Key_Return);
        auto *list = desk.find<QListView>("references");
        QTRY_VERIFY(list->isVisible());
        desk.press(Qt::Key_Escape);
        QCOMPARE(response->markup(), markup); // nothing was chosen
        inMenu("chipChoose", Qt::Key_Return);
        QTRY_VERIFY(list->isVisible());
        const QRect first = list->visualRect(list->model()->index(0, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, first.center());
        QVERIFY(response->markup() != markup);
        QCOMPARE(response->markup().count(u"{{No:"), markup.count(u"{{No:"));
        inMenu("chipRemove", Qt::Key_Return);
        QCOMPARE(response->markup().count(u"{{No:"), markup.count(u"{{No:") - 1);
        response->setMarkup(markup);
        inMenu("chipGo", Qt::Key_Return);
        QVERIFY(desk.session().opinion() != id);
    }

    // The number of the opinion itself is no other one's that begins so.
    void ownNumberStays()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 4).id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        auto *response = desk.find<ReferenceEdit>("response");
        response->selectAll();
        desk.type(QStringLiteral("No.4"));
        desk.press(Qt::Key_Return);
        desk.type(QStringLiteral("No.40"));
        desk.press(Qt::Key_Return);
        desk.session().saveWords();
        QCOMPARE(desk.session().view()->markup(opinion(desk, 4)),
                 QStringLiteral("No.4\n{{No:%1}}").arg(opinion(desk, 40).id.value()));
    }

    // Characters that programs like to lose.
    void rareCharactersStay()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString words =
            QStringLiteral("葛\U000E0100城の𠮷野さん｛｝{{No:x}}{ と\u00A0\uFFFC 末");
        desk.session().jumpTo(opinion(desk, 2).id);
        desk.press(Qt::Key_4, Qt::AltModifier);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.type(words);
        QVERIFY(desk.window().workspace()->save());
        QCOMPARE(desk.session().view()->plainResponse(opinion(desk, 2)), words);
        desk.session().jumpTo(opinion(desk, 9).id);
        desk.session().jumpTo(opinion(desk, 2).id);
        QVERIFY(desk.window().workspace()->save());
        QCOMPARE(desk.session().view()->plainResponse(opinion(desk, 2)), words);
        for (const char *key : {"summary", "note"}) {
            auto *edit = desk.find<QTextEdit>(key);
            edit->setFocus();
            desk.press(Qt::Key_A, Qt::ControlModifier);
            desk.type(words);
        }
        QVERIFY(desk.window().workspace()->save());
        QCOMPARE(opinion(desk, 2).summary, words);
        QCOMPARE(opinion(desk, 2).note, words);
    }

    // What a field cannot show as it is, is not changed by looking at it.
    void lookingChangesNothing()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        const OpinionId id = [&] {
            const auto other = colleague(path);
            const OpinionId first = other->snapshot()->opinions.front().id;
            const QString odd = QStringLiteral("a\uFDD0b\tc\u00A0d");
            for (const Operation &set :
                 {operations::setSummary(first, odd, {}), operations::setNote(first, odd, {}),
                  operations::setResponse(first, odd, {})}) {
                if (!std::holds_alternative<Applied>(other->apply(set)))
                    qFatal("refused");
            }
            return first;
        }();
        desk.open(path);
        const Snapshot before = desk.session().view()->values();
        desk.session().jumpTo(id);
        for (const Qt::Key key : {Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_2})
            desk.press(key, Qt::AltModifier);
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk.window().closeDocument());
        QCOMPARE(colleague(path)->snapshot()->revision, before.revision);
    }
};

GAIYO_UI_TEST_MAIN(TestWords)
#include "test_words.moc"
