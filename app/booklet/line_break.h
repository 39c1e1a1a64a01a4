#pragma once

#include "booklet/shape.h"

#include <vector>

namespace gaiyo {

// What stands between two clusters, by how it may be adjusted (JLREQ 3.8.2).
enum class GapKind : quint8 {
    Fixed,           // never adjusted
    Solid,           // nothing; may be stretched
    WesternSpace,    // what a word space has above a quarter em
    MiddleDot,       // the blank beside ・
    Bracket,         // the half em of brackets and commas
    FullStop,        // the half em after 。, not squeezed inside a line
    JapaneseWestern, // the quarter em between Japanese and Western text
};

struct Gap
{
    GapKind kind = GapKind::Fixed;
    float width = 0; // em
};

// The natural gap between neighbours (JLREQ 3.2.6, 3.1.4, 3.1.5) beside their bodies.
Gap gapBetween(const Cluster &before, const Cluster &after);

// Width of the ink's own box: brackets, stops, commas half an em, ・ as well.
float bodyWidth(const Cluster &cluster);
// How far the body stands right of the glyph's origin: half an em for 「.
float bodyInset(const Cluster &cluster);

// True where a line may end between the two (JLREQ 3.1.7 to 3.1.10).
bool canBreakBetween(const Cluster &before, const Cluster &after);

// One line: clusters and the pen position of each body, in ems from the left edge of the text.
struct BrokenLine
{
    size_t begin = 0;
    size_t end = 0;
    float indent = 0;
    float width = 0; // right edge of the last body
    bool last = false;
    bool justified = false; // its last em box ends at the right edge
};

// What a booklet may choose for its running text.
struct LineStyle
{
    bool indent = false; // paragraphs begin one em in (JLREQ 3.5.1)
    bool hang = false;   // 。 and 、 may stand beyond the edge (JLREQ 3.8.2 note)

    bool operator==(const LineStyle &) const = default;
};

// Clusters to lines of one width: first fit, adjusted in JLREQ's order (3.8).
class LineBreaker
{
public:
    // `keep` is true for a cluster that holds to the next one (a reference, "No. 2"). `width` in
    // ems. The answers are valid until the next call.
    void run(const ShapedText &text, const std::vector<bool> &keep, float width,
             LineStyle style = {});

    const std::vector<BrokenLine> &lines() const { return m_lines; }
    // Pen position of each cluster's body in its line.
    const std::vector<float> &positions() const { return m_positions; }

private:
    struct Fit; // where a line might end

    void measure(const std::vector<bool> &keep);
    void allowBreaksInLongWords(float width);
    float findHang(float width) const;
    float findIndent(float width) const;
    bool mayHang(size_t cluster) const;
    Fit findEnd(size_t begin, float width) const;
    Fit findEmergencyEnd(size_t begin, float width) const;
    void place(const Fit &fit, size_t begin, float indent, float width);
    bool squeeze(size_t begin, size_t end, float excess);
    bool stretch(size_t begin, size_t end, float rest);

    const ShapedText *m_text = nullptr;
    LineStyle m_style;
    std::vector<Gap> m_gaps;
    std::vector<bool> m_breaks; // a line may end after the cluster
    std::vector<BrokenLine> m_lines;
    std::vector<float> m_positions;
    std::vector<float> m_adjust; // of the gap after a cluster, in the line at work
};

} // namespace gaiyo
