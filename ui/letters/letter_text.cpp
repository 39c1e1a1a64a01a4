#include "letters/letter_text.h"

#include "domain/words/sentences.h"

#include <algorithm>
#include <set>
#include <utility>

namespace gaiyo {

namespace {

bool isBlank(QChar c)
{
    return c.isSpace() || c == QChar(0x3000);
}

TextSpan trimmed(const QString &text, TextSpan units)
{
    while (!units.isEmpty() && isBlank(text[units.start]))
        ++units.start;
    while (!units.isEmpty() && isBlank(text[units.end - 1]))
        --units.end;
    return units;
}

} // namespace

bool LetterText::Piece::isUsed() const
{
    return std::any_of(passages.begin(), passages.end(),
                       [](const Passage *passage) { return passage->opinion.has_value(); });
}

LetterText::LetterText(std::vector<ShownOriginal> originals)
{
    const bool isNamed = originals.size() > 1;
    m_parts.reserve(originals.size()); // pieces point into it
    for (ShownOriginal &original : originals) {
        if (!original.original.text)
            original.original.text = QString();
        if (!m_text.isEmpty())
            m_text += u'\n';
        if (isNamed) {
            m_headings.push_back({m_text.size(), m_text.size() + original.original.title.size()});
            m_text += original.original.title + u'\n';
        }
        const QString words = *original.original.text;
        Coverage coverage = coverageOf(words, original.masks, original.passages);
        m_parts.push_back({std::move(original), CodePoints(words), m_text.size(), coverage});
        m_text += words;
    }
    for (const Part &part : m_parts)
        addPieces(part);
    m_unused = unusedSentences();
}

void LetterText::addPieces(const Part &part)
{
    const auto &[original, passages, masks] = part.shown;
    std::set<qsizetype> borders{part.start, part.end()};
    const auto unitAt = [&](int codePoint) {
        const auto last = part.points.count();
        return part.start +
               part.points.unitAt(std::clamp(qsizetype(codePoint), qsizetype(0), last));
    };
    for (const Passage &passage : passages)
        borders.insert({unitAt(passage.start), unitAt(passage.end)});
    for (const Mask &mask : masks)
        borders.insert({unitAt(mask.start), unitAt(mask.end)});
    for (auto border = borders.begin(); std::next(border) != borders.end(); ++border) {
        Piece piece{{*border, *std::next(border)}, {}, nullptr};
        for (const Passage &passage : passages) {
            if (unitAt(passage.start) <= piece.units.start &&
                unitAt(passage.end) >= piece.units.end)
                piece.passages.push_back(&passage);
        }
        for (const Mask &mask : masks) {
            if (unitAt(mask.start) <= piece.units.start && unitAt(mask.end) >= piece.units.end)
                piece.mask = &mask;
        }
        m_pieces.push_back(std::move(piece));
    }
}

const LetterText::Piece *LetterText::pieceAt(qsizetype unit) const
{
    const auto found = std::find_if(m_pieces.begin(), m_pieces.end(), [&](const Piece &piece) {
        return piece.units.start <= unit && unit < piece.units.end;
    });
    return found == m_pieces.end() ? nullptr : &*found;
}

const LetterText::Part *LetterText::partAt(qsizetype unit) const
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(), [&](const Part &part) {
        return part.start <= unit && unit <= part.end();
    });
    return found == m_parts.end() ? nullptr : &*found;
}

const Original *LetterText::originalAt(qsizetype unit) const
{
    for (const Part &part : m_parts) {
        if (unit < part.end())
            return &part.shown.original;
    }
    return m_parts.empty() ? nullptr : &m_parts.back().shown.original;
}

bool LetterText::isDrifted(const Passage &passage) const
{
    const auto part = std::find_if(m_parts.begin(), m_parts.end(), [&](const Part &each) {
        return each.shown.original.id == passage.original;
    });
    return part != m_parts.end() && passage.quote != quoteOf(wordsOf(*part->shown.original.text,
                                                                     {passage.start, passage.end}));
}

std::optional<operations::WordsOfLetter> LetterText::wordsAt(const TextSpan &units) const
{
    // A heading that is marked with the words below it is left out.
    const auto part = std::find_if(m_parts.begin(), m_parts.end(),
                                   [&](const Part &each) { return units.start < each.end(); });
    if (part == m_parts.end())
        return std::nullopt;
    const QString &text = *part->shown.original.text;
    const TextSpan inside = trimmed(text, {std::max(units.start - part->start, qsizetype(0)),
                                           std::min(units.end - part->start, text.size())});
    if (inside.isEmpty())
        return std::nullopt;
    return operations::WordsOfLetter{
        part->shown.original.id, int(part->points.codePointAt(boundaryBefore(text, inside.start))),
        int(part->points.codePointAt(boundaryBehind(text, inside.end)))};
}

std::optional<TextSpan> LetterText::unitsOf(const OriginalId &original, int start, int end) const
{
    for (const Part &part : m_parts) {
        if (part.shown.original.id == original && end <= part.points.count())
            return TextSpan{part.start + part.points.unitAt(start),
                            part.start + part.points.unitAt(end)};
    }
    return std::nullopt;
}

TextSpan LetterText::sentenceAt(qsizetype unit) const
{
    const Part *part = partAt(unit);
    if (!part)
        return {unit, unit};
    const auto found =
        gaiyo::sentenceAt(*part->shown.original.text, part->points.codePointAt(unit - part->start));
    return {part->start + part->points.unitAt(found.start),
            part->start + part->points.unitAt(found.end)};
}

// Each unused stretch sentence by sentence, with the marks around its letters where these are
// unused, too.
std::vector<TextSpan> LetterText::unusedSentences() const
{
    std::vector<TextSpan> found;
    for (const Part &part : m_parts) {
        const QString &text = *part.shown.original.text;
        const auto sentences = sentencesOf(text);
        for (const Piece &piece : m_pieces) {
            const bool isOpen = piece.passages.empty() && !piece.mask;
            if (!isOpen || piece.units.start < part.start || piece.units.end > part.end())
                continue;
            for (const SentenceStretch &sentence : sentences) {
                TextSpan units{part.start + part.points.unitAt(sentence.start),
                               part.start + part.points.unitAt(sentence.end)};
                units.start = std::max(units.start, piece.units.start);
                units.end = std::min(units.end, piece.units.end);
                if (units.isEmpty())
                    continue;
                units = trimmed(m_text, units);
                const auto words = m_text.mid(units.start, units.end - units.start).toUcs4();
                const bool hasLetters = std::any_of(words.begin(), words.end(),
                                                    [](uint c) { return QChar::isLetter(c); });
                if (hasLetters)
                    found.push_back(units);
            }
        }
    }
    return found;
}

std::optional<TextSpan> LetterText::nextUnused(qsizetype from) const
{
    if (m_unused.empty())
        return std::nullopt;
    const auto next = std::find_if(m_unused.begin(), m_unused.end(),
                                   [&](const TextSpan &units) { return units.start >= from; });
    return next == m_unused.end() ? m_unused.front() : *next;
}

int LetterText::unused() const
{
    int count = 0;
    for (const Part &part : m_parts)
        count += part.coverage.unused;
    return count;
}

} // namespace gaiyo
