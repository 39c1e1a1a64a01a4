#pragma once

#include <QString>
#include <QStringList>

// The directions of app/README.md as data, and the search for what breaks them.
// Every finding is one line: file, what stands there, why it may not.

// Top-level entries other than the agreed ones; dot-files and ignored build folders are left out.
QStringList findTopLevelViolations(const QString &sourceDir);

// Folders of app/ that app/README.md does not have.
QStringList findFolderViolations(const QString &sourceDir);

// #include and SQL use of every source file below app/ and ui/. `qtHeaders` is the folder that
// holds QtCore, QtWidgets, …: it tells which module a header such as <QLabel> belongs to.
QStringList findIncludeViolations(const QString &sourceDir, const QString &qtHeaders);

// What the CMakeLists.txt of each folder of app/ links.
QStringList findLinkViolations(const QString &sourceDir);
