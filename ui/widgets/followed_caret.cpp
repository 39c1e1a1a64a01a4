#include "widgets/followed_caret.h"

#include <algorithm>

namespace gaiyo {

namespace {

// The letters before the caret are gone, or new ones stand there, and nothing else: of letters that
// are all alike only the caret tells which.
bool isChangedAt(const QString &shorter, const QString &longer, int at)
{
    const qsizetype more = longer.size() - shorter.size();
    return at >= 0 && at <= shorter.size() &&
           QStringView(longer).left(at) == QStringView(shorter).left(at) &&
           QStringView(longer).mid(at + more) == QStringView(shorter).mid(at);
}

} // namespace

int followedCaret(const QString &before, const QString &after, int at)
{
    const int more = int(after.size() - before.size());
    if (more > 0 && isChangedAt(before, after, at))
        return at + more;
    if (more < 0 && isChangedAt(after, before, at + more))
        return at + more;
    const auto most = std::min(before.size(), after.size());
    const auto begin = std::mismatch(before.begin(), before.begin() + most, after.begin()).first;
    const int same = int(begin - before.begin());
    int rest = 0; // that is the same at the end
    while (rest < most - same && before[before.size() - 1 - rest] == after[after.size() - 1 - rest])
        ++rest;
    if (at < same)
        return at;
    return at > before.size() - rest ? at + more : int(after.size()) - rest;
}

} // namespace gaiyo
