#include "base/file_name.h"

namespace gaiyo {

QString fileNamePart(QString words, qsizetype most)
{
    for (QChar &c : words) {
        if (c < u' ' || QStringView(u"\\/:*?\"<>|").contains(c))
            c = u'_';
    }
    words = words.simplified().left(most);
    if (!words.isEmpty() && words.back().isHighSurrogate())
        words.chop(1);
    // Hidden elsewhere than on Windows, and "..".
    while (words.startsWith(u'.'))
        words.remove(0, 1);
    return words;
}

} // namespace gaiyo
