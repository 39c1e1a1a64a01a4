#pragma once

#include <QStringList>

// Types of one name in two files of app/ and ui/, each with both files. A program that has both
// takes one's constructor for the other's, and neither compiler nor linker says so
// ([basic.def.odr]). What stands in an unnamed namespace of a source file is its own; app/cli and
// ui are never in one program.
QStringList findSameNames(const QString &sourceDir);
