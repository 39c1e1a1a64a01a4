#pragma once

#include "domain/work/coverage.h"

#include <QString>

#include <optional>
#include <vector>

namespace gaiyo {

// Where the words of a text stand in the text as it was corrected.
class MovedWords
{
public:
    MovedWords(const QString &before, const QString &after);

    // None where they are not all there, in one piece.
    std::optional<Stretch> placeOf(const Stretch &stretch) const;

private:
    std::vector<int> m_places; // of each code point; -1 for what is gone
};

} // namespace gaiyo
