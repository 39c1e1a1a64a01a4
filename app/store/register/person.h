#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// Who a submitter is. The id is that of the document's submitter.
struct Person
{
    QString id;
    QString name;
    QString kana;
    QString organisation;
    QString representative;
    QString address;
    QString tel;
    QString mail;
    bool wantsReply = false;

    bool operator==(const Person &) const = default;
};

// A file that came with a letter; its bytes lie in the folder beside the register.
struct KeptFile
{
    QString letter;
    QString name; // as it was called when it came
    QString type;
    QString sha256; // of the bytes, in hex
    qint64 size = 0;

    bool operator==(const KeptFile &) const = default;
};

// One letter that is to be taken in, with all that must not stand in the document.
struct Arrival
{
    struct File
    {
        QString name;
        QString type;
        QByteArray bytes;
    };

    QString source;               // says what it was read from: the same again is the same letter
    std::optional<Person> person; // without an id
    QStringList texts;            // as they came, with nothing masked
    std::vector<File> files;
};

// The ids that a letter's rows have in the document. They are made once: a second attempt, after a
// crash or by a colleague, gets the same.
struct Admission
{
    QString source;
    QString letter;
    QString submitter;
    QStringList originals; // one for each text

    bool operator==(const Admission &) const = default;
};

// What of one letter may stand in the register: ids that its rows had in the document.
struct RowsOfLetter
{
    QString letter;
    QStringList originals;
    QStringList submitters; // whose only letter it was
};

} // namespace gaiyo
