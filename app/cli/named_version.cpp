#include "cli/named_version.h"

#include "cli/text.h"

#include "store/versions.h"

#include <algorithm>

namespace gaiyo {

Result<qint64> findRevision(const QString &path, const QString &named)
{
    const auto versions = readVersions(path);
    if (!versions)
        return versions.error();
    const auto found = std::find_if(versions->begin(), versions->end(),
                                    [&](const NamedVersion &v) { return v.name == named; });
    if (found != versions->end())
        return found->revision;
    bool isNumber = false;
    const qint64 revision = named.toLongLong(&isNumber);
    if (isNumber && revision >= 1)
        return revision;
    return Error{
        ErrorKind::NotFound,
        Cli::tr("%1 has no version “%2”. See “versions” for those that it has.").arg(path, named)};
}

} // namespace gaiyo
