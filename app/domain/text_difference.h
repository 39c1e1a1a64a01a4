#pragma once

#include <QString>

#include <vector>

namespace gaiyo {

// A stretch of two forms of a text: in both, in the earlier one only, or in the later one only.
struct DifferencePiece
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DifferencePiece &) const = default;
};

// How one form of a text became the other, as a person would mark it: by words and phrases, which
// a change of script delimits in Japanese, never inside a reference of markup ({{No:…}},
// {{Page:…}}). Same and Added pieces give `after`, Same and Removed ones `before`, letter for
// letter; no piece is empty, no two of one kind meet, and what is removed comes before what took
// its place. Where more than two thirds changed, or it is not worth finding out, one replacement.
std::vector<DifferencePiece> findDifference(const QString &before, const QString &after);

} // namespace gaiyo
