#include "ui/desk.h"
#include "ui/letters.h"

#include "domain/markup.h"
#include "domain/work/coverage.h"
#include "session/operations.h"

#include <QJsonArray>
#include <QLabel>
#include <QTextEdit>

using namespace gaiyo;

// 上の意見につなげる: nothing that somebody typed into one of the opinions, or linked to it, is
// lost, and one step of undo brings all of it back. 分ける is its reverse.
class TestJoining : public QObject
{
    Q_OBJECT
private:
    static const Opinion &opinion(Desk &desk, int no)
    {
        return *desk.session().view()->index.findOpinionByNo(no);
    }
    static QString answer(Desk &desk, int no)
    {
        return desk.session().view()->plainResponse(opinion(desk, no));
    }
    static QString notice(Desk &desk)
    {
        const auto *label = desk.window().findChild<QLabel *>(QStringLiteral("done"));
        return label && label->isVisible() ? label->text() : QString();
    }
    // All values, whatever they were called at.
    static Snapshot values(Desk &desk)
    {
        Snapshot all = desk.session().view()->values();
        all.revision = 0;
        return all;
    }
    static void apply(Desk &desk, const QString &kind, const QJsonObject &arguments)
    {
        QVERIFY(desk.session().apply({kind, arguments, {}}));
    }
    static void set(Desk &desk, int no, const QString &field, const QJsonValue &value)
    {
        apply(desk, QStringLiteral("set_opinion"),
              {{QStringLiteral("id"), opinion(desk, no).id.value()}, {field, value}});
    }
    static void answerWith(Desk &desk, int no, const QString &markup)
    {
        apply(desk, QStringLiteral("set_response"),
              {{QStringLiteral("opinion"), opinion(desk, no).id.value()},
               {QStringLiteral("text"), markup}});
    }
    // So many rows of the list from this one, by keys, and Ctrl+Shift+J.
    static void join(Desk &desk, int first, int count)
    {
        desk.session().jumpTo(opinion(desk, first).id);
        desk.press(Qt::Key_2, Qt::AltModifier);
        for (int i = 1; i < count; ++i)
            desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    }
    static void takeBack(Desk &desk) { desk.press(Qt::Key_Z, Qt::ControlModifier); }
    static Category category(Desk &desk, size_t position)
    {
        return desk.session().view()->values().categories[position];
    }
    static Coverage coverage(Desk &desk)
    {
        const auto whole = desk.session().document().wholeSnapshot();
        if (!whole)
            qFatal("the originals cannot be read");
        Coverage all;
        const Work &work = *(*whole)->work;
        for (const Original &original : work.originals) {
            std::vector<Passage> passages;
            for (const Passage &passage : work.passages) {
                if (passage.original == original.id)
                    passages.push_back(passage);
            }
            all += coverageOf(original.text.value_or(QString()), {}, passages);
        }
        return all;
    }

private Q_SLOTS:
    // What names one of them names the one that stays: No.1, also where it stands in a shared
    // response.
    void referencesFollow()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const QString second = referenceMarkup(opinion(desk, 2).id);
        const QString third = referenceMarkup(opinion(desk, 3).id);
        answerWith(desk, 12, second + QStringLiteral("に記載のとおり、") + third);
        const auto before = values(desk);
        join(desk, 1, 3);
        QCOMPARE(answer(desk, 10), QStringLiteral("No. 1に記載のとおり、No. 1"));
        takeBack(desk);
        QCOMPARE(values(desk), before);
    }
    // By itself, too, an opinion is joined with all that is its own: to the one above.
    void oneIsJoinedWithTheOneAbove()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        answerWith(desk, 12, referenceMarkup(opinion(desk, 3).id));
        const auto before = values(desk);
        join(desk, 3, 1);
        QCOMPARE(answer(desk, 11), QStringLiteral("No. 2"));
        takeBack(desk);
        QCOMPARE(values(desk), before);
    }
    // The words of the letters are linked to the one that stays; those that touch are one stretch.
    void originalsFollow()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        addLetters(desk.session());
        const auto work = desk.session().view()->values().work;
        const OriginalId first = work->originals[0].id;
        const OriginalId second = work->originals[1].id;
        for (const auto &[original, start, end, no] :
             {std::tuple(first, 10, 20, 2), std::tuple(first, 20, 30, 3),
              std::tuple(second, 0, 5, 3)})
            QVERIFY(desk.session().apply(
                operations::link({original, start, end}, opinion(desk, no).id)));
        const auto before = values(desk);
        const int unused = coverage(desk).unused;
        const OpinionId stays = opinion(desk, 1).id;
        join(desk, 1, 3);
        QCOMPARE(coverage(desk).unused, unused);
        const auto after = desk.session().view()->values().work;
        QCOMPARE(after->passages.size(), size_t(2));
        for (const Passage &passage : after->passages) {
            QCOMPARE(passage.opinion, std::optional(stays));
            if (passage.original == first)
                QCOMPARE(std::pair(passage.start, passage.end), std::pair(10, 30));
        }
        takeBack(desk);
        QCOMPARE(values(desk), before);
    }
    // A category that is not taken is said, with the number that the opinion had.
    void otherCategoriesAreNamed()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        for (const auto &[no, position] : {std::pair(1, 0), std::pair(2, 1), std::pair(3, 0)})
            set(desk, no, QStringLiteral("category"), category(desk, size_t(position)).id.value());
        join(desk, 1, 3);
        QCOMPARE(notice(desk), QStringLiteral("3件を1件につなげました。対応区分が違っていました："
                                              "No.2は%1")
                                   .arg(category(desk, 1).symbol));
        QCOMPARE(opinion(desk, 1).category, std::optional(category(desk, 0).id));
    }
    // Where none differs nothing is said of it.
    void sameCategoriesAreNotNamed()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        for (const int no : {2, 3})
            set(desk, no, QStringLiteral("category"), category(desk, 1).id.value());
        set(desk, 1, QStringLiteral("category"), QJsonValue());
        join(desk, 1, 3);
        QCOMPARE(notice(desk), QStringLiteral("3件を1件につなげました"));
        QCOMPARE(opinion(desk, 1).category, std::optional(category(desk, 1).id));
    }
    // Notes, free fields, how many say the same, who works on it and until when, the extract.
    void everythingTypedFollows()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        set(desk, 1, QStringLiteral("note"), QStringLiteral("窓口で聞いた。"));
        set(desk, 2, QStringLiteral("note"), QStringLiteral("電話で確かめる。"));
        set(desk, 2, QStringLiteral("free1"), QStringLiteral("みどり課"));
        set(desk, 3, QStringLiteral("free1"), QStringLiteral("公園課"));
        set(desk, 1, QStringLiteral("count"), 2);
        set(desk, 2, QStringLiteral("count"), 3);
        set(desk, 3, QStringLiteral("owner"), QStringLiteral("佐藤"));
        set(desk, 2, QStringLiteral("due_on"), QStringLiteral("2026-12-04"));
        set(desk, 3, QStringLiteral("extract"), true);
        set(desk, 1, QStringLiteral("stage"), QStringLiteral("confirmed"));
        const auto before = values(desk);
        join(desk, 1, 3);
        const Opinion &joined = opinion(desk, 1);
        QCOMPARE(joined.note, std::optional(QStringLiteral("窓口で聞いた。\n電話で確かめる。")));
        QCOMPARE(joined.free1, QStringLiteral("みどり課\n公園課"));
        QCOMPARE(joined.count, 4);
        QVERIFY2(notice(desk).contains(QStringLiteral("4件分")), qPrintable(notice(desk)));
        QCOMPARE(joined.owner, QStringLiteral("佐藤"));
        QCOMPARE(joined.dueOn, std::optional(QDate(2026, 12, 4)));
        QVERIFY(joined.inExtract);
        QCOMPARE(joined.stage, QStringLiteral("todo"));
        takeBack(desk);
        QCOMPARE(values(desk), before);
    }
    // The plan's change that one was the reason for, the department that answers for it
    // and has answered, and the
    // opinions that say the same.
    void whatHangsOnThemFollows()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        const OpinionId first = opinion(desk, 1).id;
        const OpinionId second = opinion(desk, 2).id;
        const OpinionId fifth = opinion(desk, 5).id;
        const auto department =
            desk.session().apply({QStringLiteral("add_department"),
                                  {{QStringLiteral("name"), QStringLiteral("公園課")}},
                                  {}});
        QVERIFY(department);
        apply(desk, QStringLiteral("assign"),
              {{QStringLiteral("opinion"), second.value()},
               {QStringLiteral("departments"), QJsonArray{*department}}});
        apply(desk, QStringLiteral("add_plan_change"),
              {{QStringLiteral("place"), QStringLiteral("第1章")},
               {QStringLiteral("opinions"), QJsonArray{second.value(), fifth.value()}}});
        apply(desk, QStringLiteral("join_opinion"),
              {{QStringLiteral("id"), fifth.value()}, {QStringLiteral("with"), second.value()}});
        apply(desk, QStringLiteral("add_replies"),
              {{QStringLiteral("sheet"), QJsonValue()},
               {QStringLiteral("file"), QStringLiteral("公園課.xlsx")},
               {QStringLiteral("file_hash"), QStringLiteral("1")},
               {QStringLiteral("replies"),
                QJsonArray{
                    QJsonObject{{QStringLiteral("opinion"), second.value()},
                                {QStringLiteral("department"), *department},
                                {QStringLiteral("response"), QStringLiteral("植えます。")}}}}});
        const auto before = values(desk);
        join(desk, 1, 2);
        const auto work = desk.session().view()->values().work;
        QCOMPARE(work->assignments.size(), size_t(1));
        QCOMPARE(work->assignments[0].opinion, first);
        QCOMPARE(work->assignments[0].role, QStringLiteral("lead"));
        QCOMPARE(work->replies.size(), size_t(1));
        QCOMPARE(work->replies[0].opinion, std::optional(first.value()));
        QCOMPARE(work->planChangeOpinions.size(), size_t(2));
        for (const PlanChangeOpinion &pair : work->planChangeOpinions)
            QVERIFY(pair.opinion == first || pair.opinion == fifth);
        QCOMPARE(desk.session().view()->index.findOpinion(fifth)->joined, std::optional(first));
        takeBack(desk);
        QCOMPARE(values(desk), before);
    }
    // Divided and joined again it is what it was, and meanwhile the letter's words are beside both.
    void dividedAndJoinedIsTheSame()
    {
        Desk desk;
        desk.open(desk.makeSeed());
        addLetters(desk.session());
        const OriginalId original = desk.session().view()->values().work->originals[0].id;
        set(desk, 3, QStringLiteral("summary"), QStringLiteral("道が狭い。\n子どもが危ない。"));
        set(desk, 3, QStringLiteral("count"), 3);
        QVERIFY(desk.session().apply(operations::link({original, 10, 30}, opinion(desk, 3).id)));
        const auto before = values(desk);
        desk.session().jumpTo(opinion(desk, 3).id);
        auto *summary = desk.find<QTextEdit>("summary");
        QTextCursor cursor = summary->textCursor();
        cursor.setPosition(5);
        summary->setTextCursor(cursor);
        desk.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(opinion(desk, 4).summary, QStringLiteral("子どもが危ない。"));
        const auto work = desk.session().view()->values().work;
        QCOMPARE(work->passages.size(), size_t(2));
        QVERIFY(std::ranges::any_of(work->passages, [&](const Passage &passage) {
            return passage.opinion == opinion(desk, 4).id && passage.start == 10 &&
                   passage.end == 30;
        }));
        join(desk, 4, 1);
        QCOMPARE(values(desk), before);
        takeBack(desk);
        takeBack(desk);
        QCOMPARE(values(desk), before);
    }
};

GAIYO_UI_TEST_MAIN(TestJoining)
#include "test_joining.moc"
