#include "document/earlier_version.h"
#include "document/sample_document.h"
#include "document/sharing/kept_pages.h"
#include "document/sharing/table_update.h"
#include "domain/markup.h"
#include "domain/outline.h"
#include "domain/random_document.h"
#include "domain/snapshot_index.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

const FixedClock kClock(QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC));

Snapshot arranged(Snapshot values)
{
    auto result = arrange(std::move(values));
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

// The table is the document itself here: what cells lose is the matter of tests/cli.
ReturnedTable tableOf(const Snapshot &base, const Snapshot &returned,
                      const QSet<QString> &fields = {u"summary"_s, u"response"_s, u"category"_s,
                                                     u"count"_s, u"node"_s})
{
    return {base, base, returned, fields, [](const Category &c) { return c.symbol; }};
}

TableUpdateReport update(Document &document, const ReturnedTable &table)
{
    std::optional<TableUpdate> plan;
    const auto outcome = document.applyAll(u"import"_s, [&](const QStringList &answered) {
        if (!plan)
            plan.emplace(table, *document.snapshot());
        return plan->next(answered);
    });
    if (const auto *refusal = std::get_if<Refusal>(&outcome))
        qFatal("%s", qPrintable(refusal->error.message));
    return plan->report();
}

QString markupOf(const Snapshot &values, const OpinionId &id)
{
    const SnapshotIndex index(values);
    const Opinion *opinion = index.findOpinion(id);
    const Response *response = opinion ? index.responseOf(*opinion) : nullptr;
    return response ? response->markup : QString();
}

Opinion &opinionOf(Snapshot &values, const char *id)
{
    const auto found =
        std::find_if(values.opinions.begin(), values.opinions.end(), [&](const Opinion &opinion) {
            return opinion.id.value() == QString::fromLatin1(id);
        });
    return *found;
}

// Other words in some fields of some rows, as somebody would write them in Excel; only responses
// that nobody shares, or those of all sharers.
Snapshot edited(Snapshot values, QRandomGenerator &dice)
{
    for (size_t i = 0; i < values.opinions.size(); ++i) {
        Opinion &opinion = values.opinions[i];
        const QString words = u"直し%1"_s.arg(dice.bounded(1000));
        switch (dice.bounded(8)) {
        case 0:
            opinion.summary = words;
            break;
        case 1:
            opinion.count += 1;
            break;
        case 2:
            if (!values.categories.empty())
                opinion.category =
                    values.categories[dice.bounded(quint32(values.categories.size()))].id;
            break;
        case 3:
            if (!values.nodes.empty())
                opinion.node = values.nodes[dice.bounded(quint32(values.nodes.size()))].id;
            break;
        case 4: { // one of its own
            const ResponseId id(u"own%1"_s.arg(i));
            values.responses.push_back({id, words});
            opinion.response = id;
            break;
        }
        case 5:
            opinion.response.reset();
            break;
        case 6: // of another row
            opinion.response =
                values.opinions[dice.bounded(quint32(values.opinions.size()))].response;
            break;
        default:
            break;
        }
    }
    for (Response &response : values.responses) {
        if (dice.bounded(6) == 0)
            response.markup = u"答え%1"_s.arg(dice.bounded(1000));
    }
    return arranged(std::move(values));
}

} // namespace

// A table that comes back.
class TestTableUpdate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void untouchedChangesNothing();
    void documentGetsWhatTheTableSays();
    void bothSidesKeepTheirWords();
    void sameFieldIsLeftAndListed();
    void newRowsWithTheirHeadings();
    void rowsThatAreGone();
    void columnsThatAreGone();
    void sharersPartAndMeet();
    void oneStepOfUndo();
    void statesHaveNames();
    void pagesOfHeadingsStay();
};

void TestTableUpdate::untouchedChangesNothing()
{
    for (quint32 i = 0; i < 20; ++i) {
        const Snapshot values = RandomDocument(i).make();
        const TableUpdate plan(tableOf(values, values), values);
        QVERIFY(plan.isEmpty());
        QCOMPARE(plan.report().same, int(values.opinions.size()));
        QVERIFY(plan.report().left.empty() && plan.report().gone.empty());
    }
}

// Law: where nobody else changed anything, every opinion says afterwards what its row says.
void TestTableUpdate::documentGetsWhatTheTableSays()
{
    for (quint32 i = 0; i < 30; ++i) {
        QRandomGenerator dice(i);
        SampleDocument sample(RandomDocument(i).make());
        const auto document = sample.open();
        const Snapshot base = *document->snapshot();
        Snapshot returned = edited(base, dice);
        const auto report = update(*document, tableOf(base, returned));
        QVERIFY(report.left.empty());
        const Snapshot after = *document->snapshot();
        const SnapshotIndex index(after);
        const SnapshotIndex categories(base);
        int different = 0;
        for (const Opinion &row : returned.opinions) {
            const Opinion *now = index.findOpinion(row.id);
            QVERIFY(now);
            QCOMPARE(now->summary, row.summary);
            QCOMPARE(now->count, row.count);
            QCOMPARE(markupOf(after, row.id), markupOf(returned, row.id));
            const auto label = [&](const std::optional<CategoryId> &id) {
                return id ? categories.findCategory(*id)->symbol : QString();
            };
            QCOMPARE(label(now->category), label(row.category));
            const auto title = [&](const std::optional<NodeId> &id) {
                return id ? index.findNode(*id)->title : QString();
            };
            QCOMPARE(title(now->node), title(row.node));
            const Opinion before = *categories.findOpinion(row.id);
            different += before.summary != row.summary || before.count != row.count ||
                         label(before.category) != label(row.category) ||
                         title(before.node) != title(row.node) ||
                         markupOf(base, row.id) != markupOf(returned, row.id);
        }
        QVERIFY(report.changed <= int(returned.opinions.size()));
        QVERIFY2(report.changed >= different, qPrintable(QString::number(i)));
        QCOMPARE(report.changed + report.same, int(returned.opinions.size()));
        // The same table once more has nothing to say.
        QCOMPARE(update(*document, tableOf(base, returned)).changed, 0);
    }
}

void TestTableUpdate::bothSidesKeepTheirWords()
{
    SampleDocument sample;
    const auto document = sample.open();
    const Snapshot base = *document->snapshot();
    Snapshot returned = base;
    opinionOf(returned, "o1").summary = u"表で直した"_s;
    opinionOf(returned, "o3").count = 7;
    QVERIFY(isApplied(document->apply(
        operation(R"({"op":"set_response","opinion":"o1","text":"ここで直した"})"))));
    QVERIFY(isApplied(
        document->apply(operation(R"({"op":"set_opinion","id":"o4","summary":"ここで直した"})"))));
    const auto report = update(*document, tableOf(base, returned));
    QCOMPARE(report.changed, 2);
    QVERIFY(report.left.empty());
    Snapshot after = *document->snapshot();
    QCOMPARE(opinionOf(after, "o1").summary, u"表で直した"_s);
    QCOMPARE(markupOf(after, OpinionId(u"o1"_s)), u"ここで直した"_s);
    QCOMPARE(opinionOf(after, "o3").count, 7);
    QCOMPARE(opinionOf(after, "o4").summary, u"ここで直した"_s);
}

void TestTableUpdate::sameFieldIsLeftAndListed()
{
    SampleDocument sample;
    const auto document = sample.open();
    const Snapshot base = *document->snapshot();
    Snapshot returned = base;
    opinionOf(returned, "o3").summary = u"表の言葉"_s;
    opinionOf(returned, "o4").summary = u"同じ言葉"_s;
    opinionOf(returned, "o5").summary = u"消えた意見への直し"_s;
    for (const char *done : {R"({"op":"set_opinion","id":"o3","summary":"ここの言葉"})",
                             R"({"op":"set_opinion","id":"o4","summary":"同じ言葉"})",
                             R"({"op":"remove_opinion","id":"o5"})"})
        QVERIFY(isApplied(document->apply(operation(done))));
    const auto report = update(*document, tableOf(base, returned));
    QCOMPARE(report.changed, 0);
    QCOMPARE(report.left.size(), size_t(2));
    QCOMPARE(report.left[0].opinion.value(), u"o3"_s);
    QCOMPARE(report.left[0].field, u"summary"_s);
    QCOMPARE(report.left[0].table, u"表の言葉"_s);
    QCOMPARE(report.left[0].document, u"ここの言葉"_s);
    QCOMPARE(report.left[0].no, std::optional(3));
    QCOMPARE(report.left[1].field, u"opinion"_s);
    QCOMPARE(report.same, int(base.opinions.size()) - 2);
    Snapshot after = *document->snapshot();
    QCOMPARE(opinionOf(after, "o3").summary, u"ここの言葉"_s);
}

void TestTableUpdate::newRowsWithTheirHeadings()
{
    SampleDocument sample;
    const auto document = sample.open();
    const Snapshot base = *document->snapshot();
    Snapshot returned = base;
    const NodeId heading(u"made"_s); // the last: numbers that are computed stay
    returned.nodes.push_back({heading, {}, NodeKind::Item, u"⑨"_s, false, {}, u"新しい項目"_s});
    returned.categories.push_back({CategoryId(u"new-c"_s), u"★"_s, {}, {}}); // not the document's
    returned.responses.push_back({ResponseId(u"new-r"_s), u"{{No:x2}}と{{No:o1}}のとおり"_s});
    for (const char *id : {"x1", "x2"})
        returned.opinions.push_back({OpinionId(QString::fromLatin1(id)),
                                     heading,
                                     QString::fromLatin1(id),
                                     ResponseId(u"new-r"_s),
                                     CategoryId(u"new-c"_s),
                                     2,
                                     {}});
    returned = arranged(returned);
    const auto report = update(*document, tableOf(base, returned));
    QCOMPARE(report.added, 2);
    QCOMPARE(report.changed, 0);
    const Snapshot after = *document->snapshot();
    const SnapshotIndex index(after);
    QCOMPARE(after.opinions.size(), base.opinions.size() + 2);
    QCOMPARE(after.nodes.size(), base.nodes.size() + 1);
    QCOMPARE(after.categories.size(), base.categories.size());
    QCOMPARE(report.left.size(), size_t(2));
    QVERIFY(report.left[0].reason == LeftField::Reason::UnknownCategory);
    QCOMPARE(report.left[0].table, u"★"_s);
    const auto found = [&](const QString &summary) {
        return *std::find_if(after.opinions.begin(), after.opinions.end(),
                             [&](const Opinion &o) { return o.summary == summary; });
    };
    const Opinion first = found(u"x1"_s);
    const Opinion second = found(u"x2"_s);
    QCOMPARE(first.response, second.response); // one answer for both
    QCOMPARE(markupOf(after, first.id), u"%1と{{No:o1}}のとおり"_s.arg(referenceMarkup(second.id)));
    QCOMPARE(index.findNode(*first.node)->title, u"新しい項目"_s);
    QVERIFY(!first.category);
    QCOMPARE(first.count, 2);
    // The same table a second time brings nothing but what refers to its own new rows.
    Snapshot plain = base;
    plain.opinions.push_back(
        {OpinionId(u"y"_s), base.opinions[0].node, u"もう一つ"_s, {}, {}, 1, {}});
    plain = arranged(plain);
    QCOMPARE(update(*document, tableOf(base, plain)).added, 1);
    const auto again = update(*document, tableOf(base, plain));
    QCOMPARE(again.added, 0);
    QCOMPARE(again.same, int(plain.opinions.size()));
}

void TestTableUpdate::rowsThatAreGone()
{
    SampleDocument sample;
    const auto document = sample.open();
    const Snapshot base = *document->snapshot();
    Snapshot returned = base;
    std::vector<Opinion> rows(base.opinions.begin(), base.opinions.end());
    rows.erase(rows.begin() + 2, rows.begin() + 4); // o3 and o4
    returned.opinions = rows;
    const auto report = update(*document, tableOf(base, arranged(returned)));
    QCOMPARE(report.gone.size(), size_t(2));
    QCOMPARE(report.gone[0].value(), u"o3"_s);
    QCOMPARE(document->snapshot()->opinions.size(), base.opinions.size());
}

void TestTableUpdate::columnsThatAreGone()
{
    SampleDocument sample;
    const auto document = sample.open();
    const Snapshot base = *document->snapshot();
    Snapshot returned = base;
    for (size_t i = 0; i < returned.opinions.size(); ++i) {
        returned.opinions[i].category.reset();
        returned.opinions[i].node.reset();
        returned.opinions[i].response.reset();
        returned.opinions[i].count = 1;
    }
    const auto report = update(*document, tableOf(base, arranged(returned), {u"summary"_s}));
    QCOMPARE(report.changed, 0);
    QVERIFY(SampleDocument::content(*document->snapshot()) == SampleDocument::content(base));
}

// o1 and o2 share a response: each way in which their rows can say something else.
void TestTableUpdate::sharersPartAndMeet()
{
    const auto after = [](const auto &edit) {
        SampleDocument sample;
        const auto document = sample.open();
        const Snapshot base = *document->snapshot();
        Snapshot returned = base;
        edit(returned);
        update(*document, tableOf(base, arranged(returned)));
        return *document->snapshot();
    };
    const OpinionId o1(u"o1"_s);
    const OpinionId o2(u"o2"_s);
    const auto give = [](Snapshot &values, const char *opinion, const char *id,
                         const QString &words) {
        values.responses.push_back({ResponseId(QString::fromLatin1(id)), words});
        opinionOf(values, opinion).response = ResponseId(QString::fromLatin1(id));
    };
    const QString former = markupOf(SampleDocument::values(), o1);

    Snapshot parted =
        after([&](Snapshot &values) { give(values, "o2", "r-own", u"二つ目だけ"_s); });
    QCOMPARE(markupOf(parted, o1), former);
    QCOMPARE(markupOf(parted, o2), u"二つ目だけ"_s);

    Snapshot apart = after([&](Snapshot &values) {
        give(values, "o1", "r-a", u"一つ目"_s);
        give(values, "o2", "r-b", u"二つ目"_s);
    });
    QCOMPARE(markupOf(apart, o1), u"一つ目"_s);
    QCOMPARE(markupOf(apart, o2), u"二つ目"_s);

    Snapshot both = after([&](Snapshot &values) {
        give(values, "o1", "r-a", u"二人とも"_s);
        opinionOf(values, "o2").response = ResponseId(u"r-a"_s);
    });
    QCOMPARE(markupOf(both, o1), u"二人とも"_s);
    QCOMPARE(opinionOf(both, "o1").response, opinionOf(both, "o2").response);

    Snapshot emptied = after([&](Snapshot &values) { opinionOf(values, "o1").response.reset(); });
    QCOMPARE(markupOf(emptied, o1), QString());
    QCOMPARE(markupOf(emptied, o2), former);

    Snapshot none = after([&](Snapshot &values) {
        opinionOf(values, "o1").response.reset();
        opinionOf(values, "o2").response.reset();
    });
    QCOMPARE(markupOf(none, o1) + markupOf(none, o2), QString());

    Snapshot joined = after([&](Snapshot &values) {
        opinionOf(values, "o4").response = opinionOf(values, "o1").response;
    });
    QCOMPARE(opinionOf(joined, "o4").response, opinionOf(joined, "o1").response);
}

void TestTableUpdate::oneStepOfUndo()
{
    QRandomGenerator dice(7);
    SampleDocument sample(RandomDocument(7).make());
    const auto document = sample.open();
    const Snapshot base = *document->snapshot();
    update(*document, tableOf(base, edited(base, dice)));
    QVERIFY(document->snapshot()->revision == base.revision + 1);
    QVERIFY(isApplied(document->undo()));
    QVERIFY(SampleDocument::content(*document->snapshot()) == SampleDocument::content(base));
}

// The name of a state is of this document only; its values can be had again.
void TestTableUpdate::statesHaveNames()
{
    SampleDocument sample;
    const Snapshot before = sample.stored();
    const auto store = DocumentStore::open(sample.path(), Access::ReadOnly, {}, kClock);
    QVERIFY(store.ok());
    const auto name = nameOfState(**store, before.revision);
    QVERIFY(name.ok() && !name->isEmpty());
    {
        const auto document = sample.open();
        QVERIFY(isApplied(
            document->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"後"})"))));
        QVERIFY(isApplied(document->apply(operation(R"({"op":"remove_opinion","id":"o2"})"))));
    }
    const auto revision = requireState(**store, *name);
    QVERIFY(revision.ok());
    QCOMPARE(*revision, before.revision);
    const auto then = readEarlierVersion(sample.path(), *revision, {}, kClock);
    QVERIFY2(then.ok(), then ? "" : qPrintable(then.error().message));
    QVERIFY(SampleDocument::content(*then) == SampleDocument::content(before));
    for (const QString &other :
         {u"1-00000000"_s, u"99"_s + name->mid(1), u"-"_s, QString(), name->chopped(1)}) {
        const auto refused = requireState(**store, other);
        QVERIFY2(!refused && refused.error().kind == ErrorKind::Invalid, qPrintable(other));
    }
}

// A table has figures in their place: where the words beside one stayed it is a page again.
void TestTableUpdate::pagesOfHeadingsStay()
{
    Snapshot values;
    values.nodes = {{NodeId(u"n"_s), {}, NodeKind::Item, u"①"_s, false, {}, u"公園"_s},
                    {NodeId(u"m"_s), {}, NodeKind::Item, u"②"_s, false, {}, u"道"_s}};
    values.nodes[0].draftPage = u"34"_s;
    values.nodes[1].draftPage = u"40"_s;
    const SnapshotIndex index(values);
    const QString before =
        u"{{Page:n}}ページを修正します。公園の木を増やします。{{lb}}{{Page:m}}ページもご覧ください。"_s;
    const auto kept = [&](const QString &returned) {
        return withKeptPages(before, index, returned);
    };
    const QString printed =
        u"34ページを修正します。公園の木を増やします。{{lb}}40ページもご覧ください。"_s;
    QCOMPARE(kept(printed), before);
    QCOMPARE(kept(QString(printed).replace(u"増やします"_s, u"減らしません"_s)),
             QString(before).replace(u"増やします"_s, u"減らしません"_s));
    // What was typed over is what it says, and no other figure becomes a page.
    QCOMPARE(kept(QString(printed).replace(u"34"_s, u"36"_s)),
             QString(before).replace(u"{{Page:n}}"_s, u"36"_s));
    QCOMPARE(kept(printed + u"34本です。"_s), before + u"34本です。"_s);
    QCOMPARE(kept(u"まったく別の文です。34。"_s), u"まったく別の文です。34。"_s);
    QCOMPARE(kept(QString()), QString());
    QCOMPARE(withKeptPages(u"34"_s, index, u"34、35"_s), u"34、35"_s);
}

QTEST_GUILESS_MAIN(TestTableUpdate)
#include "test_table_update.moc"
