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
#include <QTimer>
#include <QTreeWidget>

using namespace gaiyo;

const QString kList = QStringLiteral("personsList");

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
    // A letter of the mail's writer, and two of another, who was taken for two at first.
    static void receivePeople(Desk &desk)
    {
        receive(desk, writeMail(desk));
        receiveTable(desk);
    }
    static void receiveTable(Desk &desk)
    {
        const int before = int(letters(desk));
        const QString table = desk.path(QStringLiteral("f.csv"));
        writeBytes(table,
                   QStringLiteral(
                       "氏名,住所,電話番号,意見\n小椋佳,豊玉北６丁目,03-3993-1111,木を増やす。\n"
                       "小山田緑,桜台１丁目,,街灯をつけて。\n")
                       .toUtf8());
        drop(desk, {table}, clickDo);
        QTRY_COMPARE(int(letters(desk)), before + 2);
        const auto submitterOf = [&](int no) {
            for (const Letter &letter : desk.session().work().work().letters) {
                if (letter.no == no)
                    return letter.submitter->value();
            }
            return QString();
        };
        QVERIFY(desk.session().apply({QStringLiteral("join_submitters"),
                                      {{QStringLiteral("id"), submitterOf(before + 2)},
                                       {QStringLiteral("with"), submitterOf(before + 1)}},
                                      {}}));
    }
    // In the form that opens above the list.
    static void inPerson(QDialog &list, const std::function<void()> &open,
                         const std::function<void(QDialog &)> &work)
    {
        bool worked = false;
        QTimer look;
        connect(&look, &QTimer::timeout, &look, [&] {
            auto *form = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (worked || !form || form->objectName() != u"person")
                return;
            worked = true;
            work(*form);
            if (QTest::currentTestFailed())
                form->reject();
        });
        look.start(10);
        open();
        QVERIFY(worked);
        QApplication::setActiveWindow(&list);
    }
    // Whoever has the telephone number of the table.
    static QString named(Desk &desk)
    {
        const auto people = openRegister(registerPath(desk))->people();
        for (const Person &person : *people) {
            if (person.tel == u"03-3993-1111")
                return person.name;
        }
        return {};
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

    // What becomes of each file that came with a mail is said by its name before anything is taken.
    void filesOfAMailAreNamed()
    {
        Desk desk;
        openIntake(desk);
        const QString mail = writeMail(desk);
        drop(desk, {mail}, [&](QDialog &dialog) {
            QVERIFY2(row(dialog, 0)->text(5).contains(kFileName),
                     qUtf8Printable(row(dialog, 0)->text(5)));
            QVERIFY(row(dialog, 0)->text(5).contains(QStringLiteral("取り込みません")));
            QVERIFY(row(dialog, 0)->toolTip(5).contains(kFileName));
            // And where every key reaches it, above the words.
            const QString shown =
                dialog.findChild<QTextEdit *>(QStringLiteral("receiveWords"))->toPlainText();
            QVERIFY2(shown.startsWith(QStringLiteral("添付ファイル「%1」").arg(kFileName)),
                     qUtf8Printable(shown));
            QVERIFY(shown.contains(QStringLiteral("歩道を広げて")));
            dialog.reject();
        });
        useNew(desk);
        drop(desk, {mail}, [&](QDialog &dialog) {
            QVERIFY2(row(dialog, 0)->text(5).contains(kFileName + QStringLiteral("）を台帳に")),
                     qUtf8Printable(row(dialog, 0)->text(5)));
            dialog.findChild<QCheckBox *>(QStringLiteral("receiveKeep"))->click();
            QVERIFY(row(dialog, 0)->text(5).contains(QStringLiteral("取り込みません")));
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

    // By keys alone: found by a number written otherwise, corrected, and one of his letters shown.
    void personsAreFoundAndCorrected()
    {
        Desk desk;
        openIntake(desk);
        trigger(desk, Command::ListPersons);
        QVERIFY2(told(desk).contains(QStringLiteral("台帳")), qUtf8Printable(told(desk)));
        useNew(desk);
        receivePeople(desk);
        const auto listed = [](QDialog &dialog) { return dialog.findChild<QTreeWidget *>(kList); };
        desk.inDialog(
            [&] { desk.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier); },
            [&](QDialog &dialog) {
                QCOMPARE(listed(dialog)->topLevelItemCount(), 3);
                QCOMPARE(listed(dialog)->topLevelItem(1)->text(6), QStringLiteral("2、3"));
                QCOMPARE(listed(dialog)->topLevelItem(2)->text(6), QStringLiteral("2、3（統合）"));
                auto *find = dialog.findChild<QLineEdit *>(QStringLiteral("personsFind"));
                QVERIFY(find->hasFocus());
                QTest::keyClicks(find, QStringLiteral("0339931111")); // 03-3993-1111
                QCOMPARE(listed(dialog)->topLevelItemCount(), 1);
                QTest::keyClick(find, Qt::Key_Down);
                QVERIFY(listed(dialog)->hasFocus());
                inPerson(
                    dialog, [&] { QTest::keyClick(listed(dialog), Qt::Key_Return); },
                    [&](QDialog &form) {
                        QCOMPARE(form.objectName(), QStringLiteral("person"));
                        QCOMPARE(trouble(form), QString());
                        setField(form, "person_name", QStringLiteral("小倉佳"));
                        clickDo(form);
                    });
                QTRY_COMPARE(listed(dialog)->topLevelItem(0)->text(0), QStringLiteral("小倉佳"));
                QTest::keyClick(listed(dialog), Qt::Key_Tab);
                auto *letters = dialog.findChild<QTreeWidget *>(QStringLiteral("personLetters"));
                QVERIFY(letters->hasFocus());
                QCOMPARE(letters->topLevelItemCount(), 2);
                QCOMPARE(letters->topLevelItem(1)->text(0), QStringLiteral("3"));
                QTest::keyClick(letters, Qt::Key_Down);
                QTest::keyClick(letters, Qt::Key_Return);
            });
        QTRY_VERIFY(wordsOf(desk).contains(QStringLiteral("街灯")));
        QCOMPARE(named(desk), QStringLiteral("小倉佳"));
        desk.session().undo(); // of what came before: a person is no step of the document
        QCOMPARE(named(desk), QStringLiteral("小倉佳"));
    }

    // Who was taken for two has both names looked for, and by each all letters are found; as two
    // again where that was wrong.
    void whoWasJoinedIsFoundByBothNames()
    {
        Desk desk;
        openIntake(desk);
        useNew(desk);
        receivePeople(desk);
        const auto foundBy = [&](const QString &name) {
            QStringList found;
            desk.inDialog(
                [&] { trigger(desk, Command::ListPersons); },
                [&](QDialog &dialog) {
                    dialog.findChild<QLineEdit *>(QStringLiteral("personsFind"))->setText(name);
                    const auto *list = dialog.findChild<QTreeWidget *>(kList);
                    for (int i = 0; i < list->topLevelItemCount(); ++i)
                        found += list->topLevelItem(i)->text(6);
                    const auto *letters =
                        dialog.findChild<QTreeWidget *>(QStringLiteral("personLetters"));
                    found += QString::number(letters->topLevelItemCount());
                    dialog.reject();
                });
            return found.join(u' ');
        };
        QCOMPARE(foundBy(QStringLiteral("小椋佳")), QStringLiteral("2、3 2"));
        QCOMPARE(foundBy(QStringLiteral("小山田緑")), QStringLiteral("2、3（統合） 2"));
        desk.session().undo();
        QCOMPARE(foundBy(QStringLiteral("小椋佳")), QStringLiteral("2 1"));
        QCOMPARE(foundBy(QStringLiteral("小山田緑")), QStringLiteral("3 1"));
    }

    // What the list shows may be old: whoever corrects a person sees what a colleague wrote.
    void aColleaguesChangeOfThoseListedIsTold()
    {
        Desk desk;
        openIntake(desk);
        useNew(desk);
        receive(desk, writeMail(desk));
        desk.inDialog(
            [&] { trigger(desk, Command::ListPersons); },
            [&](QDialog &dialog) {
                writeElsewhere(desk, QStringLiteral("蝦夷森千影"));
                inPerson(
                    dialog,
                    [&] {
                        dialog.findChild<QPushButton *>(QStringLiteral("personsEdit"))->click();
                    },
                    [&](QDialog &form) {
                        QVERIFY2(trouble(form).contains(QStringLiteral("ほかの職員")),
                                 qUtf8Printable(trouble(form)));
                        QCOMPARE(form.findChild<QLineEdit *>(QStringLiteral("person_name"))->text(),
                                 QStringLiteral("蝦夷森千影"));
                        form.reject();
                    });
                QTRY_COMPARE(dialog.findChild<QTreeWidget *>(kList)->topLevelItem(0)->text(0),
                             QStringLiteral("蝦夷森千影"));
                dialog.reject();
            });
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
        receiveTable(desk);
        desk.inDialog([&] { trigger(desk, Command::ListPersons); },
                      [&](QDialog &dialog) {
                          save(dialog, QStringLiteral("persons"));
                          dialog.reject();
                      });
    }
};

GAIYO_UI_TEST_MAIN(TestKeptFiles)
#include "test_kept_files.moc"
