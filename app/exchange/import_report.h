#pragma once

#include "base/id_source.h"
#include "base/progress.h"
#include "domain/snapshot.h"
#include "domain/table_row.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// How the bytes of a text are to be read; none given: found out from the bytes.
enum class TextEncoding { Utf8, Cp932, Utf16 };

// What an empty response cell means: an opinion without an answer, or the answer of the row above
// under the same heading.
enum class EmptyResponse { Unanswered, Shared };

// Where an opinion of a table goes whose cells of headings are all empty: into the tray of
// undecided opinions, or to the row above, as tables have it whose merged cells came apart (saved
// as CSV).
enum class EmptyPlace { Undecided, Above };

// What every importer is told. The ids of all rows come from `ids`, which must outlive the call.
struct ImportOptions
{
    IdSource &ids;
    std::optional<TextEncoding> encoding;
    std::optional<EmptyResponse> emptyResponse; // none: what the format's contract says
    QMap<QString, QString> columns;             // --map: header or 1-based index → FIELD
    QStringList headings = {};                  // of the columns of a table that has no heading row
    Progress progress = {};
    // What the document calls its free fields, "" for one that is not used: columns with these
    // names are theirs, where there are any and `columns` does not say otherwise.
    QStringList freeNames = {};
    // A table of a document that comes back to it: a column 整理番号 is the opinions' own, whatever
    // stands beside it.
    bool isReturn = false;
    // The numbers that the rows of such a table had when it was written, by their id and by their
    // 整理番号: its words name those, whatever its column of numbers says now.
    QHash<QString, QString> numbersThen = {};
    // The setting count_note of the document that the rows are added to; none for a new one.
    std::optional<QString> countNote = {};
    // Somebody chose where the rows go that name no place.
    bool isPlaceChosen = false;
    EmptyPlace emptyPlace = EmptyPlace::Undecided;
    // Of a workbook, by its name; "" for the first that has a table of opinions.
    QString sheet = {};
    // That the rows are added to; none for a new one, and for a table that comes back.
    SnapshotPtr addedTo = {};
    // The lines of a table that are named are rows as a spreadsheet shows them, in which a cell of
    // several lines counts once; else those of the file.
    bool countsRows = false;
};

// A stretch of the source that no rule took in; `line` counts from 1.
struct NotUnderstood
{
    int line = 0;
    QString text;

    bool operator==(const NotUnderstood &) const = default;
};

// A document read from a foreign file, with what the clerk has to look at: what was left out, and
// what was filled in without standing in the source. `values` satisfies arrange().
struct Imported
{
    Snapshot values;
    std::vector<NotUnderstood> notUnderstood;
    QStringList assumed; // whole sentences, each naming its line
    // Of our own table (rows/opinion_table.h): the state of the document that was exported, "" for
    // any other; and which FIELD words it has columns for, node standing for the path.
    QString state = {};
    QStringList fields = {};
    QHash<OpinionId, TableRow> rows = {}; // of a table
    // Rows that share the response of one that is not there, and have no words of their own.
    QSet<OpinionId> lostShares = {};
    // Headings that the document has which the rows are added to.
    QSet<NodeId> knownHeadings = {};
};

} // namespace gaiyo
