#pragma once

#include "exchange/rows/table_import.h"

namespace gaiyo {

// A column without a name before the opinions that has a number beside each of them, once each, is
// that of the numbers where no other is.
void takeNamelessNumbers(Table &table);

// Takes a word that stands before all numbers of a table (意見1, 意見2-1) away, where what is left
// is numbers by submitter, which can be kept. What was done, as sentences.
QStringList dropNumberWord(Table &table);

// 1－① and (1)-a become 1-1, where all numbers are such and so become numbers by submitter, which
// can be kept. What was done, as sentences.
QStringList readNumberParts(Table &table);

// The numbers of a table that do not run 1, 2, 3 … from opinion to opinion, each a whole number
// that stands there once: they are kept as 整理番号.
bool hasNumbersOfItsOwn(const Table &table);

// Where opinions have another number in the booklet than in their row, by its line, and words that
// name such a number, as sentences.
QStringList numbersChanged(const Snapshot &values, const QHash<OpinionId, TableRow> &rows,
                           const QHash<OpinionId, QString> &numbers, bool areKept);

// The same of rows that are added to a document: nobody knows yet where each of them comes.
QStringList numbersNotAdded(const Snapshot &values, const QHash<OpinionId, TableRow> &rows,
                            const QHash<OpinionId, QString> &numbers);

// Numbers that are neither those the booklet counts by itself nor kept, as sentences.
QStringList numbersLost(const Table &table, bool areKept);

} // namespace gaiyo
