#pragma once

#include <memory>

namespace gaiyo {

// SQLite's own file layer with one question asked twice: how long a file is. Clients of network
// shares answer from memory for some 10 s. SQLite, undoing a colleague's broken save with a size
// that is too small, "lengthens" the file by writing zeros over its last page: measured on a
// simulated share, the document is damaged then. A read behind the end that was told shows whether
// the file goes on there. One per connection, which must not outlive it.
class TrueSizeVfs
{
public:
    TrueSizeVfs(); // over the file layer that is the default now
    ~TrueSizeVfs();
    TrueSizeVfs(const TrueSizeVfs &) = delete;
    TrueSizeVfs &operator=(const TrueSizeVfs &) = delete;

    const char *name() const;
    int openError() const; // the system's number for the last file that could not be opened; 0

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace gaiyo
