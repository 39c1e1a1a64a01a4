#pragma once

#include <QString>

namespace gaiyo {

class Formats;
struct Format;

// What a file dialog shows: "Name (*.a *.b)", several with ;; between.

// Our own documents.
QString documentFilter();
// All that can be imported, each format by itself, all files.
QString importFilter(const Formats &formats);
// The plan as PDF, and tables of its pages.
QString planFilter();
// What this format is exported as.
QString exportFilter(const Format &format);

} // namespace gaiyo
