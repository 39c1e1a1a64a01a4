#include "ui/desk.h"
#include "ui/intake_steps.h"

#include "letters/intake_pane.h"
#include "letters/letter_list_model.h"
#include "letters/letter_opinions_model.h"
#include "letters/original_view.h"
#include "session/operations.h"
#include "ui/letters.h"
#include "ui/looks.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTextEdit>
#include <QTreeView>
#include <QTreeWidget>
#include <QUrl>

#include <algorithm>

using namespace gaiyo;
using namespace gaiyo::intakesteps;

// The mode in which letters become opinions, through the window.
class TestIntake : public QObject
{
    Q_OBJECT
private:
    // A mail, a table of two answers, a letter that is there already, and no letter at all.
    static QStringList writeFiles(Desk &desk)
    {
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(desk.path(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("%s cannot be written", qUtf8Printable(name));
            return file.fileName();
        };
        return {write(QStringLiteral("a.eml"),
                      "From: a@example.jp\r\nDate: Fri, 3 Jul 2026 10:00:00 +0900\r\n"
                      "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
                      "歩道を広げてください。電話：03-1234-5678\r\n"),
                write(QStringLiteral("b.csv"),
                      "回答日,ご意見\n2026/7/4,学校に木を植えてください。\n2026/7/"
                      "5,橋を直してください。\n"),
                write(QStringLiteral("c.txt"), letterTexts()[2].toUtf8()),
                write(QStringLiteral("d.pdf"), "%PDF-1.7 none")};
    }
    static void dropFiles(Desk &desk, const QStringList &paths,
                          const std::function<void(QDialog &)> &work)
    {
        QMimeData files;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls += QUrl::fromLocalFile(path);
        files.setUrls(urls);
        const QPoint middle = desk.window().rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &files, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&desk.window(), &enter);
        QVERIFY(enter.isAccepted());
        desk.inDialog(
            [&] {
                QDropEvent drop(middle, Qt::CopyAction, &files, Qt::LeftButton, {});
                QCoreApplication::sendEvent(&desk.window(), &drop);
            },
            work);
    }

private Q_SLOTS:
    // Each note stands beside the line where its words begin, and over no other, however close they
    // are.
    void notesStandApart_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("100") << 100;
        QTest::newRow("200") << 200;
    }
    void notesStandApart()
    {
        QFETCH(int, percent);
        Desk desk(Theme::Light, percent);
        openIntake(desk);
        desk.window().resize(1360 * percent / 100, 860 * percent / 100);
        const QString text =
            QStringLiteral("木を。灯を。橋を。道を。\n駅を。\n川を。池を。\n空を。");
        addLetter(desk.session(), text);
        desk.press(Qt::Key_2, Qt::AltModifier);
        std::vector<int> lines; // where words begin, in pixels
        for (qsizetype at = 0; (at = text.indexOf(u'を', at)) > 0; ++at) {
            original(desk).select({at - 1, at + 2});
            desk.press(Qt::Key_O);
            desk.press(Qt::Key_Escape);
            QTextCursor cursor(original(desk).document());
            cursor.setPosition(int(at - 1));
            lines.push_back(original(desk).cursorRect(cursor).center().y());
        }
        Desk::settle(desk.window());
        desk.window().grab().save(
            QStringLiteral(GAIYO_PICTURE_FOLDER "/margin-%1.png").arg(percent));
        const auto notes = original(desk).notes();
        const int height = original(desk).noteHeight();
        for (size_t i = 0; i < notes.size(); ++i) {
            const int middle = notes[i].top + height / 2;
            QVERIFY2(i == 0 || notes[i].top >= notes[i - 1].top + height,
                     qPrintable(notes[i].words()));
            QVERIFY2(std::ranges::any_of(lines, [&](int y) { return qAbs(y - middle) <= 2; }),
                     qPrintable(notes[i].words()));
        }
        QCOMPARE(notes.size(), size_t(4));
        QCOMPARE(notes.front().words(), QStringLiteral("1-1、1-2、1-3、1-4"));
    }

    // Where the lines below are free every label is there; else a tip has what is elided.
    void noLabelBesideALineIsLost()
    {
        const QFontMetrics metrics(QApplication::font());
        const QStringList labels{QStringLiteral("12-1"), QStringLiteral("12-2"),
                                 QStringLiteral("12-3"), QStringLiteral("他")};
        const int width = metrics.horizontalAdvance(QStringLiteral("12-1、12-2"));
        QCOMPARE(linesOfLabels(labels, metrics, width, 4),
                 QStringList({QStringLiteral("12-1、12-2"), QStringLiteral("12-3、他")}));
        const QStringList one = linesOfLabels(labels, metrics, width, 1);
        QCOMPARE(one.size(), 1);
        QVERIFY(one[0].endsWith(u'…') && metrics.horizontalAdvance(one[0]) <= width);
        QCOMPARE(linesOfLabels({labels[0]}, metrics, width, 1), QStringList(labels[0]));
        for (int most = 1; most <= 5; ++most) {
            for (int narrow = 1; narrow <= width; narrow += 7)
                QVERIFY(linesOfLabels(labels, metrics, narrow, most).size() <= most);
        }
    }

    // Somebody else cuts the same letter at the same moment.
    void colleagueIsSeen()
    {
        Desk desk;
        openLetters(desk);
        const SystemClock clock;
        RandomIdSource ids;
        const auto other = Document::open(desk.session().path(), Access::ReadWrite,
                                          {clock, ids, {QStringLiteral("佐藤")}});
        QVERIFY(bool(other));
        desk.press(Qt::Key_Tab);
        const OriginalId words = (*other)->snapshot()->work->originals.front().id;
        const auto letter = desk.session().work().findOriginal(words)->letter;
        desk.find<IntakePane>("intake")->showLetter(letter);
        desk.press(Qt::Key_Tab);
        const QString mine = marked(desk);
        QVERIFY(
            std::holds_alternative<Applied>((*other)->apply(operations::cut({words, 0, 12}, {}))));
        desk.session().refresh();
        QCOMPARE(marked(desk), mine); // what is marked stays
        QCOMPARE(notes(desk).size(), 1);
        desk.press(Qt::Key_O);
        QCOMPARE(desk.find<QTreeView>("letterOpinions")->model()->rowCount(), 2);
        const int no = desk.session().work().findLetter(letter)->no;
        QVERIFY(byRef(desk, QStringLiteral("%1-1").arg(no)));
        QVERIFY(byRef(desk, QStringLiteral("%1-2").arg(no)));
        // Both write in one summary: both texts are kept, and told.
        const OpinionId id = byRef(desk, QStringLiteral("%1-2").arg(no))->id;
        QVERIFY(bool((*other)->refresh()));
        desk.type(QStringLiteral("（私の追記）"));
        QVERIFY(std::holds_alternative<Applied>(
            (*other)->apply(operations::setSummary(id, QStringLiteral("佐藤の要約"), {}))));
        desk.session().refresh();
        desk.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk.find<QWidget>("letterConflict")->isVisible());
        QVERIFY(summary(desk).endsWith(QStringLiteral("（私の追記）")));
        desk.find<QPushButton>("openOpinion")->click();
        QVERIFY(desk.find<QWidget>("conflict")->isVisible());
        QVERIFY(desk.find<QTextEdit>("summary")->toPlainText().endsWith(
            QStringLiteral("（私の追記）")));
    }

    // A slip of who typed the letter is corrected, and what became of its words goes along. What
    // came by machine stays as it came.
    void typedWordsAreCorrected()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        addLetter(desk.session(), letterTexts()[0]);
        const LetterId letter =
            addLetter(desk.session(), letterTexts()[2], QStringLiteral("post"), true);
        desk.press(Qt::Key_F1, Qt::ControlModifier);
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_F2);
        QVERIFY(desk.find<QLabel>("saveState")->text().contains(QStringLiteral("届いたまま")));
        desk.find<IntakePane>("intake")->showLetter(letter);
        desk.press(Qt::Key_Tab);
        const QString used = marked(desk);
        desk.press(Qt::Key_O);
        desk.press(Qt::Key_Escape);
        const QString corrected = QStringLiteral("前略。") + letterTexts()[2];
        desk.inDialog([&] { desk.press(Qt::Key_F2); },
                      [&](QDialog &dialog) {
                          auto *words =
                              dialog.findChild<QTextEdit *>(QStringLiteral("correctedWords"));
                          QCOMPARE(words->toPlainText(), letterTexts()[2]);
                          words->setPlainText(corrected);
                          dialog.findChild<QPushButton *>(QStringLiteral("do"))->click();
                      });
        QCOMPARE(original(desk).letter().text(), corrected);
        const auto passage = [&] { return desk.session().work().work().passages.front(); };
        QCOMPARE(corrected.mid(passage().start, passage().end - passage().start), used);
        QVERIFY(!notes(desk).front().contains(u'?'));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(original(desk).letter().text(), letterTexts()[2]);
        // Where the used words themselves change, that is seen.
        QVERIFY(desk.session().apply(operations::correctOriginal(
            passage().original,
            QString(letterTexts()[2]).replace(used.left(2), QStringLiteral("別の")), {})));
        QVERIFY(notes(desk).front().contains(u'?'));
        original(desk).select({1, 1});
        QVERIFY(state(desk).contains(QStringLiteral("訂正")));
    }

    // Opinions that have no other words go with their letter, and the question says how many.
    void letterIsRemoved()
    {
        Desk desk;
        openLetters(desk);
        const size_t before = desk.session().view()->values().opinions.size();
        const auto letters = [&]() -> const auto &
        {
            return desk.session().work().work().letters;
        };
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_O);
        desk.press(Qt::Key_Escape);
        for (const bool isWanted : {false, true}) {
            desk.inDialog(
                [&] { desk.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier); },
                [&](QDialog &dialog) {
                    auto &box = *qobject_cast<QMessageBox *>(&dialog);
                    QVERIFY(box.text().contains(QStringLiteral("1件")));
                    for (QAbstractButton *button : box.buttons()) {
                        if ((box.buttonRole(button) == QMessageBox::DestructiveRole) == isWanted)
                            button->click();
                    }
                });
            QCOMPARE(letters().size(), size_t(isWanted ? 2 : 3));
            QCOMPARE(desk.session().view()->values().opinions.size(), before + !isWanted);
        }
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(letters().size(), size_t(3));
        QCOMPARE(desk.session().view()->values().opinions.size(), before + 1);
    }

    // What is typed in the one mode is in the other.
    void modesShowTheSameWords()
    {
        Desk desk;
        openLetters(desk);
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_O);
        desk.type(QStringLiteral("あ"));
        desk.press(Qt::Key_F2, Qt::ControlModifier);
        QVERIFY(!desk.find<QWidget>("intake")->isVisible());
        QVERIFY(desk.find<QWidget>("opinions")->isVisible());
        auto *words = desk.find<QTextEdit>("summary");
        QVERIFY(words->toPlainText().endsWith(u'あ'));
        desk.press(Qt::Key_3, Qt::AltModifier);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.type(QStringLiteral("い"));
        desk.press(Qt::Key_F1, Qt::ControlModifier);
        QVERIFY(summary(desk).endsWith(QStringLiteral("あい")));
        // A search is among the opinions.
        desk.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(!desk.find<QWidget>("intake")->isVisible());
    }

    void letterIsTyped()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.press(Qt::Key_F1, Qt::ControlModifier);
        desk.inDialog(
            [&] { desk.press(Qt::Key_L, Qt::ControlModifier); },
            [&](QDialog &dialog) {
                auto *take = dialog.findChild<QPushButton *>(QStringLiteral("do"));
                take->click(); // nothing is typed: it stays, and says why
                QVERIFY(dialog.isVisible());
                QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("trouble"))->isVisible());
                dialog.findChild<QComboBox *>(QStringLiteral("class"))
                    ->setEditText(QStringLiteral("区内在勤"));
                auto *words = dialog.findChild<QTextEdit *>(QStringLiteral("words"));
                words->setPlainText(
                    QStringLiteral("バスを増やしてください。\n電話：03-1234-5678\n"));
                QVERIFY(dialog.findChild<QCheckBox *>(QStringLiteral("mask"))->isEnabled());
                take->click();
            });
        const auto &letters = desk.session().work().work().letters;
        QCOMPARE(letters.size(), size_t(1));
        QCOMPARE(letters[0].no, 1);
        QCOMPARE(letters[0].method, QStringLiteral("post"));
        QCOMPARE(desk.session().work().findSubmitter(letters[0])->className,
                 QStringLiteral("区内在勤"));
        QVERIFY(!original(desk).letter().text().contains(QStringLiteral("1234")));
        QVERIFY(original(desk).letter().text().contains(u'■'));
        QCOMPARE(focus(), QStringLiteral("original"));
        QCOMPARE(marked(desk), QStringLiteral("バスを増やしてください。"));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.session().work().work().letters.empty());
        QVERIFY(original(desk).letter().text().isEmpty());
    }

    // Files that are dropped are shown first; what cannot be a letter says why, what is there
    // already is not taken twice, and all of it is one step.
    void filesAreTakenIn()
    {
        Desk desk;
        openLetters(desk);
        const QStringList paths = writeFiles(desk);
        dropFiles(desk, paths, [&](QDialog &dialog) {
            auto *rows = dialog.findChild<QTreeWidget *>(QStringLiteral("receiveRows"));
            QCOMPARE(rows->topLevelItemCount(), 5);
            QCOMPARE(rows->topLevelItem(0)->checkState(0), Qt::Checked);
            QCOMPARE(rows->topLevelItem(0)->text(1), QStringLiteral("令和8年7月3日"));
            QCOMPARE(rows->topLevelItem(0)->text(4), QStringLiteral("1か所"));
            QCOMPARE(rows->topLevelItem(3)->checkState(0), Qt::Unchecked);
            QCOMPARE(rows->topLevelItem(3)->text(5), QStringLiteral("受付3と同じ文です"));
            QVERIFY(
                rows->topLevelItem(4)->text(5).startsWith(QStringLiteral("受け付けられません：")));
            const QString words =
                dialog.findChild<QTextEdit *>(QStringLiteral("receiveWords"))->toPlainText();
            QVERIFY(words.contains(QStringLiteral("歩道を広げて")));
            QVERIFY(words.contains(u'■') && !words.contains(QStringLiteral("5678")));
            // Two rows at once.
            rows->setCurrentItem(rows->topLevelItem(1));
            rows->topLevelItem(2)->setSelected(true);
            dialog.findChild<QComboBox *>(QStringLiteral("receiveClass"))
                ->setEditText(QStringLiteral("区内在学"));
            QCOMPARE(rows->topLevelItem(2)->text(3), QStringLiteral("区内在学"));
            QVERIFY(rows->topLevelItem(0)->text(3).isEmpty());
            QTest::keyClick(rows, Qt::Key_Return);
        });
        const WorkIndex &work = desk.session().work();
        QCOMPARE(work.work().letters.size(), size_t(6));
        const Letter *fourth = work.findLetter(*LetterListModel(desk.session()).letterAt(3));
        QCOMPARE(fourth->receivedOn, std::optional(QDate(2026, 7, 3)));
        QCOMPARE(fourth->method, QStringLiteral("mail"));
        QVERIFY(original(desk).letter().text().contains(QStringLiteral("歩道を広げて")));
        const Letter *fifth = work.findLetter(*LetterListModel(desk.session()).letterAt(4));
        QCOMPARE(work.findSubmitter(*fifth)->className, QStringLiteral("区内在学"));
        QFile file(desk.session().path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("1234-5678")); // four digits stand in ids, too
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(work.work().letters.size(), size_t(3));
    }

    // Many people send the same few words: each form is a letter. When the whole table is exported
    // again, those that are there already are known by their number.
    void theSameWordsOfSeveralPeople()
    {
        Desk desk;
        openLetters(desk);
        const auto write = [&](const QString &name, const QByteArray &rows) {
            QFile file(desk.path(name));
            if (file.open(QIODevice::WriteOnly))
                file.write("お名前,ご意見\n" + rows);
            return file.fileName();
        };
        const auto drop = [&](const QStringList &paths, const QList<bool> &ticked) {
            dropFiles(desk, paths, [&](QDialog &dialog) {
                auto *rows = dialog.findChild<QTreeWidget *>(QStringLiteral("receiveRows"));
                QList<bool> shown;
                for (int row = 0; row < rows->topLevelItemCount(); ++row)
                    shown += rows->topLevelItem(row)->checkState(0) == Qt::Checked;
                QCOMPARE(shown, ticked);
                QTest::keyClick(rows, Qt::Key_Return);
            });
        };
        const QByteArray rows =
            "練馬花子,賛成です。\n豊玉次郎,賛成です。\n,賛成です。\n,賛成です。\n";
        drop({write(QStringLiteral("a.csv"), rows + "練馬花子,賛成です。\n")},
             {true, true, true, true, false}); // sent twice by one person
        QCOMPARE(desk.session().work().work().letters.size(), size_t(7));
        drop({write(QStringLiteral("b.csv"), rows + ",賛成です。\n")},
             {false, false, false, false, true});
        QCOMPARE(desk.session().work().work().letters.size(), size_t(8));
        const QString again = write(QStringLiteral("c.csv"), "旭丘三郎,反対です。\n");
        drop({again, write(QStringLiteral("d.csv"), "旭丘三郎,反対です。\n")}, {true, false});
    }

    // What could not be read of a mail is said before it is received.
    void whatWasNotReadIsSaid()
    {
        Desk desk;
        openLetters(desk);
        QFile file(desk.path(QStringLiteral("f.eml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Subject: a\r\nContent-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\n"
                   "AAAA\r\n");
        file.close();
        dropFiles(desk, {file.fileName()}, [](QDialog &dialog) {
            auto *rows = dialog.findChild<QTreeWidget *>(QStringLiteral("receiveRows"));
            const QString remark = rows->topLevelItem(0)->text(5);
            QVERIFY2(remark.contains(QStringLiteral("暗号化")), qPrintable(remark));
            dialog.reject();
        });
    }

    // Whoever wrote one of the letters is masked in the others, too, before anything is taken in.
    void whoWroteIsMaskedInAll()
    {
        Desk desk;
        openLetters(desk);
        QFile file(desk.path(QStringLiteral("e.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "お名前,ご意見\n練馬花子,木を植えてください。\n豊玉次郎,練馬花子さんに賛成です。\n");
        file.close();
        dropFiles(desk, {file.fileName()}, [](QDialog &dialog) {
            auto *rows = dialog.findChild<QTreeWidget *>(QStringLiteral("receiveRows"));
            QCOMPARE(rows->topLevelItemCount(), 2);
            QVERIFY(rows->topLevelItem(0)->text(4).isEmpty());
            QCOMPARE(rows->topLevelItem(1)->text(4), QStringLiteral("1か所"));
            QTest::keyClick(rows, Qt::Key_Return);
        });
        QCOMPARE(desk.session().work().work().letters.size(), size_t(5));
        const WorkIndex &work = desk.session().work();
        const LetterListModel model(desk.session());
        const auto originals = work.originalsOf(*model.letterAt(4));
        QCOMPARE(originals.size(), size_t(1));
        QCOMPARE(desk.session().document().originalText(originals[0]->id).value(),
                 QStringLiteral("■■■■さんに賛成です。"));
    }

    void opinionsOfALetterKeepTheRules()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        addLetters(desk.session());
        const Letter &letter = desk.session().work().work().letters.front();
        const OriginalId words = desk.session().work().originalsOf(letter.id).front()->id;
        LetterOpinionsModel model(desk.session());
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLetter(letter.id);
        const auto view = desk.session().view();
        for (const int no : {3, 8, 20})
            desk.session().apply(
                operations::link({words, 0, 5}, view->index.findOpinionByNo(no)->id));
        QCOMPARE(model.rowCount(), 3);
        desk.session().undo();
        QCOMPARE(model.rowCount(), 2);
        model.setLetter({});
        QCOMPARE(model.rowCount(), 0);
    }

    void listFollows()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        LetterListModel model(desk.session());
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        addLetters(desk.session());
        QCOMPARE(model.rowCount(), 3);
        const auto shown = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(shown(0, LetterListModel::State), QStringLiteral("未着手"));
        QCOMPARE(shown(0, LetterListModel::Day), QStringLiteral("7月3日"));
        QCOMPARE(shown(0, LetterListModel::Method), QStringLiteral("電子メール"));
        QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("受付2、7月3日、電子メール、区内在住、未着手"));
        const OriginalId words = desk.session().work().originalsOf(*model.letterAt(0)).front()->id;
        desk.session().apply(operations::setAside({words, 0, 9}, QStringLiteral("greeting")));
        QCOMPARE(shown(0, LetterListModel::State), QStringLiteral("残り 52字"));
        const auto shares = model.index(0, LetterListModel::State)
                                .data(LetterListModel::SharesRole)
                                .value<LetterShares>();
        QCOMPARE(shares.setAside, 9);
        QCOMPARE(shares.unused, 52);
        for (int i = 0; i < 4; ++i)
            desk.session().undo();
        QCOMPARE(model.rowCount(), 0);
    }

    // Where a heading stands above each original, nothing of it gets into an opinion.
    void severalOriginals()
    {
        Desk desk;
        openLetters(desk);
        const LetterId letter = *LetterListModel(desk.session()).letterAt(2);
        QVERIFY(
            desk.session().apply({QStringLiteral("add_original"),
                                  {{QStringLiteral("letter"), letter.value()},
                                   {QStringLiteral("title"), QStringLiteral("別紙1")},
                                   {QStringLiteral("text"), QStringLiteral("表のとおりです。")}},
                                  {}}));
        desk.find<IntakePane>("intake")->showLetter(letter);
        const LetterText &text = original(desk).letter();
        QCOMPARE(text.text(), QStringLiteral("本文\n") + letterTexts()[2] +
                                  QStringLiteral("\n別紙1\n表のとおりです。"));
        const auto all = text.wordsAt({0, text.text().size()});
        QCOMPARE(all->start, 0);
        QCOMPARE(all->end, int(letterTexts()[2].size()));
        const auto below = text.text().indexOf(QStringLiteral("別紙"));
        const auto second = text.wordsAt({below, text.text().size()});
        QCOMPARE(second->start, 0);
        QCOMPARE(second->end, 8);
        QVERIFY(second->original != all->original);
        QVERIFY(!text.pieceAt(1));
    }

    // Places of the shown text and of the original lead to each other, and divide no character.
    void placesLeadBack()
    {
        Desk desk;
        openLetters(desk);
        desk.find<IntakePane>("intake")->showLetter(*LetterListModel(desk.session()).letterAt(1));
        const LetterText &text = original(desk).letter();
        const QString &words = letterTexts()[1];
        for (qsizetype start = 0; start < words.size(); ++start) {
            for (qsizetype end = start + 1; end <= words.size(); ++end) {
                const auto found = text.wordsAt({start, end});
                QVERIFY(found);
                const auto units = text.unitsOf(found->original, found->start, found->end);
                QVERIFY(units);
                QVERIFY(units->start <= start && units->end >= end);
                QVERIFY(isStretchOf(words, {found->start, found->end}));
                QVERIFY(start - units->start <= 2 && units->end - end <= 2);
            }
        }
        qsizetype at = 0;
        for (const LetterText::Piece &piece : text.pieces()) {
            QCOMPARE(piece.units.start, at);
            at = piece.units.end;
        }
        QCOMPARE(at, words.size());
    }

    void pictures_data() { addPictureRows(); }
    // For a person to look at; nothing is clipped or blank.
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
        desk.window().resize(size);
        openLetters(desk);
        const QString &text = letterTexts()[0];
        const auto select = [&](const QString &from, const QString &to) {
            original(desk).select({text.indexOf(from), text.indexOf(to) + to.size()});
        };
        select(QStringLiteral("お世話"), QStringLiteral("なります。"));
        desk.press(Qt::Key_G);
        choose(desk, Qt::Key_1);
        select(QStringLiteral("公園"), QStringLiteral("日陰がありません。"));
        desk.press(Qt::Key_O);
        place(desk, QStringLiteral("22"));
        desk.press(Qt::Key_Escape);
        select(QStringLiteral("夏に"), QStringLiteral("日陰がありません。"));
        desk.press(Qt::Key_O);
        desk.press(Qt::Key_Escape);
        select(QStringLiteral("駅前"), QStringLiteral("駅前"));
        desk.press(Qt::Key_M);
        choose(desk, Qt::Key_2);
        desk.press(Qt::Key_Tab);
        Desk::settle(desk.window());
        QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
        const auto save = [&](QWidget &widget, const QString &name) {
            const QPixmap picture = widget.grab();
            QVERIFY(picture.save(QStringLiteral(GAIYO_PICTURE_FOLDER "/%1-%2.png").arg(name, tag)));
            const QStringList faults = clippedIn(widget) + blankIn(widget, picture.toImage());
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        };
        QVERIFY(desk.window().width() <= size.width() && desk.window().height() <= size.height());
        save(desk.window(), QStringLiteral("intake"));
        desk.press(Qt::Key_M);
        auto *menu = QApplication::activePopupWidget();
        QVERIFY(menu);
        QVERIFY(
            menu->grab().save(QStringLiteral(GAIYO_PICTURE_FOLDER "/intake-mask-%1.png").arg(tag)));
        menu->close();
        comeBack(desk);
        desk.inDialog([&] { desk.press(Qt::Key_L); },
                      [&](QDialog &dialog) {
                          Desk::settle(dialog);
                          save(dialog, QStringLiteral("intake-link"));
                          dialog.reject();
                      });
        desk.inDialog([&] { desk.press(Qt::Key_L, Qt::ControlModifier); },
                      [&](QDialog &dialog) {
                          Desk::settle(dialog);
                          save(dialog, QStringLiteral("intake-letter"));
                          dialog.reject();
                      });
        desk.find<IntakePane>("intake")->showLetter(
            addLetter(desk.session(), text, QStringLiteral("post"), true));
        desk.inDialog([&] { desk.press(Qt::Key_F2); },
                      [&](QDialog &dialog) {
                          Desk::settle(dialog);
                          save(dialog, QStringLiteral("intake-correct"));
                          dialog.reject();
                      });
        dropFiles(desk, writeFiles(desk), [&](QDialog &dialog) {
            Desk::settle(dialog);
            save(dialog, QStringLiteral("intake-receive"));
            dialog.reject();
        });
    }
};

GAIYO_UI_TEST_MAIN(TestIntake)
#include "test_intake.moc"
