#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/document_store.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace gaiyo {

// One safety copy of a document: a whole document itself, to be opened read-only or copied.
struct SafetyCopy
{
    QString id; // unique among the copies of a document: its file's name without ending
    QString path;
    QDateTime at; // UTC, when it was made
    qint64 revision = 0;
    qint64 size = 0; // bytes

    bool operator==(const SafetyCopy &) const = default;
};

// The folder for safety copies. What the office has set wins: a folder, or "none" where its PCs may
// hold no data ("" is answered then); without a setting, "copies" in the user's own data folder.
QString safetyCopyFolder(const std::optional<QString> &officeSetting, const QString &userFolder);

// The safety copies of one document in a folder. Holds no state: calls may come from any thread,
// also while the document is open and others save to it.
class SafetyCopies
{
public:
    // `folder` as safetyCopyFolder() answers it; "" keeps none.
    SafetyCopies(const QString &folder, const QString &documentPath);

    bool areKept() const { return !m_folder.isEmpty(); }
    // Where those of this document lie; "" where none are kept.
    const QString &folder() const { return m_folder; }

    // Makes one, verified by reopening, and removes those that are no longer wanted; none where
    // none are kept or the newest one has this state already. Errors as backupTo(): the document
    // can go on being edited, the clerk is to be told that there is no new copy.
    Result<std::optional<SafetyCopy>> make(const Clock &clock) const;

    std::vector<SafetyCopy> list() const; // newest first; files of other names are not looked at
    // The newest one that can be opened.
    std::optional<SafetyCopy> findNewestSound() const;
    // Writes it to a new file. Errors: NotFound for an unknown id; as backupTo().
    Result<void> restore(const QString &id, const QString &outPath) const;

private:
    QString m_folder;
    QString m_documentPath;
};

// Those that are not wanted any more. Kept are all of the last hour, then the last one of each hour
// for a day, of each day for a week, of each week for a year; the newest one always. Hours, days
// and weeks are those of UTC: what is kept once, stands for the same hour, day or week later.
std::vector<SafetyCopy> copiesToRemove(std::vector<SafetyCopy> copies, const QDateTime &now);

// When the next safety copy is due: on opening for writing, and every ten minutes in which the
// document changed. Asked by a timer of the caller.
class SafetyCopySchedule
{
public:
    explicit SafetyCopySchedule(const Clock &clock)
        : m_clock(clock)
    {}

    bool isDue(qint64 revision) const;
    // A copy of this revision was begun, whatever becomes of it.
    void noteBegun(qint64 revision);

private:
    const Clock &m_clock;
    std::optional<QDateTime> m_lastAt;
    qint64 m_lastRevision = 0;
};

} // namespace gaiyo
