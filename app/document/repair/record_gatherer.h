#pragma once

#include "document/repair/recovery_report.h"
#include "domain/snapshot.h"
#include "store/care/leaf_reader.h"
#include "store/rows/record.h"

#include <map>
#include <optional>
#include <set>

namespace gaiyo {

// Puts a document together out of rows that come from anywhere and in any number: what SQLite
// reads, what damaged pages hold, indexes that name ids, the history, another copy of the document.
// Of several rows of one id the sound one counts, then the newest.
class RecordGatherer
{
public:
    using Cells = LeafReader::Cells;

    void takeRow(const Cells &row);   // of any table
    void takeEntry(const Cells &row); // of any index
    // To be called when all rows were taken: brings back from the history what is damaged or gone.
    void useHistory();
    bool hasOperation(const QString &uuid) const { return m_operations.contains(uuid); }
    // What the safety copy has and this document has not, or not as it was written.
    void useCopy(const RecordGatherer &copy);

    // The document, with links only to rows that are there.
    Snapshot values();
    // To be called after values().
    RecoveryReport report() const;

private:
    struct FoundRow
    {
        Entity entity = Entity::Opinion;
        QJsonObject fields;
        qint64 revision = 0;
        QByteArray hash;
        bool isSound = false;
    };

    struct PastRow
    {
        Entity entity = Entity::Opinion;
        qint64 revision = 0;
        std::optional<QJsonObject> fields; // none: removed
        QStringList unsaid{};              // fields that came after the entry was written
    };

    // As a row of that version of the schema.
    static std::optional<FoundRow> findRowIn(const Cells &row, Entity entity, int version,
                                             QString &id);
    void keepBetter(const QString &id, FoundRow found);
    void takeHistory(const Cells &row);
    bool isRemoved(const QString &id) const;
    bool isNewer(const QString &id, const FoundRow &row) const;
    void dropOrphans();
    QJsonObject linked(const QString &id);

    std::map<QString, FoundRow> m_rows;
    std::map<QString, PastRow> m_history;
    std::set<QString> m_mentioned;
    std::set<QString> m_retired;
    std::set<QString> m_operations;
    std::map<QString, Entity> m_linked;
    std::vector<RecoveryReport::NamedRow> m_fromHistory;
    std::vector<RecoveryReport::NamedRow> m_fromCopy;
    bool m_hasConsultation = false;
};

} // namespace gaiyo
