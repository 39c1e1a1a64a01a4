#include "domain/work/inquiry.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace gaiyo {

bool isListOfAsks(const QString &text)
{
    QStringList words = text.split(u' ');
    const bool areKnown = std::ranges::all_of(words, [](const QString &word) {
        return std::ranges::find(kAskedWords, word, [](const char16_t *known) {
                   return QString::fromUtf16(known);
               }) != kAskedWords.end();
    });
    return areKnown && words.removeDuplicates() == 0;
}

// Nothing where none is known yet.
bool isMoment(const QString &text)
{
    return text.isEmpty() ||
           (text.endsWith(u'Z') && QDateTime::fromString(text, Qt::ISODateWithMs).isValid());
}

} // namespace gaiyo
