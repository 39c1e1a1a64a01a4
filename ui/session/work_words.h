#pragma once

#include "store/history_list.h"

namespace gaiyo {

// What people call the rows of the work beside the booklet: 受付12, 原文, 墨消し. "" for others.
QString workRowWords(const HistoryEntry &entry);

// A word of a list (Letter::method and the like) as people say it; "" where the field has none.
QString listedValueWords(Entity entity, const QString &field, const QString &value);

} // namespace gaiyo
