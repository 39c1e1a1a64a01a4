#pragma once

#include "booklet/font.h"

namespace gaiyo {

// Whether the tables that letters are drawn by are whole and agree with each other: a font that
// was damaged on its way draws nothing, or makes a PDF that no reader takes. Reads all of them
// once.
bool hasSoundTables(const FontPlace &place);

} // namespace gaiyo
