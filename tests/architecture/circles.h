#pragma once

#include <QString>
#include <QStringList>

// Files that include each other, directly or by way of others, within these folders of app/ or ui/:
// one line per circle. A .h and the .cpp of its name are one, and so are the files of one class.
QStringList findCircles(const QString &sourceDir, const QString &top, const QStringList &folders);

// Includes within app/store against the order of its folders: file, rows, history, care, and above
// them the store's own files.
QStringList findStoreOrderViolations(const QString &sourceDir);
