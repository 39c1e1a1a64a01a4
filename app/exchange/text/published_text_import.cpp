#include "exchange/text/published_text_import.h"

#include "base/sanitize.h"
#include "exchange/encoding/decode_text.h"
#include "exchange/rows/category_forms.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_settings.h"
#include "exchange/rows/counted_words.h"
#include "exchange/rows/heading_path.h"
#include "exchange/rows/report_lines.h"
#include "exchange/rows/snapshot_builder.h"
#include "exchange/text/front_matter.h"
#include "exchange/text/marked_text_import.h"
#include "exchange/text/number_levels.h"
#include "exchange/text/row_lines.h"
#include "exchange/text/source_lines.h"
#include "exchange/text/spellings.h"
#include "exchange/text/table_header.h"
#include "exchange/text/text_marks.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

// One pass over the lines of a text.
class PublishedTextReader
{
public:
    PublishedTextReader(const QString &text, const TextImportOptions &options)
        : m_shareEmpty(options.emptyResponse.value_or(EmptyResponse::Shared) ==
                       EmptyResponse::Shared)
        , m_countNote(options.countNote)
        , m_progress(options.progress)
        , m_addedTo(options.addedTo)
        , m_builder(options.ids)
        , m_front(m_builder)
        , m_lines(splitLines(text), m_header, m_levels, m_builder)
    {}

    Result<Imported> run()
    {
        while (!m_lines.isAtEnd()) {
            if (m_progress.isStopAsked())
                return stoppedError();
            takeLine();
        }
        m_front.closeLegend();
        // An outline alone may be meant; a table of which no row was understood is not.
        const bool isOutline = m_nodeSeen && m_rowsLeft == 0;
        if (!m_tableSeen || (m_builder.opinionCount() == 0 && !isOutline))
            return Error{
                ErrorKind::Unreadable,
                QCoreApplication::translate(
                    "PublishedText",
                    "No numbered opinion was found in this text. Check that it is the published "
                    "list of opinions, or a table saved as CSV.")};
        finishColumns();
        m_spellings.tell(m_header, m_builder.notes());
        placeWithoutHeadings();
        if (m_builder.opinionCount() == 0)
            m_builder.notes().add(
                Notes::Kind::Other,
                QCoreApplication::translate(
                    "PublishedText", "The text has headings only; no opinion stands in it."));
        return finish();
    }

private:
    // Counts have a column, or stand behind the words.
    Result<Imported> finish()
    {
        auto imported = m_builder.finish();
        const auto &fields = m_header.fields();
        if (imported && std::ranges::find(fields, SourceField::Count) == fields.end())
            takeCountedWords(*imported, m_countNote);
        return imported;
    }

    void takeLine()
    {
        const SourceLine &line = m_lines.takeLine();
        const QString text = line.text.trimmed();
        if (text.isEmpty())
            return m_front.takeBlank();
        const QStringList cells = splitCells(line.text);
        if (takeHeader(line, cells))
            return;
        if (mayBeSection(line.text) && m_front.takeSection(line.number, line.text))
            return;
        if (takeOpinion(line, cells) || takeHeading(cells) || takeNumeral() ||
            m_front.take(line.number, line.text))
            return;
        if (m_tableSeen || !m_front.takeTitle(line.text)) {
            m_rowsLeft += m_tableSeen ? 1 : 0;
            m_builder.reportNotUnderstood(line.number, line.text);
        }
    }

    // Sections of the paper stand above its table; a number may be theirs.
    bool mayBeSection(const QString &text) const
    {
        if (m_header.isKnown() || m_builder.opinionCount() > 0)
            return false;
        return !startsRow(text) || (!text.contains(u'\t') && readReportLine(text));
    }

    // What a heading row says beyond the columns' usual names goes into the report.
    bool takeHeader(const SourceLine &line, const QStringList &cells)
    {
        const auto taken = m_header.take(cells);
        if (taken == TableHeader::Taken::No)
            return false;
        startTable();
        m_spellings.takeColumns(line.number, m_header.oddNames(cells));
        const auto &fields = m_header.fields();
        if (taken == TableHeader::Taken::First &&
            std::count(fields.begin(), fields.end(), SourceField::Ignore) > 0)
            m_builder.reportNotUnderstood(line.number, line.text);
        if (taken == TableHeader::Taken::Changed)
            m_builder.notes().add(
                Notes::Kind::Other,
                QCoreApplication::translate("PublishedText",
                                            "Line %1: from here on the columns are “%2”.")
                    .arg(QString::number(line.number), m_header.names().join(u' ')));
        return true;
    }

    void startTable()
    {
        m_tableSeen = true;
        m_front.closeLegend();
    }

    bool takeOpinion(const SourceLine &line, QStringList cells)
    {
        const auto &fields = m_header.fields();
        const auto column = std::find(fields.begin(), fields.end(), SourceField::No);
        const qsizetype at = column - fields.begin();
        const auto label = at < cells.size() ? readRowNumber(cells[at]) : std::nullopt;
        const bool filled = std::count_if(cells.begin(), cells.end(),
                                          [](const QString &c) { return !c.isEmpty(); }) >= 2;
        if (!label || !filled)
            return false;
        startTable();
        const WholeRow whole = m_lines.takeRow();
        if (whole.isBroken)
            noteBroken(line.number);
        if (whole.text.size() != line.text.size())
            cells = splitCells(whole.text);
        SourceRow row;
        row.line = line.number;
        row.label = *label;
        row.node = m_path.current();
        readCells(line, cells, row);
        const bool isCutOff = whole.isCutOff && row.response.isEmpty();
        if (isCutOff)
            noteCutOff(line.number);
        row.sharedAbove = !isCutOff && isShared(row);
        if (row.sharedAbove)
            row.response.clear();
        noteNumber(row);
        m_builder.add(row);
        return true;
    }

    void readCells(const SourceLine &line, QStringList &cells, SourceRow &row)
    {
        const auto &fields = m_header.fields();
        placeLoneCategory(line, cells);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const auto field = size_t(i) < fields.size() ? fields[size_t(i)] : SourceField::Ignore;
            if (!cells[i].isEmpty() && !readCell(field, cells[i], row))
                reportCell(line, cells[i]);
        }
    }

    // With the line that it stands in; piece by piece where it is broken over several.
    void reportCell(const SourceLine &first, const QString &cell)
    {
        for (const SourceLine &line : m_lines.taken()) {
            if (line.text.contains(cell))
                return m_builder.reportNotUnderstood(line.number, cell);
        }
        bool isFound = false;
        for (const SourceLine &line : m_lines.taken()) {
            for (const QString &piece : splitCells(line.text)) {
                if (piece.isEmpty() || !cell.contains(piece))
                    continue;
                m_builder.reportNotUnderstood(line.number, piece);
                isFound = true;
            }
        }
        if (!isFound)
            m_builder.reportNotUnderstood(first.number, cell);
    }

    bool readCell(SourceField field, const QString &cell, SourceRow &row)
    {
        switch (field) {
        case SourceField::No:
            return true;
        case SourceField::Summary:
            row.summary = readParagraphs(cell);
            return true;
        case SourceField::Response:
            row.response = readParagraphs(cell);
            return true;
        case SourceField::Category:
            row.category = readCategory(row.line, readParagraphs(cell));
            return true;
        case SourceField::Count: {
            const auto count = readCount(cell.endsWith(u'件') ? cell.chopped(1) : cell);
            row.count = count.value_or(0) >= 1 ? *count : 1;
            return count.value_or(0) >= 1;
        }
        default:
            return false;
        }
    }

    QString readCategory(int line, const QString &cell)
    {
        const auto &categories = m_builder.categories();
        for (; m_declared < categories.size(); ++m_declared) {
            m_categoryForms.declare(categories[m_declared].symbol);
            m_categoryForms.declare(categories[m_declared].text);
        }
        QStringList told;
        const QString known = m_categoryForms.read(line, cell, told);
        for (const QString &note : told)
            m_builder.notes().add(Notes::Kind::Other, note);
        return known;
    }

    // Between spaces an empty response leaves no trace: a symbol in its place is the category.
    void placeLoneCategory(const SourceLine &line, QStringList &cells)
    {
        const auto &fields = m_header.fields();
        const bool spaced =
            !line.text.contains(u'\t') && cells.size() + 1 == qsizetype(fields.size());
        if (!spaced || fields.back() != SourceField::Category ||
            !m_builder.findCategory(cells.last()))
            return;
        cells.insert(cells.size() - 1, QString());
        m_builder.notes().add(Notes::Kind::Other,
                              QCoreApplication::translate(
                                  "PublishedText",
                                  "Line %1: “%2” was taken for the category and the response for "
                                  "empty.")
                                  .arg(QString::number(line.number), cells.last()));
    }

    bool isShared(const SourceRow &row) const
    {
        const auto &fields = m_header.fields();
        if (std::find(fields.begin(), fields.end(), SourceField::Response) == fields.end())
            return false;
        const bool ditto =
            row.response == QStringLiteral("同上") || row.response == QStringLiteral("〃");
        return ditto || (row.response.isEmpty() && m_shareEmpty);
    }

    void noteBroken(int line)
    {
        m_builder.notes().add(
            Notes::Kind::Broken,
            QCoreApplication::translate("PublishedText",
                                        "Line %1: the row is broken over several lines; its "
                                        "cells were put together.")
                .arg(line));
    }

    void noteCutOff(int line)
    {
        m_builder.notes().add(
            Notes::Kind::Broken,
            QCoreApplication::translate("PublishedText",
                                        "Line %1: the row ends before its last column, and the "
                                        "next line is none of the table: its response is left "
                                        "open. Please compare it with the original.")
                .arg(line));
    }

    void noteNumber(const SourceRow &row)
    {
        const int number = row.label.toInt();
        if (number != m_lastNumber + 1)
            m_builder.notes().add(Notes::Kind::Number,
                                  QCoreApplication::translate(
                                      "PublishedText",
                                      "Line %1: the number %2 follows %3; the rows were taken in "
                                      "the order of the text.")
                                      .arg(row.line)
                                      .arg(number)
                                      .arg(m_lastNumber));
        m_lastNumber = number;
        if (!row.node && m_trayLine == 0)
            m_trayLine = row.line;
    }

    void noteTray()
    {
        if (m_nodeSeen || m_trayLine == 0)
            return;
        m_builder.notes().add(
            Notes::Kind::Other,
            QCoreApplication::translate("PublishedText",
                                        "Line %1: opinions stand before the first heading; their "
                                        "place is left undecided.")
                .arg(m_trayLine));
    }

    // Many offices publish a table without headings.
    void placeWithoutHeadings()
    {
        if (m_nodeSeen || m_builder.opinionCount() == 0)
            return;
        m_builder.placeWithoutHeadings(m_addedTo);
    }

    // One cell, or a label and its title in two.
    bool takeHeading(const QStringList &cells)
    {
        QStringList filled = cells;
        filled.removeAll(QString());
        if (filled.isEmpty() || filled.size() > 2)
            return false;
        const QString text = filled.join(u' ');
        const auto heading = readHeading(text);
        const bool alone = filled.size() == 1 || !readHeading(filled.last());
        if (!heading || !alone)
            return false;
        m_spellings.takeHeading(text);
        m_levels.note(heading->kind);
        enter(*heading);
        return true;
    }

    void enter(const Heading &heading)
    {
        startTable();
        noteTray();
        m_nodeSeen = true;
        m_path.enter(m_builder, heading);
    }

    bool takeNumeral()
    {
        const auto found = m_lines.findNumeral();
        if (!found)
            return false;
        enter(m_levels.take(*found));
        return true;
    }

    void finishColumns()
    {
        if (!m_header.isKnown()) {
            m_builder.notes().add(Notes::Kind::Other,
                                  QCoreApplication::translate(
                                      "PublishedText",
                                      "There is no row of column headings; the columns were taken "
                                      "as number, opinion, response and category."));
            return;
        }
        const auto columns = m_header.printedColumns();
        for (const PrintedColumn &column : columns) {
            const QString institution = institutionOf(column.title);
            if (column.field == ColumnField::Response && !institution.isEmpty())
                m_builder.consultation().institution = institution;
        }
        setColumns(m_builder.consultation(), columns);
    }

    bool m_shareEmpty;
    std::optional<QString> m_countNote; // of the document that the rows are added to
    const Progress &m_progress;
    const SnapshotPtr m_addedTo;
    SnapshotBuilder m_builder;
    FrontMatter m_front;
    TableHeader m_header;
    HeadingPath m_path;
    bool m_tableSeen = false;
    bool m_nodeSeen = false;
    NumberLevels m_levels{NumberLevels::By::Rank};
    RowLines m_lines;
    CategoryForms m_categoryForms;
    size_t m_declared = 0; // categories that it knows
    Spellings m_spellings;
    int m_trayLine = 0; // the first row before a heading
    int m_rowsLeft = 0; // lines of the table that no rule took in
    int m_lastNumber = 0;
};

} // namespace

Result<Imported> importPublishedText(const QByteArray &bytes, const TextImportOptions &options)
{
    if (!options.columns.isEmpty())
        return Error{ErrorKind::Usage,
                     QCoreApplication::translate("PublishedText",
                                                 "Columns can be chosen in tables only; this is "
                                                 "a text.")};
    const auto text = decodeText(bytes, options.encoding);
    if (!text)
        return text.error();
    auto table = PublishedTextReader(*text, options).run();
    if (!table && table.error().kind != ErrorKind::Unreadable)
        return table;
    // Without a table, opinions may stand below marks; what looked like rows were headings.
    const auto lines = splitLines(*text);
    const auto forms = findMarkForms(lines);
    const auto isMark = [&](const NotUnderstood &left) {
        const auto mark = readTextMark(left.text);
        return mark && forms->hold(*mark);
    };
    const bool isMarked = forms && (!table || std::ranges::any_of(table->notUnderstood, isMark));
    return isMarked ? importMarkedText(lines, *forms, options) : std::move(table);
}

} // namespace gaiyo
