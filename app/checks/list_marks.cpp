#include "checks/list_marks.h"

#include "domain/words/width_fold.h"

namespace gaiyo {

namespace {

bool isOfWordInList(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate();
}

} // namespace

bool isListMark(const QString &words, qsizetype closing)
{
    qsizetype start = closing;
    while (start > 0 && closing - start < 3 && words[start - 1].isDigit())
        --start;
    if (start < closing)
        return closing - start < 3 && (start == 0 || !isKanji(words[start - 1]));
    while (start > 0 && closing - start < 3 && isOfWordInList(words[start - 1]))
        --start;
    const qsizetype length = closing - start;
    return length > 0 && length < 3 && (start == 0 || !isOfWordInList(words[start - 1]));
}

bool isListMarkInside(const QString &words, qsizetype closing, qsizetype opening)
{
    const bool isHalf = words[closing] == u')';
    if (isHalf == (words[opening] == u'(') || !isListMark(words, closing))
        return false;
    const QChar own = isHalf ? u'）' : u')';
    const QChar next = isHalf ? u'（' : u'(';
    const qsizetype closes = words.indexOf(own, closing);
    const qsizetype opens = words.indexOf(next, closing);
    return closes >= 0 && (opens < 0 || closes < opens);
}

bool isOfFace(const QString &words, qsizetype bracket)
{
    static constexpr QStringView kEyes = u":;：；";
    static constexpr QStringView kNoses = u"-o'‐";
    qsizetype at = bracket - 1;
    if (at > 0 && kNoses.contains(words[at]))
        --at;
    return at >= 0 && kEyes.contains(words[at]) && (at == 0 || !words[at - 1].isDigit());
}

} // namespace gaiyo
