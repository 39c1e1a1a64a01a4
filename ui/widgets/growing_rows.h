#pragma once

class QTableView;

namespace gaiyo {

// The rows of a table are as high as their words are in the width of their columns, and as a field
// to write in at least; also when a column becomes narrower.
void growRows(QTableView &table);

} // namespace gaiyo
