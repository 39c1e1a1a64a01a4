#pragma once

#include "domain/words/personal_data.h"
#include "exchange/mail/mail.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// Who wrote, as far as the source says: for the register of persons alone, or to be left out. It
// never enters the document.
struct ReceivedIdentity
{
    QString name;
    QString kana;
    QString organisation;
    QString representative;
    QString address;
    QString tel;
    QString mail;

    bool isEmpty() const
    {
        return name.isEmpty() && kana.isEmpty() && organisation.isEmpty() &&
               representative.isEmpty() && address.isEmpty() && tel.isEmpty() && mail.isEmpty();
    }
    bool operator==(const ReceivedIdentity &) const = default;
};

// One text of a letter as it was sent. What nobody may see is in `masks`, found by the rules and by
// the letter's own identity; masked() is what may enter the document.
struct ReceivedOriginal
{
    QString title;  // 本文, or the heading of a form's column
    QString origin; // machine: the bytes said it, nobody typed it
    QString text;   // sanitized, with everything in it
    std::vector<PersonalStretch> masks;
    std::vector<MailStretch> marks; // quoted, forwarded, signature
    bool isSubject = false;         // of a mail or a form

    QString masked() const { return maskStretches(text, masks); }
};

// One thing that arrived, read from a file: plain values that no row knows yet.
struct ReceivedLetter
{
    std::optional<QDate> receivedOn;
    QString method;    // mail, fax, post, counter, form, meeting, phone, other
    QString classWord; // what the source calls the writer's class: 在住
    QString kind;      // person, group, unknown
    int persons = 1;
    QString place;
    QString subject; // masked
    std::vector<ReceivedOriginal> originals;
    ReceivedIdentity identity;
    std::vector<MailAttachment> files;
    QStringList stripped; // files that were taken off on the way: they may follow
    QStringList assumed;  // whole sentences
    std::vector<NotRead> notRead;
    // Why it is no letter where no register keeps its file: its words are nowhere else. "" for what
    // was read.
    QString needsRegister = {};
    QString fileName;
    QString record;    // which one of the file: a line or a mail's number; "" for the only one
    QByteArray sha256; // of the bytes that this letter was read from, in hex
};

// Something that is no letter, with the reason as a sentence.
struct RefusedLetter
{
    QString file;
    QString place; // line or mail within the file; ""
    QString reason;
};

// What a file gave: each part of it is either a letter or refused.
struct ReceivedLetters
{
    std::vector<ReceivedLetter> letters;
    std::vector<RefusedLetter> refused;
    QStringList assumed; // of the file as a whole: columns that were not taken
    QStringList columns =
        {}; // of a table, as far as it has headings; of several those of the first
    QStringList missing =
        {}; // what --map names and no row of the table that could be its headings has
};

} // namespace gaiyo
