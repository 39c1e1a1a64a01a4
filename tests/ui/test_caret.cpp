#include "ui/colleague.h"
#include "ui/desk.h"

#include "session/operations.h"
#include "widgets/followed_caret.h"

#include <QRandomGenerator>
#include <QTextEdit>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

const Opinion &opinion(Desk &desk, int no)
{
    return *desk.session().view()->index.findOpinionByNo(no);
}

} // namespace

// Where the caret is when the words around it became others.
class TestCaret : public QObject
{
    Q_OBJECT
private:
    static void setPosition(QTextEdit &text, int at)
    {
        QTextCursor cursor = text.textCursor();
        cursor.setPosition(at);
        text.setTextCursor(cursor);
    }

private Q_SLOTS:
    // Beside the same letters as before, whatever was put in or taken away elsewhere.
    void staysWithItsLetters()
    {
        QRandomGenerator dice(5);
        const auto words = [&](int most) {
            QString made;
            for (int i = dice.bounded(most + 1); i > 0; --i)
                made += QChar(u'あ' + dice.bounded(3));
            return made;
        };
        for (int times = 0; times < 2000; ++times) {
            const QString left = words(8), right = words(8);
            const QString gone = words(3), come = words(3);
            // In what goes before the change, or in what follows it: each has letters of its own.
            const QString before = u"甲乙"_s + left + gone + right + u"丙丁"_s;
            const QString after = u"甲乙"_s + left + come + right + u"丙丁"_s;
            QCOMPARE(followedCaret(before, after, 1), 1);
            QCOMPARE(followedCaret(before, after, int(before.size()) - 1), int(after.size()) - 1);
            // What came where it stands is before it, and what went leaves it there.
            const int at = 2 + int(left.size());
            QCOMPARE(followedCaret(u"甲乙"_s + left + right + u"丙丁"_s, after, at),
                     at + int(come.size()));
            QCOMPARE(
                followedCaret(before, u"甲乙"_s + left + right + u"丙丁"_s, at + int(gone.size())),
                at);
            for (int i = 0; i <= before.size(); ++i) {
                const int now = followedCaret(before, after, i);
                QVERIFY(now >= 0 && now <= after.size());
            }
        }
    }

    // Typed or removed with keys at any place, saved, taken back and done again.
    void undoLeavesItWhereItWas_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("summary") << u"summary"_s;
        QTest::newRow("response") << u"response"_s;
        QTest::newRow("note") << u"note"_s;
    }
    void undoLeavesItWhereItWas()
    {
        QFETCH(QString, field);
        Desk desk;
        desk.open(desk.makeSeed());
        desk.session().jumpTo(opinion(desk, 8).id); // with a reference in its response
        auto &text = *desk.find<QTextEdit>(qPrintable(field));
        text.setFocus();
        if (field == u"note")
            desk.type(u"前の課長への確認は済んだ。"_s);
        QVERIFY(desk.session().saveWords());
        const int length = text.document()->characterCount() - 1;
        for (int at = 0; at + 2 <= length; at += 3) {
            setPosition(text, at);
            desk.type(u"、あの"_s);
            QVERIFY(desk.session().saveWords());
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(text.textCursor().position(), at);
            desk.press(Qt::Key_Y, Qt::ControlModifier);
            QCOMPARE(text.textCursor().position(), at + 3);
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            setPosition(text, at + 2);
            desk.press(Qt::Key_Backspace);
            desk.press(Qt::Key_Backspace);
            QVERIFY(desk.session().saveWords());
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(text.textCursor().position(), at + 2);
            QCOMPARE(text.document()->characterCount() - 1, length);
        }
    }

    // A colleague writes above the line that is read here.
    void colleagueWritesAbove()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId id = opinion(desk, 5).id;
        desk.session().jumpTo(id);
        auto &text = *desk.find<QTextEdit>("summary");
        text.setFocus();
        const QString words = text.toPlainText();
        setPosition(text, 9);
        QTextCursor marked = text.textCursor();
        marked.setPosition(12, QTextCursor::KeepAnchor);
        text.setTextCursor(marked);
        const QString chosen = marked.selectedText();
        applyElsewhere(desk.session().path(), {operations::setSummary(id, u"別に、"_s + words, {})},
                       u"佐々木"_s);
        desk.session().refresh();
        QCOMPARE(text.toPlainText(), u"別に、"_s + words);
        QCOMPARE(text.textCursor().selectedText(), chosen);
        QCOMPARE(text.textCursor().position(), 15);
    }
};

GAIYO_UI_TEST_MAIN(TestCaret)
#include "test_caret.moc"
