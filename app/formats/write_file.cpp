#include "formats/write_file.h"

#include "base/output_file.h"

namespace gaiyo {

Result<void> writeFile(const WriteFunction &write, const Snapshot &values, const QString &path,
                       WholeFile::Existing existing, const WriteContext &context)
{
    const auto file = OutputFile::open(path, existing);
    if (!file)
        return file.error();
    const auto written = write(values, **file, context);
    if (const auto failure = (*file)->findFailure()) // it knows better why
        return *failure;
    if (!written)
        return written;
    if (!context.progress.report(1))
        return stoppedError();
    return (*file)->commit();
}

} // namespace gaiyo
