#pragma once

#include "document/document.h"

#include <QString>
#include <QTemporaryDir>

#include <vector>

namespace gaiyo::torture {

// `--name value` of the call, or the figure that CI runs.
qint64 argument(const QString &name, qint64 ifAbsent);

// One line of the program's numbers, on stdout.
void print(const QString &line);

// A harm: said at once; the program's exit code is 1 then. No more than 20 are shown.
void harm(const QString &what);
int harms();
int exitCode();

// "median 3.1, 95th 9.9, worst 20.0" of values in milliseconds.
QString percentiles(std::vector<double> values);
double percentile(std::vector<double> values, double part);

// A document with two chapters, three items and this many opinions, most with responses of their
// own; texts of several hundred characters.
Snapshot document(int opinions);
// The bytes of a file with it.
QByteArray documentBytes(const Snapshot &values);

// {"op":…} as a batch line has it.
Operation operation(const QByteArray &json);

// The values of the file without their revision; none where they cannot be read.
std::optional<Snapshot> contentOf(const QString &path);
Snapshot withoutRevision(Snapshot values);
// "" where verify finds nothing.
QString findFault(const QString &path);

const Clock &fixedClock();

} // namespace gaiyo::torture
