#pragma once

#include "base/result.h"

namespace gaiyo {

// What the program answers to its caller (app/cli/README.md).
enum class ExitCode {
    Done = 0,
    Findings = 1,    // check: an error; verify: any finding
    Usage = 2,       // the call itself is wrong
    Refused = 3,     // the input is not what it has to be
    Unavailable = 4, // busy, read-only, full, in the way or unreachable: the input may be sound
    Internal = 5     // a fault of ours
};

// A file to read that does not exist is refused input (3): there is nothing to wait for, unlike an
// unreachable share, which the store tells apart as Unreachable (4). A name that the document does
// not have (NotFound) is refused the same way.
constexpr ExitCode exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return ExitCode::Usage;
    case ErrorKind::NotOurs:
    case ErrorKind::TooNew:
    case ErrorKind::Damaged:
    case ErrorKind::Unreadable:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Missing:
        return ExitCode::Refused;
    case ErrorKind::Conflict:
    case ErrorKind::Busy:
    case ErrorKind::ReadOnly:
    case ErrorKind::Exists:
    case ErrorKind::Unreachable:
    case ErrorKind::Full:
    case ErrorKind::Io:
    case ErrorKind::Cancelled:
        return ExitCode::Unavailable;
    case ErrorKind::Internal:
        break;
    }
    return ExitCode::Internal;
}

} // namespace gaiyo
