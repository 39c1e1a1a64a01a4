#include "ui/test_inquiry.h"

#include "dialogs/day_field.h"
#include "inquiry/inquiry_pane.h"
#include "intake/inquiry/inquiry_letters.h"
#include "ui/inquiry_steps.h"
#include "ui/looks.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeView>

#include <algorithm>

using namespace gaiyo;

// The row that is chosen stays in sight in every size.
void TestInquiry::chosenRowStaysInSight()
{
    Desk desk;
    open(desk);
    issue(desk);
    desk.window().resize(1366, 690);
    action(desk, Command::ModeInquiries).trigger();
    Desk::settle(desk.window());
    for (const char *name : {"sheets", "answers"}) {
        auto *list = desk.find<QTreeView>(name);
        for (const int row : {list->model()->rowCount() - 1, list->model()->rowCount() / 2}) {
            list->setCurrentIndex(list->model()->index(row, 0));
            for (const QSize &size : {QSize(683, 690), QSize(1366, 690), QSize(683, 560),
                                      QSize(1366, 600), QSize(1900, 1000)}) {
                desk.window().resize(size);
                Desk::settle(desk.window());
                QVERIFY2(list->viewport()->rect().contains(
                             list->visualRect(list->currentIndex()).center()),
                         qPrintable(QStringLiteral("%1 %2 at %3 x %4")
                                        .arg(QLatin1String(name))
                                        .arg(row)
                                        .arg(size.width())
                                        .arg(size.height())));
            }
        }
    }
}

// The lists keep the rules of models while answers come, are taken and are taken back.
void TestInquiry::listsKeepTheRules()
{
    Desk desk;
    open(desk);
    desk.press(Qt::Key_F3, Qt::ControlModifier);
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    const QAbstractItemModelTester sheets(desk.find<QTreeView>("sheets")->model(), mode);
    const QAbstractItemModelTester answers(desk.find<QTreeView>("answers")->model(), mode);
    issue(desk);
    takeIn(desk, {sendBack(desk, 0, QStringLiteral("検討します。"))});
    QVERIFY(openReplies(desk) > 0);
    desk.press(Qt::Key_F8);
    action(desk, Command::TakeClearAnswers).trigger();
    for (int i = 0; i < 3; ++i)
        desk.session().undo();
}

// Nobody can answer by a day that is past.
void TestInquiry::dayOfAnswersIsPast()
{
    Desk desk;
    open(desk);
    desk.inDialog([&] { action(desk, Command::IssueInquiry).trigger(); },
                  [&](QDialog &dialog) {
                      dialog.findChild<QWidget *>(QStringLiteral("inquiryFolder"))
                          ->findChild<QLineEdit *>()
                          ->setText(desk.path(QStringLiteral("照会")));
                      auto *day = dialog.findChild<DayField *>();
                      const QDate usual = day->date();
                      day->setDate(usual.addDays(-15));
                      dialog.accept();
                      auto *trouble = dialog.findChild<QLabel *>(QStringLiteral("trouble"));
                      QVERIFY(dialog.isVisible() && trouble->isVisible());
                      QVERIFY2(trouble->text().contains(QStringLiteral("過ぎ")),
                               qPrintable(trouble->text()));
                      day->setDate(usual.addDays(-14)); // today
                      dialog.accept();
                  });
    QCOMPARE(work(desk).sheets.size(), size_t(3));
}

// A department is named where it is needed first: at a heading of the plan.
void TestInquiry::departmentIsNamedAtAHeading()
{
    Desk desk;
    desk.open(desk.makeSeed());
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down); // below the row for all opinions
    desk.inDialog([&] { desk.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier); },
                  [](QDialog &dialog) {
                      auto *lead = dialog.findChild<QComboBox *>(QStringLiteral("leadDepartment"));
                      lead->setEditText(QStringLiteral("情報政策課"));
                      dialog.accept();
                  });
    QCOMPARE(work(desk).departments.size(), size_t(1));
    QCOMPARE(work(desk).departments[0].name, QStringLiteral("情報政策課"));
    const auto &nodes = desk.session().view()->values().nodes;
    QVERIFY(std::ranges::any_of(
        nodes, [&](const Node &node) { return node.department == work(desk).departments[0].id; }));
    desk.session().undo();
    QVERIFY(work(desk).departments.empty()); // one step
}

void TestInquiry::departmentsAreNamedOnce()
{
    Desk desk;
    desk.open(desk.makeSeed());
    nameDepartments(desk);
    desk.inDialog([&] { action(desk, Command::Departments).trigger(); },
                  [](QDialog &dialog) {
                      dialog.findChild<QPushButton *>(QStringLiteral("pasteDepartments"))->click();
                      auto *table =
                          dialog.findChild<QTableWidget *>(QStringLiteral("departmentTable"));
                      QCOMPARE(table->rowCount(), 3); // they are known
                      table->setCurrentCell(2, 0);
                      dialog.findChild<QPushButton *>(QStringLiteral("departmentUp"))->click();
                      dialog.accept();
                  });
    QCOMPARE(work(desk).departments[1].name, QStringLiteral("危機管理課"));
    QCOMPARE(work(desk).departments.size(), size_t(3));
}

// Journey B: out, back, decided, by keys alone.
void TestInquiry::departmentsAnswer()
{
    Desk desk;
    open(desk);
    desk.press(Qt::Key_F3, Qt::ControlModifier);
    QVERIFY(pane(desk).isVisible());
    issue(desk);
    QCOMPARE(filesOf(desk).size(), 3);
    QVERIFY2(told(desk).contains(QStringLiteral("照会")), qUtf8Printable(told(desk)));
    QVERIFY(QApplication::clipboard()->text().contains(filesOf(desk)[0]));
    QCOMPARE(work(desk).sheets.size(), size_t(3));
    QCOMPARE(desk.find<QTreeView>("sheets")->model()->rowCount(), 4); // the inquiry above them
    // Nothing was filled in: nothing waits.
    const auto same = takeIn(desk, {sendBack(desk, 0, {})});
    QCOMPARE(openReplies(desk), 0);
    QVERIFY2(same.join(u' ').contains(QStringLiteral("変更なし")), qUtf8Printable(same.join(u' ')));
    const auto listed = [&](int role) {
        const auto *sheets = desk.find<QTreeView>("sheets")->model();
        QString words;
        for (int row = 0; row < sheets->rowCount(); ++row)
            words +=
                sheets->index(row, role == Qt::DisplayRole ? 2 : 0).data(role).toString() + u'\n';
        return words;
    };
    QCOMPARE(listed(Qt::DisplayRole).count(QStringLiteral("変更なし")), 1);
    QCOMPARE(listed(Qt::ToolTipRole).count(QStringLiteral("変更なしで戻りました")), 1);
    const auto again = takeIn(desk, {sendBack(desk, 0, {})});
    QVERIFY2(again.join(u' ').contains(QStringLiteral("取り込み済み")),
             qUtf8Printable(again.join(u' ')));
    const auto reminded = letterFacts(desk.session().view()->values(), work(desk).rounds[0].id,
                                      InquiryLetter::Reminder);
    QCOMPARE(reminded.size(), size_t(2)); // the others
    const auto lines = takeIn(desk, {sendBack(desk, 0, QStringLiteral("令和9年度に実施します。")),
                                     sendBack(desk, 1, QStringLiteral("引き続き検討します。"))});
    QCOMPARE(lines.size(), 2);
    const int waiting = openReplies(desk);
    QVERIFY(waiting > 2);
    // Whatever is decided is decided by a person: nothing has changed yet.
    for (const Reply &reply : work(desk).replies)
        QVERIFY(!responseOf(desk, *reply.opinion).contains(*reply.response));
    // Enter takes one, and the next is there.
    desk.press(Qt::Key_2, Qt::AltModifier);
    if (!pane(desk).reply() || pane(desk).reply()->state != u"open")
        desk.press(Qt::Key_F8);
    const Reply first = *pane(desk).reply();
    QVERIFY2(answer(desk).contains(QStringLiteral("令和9年度に実施します。")),
             qUtf8Printable(answer(desk)));
    desk.press(Qt::Key_Return);
    QCOMPARE(responseOf(desk, *first.opinion), *first.response);
    QCOMPARE(openReplies(desk), waiting - 1);
    QVERIFY(pane(desk).reply()->id != first.id);
    QCOMPARE(pane(desk).reply()->state, QStringLiteral("open"));
    [&] { QTRY_VERIFY(!pane(desk).asked().isReading()); }();
    // Backspace does not take it.
    const Reply second = *pane(desk).reply();
    const QString before = responseOf(desk, *second.opinion);
    desk.press(Qt::Key_Backspace);
    QCOMPARE(responseOf(desk, *second.opinion), before);
    QCOMPARE(openReplies(desk), waiting - 2);
    desk.session().undo();
    QCOMPARE(openReplies(desk), waiting - 1);
    [&] { QTRY_VERIFY(!pane(desk).asked().isReading()); }();
    // The rest without doubt at once, and one undo.
    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.press(Qt::Key_Home); // the whole inquiry
    desk.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(openReplies(desk), 0);
    desk.session().undo();
    QCOMPARE(openReplies(desk), waiting - 1);
}

// Why nothing was done is told until another answer is looked at.
void TestInquiry::refusalsGoWithTheNextAnswer()
{
    Desk desk;
    open(desk);
    desk.press(Qt::Key_F3, Qt::ControlModifier);
    issue(desk);
    desk.press(Qt::Key_2, Qt::AltModifier);
    desk.press(Qt::Key_Home);
    QVERIFY(!pane(desk).reply()); // nobody has answered
    const QString refusal = QStringLiteral("未判断の回答を選んでください");
    desk.press(Qt::Key_Return);
    QVERIFY2(told(desk).contains(refusal), qUtf8Printable(told(desk)));
    desk.press(Qt::Key_Down);
    QVERIFY2(!told(desk).contains(refusal), qUtf8Printable(told(desk)));
}

// A file that was lost is made again, as Excel or Word, and comes back as the sheet that it is.
void TestInquiry::theFileOfASheetIsWrittenAgain()
{
    Desk desk;
    openAsked(desk);
    const auto sheets = work(desk).sheets.size();
    const Sheet sheet = sheetOf(desk);
    pane(desk).showSheet(sheet.id);
    for (const QString &ending : {QStringLiteral("xlsx"), QStringLiteral("docx")}) {
        const QString path = desk.path(QStringLiteral("もう一度.") + ending);
        desk.inDialog([&] { action(desk, Command::WriteSheetAgain).trigger(); },
                      [&](QDialog &dialog) {
                          auto *name =
                              dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
                          QVERIFY(name);
                          QVERIFY2(name->text().endsWith(QStringLiteral("照会.xlsx")),
                                   qUtf8Printable(name->text()));
                          name->setText(path);
                          dialog.accept();
                      });
        QVERIFY2(QFile::exists(path), qUtf8Printable(told(desk)));
        QVERIFY(told(desk).contains(QStringLiteral("書き出しました")));
        const auto lines = takeIn(desk, {path});
        QVERIFY2(lines.join(u' ').contains(QStringLiteral("変更なしで戻りました")),
                 qUtf8Printable(lines.join(u' ')));
    }
    QCOMPARE(work(desk).sheets.size(), sheets);
    QCOMPARE(openReplies(desk), 0);
}

// The letter that goes with an inquiry, and the reminder, in the office's own words.
void TestInquiry::lettersAreWritten()
{
    Desk desk;
    openAsked(desk);
    const auto write = [&](Command command, const std::function<void(QDialog &)> &fill) {
        desk.inDialog([&] { action(desk, command).trigger(); },
                      [&](QDialog &dialog) {
                          QCOMPARE(dialog.objectName(), QStringLiteral("inquiryLetter"));
                          fill(dialog);
                          dialog.findChild<QPushButton *>(QStringLiteral("do"))->click();
                      });
        return QApplication::clipboard()->text();
    };
    const QString covering = write(Command::WriteCovering, [](QDialog &) {});
    for (const char *name : {"情報政策課", "教育総務課", "危機管理課"})
        QVERIFY2(covering.contains(QString::fromUtf8(name)), qUtf8Printable(covering));
    QVERIFY2(!covering.contains(u'〔'), qUtf8Printable(covering));
    // A letter for each of those who owe an answer, until they have answered.
    const QString reminder = write(Command::WriteReminder, [](QDialog &dialog) {
        auto *list = dialog.findChild<QListWidget *>(QStringLiteral("letterDepartments"));
        QCOMPARE(list->count(), 3);
        list->item(1)->setCheckState(Qt::Unchecked);
        auto *words = dialog.findChild<QPlainTextEdit *>(QStringLiteral("letterWording"));
        words->setPlainText(words->toPlainText() + QStringLiteral("担当：企画課　〔不明〕"));
    });
    QVERIFY2(reminder.contains(QStringLiteral("情報政策課　御中")), qUtf8Printable(reminder));
    QVERIFY2(!reminder.contains(QStringLiteral("教育総務課")), qUtf8Printable(reminder));
    QCOMPARE(reminder.count(QStringLiteral("担当：企画課　〔不明〕")), 2);
    takeIn(desk, {sendBack(desk, 0, QStringLiteral("実施します。"))});
    write(Command::WriteReminder, [](QDialog &dialog) {
        // Whoever sits here has these words the next time.
        auto *words = dialog.findChild<QPlainTextEdit *>(QStringLiteral("letterWording"));
        QVERIFY(words->toPlainText().endsWith(QStringLiteral("担当：企画課　〔不明〕")));
        const auto *list = dialog.findChild<QListWidget *>(QStringLiteral("letterDepartments"));
        QCOMPARE(list->count(), 2);
        dialog.findChild<QPushButton *>(QStringLiteral("usualLetter"))->click();
        QVERIFY(!words->toPlainText().contains(QStringLiteral("企画課")));
    });
}

// A file that is none of ours, one of another document, and a folder: a sentence each.
void TestInquiry::whatIsNoneOfOursIsSaid()
{
    Desk desk;
    open(desk);
    issue(desk);
    QFile noise(desk.path(QStringLiteral("雑音.xlsx")));
    QVERIFY(noise.open(QIODevice::WriteOnly));
    noise.write("no workbook");
    noise.close();
    const auto lines = takeIn(desk, {noise.fileName(), desk.path(QStringLiteral("照会")),
                                     desk.path(QStringLiteral("x"))});
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines)
        QVERIFY2(line.startsWith(QStringLiteral("取り込みませんでした")), qUtf8Printable(line));
    QCOMPARE(openReplies(desk), 0);
}

// Who stops keeps what was taken in by then; the rest is named, and comes in the next time.
void TestInquiry::takingInIsStopped()
{
    Desk desk;
    open(desk);
    issue(desk);
    const QStringList paths{sendBack(desk, 0, QStringLiteral("実施します。")),
                            sendBack(desk, 1, QStringLiteral("検討します。")),
                            sendBack(desk, 2, QStringLiteral("参考にします。"))};
    // As soon as the first file's answers are saved.
    const auto stop = connect(&desk.session(), &Session::changed, &desk.session(), [&] {
        auto *progress = desk.window().findChild<QProgressDialog *>(QStringLiteral("progress"));
        QVERIFY(progress);
        progress->findChild<QPushButton *>()->click();
    });
    const QStringList lines = takeIn(desk, paths);
    disconnect(stop);
    QCOMPARE(lines.size(), 3);
    const int kept = openReplies(desk);
    QVERIFY(kept > 0);
    QVERIFY2(lines[0].contains(QStringLiteral("：回答 ")), qUtf8Printable(lines[0]));
    QVERIFY2(!lines[0].contains(QStringLiteral("中止")), qUtf8Printable(lines[0]));
    for (const int i : {1, 2})
        QVERIFY2(lines[i].contains(QStringLiteral("中止")), qUtf8Printable(lines[i]));
    for (const Reply &reply : work(desk).replies)
        QCOMPARE(reply.file, QStringLiteral("回答0.xlsx"));
    const QStringList again = takeIn(desk, paths);
    QVERIFY2(again[0].contains(QStringLiteral("前に")) ||
                 again[0].contains(QStringLiteral("取り込み済み")),
             qUtf8Printable(again[0]));
    QVERIFY(openReplies(desk) > kept);
    desk.session().undo(); // each file is a step
    desk.session().undo();
    QCOMPARE(openReplies(desk), kept);
}

// Where files cannot be written nobody is asked.
void TestInquiry::nothingIsIssuedWithoutFiles()
{
    Desk desk;
    open(desk);
    QFile blocked(desk.path(QStringLiteral("照会")));
    QVERIFY(blocked.open(QIODevice::WriteOnly)); // a file where the folder should be
    blocked.close();
    desk.inDialog([&] { action(desk, Command::IssueInquiry).trigger(); },
                  [&](QDialog &dialog) {
                      dialog.findChild<QWidget *>(QStringLiteral("inquiryFolder"))
                          ->findChild<QLineEdit *>()
                          ->setText(blocked.fileName());
                      dialog.accept();
                      QVERIFY(dialog.isVisible()); // and says why
                      dialog.reject();
                  });
    QVERIFY(work(desk).sheets.empty());
}

void TestInquiry::pictures_data()
{
    addPictureRows();
}

void TestInquiry::pictures()
{
    QFETCH(int, theme);
    QFETCH(int, percent);
    QFETCH(QSize, size);
    std::optional<English> english;
    if (QLatin1String(QTest::currentDataTag()) == QLatin1String("english"))
        english.emplace();
    Desk desk(Theme(theme), percent);
    open(desk);
    desk.window().resize(size);
    desk.press(Qt::Key_F3, Qt::ControlModifier);
    issue(desk);
    takeIn(desk, {sendBack(desk, 0, QStringLiteral("令和9年度に実施します。")),
                  sendBack(desk, 1, QStringLiteral("引き続き検討します。"))});
    desk.press(Qt::Key_2, Qt::AltModifier);
    desk.press(Qt::Key_F8);
    QTRY_VERIFY(!pane(desk).asked().isReading());
    desk.press(Qt::Key_3, Qt::AltModifier);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Space);             // left out
    takeIn(desk, {sendBack(desk, 2, {})}); // and a sheet that came back as it was
    Desk::settle(desk.window());
    const QImage picture = desk.window().grab().toImage();
    const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'_');
    QDir().mkpath(QStringLiteral(GAIYO_PICTURE_FOLDER));
    picture.save(QStringLiteral(GAIYO_PICTURE_FOLDER "/inquiry_%1.png").arg(tag));
    QVERIFY2(desk.window().width() <= size.width() && desk.window().height() <= size.height(),
             qPrintable(
                 QStringLiteral("%1 x %2").arg(desk.window().width()).arg(desk.window().height())));
    QCOMPARE(clippedIn(desk.window()), QStringList());
    QCOMPARE(blankIn(desk.window(), picture), QStringList());
}
