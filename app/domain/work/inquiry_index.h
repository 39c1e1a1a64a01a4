#pragma once

#include "domain/work/work.h"

#include <unordered_map>
#include <vector>

namespace gaiyo {

// Which sheets, rows and answers belong together. The work must stay.
class InquiryIndex
{
public:
    explicit InquiryIndex(const Work &work);

    // In the order of the departments.
    const std::vector<const Sheet *> &sheetsOf(const RoundId &round) const;
    // In the order of the numbers that they had when the sheet was issued.
    const std::vector<const SheetRow *> &rowsOf(const SheetId &sheet) const;
    // All answers of a sheet, as they stood in its file; of several files the earlier one first.
    const std::vector<const Reply *> &repliesOf(const SheetId &sheet) const;

    struct Counts
    {
        int rows = 0;
        int unanswered = 0; // rows without any answer
        int open = 0;       // answers that nobody has decided on
    };
    Counts countsOf(const SheetId &sheet) const;

private:
    std::unordered_map<RoundId, std::vector<const Sheet *>> m_sheets;
    std::unordered_map<SheetId, std::vector<const SheetRow *>> m_rows;
    std::unordered_map<SheetId, std::vector<const Reply *>> m_replies;
};

// The last file that came back for the sheet with nothing changed in it.
std::optional<SheetReturn> lastReturn(const Work &work, const Sheet &sheet);

// Those that are awaited and of which nothing has come back. Of the sheets of one round for one
// department the last one counts.
std::vector<const Sheet *> unreturnedSheets(const Work &work);

// Whether its answers were due before that day and it is still open.
bool isOverdue(const Sheet &sheet, const QDate &today);

} // namespace gaiyo
