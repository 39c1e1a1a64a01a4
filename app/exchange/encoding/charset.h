#pragma once

#include <QByteArrayView>
#include <QString>

namespace gaiyo {

// A text of a mail or a foreign program, with what had to be supposed to read it.
struct CharsetText
{
    QString text;
    QString charset;      // what it was read as: UTF-8, ISO-2022-JP, Shift_JIS, EUC-JP, …
    bool isGuess = false; // the label was missing, unknown or wrong, and the bytes are not ASCII
    int bad = 0;          // characters that could not be read, each of them U+FFFD in the text
};

// Reads bytes by the label of a MIME header ("iso-2022-jp", any case). A label that the bytes
// contradict (UTF-8 said to be Shift_JIS, Japanese said to be US-ASCII) gives way to what they
// spell. Never fails: what cannot be read is counted.
CharsetText decodeCharset(QByteArrayView bytes, const QString &label);

} // namespace gaiyo
