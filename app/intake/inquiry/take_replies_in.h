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
    SheetId sheet = {};
    DepartmentId departmentId = {}; // who was asked
    RoundId roundId = {};
    QString department = {}; // their names
    QString round = {};
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

    // The same in its three steps, for who does not want to wait: the first and the last one belong
    // to the thread of the document, look() is done in any other one, always the same.
    struct Looked
    {
        TakenReplies taken;
        QString hash;
        QString cameAt;
        QString sheet;
    };
    Result<void> begin();
    Result<Looked> look(const ReturnedFile &file);
    Result<TakenReplies> keep(const ReturnedFile &file, const Looked &looked);

private:
    Result<const Sheet *> findSheet(const ReturnedSheet &returned) const;
    Result<TakenReplies> judge(const ReturnedSheet &returned, const Sheet &sheet);

    Document &m_document;
    QString m_path;
    Document::Services m_services;
    QString m_identity; // of the document
    SnapshotPtr m_today;
    std::unique_ptr<AskedStates> m_states;
};

} // namespace gaiyo
