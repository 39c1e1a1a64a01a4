#pragma once

#include "booklet/line_cost.h"
#include "booklet/line_places.h"

#include <optional>
#include <vector>

namespace gaiyo {

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
    bool title = false;  // few lines, of like length, that end at phrases; never spread

    bool operator==(const LineStyle &) const = default;
};

// Clusters to lines of one width, so that the whole paragraph is as even as it can be: of all ways
// to break it the one whose lines together cost least (line_cost.h), adjusted in JLREQ's order
// (3.8). Knuth and Plass's total fit, by a dynamic programme over the clusters where a line may
// begin; first fit gives it the bound beyond which it need not look. A paragraph of Western words
// is not justified: in so narrow a column spaces cannot take what is left.
class LineBreaker
{
public:
    // `keep` is true for a cluster that holds to the next one (a reference, "No. 2"). `width` in
    // ems. The answers are valid until the next call.
    void run(const ShapedText &text, const std::vector<bool> &keep, float width,
             LineStyle style = {});

    const std::vector<BrokenLine> &lines() const { return m_lines; }
    // Pen position of each cluster's body in its line, and the body's width.
    const std::vector<float> &positions() const { return m_positions; }
    float bodyOf(size_t cluster) const { return toEms(m_places[cluster].body); }

    // What a line of the paragraph from `begin` to `end` would cost; nothing where there may be
    // none.
    std::optional<qint64> costOf(size_t begin, size_t end) const;

private:
    Units indentOf(size_t begin) const { return begin == 0 ? m_indent : m_places.hang(); }
    Units findIndent() const;
    bool mayHang(size_t cluster) const;
    LineFit fit(size_t begin, size_t end) const;
    bool isAllowed(size_t begin, size_t end, const LineFit &line) const;
    qint64 cost(size_t begin, size_t end, const LineFit &line) const;
    qint64 innerCost(size_t end, const LineFit &line) const;
    qint64 raggedEndCost(size_t end) const;
    qint64 titleCost(size_t begin, size_t end, const LineFit &line) const;
    int countLetters(size_t begin, size_t end) const;

    void findEnds();
    bool isOfWords() const;
    void takeRaggedFits();
    size_t findRaggedEnd(size_t begin) const;
    qint64 takeFirstFits();
    void takeBestFits(qint64 bound);
    size_t findFarthest(size_t begin, size_t guess) const;
    size_t findEmergencyEnd(size_t begin) const;

    bool beginsAddress(size_t at) const;
    bool isTornBeside(size_t end, const LineFit &line) const;
    bool isPlaced(size_t begin, size_t end, const LineFit &line) const;
    void place(size_t begin, size_t end);
    bool squeeze(size_t begin, size_t end, Units excess);
    bool stretch(size_t begin, size_t end, Units rest);
    template <typename Takes, typename Room>
    Units spread(size_t begin, size_t end, Units amount, Takes takes, Room room, int sign);

    const ShapedText *m_text = nullptr;
    LineStyle m_style;
    Units m_width = 0;
    Units m_indent = 0; // of the first line
    bool m_isRagged = false;
    LinePlaces m_places;
    std::vector<int> m_phrases; // of a title of several lines
    std::vector<size_t> m_ends; // of the lines
    std::vector<qint64> m_best; // the least cost of lines up to a cluster
    std::vector<size_t> m_from; // where the last of these lines begins
    std::vector<BrokenLine> m_lines;
    std::vector<float> m_positions;
    std::vector<Units> m_adjust; // of the gap after a cluster, in the line at work
};

} // namespace gaiyo
