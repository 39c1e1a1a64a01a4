#pragma once

#include <QString>

namespace gaiyo {

// An item of a list, with what stands before it.
struct MarkedItem
{
    QString mark; // ・, or the item's own with the blanks behind it: （1） ① 1. ア） ■ ※ →
    QString words;
    bool isOwn = false;
};

MarkedItem markedItem(const QString &item);

} // namespace gaiyo
