#include "domain/work/letter_rows.h"

#include <algorithm>
#include <unordered_map>

namespace gaiyo {

namespace {

template <typename Row>
std::unordered_map<OriginalId, std::vector<Row>> byOriginal(const RowList<Row> &rows)
{
    std::unordered_map<OriginalId, std::vector<Row>> found;
    for (const Row &row : rows)
        found[row.original].push_back(row);
    for (auto &[id, list] : found)
        std::ranges::stable_sort(list, {}, &Row::start);
    return found;
}

template <typename Row>
std::vector<Row> taken(std::unordered_map<OriginalId, std::vector<Row>> &rows, const OriginalId &id)
{
    const auto found = rows.find(id);
    return found == rows.end() ? std::vector<Row>() : std::move(found->second);
}

} // namespace

std::vector<LetterRows> letterRows(const Snapshot &values)
{
    const Work &work = *values.work;
    auto masks = byOriginal(work.masks);
    auto passages = byOriginal(work.passages);
    std::vector<LetterRows> letters;
    letters.reserve(work.letters.size());
    std::unordered_map<LetterId, size_t> places;
    for (const Letter &letter : work.letters) {
        places.emplace(letter.id, letters.size());
        letters.push_back({&letter, {}});
    }
    for (const Original &original : work.originals)
        letters[places.at(original.letter)].originals.push_back(
            {&original, taken(masks, original.id), taken(passages, original.id)});
    std::ranges::stable_sort(letters, {}, [](const LetterRows &each) { return each.letter->no; });
    return letters;
}

} // namespace gaiyo
