#include "store/file/connection.h"

#include "store/file/store_error.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>

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

int stopsStatement(void *progress)
{
    return static_cast<const Progress *>(progress)->isStopAsked();
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

Connection::Connection(QString path, std::unique_ptr<TrueSizeVfs> vfs, const Progress &progress)
    : m_vfs(std::move(vfs))
    , m_path(std::move(path))
    , m_progress(progress)
{
    // Qt knows connections by name, throughout the process.
    static std::atomic<quint64> s_made = 0;
    m_database = std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(
        QStringLiteral("QSQLITE"), QStringLiteral("gaiyo-%1").arg(++s_made)));
}

Connection::~Connection()
{
    m_idle.clear();
    const QString name = m_database->connectionName();
    m_database.reset();
    QSqlDatabase::removeDatabase(name); // closes it, before the file layer that it uses
}

Result<std::unique_ptr<Connection>>
Connection::open(const QString &path, Mode mode, const QString &shownPath, const Progress &progress)
{
    std::unique_ptr<Connection> connection(
        new Connection(shownPath, std::make_unique<TrueSizeVfs>(), progress));
    // Without a mode in the URI, Qt's driver would make a file that is not there.
    const QByteArray uri = fileUri(path, mode) + "&vfs=" + connection->m_vfs->name();
    auto connected = connection->connect(
        QString::fromLatin1(uri), mode == Mode::ReadWrite
                                      ? QStringLiteral("QSQLITE_OPEN_URI")
                                      : QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"));
    if (!connected)
        return connected.error();
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openMemory(const QString &shownPath,
                                                           const Progress &progress)
{
    std::unique_ptr<Connection> connection(new Connection(shownPath, nullptr, progress));
    if (auto connected = connection->connect(QStringLiteral(":memory:"), {}); !connected)
        return connected.error();
    return connection;
}

Result<void> Connection::connect(const QString &name, const QString &options)
{
    if (!m_database->isValid())
        return internalError(QStringLiteral("Qt Sql: no QSQLITE"));
    m_database->setDatabaseName(name);
    m_database->setConnectOptions(options);
    if (!m_database->open()) {
        const QSqlError error = m_database->lastError();
        return sqliteError(error.nativeErrorCode().toInt(), m_vfs ? m_vfs->openError() : 0,
                           error.databaseText(), m_path);
    }
    const QVariant handle = m_database->driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return internalError(QStringLiteral("Qt Sql: no handle"));
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    return harden();
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
    sqlite3_progress_handler(m_handle, kLookForStopEvery, stopsStatement, &m_progress);
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

bool Connection::needsRollback() const
{
    return sqlite3_extended_errcode(m_handle) == SQLITE_READONLY_ROLLBACK;
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

Result<QVariant> Connection::ask(const QByteArray &sql)
{
    auto query = takeQuery(sql);
    if (!query)
        return query.error();
    QSqlQuery &rows = **query;
    QVariant first;
    if (rows.exec()) {
        while (rows.next()) {
            if (!first.isValid())
                first = rows.value(0);
        }
    }
    if (rows.lastError().isValid())
        return errorOf(rows);
    rows.finish();
    returnQuery(sql, std::move(*query));
    return first;
}

Result<void> Connection::run(const QByteArray &sql)
{
    const auto done = ask(sql);
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> Connection::runScript(const QByteArray &sql)
{
    qsizetype start = 0;
    for (qsizetype end = sql.indexOf(';'); end >= 0; end = sql.indexOf(';', end + 1)) {
        const QByteArray statement = sql.mid(start, end + 1 - start);
        if (sqlite3_complete(statement.constData()) == 0)
            continue; // a semicolon within words or a comment
        if (auto done = run(statement); !done)
            return done;
        start = end + 1;
    }
    return {};
}

Result<qint64> Connection::integer(const QByteArray &sql)
{
    const auto value = ask(sql);
    if (!value)
        return value.error();
    if (!value->isValid())
        return damagedError(m_path, QString::fromLatin1(sql));
    return value->toLongLong();
}

Result<QString> Connection::text(const QByteArray &sql)
{
    const auto value = ask(sql);
    if (!value)
        return value.error();
    if (!value->isValid())
        return damagedError(m_path, QString::fromLatin1(sql));
    return value->toString();
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
        (void)run("ROLLBACK");
}

Error Connection::lastError() const
{
    return sqliteError(m_handle, m_path);
}

Error Connection::errorOf(const QSqlQuery &query) const
{
    const QSqlError error = query.lastError();
    return error.nativeErrorCode().isEmpty() ? internalError(error.text()) : lastError();
}

void Connection::allowAttached(int count)
{
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, count);
}

Result<std::unique_ptr<QSqlQuery>> Connection::takeQuery(const QByteArray &sql)
{
    const auto idle = m_idle.find(sql);
    if (idle != m_idle.end()) {
        auto query = std::move(idle->second);
        m_idle.erase(idle);
        return query;
    }
    auto query = std::make_unique<QSqlQuery>(*m_database);
    query->setForwardOnly(true); // else every row read so far is kept
    if (!query->prepare(QString::fromUtf8(sql)))
        return lastError();
    return query;
}

void Connection::returnQuery(const QByteArray &sql, std::unique_ptr<QSqlQuery> query)
{
    m_idle.emplace(sql, std::move(query));
}

} // namespace gaiyo
