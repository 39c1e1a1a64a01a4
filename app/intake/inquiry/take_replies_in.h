#pragma once

#include "intake/inquiry/asked_state.h"
#include "intake/inquiry/judge_rows.h"

namespace gaiyo {

// A file that came back from a department.
struct ReturnedFile
{
    QString name;
    QByteArray bytes;
};

// What became of one.
struct TakenReplies
{
    QString department; // who was asked
    QString round;
    bool isLate = false;
    QString takenBefore; // the time of it, where the same file had been taken in already
    JudgedSheet judged;
    std::vector<std::pair<int, QString>> loose; // what hangs on no row, by the row where it stands
    QStringList ids;                            // of the replies
};

// Takes answers of departments in, one file after the other: they wait in the document, and no
// opinion changes.
class ReplyTaker
{
public:
    // `path` is the document's.
    ReplyTaker(Document &document, const QString &path, const Document::Services &services);

    // One step of undo. With `isDry` it only says what it would do. Done by two people at once
    // nothing is doubled. Errors: those of readReturned(); Invalid for a sheet of another document,
    // and for one that is gone; those of the document.
    Result<TakenReplies> take(const ReturnedFile &file, bool isDry);

private:
    Result<const Sheet *> findSheet(const ReturnedSheet &returned) const;
    Result<TakenReplies> judge(const ReturnedSheet &returned, const Sheet &sheet);
    Result<void> keep(const ReturnedFile &file, const QString &hash, const QString &cameAt,
                      const QString &sheet, TakenReplies &taken);

    Document &m_document;
    QString m_path;
    Document::Services m_services;
    SnapshotPtr m_today;
    std::unique_ptr<AskedStates> m_states;
};

} // namespace gaiyo
