#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "base/result.h"
#include "session/timings.h"

#include <QString>

#include <functional>

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
    QString localFolder = {};  // for copies to work in where a folder cannot be trusted
    // Whether the locks of a folder can be trusted, asked before a document in it is opened for
    // writing, off the window's thread; none where every folder is taken as it is.
    std::function<Result<void>(const QString &folder)> testFolder = {};
    // Has another program show a file; false where there is none for it.
    std::function<bool(const QString &path)> openFile = {};
    Timings timings = {};
};

} // namespace gaiyo
