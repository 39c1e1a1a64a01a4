#pragma once

#include "base/result.h"
#include "store/file/access.h"
#include "store/register/person.h"

#include <memory>

namespace gaiyo {

class Connection;

inline constexpr int kRegisterVersion = 1;

// What a row was written by.
struct RowMark
{
    QString at;
    QString by;
};

// Header, connection, pragmas and schema. Errors in the register's own sentences.
Result<std::unique_ptr<Connection>> openRegisterFile(const QString &path, Access access);

// The rows of a register as values. Errors are those of the file.
Result<QString> readRegisterDocument(Connection &connection);
Result<bool> isRegisterClosed(Connection &connection);
// Damaged where a row is not as it was written; likewise findPerson() and
// findFullText().
Result<std::vector<Person>> readPeople(Connection &connection);
Result<std::optional<Person>> findPerson(Connection &connection, const QString &id);
Result<std::vector<KeptFile>> readKeptFiles(Connection &connection);
Result<std::vector<Admission>> readAdmissions(Connection &connection);
Result<std::optional<Admission>> findAdmission(Connection &connection, const QString &source);
Result<std::optional<QString>> findFullText(Connection &connection, const QString &original);

Result<void> bindRegister(Connection &connection, const QString &document);
Result<void> insertPerson(Connection &connection, const Person &person, const RowMark &mark);
Result<void> replacePerson(Connection &connection, const Person &person, const RowMark &mark);
Result<void> insertFullText(Connection &connection, const QString &original, const QString &text,
                            const RowMark &mark);
Result<void> replaceFullText(Connection &connection, const QString &original, const QString &text,
                             const RowMark &mark);
Result<void> insertKeptFile(Connection &connection, const KeptFile &file);
Result<void> insertAdmission(Connection &connection, const Admission &admission,
                             const RowMark &mark);

// The ids of rows whose bytes are not those that were written, by table.
struct AlteredRow
{
    QString table;
    QString id;
};
Result<std::vector<AlteredRow>> findAlteredRows(Connection &connection);

} // namespace gaiyo
