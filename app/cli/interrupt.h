#pragma once

#include <QString>

namespace gaiyo {

// Keeps an unfinished file from staying behind when the program is told to stop (Ctrl+C, SIGTERM,
// hang-up): it is removed, then the signal ends the program as it would have without us. One file
// at a time. On Windows the file stays; its name says what it is.
class UnfinishedFile
{
public:
    explicit UnfinishedFile(const QString &path);
    ~UnfinishedFile();
    Q_DISABLE_COPY_MOVE(UnfinishedFile)
};

} // namespace gaiyo
