#pragma once

#include <QString>

namespace gaiyo {

// 修正します, 計画に反映します: the first words of a response by which the plan will not stay as it
// is;
// "" for none. What is changed decides: the plan and its words, not a notice or what is done.
QString promiseOfChange(const QString &words);

} // namespace gaiyo
