#include "store/care/purge.h"
#include "store/file/connection.h"
#include "store/file/sole_use.h"
#include "store/file/statement.h"
#include "store/register/kept_files.h"
#include "store/register/person_register.h"
#include "store/register/register_error.h"
#include "store/register/register_rows.h"

#include <QSet>

namespace gaiyo {

namespace {

Result<void> deleteRows(Connection &connection, const QByteArray &sql, const QStringList &ids)
{
    for (const QString &id : ids) {
        Statement row(connection, sql);
        if (auto done = row.bind(id).run(); !done)
            return done;
    }
    return {};
}

// Files that no other letter came with.
Result<void> removeFilesOf(Connection &connection, const QString &path, const QString &letter)
{
    const auto files = readKeptFiles(connection);
    if (!files)
        return files.error();
    QSet<QString> own;
    QSet<QString> others;
    for (const KeptFile &file : *files)
        (file.letter == letter ? own : others).insert(keptPath(path, file.sha256, file.name));
    for (const QString &file : own.subtract(others)) {
        if (auto removed = removeKeptFile(file); !removed)
            return removed;
    }
    return {};
}

} // namespace

Result<void> PersonRegister::checkReadyFor(const QString &document)
{
    const auto ready = requireReadyFor(document);
    return ready ? ready : registerError(ready.error(), m_path);
}

// The files first: as long as a row names them, the same call finds them again.
Result<void> PersonRegister::takeOutInTransaction(const QString &document, const RowsOfLetter &rows)
{
    if (auto ready = requireReadyFor(document); !ready)
        return ready;
    if (auto done = removeFilesOf(*m_connection, m_path, rows.letter); !done)
        return done;
    struct Deletion
    {
        QByteArray sql;
        QStringList ids;
    };
    for (const Deletion &deletion :
         {Deletion{R"(DELETE FROM "file" WHERE "letter" = ?)", {rows.letter}},
          Deletion{R"(DELETE FROM "full_text" WHERE "id" = ?)", rows.originals},
          Deletion{R"(DELETE FROM "person" WHERE "id" = ?)", rows.submitters},
          Deletion{R"(DELETE FROM "admission" WHERE "letter" = ?)", {rows.letter}}}) {
        if (auto done = deleteRows(*m_connection, deletion.sql, deletion.ids); !done)
            return done;
    }
    return {};
}

Result<void> PersonRegister::takeOut(const QString &document, const RowsOfLetter &rows)
{
    // Locked until the journal is wiped: in between, nobody may write into it.
    if (auto begun = beginSoleUse(*m_connection); !begun)
        return registerError(begun.error(), m_path);
    auto done = takeOutInTransaction(document, rows);
    if (done)
        done = m_connection->run("COMMIT");
    if (!done) {
        m_connection->rollback();
        return registerError(done.error(), m_path);
    }
    const auto rewritten = rewriteFile(*m_connection);
    return rewritten ? rewritten : registerError(rewritten.error(), m_path);
}

} // namespace gaiyo
