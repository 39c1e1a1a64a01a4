#include "ui/desk.h"

#include "editor/reference_edit.h"
#include "session/operations.h"
#include "ui/colleague.h"
#include "widgets/message_bar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace gaiyo;

// Two write the same: after the clerk's choice the keys go where they went before, nothing is
// written over unasked, and no words are left without a way home.
class TestConflicts : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static QString wordsOf(Desk &desk, const OpinionId &id, const QString &field)
    {
        return findWords(*desk.session().view(), {Entity::Opinion, id.value(), field})
            .value_or(QStringLiteral("(removed)"));
    }
    static QString focused()
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus ? focus->objectName() : QStringLiteral("(nothing)");
    }
    static void keys(const char *letters)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(letters));
    }
    // As a hand does it: the pointer presses the button.
    static void click(Desk &desk, const char *button)
    {
        auto *found = desk.find<QPushButton>(button);
        QVERIFY2(found->isVisible() && found->isEnabled(), button);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    static void elsewhere(Desk &desk, const Operation &operation)
    {
        applyElsewhere(desk.session().path(), {operation});
        desk.session().refresh();
    }
    static Operation setWords(const OpinionId &id, const QString &field, const QString &words)
    {
        return field == u"response" ? operations::setResponse(id, words, {})
               : field == u"note"   ? operations::setNote(id, words, {})
                                    : operations::setSummary(id, words, {});
    }
    // Every opinion that shares its answer with none, as the test means it.
    static OpinionId alone(Desk &desk, int from)
    {
        const auto view = desk.session().view();
        for (int no = from;; ++no) {
            const Opinion &at = opinion(desk, no);
            if (at.response && view->index.sharers(*at.response).size() == 1)
                return at.id;
        }
    }
    // All words of the document but those of one field.
    static QStringList wordsBeside(Desk &desk, const OpinionId &id, const QString &field)
    {
        QStringList words;
        for (const Opinion &opinion : desk.session().view()->values().opinions) {
            for (const char *each : {"summary", "response", "note"}) {
                const QString name = QString::fromLatin1(each);
                if (opinion.id != id || name != field)
                    words +=
                        opinion.id.value() + u'/' + name + u'/' + wordsOf(desk, opinion.id, name);
            }
        }
        words.sort();
        return words;
    }
    static void toField(Desk &desk, const OpinionId &id, const QString &field)
    {
        desk.session().jumpTo(id);
        desk.find<QWidget>(field.toLatin1().constData())->setFocus();
        desk.press(Qt::Key_End, Qt::ControlModifier);
    }
    static QString told(Desk &desk, const char *bar) { return desk.find<MessageBar>(bar)->text(); }
    static bool isTold(Desk &desk, const char *bar)
    {
        return desk.find<MessageBar>(bar)->isVisible();
    }

private Q_SLOTS:
    // The list at the cursor goes with the line when the bar takes its place.
    void listFollowsTheCursor()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = alone(desk, 5);
        toField(desk, id, QStringLiteral("response"));
        Desk::settle(desk.window());
        const auto *words = desk.find<ReferenceEdit>("response");
        const auto *list = words->findChild<QWidget *>(QStringLiteral("references"));
        desk.type(QStringLiteral("No."));
        QVERIFY(list && list->isVisible());
        const auto lineOfCaret = [&] {
            return QRect(words->viewport()->mapToGlobal(words->cursorRect().topLeft()),
                         words->cursorRect().size());
        };
        const int before = lineOfCaret().y();
        elsewhere(desk, operations::setResponse(id, QStringLiteral("別の文。"), {}));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(isTold(desk, "conflict"));
        Desk::settle(desk.window());
        QVERIFY(lineOfCaret().y() != before);
        if (!list->isVisible())
            return;
        QVERIFY(!list->geometry().intersects(lineOfCaret()));
        QVERIFY2(qAbs(list->y() - lineOfCaret().bottom()) < 20 ||
                     qAbs(list->geometry().bottom() - lineOfCaret().y()) < 20,
                 qPrintable(QStringLiteral("%1 %2").arg(list->y()).arg(lineOfCaret().y())));
    }
    // The line at the foot names the opinion where the choice is only while another one is shown.
    void lineOfTheOpinionThatIsShown()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = alone(desk, 5);
        const auto *state = desk.find<QLabel>("saveState");
        const auto isHere = [&] {
            return state->text().contains(QStringLiteral("選んでください")) &&
                   !state->text().contains(desk.session().view()->name(id));
        };
        toField(desk, id, QStringLiteral("response"));
        desk.type(QStringLiteral("こちら。"));
        elsewhere(desk, operations::setResponse(id, QStringLiteral("別の文。"), {}));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(isHere(), qPrintable(state->text()));
        desk.session().jumpTo(opinion(desk, 20).id);
        QVERIFY2(state->text().contains(desk.session().view()->name(id)),
                 qPrintable(state->text()));
        desk.session().jumpTo(id);
        QVERIFY2(isHere(), qPrintable(state->text()));
        desk.session().jumpTo(opinion(desk, 20).id);
        desk.press(Qt::Key_F3, Qt::ControlModifier);
        desk.press(Qt::Key_F8); // which tells something of the mode
        desk.session().jumpTo(id);
        desk.press(Qt::Key_F2, Qt::ControlModifier);
        QVERIFY2(isHere(), qPrintable(state->text()));
    }
    // Whatever was chosen: the caret is in the field that it was about, and what is typed on goes
    // there alone.
    void typingOnAfterAChoice_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("byKeys"); // the button is pressed by Space
        for (const char *field : {"summary", "response", "note"}) {
            for (const char *button : {"keepMine", "keepTheirs", "merge"}) {
                for (const bool byKeys : {false, true})
                    QTest::addRow("%s %s %s", field, button, byKeys ? "keys" : "pointer")
                        << QString::fromLatin1(field) << QString::fromLatin1(button) << byKeys;
            }
        }
    }
    void typingOnAfterAChoice()
    {
        QFETCH(QString, field);
        QFETCH(QString, button);
        QFETCH(bool, byKeys);
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = alone(desk, 5);
        const QStringList beside = wordsBeside(desk, id, field);
        toField(desk, id, field);
        keys("abc");
        elsewhere(desk, setWords(id, field, QStringLiteral("佐藤の文。")));
        keys("def");
        const QString mine = desk.find<ComposingEdit>(field.toLatin1().constData())->words();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(isTold(desk, "conflict"));
        const auto press = [&] {
            auto *found = desk.find<QPushButton>(button.toLatin1().constData());
            if (byKeys) {
                found->setFocus(Qt::TabFocusReason);
                desk.press(Qt::Key_Space);
            } else {
                QTest::mouseClick(found, Qt::LeftButton);
            }
        };
        if (button == u"merge")
            desk.inDialog(press, [&](QDialog &dialog) {
                dialog.findChild<QPushButton *>(QStringLiteral("useMerged"))->click();
            });
        else
            press();
        QVERIFY(!isTold(desk, "conflict"));
        QCOMPARE(focused(), field);
        const QString chosen = wordsOf(desk, id, field);
        if (button == u"keepMine")
            QCOMPARE(desk.find<ComposingEdit>(field.toLatin1().constData())->words(), mine);
        keys("FOCUS");
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(wordsOf(desk, id, field), chosen + QStringLiteral("FOCUS"));
        QCOMPARE(wordsBeside(desk, id, field), beside);
    }

    // A colleague changes the words that one types, and then removes the opinion: it comes back
    // with his words, and the clerk chooses as ever.
    void removedAfterAConflict_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("told"); // the conflict stood there before the removal
        for (const char *field : {"summary", "response"}) {
            for (const char *button : {"keepMine", "keepTheirs"}) {
                for (const bool told : {true, false})
                    QTest::addRow("%s %s %s", field, button, told ? "told" : "at once")
                        << QString::fromLatin1(field) << QString::fromLatin1(button) << told;
            }
        }
    }
    void removedAfterAConflict()
    {
        QFETCH(QString, field);
        QFETCH(QString, button);
        QFETCH(bool, told);
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = alone(desk, 5);
        const QString name = desk.session().view()->name(id);
        const QStringList beside = wordsBeside(desk, id, field);
        toField(desk, id, field);
        keys("abc");
        elsewhere(desk, setWords(id, field, QStringLiteral("佐藤の文。")));
        if (told) {
            desk.press(Qt::Key_S, Qt::ControlModifier);
            QVERIFY(isTold(desk, "conflict"));
        }
        elsewhere(desk, operations::removeOpinion(id));
        QCOMPARE(focused(), field);
        keys("def");
        const QString mine = desk.find<ComposingEdit>(field.toLatin1().constData())->words();
        QVERIFY(mine.endsWith(QStringLiteral("abcdef")));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        // Back, with what the colleague wrote, and not a word beside it is another one.
        QCOMPARE(wordsOf(desk, id, field), QStringLiteral("佐藤の文。"));
        QCOMPARE(wordsBeside(desk, id, field), beside);
        QCOMPARE(desk.find<ComposingEdit>(field.toLatin1().constData())->words(), mine);
        QVERIFY(isTold(desk, "conflict"));
        QVERIFY(!isTold(desk, "removed")); // one bar
        const QString words = TestConflicts::told(desk, "conflict");
        QVERIFY2(words.startsWith(name + QStringLiteral("は佐藤さんが削除しましたが、入力中だったた"
                                                        "め残しました。")),
                 qPrintable(words));
        QVERIFY2(!words.contains(id.value()) && !words.contains(QStringLiteral("該当箇所")),
                 qPrintable(words));
        click(desk, button.toLatin1().constData());
        QVERIFY(!isTold(desk, "conflict"));
        QCOMPARE(focused(), field);
        keys("ghi");
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(wordsOf(desk, id, field),
                 (button == u"keepMine" ? mine : QStringLiteral("佐藤の文。")) +
                     QStringLiteral("ghi"));
        QCOMPARE(wordsBeside(desk, id, field), beside);
    }

    // Without a further key: what waits for the choice comes back of itself, and until then no
    // sentence says what is not so.
    void removedWhileTheChoiceWaits()
    {
        Desk desk;
        desk.timings().retrySave = 1;
        desk.newWindow();
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = alone(desk, 5);
        const QString written = wordsOf(desk, id, QStringLiteral("response"));
        toField(desk, id, QStringLiteral("response"));
        keys("abc");
        elsewhere(desk, setWords(id, QStringLiteral("response"), QStringLiteral("ほか")));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(isTold(desk, "conflict"));
        desk.session().jumpTo(opinion(desk, 1).id); // out of sight
        elsewhere(desk, operations::removeOpinion(id));
        QTRY_COMPARE_WITH_TIMEOUT(wordsOf(desk, id, QStringLiteral("response")),
                                  QStringLiteral("ほか"), 5000);
        desk.session().jumpTo(id);
        QVERIFY(isTold(desk, "conflict"));
        click(desk, "keepMine");
        QCOMPARE(wordsOf(desk, id, QStringLiteral("response")), written + QStringLiteral("abc"));
    }

    // It came back for the choice, and that is taken back: the words still wait, it comes again.
    void takenBackWhileTheChoiceWaits()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = alone(desk, 5);
        const QString written = wordsOf(desk, id, QStringLiteral("response"));
        toField(desk, id, QStringLiteral("response"));
        keys("abc");
        elsewhere(desk, setWords(id, QStringLiteral("response"), QStringLiteral("ほか")));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        elsewhere(desk, operations::removeOpinion(id));
        desk.session().saveWords(); // as by leaving it
        desk.session().jumpTo(opinion(desk, 1).id);
        QCOMPARE(wordsOf(desk, id, QStringLiteral("response")), QStringLiteral("ほか"));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!desk.session().words().isEmpty());
        desk.session().jumpTo(id);
        QVERIFY(isTold(desk, "conflict"));
        click(desk, "keepMine");
        QCOMPARE(wordsOf(desk, id, QStringLiteral("response")), written + QStringLiteral("abc"));
    }

    // He writes once more while the texts are compared: that is shown before it is written over.
    void changedAgainWhileComparing()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = alone(desk, 5);
        toField(desk, id, QStringLiteral("response"));
        keys("abc");
        elsewhere(desk, setWords(id, QStringLiteral("response"), QStringLiteral("一度目")));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(isTold(desk, "conflict"));
        const auto use = [](QDialog &dialog) {
            dialog.findChild<QPushButton *>(QStringLiteral("useMerged"))->click();
        };
        const auto edited = [](QDialog &dialog) {
            return dialog.findChildren<ComposingEdit *>().last()->toPlainText();
        };
        QString mine;
        desk.inDialogs([&] { click(desk, "merge"); },
                       {[&](QDialog &dialog) {
                            applyElsewhere(path, {setWords(id, QStringLiteral("response"),
                                                           QStringLiteral("二度目"))});
                            mine = edited(dialog);
                            use(dialog);
                        },
                        [](QDialog &told) { told.accept(); },
                        [&](QDialog &dialog) {
                            QStringList texts;
                            for (const auto *edit : dialog.findChildren<ComposingEdit *>())
                                texts << edit->toPlainText();
                            QVERIFY(texts.contains(QStringLiteral("二度目")));
                            QCOMPARE(edited(dialog), mine);
                            use(dialog);
                        }});
        QCOMPARE(wordsOf(desk, id, QStringLiteral("response")), mine);
        QVERIFY(mine.endsWith(QStringLiteral("abc")));
    }

    // One's own removal is no colleague's: the opinion stays away, with the words that waited.
    void removedByOneselfWhileTheChoiceWaits()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = alone(desk, 5);
        toField(desk, id, QStringLiteral("response"));
        keys("abc");
        elsewhere(desk, setWords(id, QStringLiteral("response"), QStringLiteral("ほか")));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(isTold(desk, "conflict"));
        desk.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(wordsOf(desk, id, QStringLiteral("response")), QStringLiteral("(removed)"));
        QVERIFY(!isTold(desk, "conflict"));
        QVERIFY(desk.session().saveWords());
        QCOMPARE(wordsOf(desk, id, QStringLiteral("response")), QStringLiteral("(removed)"));
    }

    // The words of a session that ended with the choice open, for an opinion that was removed
    // since: they are offered, and the choice is there again.
    void wordsLeftForARemovedOpinion()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = alone(desk, 5);
        const QString response = QStringLiteral("response");
        const QString written = wordsOf(desk, id, response);
        toField(desk, id, response);
        keys("abc");
        elsewhere(desk, setWords(id, response, QStringLiteral("佐藤の文。")));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(isTold(desk, "conflict"));
        desk.newWindow();
        desk.open(path);
        QVERIFY(isTold(desk, "wordsLeft"));
        elsewhere(desk, operations::removeOpinion(id));
        click(desk, "takeWordsLeft");
        QCOMPARE(desk.session().opinion(), std::optional(id));
        QCOMPARE(wordsOf(desk, id, response), QStringLiteral("佐藤の文。"));
        QVERIFY(isTold(desk, "conflict"));
        click(desk, "keepMine");
        QCOMPARE(wordsOf(desk, id, response), written + QStringLiteral("abc"));
        QVERIFY(desk.session().words().isEmpty());
        desk.newWindow();
        desk.open(path);
        QVERIFY(!isTold(desk, "wordsLeft"));
    }

    // A colleague made the answer that one types in that of another opinion: one's words are for
    // one's own opinion, and one step takes that back.
    void sharedWhileTyping()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = alone(desk, 1);
        const OpinionId other = alone(desk, 20);
        const QString response = QStringLiteral("response");
        const QString written = wordsOf(desk, id, response);
        const QString theirs = wordsOf(desk, other, response);
        const QString names = desk.session().view()->name(other);
        QVERIFY(written != theirs);
        toField(desk, id, response);
        keys("abc");
        elsewhere(desk, operations::shareResponse(id, other));
        keys("def");
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(isTold(desk, "conflict"));
        const QString words = told(desk, "conflict");
        QVERIFY2(words.contains(QStringLiteral("佐藤さん")) && words.contains(names) &&
                     words.contains(desk.session().view()->name(id)),
                 qPrintable(words));
        click(desk, "keepMine");
        QCOMPARE(wordsOf(desk, other, response), theirs);
        QCOMPARE(wordsOf(desk, id, response), written + QStringLiteral("abcdef"));
        QVERIFY(!isTold(desk, "conflict"));
        QVERIFY(desk.session().words().isEmpty());
        QCOMPARE(focused(), response);
        keys("ghi");
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(wordsOf(desk, id, response), written + QStringLiteral("abcdefghi"));
        QCOMPARE(wordsOf(desk, other, response), theirs);
        desk.session().undo(); // ghi
        desk.session().undo(); // the choice, as one step
        QCOMPARE(wordsOf(desk, id, response), theirs);
        QCOMPARE(opinion(desk, desk.session().view()->index.findNo(id).value()).response,
                 opinion(desk, desk.session().view()->index.findNo(other).value()).response);
    }

    // The caret only stood there: the answer of the other opinion does not come under it, and what
    // is typed is not for that.
    void sharedUnderTheCaret_data()
    {
        QTest::addColumn<QString>("then");
        QTest::newRow("types on") << QStringLiteral("type");
        QTest::newRow("keeps") << QStringLiteral("keepMine");
        QTest::newRow("takes theirs") << QStringLiteral("keepTheirs");
        QTest::newRow("goes elsewhere") << QStringLiteral("leave");
    }
    void sharedUnderTheCaret()
    {
        QFETCH(QString, then);
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const OpinionId id = alone(desk, 1);
        const OpinionId other = alone(desk, 20);
        const QString response = QStringLiteral("response");
        const QString written = wordsOf(desk, id, response);
        const QString theirs = wordsOf(desk, other, response);
        auto *field = desk.find<ReferenceEdit>("response");
        toField(desk, id, response);
        desk.press(Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
        elsewhere(desk, operations::shareResponse(id, other));
        QVERIFY(isTold(desk, "conflict"));
        QVERIFY2(told(desk, "conflict").contains(desk.session().view()->name(other)),
                 qPrintable(told(desk, "conflict")));
        QVERIFY(told(desk, "conflict").contains(QStringLiteral("この欄を離れるまで")));
        QCOMPARE(field->markup(), written);
        QVERIFY(field->textCursor().hasSelection());
        if (then == u"type") {
            desk.press(Qt::Key_End, Qt::ControlModifier);
            keys("abc");
            desk.press(Qt::Key_S, Qt::ControlModifier);
            QVERIFY(isTold(desk, "conflict"));
            QCOMPARE(wordsOf(desk, id, response), theirs);
            QCOMPARE(wordsOf(desk, other, response), theirs);
            click(desk, "keepMine");
            QCOMPARE(wordsOf(desk, id, response), written + QStringLiteral("abc"));
        } else if (then == u"leave") {
            desk.press(Qt::Key_3, Qt::AltModifier);
            QCOMPARE(field->markup(), theirs);
            QVERIFY(desk.session().words().isEmpty());
            QCOMPARE(wordsOf(desk, id, response), theirs);
        } else {
            click(desk, then.toLatin1().constData());
            QCOMPARE(focused(), response);
            QCOMPARE(wordsOf(desk, id, response), then == u"keepMine" ? written : theirs);
            QCOMPARE(field->markup(), then == u"keepMine" ? written : theirs);
        }
        QVERIFY(!isTold(desk, "conflict"));
        QCOMPARE(wordsOf(desk, other, response), theirs);
    }

    // The same person in another window, or in an earlier session, is called by no name.
    void changedByOneself_data()
    {
        QTest::addColumn<bool>("isEnglish");
        QTest::newRow("ja") << false;
        QTest::newRow("en") << true;
    }
    void changedByOneself()
    {
        QFETCH(bool, isEnglish);
        std::optional<English> english;
        if (isEnglish)
            english.emplace();
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = alone(desk, 1);
        toField(desk, id, QStringLiteral("summary"));
        keys("mine");
        const SystemClock clock;
        RandomIdSource ids;
        const auto other = Document::open(desk.session().path(), Access::ReadWrite,
                                          {clock, ids, {desk.session().author()}});
        QVERIFY(std::holds_alternative<Applied>((*other)->apply(
            setWords(id, QStringLiteral("summary"), QStringLiteral("別の画面の文。")))));
        desk.session().refresh();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        const QString words = told(desk, "conflict");
        QVERIFY2(!words.contains(desk.session().author()) &&
                     words.contains(isEnglish ? QStringLiteral("Another window of yours has")
                                              : QStringLiteral("ご自身")),
                 qPrintable(words));
    }

    // He writes once more while the bar is there: it says so, until the texts were compared.
    void changedOnceMore()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = alone(desk, 1);
        const QString summary = QStringLiteral("summary");
        const QString more = QStringLiteral("さらに変わりました");
        toField(desk, id, summary);
        keys("mine");
        elsewhere(desk, setWords(id, summary, QStringLiteral("佐藤の文。")));
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(isTold(desk, "conflict"));
        QVERIFY(!told(desk, "conflict").contains(more));
        elsewhere(desk, operations::setNote(opinion(desk, 9).id, QStringLiteral("別の欄"), {}));
        QVERIFY(!told(desk, "conflict").contains(more));
        elsewhere(desk, setWords(id, summary, QStringLiteral("佐藤の二度目の文。")));
        QVERIFY2(told(desk, "conflict").contains(more), qPrintable(told(desk, "conflict")));
        desk.inDialog([&] { desk.find<QPushButton>("merge")->click(); },
                      [](QDialog &dialog) { dialog.reject(); });
        elsewhere(desk, operations::setNote(opinion(desk, 9).id, QStringLiteral("別の欄。"), {}));
        QVERIFY2(!told(desk, "conflict").contains(more), qPrintable(told(desk, "conflict")));
    }

    // What a colleague keeps from being undone does not stand before what was done earlier.
    void undoPassesOver()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        Session &session = desk.session();
        const OpinionId first = alone(desk, 1);
        const OpinionId second = alone(desk, 20);
        const auto categoryOf = [&](const OpinionId &id) {
            return session.view()->index.findOpinion(id)->category;
        };
        const auto &categories = session.view()->values().categories;
        const CategoryId mine = categories[4].id;
        const CategoryId theirs = categories[5].id;
        const auto before = categoryOf(first);
        QVERIFY(session.apply(operations::setCategory(first, mine)));
        QVERIFY(session.apply(operations::setCategory(second, mine)));
        elsewhere(desk, operations::setCategory(second, theirs));
        QVERIFY(!session.undo());
        QCOMPARE(categoryOf(first), std::optional(mine));
        const QString told = desk.find<QLabel>("saveState")->text();
        QVERIFY2(told.contains(QStringLiteral("もう一度")), qPrintable(told));
        QVERIFY(session.undo());
        QCOMPARE(categoryOf(first), before);
        QCOMPARE(categoryOf(second), std::optional(theirs));
        QVERIFY(!session.undo());
        QVERIFY(session.redo());
        QCOMPARE(categoryOf(first), std::optional(mine));
        QCOMPARE(categoryOf(second), std::optional(theirs));
        // The only one that there is is tried anew, and once it is possible it is done.
        elsewhere(desk, operations::setCategory(first, theirs));
        QVERIFY(!session.undo());
        QVERIFY(!desk.find<QLabel>("saveState")->text().contains(QStringLiteral("もう一度")));
        elsewhere(desk, operations::setCategory(first, mine));
        QVERIFY(session.undo());
        QCOMPARE(categoryOf(first), before);
    }
};

GAIYO_UI_TEST_MAIN(TestConflicts)
#include "test_conflicts.moc"
