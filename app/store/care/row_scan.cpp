#include "store/care/row_scan.h"

#include "store/file/connection.h"
#include "store/rows/row_table.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace gaiyo {

namespace {

// No row of ours takes fewer bytes, so a file cannot hold more than its size by this; pages that
// point to each other in circles could go on for ever.
constexpr qint64 kLeastRow = 16;
// Bytes that all the rows together may take: those of the file, and as much again for pages that
// damage has put into two places.
constexpr qint64 kMostCopies = 2;

LeafReader::Value valueOf(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(statement, column));
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(statement, column));
    }
    default:
        return std::monostate();
    }
}

class Scanner
{
public:
    Scanner(sqlite3 *handle, qint64 size,
            const std::function<void(const LeafReader::Cells &)> &visit)
        : m_handle(handle)
        , m_rowsLeft(size / kLeastRow)
        , m_bytesLeft(size * kMostCopies)
        , m_visit(visit)
    {}

    void scan(const QByteArray &table, const QByteArray &key)
    {
        const QByteArray sql = "SELECT * FROM \"" + table + "\" ORDER BY " + key;
        if (!run(sql))
            run(sql + " DESC");
    }

private:
    // True where it came to the end.
    bool run(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql.constData(), int(sql.size()), &statement, nullptr) !=
            SQLITE_OK)
            return false;
        int code = SQLITE_ROW;
        while (m_rowsLeft > 0 && m_bytesLeft > 0 && (code = sqlite3_step(statement)) == SQLITE_ROW)
            take(statement);
        sqlite3_finalize(statement);
        return code == SQLITE_DONE;
    }

    void take(sqlite3_stmt *statement)
    {
        LeafReader::Cells row;
        --m_rowsLeft;
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            row.push_back(valueOf(statement, column));
            if (const auto *bytes = std::get_if<QByteArray>(&row.back()))
                m_bytesLeft -= bytes->size();
        }
        m_visit(row);
    }

    sqlite3 *m_handle;
    qint64 m_rowsLeft;
    qint64 m_bytesLeft;
    const std::function<void(const LeafReader::Cells &)> &m_visit;
};

} // namespace

void scanTables(const QString &path, const std::function<void(const LeafReader::Cells &row)> &visit)
{
    const auto connection = Connection::open(path, Connection::Mode::ReadWrite, path);
    if (!connection)
        return;
    // It does not matter if these fail. Exclusive: a WAL is read without shared memory.
    (void)(*connection)->run("PRAGMA locking_mode = EXCLUSIVE");
    (void)(*connection)->run("PRAGMA journal_mode = DELETE");
    (void)(*connection)->run("PRAGMA cell_size_check = ON");
    Scanner scanner((*connection)->handle(), QFileInfo(path).size(), visit);
    for (const Entity entity : kEntities)
        scanner.scan(entityName(entity).toLatin1(), "rowid");
    scanner.scan("operation", "rowid");
    scanner.scan("history", "rowid");
    scanner.scan("retired", "\"id\"");
}

} // namespace gaiyo
