#include "document/upgrade_fixture.h"

#include "document/earlier_version.h"
#include "document/row_json.h"
#include "document/sample_document.h"
#include "document/sharing/merge.h"
#include "domain/row_members.h"
#include "domain/work/work.h"
#include "store/care/purge.h"
#include "store/rows/record.h"
#include "store/versions.h"

#include <QFile>
#include <QFileInfo>

namespace gaiyo {

namespace {

const FixedClock kClock(QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC));
// So much later that a save is an entry of its own in the history.
const FixedClock kNextDay(QDateTime(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC));
const Author kAuthor{QStringLiteral("山田")};

template <typename T>
T require(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

void work(const QString &path, const std::vector<const char *> &lines, const Clock &clock = kClock)
{
    CountingIdSource ids(path.contains(QStringLiteral(".carried")) ? QStringLiteral("carried")
                                                                   : QStringLiteral("made"));
    const auto document = require(Document::open(path, Access::ReadWrite, {clock, ids, kAuthor}));
    for (const char *line : lines) {
        if (!isApplied(document->apply(operation(line))))
            qFatal("%s", line);
    }
}

void name(const QString &path, const QString &version)
{
    require(nameVersion(path, version, QStringLiteral("named-") + version, kAuthor, kClock));
}

// What a letter came to: an opinion of its own, one that joins it, words set aside, a name masked.
void workOnLetter(const QString &path)
{
    work(path, {R"({"op":"add_letter","received_on":"2026-11-20","method":"mail",
                    "submitter":{"class":"区民","kind":"person","persons":1},
                    "originals":[{"title":"本文","origin":"typed",
                                  "text":"山田です。街灯を増やしてほしい。以上です。"}]})"});
    const auto store = require(DocumentStore::open(path, Access::ReadOnly, {}, kClock));
    const QByteArray original = require(store->load()).work->originals.front().id.value().toUtf8();
    const auto line = [&](const char *operation) {
        return QByteArray(operation).replace("ORIGINAL", original);
    };
    const QByteArray mask =
        line(R"({"op":"mask","original":"ORIGINAL","start":0,"end":2,"reason":"name"})");
    const QByteArray cut =
        line(R"({"op":"cut","original":"ORIGINAL","start":5,"end":16,"node":"a1"})");
    const QByteArray link =
        line(R"({"op":"link","original":"ORIGINAL","start":5,"end":8,"opinion":"o3"})");
    const QByteArray aside =
        line(R"({"op":"set_aside","original":"ORIGINAL","start":16,"end":21,"reason":"greeting"})");
    work(path, {mask.constData(), cut.constData(), link.constData(), aside.constData(),
                R"({"op":"join_opinion","id":"o6","with":"o3"})",
                R"({"op":"set_opinion","id":"o3","owner":"田中","due_on":"2026-12-01"})",
                R"({"op":"add_phrase","title":"参考","text":"今後の参考とします。"})"});
}

// A department was asked about an opinion and answered; what it said of it was taken.
void workOnInquiry(const QString &path)
{
    work(path, {R"({"op":"add_department","id":"d1","name":"情報政策課","code":"0101"})",
                R"({"op":"add_department","id":"d2","name":"公園課"})",
                R"({"op":"assign","node":"a","departments":["d1"]})",
                R"({"op":"assign","opinion":"o3","departments":["d2","d1"]})",
                R"({"op":"add_round","id":"i1","name":"第1回","due_on":"2026-10-03"})",
                R"({"op":"issue_sheet","id":"h1","round":"i1","department":"d2"})",
                R"({"op":"add_replies","sheet":"h1","file":"公園課.xlsx","file_hash":"0a1b",
                    "came_at":"2026-10-02T01:00:00.000Z",
                    "replies":[{"id":"y1","row":3,"opinion":"o3","response":"街灯を増やします。"},
                               {"id":"y2","row":4,"opinion":null,"remark":"不要"}]})",
                R"({"op":"take_reply","id":"y1","fields":["response"]})",
                R"({"op":"decline_reply","id":"y2","note":"対象外"})",
                R"({"op":"set_stage","id":"o3","stage":"confirmed"})"});
}

// The plan was changed for an opinion, and once without one.
void workOnPlan(const QString &path)
{
    work(path, {R"({"op":"set_node","id":"a","page_draft":"34","page_final":"36"})",
                R"({"op":"add_category","symbol":"◎","text":"反映","changes_plan":true})",
                R"({"op":"set_opinion","id":"o3","extract":true})",
                R"({"op":"set_consultation","published_on":"2026-12-20","visitors":210})",
                R"({"op":"add_plan_change","id":"v1","node":"a","place":"表3","old":"街灯",
                    "new":"街灯と植え込み","opinions":["o3","o6"]})",
                R"({"op":"add_plan_change","id":"v2","place":"用語集","page":"90","new":"緑被率",
                    "reason":"用語の追加","before":"v1"})",
                R"({"op":"set_response","opinion":"o3","text":"{{Page:a}}ページを改めました。"})"});
}

// What the office prints beside its opinions, and a classification of its own.
void workOnFreeFields(const QString &path)
{
    work(path, {R"({"op":"set_opinion","id":"o3","free1":"本庁舎","free2":"創"})",
                R"({"op":"set_opinion","id":"o6","free1":"出張所
二階"})",
                R"({"op":"set_opinion","id":"o6","free1":"出張所"})"});
}

// A file came back as it had gone out.
void workOnReturns(const QString &path)
{
    work(path, {R"({"op":"add_replies","sheet":"h1","file":"公園課 控.xlsx","file_hash":"0a1c",
                    "came_at":"2026-10-02T02:00:00.000Z","replies":[]})"});
}

// A year's work. Only what every version can hold: later fields keep their default.
void workOn(const QString &path)
{
    work(path, {R"({"op":"set_opinion","id":"o5","summary":"電話番号は○○"})",
                R"({"op":"set_opinion","id":"o5","summary":"伏せた意見"})"});
    require(purgeOpinion(path, QStringLiteral("o5"), QStringLiteral("purge"), kAuthor, kClock));
    work(path, {R"({"op":"set_opinion","id":"o1","summary":"一の下書き"})",
                R"({"op":"set_response","opinion":"o1","text":"共通の考え方の案"})",
                R"({"op":"add_category","symbol":"※","text":"参考"})"});
    workOnLetter(path);
    workOnInquiry(path);
    workOnPlan(path);
    workOnFreeFields(path);
    workOnReturns(path);
    name(path, QStringLiteral("決裁版"));
    work(path, {R"({"op":"remove_opinion","id":"o4"})",
                R"({"op":"add_opinion","node":"a2","summary":"足した意見","response":"足した答"})",
                R"({"op":"move_opinion","id":"o3","node":"b1"})",
                R"({"op":"set_node","id":"b","title":"乙の新しい題"})",
                R"({"op":"set_opinion","id":"o1","summary":"一の決裁後"})"});
    name(path, QStringLiteral("公表版"));
    work(path, {R"({"op":"set_consultation","title":"計画（素案）の改題"})",
                R"({"op":"set_opinion","id":"o6","summary":"未定の書き直し"})",
                R"({"op":"remove_opinion","id":"o2"})"});
}

QJsonObject expectedOf(const QString &path, const QString &carried)
{
    const QTemporaryDir folder;
    QJsonObject versions;
    for (const NamedVersion &version : require(readVersions(path))) {
        const QString out = folder.filePath(version.name + QStringLiteral(".db"));
        require(makeEarlierVersion(path, out, version.revision, kAuthor, kClock));
        versions.insert(version.name, dumpOf(out));
    }
    QJsonObject expected{{QStringLiteral("present"), dumpOf(path)},
                         {QStringLiteral("versions"), versions}};
    if (carried.isEmpty())
        return expected;
    const QString into = folder.filePath(QStringLiteral("into.db"));
    const QString copy = folder.filePath(QStringLiteral("copy.db"));
    QFile::copy(path, into);
    QFile::copy(carried, copy);
    require(mergeCopy(copy, into, kAuthor, kClock));
    expected.insert(QStringLiteral("merged"), dumpOf(into));
    return expected;
}

} // namespace

QJsonObject dump(const Snapshot &values)
{
    QStringList ids{kConsultationId.toString()};
    forEachType<ListedRowTypes>([&]<typename Row>() {
        for (const Row &row : listOf<Row>(values))
            ids += row.id.value();
    });
    const IndexedSnapshot state(std::make_shared<const Snapshot>(values));
    QJsonObject rows;
    for (const QString &id : ids)
        rows.insert(id, *rowJson(state, id));
    return rows;
}

QJsonObject dumpOf(const QString &path)
{
    const auto store = require(DocumentStore::open(path, Access::ReadOnly, {}, kClock));
    return dump(require(store->load()));
}

QJsonObject writeExpected(const QString &base)
{
    const QString carried = base + QStringLiteral(".carried.db");
    const QJsonObject expected =
        expectedOf(base + QStringLiteral(".db"), QFile::exists(carried) ? carried : QString());
    QFile file(base + QStringLiteral(".expected.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(expected).toJson()) < 1)
        qFatal("%s", qUtf8Printable(file.fileName()));
    return expected;
}

UpgradeFixture makeUpgradeFixture(const QString &base)
{
    UpgradeFixture fixture{QFileInfo(base).fileName(),
                           base + QStringLiteral(".db"),
                           base + QStringLiteral(".carried.db"),
                           {}};
    Snapshot values = SampleDocument::values();
    for (Opinion &opinion : values.opinions)
        opinion.category.reset();
    require(DocumentStore::create(fixture.path, values,
                                  {QStringLiteral("make"), QStringLiteral("import"), {}, false},
                                  kAuthor, kClock));
    workOn(fixture.path);
    QFile::copy(fixture.path, fixture.carried);
    work(fixture.carried,
         {R"({"op":"set_opinion","id":"o6","summary":"持ち出して書いた未定"})",
          R"({"op":"add_opinion","node":"a1","summary":"持ち出して足した"})",
          R"({"op":"set_response","opinion":"o1","text":"持ち出して書いた考え方"})",
          R"({"op":"remove_opinion","id":"o3"})"},
         kNextDay);
    work(fixture.path,
         {R"({"op":"set_opinion","id":"o1","summary":"元の文書で書いた一"})",
          R"({"op":"set_node","id":"a","title":"甲の新しい題"})"},
         kNextDay);
    for (const QString &path : {fixture.path, fixture.carried})
        QFile::remove(path + QStringLiteral("-journal"));
    fixture.expected = writeExpected(base);
    return fixture;
}

UpgradeFixture readUpgradeFixture(const QString &base)
{
    UpgradeFixture fixture{QFileInfo(base).fileName(),
                           base + QStringLiteral(".db"),
                           base + QStringLiteral(".carried.db"),
                           {}};
    if (!QFile::exists(fixture.carried))
        fixture.carried.clear();
    QFile file(base + QStringLiteral(".expected.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qUtf8Printable(file.fileName()));
    fixture.expected = QJsonDocument::fromJson(file.readAll()).object();
    return fixture;
}

} // namespace gaiyo
