#pragma once

#include "store/history_list.h"

#include <QJsonObject>

namespace gaiyo {

// An entry of the history as "history" and "versions --changes" print it.
QJsonObject historyEntryJson(const HistoryEntry &entry);

} // namespace gaiyo
