#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "domain/snapshot.h"
#include "exchange/import_report.h"

#include <QByteArray>
#include <QDateTime>
#include <QFlags>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QIODevice;

namespace gaiyo {

// What a reader can be told (ImportOptions).
enum class ReadOption { Encoding = 1, EmptyResponse = 2, Columns = 4, EmptyPlace = 8, Sheet = 16 };
Q_DECLARE_FLAGS(ReadOptions, ReadOption)
Q_DECLARE_OPERATORS_FOR_FLAGS(ReadOptions)

// The beginning of a table, for a person who says what its columns hold.
struct TableHead
{
    QStringList names;             // as its heading row has them; empty where there is none
    QStringList fields;            // what each was taken for: FIELD words, "" for nothing
    std::vector<QStringList> rows; // the first ones below the headings
    QStringList inNew = {};        // fields, in a document that is made of the table
    QStringList sheets = {};       // of a workbook, those that people see
    QString sheet = {};            // the one that it is of
};

// How a format is read.
struct FormatReader
{
    QStringList endings; // without the dot
    // False where the ending is shared with other formats: then the content decides.
    bool endingDecides = true;
    // True where a file that begins so is of this format, whatever its name.
    std::function<bool(const QByteArray &start)> recognises;
    ReadOptions options;
    // Errors: Unreadable, NotOurs, TooNew, Usage (a column map that cannot be meant), Cancelled.
    std::function<Result<Imported>(const QByteArray &bytes, const ImportOptions &options)> read;
    // Of a table, whose columns can be mapped; none for other formats. Errors as read().
    std::function<Result<TableHead>(const QByteArray &bytes, const ImportOptions &options)> head =
        {};
};

// An option of a writer as a command line has it: --csv-formulas, escape|keep.
struct WriteOption
{
    QString name;
    QString value;
};

// What a call says: an option's name and the word that it was given.
using OptionWords = QMap<QString, QString>;

// The state that a comparison begins with; the values that are written are the later one.
struct EarlierState
{
    Snapshot values;
    QString name;      // what people call it: 決裁版
    QString laterName; // and the later one
    QString author;    // who is said to have made the changes
};

// What only the caller of a writer knows.
struct WriteContext
{
    QDateTime date; // of making, for formats that print it
    Progress progress = {};
    // The name of the document's state (document/earlier_version.h), for tables that come back;
    // "" where they shall not.
    QString state = {};
    // For writers of comparisons, which refuse to write without.
    std::shared_ptr<const EarlierState> earlier = {};
    // What the checks found (checks/finding_groups.h), for those who decide; "" where nobody
    // looked.
    QString checked = {};
};

// Errors: Invalid and Usage (the document or the options cannot be), Io where `out` takes it no
// more, Cancelled.
using WriteFunction =
    std::function<Result<void>(const Snapshot &, QIODevice &out, const WriteContext &)>;

// What of a document does not come back when the written file is read again. tests/formats holds
// every writer to exactly what it declares.
enum class Loss {
    Ids,             // rows get new ones
    FrontPage,       // title, second line, period, declared counts
    Form,            // template and settings
    Legend,          // sentences and declared counts of categories, and those nobody has
    Notes,           // internal notes, and the marks for the extract
    ComputedNumbers, // numbers of headings stay as they were printed
    UnusedResponses, // responses that no opinion has
    OneWay           // it is for people: nothing reads it
};

// One line of the window's list of what can be exported.
struct WriteOffer
{
    QString name;
    QString sentence; // what it is good for
    OptionWords options;
};

// How a format is written.
struct FormatWriter
{
    QString ending; // without the dot
    std::vector<WriteOption> options;
    std::vector<WriteOffer> offers; // at least one
    std::vector<Loss> losses;
    // True where the values must have the words of originals (domain/work/work.h).
    bool writesOriginals = false;
    // True where pages are set, in the font that the document names.
    bool makesPages = false;
    // The writer with these options, each of which is one of `options`. Error: Usage.
    std::function<Result<WriteFunction>(const OptionWords &)> prepare;
};

// A format as it announces itself: all that anyone else knows of it.
struct Format
{
    QString id;   // the word of --format; it never changes
    QString name; // for people
    std::optional<FormatReader> reader;
    std::optional<FormatWriter> writer;
};

} // namespace gaiyo
