#pragma once

#include <QByteArrayView>
#include <QString>

namespace gaiyo {

// As QString::fromUtf8(), for text that is kept: that leaves room for a UTF-16 unit per byte, three
// times what Japanese needs.
inline QString exactFromUtf8(QByteArrayView utf8)
{
    const QString text = QString::fromUtf8(utf8);
    // A copy, since one that shrinks leaves a gap that nothing fits into.
    return text.size() < utf8.size() ? QString(text.constData(), text.size()) : text;
}

} // namespace gaiyo
