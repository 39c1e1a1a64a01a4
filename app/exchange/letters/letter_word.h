#pragma once

#include "exchange/letters/receive.h"

namespace gaiyo {

// The letter of a Word document (.docx, .docm): its words in reading order with every tracked
// change accepted. Comments, headers, pictures and what is embedded are named as not read. Who made
// or changed the document is never looked at.
ReceivedLetters readLetterWord(const QString &fileName, const QByteArray &bytes,
                               const ReceiveOptions &options);

} // namespace gaiyo
