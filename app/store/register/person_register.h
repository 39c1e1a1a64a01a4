#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "base/result.h"
#include "store/file/access.h"
#include "store/register/person.h"
#include "store/rows/operation_info.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace gaiyo {

class Connection;

// The register of persons of one document (受付.db): names, addresses, letters with nothing masked,
// and the files that came with them. Data goes from here to the document and never back, and the
// document is whole without it. Errors of all calls besides their own: Busy, Damaged, Full, Io,
// Unreachable, in sentences of the register's own.
class PersonRegister
{
public:
    // An empty register that belongs to no document yet. Errors as NewFile.
    static Result<void> create(const QString &path, const Clock &clock);
    // Errors: Missing, NotOurs, TooNew, Damaged, ReadOnly; Invalid where it is being removed.
    static Result<std::unique_ptr<PersonRegister>> open(const QString &path, Access access,
                                                        const Author &author, const Clock &clock);
    ~PersonRegister();
    // How long a call waits for somebody else who is taking letters in; 10 s from the start.
    void setBusyWait(int milliseconds);

    const QString &path() const { return m_path; }

    // The first operation of the document that it belongs to; "" where that is open.
    Result<QString> document();
    Result<std::vector<Person>> people();
    Result<std::vector<KeptFile>> files();
    Result<std::vector<Admission>> admissions();
    // The words of an original before anything was masked; none where it has none.
    Result<std::optional<QString>> fullText(const QString &original);

    // Takes the letters in, all or none, and answers the ids of each. One that was taken in before
    // is left as it is. The register belongs to `document` from then on. Errors: Invalid where it
    // belongs to another; NotFound where the folder with its files was left behind.
    Result<std::vector<Admission>> admit(const QString &document,
                                         const std::vector<Arrival> &arrivals, IdSource &ids);
    // The next admit() gives these new ids: for letters that somebody removed from the document,
    // whose ids are never given again.
    Result<void> forget(const QStringList &sources);

    // Writes who somebody is, under his id, for the first time where he is not in it (`before` is
    // none then). Errors as admit(); Conflict where he is not as he was before: somebody was
    // quicker.
    Result<void> setPerson(const QString &document, const std::optional<Person> &before,
                           const Person &after);
    // Writes the words of an original with nothing masked, under its id, as setPerson() writes a
    // person.
    Result<void> setFullText(const QString &document, const QString &original,
                             const std::optional<QString> &before, const QString &after);

    // Whether it can take something in of this document, or out. Errors as admit().
    Result<void> checkReadyFor(const QString &document);
    // Removes for good what there is of a letter: no byte of it stays in the register, its journal
    // and its folder, but for a file that came with another letter as well. From then on nobody
    // else gets in until this one is closed. Errors as admit(); done again it finishes.
    Result<void> takeOut(const QString &document, const RowsOfLetter &rows);

private:
    PersonRegister(QString path, std::unique_ptr<Connection> connection, Author author,
                   const Clock &clock);
    Result<std::vector<Admission>> admitInTransaction(const QString &document,
                                                      const std::vector<Arrival> &arrivals,
                                                      IdSource &ids);
    Result<void> setPersonInTransaction(const QString &document,
                                        const std::optional<Person> &before, const Person &after);
    Result<void> setFullTextInTransaction(const QString &document, const QString &original,
                                          const std::optional<QString> &before,
                                          const QString &after);
    Result<void> runWriting(const std::function<Result<void>()> &work);
    Result<void> requireReadyFor(const QString &document);
    Result<void> takeOutInTransaction(const QString &document, const RowsOfLetter &rows);

    QString m_path;
    std::unique_ptr<Connection> m_connection;
    Author m_author;
    const Clock &m_clock;
};

} // namespace gaiyo
