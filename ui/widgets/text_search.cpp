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

QString foldSlowly(QStringView piece)
{
    QString folded = piece.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar &c : folded)
        c = toHiragana(c);
    return folded;
}

// For each unit what it folds to where that is one unit by itself; 0 for all else, and for what
// joins the unit before it.
const std::vector<char16_t> &foldTable()
{
    static const std::vector<char16_t> table = [] {
        std::vector<char16_t> made(0x10000, 0);
        for (int unit = 1; unit < 0x10000; ++unit) {
            const QChar c(unit);
            if (c.isSurrogate() || c.isMark() || isHalfWidthSound(c))
                continue;
            const QString folded =
                isPlain(c) ? QString(toHiragana(c)) : foldSlowly(QStringView(&c, 1));
            if (folded.size() == 1)
                made[size_t(unit)] = folded[0].unicode();
        }
        return made;
    }();
    return table;
}

// Calls `add` with each piece of folded text and the place in the source that it stands for.
template <typename Add>
void foldInto(const QString &text, Add add)
{
    const char16_t *const table = foldTable().data();
    const char16_t *const units = reinterpret_cast<const char16_t *>(text.constData());
    const qsizetype size = text.size();
    for (qsizetype at = 0; at < size;) {
        const char16_t folded = table[units[at]];
        if (folded && (at + 1 == size || table[units[at + 1]])) {
            add(QStringView(&folded, 1), at++);
            continue;
        }
        const qsizetype end = pieceEnd(text, at);
        add(foldSlowly(QStringView(text).mid(at, end - at)), at);
        at = end;
    }
}

Folded fold(const QString &text)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.places.reserve(size_t(text.size()) + 1);
    foldInto(text, [&](QStringView piece, qsizetype at) {
        folded.text += piece;
        folded.places.insert(folded.places.end(), size_t(piece.size()), at);
    });
    folded.places.push_back(text.size());
    return folded;
}

// A cell of a spreadsheet, or a line, that is copied brings its line break along.
QString withoutOuterBreaks(const QString &words)
{
    const auto isBreak = [](QChar c) {
        return c == u'\n' || c == u'\r' || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    };
    qsizetype begin = 0;
    qsizetype end = words.size();
    while (begin < end && isBreak(words[begin]))
        ++begin;
    while (end > begin && isBreak(words[end - 1]))
        --end;
    return words.mid(begin, end - begin);
}

} // namespace

QString foldText(const QString &text)
{
    if (text.isEmpty())
        return {}; // without the table, which takes a while to make
    QString folded;
    folded.reserve(text.size());
    foldInto(text, [&](QStringView piece, qsizetype) { folded += piece; });
    return folded;
}

TextSearch::TextSearch(const QString &words)
    : m_words(foldText(withoutOuterBreaks(words)))
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
