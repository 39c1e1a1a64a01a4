#include "outline/outline_tree.h"

namespace gaiyo {

int OutlineTree::sizeHintForColumn(int column) const
{
    if (!model())
        return -1;
    QModelIndex widest;
    int width = -1;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, column);
        const int words = fontMetrics().horizontalAdvance(index.data().toString());
        if (words > width) {
            width = words;
            widest = index;
        }
    }
    return widest.isValid() ? sizeHintForIndex(widest).width() : 0;
}

} // namespace gaiyo
