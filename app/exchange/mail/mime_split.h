#pragma once

#include <QByteArrayView>

#include <vector>

namespace gaiyo {

// The parts between the boundaries of a multipart (RFC 2046 5.1), each with its header.
struct MultipartPieces
{
    std::vector<QByteArrayView> pieces;
    bool isClosed = false; // the closing boundary stood there
};

// At most `most` pieces. A boundary that is missing gives what stands before the end.
MultipartPieces splitMultipart(QByteArrayView body, const QByteArray &boundary, size_t most);

// The mails of an mbox, each without its "From " line; empty for bytes that are none.
std::vector<QByteArrayView> splitMbox(QByteArrayView bytes);

// A mail of an mbox as it was before ">" was put before its lines that begin with "From ".
QByteArray unescapeMbox(QByteArrayView mail);

} // namespace gaiyo
