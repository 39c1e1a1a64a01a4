#pragma once

#include "domain/words/code_points.h"
#include "domain/work/coverage.h"
#include "domain/work/work.h"
#include "session/operations.h"

#include <QString>

#include <optional>
#include <vector>

namespace gaiyo {

// Places in the text that is shown, in units of QString, half-open.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype end = 0;

    bool isEmpty() const { return start >= end; }
    bool operator==(const TextSpan &) const = default;
};

// An original with what lies on it.
struct ShownOriginal
{
    Original original; // its text with it
    std::vector<Passage> passages;
    std::vector<Mask> masks;
};

// All words of a letter as one text, an original below the other, and what became of them. Knows
// where the places of the text stand in the originals.
class LetterText
{
public:
    LetterText() = default;
    explicit LetterText(std::vector<ShownOriginal> originals);
    // Its pieces point to what it holds itself.
    LetterText(LetterText &&) = default;
    LetterText &operator=(LetterText &&) = default;

    // The lines that name an original stand in it where there are several.
    const QString &text() const { return m_text; }
    const std::vector<TextSpan> &headings() const { return m_headings; }

    // Where nothing changes what became of the words. In order; without the headings.
    struct Piece
    {
        TextSpan units;
        std::vector<const Passage *> passages; // used and set aside
        const Mask *mask = nullptr;

        bool isUsed() const;
        bool isSetAside() const { return !passages.empty() && !isUsed(); }
    };
    const std::vector<Piece> &pieces() const { return m_pieces; }
    // The one at a place, none on a heading or beyond the end.
    const Piece *pieceAt(qsizetype unit) const;

    // The original at a place, or the last one; null without a letter.
    const Original *originalAt(qsizetype unit) const;

    // Whether its words were corrected since, so that it lies on others now.
    bool isDrifted(const Passage &passage) const;

    // What was marked, as the operations take it: in the original in which it begins, without the
    // blanks around it, and no character divided. None where nothing is left.
    std::optional<operations::WordsOfLetter> wordsAt(const TextSpan &units) const;
    std::optional<TextSpan> unitsOf(const OriginalId &original, int start, int end) const;
    TextSpan sentenceAt(qsizetype unit) const;

    // The first sentence, or the part of it, of which nothing became anything, at or behind a
    // place; from the beginning again where there is none behind. None where all words have a
    // place.
    std::optional<TextSpan> nextUnused(qsizetype from) const;
    int unused() const; // letters and kana

private:
    struct Part
    {
        ShownOriginal shown;
        CodePoints points;
        qsizetype start; // in the text that is shown
        Coverage coverage;

        qsizetype end() const { return start + shown.original.text->size(); }
    };

    const Part *partAt(qsizetype unit) const;
    void addPieces(const Part &part);
    std::vector<TextSpan> unusedSentences() const;

    std::vector<Part> m_parts;
    QString m_text;
    std::vector<TextSpan> m_headings;
    std::vector<Piece> m_pieces;
    std::vector<TextSpan> m_unused; // sentences
};

} // namespace gaiyo
