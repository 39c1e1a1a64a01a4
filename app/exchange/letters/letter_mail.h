#pragma once

#include "exchange/letters/receive.h"

namespace gaiyo {

// The letters of a mail or a mailbox, one of each mail. Mails that are attached to one are
// originals of it; its attachments stay files.
ReceivedLetters readLetterMails(const QString &fileName, const QByteArray &bytes,
                                const ReceiveOptions &options);

} // namespace gaiyo
