#include "store/care/verify.h"

#include "store/care/opening.h"
#include "store/file/connection.h"
#include "store/file/read_transaction.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"
#include "store/rows/row_table.h"
#include "store/rows/snapshot_rows.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

// Context of these sentences in translations/.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

// A damaged page is what is looked for here, not a reason to stop; other errors are.
class Verifier
{
public:
    explicit Verifier(Connection &connection)
        : m_connection(connection)
    {}

    Result<std::vector<FileFinding>> run()
    {
        return run({&Verifier::checkIntegrity, &Verifier::checkForeignKeys, &Verifier::checkHashes,
                    &Verifier::checkRevisions, &Verifier::checkContents});
    }

    // Whatever the version.
    Result<std::vector<FileFinding>> runOnPages() { return run({&Verifier::checkIntegrity}); }

private:
    using Check = Result<void> (Verifier::*)();

    Result<std::vector<FileFinding>> run(const std::vector<Check> &checks)
    {
        ReadTransaction transaction(m_connection);
        if (auto begun = transaction.begin(); !begun)
            return begun.error();
        for (const Check check : checks) {
            auto done = (this->*check)();
            if (!done && done.error().kind != ErrorKind::Damaged)
                return done.error();
            if (!done)
                add(QStringLiteral("integrity"), done.error().message);
        }
        return std::move(m_findings);
    }

    void add(const QString &code, const QString &message, const QString &entity = {},
             const QString &id = {})
    {
        m_findings.push_back({code, entity, id, message});
    }

    Result<void> checkIntegrity()
    {
        Statement rows(m_connection, "PRAGMA integrity_check(100)");
        while (rows.next()) {
            const QString answer = rows.answer(0);
            if (answer != u"ok")
                add(QStringLiteral("integrity"),
                    Sentences::tr("The structure of the file is damaged: %1").arg(answer));
        }
        return rows.finish();
    }

    Result<void> checkForeignKeys()
    {
        Statement rows(m_connection, "PRAGMA foreign_key_check");
        while (rows.next())
            add(QStringLiteral("foreign_key"),
                Sentences::tr("A row of %1 names a row of %2 that is not there.")
                    .arg(rows.answer(0), rows.answer(2)),
                rows.answer(0));
        return rows.finish();
    }

    Result<void> checkHashes()
    {
        for (const Entity entity : kEntities) {
            const QString name = entityName(entity);
            const auto visited =
                scanRows(m_connection, entity, [&](const StoredRow &row, const QByteArray &hash) {
                    const Record &record = row.record;
                    if (recordHash(entity, record.id, record.fields) != hash)
                        add(QStringLiteral("record_hash"),
                            Sentences::tr(
                                "The row %1 (%2) is not as it was saved: bytes of it have changed "
                                "outside this program. Compare it with a safety copy.")
                                .arg(record.id, name),
                            name, record.id);
                });
            if (!visited)
                return visited.error();
        }
        return {};
    }

    Result<void> checkRevisions()
    {
        auto revision = m_connection.integer(R"(SELECT max("revision") FROM "document")");
        if (!revision)
            return revision.error();
        auto last = m_connection.integer(R"(SELECT max("seq") FROM "operation")");
        if (!last)
            return last.error();
        if (*revision != *last)
            add(QStringLiteral("revision"),
                Sentences::tr(
                    "The document says revision %1, but the last operation written down is %2.")
                    .arg(*revision)
                    .arg(*last));
        for (const Entity entity : kEntities) {
            const QString name = entityName(entity);
            auto visited =
                scanRows(m_connection, entity, [&](const StoredRow &row, const QByteArray &) {
                    if (row.record.revision > *revision || row.made > row.record.revision)
                        add(QStringLiteral("revision"),
                            Sentences::tr(
                                "The row %1 (%2) has the revision %3, which the document has not.")
                                .arg(row.record.id, name)
                                .arg(row.record.revision),
                            name, row.record.id);
                });
            if (!visited)
                return visited.error();
        }
        return {};
    }

    Result<void> checkContents()
    {
        const auto checked = checkInTransaction(m_connection);
        if (checked || checked.error().kind != ErrorKind::Damaged)
            return checked;
        add(QStringLiteral("contents"), checked.error().message);
        return {};
    }

    Connection &m_connection;
    std::vector<FileFinding> m_findings;
};

} // namespace

Result<std::vector<FileFinding>> verifyFile(const QString &path)
{
    // Of an older version the pages first, then the rows as they are after its upgrade.
    auto file = openAsItIs(path, Access::ReadOnly, path);
    if (!file)
        return file.error();
    const auto version = versionOf(**file);
    if (!version)
        return version.error();
    if (version->version < currentPlan().version) {
        auto pages = Verifier(**file).runOnPages();
        if (!pages || !pages->empty())
            return pages;
    }
    file->reset();
    auto connection = openDocumentFile(path, Access::ReadOnly, path);
    if (!connection)
        return connection.error();
    return Verifier(**connection).run();
}

Result<void> requireSound(Connection &connection)
{
    auto findings = Verifier(connection).run();
    if (!findings)
        return findings.error();
    if (!findings->empty())
        return damagedError(connection.path(), findings->front().message);
    return {};
}

} // namespace gaiyo
