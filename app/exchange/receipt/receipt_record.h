#pragma once

#include "base/result.h"
#include "domain/snapshot.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// 受付の記録: what arrived, and where in the booklet its words stand. Says nothing of who wrote,
// and has no words of a letter in it.
struct ReceiptRow
{
    int no = 0; // 受付番号
    std::optional<QDate> receivedOn;
    QString method;
    QString className;
    QStringList places;          // 該当箇所: the headings under which its words are printed
    std::optional<int> opinions; // 件数; none where the letter does not count
    // 対照表の番号: of its opinions, in the order of its words, 同趣旨 named as such; where all
    // that became of it is that words were set aside, why.
    QStringList numbers;
    QString remark; // 期限後, 対象外, 取り下げ

    bool operator==(const ReceiptRow &) const = default;
};

// The sums are those of the command stats.
struct ReceiptRecord
{
    QStringList title;
    std::vector<ReceiptRow> rows; // of every letter, by number
    int letters = 0;              // 通 that count
    int persons = 0;              // 名 of these
    int opinions = 0;             // 件 of the booklet
    int opinionsOfNone = 0;       // of these, of no letter that counts
};

// Error: Invalid where the settings cannot be resolved.
Result<ReceiptRecord> makeReceiptRecord(const Snapshot &values);

// As a table: the columns, a row of cells for each letter, and below them the sums.
QStringList receiptColumns();
QStringList receiptCells(const ReceiptRow &row);
std::vector<QStringList> receiptSums(const ReceiptRecord &record);

} // namespace gaiyo
