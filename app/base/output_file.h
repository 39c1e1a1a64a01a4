#pragma once

#include "base/whole_file.h"

#include <QFile>
#include <QIODevice>

#include <memory>
#include <optional>

namespace gaiyo {

// A whole file that is written as a stream. The first write that fails is remembered, and told by
// findFailure() and commit().
class OutputFile final : public QIODevice
{
public:
    // Errors as WholeFile::beside().
    static Result<std::unique_ptr<OutputFile>> open(const QString &target,
                                                    WholeFile::Existing existing);

    // Why a write failed; none while none has.
    std::optional<Error> findFailure() const;
    // The file appears under its name. Errors: those of the writes; those of WholeFile::publish().
    Result<void> commit();

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    explicit OutputFile(WholeFile whole);
    void flushBuffer();

    WholeFile m_whole; // before m_file: it removes the file once that is closed
    QFile m_file;
    QByteArray m_buffer;
    std::optional<ErrorKind> m_failure; // of the first write that failed
};

} // namespace gaiyo
