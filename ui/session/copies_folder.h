#pragma once

#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>

namespace gaiyo {

// A folder of this computer for copies that other programs show: gone with its owner. Where the
// program ended without removing it, as by a crash, the next one removes it.
class CopiesFolder
{
public:
    // Below `parent`, which is one for everybody's temporary files.
    explicit CopiesFolder(const QString &parent = QDir::tempPath());

    QString path() const { return m_folder.path(); }

    // Removes the folders of programs of this user that do not run any more. Others' folders, and
    // links to somewhere else, are let alone.
    static void removeLeftBehind(const QString &parent = QDir::tempPath());

private:
    QTemporaryDir m_folder;
    QLockFile m_use; // in it, for as long as it is used
};

} // namespace gaiyo
