#include "ui/desk.h"
#include "ui/intake_steps.h"

#include "domain/work/letter_coverage.h"
#include "letters/original_view.h"
#include "session/operations.h"
#include "ui/letters.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTreeView>

#include <algorithm>

using namespace gaiyo;
using namespace gaiyo::intakesteps;

// Words of a letter that are marked: by keys and by the mouse, as opinions, as links and as what is
// masked.
class TestMarkedWords : public QObject
{
    Q_OBJECT
private:
    static std::vector<LetterCoverage> coverages(Desk &desk)
    {
        const auto whole = desk.session().document().wholeSnapshot();
        static SnapshotPtr kept;
        kept = *whole;
        return letterCoverages(*kept);
    }

private Q_SLOTS:
    // Journey A: every word of three letters gets its place, without the mouse.
    void lettersBecomeOpinions()
    {
        Desk desk;
        openLetters(desk);
        const size_t before = desk.session().view()->values().opinions.size();
        QCOMPARE(left(desk), QStringLiteral("残り 60字"));
        desk.press(Qt::Key_Tab);
        QCOMPARE(marked(desk), QStringLiteral("お世話になります。"));
        desk.press(Qt::Key_G);
        choose(desk, Qt::Key_1);
        desk.press(Qt::Key_Tab);
        QCOMPARE(marked(desk), QStringLiteral("公園の木を増やしてください。"));
        desk.press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(marked(desk),
                 QStringLiteral("公園の木を増やしてください。夏に日陰がありません。"));
        desk.press(Qt::Key_O);
        QCOMPARE(focus(), QStringLiteral("letterSummary"));
        QCOMPARE(summary(desk),
                 QStringLiteral("公園の木を増やしてください。夏に日陰がありません。"));
        desk.type(QStringLiteral("（子どもの遊び場も）"));
        place(desk, QStringLiteral("22"));
        const Opinion *first = byRef(desk, QStringLiteral("1-1"));
        QVERIFY(first && first->node);
        QVERIFY(desk.session()
                    .view()
                    ->heading(*desk.session().view()->index.findNode(*first->node))
                    .startsWith(QStringLiteral("㉒")));
        QVERIFY(first->summary.endsWith(QStringLiteral("（子どもの遊び場も）")));
        desk.press(Qt::Key_Escape);
        QCOMPARE(focus(), QStringLiteral("original"));
        desk.press(Qt::Key_Tab);
        QCOMPARE(marked(desk), QStringLiteral("駅前の道が暗いので、街灯を付け\nてください。"));
        desk.press(Qt::Key_O);
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_G);
        choose(desk, Qt::Key_1);
        QCOMPARE(left(desk), QStringLiteral("すべて使われています"));
        // The other letters: F9 goes on to them.
        for (int steps = 0; steps < 20; ++steps) {
            desk.press(Qt::Key_F9);
            if (marked(desk).isEmpty())
                break;
            desk.press(Qt::Key_O);
            desk.press(Qt::Key_Escape);
        }
        for (const LetterCoverage &letter : coverages(desk)) {
            QCOMPARE(letter.coverage.unused, 0);
            QVERIFY(letter.unused.empty());
        }
        QCOMPARE(desk.session().view()->values().opinions.size(), before + 7);
        QVERIFY(byRef(desk, QStringLiteral("3-3")));
        QVERIFY(desk.find<QLabel>("saveState")->text().contains(QStringLiteral("すべての受付")));
    }

    void keysAreLettersWhereWordsAreTyped()
    {
        Desk desk;
        openLetters(desk);
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_O);
        const auto opinions = desk.session().view()->values().opinions.size();
        for (const Qt::Key key : {Qt::Key_O, Qt::Key_L, Qt::Key_G, Qt::Key_M, Qt::Key_N})
            desk.press(key);
        QVERIFY(summary(desk).endsWith(QStringLiteral("olgmn")));
        QCOMPARE(desk.session().view()->values().opinions.size(), opinions);
        QVERIFY(!QApplication::activePopupWidget());
        // Nor do they do anything among the opinions.
        desk.press(Qt::Key_F2, Qt::ControlModifier);
        desk.press(Qt::Key_O);
        desk.press(Qt::Key_G);
        QCOMPARE(desk.session().view()->values().opinions.size(), opinions);
        QVERIFY(!QApplication::activePopupWidget());
    }

    void nothingMarkedIsTold()
    {
        Desk desk;
        openLetters(desk);
        const qint64 revision = desk.session().view()->snapshot->revision;
        for (const Qt::Key key : {Qt::Key_O, Qt::Key_L, Qt::Key_G, Qt::Key_M, Qt::Key_Delete})
            desk.press(key);
        QCOMPARE(desk.session().view()->snapshot->revision, revision);
        QVERIFY(!QApplication::activePopupWidget());
    }

    void mouseMarksSentences()
    {
        Desk desk;
        openLetters(desk);
        OriginalView &view = original(desk);
        const auto at = [&](const QString &words) {
            QTextCursor cursor(view.document());
            cursor.setPosition(int(letterTexts()[0].indexOf(words)) + 1);
            return view.cursorRect(cursor).center();
        };
        QWidget *page = view.viewport();
        QTest::mouseDClick(page, Qt::LeftButton, {}, at(QStringLiteral("街灯")));
        QCOMPARE(marked(desk), QStringLiteral("駅前の道が暗いので、街灯を付け\nてください。"));
        QTest::mouseClick(page, Qt::LeftButton, {}, at(QStringLiteral("公園")));
        QCOMPARE(marked(desk), QString());
        QTest::mouseDClick(page, Qt::LeftButton, {}, at(QStringLiteral("増やし")));
        QTest::mouseDClick(page, Qt::LeftButton, Qt::ShiftModifier, at(QStringLiteral("日陰")));
        QCOMPARE(marked(desk),
                 QStringLiteral("公園の木を増やしてください。夏に日陰がありません。"));
        QTest::mouseClick(page, Qt::LeftButton, Qt::ShiftModifier, at(QStringLiteral("日陰")));
        QVERIFY(marked(desk).startsWith(QStringLiteral("公園の木を増やしてください。夏に")));
        QVERIFY(marked(desk).size() < 22);
    }

    void overlappingWordsHaveBothNumbers()
    {
        Desk desk;
        openLetters(desk);
        const QString &text = letterTexts()[0];
        const auto cut = [&](const QString &from, const QString &to) {
            const auto start = text.indexOf(from);
            original(desk).select({start, text.indexOf(to) + to.size()});
            desk.press(Qt::Key_O);
            desk.press(Qt::Key_Escape);
        };
        cut(QStringLiteral("公園"), QStringLiteral("日陰がありません。"));
        cut(QStringLiteral("夏に"), QStringLiteral("街灯"));
        QCOMPARE(notes(desk), QStringList{QStringLiteral("1-1、1-2")}); // in one line
        const auto in = text.indexOf(QStringLiteral("夏に"));
        original(desk).select({in, in + 1});
        QVERIFY(state(desk).contains(QStringLiteral("整理番号1-1、整理番号1-2に使われています")));
        QCOMPARE(original(desk).accessibleDescription(), state(desk));
        const LetterText::Piece *both = original(desk).letter().pieceAt(in);
        QCOMPARE(both->passages.size(), size_t(2));
        // One of them is freed by a menu, and the words stay the other's.
        desk.press(Qt::Key_Delete);
        choose(desk, Qt::Key_1);
        QCOMPARE(original(desk).letter().pieceAt(in)->passages.size(), size_t(1));
        QCOMPARE(notes(desk), QStringList{QStringLiteral("1-2")});
    }

    void everyStepIsUndone()
    {
        Desk desk;
        openLetters(desk);
        const QString full = left(desk);
        QStringList seen{full};
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_G);
        choose(desk, Qt::Key_2);
        seen += left(desk);
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_O);
        desk.press(Qt::Key_Escape);
        seen += left(desk);
        desk.press(Qt::Key_Tab);
        desk.inDialog([&] { desk.press(Qt::Key_L); },
                      [&](QDialog &dialog) {
                          auto *words = dialog.findChild<QLineEdit *>(QStringLiteral("pickWords"));
                          QTest::keyClicks(words, QStringLiteral("1-1"));
                          QTest::keyClick(words, Qt::Key_Return);
                      });
        seen += left(desk);
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 4);
        QCOMPARE(desk.session().work().passagesOf(byRef(desk, QStringLiteral("1-1"))->id).size(),
                 size_t(1)); // beside each other: one, wider
        const QString linked = left(desk);
        for (int i = 2; i >= 0; --i) {
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(left(desk), seen[i]);
        }
        QCOMPARE(notes(desk), QStringList());
        for (int i = 0; i < 3; ++i)
            desk.press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(left(desk), linked);
    }

    void linkedByNumberOrWords()
    {
        Desk desk;
        openLetters(desk);
        desk.press(Qt::Key_Tab);
        desk.inDialog([&] { desk.press(Qt::Key_L); },
                      [&](QDialog &dialog) {
                          auto *words = dialog.findChild<QLineEdit *>(QStringLiteral("pickWords"));
                          auto *list = dialog.findChild<QListWidget *>(QStringLiteral("pickList"));
                          QTest::keyClicks(words, QStringLiteral("1"));
                          const QString first = list->item(0)->text();
                          QVERIFY(first.startsWith(QStringLiteral("No.1（")));
                          QVERIFY(list->count() > 1);
                          QTest::keyClick(words, Qt::Key_Down);
                          QCOMPARE(list->currentRow(), 1);
                          words->setText(QStringLiteral("５"));
                          QVERIFY(list->item(0)->text().startsWith(QStringLiteral("No.5（")));
                          QTest::keyClick(words, Qt::Key_Return);
                      });
        const OpinionId five = desk.session().view()->index.findOpinionByNo(5)->id;
        QCOMPARE(desk.session().work().passagesOf(five).size(), size_t(1));
        QCOMPARE(notes(desk), QStringList{QStringLiteral("No.5")});
        QVERIFY(desk.find<QTreeView>("letterOpinions")->currentIndex().isValid());
    }

    void maskedWordsAreGone()
    {
        Desk desk;
        openLetters(desk);
        const QString &text = letterTexts()[0];
        const auto at = text.indexOf(QStringLiteral("駅前"));
        original(desk).select({at, at + 2});
        desk.press(Qt::Key_M);
        choose(desk, Qt::Key_2);
        QCOMPARE(original(desk).letter().text().mid(at, 3), QStringLiteral("■■の"));
        QCOMPARE(notes(desk), QStringList{QStringLiteral("墨消し")});
        original(desk).select({at, at});
        QVERIFY(state(desk).contains(QStringLiteral("墨消し（住所")));
        QVERIFY(original(desk).letter().pieceAt(at)->mask);
    }

    // A colleague corrects what was typed, while its words are marked here: what is cut would be
    // other words, so nothing is, until they are marked in the text as it is now.
    void correctedWhileMarked()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const LetterId letter =
            addLetter(desk.session(), letterTexts()[2], QStringLiteral("post"), true);
        desk.press(Qt::Key_F1, Qt::ControlModifier);
        desk.press(Qt::Key_2, Qt::AltModifier);
        const OriginalId words = desk.session().work().originalsOf(letter).front()->id;
        desk.press(Qt::Key_Tab);
        const QString wanted = marked(desk);
        const SystemClock clock;
        RandomIdSource ids;
        const auto other = Document::open(desk.session().path(), Access::ReadWrite,
                                          {clock, ids, {QStringLiteral("佐藤")}});
        QVERIFY(bool(other));
        QVERIFY(std::holds_alternative<Applied>((*other)->apply(
            operations::correctOriginal(words, QStringLiteral("前略。") + letterTexts()[2], {}))));
        const auto opinions = desk.session().view()->values().opinions.size();
        desk.press(Qt::Key_O);
        QCOMPARE(desk.session().view()->values().opinions.size(), opinions);
        QVERIFY(desk.find<QLabel>("saveState")->text().contains(QStringLiteral("訂正")));
        desk.session().refresh();
        QVERIFY(original(desk).letter().text().startsWith(QStringLiteral("前略。")));
        original(desk).select(original(desk).letter().sentenceAt(4));
        QCOMPARE(marked(desk), wanted);
        desk.press(Qt::Key_O);
        QCOMPARE(summary(desk), wanted);
    }
};

GAIYO_UI_TEST_MAIN(TestMarkedWords)
#include "test_marked_words.moc"
