#pragma once

#include <QByteArray>
#include <QtEndian>

#include <utility>
#include <vector>

namespace gaiyo {

using NamedPart = std::pair<QByteArray, QByteArray>;

// A zip file of these parts, by our own writer.
QByteArray zipOf(const std::vector<NamedPart> &parts);

// Where the entry number `i` stands in the directory of such a file.
qsizetype entryAt(const QByteArray &zip, int i);

// The file with a number changed at a place.
template <typename Number>
QByteArray changed(QByteArray bytes, qsizetype at, Number value)
{
    qToLittleEndian(value, bytes.data() + at);
    return bytes;
}

// Places in an entry of the directory.
constexpr qsizetype kFlagsAt = 8;
constexpr qsizetype kMethodAt = 10;
constexpr qsizetype kCrcAt = 16;
constexpr qsizetype kPackedSizeAt = 20;
constexpr qsizetype kSizeAt = 24;
constexpr qsizetype kHeaderAt = 42;

} // namespace gaiyo
