#include "ui/desk.h"
#include "ui/looks.h"
#include "ui/register_steps.h"

#include "letters/original_view.h"
#include "store/register/kept_files.h"

#include <QApplication>
#include <QCheckBox>
#include <QDirIterator>
#include <QFileInfo>
#include <QMenu>
#include <QTextEdit>
#include <QTreeWidget>

using namespace gaiyo;

// Files that only a person can read, and who wrote: kept with the register of persons, through the
// window.
class TestKeptFiles : public QObject
{
    Q_OBJECT
private:
    static QString writeScan(Desk &desk, const QString &name)
    {
        const QString path = desk.path(name);
        writeBytes(path, "%PDF-1.7 " + name.toUtf8());
        return path;
    }
    static QTreeWidgetItem *row(QDialog &dialog, int at)
    {
        return dialog.findChild<QTreeWidget *>(QStringLiteral("receiveRows"))->topLevelItem(at);
    }
    static QPushButton *button(Desk &desk, const QString &words)
    {
        for (QPushButton *each : desk.find<QWidget>("letterFiles")->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == words)
                return each;
        }
        return nullptr;
    }
    static QString told(Desk &desk) { return desk.find<QLabel>("saveState")->text(); }
    static void trigger(Desk &desk, Command command)
    {
        desk.window().commands().action(command)->trigger();
    }
    static QString wordsOf(Desk &desk)
    {
        return desk.find<OriginalView>("original")->toPlainText();
    }
    static void setField(QDialog &dialog, const char *name, const QString &words)
    {
        auto *line = dialog.findChild<QLineEdit *>(QLatin1String(name));
        QVERIFY(line);
        line->setText(words);
    }
    // As a colleague at another computer has it.
    static void writeElsewhere(Desk &desk, const QString &name)
    {
        static const SystemClock clock;
        auto persons = PersonRegister::open(registerPath(desk), Access::ReadWrite, {}, clock);
        QVERIFY(persons.ok());
        const Person before = (*persons)->people()->front();
        Person after = before;
        after.name = name;
        QVERIFY((*persons)->setPerson(*(*persons)->document(), before, after).ok());
    }

private Q_SLOTS:
    // Without a register it is refused; with one it is a letter whose words are to be typed.
    void aScanIsReceivedAndTyped()
    {
        Desk desk;
        openIntake(desk);
        const QString scan = writeScan(desk, QStringLiteral("意見書.pdf"));
        drop(desk, {scan}, [&](QDialog &dialog) {
            QVERIFY(row(dialog, 0)->text(5).contains(QStringLiteral("PDF")));
            QVERIFY(!row(dialog, 0)->data(0, Qt::CheckStateRole).isValid());
            QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("do"))->isEnabled());
            dialog.reject();
        });
        useNew(desk);
        drop(desk, {scan}, [&](QDialog &dialog) {
            auto *keep = dialog.findChild<QCheckBox *>(QStringLiteral("receiveKeep"));
            auto *doIt = dialog.findChild<QPushButton *>(QStringLiteral("do"));
            QCOMPARE(row(dialog, 0)->checkState(0), Qt::Checked);
            auto *words = dialog.findChild<QTextEdit *>(QStringLiteral("receiveWords"));
            QVERIFY(words->placeholderText().contains(QStringLiteral("読み取っていません")));
            keep->click(); // then there is no place for it
            QVERIFY(!row(dialog, 0)->data(0, Qt::CheckStateRole).isValid());
            QVERIFY(row(dialog, 0)->text(5).contains(QStringLiteral("PDF")));
            QVERIFY(!doIt->isEnabled());
            keep->click();
            QCOMPARE(row(dialog, 0)->checkState(0), Qt::Checked);
            clickDo(dialog);
        });
        QCOMPARE(letters(desk), size_t(1));
        QCOMPARE(wordsOf(desk), QString());
        QVERIFY(
            desk.find<OriginalView>("original")->placeholderText().contains(QStringLiteral("F2")));
        // Nobody has typed it: it is not done, and F9 leads to it.
        QVERIFY(desk.find<QLabel>("lettersTitle")->text().contains(QStringLiteral("済 0")));
        desk.press(Qt::Key_F9);
        QVERIFY2(told(desk).contains(QStringLiteral("F2")), qUtf8Printable(told(desk)));
        QTRY_VERIFY(button(desk, QStringLiteral("意見書.pdf")));

        desk.inDialog([&] { trigger(desk, Command::CorrectWords); },
                      [&](QDialog &dialog) {
                          auto *mask = dialog.findChild<QCheckBox *>(QStringLiteral("maskWords"));
                          QVERIFY(mask->isHidden());
                          dialog.findChild<QTextEdit *>(QStringLiteral("correctedWords"))
                              ->setPlainText(kBody);
                          QVERIFY(!mask->isHidden() && mask->isChecked());
                          clickDo(dialog);
                      });
        QTRY_VERIFY(wordsOf(desk).contains(QStringLiteral("歩道を広げて")));
        QVERIFY(!wordsOf(desk).contains(kTel)); // masked before it came in
        QVERIFY(wordsOf(desk).contains(u'■'));
        // What stands there is not asked about once more.
        desk.inDialog(
            [&] { trigger(desk, Command::CorrectWords); },
            [&](QDialog &dialog) {
                QVERIFY(dialog.findChild<QCheckBox *>(QStringLiteral("maskWords"))->isHidden());
                dialog.reject();
            });
        desk.session().undo();
        QTRY_COMPARE(wordsOf(desk), QString());
        QVERIFY(desk.window().closeDocument());
        QVERIFY(
            !bytesOf(desk.path(QStringLiteral("練馬区情報化基本計画.db"))).contains(kTel.toUtf8()));
    }

    void theSameScanIsReceivedOnce()
    {
        Desk desk;
        openIntake(desk);
        useNew(desk);
        const QString scan = writeScan(desk, QStringLiteral("a.pdf"));
        const QString copy = desk.path(QStringLiteral("b.pdf"));
        QVERIFY(QFile::copy(scan, copy));
        drop(desk, {scan, copy}, [&](QDialog &dialog) {
            QCOMPARE(row(dialog, 0)->checkState(0), Qt::Checked);
            QCOMPARE(row(dialog, 1)->checkState(0), Qt::Unchecked);
            clickDo(dialog);
        });
        QCOMPARE(letters(desk), size_t(1));
        drop(desk, {copy}, [&](QDialog &dialog) {
            QVERIFY(row(dialog, 0)->text(5).contains(QStringLiteral("受付1")));
            dialog.reject();
        });
    }

    // By a button, or by the keys; what the other program gets cannot be written into.
    void aFileIsOpened()
    {
        Desk desk;
        openIntake(desk);
        trigger(desk, Command::OpenLetterFile);
        QVERIFY(told(desk).contains(QStringLiteral("台帳")));
        useNew(desk);
        receive(desk, writeMail(desk));
        QTRY_VERIFY(button(desk, kFileName));
        QVERIFY(!button(desk, kFileName)->accessibleName().isEmpty());
        button(desk, kFileName)->click();
        QTRY_COMPARE(desk.shownFiles().size(), 1);
        const QFileInfo shown(desk.shownFiles().constFirst());
        QCOMPARE(shown.fileName(), kFileName);
        QCOMPARE(bytesOf(shown.filePath()), QByteArray("scanned"));
        QVERIFY(!(shown.permissions() &
                  (QFileDevice::WriteOwner | QFileDevice::WriteOther | QFileDevice::ReadOther)));
        QVERIFY(!shown.filePath().contains(QStringLiteral("受付_添付")));
        desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.shownFiles().size(), 2);
        QVERIFY(desk.window().closeDocument()); // nothing of it stays on the computer
        QVERIFY(!QFile::exists(shown.filePath()));
    }

    void aFileThatCannotBeOpened_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("said");
        QTest::newRow("missing") << "missing" << QStringLiteral("見つかりません");
        QTest::newRow("changed") << "changed" << QStringLiteral("別の内容");
    }
    void aFileThatCannotBeOpened()
    {
        QFETCH(QString, fault);
        QFETCH(QString, said);
        Desk desk;
        openIntake(desk);
        useNew(desk);
        receive(desk, writeMail(desk));
        QTRY_VERIFY(button(desk, kFileName));
        QDirIterator files(filesFolderOf(registerPath(desk)), QDir::Files,
                           QDirIterator::Subdirectories);
        const QString kept = files.next();
        if (fault == u"missing")
            QVERIFY(QFile::remove(kept));
        else
            writeBytes(kept, "another");
        button(desk, kFileName)->click();
        QTRY_VERIFY2(told(desk).contains(said), qUtf8Printable(told(desk)));
        QVERIFY(told(desk).contains(kFileName));
        QCOMPARE(desk.shownFiles(), QStringList());
    }

    // What may be a program stays what it is: bytes beside the register.
    void aProgramIsNotStarted()
    {
        Desk desk;
        openIntake(desk);
        useNew(desk);
        const QString path = desk.path(QStringLiteral("a.eml"));
        writeBytes(path, mail(kBody).replace(headerWord(kFileName), "invoice.pdf.exe"));
        receive(desk, path);
        QTRY_VERIFY(button(desk, QStringLiteral("invoice.pdf.exe")));
        button(desk, QStringLiteral("invoice.pdf.exe"))->click();
        QTRY_VERIFY2(told(desk).contains(QStringLiteral("プログラム")), qUtf8Printable(told(desk)));
        QCOMPARE(desk.shownFiles(), QStringList());
    }

    // Written once, it is masked and looked for from then on.
    void whoWroteIsEdited()
    {
        Desk desk;
        openIntake(desk);
        trigger(desk, Command::EditPerson);
        QVERIFY(!told(desk).isEmpty());
        useNew(desk);
        const QString scan = writeScan(desk, QStringLiteral("意見書.pdf"));
        receive(desk, scan); // nobody knows who wrote it
        QTRY_VERIFY(desk.find<QPushButton>("editPerson")->isVisible());
        desk.inDialog([&] { desk.find<QPushButton>("editPerson")->click(); },
                      [&](QDialog &dialog) {
                          QCOMPARE(dialog.objectName(), QStringLiteral("person"));
                          setField(dialog, "person_name", kName);
                          setField(dialog, "person_kana", QStringLiteral("エゾモリ　チカゲ"));
                          setField(dialog, "person_tel", kTel);
                          dialog.findChild<QCheckBox *>(QStringLiteral("person_wants_reply"))
                              ->setChecked(true);
                          clickDo(dialog);
                      });
        QTRY_VERIFY2(person(desk).contains(kName), qUtf8Printable(person(desk)));
        QVERIFY(person(desk).contains(kTel));
        const auto people = openRegister(registerPath(desk))->people();
        QCOMPARE(people->size(), size_t(1));
        QCOMPARE(people->front().id,
                 desk.session().work().work().letters.front().submitter->value());
        QVERIFY(people->front().wantsReply);
        desk.inDialog([&] { trigger(desk, Command::CorrectWords); },
                      [&](QDialog &dialog) {
                          dialog.findChild<QTextEdit *>(QStringLiteral("correctedWords"))
                              ->setPlainText(QStringLiteral("公園の木。蝦夷森千景より"));
                          clickDo(dialog);
                      });
        QTRY_VERIFY(wordsOf(desk).contains(QStringLiteral("公園の木。■")));
        QVERIFY(desk.window().closeDocument());
        QVERIFY(!bytesOf(desk.path(QStringLiteral("練馬区情報化基本計画.db")))
                     .contains(kName.toUtf8()));
    }

    // What a colleague wrote meanwhile is told, and not lost unseen.
    void twoClerksEditOnePerson()
    {
        Desk desk;
        openIntake(desk);
        useNew(desk);
        receive(desk, writeMail(desk));
        QTRY_VERIFY(person(desk).contains(kName));
        desk.inDialog([&] { trigger(desk, Command::EditPerson); },
                      [&](QDialog &dialog) {
                          writeElsewhere(desk, QStringLiteral("蝦夷森千影"));
                          setField(dialog, "person_name", QStringLiteral("蝦夷守千景"));
                          clickDo(dialog);
                          QTRY_VERIFY(trouble(dialog).contains(QStringLiteral("蝦夷森千影")));
                          QCOMPARE(openRegister(registerPath(desk))->people()->front().name,
                                   QStringLiteral("蝦夷森千影"));
                          clickDo(dialog);
                      });
        QCOMPARE(openRegister(registerPath(desk))->people()->front().name,
                 QStringLiteral("蝦夷守千景"));
        QTRY_VERIFY(person(desk).contains(QStringLiteral("蝦夷守千景")));
    }

    void pictures_data() { addPictureRows(); }
    // For a person to look at; nothing is clipped or blank.
    void pictures()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        Desk desk{Theme(theme), percent};
        openIntake(desk);
        useNew(desk);
        std::optional<English> language;
        if (tag == u"english") {
            language.emplace();
            desk.newWindow();
            desk.open(desk.path(QStringLiteral("練馬区情報化基本計画.db")));
            desk.press(Qt::Key_F1, Qt::ControlModifier);
        }
        desk.window().resize(size);
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        const auto save = [&](QWidget &widget, const QString &name) {
            Desk::settle(widget);
            const QPixmap picture = widget.grab();
            QVERIFY(picture.save(
                QStringLiteral(GAIYO_PICTURE_FOLDER "/kept-%1-%2.png").arg(name, tag)));
            const QStringList faults = clippedIn(widget) + blankIn(widget, picture.toImage());
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        };
        const QStringList sources{writeMail(desk), writeScan(desk, QStringLiteral("意見書.pdf")),
                                  writeScan(desk, QStringLiteral("意見書（裏）.pdf"))};
        drop(desk, sources, [&](QDialog &dialog) {
            save(dialog, QStringLiteral("receive"));
            clickDo(dialog);
        });
        QTRY_VERIFY(person(desk).contains(kName));
        save(desk.window(), QStringLiteral("window"));
        // What nobody has typed yet.
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_End);
        QTRY_VERIFY(button(desk, QStringLiteral("意見書（裏）.pdf")));
        save(desk.window(), QStringLiteral("wordless"));
        QVERIFY(desk.window().width() <= size.width() && desk.window().height() <= size.height());
        desk.inDialog([&] { trigger(desk, Command::EditPerson); },
                      [&](QDialog &dialog) {
                          save(dialog, QStringLiteral("person"));
                          dialog.reject();
                      });
    }
};

GAIYO_UI_TEST_MAIN(TestKeptFiles)
#include "test_kept_files.moc"
