#pragma once

class QTreeView;

namespace gaiyo {

// The columns of a list have what their words need; where that is more than its width, long ones
// give way, and none is cut while another has room left over. What a clerk drags stays.
void shareWidth(QTreeView &list);

} // namespace gaiyo
