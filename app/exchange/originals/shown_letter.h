#pragma once

#include "domain/snapshot_index.h"
#include "domain/work/letter_rows.h"

#include <QString>

#include <vector>

namespace gaiyo {

// A stretch of an original as people are shown it: words as they came, or a note in 〔〕 in place
// of what is masked, or behind what an opinion was cut from.
struct ShownPiece
{
    enum class Kind { Words, Mask, Reference };

    Kind kind = Kind::Words;
    QString text;

    bool operator==(const ShownPiece &) const = default;
};

// What stands below a mask is not in any piece, nor how much it is: masks that touch are one.
std::vector<ShownPiece> shownPieces(const QString &text, const OriginalRows &rows,
                                    const SnapshotIndex &index);

// The opinions that were cut from it, in the order of its words: No.3, or by 整理番号 (整理番号
// 12-3) where one has no number of its own.
QStringList opinionsOf(const OriginalRows &rows, const SnapshotIndex &index);

// A letter's own line: 受付7, 令和8年7月3日, 電子メール, 区内在住, 期限後.
struct ShownLetter
{
    int no = 0;
    std::optional<QDate> receivedOn;
    QString method;
    QString className; // of its submitter
    QString scope;     // 期限後, 対象外; "" for those that count

    QStringList words() const; // of these, those that say anything
};

// The letters that are shown, by number; withdrawn ones are not.
struct ShownLetterRows
{
    ShownLetter letter;
    std::vector<OriginalRows> originals;
};
std::vector<ShownLetterRows> shownLetters(const Snapshot &values);

} // namespace gaiyo
