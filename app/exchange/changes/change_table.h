#pragma once

#include "base/result.h"
#include "collect/blocks.h"
#include "domain/snapshot.h"
#include "domain/text_difference.h"

#include <QStringList>

#include <vector>

namespace gaiyo {

// 修正箇所一覧（新旧対照表）: what the plan says otherwise than its draft did, in the order of the
// plan, with the opinions that are the reason. Says nothing of who wrote them.
struct ChangeTable
{
    QString watermark; // across every page; "" for none
    QStringList title;
    std::vector<QStringList> rows; // cells under changeColumns()
    // Beside the rows: how the words before became those after.
    std::vector<std::vector<DifferencePiece>> differences;
};

// The columns of the words before and after.
inline constexpr qsizetype kWordsBefore = 4;
inline constexpr qsizetype kWordsAfter = 5;

// 番号, 該当箇所, 素案のページ, 計画のページ, 修正前（素案）, 修正後, 修正の理由.
QStringList changeColumns();

// A cell with the words underlined that the other one of its row does not have.
std::vector<Paragraph> changeCell(const ChangeTable &table, size_t row, qsizetype column);

// Error: Invalid where the settings cannot be resolved.
Result<ChangeTable> makeChangeTable(const Snapshot &values);

} // namespace gaiyo
