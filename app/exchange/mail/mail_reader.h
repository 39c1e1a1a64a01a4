#pragma once

#include "exchange/mail/mail.h"

namespace gaiyo {

// Reads one mail (.eml): RFC 5322, MIME, and what programs make of them. Error: Unreadable for
// bytes that are no mail, and for a mail above kMostMailBytes. Everything else is read as far as
// it can be, and what could not be is said in the mail. Nothing that a mail links to is fetched.
Result<Mail> readMail(const QByteArray &bytes);

// The mails of a file: of a Unix mailbox all, each with its own error; of any other file the one
// that it is. Never empty.
std::vector<Result<Mail>> readMailFile(const QByteArray &bytes);

// True for bytes that begin like a mail or a mailbox, whatever their file is called.
bool looksLikeMail(const QByteArray &start);

// A file's name without folders, control characters and marks that turn it around.
QString safeFileName(const QString &name);

} // namespace gaiyo
