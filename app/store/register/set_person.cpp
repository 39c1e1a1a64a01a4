#include "store/file/connection.h"
#include "store/register/person_register.h"
#include "store/register/register_error.h"
#include "store/register/register_rows.h"
#include "store/rows/new_document.h"

namespace gaiyo {

Result<void> PersonRegister::setPersonInTransaction(const QString &document,
                                                    const std::optional<Person> &before,
                                                    const Person &after)
{
    if (auto ready = requireReadyFor(document); !ready)
        return ready;
    const auto present = findPerson(*m_connection, after.id);
    if (!present)
        return present.error();
    if (*present == after)
        return {};
    if (*present != before)
        return changedPersonError();
    if (auto bound = bindRegister(*m_connection, document); !bound)
        return bound;
    return replacePerson(*m_connection, after, {timeText(m_clock.nowUtc()), m_author.name});
}

Result<void> PersonRegister::setPerson(const QString &document, const std::optional<Person> &before,
                                       const Person &after)
{
    if (auto begun = m_connection->run("BEGIN IMMEDIATE"); !begun)
        return registerError(begun.error(), m_path);
    auto done = setPersonInTransaction(document, before, after);
    if (done)
        done = m_connection->run("COMMIT");
    if (!done) {
        m_connection->rollback();
        return registerError(done.error(), m_path);
    }
    return {};
}

} // namespace gaiyo
