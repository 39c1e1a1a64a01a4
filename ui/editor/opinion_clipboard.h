#pragma once

#include "document/document.h"
#include "session/document_view.h"

#include <memory>
#include <optional>
#include <vector>

class QMimeData;

namespace gaiyo {

// Opinions on the clipboard: as rows for Excel and Word (No., opinion, response, category), and as
// they are for another place or document of this program.
std::unique_ptr<QMimeData> copyOpinions(const std::vector<OpinionId> &ids,
                                        const DocumentView &view);

bool hasOpinions(const QMimeData &data);

// Of the opinions as they were where they were copied.
std::vector<OpinionId> idsOnClipboard(const QMimeData &data);

// Opinions that are to be added, and for each the earlier one of them whose response it shares.
struct PastedOpinions
{
    std::vector<Operation> additions;
    std::vector<std::optional<size_t>> sharesWith;
};

// What brings them into a document at a place. A reference to what that document has not becomes
// the words that it printed; a category is the one with its symbol.
PastedOpinions pastedOpinions(const QMimeData &data, const DocumentView &view,
                              const std::optional<NodeId> &place,
                              const std::optional<OpinionId> &before);

// One operation after the other: each is added, and shares then.
Document::NextOperation nextOf(const PastedOpinions &pasted);

} // namespace gaiyo
