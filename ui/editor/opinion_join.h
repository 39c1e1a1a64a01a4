#pragma once

#include "session/document_view.h"
#include "session/operations.h"

#include <QStringList>

#include <vector>

namespace gaiyo {

// 上の意見につなげる: several opinions become the one that stays, with all that anybody typed into
// them or linked to them.
struct OpinionJoin
{
    std::vector<Operation> steps; // none where one of them is gone
    // What two of them had different, so that only one of both stays: 対応区分が違っていました：
    // No.2は○.
    QStringList remarks;
};

// `joined` in the order in which their words follow.
OpinionJoin planJoin(const OpinionId &stays, const std::vector<OpinionId> &joined,
                     const DocumentView &view);

// What stands in letters and became this opinion.
std::vector<operations::WordsOfLetter> wordsOfLettersOf(const OpinionId &id,
                                                        const DocumentView &view);

} // namespace gaiyo
