#pragma once

#include "domain/work/letter_rows.h"
#include "exchange/originals/opinion_names.h"

#include <QString>

#include <vector>

namespace gaiyo {

// A stretch of an original as people are shown it: words as they came, or a note in 〔〕 in place
// of what is masked, or behind what an opinion was cut from; where there are no words, why.
struct ShownPiece
{
    enum class Kind { Words, Mask, Reference, Note };

    Kind kind = Kind::Words;
    QString text;

    bool operator==(const ShownPiece &) const = default;
};

// Of an original that has its words. What stands below a mask is not in any piece, nor how much it
// is: masks that touch are one.
std::vector<ShownPiece> shownPieces(const OriginalRows &rows, const OpinionNames &names);
QString joinedWords(const std::vector<ShownPiece> &pieces);

// The opinions that were cut from it, in the order of its words.
QStringList opinionsOf(const OriginalRows &rows, const OpinionNames &names);

// A letter's own line: 受付7, 令和8年7月3日, 電子メール, 区内在住, 期限後.
struct ShownLetter
{
    int no = 0;
    std::optional<QDate> receivedOn;
    QString method;
    QString className; // of its submitter
    QString scope;     // 期限後, 対象外; "" for those that count

    QStringList words() const;                     // of these, those that say anything
    QString nameOf(const QString &original) const; // 受付7 本文
};

// The letters that are shown, by number; withdrawn ones are not. Each has an original, though it
// may be without words.
struct ShownLetterRows
{
    ShownLetter letter;
    std::vector<OriginalRows> originals;
};
std::vector<ShownLetterRows> shownLetters(const Snapshot &values);

// What the list is called: the plan's title, where it has one, and 提出意見一覧.
QStringList originalsTitle(const Consultation &consultation);

// As a table: a row for each original.
QStringList originalsColumns();
QStringList originalsRow(const ShownLetter &letter, const QString &original, const QString &words,
                         const QStringList &opinions);

} // namespace gaiyo
