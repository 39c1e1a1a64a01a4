#pragma once

#include <QByteArrayView>
#include <QString>

namespace gaiyo {

// As QString::fromUtf8(), for text that is kept: that leaves room for a UTF-16 unit per byte, three
// times what Japanese needs.
inline QString exactFromUtf8(QByteArrayView utf8)
{
    QString text = QString::fromUtf8(utf8);
    if (text.size() < utf8.size())
        text.squeeze();
    return text;
}

} // namespace gaiyo
