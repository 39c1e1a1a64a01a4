#pragma once

#include <QByteArray>
#include <QStringList>

namespace gaiyo::test {

// What is wrong with the tables of a tagged PDF (ISO 14289-1, 7.5): a cell that goes beyond its
// table's rows or lies over another, a row with a place that no cell fills, no heading row. Read
// back by qpdf; `tables` then is how many there are.
QStringList findTableFaults(const QByteArray &pdf, int &tables);

} // namespace gaiyo::test
