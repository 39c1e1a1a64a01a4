#pragma once

#include "document/change_set.h"
#include "domain/snapshot.h"
#include "domain/work/work.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace gaiyo {

// Whether a change touched a letter, or what belongs to one.
bool touchesLetters(const ChangeSet &changes);

// Which rows of the work beside the booklet belong together. Follows the document change by change,
// so that the next letter is there at once among 10,000.
class WorkIndex
{
public:
    explicit WorkIndex(WorkPtr work);

    // What changed since.
    void follow(WorkPtr work, const ChangeSet &changes);

    const Work &work() const { return *m_work; }
    const Letter *findLetter(const LetterId &id) const;
    const Submitter *findSubmitter(const Letter &letter) const;
    const Original *findOriginal(const OriginalId &id) const;
    const Passage *findPassage(const PassageId &id) const;
    const Sheet *findSheet(const SheetId &id) const;
    const SheetRow *findSheetRow(const SheetRowId &id) const;
    const Reply *findReply(const ReplyId &id) const;
    const Department *findDepartment(const DepartmentId &id) const;
    std::vector<const Original *> originalsOf(const LetterId &id) const; // in their order
    std::vector<Passage> passagesOf(const OriginalId &id) const;         // by position
    std::vector<Mask> masksOf(const OriginalId &id) const;               // by position
    bool isCut(const OriginalId &id) const;                              // has a passage
    // By letter, original and position.
    std::vector<Passage> passagesOf(const OpinionId &id) const;
    // All letters, by their numbers.
    std::vector<LetterId> letters() const;

private:
    template <typename RowId>
    struct Group
    {
        std::unordered_map<OriginalId, std::vector<RowId>> of;
        std::unordered_map<RowId, OriginalId> placeOf;

        void add(const RowId &id, const OriginalId &original);
        void drop(const RowId &id);
    };

    void indexAll();
    void addPassage(const Passage &passage);
    void dropPassage(const PassageId &id);

    WorkPtr m_work;
    Group<PassageId> m_passages;
    Group<MaskId> m_masks;
    std::unordered_map<OpinionId, std::vector<PassageId>> m_ofOpinion;
    std::unordered_map<PassageId, OpinionId> m_opinionOf;
    std::unordered_map<OriginalId, size_t> m_originals; // where they stand
};

} // namespace gaiyo
