#pragma once

#include "base/clock.h"
#include "base/id_source.h"

#include <QString>

namespace gaiyo {

class FontSet;
class Preferences;

// What main.cpp makes and the windows are given.
struct WindowServices
{
    const Clock &clock;
    IdSource &ids;
    Preferences &preferences;
    const FontSet &fonts;
    QString account;           // the name of the person where preferences name none
    QString samplePath;        // the sample document beside the program
    QString recoveryFolder;    // for words that could not be saved
    QString fontFamily;        // of the windows' letters
    QString copiesFolder = {}; // for safety copies where preferences name none
};

} // namespace gaiyo
