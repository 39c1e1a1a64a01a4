#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "base/result.h"
#include "document/operations/operation.h"
#include "document/sharing/live_file.h"
#include "domain/field_key.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <vector>

namespace gaiyo {

// Words of one field that are typed and not known to be in the document's file.
struct PendingWords
{
    FieldKey key;
    QString words;    // markup for a response
    QString base;     // what stood there when typing began
    qint64 since = 0; // the revision of `base`
    QString uuid;     // of the save, the same in every attempt: it is done once
    QDateTime at;     // UTC, of the last keystroke that was kept

    bool operator==(const PendingWords &) const = default;
};

// The save of these words, with the conflict check that any other save has.
Operation operationFor(const PendingWords &words);

// What a journal says.
struct RecoveredWords
{
    QString documentPath;
    QString author;
    std::vector<PendingWords> words; // the last of each field, by its key
    bool isCut = false;              // its end is missing or damaged: what stood before is sound
};

// Reads a journal's bytes, whatever they are. Error: Unreadable where they are no journal; a
// damaged record ends the reading without harm to those before it.
Result<RecoveredWords> readRecoveryJournal(const QByteArray &bytes);

// Keeps the words of a session on the local disk until the document has them: after a crash, a
// power cut or a lost share they are offered again. One file per session in a folder of the user,
// held while the session lives. Each record is written behind the others with a hash of its own,
// and is on the disk when keep() returns.
class RecoveryJournal
{
public:
    // Errors: those of making a file in `folder`, which is made if need be.
    static Result<RecoveryJournal> open(const QString &folder, const QString &documentPath,
                                        const QString &author, const Clock &clock, IdSource &ids);
    RecoveryJournal(RecoveryJournal &&) noexcept = default;
    RecoveryJournal &operator=(RecoveryJournal &&) = delete;
    // Without words the file is removed; with words it stays for findUnsaved().
    ~RecoveryJournal();

    // To be called within a second of a keystroke. The same words again cost nothing.
    Result<void> keep(const PendingWords &words);
    // The document has them, or the clerk threw them away.
    Result<void> drop(const FieldKey &key);
    bool isEmpty() const { return m_words.empty(); }

    // Journal of a session that ended without having saved all. Held while it is looked at, so
    // that two sessions do not offer the same words.
    struct Unsaved
    {
        LiveFile file;
        RecoveredWords content;

        void discard() { file.remove(); }
    };
    // Those of this document, oldest first. Journals that hold no words are removed; files that
    // cannot be read are left where they are.
    static std::vector<Unsaved> findUnsaved(const QString &folder, const QString &documentPath);

private:
    RecoveryJournal(QString folder, QString documentPath, QString author, const Clock &clock,
                    IdSource &ids);
    Result<void> begin();
    Result<void> append(const QByteArray &record);

    QString m_folder;
    QString m_documentPath;
    QString m_author;
    const Clock &m_clock;
    IdSource &m_ids;
    std::optional<LiveFile> m_file;
    qint64 m_size = 0;
    qint64 m_liveSize = 0; // about, of the records that count
    std::map<FieldKey, PendingWords> m_words;
};

} // namespace gaiyo
