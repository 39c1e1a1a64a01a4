#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

struct sqlite3_stmt;

namespace gaiyo {

class Connection;

// One prepared statement, lent by its connection. Text goes in and out as UTF-8: the UTF-16
// interface of SQLite swallows lone surrogates' neighbours and swaps bytes after a leading U+FFFE.
// Destroying it ends the cursor: an open one would block a colleague's commit.
class Statement
{
public:
    Statement(Connection &connection, const QByteArray &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    // Each call binds the next parameter.
    Statement &bind(const QString &text);
    Statement &bind(const std::optional<QString> &text);
    Statement &bind(qint64 number);
    Statement &bindBlob(const QByteArray &bytes);
    Statement &bindUtf8(const QByteArray &text);
    Statement &bindNull();

    bool next();           // true with a row; false at the end and on an error
    Result<void> finish(); // ends the cursor; the error if there was one
    Result<void> run();    // for statements without rows, or whose rows do not matter

    bool isNull(int column) const;
    QString text(int column) const;
    std::optional<QString> optionalText(int column) const;
    qint64 integer(int column) const;
    QByteArray bytes(int column) const;

private:
    Connection &m_connection;
    QByteArray m_sql;
    sqlite3_stmt *m_statement = nullptr;
    int m_parameter = 0;
    std::optional<Error> m_error;
};

} // namespace gaiyo
