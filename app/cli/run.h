#pragma once

#include "cli/exit_code.h"

#include <QStringList>

namespace gaiyo {

// The whole program except for the process around it: reads the words of the call (without the
// program's name), chooses the language, runs the command and says what went wrong.
ExitCode runCommandLine(const QStringList &words);

} // namespace gaiyo
