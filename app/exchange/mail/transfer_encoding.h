#pragma once

#include "exchange/mail/mail.h"

#include <QByteArrayView>

namespace gaiyo {

// What came out of a part's bytes: all of it, or with damaged places left out.
struct Transferred
{
    QByteArray bytes;
    bool isDamaged = false;
};

TransferEncoding findTransferEncoding(QByteArrayView name);

// Decodes, never giving more bytes than came in. Tolerates what mail programs do (blanks at line
// ends, missing padding, an "=" that begins nothing); foreign characters inside base64 are passed
// over and counted as damage.
Transferred decodeTransfer(QByteArrayView bytes, TransferEncoding encoding);

// The size that decodeTransfer() would give, without keeping the bytes.
qint64 transferredSize(QByteArrayView bytes, TransferEncoding encoding, bool *isDamaged);

} // namespace gaiyo
