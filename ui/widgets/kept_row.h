#pragma once

class QAbstractItemView;

namespace gaiyo {

// The row that is chosen and in sight stays in sight when the list gets another size.
void keepRowInSight(QAbstractItemView &view);

} // namespace gaiyo
