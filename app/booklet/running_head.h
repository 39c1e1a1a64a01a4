#pragma once

#include "booklet/page.h"
#include "collect/blocks.h"

#include <unordered_map>
#include <utility>

namespace gaiyo {

inline constexpr double kPointsPerMm = 72 / 25.4;
inline constexpr double kNumberSize = 9;    // points, of the page's number
inline constexpr double kNumberShare = 0.7; // of the body's size, for large letters

// Points, and from the paper's upper edge.
struct RunningHeadPlace
{
    double size = 9;
    double middle = 0; // of its letters
    double rule = 0;   // below it
};
RunningHeadPlace placeRunningHead(const Settings &settings);

// What stands above the pages by running_head of the settings: at the left the short title, at the
// right the headings that the page's first row stands below, or beside.
class RunningHeads
{
public:
    struct Words
    {
        QString left;
        QStringList right; // the chapter, then the section
    };

    // `collected` must outlive this.
    explicit RunningHeads(const Collected &collected);

    // Both are empty where the page has none.
    Words wordsOf(const Page &page) const;

private:
    QStringList headingsAbove(int no) const;

    const Collected &m_collected;
    std::unordered_map<int, std::pair<size_t, size_t>> m_above; // by no; behind all for none
    std::unordered_map<int, QStringList> m_paths; // by no, where headings stand in columns
};

} // namespace gaiyo
