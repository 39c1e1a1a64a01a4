#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace gaiyo {

// A file that is held as long as the process that made it lives: however the process ends, the
// system (on a share, the server) lets go of it. Others can read it.
// POSIX: a lock that belongs to the open file; Windows: open without sharing deletion or writing.
class LiveFile
{
public:
    // Makes it, held from the first moment that it has this name. Errors: Exists and those of the
    // system.
    static Result<LiveFile> make(const QString &path);
    // Takes over a file whose maker is gone; none where it is held, or not there any more.
    static std::optional<LiveFile> findDead(const QString &path);

    LiveFile(LiveFile &&other) noexcept;
    LiveFile &operator=(LiveFile &&other) noexcept;
    ~LiveFile(); // lets go of it; the file stays

    const QString &path() const { return m_path; }
    Result<void> write(qint64 at, QByteArrayView bytes);
    Result<void> truncate(qint64 size);
    Result<void> sync();
    // Lets go of it and removes it.
    void remove();

private:
    LiveFile(QString path, qintptr handle);
    void close();

    QString m_path;
    qintptr m_handle;
};

} // namespace gaiyo
