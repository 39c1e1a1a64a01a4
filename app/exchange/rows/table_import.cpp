#include "exchange/rows/table_import.h"

#include "base/id.h"
#include "base/sanitize.h"
#include "exchange/rows/beside_rows.h"
#include "exchange/rows/category_cells.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_settings.h"
#include "exchange/rows/column_words.h"
#include "exchange/rows/counted_words.h"
#include "exchange/rows/divided_cells.h"
#include "exchange/rows/free_columns.h"
#include "exchange/rows/given_numbers.h"
#include "exchange/rows/heading_path.h"
#include "exchange/rows/merged_categories.h"
#include "exchange/rows/path_cell.h"
#include "exchange/rows/path_words.h"
#include "exchange/rows/repeated_heads.h"
#include "exchange/rows/snapshot_builder.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestExcerpt = 60;
const QString kNodeField = QStringLiteral("node");

Error unreadable(const QString &message)
{
    return {ErrorKind::Unreadable, message};
}

// What was found, or done, before the records are read one by one.
struct TableMends
{
    CellDivision division;
    std::optional<int> symbols; // the column that takeSymbols() found
    std::optional<FilledCategories> filled;
    bool isBySubmitter = false; // hasNumbersBySubmitter()
    bool keepsNumbers = false;  // hasNumbersOfItsOwn()
    bool isForeign = false;     // no table of ours
    QStringList told = {};      // sentences on what else was done
};

// One pass over the records of a table.
class TableReader
{
public:
    TableReader(Table table, const TableMends &mends, const ImportOptions &options)
        : m_division(mends.division)
        , m_symbols(mends.symbols)
        , m_filled(mends.filled)
        , m_isBySubmitter(mends.isBySubmitter)
        , m_keepsNumbers(mends.keepsNumbers)
        , m_isForeign(mends.isForeign)
        , m_told(mends.told)
        , m_records(std::move(table.records))
        , m_header(table.header)
        , m_hasHeadingRow(table.hasHeadingRow)
        , m_isHeadingAssumed(table.isHeadingAssumed)
        , m_columns(std::move(table.columns))
        , m_plainCell(table.plainCell)
        , m_shareEmpty(options.emptyResponse == EmptyResponse::Shared)
        , m_isReturn(options.isReturn)
        , m_progress(options.progress)
        , m_builder(options.ids)
        , m_path(m_columns.path.size())
    {
        m_rootNoted = options.isPlaceChosen;
        if (options.isReturn)
            m_builder.keepNumbersOfKnown();
        if (options.isReturn) // it may be one of the document's that was filtered away
            m_builder.keepSilentOnReferences();
        // Where nothing else names the rows, whoever joins them tells what is wrong with a number.
        if (options.isReturn && !m_columns.find(SourceField::Id))
            m_builder.keepSilentOnRefs();
    }

    Result<Imported> run()
    {
        takePreamble();
        takeHeader();
        reserveIds();
        for (size_t i = m_header + 1; i < m_records.size(); ++i) {
            if (m_progress.isStopAsked())
                return stoppedError();
            if (m_isReturn)
                emptyUnread(m_records[i]);
            if (const auto taken = takeRecord(m_records[i]); !taken)
                return taken.error();
        }
        if (m_builder.opinionCount() == 0)
            return noOpinion();
        auto imported = m_builder.finish();
        if (imported)
            describe(*imported);
        return imported;
    }

private:
    QString idOf(const TableRecord &record) const
    {
        const QString id = line(record, SourceField::Id);
        return isValidId(id) ? id : QString();
    }

    void reserveIds()
    {
        QSet<QString> ids;
        for (size_t i = m_header + 1; i < m_records.size(); ++i) {
            if (const QString id = idOf(m_records[i]); !id.isEmpty())
                ids.insert(id);
        }
        m_builder.reserveIds(ids);
    }

    void describe(Imported &imported) const
    {
        for (auto it = m_columns.fields.begin(); it != m_columns.fields.end(); ++it)
            imported.fields << sourceFieldWord(it.key());
        if (!m_columns.path.empty())
            imported.fields << kNodeField;
        if (m_isForeign && !m_isBySubmitter)
            imported.assumed +=
                numbersChanged(imported.values, imported.rows, m_numbers, m_keepsNumbers);
        if (const auto column = m_columns.find(SourceField::Id))
            imported.state = stateOfIdColumn(m_columns.names[*column]);
    }

    // A line of its own before the headings is the title; anything else is reported.
    void takePreamble()
    {
        Consultation &consultation = m_builder.consultation();
        for (size_t i = 0; i < m_header; ++i) {
            const QStringList filled = filledCells(m_records[i].cells);
            const bool alone = filled.size() == 1;
            if (alone && filled[0].startsWith(QStringLiteral("に対する")) &&
                consultation.subtitle.isEmpty())
                consultation.subtitle = filled[0];
            else if (alone && consultation.title.isEmpty())
                consultation.title = filled[0];
            else if (!filled.isEmpty())
                m_builder.reportNotUnderstood(m_records[i].line, filled.join(u' '));
        }
    }

    void takeHeader()
    {
        const std::array kPrinted{std::pair(SourceField::No, ColumnField::No),
                                  std::pair(SourceField::Summary, ColumnField::Summary),
                                  std::pair(SourceField::Response, ColumnField::Response),
                                  std::pair(SourceField::Category, ColumnField::Category),
                                  std::pair(SourceField::Count, ColumnField::Count),
                                  std::pair(SourceField::Free1, ColumnField::Free1),
                                  std::pair(SourceField::Free2, ColumnField::Free2),
                                  std::pair(SourceField::Free3, ColumnField::Free3)};
        std::vector<PrintedColumn> printed;
        for (int i = 0; i < m_columns.names.size(); ++i) {
            for (const auto &[source, field] : kPrinted) {
                if (m_columns.find(source) == i)
                    printed.push_back({field, m_columns.names[i]});
            }
        }
        setColumns(m_builder.consultation(), printed);
        nameFreeFields();
        if (const auto response = m_columns.find(SourceField::Response)) {
            const QString institution = institutionOf(m_columns.names[*response]);
            if (!institution.isEmpty())
                m_builder.consultation().institution = institution;
        }
        noteStart();
        for (const QString &sentence : m_told)
            m_builder.notes().add(Notes::Kind::Other, sentence);
        noteDivision();
        noteSymbols();
        noteFilled();
        takeNumbering();
        takeItemLabel();
        noteGuesses();
        for (const int column : m_columns.unknown) {
            if (!m_columns.names[column].isEmpty())
                m_builder.reportNotUnderstood(m_records[m_header].line, m_columns.names[column]);
        }
    }

    // A document that is made of the table calls them what the table does.
    void nameFreeFields()
    {
        std::vector<FreeField> free;
        for (auto it = m_columns.fields.begin(); it != m_columns.fields.end(); ++it) {
            const auto index = freeIndexOf(it.key());
            if (!index)
                continue;
            free.resize(std::max(free.size(), *index + 1));
            free[*index].name = nameOf(it.value());
        }
        if (!free.empty())
            m_builder.consultation().settings[QStringLiteral("free_fields")] =
                freeFieldsToJson(free);
    }

    // What no word of the table says.
    void noteStart()
    {
        if (m_hasHeadingRow && !m_isHeadingAssumed)
            return;
        const TableRecord &record = m_records[m_header + (m_hasHeadingRow ? 0 : 1)];
        const QString words = filledCells(record.cells).join(u'、').left(kLongestExcerpt);
        m_builder.notes().add(
            Notes::Kind::Other,
            (m_hasHeadingRow
                 ? QCoreApplication::translate(
                       "Table", "Line %1 was taken for the heading row, not for an opinion: “%2”.")
                 : QCoreApplication::translate("Table", "The table has no heading row: line %1 was "
                                                        "taken for its first opinion: “%2”."))
                .arg(QString::number(record.line), words));
    }

    void noteDivision()
    {
        const auto add = [&](const QString &sentence) {
            m_builder.notes().add(Notes::Kind::Other, sentence);
        };
        if (m_division.divided > 0)
            add(QCoreApplication::translate("Table",
                                            "Cells that hold an opinion and its response were "
                                            "divided at their marks: %1, the first in line %2.")
                    .arg(QString::number(m_division.divided),
                         QString::number(m_division.firstDivided)));
        if (m_division.whole > 0)
            add(QCoreApplication::translate(
                    "Table", "Cells that do not have the mark of an opinion and that of a response "
                             "once each, at the beginning of a line, were taken as opinions with "
                             "all their words: %1, the first in line %2: “%3”.")
                    .arg(QString::number(m_division.whole), QString::number(m_division.firstWhole),
                         m_division.firstWords));
    }

    void noteSymbols()
    {
        if (m_symbols)
            m_builder.notes().add(
                Notes::Kind::Other,
                QCoreApplication::translate("Table", "The column “%1” has only symbols and was "
                                                     "taken for the categories.")
                    .arg(nameOf(*m_symbols)));
    }

    void noteFilled()
    {
        if (m_filled)
            m_builder.notes().add(
                Notes::Kind::Other,
                QCoreApplication::translate(
                    "Table", "Line %1: the cell in the column “%2” is empty and took the value of "
                             "the row above, here and below.")
                    .arg(QString::number(m_filled->line), nameOf(m_filled->column)));
    }

    // 取組項目 is the word of one office: who does not write it in the table does not want it.
    void takeItemLabel()
    {
        const QString label = QStringLiteral("取組項目");
        const auto saysIt = [&](const QStringList &cells) {
            return std::ranges::any_of(m_columns.path, [&](const TableColumns::Level &level) {
                return cells.value(level.column).contains(label);
            });
        };
        const bool isSaid = saysIt(m_columns.names) ||
                            std::ranges::any_of(m_records, [&](const TableRecord &record) {
                                return saysIt(record.cells);
                            });
        const bool hasItems =
            std::ranges::any_of(m_columns.path, [](const TableColumns::Level &level) {
                return level.kind == NodeKind::Item;
            });
        if (hasItems && !isSaid)
            setItemLabel(m_builder.consultation(), QString());
    }

    void takeNumbering()
    {
        if (!m_isBySubmitter)
            return;
        m_builder.consultation().settings[QStringLiteral("numbering")] = QStringLiteral("given");
        m_builder.notes().add(
            Notes::Kind::Other,
            QCoreApplication::translate("Table", "The numbers of the column “%1” (like 1-1) were "
                                                 "kept and are printed as they are.")
                .arg(nameOf(*m_columns.find(SourceField::No))));
    }

    QString nameOf(int column) const
    {
        const QString name = m_columns.names[column];
        return name.isEmpty() ? QString::number(column + 1) : name;
    }

    void noteGuesses()
    {
        const auto add = [&](const QString &sentence) {
            m_builder.notes().add(Notes::Kind::Other, sentence);
        };
        for (const TableColumns::Rivals &rivals : m_columns.rivals)
            add(QCoreApplication::translate("Table",
                                            "“%1” and “%2” could be the same column; “%1” was "
                                            "taken, and “%2” was left out.")
                    .arg(m_columns.names[rivals.taken], m_columns.names[rivals.left]));
        if (m_columns.isNoteGuessed)
            add(QCoreApplication::translate("Table", "“%1” was kept in the internal notes of the "
                                                     "opinions, which are not printed.")
                    .arg(m_columns.names[*m_columns.find(SourceField::Note)]));
    }

    // What stands in place of words is none.
    void emptyUnread(TableRecord &record)
    {
        const QList<int> known = record.unread;
        for (int column = 0; column < int(record.cells.size()); ++column) {
            const QString cell = record.cells[column];
            const bool isKnown = known.contains(column);
            if (!isKnown && !isErrorWord(m_plainCell(cell)))
                continue;
            record.cells[column].clear();
            if (!isKnown)
                record.unread << column;
            if (std::ranges::count(m_columns.unknown, column) == 0)
                noteUnread(record.line, nameOf(column), cell.trimmed());
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
        for (auto it = m_columns.fields.begin(); it != m_columns.fields.end(); ++it) {
            if (record.unread.contains(it.value()))
                fields.insert(sourceFieldWord(
                    it.key() == SourceField::SharedWith ? SourceField::Response : it.key()));
        }
        for (const TableColumns::Level &level : m_columns.path) {
            if (record.unread.contains(level.column))
                fields.insert(kNodeField);
        }
        return fields;
    }

    Result<void> takeRecord(const TableRecord &record)
    {
        const bool isBelowOpinion = std::exchange(m_isBelowOpinion, false);
        if (isBlankRecord(record.cells) || (!record.isBelow && enterBracketed(record)))
            return {};
        if (record.isBelow || isBeside(record)) {
            m_builder.reportNotUnderstood(record.line, filledCells(record.cells).join(u' '));
            return {};
        }
        reportNamelessCells(record);
        SourceRow row;
        row.line = record.line;
        if (m_columns.path.empty() && takeHeadingRow(record))
            return {};
        row.unread = unreadFields(record);
        if (m_columns.path.empty())
            row.node = placeWithoutPath();
        else if (!row.unread.contains(kNodeField))
            row.node = readPath(record);
        if (const auto read = readFields(record, row); !read)
            return read.error();
        if (isHeadingOnly(record))
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
            noteTray(row);
        m_numbers.insert(row.line, row.label);
        m_builder.add(row);
        m_isBelowOpinion = true;
        return {};
    }

    // A second department below the first one, as a merged opinion has them.
    bool takeMoreResponse(const TableRecord &record, const SourceRow &row)
    {
        const bool isMore = m_isForeign && row.summary.isEmpty() && row.label.isEmpty() &&
                            !row.response.isEmpty() && !meansAbove(row.response) &&
                            row.category.isEmpty() && row.sharedWith.isEmpty() &&
                            line(record, SourceField::Count).isEmpty();
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
        for (const int column : m_columns.unknown) {
            if (!m_columns.names[column].isEmpty() || column >= record.cells.size())
                continue;
            const QString text = sanitizeLine(record.cells[column]).trimmed();
            if (!text.isEmpty())
                m_builder.reportNotUnderstood(record.line, text);
        }
    }

    QString cell(const TableRecord &record, SourceField field) const
    {
        const auto column = m_columns.find(field);
        return column ? record.cells.value(*column) : QString();
    }

    QString line(const TableRecord &record, SourceField field) const
    {
        return sanitizeLine(m_plainCell(cell(record, field))).trimmed();
    }

    QString text(const TableRecord &record, SourceField field) const
    {
        return trimCell(sanitizeText(m_plainCell(cell(record, field))));
    }

    // A row between the others in which only the column of numbers is filled, with words: in a
    // table without a column of headings it is one.
    bool takeHeadingRow(const TableRecord &record)
    {
        const QString words = line(record, SourceField::No);
        if (words.isEmpty() || isRowNumber(words) || filledCells(record.cells).size() != 1)
            return false;
        const auto known = readHeading(words);
        m_between.enter(m_builder, known ? *known : Heading{NodeKind::Chapter, {}, {}, words});
        return true;
    }

    // A sum, or a note below the table: what counts no opinion and names no place. Our own rows are
    // neither, whatever they say.
    bool isBeside(const TableRecord &record) const
    {
        if (!idOf(record).isEmpty())
            return false;
        const QStringList filled = filledCells(record.cells);
        const QString summary = line(record, SourceField::Summary);
        if (isSumRow(filled, {summary, line(record, SourceField::Response)}))
            return true;
        const QString words = line(record, SourceField::No);
        const bool isNumbered = m_columns.find(SourceField::No).has_value();
        if (filled.size() == 1 && isRemark(filled[0]) && (summary.isEmpty() || isNumbered))
            return true;
        const bool isHeading = m_columns.path.empty() && filled.size() == 1;
        return !words.isEmpty() && !isRowNumber(words) && !isHeading && hasNoOpinion(record);
    }

    // Neither words nor what counts or answers some.
    bool hasNoOpinion(const TableRecord &record) const
    {
        const auto isEmpty = [&](SourceField field) { return line(record, field).isEmpty(); };
        return isEmpty(SourceField::Summary) && isEmpty(SourceField::Response) &&
               isEmpty(SourceField::Category) && isEmpty(SourceField::Count) &&
               isEmpty(SourceField::SharedWith) && isEmpty(SourceField::Ref);
    }

    // 12, No.3, 2-1, A-4, 意見5, 第2号, 未定1.
    static bool isRowNumber(const QString &cell)
    {
        static const QRegularExpression kNumber(QRegularExpression::anchoredPattern(
            QStringLiteral("\\p{L}{0,2}[^\\p{L}]+(?:[号番A-Za-z]|[ア-ン])?|\\p{L}")));
        return kNumber.match(foldName(cell)).hasMatch();
    }

    NodeId placeWithoutPath()
    {
        if (const auto heading = m_between.current())
            return *heading;
        if (!m_rootNoted) {
            m_rootNoted = true;
            m_builder.notes().add(Notes::Kind::Other,
                                  QCoreApplication::translate(
                                      "Table", "The table has no column of headings: its opinions "
                                               "stand in the booklet without headings."));
        }
        return m_builder.requireRoot();
    }

    // The node that the path cells name; none where all of them are empty.
    std::optional<NodeId> readPath(const TableRecord &record)
    {
        std::vector<std::optional<Heading>> path(m_columns.path.size());
        bool filled = false;
        for (size_t i = 0; i < path.size(); ++i) {
            const QString name =
                sanitizeLine(m_plainCell(record.cells.value(m_columns.path[i].column)));
            if (!name.trimmed().isEmpty())
                path[i] = readPathCell(name, m_columns.path[i].kind);
            filled |= path[i].has_value();
        }
        if (!filled)
            return m_path.size() == 1 && !m_path.front() ? m_between.current() : std::nullopt;
        inheritPath(record.line, path);
        m_path = path;
        std::optional<NodeId> node;
        if (path.front())
            node = m_between.above(*path.front());
        for (const auto &heading : path) {
            if (heading)
                node = m_builder.requireNode(node, *heading);
        }
        takeDraftNumber(record, *node);
        return node;
    }

    // ＜第1章　…＞ alone in its row, in a table with one column of headings: those of the rows
    // below it stand under it, as far as they are deeper. Our own rows never say that.
    bool enterBracketed(const TableRecord &record)
    {
        static const QRegularExpression kBracketed(QRegularExpression::anchoredPattern(
            QStringLiteral("[<＜〈《【［\\[]([^<>＜＞〈〉《》【】［］\\[\\]]+)[>＞〉》】］\\]]")));
        if (m_columns.path.size() != 1 || m_columns.find(SourceField::Id) || m_isReturn ||
            filledCells(record.cells).size() != 1)
            return false;
        const QString cell = record.cells.value(m_columns.path.front().column);
        const auto match =
            kBracketed.match(cell.trimmed().isEmpty() ? line(record, SourceField::No)
                                                      : sanitizeLine(m_plainCell(cell)).trimmed());
        if (!match.hasMatch())
            return false;
        const QString words = match.captured(1).trimmed();
        m_between.enter(m_builder,
                        readHeading(words).value_or(Heading{NodeKind::Chapter, {}, {}, words}));
        m_path.front().reset(); // no cell below it goes on with one above it
        return true;
    }

    // Merged cells leave their value in the first row only.
    void inheritPath(int at, std::vector<std::optional<Heading>> &path)
    {
        for (size_t i = 0; i < path.size() && !path[i]; ++i) {
            path[i] = m_path[i];
            if (path[i] && !m_inheritNoted) {
                m_inheritNoted = true;
                m_builder.notes().add(
                    Notes::Kind::Other,
                    QCoreApplication::translate(
                        "Table",
                        "Line %1: the cell in the column “%2” is empty and took the value of the "
                        "row above, here and below.")
                        .arg(QString::number(at), nameOf(m_columns.path[i].column)));
            }
        }
    }

    void takeDraftNumber(const TableRecord &record, const NodeId &node)
    {
        const QString number = line(record, SourceField::DraftNumber);
        if (number.isEmpty())
            return;
        const auto known = m_builder.findNode(node)->draftNumber;
        if (!known)
            m_builder.setDraftNumber(node, number);
        else if (*known != number)
            m_builder.reportNotUnderstood(record.line, number);
    }

    Result<void> readFields(const TableRecord &record, SourceRow &row)
    {
        row.id = idOf(record);
        row.label = foldLabel(line(record, SourceField::No));
        row.ref = m_isBySubmitter || m_keepsNumbers ? foldRef(row.label)
                                                    : foldRef(line(record, SourceField::Ref));
        row.summary = text(record, SourceField::Summary);
        row.category = line(record, SourceField::Category);
        row.sharedWith = foldLabel(line(record, SourceField::SharedWith));
        if (const QString note = text(record, SourceField::Note); !note.isEmpty())
            row.note = m_columns.isNoteGuessed
                           ? m_columns.names[*m_columns.find(SourceField::Note)] + u'：' + note
                           : note;
        row.saysAbove = isDitto(cell(record, SourceField::Response));
        row.sharedAbove = record.isResponseMerged || row.saysAbove;
        row.isMerged = record.isResponseMerged;
        if (!row.sharedAbove)
            row.response = text(record, SourceField::Response);
        const bool empty = m_columns.find(SourceField::Response) && row.response.isEmpty();
        row.sharedAbove |= empty && m_shareEmpty && row.sharedWith.isEmpty();
        const auto count = readRowCount(record);
        if (count)
            row.count = *count;
        else if (m_isReturn)
            noteNoCount(record, row);
        else
            return count.error();
        for (size_t i = 0; i < row.free.size(); ++i)
            row.free[i] = text(record, SourceField(size_t(SourceField::Free1) + i));
        return {};
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
                .arg(QString::number(record.line), nameOf(*m_columns.find(SourceField::Count)),
                     line(record, SourceField::Count).left(40)));
    }

    Result<int> readRowCount(const TableRecord &record) const
    {
        QString number = line(record, SourceField::Count);
        if (number.isEmpty())
            return 1;
        static const QString kCounters = QStringLiteral("件人名");
        const QString printed = number;
        if (kCounters.contains(number.back()))
            number.chop(1);
        const auto count = readCount(number);
        if (count && *count >= 1)
            return *count;
        return unreadable(
            QCoreApplication::translate(
                "Table", "Line %1, column “%2”: “%3” is not a count. Write a number from 1 on, "
                         "or leave the cell empty for 1.")
                .arg(QString::number(record.line), nameOf(*m_columns.find(SourceField::Count)),
                     printed.left(40)));
    }

    // An empty booklet never comes out of a table: somebody took the wrong file, or the wrong
    // column.
    Error noOpinion() const
    {
        const bool hasRows =
            std::any_of(m_records.begin() + std::ptrdiff_t(m_header) + 1, m_records.end(),
                        [](const TableRecord &record) { return !isBlankRecord(record.cells); });
        if (!hasRows)
            return unreadable(
                QCoreApplication::translate("Table", "The table has no rows below its headings."));
        return unreadable(
            QCoreApplication::translate(
                "Table", "No row of the table has an opinion: the column “%1” is empty in all of "
                         "them. Check that this is the right file, and the right column.")
                .arg(nameOf(*m_columns.find(SourceField::Summary))));
    }

    // A row that only names a place: a heading without opinions.
    bool isHeadingOnly(const TableRecord &record) const
    {
        return std::all_of(m_columns.fields.begin(), m_columns.fields.end(), [&](int column) {
            return column == m_columns.fields.value(SourceField::DraftNumber, -1) ||
                   record.cells.value(column).trimmed().isEmpty();
        });
    }

    void noteTray(const SourceRow &row)
    {
        if (row.node || m_trayNoted)
            return;
        m_trayNoted = true;
        m_builder.notes().add(
            Notes::Kind::Other,
            QCoreApplication::translate(
                "Table", "Line %1: rows without a place in the plan were put into the tray "
                         "of undecided opinions, here and below.")
                .arg(row.line));
    }

    CellDivision m_division;
    std::optional<int> m_symbols;
    std::optional<FilledCategories> m_filled;
    bool m_isBySubmitter;
    bool m_keepsNumbers;
    bool m_isForeign;
    QHash<int, QString> m_numbers; // of rows, by their line
    bool m_isBelowOpinion = false; // the row directly above was one
    bool m_isGoneOn = false;       // takeMoreResponse()
    QStringList m_told;
    std::vector<TableRecord> m_records;
    size_t m_header;
    bool m_hasHeadingRow;
    bool m_isHeadingAssumed;
    TableColumns m_columns;
    QString (*m_plainCell)(const QString &);
    bool m_shareEmpty;
    bool m_isReturn;
    const Progress &m_progress;
    SnapshotBuilder m_builder;
    std::vector<std::optional<Heading>> m_path; // of the last row that had one
    HeadingPath m_between;                      // where headings have rows, not columns
    bool m_inheritNoted = false;
    bool m_rootNoted = false;
    bool m_trayNoted = false;
};

TableMends mendTable(Table &table, const ImportOptions &options)
{
    const auto isChosen = [&](int column) {
        const QString name = foldName(table.columns.names[column]);
        const QStringList chosen = options.columns.keys();
        return std::ranges::any_of(chosen, [&](const QString &key) {
            return foldName(key) == name || key == QString::number(column + 1);
        });
    };
    const bool isOurs = isOurTable(table);
    TableMends mends;
    mends.told = table.told;
    if (!isOurs) {
        mends.told += passOverRepeatedHeads(table);
        mends.told += takeAnswers(table, isChosen);
        takeNamelessNumbers(table);
    }
    mends.division = divideCells(table);
    mends.symbols = takeSymbols(table, isChosen);
    if (!isOurs) {
        mends.told += readPathWords(table);
        mends.told += dropEmptyPath(table);
        mends.told += joinCategoryForms(table);
        mends.told += dropNumberWord(table);
    }
    mends.filled = fillCategories(table);
    mends.isBySubmitter = hasNumbersBySubmitter(table);
    mends.isForeign = !isOurs;
    mends.keepsNumbers = !isOurs && !options.countNote && hasNumbersOfItsOwn(table);
    if (!isOurs)
        mends.told += numbersLost(table, mends.isBySubmitter);
    return mends;
}

} // namespace

bool isBlankRecord(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

QStringList filledCells(const QStringList &cells)
{
    QStringList filled;
    for (const QString &cell : cells) {
        if (!cell.trimmed().isEmpty())
            filled << sanitizeLine(cell).trimmed();
    }
    return filled;
}

QStringList columnNames(const QStringList &cells)
{
    QStringList names;
    for (const QString &cell : cells)
        names << sanitizeLine(cell).trimmed();
    return names;
}

Table startTable(std::vector<TableRecord> records, const TableStart &start,
                 QString (*plainCell)(const QString &))
{
    for (size_t i = 1; i <= std::min(start.linesAbove, start.row); ++i)
        records[start.row - i].cells.fill(QString()); // their names are in those of the columns
    if (!start.hasHeadingRow) {
        const int line = records[start.row].line - 1;
        records.insert(records.begin() + std::ptrdiff_t(start.row),
                       TableRecord{line, QStringList(start.columns.names.size())});
    }
    return {std::move(records), start.row,     start.hasHeadingRow,
            start.isAssumed,    start.columns, plainCell};
}

Result<void> checkColumnMap(const ColumnMap &map, const QStringList &names)
{
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (!hasColumn(names, it.key()))
            return Error{ErrorKind::Usage,
                         QCoreApplication::translate(
                             "Table", "There is no column “%1” in the file. The columns "
                                      "are: %2.")
                             .arg(it.key(), filledCells(names).join(u'、'))};
    }
    return {};
}

Error noOpinionColumn(const std::vector<QStringList> &rows)
{
    // The row with the most names is most likely the one that was meant.
    QStringList names;
    for (const QStringList &row : rows) {
        if (filledCells(row).size() > names.size())
            names = filledCells(row);
    }
    constexpr qsizetype kLongestName = 20;
    constexpr qsizetype kMost = 20;
    QStringList shown;
    for (const QString &name : names.mid(0, kMost))
        shown << (name.size() > kLongestName ? name.left(kLongestName) + u'…' : name);
    if (isRowOfData(names))
        return unreadable(
            QCoreApplication::translate(
                "Table",
                "No row with the names of the columns was found. A row of the table: "
                "“%1”. Please write the names above it, such as 番号, 意見 and 回答, or say "
                "by its number which column has the opinions.")
                .arg(shown.join(u'、')));
    QString listed = shown.join(u'、');
    constexpr qsizetype kLongestList = 300;
    if (listed.size() > kLongestList)
        listed = listed.left(kLongestList) + u'…';
    return unreadable(QCoreApplication::translate(
                          "Table",
                          "No column with the opinions was found. The columns are: %1. Please "
                          "say which of them has the opinions.")
                          .arg(listed));
}

Result<Imported> importTable(Table table, const ImportOptions &options)
{
    TableMends mends;
    if (!options.isReturn) // which has what the document gave away
        mends = mendTable(table, options);
    const bool isNew = !options.isReturn && !options.countNote;
    if (isNew)
        mends.told += takeFreeColumns(table);
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
