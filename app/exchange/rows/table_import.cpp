#include "exchange/rows/table_import.h"

#include "base/sanitize.h"
#include "domain/template.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_words.h"
#include "exchange/rows/counted_words.h"
#include "exchange/rows/free_columns.h"
#include "exchange/rows/given_numbers.h"
#include "exchange/rows/path_words.h"
#include "exchange/rows/record_reader.h"
#include "exchange/rows/snapshot_builder.h"
#include "exchange/rows/table_front.h"
#include "exchange/rows/table_mends.h"
#include "exchange/rows/table_places.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

const QString kNodeField = QStringLiteral("node");

bool printsRefs(const Consultation &consultation)
{
    const auto settings = resolveSettings(consultation);
    return settings && settings->numbering == Numbering::Given;
}

// One pass over the records of a table.
class TableReader
{
public:
    TableReader(Table table, const TableMends &mends, const ImportOptions &options)
        : m_table(std::move(table))
        , m_mends(mends)
        , m_cells(m_table)
        , m_shareEmpty(options.emptyResponse == EmptyResponse::Shared)
        , m_isReturn(options.isReturn)
        , m_printsRefs(!options.addedTo || printsRefs(options.addedTo->consultation))
        , m_numbersThen(options.numbersThen)
        , m_givenThen(m_numbersThen.begin(), m_numbersThen.end())
        , m_progress(options.progress)
        , m_builder(options.ids)
        , m_places(m_table, m_builder, options.isReturn)
    {
        if (options.isPlaceChosen)
            m_places.keepSilentOnRoot();
        if (options.addedTo && !options.isReturn) {
            m_builder.addTo(options.addedTo->nodes,
                            m_table.columns.find(SourceField::Id).has_value());
            for (const Opinion &opinion : options.addedTo->opinions)
                m_refsOfDocument.insert(opinion.ref);
        }
        if (options.isReturn || isOurTable(m_table))
            m_builder.keepWidths();
        if (options.isReturn)
            m_builder.keepNumbersOfKnown();
        if (options.isReturn) // it may be one of the document's that was filtered away
            m_builder.keepSilentOnReferences();
        // Where nothing else names the rows, whoever joins them tells what is wrong with a number.
        if (options.isReturn && !m_table.columns.find(SourceField::Id))
            m_builder.keepSilentOnRefs();
    }
    Q_DISABLE_COPY_MOVE(TableReader)

    Result<Imported> run()
    {
        TableFront(m_table, m_mends, m_builder, m_printsRefs).take();
        reserveIds();
        for (size_t i = m_table.header + 1; i < m_table.records.size(); ++i) {
            if (m_progress.isStopAsked())
                return stoppedError();
            if (m_isReturn)
                emptyUnread(m_table.records[i]);
            if (const auto taken = takeRecord(m_table.records[i]); !taken)
                return taken.error();
        }
        if (m_builder.opinionCount() == 0)
            return noOpinion();
        noteTakenNumbers();
        noteSaidAbove();
        auto imported = m_builder.finish();
        if (imported)
            describe(*imported);
        return imported;
    }

private:
    void reserveIds()
    {
        QSet<QString> ids;
        for (size_t i = m_table.header + 1; i < m_table.records.size(); ++i) {
            if (const QString id = m_cells.idOf(m_table.records[i]); !id.isEmpty())
                ids.insert(id);
        }
        m_builder.reserveIds(ids);
    }

    void describe(Imported &imported) const
    {
        for (auto it = m_table.columns.fields.begin(); it != m_table.columns.fields.end(); ++it)
            imported.fields << sourceFieldWord(it.key());
        if (!m_table.columns.path.empty())
            imported.fields << kNodeField;
        if (m_mends.isForeign && !m_mends.isBySubmitter)
            imported.assumed += m_builder.isAdding()
                                    ? numbersNotAdded(imported.values, imported.rows, m_numbers)
                                    : numbersChanged(imported.values, imported.rows, m_numbers,
                                                     m_mends.keepsNumbers);
        if (const auto column = m_table.columns.find(SourceField::Id))
            imported.state = stateOfIdColumn(m_table.columns.names[*column]);
    }

    // What stands in place of words is none.
    void emptyUnread(TableRecord &record)
    {
        const QList<int> known = record.unread;
        for (int column = 0; column < int(record.cells.size()); ++column) {
            const QString cell = record.cells[column];
            const bool isKnown = known.contains(column);
            if (!isKnown && !isErrorWord(m_table.plainCell(cell)))
                continue;
            record.cells[column].clear();
            if (!isKnown)
                record.unread << column;
            if (std::ranges::count(m_table.columns.unknown, column) == 0)
                noteUnread(record.line, m_cells.nameOf(column), cell.trimmed());
        }
    }

    void noteUnread(int at, const QString &column, const QString &error)
    {
        const QString line = QString::number(at);
        m_builder.notes().add(
            Notes::Kind::Other,
            error.isEmpty()
                ? QCoreApplication::translate(
                      "Table", "Line %1, column “%2”: the formula has no result; what the document "
                               "has there was kept. To read it, open the workbook in Excel, save "
                               "it, and take it back once more.")
                      .arg(line, column)
                : QCoreApplication::translate("Table",
                                              "Line %1, column “%2”: the cell shows the error %3; "
                                              "what the document has there was kept.")
                      .arg(line, column, error));
    }

    // By the words of the fields.
    QSet<QString> unreadFields(const TableRecord &record) const
    {
        QSet<QString> fields;
        for (auto it = m_table.columns.fields.begin(); it != m_table.columns.fields.end(); ++it) {
            if (record.unread.contains(it.value()))
                fields.insert(sourceFieldWord(
                    it.key() == SourceField::SharedWith ? SourceField::Response : it.key()));
        }
        for (const TableColumns::Level &level : m_table.columns.path) {
            if (record.unread.contains(level.column))
                fields.insert(kNodeField);
        }
        return fields;
    }

    Result<void> takeRecord(const TableRecord &record)
    {
        const bool isBelowOpinion = std::exchange(m_isBelowOpinion, false);
        if (!record.heading.isEmpty()) {
            m_places.enter(record.heading);
            return {};
        }
        if (isBlankRecord(record.cells) || (!record.isBelow && m_places.enterBracketed(record)))
            return {};
        if (record.isBelow || m_cells.isBeside(record)) {
            m_builder.reportNotUnderstood(record.line, filledCells(record.cells).join(u' '));
            return {};
        }
        if (m_mends.isForeign && passOverNone(record))
            return {};
        reportNamelessCells(record);
        SourceRow row;
        row.line = record.line;
        if (m_places.takeHeadingRow(record))
            return {};
        row.unread = unreadFields(record);
        if (!row.unread.contains(kNodeField))
            row.node = m_places.placeOf(record);
        if (const auto read = readFields(record, row); !read)
            return read.error();
        if (m_cells.isHeadingOnly(record))
            return {};
        if (isBelowOpinion && takeMoreResponse(record, row)) {
            m_isBelowOpinion = true;
            return {};
        }
        if (row.summary.isEmpty() && row.label.isEmpty()) {
            m_builder.reportNotUnderstood(record.line, filledCells(record.cells).join(u' '));
            return {};
        }
        if (!row.unread.contains(kNodeField))
            m_places.noteTray(row);
        m_builder.add(row);
        m_numbers.insert(m_builder.lastAdded(), row.label);
        m_isBelowOpinion = true;
        return {};
    }

    // That nothing came in for a heading is nobody's opinion; the heading stays.
    bool passOverNone(const TableRecord &record)
    {
        const QString words = m_cells.noneOf(record);
        if (words.isEmpty())
            return false;
        if (m_cells.isCounted(record)) {
            noteCountedNone(record.line, words);
            return false;
        }
        m_none << words;
        if (!m_table.columns.path.empty())
            m_places.placeOf(record);
        m_builder.notes().add(
            Notes::Kind::Other,
            QCoreApplication::translate("Table", "Line %1: “%2” says that no opinion came in. It "
                                                 "is neither numbered nor counted.")
                .arg(QString::number(record.line), words));
        return true;
    }

    void noteCountedNone(int line, const QString &words)
    {
        m_builder.notes().add(
            Notes::Kind::Other,
            QCoreApplication::translate("Table", "Line %1: “%2” has a number or a category in the "
                                                 "table and was taken as an opinion. If it is "
                                                 "none, please remove it.")
                .arg(QString::number(line), words));
    }

    // A second department below the first one, as a merged opinion has them.
    bool takeMoreResponse(const TableRecord &record, const SourceRow &row)
    {
        const bool isMore = m_mends.isForeign && row.summary.isEmpty() && row.label.isEmpty() &&
                            !row.response.isEmpty() && !meansAbove(row.response) &&
                            row.category.isEmpty() && row.sharedWith.isEmpty() &&
                            m_cells.line(record, SourceField::Count).isEmpty();
        if (!isMore || !m_builder.addToLast(row))
            return false;
        if (!m_isGoneOn)
            m_builder.notes().add(
                Notes::Kind::Other,
                QCoreApplication::translate(
                    "Table", "Line %1: the row has a response and no opinion; the response goes on "
                             "with that of the row above, here and below.")
                    .arg(row.line));
        m_isGoneOn = true;
        return true;
    }

    void reportNamelessCells(const TableRecord &record)
    {
        for (const int column : m_table.columns.unknown) {
            if (!m_table.columns.names[column].isEmpty() || column >= record.cells.size())
                continue;
            const QString text = sanitizeLine(record.cells[column]).trimmed();
            if (!text.isEmpty())
                m_builder.reportNotUnderstood(record.line, text);
        }
    }

    Result<void> readFields(const TableRecord &record, SourceRow &row)
    {
        row.id = m_cells.idOf(record);
        row.label = foldLabel(m_cells.line(record, SourceField::No));
        row.ref = m_mends.isBySubmitter || m_mends.keepsNumbers
                      ? foldRef(row.label)
                      : foldRef(m_cells.line(record, SourceField::Ref));
        row.calledBy = numberThen(row);
        const bool isTaken = m_mends.isBySubmitter && m_refsOfDocument.contains(row.ref);
        row.summary = m_cells.text(record, SourceField::Summary);
        row.category = m_cells.line(record, SourceField::Category);
        row.sharedWith = foldLabel(m_cells.line(record, SourceField::SharedWith));
        if (const QString note = m_cells.text(record, SourceField::Note); !note.isEmpty())
            row.note =
                m_table.columns.isNoteGuessed
                    ? m_table.columns.names[*m_table.columns.find(SourceField::Note)] + u'：' + note
                    : note;
        if (isTaken)
            keepInNote(row);
        row.saysAbove = saysAbove(record);
        row.sharedAbove = record.isResponseMerged || row.saysAbove;
        row.isMerged = record.isResponseMerged;
        if (!row.sharedAbove)
            row.response = m_cells.text(record, SourceField::Response);
        const bool empty = m_table.columns.find(SourceField::Response) && row.response.isEmpty();
        row.sharedAbove |= empty && m_shareEmpty && row.sharedWith.isEmpty();
        const auto count = m_cells.readRowCount(record);
        if (count)
            row.count = *count;
        else if (m_isReturn)
            noteNoCount(record, row);
        else
            return count.error();
        for (size_t i = 0; i < row.free.size(); ++i)
            row.free[i] = m_cells.text(record, SourceField(size_t(SourceField::Free1) + i));
        return {};
    }

    // 同上 in any table; what others write for it, in theirs.
    bool saysAbove(const TableRecord &record)
    {
        const QString cell = m_cells.cell(record, SourceField::Response);
        if (isDitto(cell))
            return true;
        const QString words = m_table.plainCell(cell).trimmed();
        if (!m_mends.isForeign || !meansAbove(words))
            return false;
        if (m_saidAbove++ == 0)
            m_firstSaidAbove = {record.line, words};
        return true;
    }

    void noteSaidAbove()
    {
        if (m_saidAbove > 0)
            m_builder.notes().add(
                Notes::Kind::Other,
                QCoreApplication::translate("Table", "Line %1: “%2” in the column of responses was "
                                                     "read as the response above (%3 rows).")
                    .arg(QString::number(m_firstSaidAbove.line), m_firstSaidAbove.text,
                         QString::number(m_saidAbove)));
    }

    // A number that another opinion of the document has.
    void keepInNote(SourceRow &row)
    {
        const QString words =
            m_cells.nameOf(*m_table.columns.find(SourceField::No)) + u'：' + row.ref;
        row.note = row.note ? *row.note + u'\n' + words : words;
        row.ref.clear();
        if (m_keptInNotes++ == 0)
            m_firstInNote = {row.line, words};
    }

    void noteTakenNumbers()
    {
        if (m_keptInNotes > 0)
            m_builder.notes().add(
                Notes::Kind::Other,
                QCoreApplication::translate(
                    "Table", "Line %1: other opinions of the document have this reference number; "
                             "it is kept in the internal note (“%2”), and the opinion gets another "
                             "one (%3 rows).")
                    .arg(QString::number(m_firstInNote.line), m_firstInNote.text,
                         QString::number(m_keptInNotes)));
    }

    // A row that came to the table later has no number that another one had.
    std::optional<QString> numberThen(const SourceRow &row) const
    {
        for (const QString &name : {row.ref, row.id}) {
            const auto found = m_numbersThen.constFind(name);
            if (!name.isEmpty() && found != m_numbersThen.cend())
                return *found;
        }
        return m_givenThen.contains(row.label) ? std::optional(QString()) : std::nullopt;
    }

    // Of a table that comes back only this cell says nothing.
    void noteNoCount(const TableRecord &record, SourceRow &row)
    {
        row.count = 1;
        row.unread.insert(sourceFieldWord(SourceField::Count));
        m_builder.notes().add(
            Notes::Kind::Other,
            QCoreApplication::translate("Table", "Line %1, column “%2”: “%3” is not a count; what "
                                                 "the document has there was kept.")
                .arg(QString::number(record.line),
                     m_cells.nameOf(*m_table.columns.find(SourceField::Count)),
                     m_cells.line(record, SourceField::Count).left(40)));
    }

    // An empty booklet never comes out of a table: somebody took the wrong file, or the wrong
    // column.
    Error noOpinion() const
    {
        const bool hasRows = std::any_of(
            m_table.records.begin() + std::ptrdiff_t(m_table.header) + 1, m_table.records.end(),
            [](const TableRecord &record) { return !isBlankRecord(record.cells); });
        if (!hasRows)
            return Error{
                ErrorKind::Unreadable,
                QCoreApplication::translate("Table", "The table has no rows below its headings.")};
        if (!m_none.isEmpty())
            return Error{ErrorKind::Unreadable,
                         QCoreApplication::translate(
                             "Table", "The table says that no opinion came in (“%1”), so there is "
                                      "nothing to make a booklet of.")
                             .arg(m_none.front())};
        return Error{ErrorKind::Unreadable,
                     QCoreApplication::translate(
                         "Table",
                         "No row of the table has an opinion: the column “%1” is empty in all of "
                         "them. Check that this is the right file, and the right column.")
                         .arg(m_cells.nameOf(*m_table.columns.find(SourceField::Summary)))};
    }

    Table m_table;
    const TableMends &m_mends;
    RecordReader m_cells;
    QHash<OpinionId, QString> m_numbers; // as the table has them
    bool m_isBelowOpinion = false;       // the row directly above was one
    bool m_isGoneOn = false;             // takeMoreResponse()
    QStringList m_none;                  // passOverNone()
    bool m_shareEmpty;
    bool m_isReturn;
    QSet<QString> m_refsOfDocument; // that the rows are added to
    bool m_printsRefs;
    int m_keptInNotes = 0;
    NotUnderstood m_firstInNote;
    int m_saidAbove = 0;
    NotUnderstood m_firstSaidAbove;
    const QHash<QString, QString> &m_numbersThen;
    QSet<QString> m_givenThen;
    const Progress &m_progress;
    SnapshotBuilder m_builder;
    TablePlaces m_places;
};

} // namespace

Result<Imported> importTable(Table table, const ImportOptions &options)
{
    TableMends mends;
    if (!options.isReturn) // which has what the document gave away
        mends = mendTable(table, options);
    const bool isNew = !options.isReturn && !options.countNote;
    if (isNew)
        mends.told += takeFreeColumns(table, mends.sentences);
    const bool hasCounts = table.columns.find(SourceField::Count).has_value();
    const bool saysCounts =
        saysCountsBehind(table.columns.names.value(*table.columns.find(SourceField::Summary)));
    auto imported = TableReader(std::move(table), mends, options).run();
    if (imported && !hasCounts && !options.isReturn)
        takeCountedWords(*imported, options.countNote, saysCounts);
    if (imported && isNew)
        listAbbreviations(*imported);
    return imported;
}

} // namespace gaiyo
