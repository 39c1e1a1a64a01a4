#include "document/earlier_version.h"
#include "document/repair/recover.h"
#include "document/repair/safety_copies.h"
#include "document/sample_document.h"
#include "document/sharing/merge.h"
#include "document/upgrade_fixture.h"
#include "store/care/backup.h"
#include "store/care/opening.h"
#include "store/care/verify.h"
#include "store/file/statement.h"
#include "store/history_list.h"
#include "store/rows/row_version.h"
#include "store/versions.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <set>

using namespace gaiyo;

namespace {

const FixedClock kClock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
const Author kAuthor{QStringLiteral("佐藤")};

OperationInfo info(const char *kind)
{
    static int count = 0;
    return {QStringLiteral("u%1").arg(++count), QString::fromLatin1(kind), {}};
}

QString saidBy(const Error &error)
{
    return error.message;
}

// Fields that came later may stand beside those that were expected.
QString differenceIn(const QJsonObject &found, const QJsonObject &expected)
{
    QStringList said;
    for (const QString &id : expected.keys()) {
        const QJsonObject row = expected[id].toObject();
        for (const QString &field : row.keys()) {
            if (found[id].toObject()[field] != row[field])
                said += id + u'.' + field;
        }
    }
    for (const QString &id : found.keys()) {
        if (!expected.contains(id))
            said += QStringLiteral("more: ") + id;
    }
    return said.join(u' ');
}

QStringList idsOf(const std::vector<RecoveryReport::NamedRow> &rows)
{
    QStringList ids;
    for (const RecoveryReport::NamedRow &row : rows)
        ids += row.entity + u' ' + row.id;
    return ids;
}

QStringList saidOf(const Result<std::vector<FileFinding>> &findings)
{
    if (!findings)
        return {saidBy(findings.error())};
    QStringList said;
    for (const FileFinding &finding : *findings)
        said += finding.message;
    return said;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

#define REQUIRE(result) QVERIFY2((result), (result) ? "" : qPrintable(saidBy((result).error())))

} // namespace

// What can be done with a document after it was brought up to date from an older version: all that
// could be done before. Run by the program as it is on every file of a released version, and by one
// of a made-up next version on a file that lacks what that brought.
class TestUpgrade : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_fixtures = upgradeFixtures(m_made);
        QVERIFY(!m_fixtures.empty());
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("計画.db"));
    }

    // Read without being brought up to date: nothing that others save afterwards is seen.
    void onlyReadItSaysOfWhenItIs_data() { eachFixture(); }
    void onlyReadItSaysOfWhenItIs()
    {
        QVERIFY(QFile::copy(fixture().path, m_path));
        const auto notice = [&](Access access) {
            const auto document = Document::open(m_path, access, {kClock, m_ids, kAuthor});
            return document ? (*document)->momentNotice() : document.error().message;
        };
        bool isOlder = false;
        {
            const auto file = openAsItIs(m_path, Access::ReadOnly, m_path);
            REQUIRE(file);
            isOlder = versionOf(**file)->version < currentPlan().version;
        }
        QCOMPARE(notice(Access::ReadOnly).contains(QStringLiteral("計画.db")), isOlder);
        QCOMPARE(notice(Access::ReadWrite), QString());
        QCOMPARE(notice(Access::ReadOnly), QString()); // it is of this version now
    }

    // What recovery goes by where SQLite refuses the file.
    void columnsStandInTheOrderOfTheFields()
    {
        const QString path = m_folder->filePath(QStringLiteral("fresh.db"));
        QVERIFY(DocumentStore::create(path, Snapshot(), info("new"), kAuthor, kClock));
        const auto connection = openDocumentFile(path, Access::ReadOnly, path);
        QVERIFY(connection);
        for (const Entity entity : kEntities) {
            QStringList expected{QStringLiteral("id")};
            const auto fields = fieldsOfVersion(entity, currentPlan().version);
            QCOMPARE(fields.size(), fieldsOf(entity).size());
            const int first = firstVersionOf(entity);
            bool isBehind = false;
            const QStringList behind{QStringLiteral("rev"),        QStringLiteral("made"),
                                     QStringLiteral("field_revs"), QStringLiteral("updated_at"),
                                     QStringLiteral("updated_by"), QStringLiteral("hash")};
            for (const Field *field : fields) {
                QVERIFY(field->nullable || field->since <= first || field->defaultJson);
                if (field->since > first && !std::exchange(isBehind, true))
                    expected += behind;
                expected += QLatin1String(field->name);
            }
            if (!isBehind)
                expected += behind;
            QStringList columns;
            Statement rows(**connection,
                           "PRAGMA table_info(\"" + entityName(entity).toUtf8() + "\")");
            while (rows.next())
                columns += rows.answer(1);
            QVERIFY(rows.finish());
            QCOMPARE(columns, expected);
        }
    }

    void verify_data() { eachFixture(); }
    void verify()
    {
        QVERIFY(upgrade());
        QCOMPARE(differenceIn(dumpOf(m_path), present()), QString());
        QCOMPARE(saidOf(verifyFile(m_path)), QStringList());
    }

    void backup_data() { eachFixture(); }
    void backup()
    {
        QVERIFY(upgrade());
        const QString out = m_folder->filePath(QStringLiteral("copy.db"));
        const auto copied = backupTo(m_path, out);
        REQUIRE(copied);
        QCOMPARE(differenceIn(dumpOf(out), present()), QString());
        // Safety copies go on: the one of now, and one of what is changed next.
        FixedClock clock = kClock;
        const SafetyCopies copies(m_folder->filePath(QStringLiteral("copies")), clock);
        const auto first = copies.make(m_path);
        REQUIRE(first);
        QVERIFY(isApplied(
            open()->apply(operation(R"({"op":"add_node","kind":"other","title":"後"})"))));
        clock.advance(3600);
        QVERIFY(copies.make(m_path));
        QCOMPARE(copies.list(m_path).size(), size_t(2));
        QCOMPARE(dumpOf(copies.list(m_path).front().path), dumpOf(m_path));
    }

    void restoreANamedVersion_data() { eachFixture(); }
    void restoreANamedVersion()
    {
        QVERIFY(upgrade());
        const QJsonObject versions = fixture().expected[u"versions"].toObject();
        const auto found = readVersions(m_path);
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(versions.size()));
        for (const NamedVersion &version : *found) {
            const QString out = m_folder->filePath(version.name + QStringLiteral(".db"));
            const auto made = makeEarlierVersion(m_path, out, version.revision, kAuthor, kClock);
            REQUIRE(made);
            QCOMPARE(differenceIn(dumpOf(out), versions[version.name].toObject()), QString());
            QCOMPARE(saidOf(verifyFile(out)), QStringList());
        }
    }

    void lateSaveToARemovedRow_data() { eachFixture(); }
    void lateSaveToARemovedRow()
    {
        QVERIFY(upgrade());
        const auto removed = removedOpinions();
        QVERIFY(!removed.empty());
        const auto document = open();
        for (const HistoryEntry &entry : removed) {
            const Operation late{
                QStringLiteral("set_opinion"),
                {{QStringLiteral("id"), entry.id}, {QStringLiteral("summary"), m_words}},
                entry.revision - 1};
            const auto outcome = document->apply(late);
            QVERIFY2(isApplied(outcome), qPrintable(entry.id));
            QVERIFY(std::get<Applied>(outcome).restored);
            QCOMPARE((*document->findRow(entry.id))[u"summary"].toString(), m_words);
            QCOMPARE((*document->findRow(entry.id))[u"response"].toString(),
                     entry.before->value(u"response").toString());
        }
        QCOMPARE(saidOf(verifyFile(m_path)), QStringList());
    }

    // The copy was carried off before the document was brought up to date.
    void mergeAnOlderCopy_data() { eachWithACopy(); }
    void mergeAnOlderCopy()
    {
        QVERIFY(upgrade());
        const QString copy = m_folder->filePath(QStringLiteral("copy.db"));
        QVERIFY(QFile::copy(fixture().carried, copy));
        checkMerge(copy);
        QCOMPARE(saidOf(verifyFile(m_path)), QStringList());
        const auto again = mergeCopy(copy, m_path, kAuthor, kClock);
        REQUIRE(again);
        QVERIFY(again->wasMergedBefore);
    }

    // The other way round: the copy was opened with a newer program, the document was not.
    void mergeIntoAnOlderDocument_data() { eachWithACopy(); }
    void mergeIntoAnOlderDocument()
    {
        const QString copy = m_path;
        QVERIFY(QFile::copy(fixture().carried, copy));
        QVERIFY(open());
        m_path = m_folder->filePath(QStringLiteral("document.db"));
        QVERIFY(QFile::copy(fixture().path, m_path));
        checkMerge(copy);
        QCOMPARE(saidOf(verifyFile(m_path)), QStringList());
    }

    void recover_data()
    {
        QTest::addColumn<size_t>("at");
        QTest::addColumn<bool>("isUpgraded");
        QTest::addColumn<bool>("isDamaged");
        for (size_t i = 0; i < m_fixtures.size(); ++i) {
            for (const bool isUpgraded : {false, true}) {
                for (const bool isDamaged : {false, true})
                    QTest::addRow("%s %s %s", qPrintable(m_fixtures[i].name),
                                  isUpgraded ? "upgraded" : "old", isDamaged ? "damaged" : "sound")
                        << i << isUpgraded << isDamaged;
            }
        }
    }
    void recover()
    {
        QFETCH(bool, isUpgraded);
        QFETCH(bool, isDamaged);
        if (isUpgraded)
            QVERIFY(upgrade());
        else
            QVERIFY(QFile::copy(fixture().path, m_path));
        QStringList fromHistory;
        if (isDamaged)
            damage(fromHistory);
        const QString out = m_folder->filePath(QStringLiteral("out.db"));
        const auto report = recoverDocument(m_path, out, {}, info("recover"), kAuthor, kClock);
        REQUIRE(report);
        QCOMPARE(idsOf(report->lost), QStringList());
        QCOMPARE(idsOf(report->doubtful), QStringList());
        QCOMPARE(idsOf(report->fromHistory).join(u' '), fromHistory.join(u' '));
        QVERIFY(report->hasConsultation);
        QCOMPARE(differenceIn(dumpOf(out), present()), QString());
        QCOMPARE(saidOf(verifyFile(out)), QStringList());
    }

    // Of a row that nobody changed since, a safety copy from before the upgrade has the words.
    void recoverWithACopyFromBefore_data() { eachWithACopy(); }
    void recoverWithACopyFromBefore()
    {
        QVERIFY(upgrade());
        const QString words = QStringLiteral("乙の一");
        QByteArray bytes = bytesOf(m_path);
        QCOMPARE(bytes.count(words.toUtf8()), 1);
        write(m_path, bytes.replace(words.toUtf8(), QStringLiteral("乙の土").toUtf8()));
        const QString out = m_folder->filePath(QStringLiteral("out.db"));
        const auto report =
            recoverDocument(m_path, out, {fixture().path}, info("recover"), kAuthor, kClock);
        REQUIRE(report);
        QCOMPARE(idsOf(report->fromCopy), QStringList{QStringLiteral("node b1")});
        QCOMPARE(idsOf(report->doubtful), QStringList());
        QCOMPARE(differenceIn(dumpOf(out), present()), QString());
    }

    // New hashes are not written over words that were damaged before.
    void damageIsStillSeen_data() { eachWithACopy(); }
    void damageIsStillSeen()
    {
        QByteArray bytes = bytesOf(fixture().path);
        const QString words = QStringLiteral("乙の一");
        QCOMPARE(bytes.count(words.toUtf8()), 1);
        write(m_path, bytes.replace(words.toUtf8(), QStringLiteral("乙の土").toUtf8()));
        QVERIFY(open());
        const auto findings = verifyFile(m_path);
        REQUIRE(findings);
        QCOMPARE(findings->size(), size_t(1));
        QCOMPARE(findings->front().code, QStringLiteral("record_hash"));
        QCOMPARE(findings->front().id, QStringLiteral("b1"));
    }

    // Every entry has all the fields of today, and what was purged has none.
    void history_data() { eachFixture(); }
    void history()
    {
        QVERIFY(upgrade());
        const auto entries = readHistory(m_path, std::nullopt);
        REQUIRE(entries);
        QVERIFY(!entries->empty());
        for (const HistoryEntry &entry : *entries) {
            std::set<QString> names;
            for (const Field &field : fieldsOf(entry.entity))
                names.insert(QLatin1String(field.name));
            for (const auto &side : {entry.before, entry.after}) {
                if (!side)
                    continue;
                const QStringList keys = side->keys();
                QCOMPARE(std::set<QString>(keys.begin(), keys.end()),
                         entry.isPurged ? std::set<QString>() : names);
            }
        }
    }

    void undoAndRedo_data() { eachFixture(); }
    void undoAndRedo()
    {
        QVERIFY(upgrade());
        const auto document = open();
        const QString id = document->snapshot()->opinions.front().id.value();
        std::vector<QJsonObject> states{dump(*document->snapshot())};
        for (const Operation &each :
             {Operation{QStringLiteral("set_opinion"),
                        {{QStringLiteral("id"), id}, {QStringLiteral("note"), m_words}},
                        {}},
              Operation{QStringLiteral("set_opinion"),
                        {{QStringLiteral("id"), id}, {QStringLiteral("count"), 3}},
                        {}},
              Operation{QStringLiteral("remove_opinion"), {{QStringLiteral("id"), id}}, {}}}) {
            QVERIFY(isApplied(document->apply(each)));
            states.push_back(dump(*document->snapshot()));
        }
        for (size_t i = states.size() - 1; i > 0; --i) {
            QVERIFY(isApplied(document->undo()));
            QCOMPARE(dump(*document->snapshot()), states[i - 1]);
        }
        for (size_t i = 1; i < states.size(); ++i) {
            QVERIFY(isApplied(document->redo()));
            QCOMPARE(dump(*document->snapshot()), states[i]);
        }
        QCOMPARE(dumpOf(m_path), states.back());
        QCOMPARE(saidOf(verifyFile(m_path)), QStringList());
    }

private:
    void eachFixture()
    {
        QTest::addColumn<size_t>("at");
        for (size_t i = 0; i < m_fixtures.size(); ++i)
            QTest::addRow("%s", qPrintable(m_fixtures[i].name)) << i;
    }
    // Those that makeUpgradeFixture() made: one of every version, at least.
    void eachWithACopy()
    {
        QTest::addColumn<size_t>("at");
        for (size_t i = 0; i < m_fixtures.size(); ++i) {
            if (!m_fixtures[i].carried.isEmpty())
                QTest::addRow("%s", qPrintable(m_fixtures[i].name)) << i;
        }
    }
    const UpgradeFixture &fixture() const
    {
        const auto at = *static_cast<size_t *>(QTest::qData("at", qMetaTypeId<size_t>()));
        return m_fixtures[at];
    }
    QJsonObject present() const { return fixture().expected[u"present"].toObject(); }

    std::unique_ptr<Document> open()
    {
        auto document = Document::open(m_path, Access::ReadWrite, {kClock, m_ids, kAuthor});
        if (!document)
            qWarning("%s", qPrintable(document.error().message));
        return document ? std::move(*document) : nullptr;
    }
    bool upgrade() { return QFile::copy(fixture().path, m_path) && open(); }

    std::vector<HistoryEntry> removedOpinions() const
    {
        std::map<QString, HistoryEntry> last;
        const auto entries = readHistory(m_path, std::nullopt);
        for (const HistoryEntry &entry : entries ? *entries : std::vector<HistoryEntry>()) {
            if (entry.entity == Entity::Opinion && !entry.isPurged)
                last.insert_or_assign(entry.id, entry);
        }
        std::vector<HistoryEntry> removed;
        for (const auto &[id, entry] : last) {
            if (!entry.after)
                removed.push_back(entry);
        }
        return removed;
    }

    void checkMerge(const QString &copy)
    {
        const auto report = mergeCopy(copy, m_path, kAuthor, kClock);
        REQUIRE(report);
        QStringList conflicts;
        for (const MergeReport::Conflict &conflict : report->conflicts)
            conflicts += conflict.values.id + u'.' + conflict.values.field;
        QCOMPARE(conflicts.join(u' '), QString());
        QCOMPARE(differenceIn(dumpOf(m_path), fixture().expected[u"merged"].toObject()), QString());
    }

    // SQLite refuses the file, and a row that the history has is not as it was written.
    void damage(QStringList &fromHistory)
    {
        QByteArray bytes = bytesOf(m_path);
        std::fill(bytes.begin() + 100, bytes.begin() + 112, char(0xFF));
        const QJsonObject rows = present();
        for (const QString &id : rows.keys()) {
            // In its own place, not in the history's JSON.
            const QByteArray words = rows[id].toObject()[u"summary"].toString().toUtf8();
            qsizetype at = words.isEmpty() ? -1 : bytes.indexOf(words);
            while (at > 0 && bytes[at - 1] == '"')
                at = bytes.indexOf(words, at + 1);
            if (at < 0 || !isInHistory(id))
                continue;
            bytes[at + 2] = char(bytes[at + 2] ^ 1);
            fromHistory += QStringLiteral("opinion ") + id;
        }
        QVERIFY(!fromHistory.isEmpty());
        write(m_path, bytes);
    }
    bool isInHistory(const QString &id) const
    {
        // Of a sound copy: this file may be damaged already.
        const QString copy = m_folder->filePath(QStringLiteral("for-history.db"));
        if (!QFile::exists(copy)) {
            QFile::copy(fixture().path, copy);
            if (!DocumentStore::open(copy, Access::ReadWrite, kAuthor, kClock))
                return false;
        }
        const auto entries = readHistory(copy, std::nullopt);
        return entries && std::any_of(entries->begin(), entries->end(), [&](const auto &entry) {
                   return entry.id == id && !entry.isPurged;
               });
    }

    const QString m_words = QStringLiteral("あとから届いた言葉");
    QTemporaryDir m_made;
    std::vector<UpgradeFixture> m_fixtures;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    CountingIdSource m_ids{QStringLiteral("later")};
};

// "--write BASE" makes the files of a version that is about to be released, "--expect BASE" writes
// down what is in one that is there.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write") {
        makeUpgradeFixture(arguments.value(2));
        return 0;
    }
    if (arguments.value(1) == u"--expect") {
        writeExpected(arguments.value(2));
        return 0;
    }
    TestUpgrade test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_upgrade.moc"
