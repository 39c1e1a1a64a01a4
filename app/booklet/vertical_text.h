#pragma once

#include "booklet/compose.h"

#include <QHash>

#include <algorithm>

namespace gaiyo {

// Glyphs of one font that stand below each other, or a word that is turned. Lengths are in ems.
struct VerticalRun
{
    FontIndex font = 0;
    bool isTurned = false; // clockwise: its glyphs' x runs down the column
    float top = 0;         // of a turned run, below the top of the column
    // Beside the middle of the column at its top, y upwards; of a turned run along its line.
    std::vector<PlacedGlyph> glyphs;
    QString text;
};

struct VerticalColumn
{
    std::vector<VerticalRun> runs;
    float height = 0;
};

// From the middle of a column to that of the next one, in ems: closer than lines of a text.
inline constexpr double kVerticalPitch = 1.35;

// How many columns stand in so many ems, at least one.
inline int verticalColumnsIn(double width)
{
    return std::max(1, int((width - 1) / kVerticalPitch + 1 + 1e-6));
}

// Headings from top to bottom by JLREQ: characters upright with the font's glyphs for that, one or
// two digits side by side in one place (3.2.5, 縦中横), longer Western words turned (3.2.4).
class VerticalSetter
{
public:
    explicit VerticalSetter(Composer &composer)
        : m_composer(composer)
    {}

    // The columns, the right one first, each at most `height` high: broken where lines of a title
    // may be. Where not even one character fits they are higher.
    std::vector<VerticalColumn> set(const QString &text, float height);
    // How high columns must be so that no more than so many are needed.
    float leastHeight(const QString &text, int columns);

private:
    VerticalColumn setColumn(const QString &text);
    void addUpright(VerticalColumn &column, const QString &text, const Cluster &cluster,
                    const std::vector<ShapedGlyph> &flat);
    void addSideBySide(VerticalColumn &column, const QString &text, const ShapedText &shaped,
                       size_t begin, size_t end);
    void addTurned(VerticalColumn &column, const QString &text, const ShapedText &shaped,
                   size_t begin, size_t end);

    Composer &m_composer;
    HbBuffer m_buffer{hb_buffer_create()};
    QHash<std::pair<QString, int>, float> m_least;
};

} // namespace gaiyo
