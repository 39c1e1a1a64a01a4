#pragma once

#include "base/result.h"
#include "session/work_index.h"

#include <QString>

#include <functional>
#include <vector>

namespace gaiyo {

// A stretch of a letter that became an opinion, or a part of it.
struct OpinionOrigin
{
    PassageId passage;
    QString title;          // of the letter
    QString original;       // which of its originals, "" where there is but one
    QString words;          // masked as in the document; as many as are shown
    bool isDrifted = false; // the words were corrected since: it may lie on others now
    QString trouble = {};   // why the words cannot be shown

    bool operator==(const OpinionOrigin &) const = default;
};

// The words of an original.
using WordsReader = std::function<Result<QString>(const OriginalId &)>;

// By letter and position. Of the words no more than a screen or two: who wants all of them goes to
// the letter.
std::vector<OpinionOrigin> originsOf(const OpinionId &opinion, const WorkIndex &work,
                                     const WordsReader &read);

} // namespace gaiyo
