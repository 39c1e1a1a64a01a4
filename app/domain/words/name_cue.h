#pragma once

#include <QStringView>

namespace gaiyo {

// What must stand beside a part of a known name, that it is taken for one.
enum class NameCue {
    None,          // nothing: a whole name
    Spoken,        // what is said to people or of them
    WriterSurname, // or what somebody says of himself
    WriterGiven,
};

// Whether it stands beside the stretch [start, end), in units.
bool hasCue(NameCue cue, const QString &text, qsizetype start, qsizetype end);

} // namespace gaiyo
