#include "store/register/person_register.h"

#include "store/file/journal.h"
#include "store/file/new_file.h"
#include "store/file/open_file.h"
#include "store/file/read_transaction.h"
#include "store/file/statement.h"
#include "store/register/register_error.h"
#include "store/register/register_rows.h"
#include "store/rows/new_document.h"
#include "store/rows/schema.h"

namespace gaiyo {

namespace {

Result<void> writeNewRegister(const QString &temporary, const QString &path, const Clock &clock)
{
    auto opened = Connection::open(temporary, Connection::Mode::ReadWrite, path);
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    if (auto set = connection.setPragma("journal_mode", "MEMORY", "memory"); !set)
        return set;
    if (auto done = connection.run("BEGIN EXCLUSIVE"); !done)
        return done;
    if (auto done = connection.runScript(schemaOfRegister()); !done)
        return done;
    if (auto done =
            connection.run("PRAGMA application_id = " + QByteArray::number(kRegisterApplicationId));
        !done)
        return done;
    if (auto done = connection.run("PRAGMA user_version = " + QByteArray::number(kRegisterVersion));
        !done)
        return done;
    Statement row(connection, R"(INSERT INTO "register" ("id", "document", "created_at")
                                 VALUES (1, '', ?))");
    if (auto done = row.bind(timeText(clock.nowUtc())).run(); !done)
        return done;
    return connection.run("COMMIT");
}

} // namespace

PersonRegister::PersonRegister(QString path, std::unique_ptr<Connection> connection, Author author,
                               const Clock &clock)
    : m_path(std::move(path))
    , m_connection(std::move(connection))
    , m_author(std::move(author))
    , m_clock(clock)
{}

PersonRegister::~PersonRegister() = default;

Result<void> PersonRegister::create(const QString &path, const Clock &clock)
{
    auto file = NewFile::beside(path);
    if (!file)
        return file.error();
    if (auto written = writeNewRegister(file->temporaryPath(), path, clock); !written)
        return written;
    return file->publish();
}

Result<std::unique_ptr<PersonRegister>>
PersonRegister::open(const QString &path, Access access, const Author &author, const Clock &clock)
{
    auto connection = openRegisterFile(path, access);
    if (!connection)
        return connection.error();
    const auto isClosed = isRegisterClosed(**connection);
    if (!isClosed)
        return registerError(isClosed.error(), path);
    if (*isClosed)
        return closedRegisterError(path);
    if (access == Access::ReadWrite)
        makeJournal(**connection);
    return std::unique_ptr<PersonRegister>(
        new PersonRegister(path, std::move(*connection), author, clock));
}

void PersonRegister::setBusyWait(int milliseconds)
{
    m_connection->setBusyWait(milliseconds);
}

Result<QString> PersonRegister::document()
{
    const auto found = readRegisterDocument(*m_connection);
    return found ? found : registerError(found.error(), m_path);
}

Result<std::vector<Person>> PersonRegister::people()
{
    auto found = readPeople(*m_connection);
    return found ? std::move(found) : registerError(found.error(), m_path);
}

Result<std::vector<KeptFile>> PersonRegister::files()
{
    auto found = readKeptFiles(*m_connection);
    return found ? std::move(found) : registerError(found.error(), m_path);
}

Result<std::vector<Admission>> PersonRegister::admissions()
{
    auto found = readAdmissions(*m_connection);
    return found ? std::move(found) : registerError(found.error(), m_path);
}

Result<std::optional<QString>> PersonRegister::fullText(const QString &original)
{
    auto found = findFullText(*m_connection, original);
    return found ? std::move(found) : registerError(found.error(), m_path);
}

Result<void> PersonRegister::forget(const QStringList &sources)
{
    for (const QString &source : sources) {
        Statement row(*m_connection, R"(DELETE FROM "admission" WHERE "source" = ?)");
        if (auto done = row.bind(source).run(); !done)
            return registerError(done.error(), m_path);
    }
    return {};
}

} // namespace gaiyo
