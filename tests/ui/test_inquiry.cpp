#include "ui/desk.h"

#include "dialogs/day_field.h"
#include "exchange/inquiry/inquiry_workbook.h"
#include "inquiry/answer_list.h"
#include "inquiry/answer_view.h"
#include "inquiry/inquiry_pane.h"
#include "inquiry/sheet_list.h"
#include "inquiry/shown_answer.h"
#include "intake/inquiry/inquiry_letters.h"
#include "intake/inquiry/inquiry_rows.h"
#include "intake/inquiry/reply_offers.h"
#include "shell/inquiry_mode.h"
#include "ui/looks.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeView>
#include <QTreeWidget>

#include <algorithm>
#include <iterator>

using namespace gaiyo;

// The mode in which departments are asked and their answers decided on, through the window.
class TestInquiry : public QObject
{
    Q_OBJECT
private:
    static QAction &action(Desk &desk, Command command)
    {
        return *desk.window().commands().action(command);
    }
    static QString told(Desk &desk) { return desk.find<QLabel>("saveState")->text(); }
    static const Work &work(Desk &desk) { return desk.session().work().work(); }

    // Three departments, each with a chapter or section of the sample.
    static void nameDepartments(Desk &desk)
    {
        QApplication::clipboard()->setText(
            QStringLiteral("情報政策課\t0101\n教育総務課\t0202\n危機管理課\n"));
        desk.inDialog(
            [&] { action(desk, Command::Departments).trigger(); },
            [](QDialog &dialog) {
                dialog.findChild<QPushButton *>(QStringLiteral("pasteDepartments"))->click();
                dialog.accept();
            });
        QCOMPARE(work(desk).departments.size(), size_t(3));
    }
    static void assign(Desk &desk, const NodeId &node, int department)
    {
        const auto made = desk.session().apply(
            {QStringLiteral("assign"),
             {{QStringLiteral("node"), node.value()},
              {QStringLiteral("departments"),
               QJsonArray{work(desk).departments[size_t(department)].id.value()}}},
             {}});
        QVERIFY(made);
    }
    static void open(Desk &desk)
    {
        desk.open(desk.makeSeed());
        nameDepartments(desk);
        const auto &nodes = desk.session().view()->values().nodes;
        std::vector<NodeId> sections;
        for (const Node &node : nodes) {
            if (node.kind == NodeKind::Section)
                sections.push_back(node.id);
        }
        QVERIFY(sections.size() >= 3);
        for (int i = 0; i < 3; ++i)
            assign(desk, sections[size_t(i)], i);
    }
    static void issue(Desk &desk)
    {
        desk.inDialog([&] { action(desk, Command::IssueInquiry).trigger(); },
                      [&](QDialog &dialog) {
                          dialog.findChild<QWidget *>(QStringLiteral("inquiryFolder"))
                              ->findChild<QLineEdit *>()
                              ->setText(desk.path(QStringLiteral("照会")));
                          dialog.accept();
                      });
    }
    static QStringList filesOf(Desk &desk)
    {
        return QDir(desk.path(QStringLiteral("照会"))).entryList(QDir::Files, QDir::Name);
    }

    // The sheet of a department, by the order of departments: sheets lie by their random ids.
    static const Sheet &sheetOf(Desk &desk, size_t department = 0)
    {
        return *std::ranges::find(work(desk).sheets, work(desk).departments[department].id,
                                  &Sheet::department);
    }
    // Its rows, in the order of their numbers: they lie by their ids, too.
    static std::vector<SheetRow> rowsOf(Desk &desk, size_t department = 0)
    {
        std::vector<SheetRow> rows;
        std::ranges::copy_if(
            work(desk).sheetRows, std::back_inserter(rows),
            [&](const SheetRow &row) { return row.sheet == sheetOf(desk, department).id; });
        std::ranges::sort(rows, {}, &SheetRow::no);
        return rows;
    }

    // The file of a sheet as a department sends it back: every answer with these words behind it.
    static QString sendBack(Desk &desk, int number, const QString &more)
    {
        const auto view = desk.session().view();
        const Sheet &of = sheetOf(desk, size_t(number));
        const InquiryRows rows(*view->snapshot);
        InquirySheet sheet{};
        sheet.document = desk.session().identity();
        sheet.sheet = of.id.value();
        sheet.revision = of.revision;
        sheet.operation = of.operation;
        sheet.choices = rows.choices();
        for (const SheetRow &row : rowsOf(desk, size_t(number))) {
            InquiryRow made = rows.rowOf(*view->index.findOpinion(OpinionId(row.opinion)));
            made.answer += more;
            sheet.rows.push_back(made);
        }
        const QString path = desk.path(QStringLiteral("回答%1.xlsx").arg(number));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file");
        if (!writeInquiryWorkbook(sheet, file, desk.session().clock().nowUtc()))
            qFatal("no workbook");
        return path;
    }
    static QStringList takeIn(Desk &desk, const QStringList &paths)
    {
        QStringList lines;
        desk.inDialog([&] { desk.window().workspace()->inquiry().takeFiles(paths); },
                      [&](QDialog &dialog) {
                          const auto *list =
                              dialog.findChild<QTreeWidget *>(QStringLiteral("answerFiles"));
                          for (int i = 0; i < list->topLevelItemCount(); ++i)
                              lines += list->topLevelItem(i)->text(1);
                          dialog.accept();
                      });
        InquiryPane &pane = desk.window().workspace()->inquiry().pane();
        [&] { QTRY_VERIFY(!pane.asked().isReading()); }();
        return lines;
    }
    static InquiryPane &pane(Desk &desk) { return desk.window().workspace()->inquiry().pane(); }
    static QString answer(Desk &desk) { return desk.find<QTextBrowser>("answer")->toPlainText(); }
    static int openReplies(Desk &desk)
    {
        const auto &replies = work(desk).replies;
        return int(std::ranges::count_if(
            replies, [](const Reply &reply) { return reply.state == u"open"; }));
    }
    static QString responseOf(Desk &desk, const QString &opinion)
    {
        const auto view = desk.session().view();
        return view->plainResponse(*view->index.findOpinion(OpinionId(opinion)));
    }

    static const Opinion *opinionOf(Desk &desk, const QString &id)
    {
        return desk.session().view()->index.findOpinion(OpinionId(id));
    }
    // An answer out of a file of the first sheet; it is what is looked at then.
    static ReplyId answerComes(Desk &desk, const char *id, QJsonObject reply)
    {
        const QString name = QString::fromLatin1(id);
        reply.insert(QStringLiteral("id"), name);
        reply.insert(QStringLiteral("row"), 3);
        const bool isMade = desk.session()
                                .apply({QStringLiteral("add_replies"),
                                        {{QStringLiteral("sheet"), sheetOf(desk).id.value()},
                                         {QStringLiteral("file"), name + QStringLiteral(".xlsx")},
                                         {QStringLiteral("file_hash"), name},
                                         {QStringLiteral("replies"), QJsonArray{reply}}},
                                        {}})
                                .has_value();
        if (!isMade)
            qFatal("%s", id);
        [&] { QTRY_VERIFY(!pane(desk).asked().isReading()); }();
        lookAt(desk, ReplyId(name));
        return ReplyId(name);
    }
    static void lookAt(Desk &desk, const ReplyId &id)
    {
        [&] { QTRY_VERIFY(!pane(desk).asked().isReading()); }();
        const Reply *reply = desk.session().work().findReply(id);
        std::optional<SheetRowId> row;
        for (const SheetRow &each : work(desk).sheetRows) {
            if (each.sheet == sheetOf(desk).id && each.opinion == reply->opinion)
                row = each.id;
        }
        pane(desk).showSheet(sheetOf(desk).id);
        pane(desk).answers().showLine({sheetOf(desk).id, row, id});
    }
    static QString stateOf(Desk &desk, const ReplyId &id)
    {
        return desk.session().work().findReply(id)->state;
    }
    // The buttons below an answer, in their order.
    static QStringList offers(Desk &desk)
    {
        QStringList names;
        for (const QPushButton *button :
             desk.find<QWidget>("replyOffers")->findChildren<QPushButton *>()) {
            if (!button->objectName().isEmpty())
                names += button->objectName();
        }
        return names;
    }
    static void acceptOffer(Desk &desk, ReplyOffer offer)
    {
        const QString name = QStringLiteral("replyOffer%1").arg(int(offer));
        QVERIFY2(offers(desk).contains(name), qPrintable(offers(desk).join(u' ')));
        auto *button = desk.find<QPushButton>(qPrintable(name));
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        [&] { QTRY_VERIFY(!pane(desk).asked().isReading()); }();
    }
    // Opinions of the first sheet that share their answer with none, in the order of their numbers:
    // about others the window asks.
    static QStringList asked(Desk &desk)
    {
        const auto view = desk.session().view();
        QStringList ids;
        for (const SheetRow &row : rowsOf(desk)) {
            const Opinion *opinion = opinionOf(desk, row.opinion);
            if (!opinion->response || view->index.sharers(*opinion->response).size() == 1)
                ids += row.opinion;
        }
        return ids;
    }
    static void openAsked(Desk &desk)
    {
        open(desk);
        desk.press(Qt::Key_F3, Qt::ControlModifier);
        issue(desk);
        QVERIFY(asked(desk).size() > 2);
    }

private Q_SLOTS:
    // The lists keep the rules of models while answers come, are taken and are taken back.
    void listsKeepTheRules()
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
    // The row that is chosen stays in sight in every size.
    void chosenRowStaysInSight()
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
    // Nobody can answer by a day that is past.
    void dayOfAnswersIsPast()
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
    void departmentIsNamedAtAHeading()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Down); // below the row for all opinions
        desk.inDialog([&] { desk.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier); },
                      [](QDialog &dialog) {
                          auto *lead =
                              dialog.findChild<QComboBox *>(QStringLiteral("leadDepartment"));
                          lead->setEditText(QStringLiteral("情報政策課"));
                          dialog.accept();
                      });
        QCOMPARE(work(desk).departments.size(), size_t(1));
        QCOMPARE(work(desk).departments[0].name, QStringLiteral("情報政策課"));
        const auto &nodes = desk.session().view()->values().nodes;
        QVERIFY(std::ranges::any_of(nodes, [&](const Node &node) {
            return node.department == work(desk).departments[0].id;
        }));
        desk.session().undo();
        QVERIFY(work(desk).departments.empty()); // one step
    }

    void departmentsAreNamedOnce()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        nameDepartments(desk);
        desk.inDialog(
            [&] { action(desk, Command::Departments).trigger(); },
            [](QDialog &dialog) {
                dialog.findChild<QPushButton *>(QStringLiteral("pasteDepartments"))->click();
                auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("departmentTable"));
                QCOMPARE(table->rowCount(), 3); // they are known
                table->setCurrentCell(2, 0);
                dialog.findChild<QPushButton *>(QStringLiteral("departmentUp"))->click();
                dialog.accept();
            });
        QCOMPARE(work(desk).departments[1].name, QStringLiteral("危機管理課"));
        QCOMPARE(work(desk).departments.size(), size_t(3));
    }

    // Journey B: out, back, decided, by keys alone.
    void departmentsAnswer()
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
        QVERIFY2(same.join(u' ').contains(QStringLiteral("変更なし")),
                 qUtf8Printable(same.join(u' ')));
        const auto listed = [&](int role) {
            const auto *sheets = desk.find<QTreeView>("sheets")->model();
            QString words;
            for (int row = 0; row < sheets->rowCount(); ++row)
                words += sheets->index(row, role == Qt::DisplayRole ? 2 : 0).data(role).toString() +
                         u'\n';
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
        const auto lines =
            takeIn(desk, {sendBack(desk, 0, QStringLiteral("令和9年度に実施します。")),
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

    // Two departments answer one opinion: the window says who wrote what, so that one can be
    // chosen.
    void rivalAnswersAreNamed()
    {
        Desk desk;
        open(desk);
        const auto departments = work(desk).departments;
        const OpinionId both = desk.session().view()->values().opinions.front().id;
        QVERIFY(desk.session().apply(
            {QStringLiteral("assign"),
             {{QStringLiteral("opinion"), both.value()},
              {QStringLiteral("departments"),
               QJsonArray{departments[0].id.value(), departments[1].id.value()}}},
             {}}));
        issue(desk);
        const QStringList paths{sendBack(desk, 0, QStringLiteral("甲の文")),
                                sendBack(desk, 1, QStringLiteral("乙の文"))};
        QStringList said;
        desk.inDialog([&] { desk.window().workspace()->inquiry().takeFiles(paths); },
                      [&](QDialog &dialog) {
                          const auto *list =
                              dialog.findChild<QTreeWidget *>(QStringLiteral("answerFiles"));
                          for (int i = 0; i < list->topLevelItemCount(); ++i)
                              said += list->topLevelItem(i)->text(1);
                          dialog.accept();
                      });
        const QString first = departments[0].name;
        const QString second = departments[1].name;
        const auto says = [&](const QString &name, const QString &words) {
            return std::ranges::any_of(said, [&](const QString &line) {
                return line.startsWith(name) && line.contains(words);
            });
        };
        QVERIFY2(says(first, QStringLiteral("甲の文")), qPrintable(said.join(u'|')));
        QVERIFY2(says(second, QStringLiteral("乙の文")), qPrintable(said.join(u'|')));
        const ReplyId mine = [&] {
            for (const Reply &reply : work(desk).replies) {
                if (reply.opinion == both.value() && reply.response &&
                    reply.response->endsWith(QStringLiteral("甲の文")))
                    return reply.id;
            }
            return ReplyId();
        }();
        const SheetId sheet = sheetOf(desk).id;
        const auto row = std::ranges::find_if(work(desk).sheetRows, [&](const SheetRow &each) {
            return each.sheet == sheet && each.opinion == both.value();
        });
        pane(desk).showSheet(sheet);
        pane(desk).answers().showLine({sheet, row->id, mine});
        QTRY_VERIFY2(answer(desk).contains(second) &&
                         answer(desk).contains(QStringLiteral("乙の文")),
                     qPrintable(answer(desk)));
    }

    // What was written here in the meantime is not replaced unasked.
    void changedWordsAreAsked()
    {
        Desk desk;
        open(desk);
        desk.press(Qt::Key_F3, Qt::ControlModifier);
        issue(desk);
        const QString back = sendBack(desk, 0, QStringLiteral("回答です。"));
        const SheetRow row = rowsOf(desk).front();
        QVERIFY(desk.session().apply({QStringLiteral("set_response"),
                                      {{QStringLiteral("opinion"), row.opinion},
                                       {QStringLiteral("text"), QStringLiteral("ここで直した。")}},
                                      {}}));
        takeIn(desk, {back});
        const auto reply = std::ranges::find_if(
            work(desk).replies, [&](const Reply &each) { return each.opinion == row.opinion; });
        QVERIFY(reply != work(desk).replies.end());
        pane(desk).answers().showLine({sheetOf(desk).id, row.id, reply->id});
        QCOMPARE(pane(desk).reply()->id, reply->id);
        QVERIFY2(answer(desk).contains(QStringLiteral("ここで直した。")),
                 qUtf8Printable(answer(desk)));
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.inDialog([&] { desk.press(Qt::Key_Return); },
                      [](QDialog &dialog) {
                          QCOMPARE(dialog.objectName(), QStringLiteral("replaceChanged"));
                          dialog.reject();
                      });
        QCOMPARE(responseOf(desk, row.opinion), QStringLiteral("ここで直した。"));
        desk.inDialog([&] { desk.press(Qt::Key_Return); },
                      [](QDialog &dialog) {
                          auto &box = static_cast<QMessageBox &>(dialog);
                          for (QAbstractButton *button : box.buttons()) {
                              if (box.buttonRole(button) == QMessageBox::AcceptRole)
                                  button->click();
                          }
                      });
        QVERIFY2(responseOf(desk, row.opinion).endsWith(QStringLiteral("回答です。")),
                 qUtf8Printable(responseOf(desk, row.opinion) + told(desk)));
    }

    // A file that was lost is made again, as Excel or Word, and comes back as the sheet that it is.
    void theFileOfASheetIsWrittenAgain()
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

    // The middle of what stands there for a change of the answer.
    static QPoint placeOf(Desk &desk, int change)
    {
        auto *text = desk.find<QTextBrowser>("answer");
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                if (part.fragment().charFormat().anchorHref() !=
                    QStringLiteral("change:%1").arg(change))
                    continue;
                QTextCursor cursor(text->document());
                cursor.setPosition(part.fragment().position());
                text->setTextCursor(cursor);
                const QPoint begin = text->cursorRect().center();
                cursor.movePosition(QTextCursor::NextCharacter);
                text->setTextCursor(cursor);
                return (begin + text->cursorRect().center()) / 2;
            }
        }
        return {};
    }

    // Single changes are left out, by the mouse and by keys; what is left is taken as edited.
    void changesAreChosenOneByOne()
    {
        Desk desk;
        openAsked(desk);
        const QString opinion = asked(desk)[0];
        const QString base = responseOf(desk, opinion);
        QVERIFY(base.size() > 10);
        const QString begun = QStringLiteral("まず、");
        const QString ended = QStringLiteral("令和9年度に実施します。");
        const ReplyId reply = answerComes(desk, "y1",
                                          {{QStringLiteral("opinion"), opinion},
                                           {QStringLiteral("response"), begun + base + ended}});
        auto *text = desk.find<QTextBrowser>("answer");
        const auto *choice = desk.find<QLabel>("answerChoice");
        QVERIFY(choice->isVisible());
        QCOMPARE(pane(desk).answer().chosenWords(), std::nullopt);
        const auto click = [&](int change) {
            QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, placeOf(desk, change));
        };
        click(0);
        QCOMPARE(pane(desk).answer().chosenWords(), base + ended);
        QVERIFY2(choice->text().contains(u'1'), qUtf8Printable(choice->text()));
        click(0); // and back
        QCOMPARE(pane(desk).answer().chosenWords(), std::nullopt);
        // By keys: Alt+3 goes to the answer, Tab from change to change.
        desk.press(Qt::Key_3, Qt::AltModifier);
        text->moveCursor(QTextCursor::Start);
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_Tab);
        desk.press(Qt::Key_Space);
        QCOMPARE(pane(desk).answer().chosenWords(), begun + base);
        desk.press(Qt::Key_Space);
        QCOMPARE(pane(desk).answer().chosenWords(), std::nullopt);
        desk.press(Qt::Key_Space);
        // F2 goes on with what was chosen.
        desk.inDialog(
            [&] { desk.press(Qt::Key_F2); },
            [&](QDialog &dialog) {
                QCOMPARE(
                    dialog.findChild<QTextEdit *>(QStringLiteral("editedAnswer"))->toPlainText(),
                    begun + base);
                dialog.reject();
            });
        QCOMPARE(stateOf(desk, reply), QStringLiteral("open"));
        desk.press(Qt::Key_Return);
        QCOMPARE(stateOf(desk, reply), QStringLiteral("edited"));
        QCOMPARE(responseOf(desk, opinion), begun + base);
        desk.session().undo();
        QCOMPARE(responseOf(desk, opinion), base);
        QCOMPARE(stateOf(desk, reply), QStringLiteral("open"));
    }

    // F2: the words are corrected on the way.
    void answerIsEdited()
    {
        Desk desk;
        open(desk);
        desk.press(Qt::Key_F3, Qt::ControlModifier);
        issue(desk);
        takeIn(desk, {sendBack(desk, 0, QStringLiteral("回答です。"))});
        desk.press(Qt::Key_2, Qt::AltModifier);
        if (!pane(desk).reply() || pane(desk).reply()->state != u"open")
            desk.press(Qt::Key_F8);
        const Reply reply = *pane(desk).reply();
        desk.inDialog([&] { desk.press(Qt::Key_F2); },
                      [](QDialog &dialog) {
                          dialog.findChild<QTextEdit *>(QStringLiteral("editedAnswer"))
                              ->setPlainText(QStringLiteral("{直した}回答です。"));
                          dialog.accept();
                      });
        QCOMPARE(responseOf(desk, *reply.opinion), QStringLiteral("{直した}回答です。"));
        const auto now = std::ranges::find_if(
            work(desk).replies, [&](const Reply &each) { return each.id == reply.id; });
        QCOMPARE(now->state, QStringLiteral("edited"));
    }

    // An answer that speaks of the category only takes no word of the response with it, edited or
    // not; and no response goes because its field was emptied.
    void whatTheAnswerDoesNotSpeakOfStays()
    {
        Desk desk;
        openAsked(desk);
        const QStringList ids = asked(desk);
        QVERIFY(desk.session().apply({QStringLiteral("set_response"),
                                      {{QStringLiteral("opinion"), ids[1]},
                                       {QStringLiteral("text"), QStringLiteral("今。")}},
                                      {}}));
        const QString present = responseOf(desk, ids[1]);
        const QString symbol = desk.session().view()->values().categories.back().symbol;
        const ReplyId id = answerComes(
            desk, "y1",
            {{QStringLiteral("opinion"), ids[1]}, {QStringLiteral("category"), symbol}});
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.inDialog([&] { desk.press(Qt::Key_F2); },
                      [&](QDialog &dialog) {
                          auto *words =
                              dialog.findChild<QTextEdit *>(QStringLiteral("editedAnswer"));
                          QCOMPARE(words->toPlainText(), present);
                          words->clear();
                          dialog.accept();
                          QVERIFY(dialog.isVisible()); // and says why
                          QCOMPARE(stateOf(desk, id), QStringLiteral("open"));
                          words->setPlainText(present);
                          dialog.accept();
                      });
        QCOMPARE(responseOf(desk, ids[1]), present);
        QVERIFY(stateOf(desk, id) != u"open");
        QCOMPARE(opinionOf(desk, ids[1])->category,
                 std::optional(desk.session().view()->values().categories.back().id));
    }

    // A row that was placed by hand is no correction of what the citizen wrote; where a department
    // corrects that, the answer can be had without it.
    void theSummaryIsTheCitizens()
    {
        Desk desk;
        openAsked(desk);
        const QStringList ids = asked(desk);
        const QString summary = opinionOf(desk, ids[2])->summary;
        const ReplyId placed =
            answerComes(desk, "y1",
                        {{QStringLiteral("opinion"), ids[2]},
                         {QStringLiteral("summary"), QStringLiteral("課が書いた行")},
                         {QStringLiteral("response"), QStringLiteral("課の回答。")},
                         {QStringLiteral("flag"), QStringLiteral("unmatched")}});
        QVERIFY(answer(desk).contains(QStringLiteral("課が書いた行")));
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_Return);
        QCOMPARE(stateOf(desk, placed), QStringLiteral("taken"));
        QCOMPARE(responseOf(desk, ids[2]), QStringLiteral("課の回答。"));
        QCOMPARE(opinionOf(desk, ids[2])->summary, summary);
        const QString other = opinionOf(desk, ids[1])->summary;
        const ReplyId corrected =
            answerComes(desk, "y2",
                        {{QStringLiteral("opinion"), ids[1]},
                         {QStringLiteral("summary"), QStringLiteral("課が直した概要")},
                         {QStringLiteral("response"), QStringLiteral("あとの回答。")},
                         {QStringLiteral("flag"), QStringLiteral("summary")}});
        acceptOffer(desk, ReplyOffer::KeepSummary);
        QCOMPARE(stateOf(desk, corrected), QStringLiteral("taken"));
        QCOMPARE(responseOf(desk, ids[1]), QStringLiteral("あとの回答。"));
        QCOMPARE(opinionOf(desk, ids[1])->summary, other);
    }

    // A response that serves others, too: for this opinion alone, or for all.
    void sharedResponsesAreDivided()
    {
        Desk desk;
        openAsked(desk);
        const QStringList ids = asked(desk);
        const auto share = [&](const QString &id) {
            QVERIFY(desk.session().apply(
                {QStringLiteral("share_response"),
                 {{QStringLiteral("opinion"), id}, {QStringLiteral("with"), ids[0]}},
                 {}}));
        };
        share(ids[1]);
        const QString before = responseOf(desk, ids[0]);
        const ReplyId id =
            answerComes(desk, "y1",
                        {{QStringLiteral("opinion"), ids[0]},
                         {QStringLiteral("response"), QStringLiteral("一つだけ。")}});
        acceptOffer(desk, ReplyOffer::TakeAlone);
        QCOMPARE(responseOf(desk, ids[0]), QStringLiteral("一つだけ。"));
        QCOMPARE(responseOf(desk, ids[1]), before);
        QCOMPARE(stateOf(desk, id), QStringLiteral("taken"));
        desk.session().undo(); // one step
        QCOMPARE(opinionOf(desk, ids[0])->response, opinionOf(desk, ids[1])->response);
        lookAt(desk, id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_Return);
        QCOMPARE(responseOf(desk, ids[1]), QStringLiteral("一つだけ。"));
    }

    // The opinion was joined to another since it was asked about: the answer is for that one, or
    // the opinion stands for itself again.
    void joinedOpinionsAreAnsweredWhereTheyAre()
    {
        Desk desk;
        openAsked(desk);
        const QStringList ids = asked(desk);
        QVERIFY(desk.session().apply(
            {QStringLiteral("join_opinion"),
             {{QStringLiteral("id"), ids[1]}, {QStringLiteral("with"), ids[0]}},
             {}}));
        const QJsonObject words{{QStringLiteral("opinion"), ids[1]},
                                {QStringLiteral("response"), QStringLiteral("まとめて。")}};
        const ReplyId id = answerComes(desk, "y1", words);
        acceptOffer(desk, ReplyOffer::ForRepresentative);
        QCOMPARE(desk.session().work().findReply(id)->opinion, ids[0]);
        QCOMPARE(stateOf(desk, id), QStringLiteral("open")); // somebody looks at it there
        desk.session().undo();
        lookAt(desk, id);
        acceptOffer(desk, ReplyOffer::PartAgain);
        QVERIFY(!opinionOf(desk, ids[1])->joined);
        lookAt(desk, id);
        QCOMPARE(offers(desk), QStringList());
        desk.press(Qt::Key_2, Qt::AltModifier);
        desk.press(Qt::Key_Return);
        QCOMPARE(responseOf(desk, ids[1]), QStringLiteral("まとめて。"));
    }

    void removedOpinionsComeBackWithTheirAnswer()
    {
        Desk desk;
        openAsked(desk);
        const QStringList ids = asked(desk);
        const QString summary = opinionOf(desk, ids[1])->summary;
        QVERIFY(desk.session().apply(
            {QStringLiteral("remove_opinion"), {{QStringLiteral("id"), ids[1]}}, {}}));
        const ReplyId id = answerComes(desk, "y1",
                                       {{QStringLiteral("opinion"), ids[1]},
                                        {QStringLiteral("response"), QStringLiteral("戻す。")}});
        acceptOffer(desk, ReplyOffer::BringBack);
        QVERIFY2(opinionOf(desk, ids[1]), qUtf8Printable(told(desk)));
        QCOMPARE(opinionOf(desk, ids[1])->summary, summary);
        QCOMPARE(responseOf(desk, ids[1]), QStringLiteral("戻す。"));
        QCOMPARE(stateOf(desk, id), QStringLiteral("taken"));
        desk.session().undo(); // one step
        QVERIFY(!opinionOf(desk, ids[1]));
    }

    // A row that was put in: an opinion of its own, or the rest of the answer above it.
    void rowsWithoutANumberFindTheirPlace()
    {
        Desk desk;
        openAsked(desk);
        const QStringList ids = asked(desk);
        const QString ref = opinionOf(desk, ids[1])->ref;
        const size_t count = desk.session().view()->values().opinions.size();
        const auto categories = desk.session().view()->values().categories;
        const QJsonObject words{{QStringLiteral("summary"), QStringLiteral("新しい{意見}")},
                                {QStringLiteral("category"), categories[1].text},
                                {QStringLiteral("response"), QStringLiteral("続き。")},
                                {QStringLiteral("remark"), rowAboveWords(ref)},
                                {QStringLiteral("flag"), QStringLiteral("unmatched")}};
        const ReplyId id = answerComes(desk, "y1", words);
        QCOMPARE(offers(desk).size(), 2);
        acceptOffer(desk, ReplyOffer::NewOpinion);
        const auto &opinions = desk.session().view()->values().opinions;
        QCOMPARE(opinions.size(), count + 1);
        const QString made = desk.session().work().findReply(id)->opinion.value_or(QString());
        QVERIFY2(opinionOf(desk, made), qUtf8Printable(told(desk)));
        QCOMPARE(opinionOf(desk, made)->summary, QStringLiteral("新しい{意見}"));
        QCOMPARE(opinionOf(desk, made)->node, opinionOf(desk, ids[1])->node);
        QCOMPARE(responseOf(desk, made), QStringLiteral("続き。"));
        QCOMPARE(opinionOf(desk, made)->category, std::optional(categories[1].id));
        QCOMPARE(stateOf(desk, id), QStringLiteral("taken"));
        desk.session().undo(); // one step
        QCOMPARE(desk.session().view()->values().opinions.size(), count);
        QCOMPARE(stateOf(desk, id), QStringLiteral("open"));
        lookAt(desk, id);
        const QString before = responseOf(desk, ids[1]);
        const auto categoryBefore = opinionOf(desk, ids[1])->category;
        QVERIFY(categoryBefore != categories[1].id);
        acceptOffer(desk, ReplyOffer::ContinueAbove);
        QCOMPARE(responseOf(desk, ids[1]),
                 before.isEmpty() ? QStringLiteral("続き。") : before + QStringLiteral("\n続き。"));
        QCOMPARE(opinionOf(desk, ids[1])->category, std::optional(categories[1].id));
        QVERIFY(stateOf(desk, id) != u"open");
        desk.session().undo();
        QCOMPARE(responseOf(desk, ids[1]), before);
        QCOMPARE(opinionOf(desk, ids[1])->category, categoryBefore);
    }

    // Both rows wait, and each has a category: the one below is the last word, and its button says
    // so.
    void theCategoryOfAContinuationStays()
    {
        Desk desk;
        openAsked(desk);
        const QStringList ids = asked(desk);
        const QString ref = opinionOf(desk, ids[1])->ref;
        const auto categories = desk.session().view()->values().categories;
        const auto row = [&](const char *id, QJsonObject words) {
            words.insert(QStringLiteral("id"), QString::fromLatin1(id));
            words.insert(QStringLiteral("row"), 3);
            return words;
        };
        const QJsonArray rows{row("y1", {{QStringLiteral("opinion"), ids[1]},
                                         {QStringLiteral("response"), QStringLiteral("はじめ。")},
                                         {QStringLiteral("category"), categories[0].text}}),
                              row("y2", {{QStringLiteral("response"), QStringLiteral("続き。")},
                                         {QStringLiteral("category"), categories[1].text},
                                         {QStringLiteral("remark"), rowAboveWords(ref)},
                                         {QStringLiteral("flag"), QStringLiteral("unmatched")}})};
        QVERIFY(desk.session().apply({QStringLiteral("add_replies"),
                                      {{QStringLiteral("sheet"), sheetOf(desk).id.value()},
                                       {QStringLiteral("file"), QStringLiteral("y.xlsx")},
                                       {QStringLiteral("file_hash"), QStringLiteral("y")},
                                       {QStringLiteral("replies"), rows}},
                                      {}}));
        lookAt(desk, ReplyId(QStringLiteral("y2")));
        const QString name = QStringLiteral("replyOffer%1").arg(int(ReplyOffer::ContinueAbove));
        const QString symbol = categories[1].symbol;
        QVERIFY2(desk.find<QPushButton>(qPrintable(name))->text().contains(symbol),
                 qUtf8Printable(desk.find<QPushButton>(qPrintable(name))->text()));
        acceptOffer(desk, ReplyOffer::ContinueAbove);
        QCOMPARE(responseOf(desk, ids[1]), QStringLiteral("はじめ。\n続き。"));
        QCOMPARE(opinionOf(desk, ids[1])->category, std::optional(categories[1].id));
        QCOMPARE(openReplies(desk), 0);
        desk.session().undo(); // one step
        QCOMPARE(openReplies(desk), 2);
    }

    // As pasted out of a PDF: its lines are joined where they end inside sentences, in one step.
    void brokenLinesAreJoined()
    {
        Desk desk;
        openAsked(desk);
        const QStringList ids = asked(desk);
        const QString before = responseOf(desk, ids[1]);
        const ReplyId id = answerComes(
            desk, "y1",
            {{QStringLiteral("opinion"), ids[1]},
             {QStringLiteral("response"),
              QStringLiteral("ご意見を踏まえ、駅前の\n広場に木を植えます。\n来年度からです。")},
             {QStringLiteral("flag"), QStringLiteral("broken")}});
        acceptOffer(desk, ReplyOffer::JoinLines);
        QCOMPARE(responseOf(desk, ids[1]),
                 QStringLiteral("ご意見を踏まえ、駅前の広場に木を植えます。\n来年度からです。"));
        QCOMPARE(stateOf(desk, id), QStringLiteral("edited"));
        desk.session().undo(); // one step
        QCOMPARE(responseOf(desk, ids[1]), before);
        QCOMPARE(stateOf(desk, id), QStringLiteral("open"));
        lookAt(desk, id);
        QCOMPARE(offers(desk).size(), 1);
        const ReplyId plain = answerComes(desk, "y2",
                                          {{QStringLiteral("opinion"), ids[2]},
                                           {QStringLiteral("response"), QStringLiteral("はい。")}});
        QCOMPARE(stateOf(desk, plain), QStringLiteral("open"));
        QCOMPARE(offers(desk), QStringList());
    }

    // The letter that goes with an inquiry, and the reminder, in the office's own words.
    void lettersAreWritten()
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
    void whatIsNoneOfOursIsSaid()
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
    void takingInIsStopped()
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
    void nothingIsIssuedWithoutFiles()
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

    // Every word of the contract for what is doubtful has its sentence.
    void everyDoubtHasItsSentence()
    {
        QFile file(QStringLiteral(GAIYO_SOURCE_DIR "/app/cli/README.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString readme = QString::fromUtf8(file.readAll());
        const qsizetype from = readme.indexOf(QStringLiteral("`flag` is words"));
        const QString told = readme.mid(from, readme.indexOf(QStringLiteral("\n\n"), from) - from);
        static const QRegularExpression word(QStringLiteral("`([a-z_]+(?::[A-Z,]+)?)`"));
        int count = 0;
        for (auto each = word.globalMatch(told); each.hasNext();) {
            const QString flag = each.next().captured(1);
            if (flag == u"flag")
                continue;
            ++count;
            QVERIFY2(doubtWords(flag) != flag, qUtf8Printable(flag));
        }
        QVERIFY(count > 15);
    }

    void pictures_data() { addPictureRows(); }
    void pictures()
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
        QVERIFY2(
            desk.window().width() <= size.width() && desk.window().height() <= size.height(),
            qPrintable(
                QStringLiteral("%1 x %2").arg(desk.window().width()).arg(desk.window().height())));
        QCOMPARE(clippedIn(desk.window()), QStringList());
        QCOMPARE(blankIn(desk.window(), picture), QStringList());
    }
};

GAIYO_UI_TEST_MAIN(TestInquiry)
#include "test_inquiry.moc"
