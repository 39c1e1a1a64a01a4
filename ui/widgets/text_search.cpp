#include "widgets/text_search.h"

namespace gaiyo {

namespace {

// Folded text with the place in the source of each of its units, and one behind the last.
struct Folded
{
    QString text;
    std::vector<qsizetype> places;
};

QChar toHiragana(QChar c)
{
    return c >= u'ァ' && c <= u'ヶ' ? QChar(c.unicode() - 0x60) : c;
}

bool isHalfWidthSound(QChar c)
{
    return c == QChar(0xFF9E) || c == QChar(0xFF9F); // ﾞ ﾟ
}

bool isPlain(QChar c)
{
    return (c >= u'ぁ' && c <= u'ゖ') || (c >= u'ァ' && c <= u'ヺ') ||
           (c.unicode() >= 0x4E00 && c.unicode() < 0xA000);
}

// The end of what folds as one piece: a character with its marks.
qsizetype pieceEnd(const QString &text, qsizetype begin)
{
    qsizetype end = begin + 1;
    if (text[begin].isHighSurrogate() && end < text.size())
        ++end;
    while (end < text.size() && (isHalfWidthSound(text[end]) || text[end].isMark()))
        ++end;
    return end;
}

QString foldPiece(QStringView piece)
{
    if (piece.size() == 1 && isPlain(piece[0]))
        return QString(toHiragana(piece[0]));
    QString folded = piece.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar &c : folded)
        c = toHiragana(c);
    return folded;
}

Folded fold(const QString &text)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.places.reserve(size_t(text.size()) + 1);
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = pieceEnd(text, at);
        const QString piece = foldPiece(QStringView(text).mid(at, end - at));
        folded.text += piece;
        folded.places.insert(folded.places.end(), size_t(piece.size()), at);
        at = end;
    }
    folded.places.push_back(text.size());
    return folded;
}

} // namespace

QString foldText(const QString &text)
{
    return fold(text).text;
}

TextSearch::TextSearch(const QString &words)
    : m_words(foldText(words))
{}

bool TextSearch::isFoundIn(const QString &text) const
{
    return m_words.isEmpty() || foldText(text).contains(m_words);
}

std::vector<TextMatch> TextSearch::findAll(const QString &text) const
{
    std::vector<TextMatch> matches;
    if (m_words.isEmpty())
        return matches;
    const Folded folded = fold(text);
    qsizetype from = 0;
    while ((from = folded.text.indexOf(m_words, from)) >= 0) {
        const qsizetype begin = folded.places[size_t(from)];
        size_t last = size_t(from + m_words.size());
        // A match may end inside of what one character stands for (㍻ is 平成).
        while (last < folded.places.size() - 1 && folded.places[last] == folded.places[last - 1])
            ++last;
        matches.push_back({begin, folded.places[last] - begin});
        from = qMax(from + m_words.size(), qsizetype(last));
    }
    return matches;
}

} // namespace gaiyo
