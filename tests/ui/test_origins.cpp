#include "ui/desk.h"

#include "letters/letter_list_model.h"
#include "letters/original_view.h"
#include "session/operations.h"
#include "ui/letters.h"
#include "ui/looks.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QRandomGenerator>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

using namespace gaiyo;

// もとの原文: below an opinion, the words of letters that it was made of.
class TestOrigins : public QObject
{
    Q_OBJECT
private:
    static QTextBrowser &words(Desk &desk) { return *desk.find<QTextBrowser>("origins"); }
    static QString line(Desk &desk) { return desk.find<QLabel>("originsFacts")->text(); }
    static OriginalId original(Desk &desk, int letter)
    {
        const LetterId id = *LetterListModel(desk.session()).letterAt(letter - 1);
        return desk.session().work().originalsOf(id).front()->id;
    }
    static operations::WordsOfLetter at(Desk &desk, int letter, const QString &from,
                                        const QString &to)
    {
        const QString text = desk.session().document().originalText(original(desk, letter)).value();
        const auto start = text.indexOf(from);
        const auto end = text.indexOf(to, start) + to.size();
        return {original(desk, letter), lengthOf(text.left(start)), lengthOf(text.left(end))};
    }
    // The first opinion, made of words of two letters, one of them with a name in it.
    static OpinionId addOrigins(Desk &desk)
    {
        Session &session = desk.session();
        addLetters(session);
        const OpinionId opinion = session.view()->index.findOpinionByNo(1)->id;
        session.apply(operations::link(
            at(desk, 3, QStringLiteral("費用"), QStringLiteral("ください。")), opinion));
        session.apply(operations::link(
            at(desk, 1, QStringLiteral("・公園"), QStringLiteral("日陰がありません。")), opinion));
        session.apply(operations::mask(at(desk, 1, QStringLiteral("公園"), QStringLiteral("公園")),
                                       QStringLiteral("name")));
        session.jumpTo(opinion);
        return opinion;
    }

private Q_SLOTS:
    // Every stretch with its letter, masked as the document has it; read-only, and Copy works.
    void wordsWithTheirLetters()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        addOrigins(desk);
        QCOMPARE(line(desk), QStringLiteral("受付1、受付3（2か所）"));
        const QString wanted = QStringLiteral("受付1　7月3日　電子メール　区内在住\n"
                                              "・■■の木を増やしてください。夏に日陰がありません。\n"
                                              "受付3　7月3日　電子メール　区内在住\n"
                                              "費用の見通しも書いてください。");
        QTRY_COMPARE(words(desk).toPlainText(), wanted);
        desk.press(Qt::Key_7, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), &words(desk));
        QVERIFY(!words(desk).testAttribute(Qt::WA_InputMethodEnabled));
        desk.press(Qt::Key_B);
        QCOMPARE(words(desk).toPlainText(), wanted);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), wanted);
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&words(desk));
        QCOMPARE(face->text(QAccessible::Name), QStringLiteral("意見のもとの原文"));
        QVERIFY(face->textInterface());
        QCOMPARE(face->textInterface()->text(0, face->textInterface()->characterCount()), wanted);
        // A line with what is said of one opinion never stands below another.
        desk.press(Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(!words(desk).isVisible());
        QCOMPARE(words(desk).toPlainText(), QString());
    }

    // Enter leads to the words in their letter, and the button there leads back.
    void toTheLetterAndBack()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId opinion = addOrigins(desk);
        QTRY_VERIFY(!words(desk).toPlainText().isEmpty());
        desk.press(Qt::Key_7, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.find<QWidget>("intake")->isVisible());
        auto *letter = desk.find<OriginalView>("original");
        QCOMPARE(QApplication::focusWidget(), letter);
        QCOMPARE(letter->textCursor().selectedText(),
                 QStringLiteral("費用の見通しも書いてください。"));
        desk.find<QAbstractButton>("openOpinion")->click();
        QVERIFY(!desk.find<QWidget>("intake")->isVisible());
        QCOMPARE(desk.session().opinion(), std::optional(opinion));
        // Tab goes from letter to letter.
        desk.press(Qt::Key_7, Qt::AltModifier);
        desk.press(Qt::Key_Home, Qt::ControlModifier);
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_Tab);
        QCOMPARE(words(desk).textCursor().selectedText().left(3), QStringLiteral("受付3"));
        desk.press(Qt::Key_Return);
        QCOMPARE(letter->textCursor().selectedText(),
                 QStringLiteral("費用の見通しも書いてください。"));
    }

    void linkIsClicked()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        addOrigins(desk);
        QTRY_VERIFY(!words(desk).toPlainText().isEmpty());
        Desk::settle(desk.window());
        QTextCursor cursor(words(desk).document());
        cursor.setPosition(2);
        QTest::mouseClick(words(desk).viewport(), Qt::LeftButton, {},
                          words(desk).cursorRect(cursor).center());
        QVERIFY(desk.find<QWidget>("intake")->isVisible());
        QVERIFY(desk.find<OriginalView>("original")
                    ->textCursor()
                    .selectedText()
                    .startsWith(QStringLiteral("・■■の木")));
    }

    // Without letters not even a line; without words of one a line that says so; folded where the
    // clerk wants that, and still after the next start.
    void folded()
    {
        Desk desk;
        const QString path = desk.makeSeed();
        desk.open(path);
        const auto pane = [&] { return desk.find<QWidget>("originsPane"); };
        QVERIFY(!pane()->isVisible());
        addOrigins(desk);
        QVERIFY(pane()->isVisible() && words(desk).isVisible());
        QTRY_VERIFY(!words(desk).toPlainText().isEmpty());
        Desk::settle(desk.window());
        const int open = pane()->height();
        const auto jump = [&](int no) {
            desk.session().jumpTo(desk.session().view()->index.findOpinionByNo(no)->id);
            Desk::settle(desk.window());
        };
        jump(2);
        QVERIFY(pane()->isVisible() && !words(desk).isVisible());
        QVERIFY2(pane()->height() < open / 2,
                 qPrintable(QStringLiteral("%1 of %2").arg(pane()->height()).arg(open)));
        QVERIFY(line(desk).startsWith(QStringLiteral("なし")));
        QVERIFY(!desk.find<QToolButton>("foldOrigins")->isEnabled());
        jump(1);
        QCOMPARE(pane()->height(), open);
        desk.find<QToolButton>("foldOrigins")->click();
        Desk::settle(desk.window());
        QVERIFY(!words(desk).isVisible());
        QVERIFY(pane()->height() < open / 2);
        QCOMPARE(line(desk), QStringLiteral("受付1、受付3（2か所）"));
        QVERIFY(desk.window().closeDocument());
        desk.newWindow();
        desk.open(path);
        jump(1);
        QVERIFY(pane()->isVisible() && !words(desk).isVisible());
        desk.press(Qt::Key_7, Qt::AltModifier); // what is gone to is unfolded
        QVERIFY(words(desk).isVisible());
        QTRY_VERIFY(words(desk).toPlainText().contains(QStringLiteral("費用")));
    }

    // Corrections, undo and what a colleague does are seen; what stays the same stays marked.
    void follows()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const LetterId letter =
            addLetter(desk.session(), letterTexts()[2], QStringLiteral("post"), true);
        const OpinionId opinion = desk.session().view()->index.findOpinionByNo(1)->id;
        desk.session().jumpTo(opinion);
        QVERIFY(line(desk).startsWith(QStringLiteral("なし")));
        desk.session().apply(operations::link(
            at(desk, 1, QStringLiteral("費用"), QStringLiteral("ください。")), opinion));
        QTRY_VERIFY(words(desk).toPlainText().contains(QStringLiteral("費用の見通しも")));
        words(desk).selectAll();
        desk.session().apply(operations::setSummary(opinion, QStringLiteral("別の要約"), {}));
        desk.session().apply(
            operations::setAside(at(desk, 1, QStringLiteral("以上"), QStringLiteral("です。")),
                                 QStringLiteral("greeting")));
        QTest::qWait(100);
        QVERIFY(words(desk).textCursor().hasSelection());
        const OriginalId text = desk.session().work().originalsOf(letter).front()->id;
        const SystemClock clock;
        RandomIdSource ids;
        const auto other = Document::open(desk.session().path(), Access::ReadWrite,
                                          {clock, ids, {QStringLiteral("佐藤")}});
        QVERIFY(std::holds_alternative<Applied>((*other)->apply(operations::correctOriginal(
            text, QString(letterTexts()[2]).replace(QStringLiteral("費用"), QStringLiteral("経費")),
            {}))));
        desk.session().refresh();
        QTRY_VERIFY(words(desk).toPlainText().contains(QStringLiteral("経費の見通しも")));
        QVERIFY(words(desk).toPlainText().contains(QStringLiteral("訂正されています")));
        desk.session().apply(
            operations::unlink(desk.session().work().passagesOf(opinion).front().id));
        QVERIFY(!words(desk).isVisible());
        desk.session().undo();
        QTRY_VERIFY(words(desk).isVisible() && !words(desk).toPlainText().isEmpty());
    }

    // Of very many words as many are shown as anybody reads there, all letters are named, and the
    // window goes on meanwhile.
    void manyWords()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId opinion = desk.session().view()->index.findOpinionByNo(1)->id;
        for (int i = 0; i < 30; ++i) {
            addLetter(desk.session(), QStringLiteral("木を%1本植えてください。").arg(i) +
                                          QStringLiteral("あいうえお").repeated(2000));
            const OriginalId id = original(desk, i + 1);
            desk.session().apply(operations::link({id, 0, 9000}, opinion));
        }
        desk.session().jumpTo(opinion);
        QTRY_COMPARE(words(desk).toPlainText().count(QStringLiteral("区内在住")), 30);
        QVERIFY(words(desk).toPlainText().size() < 12000);
        QVERIFY(words(desk).toPlainText().contains(u'…'));
        QVERIFY(line(desk).endsWith(QStringLiteral("（30か所）")));
    }

    // The number that never changes stands beside the moving one, where there are letters.
    void refsInTheList()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        auto *list = desk.find<QTreeView>("opinions");
        const auto column = [&](const QString &head) {
            for (int i = 0; i < list->model()->columnCount(); ++i) {
                if (list->model()->headerData(i, Qt::Horizontal).toString() == head)
                    return i;
            }
            return -1;
        };
        const int ref = column(QStringLiteral("整理番号"));
        const int state = column(QStringLiteral("状態"));
        QVERIFY(ref >= 0 && state >= 0);
        QVERIFY(list->isColumnHidden(ref));
        addOrigins(desk);
        QVERIFY(!list->isColumnHidden(ref));
        const auto cut = desk.session().apply(
            operations::cut(at(desk, 2, QStringLiteral("図書館"), QStringLiteral("です。")),
                            desk.session().view()->values().nodes[3].id));
        desk.session().jumpTo(OpinionId(*cut));
        const int row = list->currentIndex().row();
        const auto cell = [&](int at) { return list->model()->index(row, at); };
        QCOMPARE(cell(ref).data().toString(), QStringLiteral("2-1"));
        QVERIFY(cell(0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("整理番号2-1")));
        QCOMPARE(cell(state).data().toString(), QStringLiteral("考え方 未記入"));
        // How far it is, where nothing is missing.
        const OpinionId done = desk.session().view()->index.findOpinionByNo(1)->id;
        const CategoryId category = desk.session().view()->values().categories[0].id;
        desk.session().apply(operations::setCategory(done, category));
        desk.session().apply({QStringLiteral("set_opinion"),
                              {{QStringLiteral("id"), done.value()},
                               {QStringLiteral("stage"), QStringLiteral("draft")}},
                              {}});
        desk.session().jumpTo(done);
        const QModelIndex first = list->model()->index(list->currentIndex().row(), state);
        QCOMPARE(first.data().toString(), QStringLiteral("作成中"));
        QVERIFY(!first.data(Qt::ForegroundRole).isValid());
    }

    void pictures_data() { addPictureRows({1920, 1300}); }
    // For a person to look at; nothing is clipped or blank, nor wider than the screen.
    void pictures()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        std::optional<English> language;
        if (tag == u"english")
            language.emplace();
        Desk desk{Theme(theme), percent};
        desk.open(desk.makeSeed());
        addOrigins(desk);
        desk.window().resize(size);
        QTRY_VERIFY(!words(desk).toPlainText().isEmpty());
        Desk::settle(desk.window());
        QVERIFY2(
            desk.window().width() <= size.width() && desk.window().height() <= size.height(),
            qPrintable(
                QStringLiteral("%1 x %2").arg(desk.window().width()).arg(desk.window().height())));
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        const QPixmap picture = desk.window().grab();
        QVERIFY(picture.save(QStringLiteral(GAIYO_PICTURE_FOLDER "/origins-%1.png").arg(tag)));
        const QStringList faults =
            clippedIn(desk.window()) + blankIn(desk.window(), picture.toImage());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        // What is written is not pushed together until its end cannot be seen.
        for (const char *name : {"summary", "response", "categories", "note"}) {
            auto *field = desk.find<QWidget>(name);
            QVERIFY2(field->visibleRegion().boundingRect().height() >= field->height(), name);
        }
        // At least two lines of words, and the note above is not pushed away.
        QVERIFY(words(desk).viewport()->height() >= 2 * words(desk).fontMetrics().lineSpacing());
        QVERIFY(desk.find<QWidget>("note")->visibleRegion().boundingRect().height() > 20);
    }
};

GAIYO_UI_TEST_MAIN(TestOrigins)
#include "test_origins.moc"
