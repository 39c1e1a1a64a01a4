#include "domain/work/moved_words.h"

#include "domain/text_difference.h"

namespace gaiyo {

MovedWords::MovedWords(const QString &before, const QString &after)
{
    int at = 0;
    for (const DifferencePiece &piece : findDifference(before, after)) {
        const int length = lengthOf(piece.text);
        for (int i = 0; i < length && piece.kind != DifferencePiece::Kind::Added; ++i)
            m_places.push_back(piece.kind == DifferencePiece::Kind::Same ? at + i : -1);
        if (piece.kind != DifferencePiece::Kind::Removed)
            at += length;
    }
}

std::optional<Stretch> MovedWords::placeOf(const Stretch &stretch) const
{
    const int length = stretch.end - stretch.start;
    if (stretch.start < 0 || stretch.end > int(m_places.size()))
        return std::nullopt;
    const int first = m_places[size_t(stretch.start)];
    for (int i = 0; i < length; ++i) {
        if (first < 0 || m_places[size_t(stretch.start + i)] != first + i)
            return std::nullopt;
    }
    return Stretch{first, first + length};
}

} // namespace gaiyo
