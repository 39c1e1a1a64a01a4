#include "booklet/column_title.h"

#include "booklet/phrase.h"

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

constexpr double kSmallerTitle = 0.05; // ems of the body: a step on the way to the smallest
constexpr int kTitleSteps = 6;         // 0.7
constexpr double kTitleMargin = 0.15;  // ems, on each side: less than beside running text

bool tearsWord(const ComposedParagraph &title, const std::vector<Cluster> &clusters)
{
    if (title.lines.size() < 2)
        return false;
    const std::vector<int> penalties = phrasePenalties(clusters);
    for (size_t i = 0; i + 1 < title.lines.size(); ++i) {
        const quint32 end = title.runs[title.lines[i].runEnd - 1].textEnd;
        const auto next = std::find_if(clusters.begin(), clusters.end(),
                                       [end](const Cluster &c) { return c.text >= end; });
        if (next != clusters.begin() && next != clusters.end() &&
            penalties[size_t(next - clusters.begin()) - 1] >= kTornWord)
            return true;
    }
    return false;
}

// Nothing where a word would be torn.
std::optional<ComposedCell> composeWhole(Composer &composer, const QStringList &lines, float width)
{
    ComposedCell words;
    for (const QString &line : lines) {
        const ComposedPtr title = composer.composeTitle(line, width);
        if (tearsWord(*title, composer.shaper().shape(line).clusters))
            return {};
        words.append(title);
    }
    return words;
}

} // namespace

ColumnTitle composeColumnTitle(Composer &composer, const TableLayout &layout,
                               const TableColumn &column)
{
    const QStringList lines = column.title.split(u'\n');
    if (auto words = composeWhole(composer, lines, column.characters))
        return {std::move(*words)};
    const double room =
        std::max(double(column.characters), column.width / layout.fontSize - 2 * kTitleMargin);
    for (int step = 0; step <= kTitleSteps; ++step) {
        const double size = 1 - step * kSmallerTitle;
        if (auto words = composeWhole(composer, lines, float(room / size)))
            return {std::move(*words), size};
    }
    ColumnTitle torn;
    for (const QString &line : lines)
        torn.words.append(composer.composeTitle(line, column.characters));
    return torn;
}

} // namespace gaiyo
