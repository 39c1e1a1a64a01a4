#pragma once

#include "collect/blocks.h"

#include <QString>

namespace gaiyo {

// `html` as what became of it in an edition of changes.
QString markedHtml(const QString &html, Mark mark);
// A category as its symbol and its words.
QString legendWords(const LegendEntry &entry);

} // namespace gaiyo
