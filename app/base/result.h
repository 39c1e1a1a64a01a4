#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace gaiyo {

// Why something could not be done. The command line's exit codes and the editor's choice of
// message both follow from the kind alone (see cli/exit_code.h).
enum class ErrorKind {
    Usage,       // the call itself is wrong (exit 2)
    NotOurs,     // a file, but not one of this program
    TooNew,      // made by a newer version of this program
    Damaged,     // ours, but its content cannot be trusted
    Unreadable,  // input that is not what it was said to be (text, CSV, JSON)
    Invalid,     // a value or operation that the document's rules refuse
    NotFound,    // names something that is not in the document
    Conflict,    // somebody changed the same field in between
    Busy,        // locked by another session for longer than we wait
    ReadOnly,    // the file, folder or medium cannot be written
    Exists,      // the target exists and was not to be replaced
    Missing,     // the file to read does not exist
    Unreachable, // share or medium is gone; nothing is known about the document
    Full,        // no room on the medium
    Io,          // any other fault while reading or writing
    Cancelled,   // the clerk asked to stop
    Internal     // a fault of ours (exit 5)
};

// One sentence for the clerk (already translated) with the kind that the program acts on.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message;
};

// A value or the reason why there is none. Errors of the world travel in it; faults of our own are
// assertions.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::move(value))
    {}
    Result(Error error)
        : m_content(std::move(error))
    {}

    bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    T &value() & { return std::get<T>(m_content); }
    const T &value() const & { return std::get<T>(m_content); }
    T &&value() && { return std::get<T>(std::move(m_content)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const { return std::get<Error>(m_content); }

private:
    std::variant<T, Error> m_content;
};

// Success without a value.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {}

    bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace gaiyo
