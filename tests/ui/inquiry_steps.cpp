#include "ui/inquiry_steps.h"

#include "exchange/inquiry/inquiry_workbook.h"
#include "inquiry/answer_list.h"
#include "inquiry/inquiry_pane.h"
#include "intake/inquiry/inquiry_rows.h"
#include "intake/inquiry/reply_offers.h"
#include "shell/inquiry_mode.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

#include <algorithm>
#include <iterator>

namespace gaiyo {

QAction &action(Desk &desk, Command command)
{
    return *desk.window().commands().action(command);
}

QString told(Desk &desk)
{
    return desk.find<QLabel>("saveState")->text();
}

const Work &work(Desk &desk)
{
    return desk.session().work().work();
}

void nameDepartments(Desk &desk)
{
    QApplication::clipboard()->setText(
        QStringLiteral("情報政策課\t0101\n教育総務課\t0202\n危機管理課\n"));
    desk.inDialog([&] { action(desk, Command::Departments).trigger(); },
                  [](QDialog &dialog) {
                      dialog.findChild<QPushButton *>(QStringLiteral("pasteDepartments"))->click();
                      dialog.accept();
                  });
    QCOMPARE(work(desk).departments.size(), size_t(3));
}

void assign(Desk &desk, const NodeId &node, int department)
{
    const auto made =
        desk.session().apply({QStringLiteral("assign"),
                              {{QStringLiteral("node"), node.value()},
                               {QStringLiteral("departments"),
                                QJsonArray{work(desk).departments[size_t(department)].id.value()}}},
                              {}});
    QVERIFY(made);
}

void open(Desk &desk)
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

void issue(Desk &desk)
{
    desk.inDialog([&] { action(desk, Command::IssueInquiry).trigger(); },
                  [&](QDialog &dialog) {
                      dialog.findChild<QWidget *>(QStringLiteral("inquiryFolder"))
                          ->findChild<QLineEdit *>()
                          ->setText(desk.path(QStringLiteral("照会")));
                      dialog.accept();
                  });
}

QStringList filesOf(Desk &desk)
{
    return QDir(desk.path(QStringLiteral("照会"))).entryList(QDir::Files, QDir::Name);
}

const Sheet &sheetOf(Desk &desk, size_t department)
{
    return *std::ranges::find(work(desk).sheets, work(desk).departments[department].id,
                              &Sheet::department);
}

std::vector<SheetRow> rowsOf(Desk &desk, size_t department)
{
    std::vector<SheetRow> rows;
    std::ranges::copy_if(work(desk).sheetRows, std::back_inserter(rows), [&](const SheetRow &row) {
        return row.sheet == sheetOf(desk, department).id;
    });
    std::ranges::sort(rows, {}, &SheetRow::no);
    return rows;
}

QString sendBack(Desk &desk, int number, const QString &more)
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

QStringList takeIn(Desk &desk, const QStringList &paths)
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

InquiryPane &pane(Desk &desk)
{
    return desk.window().workspace()->inquiry().pane();
}

QString answer(Desk &desk)
{
    return desk.find<QTextBrowser>("answer")->toPlainText();
}

int openReplies(Desk &desk)
{
    const auto &replies = work(desk).replies;
    return int(
        std::ranges::count_if(replies, [](const Reply &reply) { return reply.state == u"open"; }));
}

QString responseOf(Desk &desk, const QString &opinion)
{
    const auto view = desk.session().view();
    return view->plainResponse(*view->index.findOpinion(OpinionId(opinion)));
}

const Opinion *opinionOf(Desk &desk, const QString &id)
{
    return desk.session().view()->index.findOpinion(OpinionId(id));
}

ReplyId answerComes(Desk &desk, const char *id, QJsonObject reply)
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

void lookAt(Desk &desk, const ReplyId &id)
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

QString stateOf(Desk &desk, const ReplyId &id)
{
    return desk.session().work().findReply(id)->state;
}

QStringList offers(Desk &desk)
{
    QStringList names;
    for (const QPushButton *button :
         desk.find<QWidget>("replyOffers")->findChildren<QPushButton *>()) {
        if (!button->objectName().isEmpty())
            names += button->objectName();
    }
    return names;
}

void acceptOffer(Desk &desk, ReplyOffer offer)
{
    const QString name = QStringLiteral("replyOffer%1").arg(int(offer));
    QVERIFY2(offers(desk).contains(name), qPrintable(offers(desk).join(u' ')));
    auto *button = desk.find<QPushButton>(qPrintable(name));
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    [&] { QTRY_VERIFY(!pane(desk).asked().isReading()); }();
}

QStringList asked(Desk &desk)
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

void openAsked(Desk &desk)
{
    open(desk);
    desk.press(Qt::Key_F3, Qt::ControlModifier);
    issue(desk);
    QVERIFY(asked(desk).size() > 2);
}

} // namespace gaiyo
