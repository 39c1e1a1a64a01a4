#pragma once

#include "domain/work/work.h"
#include "intake/inquiry/earlier_values.h"
#include "intake/inquiry/inquiry_rows.h"
#include "intake/inquiry/match_rows.h"

#include <map>
#include <memory>

namespace gaiyo {

// A document as it was when a sheet went out.
struct AskedState
{
    SnapshotPtr values;
    InquiryRows rows; // of `values`
    AskedRows asked;
    bool isKnown = true; // false: that state is lost, and this is today's

    AskedState(SnapshotPtr of, bool isKnown);
    // The numbers that the sheet had: they are told beside its state, too.
    void takeNumbers(const Sheet &sheet, const Work &work);
    AskedState(const AskedState &) = delete;
};

// The states that the sheets of a document show, each read once; sheets of one round have one.
class AskedStates
{
public:
    // `path` is the document's. `today` stands for what is lost.
    AskedStates(QString path, SnapshotPtr today, const Document::Services &services);

    // Errors: those of the file.
    Result<const AskedState *> of(const Sheet &sheet);

private:
    SnapshotPtr m_today;
    EarlierValues m_values;
    std::map<std::pair<int, QString>, std::unique_ptr<AskedState>> m_states;
    std::map<SheetId, std::unique_ptr<AskedState>> m_lost; // of sheets whose state is lost
};

} // namespace gaiyo
