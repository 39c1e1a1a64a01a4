#pragma once

#include "exchange/inquiry/inquiry_sheet.h"
#include "exchange/inquiry/returned_sheet.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace gaiyo {

// All opinions of a document as they were when a sheet of it went out.
struct AskedRows
{
    std::vector<InquiryRow> rows; // in the order of the booklet
    std::vector<QString> folded;  // the summary of each (foldedText())
    QHash<QString, size_t> byId;  // positions
    QHash<QString, size_t> byRef;
    QHash<int, size_t> byNo;

    void add(InquiryRow row);
};

// Which opinion a row is about.
struct RowMatch
{
    enum class By { Nothing, Key, Ref, Summary, Similar };

    By by = By::Nothing;
    std::optional<size_t> asked; // in AskedRows::rows
    // The row's parts speak of different opinions: it was sorted by halves, or written over.
    bool isDoubtful = false;
};

// Finds out what each row is about: by its key, its 整理番号, its summary, at last by a summary
// that is much like one, and no other. A part that disagrees with the two others is not believed.
// What no words tell stays unmatched: a person knows. `ours`: the ids of those that the sheet asks
// about, the only ones that words alone may lead to.
std::vector<RowMatch> matchRows(const std::vector<ReturnedRow> &rows, const AskedRows &asked,
                                const QSet<QString> &ours);

} // namespace gaiyo
