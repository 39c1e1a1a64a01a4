#pragma once

#include "base/result.h"
#include "cli/interrupt.h"

#include <QFile>
#include <QString>

#include <memory>
#include <optional>

namespace gaiyo {

// A file that appears under its name only when it is complete: written beside the target, synced
// and renamed by commit(). Destroyed before that it leaves nothing behind, and the target as it
// was.
class OutputFile
{
public:
    // Errors: Exists where the target is there and `replace` is not said (or it is no file),
    // ReadOnly, Full, Io.
    static Result<std::unique_ptr<OutputFile>> open(const QString &target, bool replace);
    ~OutputFile();
    Q_DISABLE_COPY_MOVE(OutputFile)

    QIODevice &device() { return m_file; }
    // Errors: Exists where another program made the target in between, Full, Io.
    Result<void> write(QByteArrayView bytes);
    Result<void> commit();

private:
    OutputFile(const QString &target, bool replace);
    Error failure(int systemError) const;

    QString m_target;
    bool m_replace;
    QFile m_file;
    std::optional<UnfinishedFile> m_guard;
};

} // namespace gaiyo
