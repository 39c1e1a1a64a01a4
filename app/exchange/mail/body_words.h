#pragma once

#include "exchange/mail/mail.h"

namespace gaiyo {

// The stretches of a body that are quoted, forwarded or a signature, by position and without
// overlap; a signature inside a quotation belongs to the quotation. Nothing is taken out of the
// text. `isForward`: what stands below a copied header is forwarded, not quoted.
std::vector<MailStretch> findMailWords(const QString &text, bool isForward);

// What notices of gateways in this text say was taken off: the files' names, "" for a notice that
// names none; empty where there is no notice.
QStringList findStrippedFiles(const QString &text);

// format=flowed (RFC 3676): lines that end with a blank are joined to the next of the same depth
// of quotation; `deleteSpace` is the parameter DelSp.
QString unflow(const QString &text, bool deleteSpace);

} // namespace gaiyo
