#pragma once

#include "cli/command.h"

#include "store/register/person.h"

#include <QJsonObject>

namespace gaiyo {

// A person as the command line writes and reads one.
QJsonObject jsonOf(const Person &person);

// Corrects persons of the register, a JSON line each from the standard input, and answers each with
// a line.
Result<ExitCode> setPersons(const QString &path, Environment &environment);

} // namespace gaiyo
