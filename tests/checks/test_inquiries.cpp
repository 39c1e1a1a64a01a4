#include "checks/checks.h"

#include "domain/work/work.h"

#include <QTest>

#include <algorithm>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 10, 5);

// Two opinions; 公園課 answers for the heading, was asked, and has answered.
struct Office
{
    Snapshot values;

    Office()
    {
        Node node;
        node.id = NodeId(u"n1"_s);
        node.title = u"項"_s;
        node.department = DepartmentId(u"d1"_s);
        values.nodes = {node};
        for (const QString &id : {u"o1"_s, u"o2"_s}) {
            Opinion opinion;
            opinion.id = OpinionId(id);
            opinion.node = node.id;
            opinion.summary = u"意見"_s;
            opinion.response = ResponseId(u"r"_s + id);
            values.responses.push_back({*opinion.response, u"回答です。"_s});
            values.opinions.push_back(opinion);
        }
        Work work;
        work.departments = {{DepartmentId(u"d1"_s), u"公園課"_s}};
        work.rounds = {{RoundId(u"i1"_s), u"第1回"_s}};
        work.sheets = {sheet(u"h1"_s, 1)};
        work.replies = {reply(u"o1"_s, u"taken"_s)};
        values.work = WorkPtr(work);
    }

    static Sheet sheet(const QString &id, int revision)
    {
        Sheet sheet;
        sheet.id = SheetId(id);
        sheet.round = RoundId(u"i1"_s);
        sheet.department = DepartmentId(u"d1"_s);
        sheet.revision = revision;
        return sheet;
    }

    static Reply reply(const std::optional<QString> &opinion, const QString &state)
    {
        Reply reply;
        reply.id = ReplyId(u"y"_s + state + opinion.value_or(QString()));
        reply.sheet = SheetId(u"h1"_s);
        reply.opinion = opinion;
        reply.department = DepartmentId(u"d1"_s);
        reply.state = state;
        return reply;
    }

    Work &work() { return values.work.own(); }

    // "code opinion" of the findings about inquiries.
    QStringList findings(bool knowsToday = true) const
    {
        static const QStringList kCodes{u"unassigned"_s, u"overdue"_s, u"reply_open"_s,
                                        u"sheet_unreturned"_s};
        CheckAids aids;
        if (knowsToday)
            aids.today = kToday;
        QStringList found;
        for (const Finding &finding : runChecks(values, aids)) {
            if (!kCodes.contains(finding.code))
                continue;
            found << (finding.code + u' ' +
                      (finding.opinion ? finding.opinion->value() : QString()))
                         .trimmed();
            if (finding.severity != Severity::Warning || finding.message.isEmpty())
                qFatal("%s", qPrintable(finding.code));
        }
        return found;
    }
};

} // namespace

// What waits for departments, and for who decides on their answers.
class TestInquiries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingWaits() { QCOMPARE(Office().findings(), QStringList()); }

    void nobodyAnswers()
    {
        Office office;
        office.values.nodes[0].department.reset();
        office.work().assignments = {
            {AssignmentId(u"a1"_s), OpinionId(u"o1"_s), DepartmentId(u"d1"_s)}};
        QCOMPARE(office.findings(), QStringList{u"unassigned o2"_s});
        // Who asks no departments has nothing to be told.
        office.values.work = WorkPtr();
        QCOMPARE(office.findings(), QStringList());
    }

    // 検討します is somebody's word, where departments are kept.
    void nobodyStandsForAPromise()
    {
        Office office;
        office.values.nodes[0].department.reset();
        const auto promises = [&office](const QString &response) {
            office.values.responses[0].markup = response;
            const auto findings = runChecks(office.values, {});
            return std::ranges::count(findings, u"promise_without_department"_s, &Finding::code);
        };
        QCOMPARE(promises(u"公園の照明について検討します。"_s), 1);
        QCOMPARE(promises(u"照明の検討を進めます。"_s), 1);
        QCOMPARE(promises(u"照明について公園課で検討します。"_s), 0); // named
        QCOMPARE(promises(u"照明について検討しました。"_s), 0);       // done
        office.values.nodes[0].department = DepartmentId(u"d1"_s);
        QCOMPARE(promises(u"公園の照明について検討します。"_s), 0); // 公園課 answers for it
        office.values.nodes[0].department.reset();
        office.values.work = WorkPtr(); // who keeps no departments is not asked
        QCOMPARE(promises(u"公園の照明について検討します。"_s), 0);
    }

    void aDayIsPast()
    {
        Office office;
        const auto due = [&](QDate date, const QString &stage) {
            Opinion &opinion = office.values.opinions[0];
            opinion.dueOn = date;
            opinion.stage = stage;
        };
        due(kToday, u"draft"_s);
        QCOMPARE(office.findings(), QStringList());
        due(kToday.addDays(-1), u"confirmed"_s);
        QCOMPARE(office.findings(), QStringList());
        due(kToday.addDays(-1), u"draft"_s);
        QCOMPARE(office.findings(), QStringList{u"overdue o1"_s});
        QCOMPARE(office.findings(false), QStringList());
    }

    void answersWait()
    {
        Office office;
        office.work().replies.push_back(Office::reply(u"o2"_s, u"open"_s));
        office.work().replies.push_back(Office::reply(u"gone"_s, u"open"_s));
        office.work().replies.push_back(Office::reply(std::nullopt, u"open"_s));
        QCOMPARE(office.findings(), (QStringList{u"reply_open"_s, u"reply_open o2"_s}));
    }

    // Only what is printed, and only once something was decided on.
    void whatWasDecidedOnIsOtherNow()
    {
        Office office;
        Opinion joined = office.values.opinions[0];
        joined.id = OpinionId(u"o3"_s);
        joined.joined = OpinionId(u"o1"_s);
        Opinion unplaced = office.values.opinions[0];
        unplaced.id = OpinionId(u"o4"_s);
        unplaced.node.reset();
        office.values.opinions.push_back(joined);
        office.values.opinions.push_back(unplaced);
        const auto changed = [&](const ApprovedWords *approved) {
            CheckAids aids;
            aids.approved = approved;
            QStringList found;
            for (const Finding &finding : runChecks(office.values, aids)) {
                if (finding.code != u"changed_since_approval")
                    continue;
                found << (finding.opinion ? finding.opinion->value() : QString());
                if (finding.severity != Severity::Error ||
                    !finding.message.contains(approved->version))
                    qFatal("%s", qPrintable(finding.message));
            }
            return found;
        };
        QCOMPARE(changed(nullptr), QStringList());
        ApprovedWords approved{u"決裁版"_s, {OpinionId(u"o1"_s), OpinionId(u"o2"_s)}};
        QCOMPARE(changed(&approved), QStringList());
        approved.standing.erase(OpinionId(u"o2"_s));
        QCOMPARE(changed(&approved), QStringList{u"o2"_s});
        approved.gone = {{u"12-3"_s, u"駅前に木を植えてほしい。"_s}};
        approved.taken = {OpinionId(u"o3"_s)};
        QCOMPARE(changed(&approved), QStringList({QString(), u"o2"_s, u"o3"_s}));
        approved.title = u"前の題"_s;
        QCOMPARE(changed(&approved), QStringList({QString(), QString(), u"o2"_s, u"o3"_s}));
    }

    void aSheetIsOut()
    {
        Office office;
        office.work().replies = {};
        QCOMPARE(office.findings(), QStringList{u"sheet_unreturned"_s});
        office.work().sheets.push_back(Office::sheet(u"h2"_s, 2)); // asked again: once is enough
        QCOMPARE(office.findings(), QStringList{u"sheet_unreturned"_s});
        office.work().sheets = {Office::sheet(u"h1"_s, 1)};
        Sheet closed = Office::sheet(u"h1"_s, 1);
        closed.closedAt = u"2026-10-04T00:00:00.000Z"_s;
        office.work().sheets = {closed};
        QCOMPARE(office.findings(), QStringList());
        Sheet returned = Office::sheet(u"h1"_s, 1); // as it went out
        returned.returned = u"2026-10-03T01:00:00.000Z 0a1b 公園課.xlsx"_s;
        office.work().sheets = {returned, Office::sheet(u"h2"_s, 2)};
        QCOMPARE(office.findings(), QStringList()); // the other kind of file went out before
        office.work().sheets[1].issuedAt = u"2026-10-04T00:00:00.000Z"_s; // and this one after
        QCOMPARE(office.findings(), QStringList{u"sheet_unreturned"_s});
    }
};

QObject *makeInquiriesTest()
{
    return new TestInquiries;
}

#include "test_inquiries.moc"
