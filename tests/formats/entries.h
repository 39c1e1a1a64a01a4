#pragma once

#include "formats/formats.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>
#include <vector>

namespace gaiyo {

// The formats as the programs have them.
Formats testedFormats();

// What else a document is written as, which nothing reads again: first the letters
// themselves, then the record of them.
std::vector<Formats> testedEditions();

// All that a person reads in a file with this ending, as one string.
QString wordsOfFile(const QString &ending, const QByteArray &bytes);

// A document that has everything which some format loses.
Snapshot richDocument();

// What the contract has to be told of a format, because the format does not say it of itself.
struct Entry
{
    // A file of the format that can be read; "" where nothing reads it.
    QByteArray sample;
    // True where every file that is cut off has to be refused.
    bool knowsItsEnd = false;
    // All that a person reads in the file; none where a reader shows what is in it.
    std::function<QString(const QByteArray &)> wordsOf;
    // A file with thousands of opinions, where nothing writes it and it is not the sample again and
    // again.
    std::function<QByteArray()> huge;
    // True where what does not come back is shown to people all the same (the title, sentences of
    // the legend): then a second file has other bytes, and only what is read of it is the same.
    bool showsWhatIsLost = false;
    // True where it is for people and has no words that could be read again: pictures, whose test
    // is formats/test_pictures.cpp.
    bool isPicture = false;
};

// By the format's id. A format without an entry fails the test.
QMap<QString, Entry> contractEntries();

} // namespace gaiyo
