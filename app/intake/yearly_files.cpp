#include "intake/yearly_files.h"

#include "document/other_document.h"

#include <algorithm>

namespace gaiyo {

Result<CountedConsultation> countConsultation(const QString &path, const Clock &clock,
                                              const Progress &progress)
{
    const auto document = readOtherDocument(path, clock, progress);
    if (!document)
        return document.error();
    return CountedConsultation{yearlyRow(document->values), document->notice};
}

QString findNamedTwice(const QStringList &paths)
{
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const auto first = paths.begin();
        if (std::any_of(first, first + i,
                        [&](const QString &path) { return isSameFile(path, paths[i]); }))
            return paths[i];
    }
    return {};
}

} // namespace gaiyo
