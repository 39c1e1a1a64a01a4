#include "ui/desk.h"
#include "ui/register_steps.h"

#include "domain/work/work.h"
#include "intake/hidden_words.h"
#include "session/operations.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>
#include <QTextEdit>

using namespace gaiyo;

namespace {

const QString kScan = QStringLiteral("意見書.pdf");

void trigger(Desk &desk, Command command)
{
    desk.window().commands().action(command)->trigger();
}

Original original(Desk &desk)
{
    return desk.session().work().work().originals.front();
}

QString shown(Desk &desk)
{
    return *desk.session().document().originalText(original(desk).id);
}

QString kept(Desk &desk)
{
    return openRegister(registerPath(desk))
        ->fullText(original(desk).id.value())
        ->value_or(QStringLiteral("nothing"));
}

// What stands under the masks, as whoever takes them away gets it.
QStringList hidden(Desk &desk)
{
    QStringList words;
    for (const Mask &mask : desk.session().work().masksOf(original(desk).id))
        words += hiddenWordsIn(kept(desk), desk.session().document(), mask)
                     .value_or(QStringLiteral("lost"));
    return words;
}

void correct(Desk &desk, const QString &words, const std::function<void(QDialog &)> &then = {})
{
    desk.inDialog(
        [&] { trigger(desk, Command::CorrectWords); },
        [&](QDialog &dialog) {
            dialog.findChild<QTextEdit *>(QStringLiteral("correctedWords"))->setPlainText(words);
            clickDo(dialog);
            if (then)
                then(dialog);
        });
}

// A scan that came by post, whose words are typed.
void receiveScan(Desk &desk)
{
    openIntake(desk);
    useNew(desk);
    const QString path = desk.path(kScan);
    writeBytes(path, "%PDF-1.7");
    receive(desk, path);
}

// All files beside the document, but for the register's folder.
QStringList filesWith(Desk &desk, const QString &words)
{
    QStringList found;
    QDirIterator files(desk.path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.contains(QStringLiteral("/台帳/")) && bytesOf(path).contains(words.toUtf8()))
            found += path;
    }
    return found;
}

} // namespace

// Words of letters that are corrected in the window while a register of persons is in use: it keeps
// what stands under the masks.
class TestCorrectedWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedUnderAMaskIsKept()
    {
        Desk desk;
        receiveScan(desk);
        correct(desk, kBody);
        QVERIFY(!shown(desk).contains(kTel));
        QCOMPARE(kept(desk), kBody);
        QCOMPARE(hidden(desk), QStringList(kTel));
        QVERIFY(desk.window().closeDocument());
        QCOMPARE(filesWith(desk, kTel), QStringList());
    }

    // The masks go along with the words around them, and what is under them, too.
    void masksKeepTheirWordsWhereverTheyGo()
    {
        Desk desk;
        receiveScan(desk);
        correct(desk, kBody);
        const QString other = QStringLiteral("090-1234-5678");
        QString typed = QStringLiteral("■要望\n") + shown(desk); // a bullet is no mask
        typed += QStringLiteral("、携帯：%1").arg(other);
        correct(desk, typed);
        QVERIFY(shown(desk).startsWith(QStringLiteral("■要望\n")));
        QVERIFY(!shown(desk).contains(other));
        QCOMPARE(hidden(desk), (QStringList{kTel, other}));
        QCOMPARE(kept(desk), QStringLiteral("■要望\n%1、携帯：%2").arg(kBody, other));
        QVERIFY(desk.window().closeDocument());
        QCOMPARE(filesWith(desk, kTel) + filesWith(desk, other), QStringList());
    }

    void theRegisterFollowsUndoAndRedo()
    {
        Desk desk;
        receiveScan(desk);
        correct(desk, kBody);
        correct(desk, QStringLiteral("前略。") + shown(desk));
        QCOMPARE(kept(desk), QStringLiteral("前略。") + kBody);
        desk.session().undo();
        QTRY_COMPARE(kept(desk), kBody);
        QCOMPARE(hidden(desk), QStringList(kTel));
        desk.session().redo();
        QTRY_COMPARE(kept(desk), QStringLiteral("前略。") + kBody);
        QCOMPARE(hidden(desk), QStringList(kTel));
        desk.session().undo();
        desk.session().undo();
        QTRY_COMPARE(kept(desk), QString());
    }

    // A colleague at a place without the register corrected the letter in between.
    void otherWordsAreLeftAndToldOnce()
    {
        Desk desk;
        receiveScan(desk);
        correct(desk, kBody);
        QVERIFY(desk.session().apply(operations::correctOriginal(
            original(desk).id, QStringLiteral("拝啓。") + shown(desk), {})));
        const QString typed = QStringLiteral("再掲。") + shown(desk);
        correct(desk, typed, [&](QDialog &dialog) {
            QVERIFY2(trouble(dialog).contains(QStringLiteral("そのまま")),
                     qUtf8Printable(trouble(dialog)));
            QVERIFY(shown(desk) != typed);
            clickDo(dialog);
        });
        QCOMPARE(shown(desk), typed);
        QCOMPARE(kept(desk), kBody);
    }

    // The document refuses what the register has written: it has the former words again.
    void aRefusedCorrectionIsTakenBack()
    {
        Desk desk;
        receiveScan(desk);
        correct(desk, kBody);
        QString typed = shown(desk);
        typed.remove(u'■'); // a mask is not to be touched
        correct(desk, typed, [&](QDialog &dialog) {
            QVERIFY(!trouble(dialog).isEmpty());
            clickDo(dialog);
            QVERIFY(!trouble(dialog).isEmpty());
            dialog.reject();
        });
        QCOMPARE(kept(desk), kBody);
        QCOMPARE(hidden(desk), QStringList(kTel));
    }

    // Without the folder of files nothing is written; the letter can be corrected all the same.
    void aRegisterThatCannotBeWrittenIsTold()
    {
        Desk desk;
        receiveScan(desk);
        const QString folder =
            registerPath(desk).replace(QStringLiteral(".db"), QStringLiteral("_添付"));
        QVERIFY(QDir().rename(folder, folder + QStringLiteral("-moved")));
        correct(desk, kBody, [&](QDialog &dialog) {
            QVERIFY2(trouble(dialog).contains(QStringLiteral("もう一度")),
                     qUtf8Printable(trouble(dialog)));
            QCOMPARE(shown(desk), QString());
            clickDo(dialog);
        });
        QVERIFY(shown(desk).contains(QStringLiteral("歩道")));
        QVERIFY(!shown(desk).contains(kTel));
        QCOMPARE(kept(desk), QString());
    }
};

GAIYO_UI_TEST_MAIN(TestCorrectedWords)
#include "test_corrected_words.moc"
