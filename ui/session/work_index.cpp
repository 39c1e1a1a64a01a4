#include "session/work_index.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace gaiyo {

namespace {

// Of a list that is in the order of ids.
template <typename Row, typename RowId>
const Row *findRow(const RowList<Row> &rows, const RowId &id)
{
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), id,
                         [](const Row &row, const RowId &key) { return row.id < key; });
    return found != rows.end() && found->id == id ? &*found : nullptr;
}

template <typename RowId>
void erase(std::vector<RowId> &ids, const RowId &id)
{
    ids.erase(std::remove(ids.begin(), ids.end(), id), ids.end());
}

template <typename Row>
void sortByPosition(std::vector<Row> &rows)
{
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return std::tie(a.start, a.end, a.id) < std::tie(b.start, b.end, b.id);
    });
}

} // namespace

template <typename RowId>
void WorkIndex::Group<RowId>::add(const RowId &id, const OriginalId &original)
{
    of[original].push_back(id);
    placeOf.insert_or_assign(id, original);
}

template <typename RowId>
void WorkIndex::Group<RowId>::drop(const RowId &id)
{
    const auto place = placeOf.find(id);
    if (place == placeOf.end())
        return;
    erase(of[place->second], id);
    placeOf.erase(place);
}

bool touchesLetters(const ChangeSet &changes)
{
    return !changes.submitters.isEmpty() || !changes.letters.isEmpty() ||
           !changes.originals.isEmpty() || !changes.masks.isEmpty() || !changes.passages.isEmpty();
}

WorkIndex::WorkIndex(WorkPtr work)
    : m_work(std::move(work))
{
    indexAll();
}

void WorkIndex::indexAll()
{
    m_passages = {};
    m_masks = {};
    m_ofOpinion.clear();
    m_opinionOf.clear();
    m_originals.clear();
    for (const Passage &passage : m_work->passages)
        addPassage(passage);
    for (const Mask &mask : m_work->masks)
        m_masks.add(mask.id, mask.original);
    size_t at = 0;
    for (const Original &original : m_work->originals)
        m_originals.emplace(original.id, at++);
}

void WorkIndex::addPassage(const Passage &passage)
{
    m_passages.add(passage.id, passage.original);
    if (!passage.opinion)
        return;
    m_ofOpinion[*passage.opinion].push_back(passage.id);
    m_opinionOf.insert_or_assign(passage.id, *passage.opinion);
}

void WorkIndex::dropPassage(const PassageId &id)
{
    m_passages.drop(id);
    const auto opinion = m_opinionOf.find(id);
    if (opinion == m_opinionOf.end())
        return;
    erase(m_ofOpinion[opinion->second], id);
    m_opinionOf.erase(opinion);
}

void WorkIndex::follow(WorkPtr work, const ChangeSet &changes)
{
    m_work = std::move(work);
    if (!changes.originals.added.empty() || !changes.originals.removed.empty()) {
        indexAll();
        return;
    }
    for (const auto *ids :
         {&changes.passages.added, &changes.passages.changed, &changes.passages.removed}) {
        for (const PassageId &id : *ids) {
            dropPassage(id);
            if (const Passage *passage = findPassage(id))
                addPassage(*passage);
        }
    }
    for (const auto *ids : {&changes.masks.added, &changes.masks.changed, &changes.masks.removed}) {
        for (const MaskId &id : *ids) {
            m_masks.drop(id);
            if (const Mask *mask = findRow(m_work->masks, id))
                m_masks.add(mask->id, mask->original);
        }
    }
}

const Letter *WorkIndex::findLetter(const LetterId &id) const
{
    return findRow(m_work->letters, id);
}

const Submitter *WorkIndex::findSubmitter(const Letter &letter) const
{
    return letter.submitter ? findRow(m_work->submitters, *letter.submitter) : nullptr;
}

const Original *WorkIndex::findOriginal(const OriginalId &id) const
{
    const auto at = m_originals.find(id);
    return at == m_originals.end() ? nullptr : &m_work->originals[at->second];
}

const Passage *WorkIndex::findPassage(const PassageId &id) const
{
    return findRow(m_work->passages, id);
}

const Sheet *WorkIndex::findSheet(const SheetId &id) const
{
    return findRow(m_work->sheets, id);
}

const SheetRow *WorkIndex::findSheetRow(const SheetRowId &id) const
{
    return findRow(m_work->sheetRows, id);
}

const Reply *WorkIndex::findReply(const ReplyId &id) const
{
    return findRow(m_work->replies, id);
}

// They stand in an order of their own, and are few.
const Department *WorkIndex::findDepartment(const DepartmentId &id) const
{
    const auto &rows = m_work->departments;
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Department &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

std::vector<const Original *> WorkIndex::originalsOf(const LetterId &id) const
{
    const auto &rows = m_work->originals;
    auto row = std::lower_bound(
        rows.begin(), rows.end(), id,
        [](const Original &original, const LetterId &key) { return original.letter < key; });
    std::vector<const Original *> found;
    for (; row != rows.end() && row->letter == id; ++row)
        found.push_back(&*row);
    return found;
}

std::vector<Passage> WorkIndex::passagesOf(const OriginalId &id) const
{
    std::vector<Passage> found;
    const auto ids = m_passages.of.find(id);
    if (ids == m_passages.of.end())
        return found;
    for (const PassageId &each : ids->second) {
        if (const Passage *passage = findPassage(each))
            found.push_back(*passage);
    }
    sortByPosition(found);
    return found;
}

std::vector<Mask> WorkIndex::masksOf(const OriginalId &id) const
{
    std::vector<Mask> found;
    const auto ids = m_masks.of.find(id);
    if (ids == m_masks.of.end())
        return found;
    for (const MaskId &each : ids->second) {
        if (const Mask *mask = findRow(m_work->masks, each))
            found.push_back(*mask);
    }
    sortByPosition(found);
    return found;
}

bool WorkIndex::isCut(const OriginalId &id) const
{
    const auto ids = m_passages.of.find(id);
    return ids != m_passages.of.end() && !ids->second.empty();
}

std::vector<Passage> WorkIndex::passagesOf(const OpinionId &id) const
{
    std::vector<Passage> found;
    const auto ids = m_ofOpinion.find(id);
    if (ids == m_ofOpinion.end())
        return found;
    for (const PassageId &each : ids->second) {
        if (const Passage *passage = findPassage(each))
            found.push_back(*passage);
    }
    const auto placeOf = [this](const Passage &passage) {
        const Original *original = findOriginal(passage.original);
        const Letter *letter = original ? findLetter(original->letter) : nullptr;
        const auto at = m_originals.find(passage.original);
        return std::tuple(letter ? letter->no : 0, at == m_originals.end() ? 0 : at->second,
                          passage.start);
    };
    std::sort(found.begin(), found.end(),
              [&](const Passage &a, const Passage &b) { return placeOf(a) < placeOf(b); });
    return found;
}

std::vector<LetterId> WorkIndex::letters() const
{
    std::vector<std::pair<int, LetterId>> numbered;
    numbered.reserve(m_work->letters.size());
    for (const Letter &letter : m_work->letters)
        numbered.emplace_back(letter.no, letter.id);
    std::sort(numbered.begin(), numbered.end());
    std::vector<LetterId> ids;
    ids.reserve(numbered.size());
    for (const auto &[no, id] : numbered)
        ids.push_back(id);
    return ids;
}

} // namespace gaiyo
