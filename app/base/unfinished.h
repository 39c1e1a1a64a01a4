#pragma once

#include <QString>

namespace gaiyo {

// Marks a file, or a folder that holds such files only, as not whole yet: a program that is told to
// stop (Ctrl+C, SIGTERM, hang-up) after removeUnfinishedWhenStopped() leaves neither it nor its
// journal behind. To be made before the file is, and destroyed when the file is whole or gone.
class Unfinished
{
public:
    // More than 32 at a time, and paths of more than 4000 bytes, are not marked.
    explicit Unfinished(const QString &path);
    Unfinished(Unfinished &&other) noexcept;
    Unfinished &operator=(Unfinished &&) = delete;
    ~Unfinished();

private:
    int m_slot = -1;
};

// To be called once, by a program that signals may end. They end it as they would have without us,
// after what is marked is removed; one that is ignored (nohup) stays ignored. On Windows, where no
// file that is open can be removed, nothing is done: what stays there goes with the next file that
// is written (see WholeFile).
void removeUnfinishedWhenStopped();

} // namespace gaiyo
