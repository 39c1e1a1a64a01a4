#include "store/file/statement.h"

#include "base/canonical_json.h"
#include "base/exact_text.h"
#include "store/file/connection.h"
#include "store/file/store_error.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace gaiyo {

namespace {

constexpr size_t kKnownWords = 256;
constexpr qsizetype kLongestShared = 64; // bytes

// QString::fromUtf8() drops what it takes for a byte order mark; in a cell it is a character.
QString decode(QByteArrayView utf8)
{
    constexpr QByteArrayView kBom("\xEF\xBB\xBF");
    qsizetype marks = 0;
    while (utf8.startsWith(kBom)) {
        utf8 = utf8.sliced(kBom.size());
        ++marks;
    }
    return marks == 0 ? exactFromUtf8(utf8)
                      : QString(marks, QChar(0xFEFF)) + QString::fromUtf8(utf8);
}

// Never a null string, which would become NULL.
QString markedAgainstEating(const QString &text)
{
    if (text.startsWith(QChar(0xFEFF)) || text.startsWith(QChar(0xFFFE)))
        return QChar(0xFEFF) + text;
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

Statement::Statement(Connection &connection, const QByteArray &sql)
    : m_connection(connection)
    , m_sql(sql)
{
    auto query = connection.takeQuery(sql);
    if (query)
        m_query = std::move(*query);
    else
        m_error = query.error();
}

Statement::~Statement()
{
    if (!m_query)
        return;
    m_query->finish();
    if (!m_error) // after an error, Qt's driver may have let go of the statement behind it
        m_connection.returnQuery(m_sql, std::move(m_query));
}

Statement &Statement::bindValue(const QVariant &value)
{
    if (m_query)
        m_query->bindValue(m_parameter++, value);
    return *this;
}

Statement &Statement::bind(const QString &text)
{
    return bindValue(markedAgainstEating(storableText(text)));
}

Statement &Statement::bind(const std::optional<QString> &text)
{
    return text ? bind(*text) : bindNull();
}

Statement &Statement::bindUtf8(const QByteArray &text)
{
    return bindValue(markedAgainstEating(decode(text)));
}

Statement &Statement::bind(qint64 number)
{
    return bindValue(number);
}

Statement &Statement::bindBlob(const QByteArray &bytes)
{
    return bindValue(bytes.isNull() ? QByteArray("") : bytes);
}

Statement &Statement::bindNull()
{
    return bindValue(QVariant());
}

bool Statement::start()
{
    m_isStarted = true;
    // A query that is used again still has the values of the last time.
    if (m_parameter != m_query->boundValues().size())
        m_error = internalError(QString::fromUtf8(m_sql));
    else if (!m_query->exec())
        m_error = m_connection.errorOf(*m_query);
    return !m_error;
}

bool Statement::next()
{
    if (!m_query || m_error || (!m_isStarted && !start()))
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_error = m_connection.errorOf(*m_query);
    return false;
}

Result<void> Statement::finish()
{
    if (m_query)
        m_query->finish();
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
    return m_query->isNull(column);
}

QString Statement::text(int column) const
{
    const QByteArray utf8 = bytes(column);
    return m_known.empty() || utf8.size() > kLongestShared ? decode(utf8) : shared(decode(utf8));
}

void Statement::shareWords()
{
    m_known.resize(kKnownWords);
}

QString Statement::shared(const QString &word) const
{
    QString &known = m_known[qHash(word) % kKnownWords];
    if (known != word)
        known = word;
    return known;
}

QByteArray Statement::bytes(int column) const
{
    const QVariant value = m_query->value(column);
    Q_ASSERT(value.isNull() || value.userType() == QMetaType::QByteArray);
    return value.toByteArray();
}

qint64 Statement::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

QString Statement::answer(int column) const
{
    return m_query->value(column).toString();
}

} // namespace gaiyo
