#pragma once

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace gaiyo {

// What a tracked change did with words.
enum class WordChange { None, Inserted, Deleted };

// A stretch of a paragraph in one state.
struct ReadRun
{
    QString text; // tabs and line breaks as such
    WordChange change = WordChange::None;
    int changedBy = -1;                 // in WordDocument::changes
    bool isStruck = false;              // by hand, which is no tracked change
    bool isHidden = false;              // nobody sees it
    std::optional<quint32> colour = {}; // 0xRRGGBB, where it is given

    bool isSameState(const ReadRun &other) const
    {
        return change == other.change && changedBy == other.changedBy &&
               isStruck == other.isStruck && isHidden == other.isHidden && colour == other.colour;
    }
};

struct ReadParagraph
{
    QString style;  // its id, "" for the usual one
    QString number; // as the list prints it: "(1)", "第2条"; "" for none
    std::vector<ReadRun> runs;
    WordChange end = WordChange::None; // of the mark between it and the next one

    // The words that count: without what is deleted or struck through.
    QString text() const;
    // As it was before the tracked changes.
    QString formerText() const;
};

struct ReadBlock;

struct ReadCell
{
    std::vector<ReadBlock> blocks;
    int columns = 1;          // that it spans
    bool isContinued = false; // it is one with the cell above
};

struct ReadRow
{
    std::vector<ReadCell> cells;
    WordChange change = WordChange::None;
};

// A paragraph, or a table.
struct ReadBlock
{
    bool isTable = false;
    ReadParagraph paragraph;
    std::vector<ReadRow> rows;
};

// The words that count of all paragraphs, a line each; cells one after the other.
QString textOf(const std::vector<ReadBlock> &blocks);

struct WordAuthor
{
    QString author;
    QString date; // as written
    bool operator==(const WordAuthor &) const = default;
};

// What hangs on a paragraph of the document, which are counted from 0 in their order, those in
// tables among them; -1 where it hangs on none.
struct WordComment
{
    WordAuthor by;
    QString text;
    int paragraph = -1;
    QString quote; // the beginning of the words that it is about
};

struct WordNote // at the foot of the page or at the end
{
    QString text;
    int paragraph = -1;
};

struct WordBox
{
    std::vector<ReadBlock> blocks;
    int paragraph = -1;
};

// A Word document as plain values.
struct WordDocument
{
    std::vector<ReadBlock> blocks;
    std::vector<std::vector<ReadBlock>> headers;
    std::vector<std::vector<ReadBlock>> footers;
    std::vector<WordComment> comments;
    std::vector<WordNote> notes;
    std::vector<WordBox> boxes;
    std::vector<WordAuthor> changes;    // who changed and when, each once
    QHash<QString, QString> properties; // of its own, which people do not see
    int pictures = 0;                   // of the text itself
    int embedded = 0;                   // files, charts and other documents in it
    // On which paragraph each of both hangs, as comments do, in their order.
    std::vector<int> picturePlaces;
};

} // namespace gaiyo
