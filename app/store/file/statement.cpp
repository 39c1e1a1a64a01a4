#include "store/file/statement.h"

#include "base/canonical_json.h"
#include "store/file/connection.h"

#include <sqlite3.h>

namespace gaiyo {

namespace {

// QString::fromUtf8() drops what it takes for a byte order mark; in a cell it is a character.
QString decode(QByteArrayView utf8)
{
    constexpr QByteArrayView kBom("\xEF\xBB\xBF");
    qsizetype marks = 0;
    while (utf8.startsWith(kBom)) {
        utf8 = utf8.sliced(kBom.size());
        ++marks;
    }
    return marks == 0 ? QString::fromUtf8(utf8)
                      : QString(marks, QChar(0xFEFF)) + QString::fromUtf8(utf8);
}

} // namespace

Statement::Statement(Connection &connection, const QByteArray &sql)
    : m_connection(connection)
    , m_sql(sql)
{
    auto statement = connection.takeStatement(sql);
    if (statement)
        m_statement = *statement;
    else
        m_error = statement.error();
}

Statement::~Statement()
{
    if (m_statement)
        m_connection.returnStatement(m_sql, m_statement);
}

Statement &Statement::bind(const QString &text)
{
    return bindUtf8(storableText(text).toUtf8());
}

Statement &Statement::bind(const std::optional<QString> &text)
{
    return text ? bind(*text) : bindNull();
}

Statement &Statement::bindUtf8(const QByteArray &text)
{
    if (m_statement && sqlite3_bind_text64(m_statement, ++m_parameter, text.constData(),
                                           sqlite3_uint64(text.size()), SQLITE_TRANSIENT,
                                           SQLITE_UTF8) != SQLITE_OK)
        m_error = m_connection.lastError();
    return *this;
}

Statement &Statement::bind(qint64 number)
{
    if (m_statement && sqlite3_bind_int64(m_statement, ++m_parameter, number) != SQLITE_OK)
        m_error = m_connection.lastError();
    return *this;
}

Statement &Statement::bindBlob(const QByteArray &bytes)
{
    if (m_statement &&
        sqlite3_bind_blob64(m_statement, ++m_parameter, bytes.constData(),
                            sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT) != SQLITE_OK)
        m_error = m_connection.lastError();
    return *this;
}

Statement &Statement::bindNull()
{
    if (m_statement && sqlite3_bind_null(m_statement, ++m_parameter) != SQLITE_OK)
        m_error = m_connection.lastError();
    return *this;
}

bool Statement::next()
{
    if (!m_statement || m_error)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_error = m_connection.lastError();
    return false;
}

Result<void> Statement::finish()
{
    if (m_statement)
        sqlite3_reset(m_statement);
    if (m_error)
        return *m_error;
    return {};
}

Result<void> Statement::run()
{
    while (next()) {
    }
    return finish();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return decode(QByteArrayView(data, sqlite3_column_bytes(m_statement, column)));
}

std::optional<QString> Statement::optionalText(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return text(column);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArray Statement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}

} // namespace gaiyo
