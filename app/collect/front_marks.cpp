#include "collect/front_marks.h"

#include "domain/text_difference.h"

#include <algorithm>
#include <unordered_map>

namespace gaiyo {

namespace {

void add(Paragraph &paragraph, const QString &words, Mark mark)
{
    if (!words.isEmpty())
        paragraph.runs.push_back({words, {}, mark});
}

// A figure as a whole: of 「49件」 and 「50件」 nobody wants to read single digits struck.
Paragraph figureMarks(const QString &before, const QString &after)
{
    Paragraph marks;
    if (before == after)
        return marks;
    add(marks, before, Mark::Removed);
    add(marks, after, Mark::Added);
    return marks;
}

Paragraph wordMarks(const QString &before, const QString &after)
{
    Paragraph marks;
    if (before == after)
        return marks;
    for (const DifferencePiece &piece : findDifference(before, after))
        add(marks, piece.text,
            piece.kind == DifferencePiece::Kind::Same      ? Mark::None
            : piece.kind == DifferencePiece::Kind::Removed ? Mark::Removed
                                                           : Mark::Added);
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
        add(gone.symbolMarks, gone.symbol, Mark::Removed);
        add(gone.textMarks, gone.text, Mark::Removed);
        add(gone.countMarks, legendCount(former, gone), Mark::Removed);
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
