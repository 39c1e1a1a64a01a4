#include "collect/front_marks.h"

#include "collect/marked_words.h"

#include <algorithm>
#include <unordered_map>

namespace gaiyo {

namespace {

// Nothing where both are the same: the words stand for themselves then.
Paragraph figureMarks(const QString &before, const QString &after)
{
    Paragraph marks;
    if (before != after)
        addFigure(marks, before, after);
    return marks;
}

Paragraph wordMarks(const QString &before, const QString &after)
{
    Paragraph marks;
    if (before == after)
        return marks;
    for (const DifferencePiece &piece : findDifference(before, after))
        marks.runs.push_back({piece.text, {}, markOf(piece.kind)});
    return marks;
}

std::unordered_map<CategoryId, size_t> placesOf(const std::vector<Category> &categories)
{
    std::unordered_map<CategoryId, size_t> places;
    for (size_t i = 0; i < categories.size(); ++i)
        places.emplace(categories[i].id, i);
    return places;
}

void markLegend(const Collected &former, const Snapshot &before, Collected &present,
                const Snapshot &after)
{
    const auto places = placesOf(before.categories);
    for (size_t i = 0; i < present.legend.size(); ++i) {
        LegendEntry &entry = present.legend[i];
        const auto found = places.find(after.categories[i].id);
        const LegendEntry *other = found == places.end() ? nullptr : &former.legend[found->second];
        entry.symbolMarks = figureMarks(other ? other->symbol : QString(), entry.symbol);
        entry.textMarks = wordMarks(other ? other->text : QString(), entry.text);
        entry.countMarks = figureMarks(other ? legendCount(former, *other) : QString(),
                                       legendCount(present, entry));
    }
    const auto kept = placesOf(after.categories);
    for (size_t i = 0; i < before.categories.size(); ++i) {
        if (kept.contains(before.categories[i].id))
            continue;
        LegendEntry gone = former.legend[i];
        gone.symbolMarks = figureMarks(gone.symbol, {});
        gone.textMarks = figureMarks(gone.text, {});
        gone.countMarks = figureMarks(legendCount(former, gone), {});
        gone.note.clear();
        present.goneLegend.push_back(std::move(gone));
    }
    present.legendTotal.countMarks =
        figureMarks(former.legendTotal.count, present.legendTotal.count);
}

} // namespace

void markFront(const Collected &former, const Snapshot &before, Collected &present,
               const Snapshot &after)
{
    const FrontPage &old = former.front;
    FrontPage &page = present.front;
    page.marks = {wordMarks(old.title, page.title), wordMarks(old.subtitle, page.subtitle),
                  wordMarks(old.period, page.period),
                  figureMarks(old.opinionCount, page.opinionCount)};
    markLegend(former, before, present, after);
}

} // namespace gaiyo
