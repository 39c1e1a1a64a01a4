#include "store/file/connection.h"
#include "store/register/kept_files.h"
#include "store/register/person_register.h"
#include "store/register/register_error.h"
#include "store/register/register_rows.h"
#include "store/rows/new_document.h"

#include <QFileInfo>

namespace gaiyo {

namespace {

Result<Admission> admitOne(Connection &connection, const Arrival &arrival, const RowMark &mark,
                           IdSource &ids)
{
    Admission made{arrival.source, ids.next(), ids.next(), {}};
    if (arrival.person) {
        Person person = *arrival.person;
        person.id = made.submitter;
        if (auto done = insertPerson(connection, person, mark); !done)
            return done.error();
    }
    for (const QString &text : arrival.texts) {
        made.originals += ids.next();
        if (auto done = insertFullText(connection, made.originals.constLast(), text, mark); !done)
            return done.error();
    }
    for (const Arrival::File &file : arrival.files) {
        const KeptFile kept{made.letter, file.name, file.type, keptHash(file.bytes),
                            file.bytes.size()};
        if (auto done = insertKeptFile(connection, kept); !done)
            return done.error();
    }
    if (auto done = insertAdmission(connection, made, mark); !done)
        return done.error();
    return made;
}

} // namespace

Result<std::vector<Admission>>
PersonRegister::admit(const QString &document, const std::vector<Arrival> &arrivals, IdSource &ids)
{
    if (auto begun = m_connection->run("BEGIN IMMEDIATE"); !begun)
        return registerError(begun.error(), m_path);
    auto admitted = admitInTransaction(document, arrivals, ids);
    if (!admitted) {
        m_connection->rollback();
        return registerError(admitted.error(), m_path);
    }
    if (auto done = m_connection->run("COMMIT"); !done) {
        m_connection->rollback();
        return registerError(done.error(), m_path);
    }
    return admitted;
}

// Open, of this document, with its files beside it.
Result<void> PersonRegister::requireReadyFor(const QString &document)
{
    const auto isClosed = isRegisterClosed(*m_connection);
    if (!isClosed)
        return isClosed.error();
    const auto owner = readRegisterDocument(*m_connection);
    if (!owner)
        return owner.error();
    if (*isClosed)
        return closedRegisterError(m_path);
    if (!owner->isEmpty() && *owner != document)
        return otherDocumentError(m_path);
    const auto files = readKeptFiles(*m_connection);
    if (!files)
        return files.error();
    const QString folder = filesFolderOf(m_path);
    return files->empty() || QFileInfo(folder).isDir()
               ? Result<void>()
               : Result<void>(filesLeftBehindError(m_path, folder));
}

// A file is there before a row names it, and within the transaction, so that nothing is written
// into a folder that is being removed. What a crash leaves between the two is found by verifying,
// and named when the letter is taken in again.
Result<std::vector<Admission>>
PersonRegister::admitInTransaction(const QString &document, const std::vector<Arrival> &arrivals,
                                   IdSource &ids)
{
    if (auto ready = requireReadyFor(document); !ready)
        return ready.error();
    if (auto bound = bindRegister(*m_connection, document); !bound)
        return bound.error();
    const RowMark mark{timeText(m_clock.nowUtc()), m_author.name};
    std::vector<Admission> admitted;
    for (const Arrival &arrival : arrivals) {
        for (const Arrival::File &file : arrival.files) {
            if (auto kept = keepFile(m_path, file.bytes, file.name); !kept)
                return kept.error();
        }
        const auto known = findAdmission(*m_connection, arrival.source);
        if (!known)
            return known.error();
        const auto made =
            *known ? Result<Admission>(**known) : admitOne(*m_connection, arrival, mark, ids);
        if (!made)
            return made.error();
        admitted.push_back(*made);
    }
    return admitted;
}

} // namespace gaiyo
