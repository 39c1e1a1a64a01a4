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

Result<void> PersonRegister::setFullTextInTransaction(const QString &document,
                                                      const QString &original,
                                                      const std::optional<QString> &before,
                                                      const QString &after)
{
    if (auto ready = requireReadyFor(document); !ready)
        return ready;
    const auto present = findFullText(*m_connection, original);
    if (!present)
        return present.error();
    if (*present == after)
        return {};
    if (*present != before)
        return changedWordsError();
    if (auto bound = bindRegister(*m_connection, document); !bound)
        return bound;
    return replaceFullText(*m_connection, original, after,
                           {timeText(m_clock.nowUtc()), m_author.name});
}

// All of it or nothing.
Result<void> PersonRegister::runWriting(const std::function<Result<void>()> &work)
{
    if (auto begun = m_connection->run("BEGIN IMMEDIATE"); !begun)
        return registerError(begun.error(), m_path);
    auto done = work();
    if (done)
        done = m_connection->run("COMMIT");
    if (!done) {
        m_connection->rollback();
        return registerError(done.error(), m_path);
    }
    return {};
}

Result<void> PersonRegister::setPerson(const QString &document, const std::optional<Person> &before,
                                       const Person &after)
{
    return runWriting([&] { return setPersonInTransaction(document, before, after); });
}

Result<void> PersonRegister::setFullText(const QString &document, const QString &original,
                                         const std::optional<QString> &before, const QString &after)
{
    return runWriting([&] { return setFullTextInTransaction(document, original, before, after); });
}

} // namespace gaiyo
