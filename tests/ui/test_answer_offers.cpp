#include "ui/test_answer_offers.h"

#include "intake/inquiry/reply_offers.h"
#include "ui/inquiry_steps.h"

#include <QJsonArray>
#include <QPushButton>
#include <QTextEdit>

using namespace gaiyo;

// An answer that speaks of the category only takes no word of the response with it, edited or
// not; and no response goes because its field was emptied.
void TestAnswerOffers::whatTheAnswerDoesNotSpeakOfStays()
{
    Desk desk;
    openAsked(desk);
    const QStringList ids = asked(desk);
    QVERIFY(desk.session().apply(
        {QStringLiteral("set_response"),
         {{QStringLiteral("opinion"), ids[1]}, {QStringLiteral("text"), QStringLiteral("今。")}},
         {}}));
    const QString present = responseOf(desk, ids[1]);
    const QString symbol = desk.session().view()->values().categories.back().symbol;
    const ReplyId id = answerComes(
        desk, "y1", {{QStringLiteral("opinion"), ids[1]}, {QStringLiteral("category"), symbol}});
    desk.press(Qt::Key_2, Qt::AltModifier);
    desk.inDialog([&] { desk.press(Qt::Key_F2); },
                  [&](QDialog &dialog) {
                      auto *words = dialog.findChild<QTextEdit *>(QStringLiteral("editedAnswer"));
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
void TestAnswerOffers::theSummaryIsTheCitizens()
{
    Desk desk;
    openAsked(desk);
    const QStringList ids = asked(desk);
    const QString summary = opinionOf(desk, ids[2])->summary;
    const ReplyId placed = answerComes(desk, "y1",
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
void TestAnswerOffers::sharedResponsesAreDivided()
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
    const ReplyId id = answerComes(desk, "y1",
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
void TestAnswerOffers::joinedOpinionsAreAnsweredWhereTheyAre()
{
    Desk desk;
    openAsked(desk);
    const QStringList ids = asked(desk);
    QVERIFY(
        desk.session().apply({QStringLiteral("join_opinion"),
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

void TestAnswerOffers::removedOpinionsComeBackWithTheirAnswer()
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
void TestAnswerOffers::rowsWithoutANumberFindTheirPlace()
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
void TestAnswerOffers::theCategoryOfAContinuationStays()
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
void TestAnswerOffers::brokenLinesAreJoined()
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
