#include "ui/desk.h"

#include "dialogs/day_field.h"
#include "domain/work/list_words.h"
#include "letters/original_view.h"
#include "session/operations.h"
#include "session/work_words.h"
#include "shell/intake_mode.h"
#include "shell/workspace.h"
#include "ui/letters.h"
#include "ui/looks.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace gaiyo;

// What is written of the letters themselves, through the window.
class TestLetterFiles : public QObject
{
    Q_OBJECT
private:
    // By the numbers of their letters.
    static std::vector<Original> originalsOf(Desk &desk)
    {
        std::vector<Original> all;
        for (const LetterId &letter : desk.session().work().letters())
            all.push_back(*desk.session().work().originalsOf(letter).front());
        return all;
    }
    static QAction &action(Desk &desk, Command command)
    {
        return *desk.window().commands().action(command);
    }
    static QString told(Desk &desk) { return desk.find<QLabel>("saveState")->text(); }
    // Words of the first letter leave the document.
    static void maskStreet(Desk &desk)
    {
        const Original first = originalsOf(desk).front();
        const int start = int(letterTexts()[0].indexOf(QStringLiteral("駅前の道")));
        QVERIFY(desk.session().apply(
            operations::mask({first.id, start, start + 4, {}}, QStringLiteral("address"))));
    }
    static void checkAll(Desk &desk)
    {
        for (const Original &original : originalsOf(desk))
            QVERIFY(desk.session().apply(operations::checkOriginal(original.id, true)));
    }
    // A picture for a person, and what can be counted of it.
    static void look(QWidget &window, const QString &name)
    {
        Desk::settle(window);
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        window.grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/dialog-%1.png").arg(name));
        QCOMPARE(clippedIn(window), QStringList());
    }
    // What stands in the file that the export dialog wrote.
    static QString written(Desk &desk, Command command, const QString &name)
    {
        const QString target = desk.path(name);
        desk.inDialog(
            [&] { action(desk, command).trigger(); },
            [&](QDialog &dialog) {
                QCOMPARE(dialog.objectName(), QStringLiteral("export"));
                auto *format = dialog.findChild<QComboBox *>(QStringLiteral("format"));
                QVERIFY(format);
                auto *path =
                    dialog.findChild<QWidget *>(QStringLiteral("file"))->findChild<QLineEdit *>();
                for (int i = 0; !path->text().endsWith(QStringLiteral(".csv")); ++i) {
                    QVERIFY(i < format->count());
                    format->setCurrentIndex(i);
                }
                look(dialog, QStringLiteral("write-") + QFileInfo(name).completeBaseName());
                // The booklet's own files are not in danger.
                QVERIFY(QFileInfo(path->text()).completeBaseName() !=
                        QFileInfo(desk.session().path()).completeBaseName());
                path->setText(target);
                QTest::keyClick(&dialog, Qt::Key_Return);
            });
        QFile file(target);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    // The window calls a reason, a way and a scope as the files do that leave it.
    void filesAndWindowHaveOneWord()
    {
        const auto same = [](Entity entity, const QString &field, const auto &values, auto words) {
            for (const char16_t *each : values) {
                const QString value = QString::fromUtf16(each);
                if (entity != Entity::Letter || value != u"in") // what counts is not said in files
                    QCOMPARE(listedValueWords(entity, field, value), words(value));
            }
        };
        same(Entity::Mask, QStringLiteral("reason"), kMaskReasons, maskReasonWords);
        same(Entity::Passage, QStringLiteral("reason"), kAsideReasons, asideReasonWords);
        same(Entity::Letter, QStringLiteral("method"), kLetterMethods, methodWords);
        same(Entity::Letter, QStringLiteral("scope"), kLetterScopes, scopeWords);
    }

    // Not what is masked, and where the file is.
    void originals()
    {
        Desk desk;
        openLetters(desk);
        maskStreet(desk);
        checkAll(desk);
        const QString file =
            written(desk, Command::WriteOriginals, QStringLiteral("提出意見一覧.csv"));
        QVERIFY2(file.contains(QStringLiteral("・〔墨消し：住所〕が暗いので")), qPrintable(file));
        QVERIFY(!file.contains(QStringLiteral("駅前の道")));
        QVERIFY(file.contains(QStringLiteral("費用の見通しも書いてください")));
        QVERIFY2(told(desk).contains(QStringLiteral("提出意見一覧.csv")), qPrintable(told(desk)));
        QVERIFY(desk.find<QWidget>("openWritten")->isVisible());
        QVERIFY(desk.find<QWidget>("openWrittenFolder")->isVisible());
    }

    // One that nobody looked through keeps all of them back, and the clerk is led to it.
    void uncheckedIsShown()
    {
        Desk desk;
        openLetters(desk);
        checkAll(desk);
        const Original second = originalsOf(desk)[1];
        QVERIFY(desk.session().apply(operations::checkOriginal(second.id, false)));
        desk.inDialog([&] { action(desk, Command::WriteOriginals).trigger(); },
                      [&](QDialog &dialog) {
                          QCOMPARE(dialog.objectName(), QStringLiteral("uncheckedOriginals"));
                          auto &box = static_cast<QMessageBox &>(dialog);
                          QVERIFY2(box.text().contains(QStringLiteral("1件")) &&
                                       box.text().contains(QStringLiteral("受付2")),
                                   qPrintable(box.text()));
                          look(box, QStringLiteral("unchecked-originals"));
                          QTest::keyClick(&dialog, Qt::Key_Return);
                      });
        QVERIFY(desk.find<OriginalView>("original")
                    ->letter()
                    .text()
                    .startsWith(QStringLiteral("図書館")));
        QVERIFY(desk.find<QWidget>("original")->hasFocus());

        // There, K says that it is looked through, and once more that it is not.
        const QString words = QStringLiteral("墨消し確認済み");
        const auto *title = desk.find<QLabel>("letterTitle");
        QVERIFY(!title->text().contains(words));
        desk.press(Qt::Key_K);
        QVERIFY2(title->text().contains(words), qPrintable(title->text()));
        QVERIFY(desk.session().work().findOriginal(second.id)->checked);
        QVERIFY2(told(desk).contains(QStringLiteral("受付2")), qPrintable(told(desk)));
        desk.press(Qt::Key_K);
        QVERIFY(!desk.session().work().findOriginal(second.id)->checked);
        QVERIFY(!title->text().contains(words));
        desk.press(Qt::Key_K);
        QVERIFY(written(desk, Command::WriteOriginals, QStringLiteral("一覧.csv"))
                    .contains(QStringLiteral("図書館の開館時間")));
    }

    // Who leaves the box stays where they were.
    void uncheckedIsLeft()
    {
        Desk desk;
        openLetters(desk);
        const QString before = desk.find<OriginalView>("original")->letter().text();
        desk.inDialog([&] { action(desk, Command::WriteOriginals).trigger(); },
                      [&](QDialog &dialog) {
                          QCOMPARE(dialog.objectName(), QStringLiteral("uncheckedOriginals"));
                          QTest::keyClick(&dialog, Qt::Key_Escape);
                      });
        QCOMPARE(desk.find<OriginalView>("original")->letter().text(), before);
    }

    // A row for each letter, whether it was looked through or not: none of its words stand in it.
    void receipts()
    {
        Desk desk;
        openLetters(desk);
        const QString file =
            written(desk, Command::WriteReceipts, QStringLiteral("受付の記録.csv"));
        const QStringList rows = file.split(QStringLiteral("\r\n"));
        for (int no = 1; no <= 3; ++no) {
            const QString start = QStringLiteral("%1,").arg(no);
            QVERIFY2(rows.value(no).startsWith(start) &&
                         rows.value(no).contains(QStringLiteral("電子メール")),
                     qPrintable(file));
        }
        QVERIFY(!file.contains(QStringLiteral("図書館")));
        QVERIFY(told(desk).contains(QStringLiteral("受付の記録.csv")));
    }

    // Nothing to write: the menu says why, until there is something.
    void noLetters()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString reason = QStringLiteral("まだ意見が届いていません");
        desk.press(Qt::Key_F1, Qt::ControlModifier);
        for (const Command command : {Command::WriteOriginals, Command::WriteReceipts}) {
            QVERIFY(!action(desk, command).isEnabled());
            QVERIFY2(action(desk, command).text().contains(reason),
                     qPrintable(action(desk, command).text()));
        }
        addLetters(desk.session());
        for (const Command command : {Command::WriteOriginals, Command::WriteReceipts}) {
            QVERIFY(action(desk, command).isEnabled());
            QVERIFY(!action(desk, command).text().contains(reason));
        }
        while (!desk.session().work().work().letters.empty())
            desk.session().undo();
        QVERIFY(!action(desk, Command::WriteOriginals).isEnabled());
    }

    // A file that does not say when it came: the form says so, and so does the letter.
    void dayThatIsNotKnown()
    {
        Desk desk;
        openIntake(desk);
        const QString path = desk.path(QStringLiteral("手紙.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("公園の木を増やしてほしい。\n");
        file.close();
        const auto receive = [&](const std::function<void(QDialog &)> &work) {
            desk.inDialog([&] { desk.window().workspace()->intake().takeFiles({path}); },
                          [&](QDialog &dialog) {
                              QCOMPARE(dialog.objectName(), QStringLiteral("receive"));
                              work(dialog);
                          });
        };
        receive([](QDialog &dialog) {
            auto *unknown = dialog.findChild<QCheckBox *>(QStringLiteral("receiveDayUnknown"));
            auto *day = dialog.findChild<DayField *>(QStringLiteral("receiveDay"));
            QVERIFY(unknown->isChecked() && !day->isEnabled());
            unknown->click();
            QVERIFY(day->isEnabled());
            day->setDate(QDate(2026, 7, 3));
            unknown->click();
            look(dialog, QStringLiteral("receive-unknown"));
            dialog.findChild<QPushButton *>(QStringLiteral("do"))->click();
        });
        const auto &letters = desk.session().work().work().letters;
        QCOMPARE(letters.size(), size_t(1));
        QVERIFY(!letters[0].receivedOn);
        QVERIFY(desk.session().undo());
        receive([](QDialog &dialog) {
            dialog.findChild<QCheckBox *>(QStringLiteral("receiveDayUnknown"))->click();
            dialog.findChild<DayField *>(QStringLiteral("receiveDay"))->setDate(QDate(2026, 7, 3));
            dialog.findChild<QPushButton *>(QStringLiteral("do"))->click();
        });
        QCOMPARE(desk.session().work().work().letters[0].receivedOn,
                 std::optional(QDate(2026, 7, 3)));
    }
};

GAIYO_UI_TEST_MAIN(TestLetterFiles)
#include "test_letter_files.moc"
