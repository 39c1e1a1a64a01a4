#pragma once

#include <QString>

#include <optional>

namespace gaiyo {

// Lines of one column as they come out of a PDF, which ends each where the page did: joined to one
// row for each opinion, to be pasted in place of them. None where they do not look so. An opinion
// begins with a number that is one more than that of the one before (1, １., (1), ①), which is
// taken away; where there are no numbers, behind a blank line, and behind a line that ends a
// sentence before the others end.
std::optional<QString> joinWrappedLines(const QString &pasted);

} // namespace gaiyo
