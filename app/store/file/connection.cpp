#include "store/file/connection.h"

#include "base/stop.h"
#include "store/file/statement.h"
#include "store/file/store_error.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

namespace gaiyo {

namespace {

struct Switch
{
    int option;
    int value;
};

constexpr Switch kSwitches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
};

// Far above what a document needs, far below what a hostile file could ask for.
constexpr Switch kLimits[] = {
    {SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 64},
    {SQLITE_LIMIT_EXPR_DEPTH, 50},
    {SQLITE_LIMIT_COMPOUND_SELECT, 10},
    {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 8},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 64},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

constexpr int kLookForStopEvery = 10'000; // steps of SQLite's machine; far below 1 ms

int stopsStatement(void *)
{
    return isStopAsked();
}

// file:///abs/path, file:///C:/path, file:////server/share/path.
QByteArray fileUri(const QString &path, Connection::Mode mode)
{
    QString absolute = QDir::fromNativeSeparators(QFileInfo(path).absoluteFilePath());
    if (!absolute.startsWith(u'/'))
        absolute.prepend(u'/');
    return "file://" + QUrl::toPercentEncoding(absolute, "/:") +
           (mode == Connection::Mode::ReadWrite ? "?mode=rw" : "?mode=ro");
}

} // namespace

Connection::Connection(sqlite3 *handle, QString path, std::unique_ptr<TrueSizeVfs> vfs)
    : m_vfs(std::move(vfs))
    , m_handle(handle)
    , m_path(std::move(path))
{}

Connection::~Connection()
{
    dropStatements();
    sqlite3_close_v2(m_handle); // before the file layer that it uses
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode,
                                                     const QString &shownPath)
{
    sqlite3 *handle = nullptr;
    const int access = mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    auto vfs = std::make_unique<TrueSizeVfs>();
    const int code = sqlite3_open_v2(
        fileUri(path, mode).constData(), &handle,
        access | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, vfs->name());
    std::unique_ptr<Connection> connection(new Connection(handle, shownPath, std::move(vfs)));
    if (code != SQLITE_OK)
        return connection->lastError();
    if (auto hardened = connection->harden(); !hardened)
        return hardened.error();
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openMemory()
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(":memory:", &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
                                         SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX,
                                     nullptr);
    std::unique_ptr<Connection> connection(new Connection(handle, {}, nullptr));
    if (code != SQLITE_OK)
        return connection->lastError();
    if (auto hardened = connection->harden(); !hardened)
        return hardened.error();
    return connection;
}

Result<void> Connection::harden()
{
    for (const Switch &setting : kSwitches) {
        int now = -1;
        if (sqlite3_db_config(m_handle, setting.option, setting.value, &now) != SQLITE_OK ||
            now != setting.value)
            return internalError(QStringLiteral("sqlite3_db_config %1").arg(setting.option));
    }
    for (const Switch &limit : kLimits)
        sqlite3_limit(m_handle, limit.option, limit.value);
    sqlite3_busy_timeout(m_handle, BusyPatience::kUsualMilliseconds);
    sqlite3_progress_handler(m_handle, kLookForStopEvery, stopsStatement, nullptr);
    return {};
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") != 0;
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

bool Connection::isMoved() const
{
    int moved = 0;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

void Connection::setBusyWait(int milliseconds)
{
    sqlite3_busy_timeout(m_handle, milliseconds);
}

int Connection::changedRows() const
{
    return sqlite3_changes(m_handle);
}

Result<void> Connection::run(const QByteArray &sql)
{
    return Statement(*this, sql).run();
}

Result<void> Connection::runScript(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError();
    return {};
}

Result<qint64> Connection::integer(const QByteArray &sql)
{
    Statement statement(*this, sql);
    const bool found = statement.next();
    const qint64 value = found ? statement.integer(0) : 0;
    if (auto done = statement.finish(); !done)
        return done.error();
    if (!found)
        return damagedError(m_path, QString::fromLatin1(sql));
    return value;
}

Result<QString> Connection::text(const QByteArray &sql)
{
    Statement statement(*this, sql);
    const bool found = statement.next();
    QString value = found ? statement.text(0) : QString();
    if (auto done = statement.finish(); !done)
        return done.error();
    if (!found)
        return damagedError(m_path, QString::fromLatin1(sql));
    return value;
}

Result<void> Connection::setPragma(const QByteArray &name, const QByteArray &value,
                                   const QByteArray &answer)
{
    if (auto done = run("PRAGMA " + name + " = " + value); !done)
        return done.error();
    auto now = text("PRAGMA " + name);
    if (!now)
        return now.error();
    if (now->toLatin1() != answer)
        return internalError(QString::fromLatin1("PRAGMA " + name) + QStringLiteral(": ") + *now);
    return {};
}

void Connection::rollback()
{
    if (inTransaction())
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Error Connection::lastError() const
{
    return sqliteError(m_handle, m_path);
}

void Connection::allowAttached(int count)
{
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, count);
}

Result<sqlite3_stmt *> Connection::takeStatement(const QByteArray &sql)
{
    const auto idle = m_idle.find(sql);
    if (idle != m_idle.end()) {
        sqlite3_stmt *statement = idle->second;
        m_idle.erase(idle);
        return statement;
    }
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr) != SQLITE_OK)
        return lastError();
    return statement;
}

void Connection::returnStatement(const QByteArray &sql, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (!m_idle.emplace(sql, statement).second)
        sqlite3_finalize(statement);
}

void Connection::dropStatements()
{
    for (const auto &[sql, statement] : m_idle)
        sqlite3_finalize(statement);
    m_idle.clear();
}

} // namespace gaiyo
