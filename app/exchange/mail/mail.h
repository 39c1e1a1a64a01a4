#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// Bounds of what is read of one mail; what lies beyond is named in Mail::notRead.
inline constexpr qsizetype kMostMailBytes = 60'000'000;
inline constexpr qsizetype kMostMailText = 8'000'000; // bytes of text parts, decoded, all together
inline constexpr int kMostMailParts = 200;
inline constexpr int kMostMailDepth = 8; // of mails inside mails, and of multiparts inside each

// How the bytes of a part are written (RFC 2045).
enum class TransferEncoding { None, Base64, QuotedPrintable, Uuencode };

// A file that came with a mail. Its bytes are decoded when they are asked for.
struct MailAttachment
{
    QString name;    // no path, no control characters; made up by number where the mail has none
    QString type;    // application/pdf, in lower case, as the mail says
    qint64 size = 0; // of the decoded bytes
    bool isDamaged = false; // decoded() gives what could be read
    QByteArray encoded;
    TransferEncoding encoding = TransferEncoding::None;

    QByteArray decoded() const;
};

// Words of a body that are not the writer's own, or not part of what he wants to say.
enum class MailWords { Quoted, Forwarded, Signature };

// [start, end) in code points of Mail::text.
struct MailStretch
{
    MailWords words;
    qsizetype start;
    qsizetype end;

    bool operator==(const MailStretch &) const = default;
};

struct MailAddress
{
    QString name;
    QString address;

    bool operator==(const MailAddress &) const = default;
};

// Who wrote to whom: for the register of persons alone, apart from all that enters the document.
struct MailIdentity
{
    std::vector<MailAddress> from;
    std::vector<MailAddress> replyTo;
    std::vector<MailAddress> to;
};

// A part that is not in `text` although it should be, with the reason as a sentence.
struct NotRead
{
    QString place; // the part's number (2.1) or name
    QString reason;
};

// One mail as plain values: the words, apart from them the people, and the files.
struct Mail
{
    std::optional<QDateTime> date;     // of the Date header, with its offset from UTC
    std::optional<QDateTime> received; // of the topmost Received header
    QString subject;
    QString text;                   // sanitized; lines as they were written
    std::vector<MailStretch> marks; // by position
    MailIdentity identity;
    std::vector<MailAttachment> attachments;
    QStringList stripped;     // files that a gateway took off: their names, "" where it names none
    std::vector<Mail> nested; // mails that were attached to this one
    QStringList assumed; // whole sentences: a charset that was guessed, an end that was missing
    std::vector<NotRead> notRead;
};

} // namespace gaiyo
