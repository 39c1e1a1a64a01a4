#pragma once

#include "base/progress.h"
#include "exchange/import_report.h"
#include "exchange/letters/received_letter.h"

#include <QMap>

namespace gaiyo {

struct ReceiveOptions
{
    QString format; // one of letterFormats(); "": by the content and the name's ending
    QString method; // for letters that do not say; "": mail for mails, form for tables, else other
    QMap<QString, QString>
        columns; // --map: a heading or its number from 1 to one of letterFieldWords()
    std::optional<TextEncoding> encoding; // of tables and texts
    bool hasRegister = false; // files that nobody but a person can read are kept beside it
    Progress progress = {};
};

// The largest file that is kept beside a register unread.
inline constexpr qsizetype kMostKeptBytes = 200'000'000;

// The letters of one file. What only a person can read (a PDF, a picture, a message of Outlook) is
// a letter with one empty original, typed, where there is a register that keeps the file. Never
// fails as a whole: what cannot be read is refused with a sentence. Nothing is written, fetched or
// followed; the name only says what the file is and is kept.
ReceivedLetters receiveLetters(const QString &fileName, const QByteArray &bytes,
                               const ReceiveOptions &options);

} // namespace gaiyo
