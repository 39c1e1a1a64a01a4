#pragma once

#include "base/result.h"
#include "cli/interrupt.h"

#include <QFile>
#include <QIODevice>
#include <QString>

#include <memory>

namespace gaiyo {

// A file that appears under its name only when it is complete: written beside the target, synced
// and renamed by commit(). Destroyed before that it leaves nothing behind, and the target as it
// was. The first write that fails is remembered, and told by findFailure() and commit().
class OutputFile final : public QIODevice
{
public:
    // Errors: Exists where the target is there and `replace` is not said (or it is no file),
    // ReadOnly, Full, Io.
    static Result<std::unique_ptr<OutputFile>> open(const QString &target, bool replace);
    ~OutputFile() override;
    Q_DISABLE_COPY_MOVE(OutputFile)

    // Why a write failed; none while none has.
    std::optional<Error> findFailure() const;
    // Errors: those of the writes; Exists where another program made the target in between.
    Result<void> commit();

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    OutputFile(const QString &target, bool replace);
    void flushBuffer();
    Error failure(int systemError) const;

    QString m_target;
    bool m_replace;
    QFile m_file;
    UnfinishedFile m_guard;
    QByteArray m_buffer;
    int m_systemError = 0; // of the first write that failed
};

} // namespace gaiyo
