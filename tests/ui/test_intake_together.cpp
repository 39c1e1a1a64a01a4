#include "ui/desk.h"
#include "ui/letters.h"

#include "domain/work/work.h"
#include "letters/original_view.h"

#include <QApplication>
#include <QLabel>
#include <QTextEdit>

using namespace gaiyo;

// Two clerks, each at his own window, work in one letter: nobody is refused, and each sees what the
// other did.
class TestIntakeTogether : public QObject
{
    Q_OBJECT
private:
    static OriginalView &original(Desk &desk) { return *desk.find<OriginalView>("original"); }
    static TextSpan spanOf(Desk &desk, const QString &words)
    {
        const auto at = original(desk).letter().text().indexOf(words);
        return {at, at + words.size()};
    }
    // Marks the words, and does with them what the key does.
    static void use(Desk &desk, const QString &words, Qt::Key key)
    {
        desk.activate();
        desk.press(Qt::Key_2, Qt::AltModifier);
        original(desk).select(spanOf(desk, words));
        desk.press(key);
    }
    static QStringList refs(Desk &desk)
    {
        QStringList found;
        for (const Passage &passage : desk.session().work().work().passages) {
            if (passage.opinion)
                found += desk.session().view()->index.findOpinion(*passage.opinion)->ref;
        }
        found.sort();
        return found;
    }
    static QString stateAt(Desk &desk, const QString &words)
    {
        original(desk).select(spanOf(desk, words));
        return desk.find<QLabel>("wordsState")->text();
    }
    static QStringList notes(Desk &desk)
    {
        QStringList words;
        for (const OriginalView::Note &note : original(desk).notes())
            words += note.words();
        return words;
    }

    Desk m_mine;
    Desk m_hers;

private Q_SLOTS:
    void initTestCase()
    {
        m_mine.activate(); // hers was opened last
        openLetters(m_mine);
        m_hers.activate();
        m_hers.open(m_mine.session().path());
        m_hers.press(Qt::Key_F1, Qt::ControlModifier);
        m_hers.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(original(m_hers).letter().text(), original(m_mine).letter().text());
    }

    // Neither has seen what the other did when she does it.
    void bothCutOneLetter()
    {
        use(m_mine, QStringLiteral("公園の木を増やしてください。夏に"), Qt::Key_O);
        use(m_hers, QStringLiteral("夏に日陰がありません。"), Qt::Key_O);
        QCOMPARE(refs(m_mine), QStringList{QStringLiteral("1-1")});
        m_mine.session().refresh();
        m_hers.session().refresh();
        for (Desk *desk : {&m_mine, &m_hers}) {
            QCOMPARE(refs(*desk), (QStringList{QStringLiteral("1-1"), QStringLiteral("1-2")}));
            const Letter letter =
                *desk->session().work().findLetter(desk->session().work().letters().front());
            QCOMPARE(letter.parts, 2);
            // Words of both are shown as such, and those of one as his.
            const QString both = stateAt(*desk, QStringLiteral("夏に"));
            QVERIFY2(both.contains(QStringLiteral("1-1")) && both.contains(QStringLiteral("1-2")),
                     qUtf8Printable(both));
            const QString one = stateAt(*desk, QStringLiteral("日陰"));
            QVERIFY2(!one.contains(QStringLiteral("1-1")) && one.contains(QStringLiteral("1-2")),
                     qUtf8Printable(one));
            // Both begin in one line.
            QCOMPARE(notes(*desk), QStringList{QStringLiteral("1-1、1-2")});
        }
    }

    // What she set aside he uses; undo takes back what is one's own.
    void oneSetsAsideWhatTheOtherUses()
    {
        const QString words = QStringLiteral("駅前の道が暗いので");
        use(m_hers, words, Qt::Key_G);
        auto *menu = qobject_cast<QWidget *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_1);
        use(m_mine, words, Qt::Key_O);
        m_mine.session().refresh();
        m_hers.session().refresh();
        QCOMPARE(refs(m_hers).size(), 3);
        QVERIFY(stateAt(m_hers, words).contains(QStringLiteral("1-3")));
        m_hers.session().undo();
        m_mine.session().refresh();
        QCOMPARE(refs(m_mine).size(), 3);
        QCOMPARE(m_mine.session().work().work().passages.size(), size_t(3));
        m_mine.session().undo();
        m_hers.session().refresh();
        QVERIFY(!stateAt(m_hers, words).contains(QStringLiteral("1-3")));
        // A number that was given is not given again.
        use(m_hers, words, Qt::Key_O);
        QVERIFY2(refs(m_hers).contains(QStringLiteral("1-4")),
                 qUtf8Printable(refs(m_hers).join(u' ')));
    }
};

GAIYO_UI_TEST_MAIN(TestIntakeTogether)
#include "test_intake_together.moc"
