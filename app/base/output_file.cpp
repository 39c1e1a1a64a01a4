#include "base/output_file.h"

#include "base/file_steps.h"

#include <cerrno>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace gaiyo {

namespace {

constexpr qsizetype kBufferBytes = 256 * 1024;

// So that what is found after a failed call is that call's.
void forgetSystemError()
{
#ifdef Q_OS_WIN
    SetLastError(0);
#else
    errno = 0;
#endif
}

} // namespace

OutputFile::OutputFile(WholeFile whole)
    : m_whole(std::move(whole))
    , m_file(m_whole.temporaryPath())
{}

Result<std::unique_ptr<OutputFile>> OutputFile::open(const QString &target,
                                                     WholeFile::Existing existing)
{
    auto whole = WholeFile::beside(target, existing);
    if (!whole)
        return whole.error();
    std::unique_ptr<OutputFile> result(new OutputFile(std::move(*whole)));
    forgetSystemError();
    // Unbuffered, so that the system's error is that of the write; the buffer is ours.
    if (!result->m_file.open(QIODevice::WriteOnly | QIODevice::ExistingOnly |
                             QIODevice::Unbuffered))
        return writeError(lastSystemErrorKind(), target);
    result->setOpenMode(QIODevice::WriteOnly);
    return result;
}

std::optional<Error> OutputFile::findFailure() const
{
    return m_failure ? std::optional(writeError(*m_failure, m_whole.target())) : std::nullopt;
}

Result<void> OutputFile::commit()
{
    flushBuffer();
    m_file.close();
    if (const auto failure = findFailure())
        return *failure;
    return m_whole.publish();
}

qint64 OutputFile::writeData(const char *data, qint64 size)
{
    m_buffer.append(data, size);
    if (m_buffer.size() >= kBufferBytes)
        flushBuffer();
    return m_failure ? -1 : size;
}

void OutputFile::flushBuffer()
{
    forgetSystemError();
    if (!m_failure && m_file.write(m_buffer) != m_buffer.size())
        m_failure = lastSystemErrorKind();
    m_buffer.clear();
}

} // namespace gaiyo
