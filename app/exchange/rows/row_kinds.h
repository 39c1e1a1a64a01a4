#pragma once

#include <QString>

namespace gaiyo {

// Whose words a row of a table has, as a cell of it says.
enum class RowKind { Opinion, Response, Empty, Other };

// 意見, 【ご意見の概要】, 質問 · 回答, 市の考え方.
RowKind rowKindOf(const QString &cell);

} // namespace gaiyo
