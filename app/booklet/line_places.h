#pragma once

#include "booklet/gap.h"

#include <vector>

namespace gaiyo {

// Whether a line may end after a cluster.
enum class BreakKind : quint8 {
    Never,
    Costly,      // inside an address: only where it saves a torn line
    InNumber,    // behind a comma of a long number: only where nothing else does
    InTelephone, // behind a hyphen of one: only where half a line would be empty
    Free
};

// A cluster at its place in the paragraph, were it one line of natural spacing: what stands between
// two of them is a difference.
struct LinePlace
{
    Units pen = 0;     // left edge of its body
    Units body = 0;    // width of it
    Units tight = 0;   // what the gaps before it can give up: spaces, dots, brackets, commas
    Units quarter = 0; // and the quarter ems beside Western text
    Units loose = 0;   // what spaces and quarter ems before it can grow by
    qint32 solid = 0;  // gaps before it that may be spread after those
    qint32 places = 0; // gaps before it that may be spread at all
    qint32 ink = -1;   // the last cluster up to here that is no space, -1 for none
};

// What lines keep beside a mark that they hang by.
constexpr Units kBesideMark = 6 * kEm;

// The clusters of a paragraph with their gaps and the places where lines may end, by the rules
// about neighbours (gap.h) and by those that see further: numbers with their units, addresses,
// spaces beside punctuation, words wider than a line, the mark at the head.
class LinePlaces
{
public:
    // `keep` is true for a cluster that holds to the next one. `width` of the lines, of which a
    // mark at the head leaves `leastBeside`, or nothing hangs by it. What is told is valid until
    // the next call.
    void measure(const std::vector<Cluster> &clusters, const std::vector<bool> &keep, Units width,
                 Units leastBeside = kBesideMark);

    size_t count() const { return m_places.size(); }
    const LinePlace &operator[](size_t cluster) const { return m_places[cluster]; }
    BreakKind breakAfter(size_t cluster) const { return m_breaks[cluster]; }
    const Gap &gapAfter(size_t cluster) const { return m_gaps[cluster]; }
    // How far the lines after the first stand in.
    Units hang() const { return m_hang; }

private:
    void measureGaps(const std::vector<bool> &keep);
    void measureGap(size_t at, bool keep);
    void keepUnit(size_t number);
    void keepOthers(size_t number);
    void keepHyphen(size_t hyphen);
    bool isClosedUp(size_t at) const;
    void closeUp(size_t at);
    void openNumbers(const std::vector<bool> &keep, Units width);
    void openNumber(size_t begin, size_t end, const std::vector<bool> &keep);
    void openAddresses(const std::vector<bool> &keep, Units width);
    void closeHead(size_t begin, size_t end, Units width);
    void findHang(Units width, Units leastBeside);
    void addUp(Units width);
    bool cutsNumber(size_t at, Units width) const;
    void openLongWord(size_t begin, size_t end, Units width);

    const std::vector<Cluster> *m_clusters = nullptr;
    std::vector<LinePlace> m_places;
    std::vector<Gap> m_gaps; // after each cluster
    std::vector<BreakKind> m_breaks;
    Units m_hang = 0;
    bool m_hasAddress = false;
    bool m_hasGroups = false; // of wide digits
};

} // namespace gaiyo
