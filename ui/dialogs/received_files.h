#pragma once

#include "base/progress.h"
#include "document/document.h"
#include "exchange/letters/receive.h"
#include "formats/formats.h"
#include "session/register_look.h"

#include <QStringList>

#include <vector>

namespace gaiyo {

// A letter that was read from a file, and what is to become of it.
struct LetterToTake
{
    ReceivedLetter letter;
    int sameAs = 0;           // the number of a letter of the document with the same words
    int takenAs = 0;          // the number under which it was taken in before
    bool isSameAsOne = false; // as one that was read before it, from the same hand
    bool isTaken = true;

    bool isDouble() const { return takenAs > 0 || sameAs > 0 || isSameAsOne; }
};

// What several files gave. Whoever is known by one letter is masked in all of them.
struct ReceivedFiles
{
    std::vector<LetterToTake> letters;
    std::vector<RefusedLetter> refused;
    QStringList assumed;
    QString registerTrouble = {}; // why the register could not be asked
};

// Cancelled where the clerk stopped it; a file that cannot be read is refused with a sentence, or
// kept where a register is in use.
Result<ReceivedFiles> readLetterFiles(const QStringList &paths, const Formats &formats,
                                      bool hasRegister, const Progress &progress);

// Asks the register of persons what it knows of them: beside the window's thread.
void askRegister(ReceivedFiles &files, const RegisterLook &look);

// Marks what is in the document already, or was read twice: it is not taken unless it is wanted.
// The same words of another person, or in another row of a form, are a letter of their own.
void findDoubles(ReceivedFiles &files, const Snapshot &whole);

int maskedPlaces(const ReceivedLetter &letter);
QString wordsOfLetter(const ReceivedLetter &letter); // masked

} // namespace gaiyo
