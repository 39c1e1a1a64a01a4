#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QSqlQuery;
class QVariant;

namespace gaiyo {

class Connection;

// One prepared query of Qt Sql, lent by its connection. Destroying it ends the cursor: an open one
// would block a colleague's commit.
// Text arrives as it was given, but for what no cell can hold (storableText()). Qt's driver passes
// UTF-16, where SQLite takes a leading U+FEFF or U+FFFE for a mark of byte order: a mark of our own
// in front is what it eats. On the way back it would change U+FFFE, U+FFFF and bytes that are not
// UTF-8: a SELECT asks for text as bytes, CAST("column" AS BLOB).
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
    QString text(int column) const; // of bytes
    // From now on short texts that many rows have in common, such as a category's id or a state,
    // are mostly held once.
    void shareWords();
    QByteArray bytes(int column) const;
    qint64 integer(int column) const;
    QString answer(int column) const; // what SQLite itself says, as in a pragma's rows

private:
    Statement &bindValue(const QVariant &value);
    bool start();
    QString shared(const QString &word) const;

    Connection &m_connection;
    QByteArray m_sql;
    std::unique_ptr<QSqlQuery> m_query; // none where it could not be prepared
    int m_parameter = 0;
    bool m_isStarted = false;
    std::optional<Error> m_error;
    mutable std::vector<QString>
        m_known; // by their hash, the latest only; empty where none is kept
};

} // namespace gaiyo
