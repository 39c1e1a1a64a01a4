#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// Where somebody put a picture: a scanned page, a stamp, a chart.
inline const QString kPictureWords =
    QStringLiteral("画像（中の文字は読み取れません。ファイルを開いて、ご覧ください。）");

// Red or blue: said by a person. Black, white and grey are what programs write.
bool isLoudColour(quint32 colour);

// What stands in a cell of a 照会表 that came back.
struct ReturnedWords
{
    // What a cell may hold beside words, as programs take it for.
    enum class Kind { Words, Number, Date, Error, Formula };

    QString text;   // what counts: without what is struck through or deleted
    QString struck; // what is struck through or deleted, a line for each stretch
    // Words are struck or coloured by hand, or were changed by several people.
    bool isMarked = false;
    bool isCut = false;  // as long as a cell can be: the end may be missing
    bool hadOdd = false; // characters that no text has were taken out
    Kind kind = Kind::Words;
    bool hasTable = false; // whose cells are lines of the text
    QString hidden = {};   // what nobody sees in the cell, which is not in the text
    // A number or a date of which nobody here knows how it looked, or a formula without a result.
    bool isUnseen = false;
    QStringList changedBy = {}; // who made its tracked changes on which day, each once

    bool isEmpty() const { return text.isEmpty() && struck.isEmpty(); }
    // What says which row it is, also where somebody struck the row through.
    const QString &textOrStruck() const { return text.isEmpty() ? struck : text; }
    // As one text, for what has no place for the two apart.
    QString withStruck() const;
};

// A row of the table, as it came back; "" and none for what is not there any more.
struct ReturnedRow
{
    int row = 0;           // of the file, from 1
    bool isHidden = false; // by hand, or by a filter
    QString sheet;         // of its key
    QString opinion;       // likewise
    QString ref;
    int no = 0;
    QString place;
    ReturnedWords summary;
    ReturnedWords draft;                 // 現在の案, which nobody is asked to write into
    std::optional<ReturnedWords> answer; // none: the file has no such column
    std::optional<ReturnedWords> category;
    QString change; // 計画の修正
    QString remark;
    QString by;
    QStringList comments; // 田中：確認中です; and what stands beside our columns
    std::optional<size_t> mergedWith; // its answer's cell is one with that of this row
    bool saysNothing() const;         // nothing at all stands in it
    // Its number; other words in the place of one are a comment.
    void takeNo(const QString &words);
};

// A file that came back, as plain values.
struct ReturnedSheet
{
    bool hasTable = false; // of an inquiry
    int format = 0;        // 0: it does not say
    QString document;      // "" likewise
    QString sheet;
    QHash<QString, QString> locked; // by opinion: lockedHash() as it was sent
    QHash<QString, QString> sent;   // sentHash()
    QSet<QString> own; // wordsHash() of what we wrote beside the table; none: it does not say
    std::vector<ReturnedRow> rows;
    // What hangs on no row, with the place where it stands.
    std::vector<std::pair<int, QString>> loose;
};

} // namespace gaiyo
