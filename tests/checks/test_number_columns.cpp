#include "checks/checks.h"
#include "checks/fixes.h"

#include "domain/ignored_finding.h"
#include "domain/markup.h"
#include "domain/outline.h"
#include "domain/snapshot_index.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

QJsonArray columnsOf(const QStringList &fields)
{
    QJsonArray columns;
    for (const QString &field : fields)
        columns += QJsonObject{{u"field"_s, field}, {u"title"_s, field}, {u"width"_s, 10}};
    return columns;
}

// Two opinions below each of two headings, and no column of numbers.
Snapshot bookletWithoutNumbers()
{
    Snapshot s;
    s.consultation.title = u"題"_s;
    s.consultation.settings[u"columns"] = columnsOf({u"summary"_s, u"response"_s});
    for (int i = 1; i <= 2; ++i) {
        Node node;
        node.id = NodeId(u"n%1"_s.arg(i));
        node.title = u"項%1"_s.arg(i);
        node.kind = NodeKind::Chapter;
        s.nodes.push_back(node);
    }
    for (int i = 1; i <= 4; ++i) {
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(i));
        opinion.node = NodeId(i <= 2 ? u"n1"_s : u"n2"_s);
        opinion.summary = u"意見です。"_s;
        opinion.response = ResponseId(u"r%1"_s.arg(i));
        s.opinions.push_back(opinion);
        s.responses.push_back({*opinion.response, u"回答です。"_s});
    }
    return s;
}

std::vector<Finding> numbersTold(const Snapshot &s)
{
    std::vector<Finding> told;
    for (Finding &finding : runChecks(*arrange(s), {})) {
        if (finding.code == u"number_not_printed")
            told.push_back(std::move(finding));
    }
    return told;
}

QStringList messagesOf(const Snapshot &s)
{
    QStringList messages;
    for (const Finding &finding : numbersTold(s))
        messages += finding.message;
    return messages;
}

const auto kOneResponse =
    u"No column shows the No. of opinions, and the response to No.%1 names one: readers cannot "
    "find it."_s;

} // namespace

class TestNumberColumns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForNoneWhereNothingIsNamed();
    void tellsOfReferences();
    void tellsOfResponsesSharedElsewhere();
    void tellsOfWhomAResponseAnswers();
    void tellsOfTheIndex();
    void isLetStandForTheLayout();
    void putsTheColumnFirst();
};

void TestNumberColumns::asksForNoneWhereNothingIsNamed()
{
    QCOMPARE(messagesOf(bookletWithoutNumbers()), QStringList());
}

void TestNumberColumns::tellsOfReferences()
{
    Snapshot s = bookletWithoutNumbers();
    s.responses[1].markup = referenceMarkup(OpinionId(u"o1"_s)) + u"参照。"_s;
    QCOMPARE(messagesOf(s), QStringList{kOneResponse.arg(2)});
    QCOMPARE(numbersTold(s)[0].opinion, OpinionId(u"o2"_s));
    s.responses[3].markup = s.responses[1].markup;
    QCOMPARE(messagesOf(s),
             QStringList{u"No column shows the No. of opinions, and 2 responses name one, the "
                         "first that to No.2: readers cannot find it."_s});
    s.consultation.settings[u"columns"] = columnsOf({u"summary"_s, u"response"_s, u"no"_s});
    QCOMPARE(messagesOf(s), QStringList());
}

void TestNumberColumns::tellsOfResponsesSharedElsewhere()
{
    Snapshot s = bookletWithoutNumbers();
    s.opinions[1].response = s.opinions[0].response; // in one cell
    QCOMPARE(messagesOf(s), QStringList());
    s.opinions[2].response = s.opinions[0].response;
    QCOMPARE(messagesOf(s), QStringList{kOneResponse.arg(3)});
    s.consultation.settings[u"shared_elsewhere"] = u"repeat"_s;
    QCOMPARE(messagesOf(s), QStringList());
}

void TestNumberColumns::tellsOfWhomAResponseAnswers()
{
    Snapshot s = bookletWithoutNumbers();
    s.consultation.settings[u"answers_prefix"] = true;
    QCOMPARE(messagesOf(s), QStringList());
    s.opinions[1].response = s.opinions[0].response;
    QCOMPARE(messagesOf(s), QStringList{kOneResponse.arg(1)});
}

void TestNumberColumns::tellsOfTheIndex()
{
    Snapshot s = bookletWithoutNumbers();
    s.consultation.settings[u"item_index"] = true;
    QCOMPARE(messagesOf(s), QStringList());
    for (Node &node : s.nodes)
        node.kind = NodeKind::Item;
    QCOMPARE(messagesOf(s), QStringList{u"No column shows the No. of opinions, and the index of "
                                        "items names them: readers cannot find them."_s});
}

void TestNumberColumns::isLetStandForTheLayout()
{
    Snapshot s = bookletWithoutNumbers();
    s.responses[1].markup = referenceMarkup(OpinionId(u"o1"_s));
    const auto all = numbersTold(s);
    QCOMPARE(all.size(), size_t(1));
    const Finding &told = all[0];
    s.consultation.settings[u"ignored_findings"] = QJsonArray{
        QJsonObject{{u"code"_s, told.code},
                    {u"subject"_s, told.subject},
                    {u"reason"_s, u"番号は意見の頭に書いた"_s},
                    {u"words"_s, subjectWords(s, SnapshotIndex(s), told.code, told.subject)}}};
    QCOMPARE(messagesOf(s), QStringList());
    s.responses[1].markup += u"他。"_s;
    QCOMPARE(messagesOf(s), QStringList());
}

void TestNumberColumns::putsTheColumnFirst()
{
    Snapshot s = bookletWithoutNumbers();
    s.consultation.settings[u"reference_prefix"] = u"番号 "_s;
    s.responses[1].markup = referenceMarkup(OpinionId(u"o1"_s));
    const auto steps = fixSteps(*arrange(s), numbersTold(s));
    QCOMPARE(steps.size(), size_t(1));
    QCOMPARE(steps[0].kind, u"set_settings"_s);
    QJsonArray columns = columnsOf({u"summary"_s, u"response"_s});
    columns.prepend(QJsonObject{{u"field"_s, u"no"_s}, {u"title"_s, u"番号"_s}, {u"width"_s, 2}});
    QCOMPARE(steps[0].arguments, (QJsonObject{{u"columns"_s, columns}}));
    s.consultation.settings[u"columns"] = columns;
    QCOMPARE(messagesOf(s), QStringList());
}

QObject *makeNumberColumnsTest()
{
    return new TestNumberColumns;
}

#include "test_number_columns.moc"
