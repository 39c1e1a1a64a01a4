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

// Opinions that are to be added, for each the earlier one of them whose response it shares, and
// what its response says where it refers to others of them, which have no ids yet.
struct PastedOpinions
{
    struct Part
    {
        QString markup;
        std::optional<size_t> refersTo; // and no markup
    };

    std::vector<Operation> additions;
    std::vector<std::optional<size_t>> sharesWith;
    std::vector<std::vector<Part>> responses; // empty for one that needs no more than its addition
    int lost = 0;                             // references that became words
};

// What brings them into a document at a place. A reference to one of them that the document has
// not refers to the new one, and one to anything else that it has not becomes the words that it
// printed; a category is the one with its symbol.
PastedOpinions pastedOpinions(const QMimeData &data, const DocumentView &view,
                              const std::optional<NodeId> &place,
                              const std::optional<OpinionId> &before);

// One operation after the other: first all are added, in their order.
Document::NextOperation nextOf(const PastedOpinions &pasted);

} // namespace gaiyo
