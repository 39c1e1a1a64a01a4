#pragma once

#include <memory>

namespace gaiyo {

// A test that strikes one operation after the other strikes each; under the sanitizers, where a run
// takes four times as long, each third: what is sought there is a fault of memory on the way back,
// and the ways back are few.
#ifdef GAIYO_SANITIZED
inline constexpr int kNextStrike = 3;
#else
inline constexpr int kNextStrike = 1;
#endif

// The file system with a fault: counts every operation that writes, syncs, truncates or deletes,
// and lets the n-th one fail, or kills the process there. Stands in for SQLite's own file layer
// while it lives, for connections opened since.
class FaultyVfs
{
public:
    enum class Fault { None, Once, FromThereOn, Kill };

    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    // Counting begins anew; `code` is SQLite's, 0 for an I/O error that fits the operation.
    void arm(int nth, Fault fault, int code = 0);
    int count() const; // operations since arm()
    bool hasFired() const;

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace gaiyo
