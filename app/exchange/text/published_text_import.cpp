#include "exchange/text/published_text_import.h"

#include "base/sanitize.h"
#include "exchange/encoding/decode_text.h"
#include "exchange/rows/category_forms.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_settings.h"
#include "exchange/rows/counted_words.h"
#include "exchange/rows/heading_path.h"
#include "exchange/rows/numbered_heading.h"
#include "exchange/rows/report_lines.h"
#include "exchange/rows/snapshot_builder.h"
#include "exchange/text/front_matter.h"
#include "exchange/text/marked_text_import.h"
#include "exchange/text/number_levels.h"
#include "exchange/text/source_lines.h"
#include "exchange/text/table_header.h"
#include "exchange/text/text_marks.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

constexpr size_t kMostContinuations = 200; // lines that one cell may run over
constexpr size_t kMostBreaks = 60;         // those in a cell that says nothing of its end

// 1, １, No.1, №1: the number that opens a row, as printed but in half width.
std::optional<QString> readRowNumber(const QString &cell)
{
    static const QRegularExpression kNumber(
        QRegularExpression::anchoredPattern(QStringLiteral("(?:No\\.?)?([0-9]{1,9})\\.?")),
        QRegularExpression::CaseInsensitiveOption);
    if (cell.size() > 20)
        return std::nullopt;
    const auto match = kNumber.match(foldName(cell));
    if (!match.hasMatch())
        return std::nullopt;
    return foldLabel(match.capturedView(1));
}

// How the brackets and the colon of （素案：…） are written in headings.
struct DraftSigns
{
    int full = 0;
    int half = 0; // any of the three

    bool areMixed() const { return full > 0 && half > 0; }
    void count(const QString &heading)
    {
        static const QRegularExpression kDraft(
            QStringLiteral("[（(]\\s*素案\\s*[：:][^（）()]*[）)]"));
        static const QRegularExpression kHalf(QStringLiteral("[(:)]"));
        for (auto match = kDraft.globalMatch(heading); match.hasNext();)
            match.next().captured().contains(kHalf) ? ++half : ++full;
    }
};

// One pass over the lines of a text.
class PublishedTextReader
{
public:
    PublishedTextReader(const QString &text, const TextImportOptions &options)
        : m_lines(splitLines(text))
        , m_shareEmpty(options.emptyResponse.value_or(EmptyResponse::Shared) ==
                       EmptyResponse::Shared)
        , m_countNote(options.countNote)
        , m_progress(options.progress)
        , m_builder(options.ids)
        , m_front(m_builder)
    {}

    Result<Imported> run()
    {
        while (m_at < m_lines.size()) {
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
        noteSpellings();
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
        m_rowAt = m_at;
        const SourceLine line = m_lines[m_at++];
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
        for (const QString &name : m_header.oddNames(cells))
            m_oddNames[name] << line.number;
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

    // The line with those that continue its cells. A cell that opens a <p> or a quotation goes on
    // over line breaks if it is closed before the next row; a line that begins with <p> is one more
    // paragraph.
    QString assembleRow(const SourceLine &first)
    {
        QString row = first.text;
        for (;;) {
            if (isCellOpen(row)) {
                const auto closed = closeCell(row);
                if (!closed)
                    return row;
                row = *closed;
            }
            const bool paragraph = m_at < m_lines.size() &&
                                   m_lines[m_at].text.trimmed().startsWith(QStringLiteral("<p>"));
            if (!paragraph)
                return row;
            row += u'\n' + m_lines[m_at++].text.trimmed();
        }
    }

    // What was copied from a PDF has line breaks in its cells: a row that ends before its last
    // column goes on in the next lines, up to one with which it has more cells.
    QString joinBrokenCells(int line, QString row)
    {
        bool isJoined = false;
        while (const auto joined = joinNextCells(row)) {
            row = *joined;
            isJoined = true;
        }
        if (isJoined)
            m_builder.notes().add(
                Notes::Kind::Broken,
                QCoreApplication::translate("PublishedText",
                                            "Line %1: the row is broken over several lines; its "
                                            "cells were put together.")
                    .arg(line));
        return row;
    }

    std::optional<QString> joinNextCells(const QString &row)
    {
        if (isRowWhole(row))
            return std::nullopt;
        if (auto completed = completeRow(row))
            return completed;
        const qsizetype most = qsizetype(m_header.fields().size()) - splitCells(row).size();
        const size_t end = std::min(m_lines.size(), m_at + kMostBreaks);
        for (size_t i = m_at; i < end && isLeftOver(i); ++i) {
            const qsizetype more = splitCells(m_lines[i].text).size() - 1; // the first goes on
            if (more > most)
                return std::nullopt;
            if (more == 0)
                continue;
            QString joined = row;
            while (m_at <= i)
                joined = joinPieces(joined, m_lines[m_at++].text.trimmed());
            return joined;
        }
        return std::nullopt;
    }

    // With all the cells that it lacks, out of the next lines. A list in a cell looks like
    // headings: its lines are the row's where the row ends behind them.
    std::optional<QString> completeRow(const QString &row)
    {
        const auto columns = qsizetype(m_header.fields().size());
        const size_t end = std::min(m_lines.size(), m_at + kMostBreaks);
        QString joined = row;
        bool hasList = false;
        for (size_t i = m_at; i < end; ++i) {
            const QString text = m_lines[i].text.trimmed();
            const QString first = splitCells(text).value(0);
            const bool isListed = readHeading(first) || readNumberedHeading(text);
            hasList = hasList || isListed;
            // The next row ends one whose last cells are empty.
            if (hasList && i > m_at && m_lines[i - 1].text.trimmed().contains(u'\t') &&
                startsRow(m_lines[i].text)) {
                m_at = i;
                return joined;
            }
            if (endsCells(i) || (!isListed && !isLeftOver(i)))
                return std::nullopt;
            joined = isListed ? joined + u'\n' + text : joinPieces(joined, text);
            const QStringList cells = splitCells(joined);
            if (cells.size() > columns)
                return std::nullopt;
            // Two spaces may stand inside a heading.
            const bool isEnd = text.contains(u'\t') || !isListed || endsInCategory(cells);
            if (cells.size() == columns && isEnd) {
                m_at = hasList ? i + 1 : m_at;
                return hasList ? std::optional(joined) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    // Another row, the columns' names, nothing, or a heading with its number in a cell of its own.
    bool endsCells(size_t at) const
    {
        static const QRegularExpression kNumber(QRegularExpression::anchoredPattern(
            QStringLiteral("[（(]?(?:No\\.?|№)?[0-9０-９]+(?:[-－ー.．][0-9０-９]*)*[）)]?|[Ⅰ-Ⅻ①-"
                           "⑳一二三四五六七八九十]+")));
        const QStringList cells = splitCells(m_lines[at].text);
        if (cells.isEmpty() || cells.first().isEmpty() || startsRow(m_lines[at].text) ||
            startsNumberedRow(cells) || namesColumns(cells))
            return true;
        const auto heading = readHeading(cells.first());
        const bool isLabel =
            kNumber.match(cells.first()).hasMatch() || (heading && heading->title.isEmpty());
        return cells.size() > 1 && isLabel;
    }

    bool endsInCategory(const QStringList &cells) const
    {
        return m_header.fields().back() == SourceField::Category &&
               (cells.last().size() == 1 || m_builder.findCategory(cells.last()));
    }

    // With the number where its column is.
    bool startsNumberedRow(const QStringList &cells) const
    {
        const auto &fields = m_header.fields();
        const auto at = std::ranges::find(fields, SourceField::No) - fields.begin();
        return at + 1 < cells.size() && readRowNumber(cells[at]);
    }

    bool isRowWhole(const QString &row) const
    {
        const auto &fields = m_header.fields();
        const QStringList cells = splitCells(row);
        const bool hasSymbol = cells.size() > 2 && !row.contains(u'\t') &&
                               fields.back() == SourceField::Category &&
                               m_builder.findCategory(cells.last());
        return cells.size() >= qsizetype(fields.size()) || hasSymbol;
    }

    // A line that is nothing by itself.
    bool isLeftOver(size_t at) const
    {
        const QString &text = m_lines[at].text;
        if (startsRow(text))
            return false;
        const QStringList cells = splitCells(text);
        return !cells.isEmpty() && !startsNumberedRow(cells) && !namesColumns(cells) &&
               !(cells.size() <= 2 && readHeading(cells.join(u' '))) && !findNumeral(at);
    }

    std::optional<QString> closeCell(const QString &row)
    {
        QString joined = row;
        const size_t end = std::min(m_lines.size(), m_at + kMostContinuations);
        for (size_t i = m_at; i < end && !startsRow(m_lines[i].text); ++i) {
            joined += u'\n' + m_lines[i].text;
            if (!isCellOpen(joined)) {
                m_at = i + 1;
                return joined;
            }
        }
        return std::nullopt;
    }

    static bool startsRow(const QString &text)
    {
        const QStringList cells = splitCells(text.left(100));
        return cells.size() >= 2 && readRowNumber(cells.first());
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
        const QString whole = joinBrokenCells(line.number, assembleRow(line));
        if (whole.size() != line.text.size())
            cells = splitCells(whole);
        SourceRow row;
        row.line = line.number;
        row.label = *label;
        row.node = m_path.current();
        readCells(line, cells, row);
        const bool isCutOff = !isRowWhole(whole) && row.response.isEmpty() &&
                              m_at < m_lines.size() && isLeftOver(m_at);
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
        for (size_t i = m_rowAt; i < m_at; ++i) {
            if (m_lines[i].text.contains(cell))
                return m_builder.reportNotUnderstood(m_lines[i].number, cell);
        }
        bool isFound = false;
        for (size_t i = m_rowAt; i < m_at; ++i) {
            for (const QString &piece : splitCells(m_lines[i].text)) {
                if (piece.isEmpty() || !cell.contains(piece))
                    continue;
                m_builder.reportNotUnderstood(m_lines[i].number, piece);
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
        m_builder.moveAllToRoot();
        m_builder.notes().add(Notes::Kind::Other,
                              QCoreApplication::translate(
                                  "PublishedText",
                                  "The text has no headings of a plan: its opinions stand in the "
                                  "booklet without headings."));
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
        m_draftSigns.count(text);
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

    // Ⅰ　総論, 一　総論, where the numbers follow each other and rows come, so that a list in an
    // opinion is none.
    bool takeNumeral()
    {
        const auto found = findNumeral(m_rowAt);
        if (!found)
            return false;
        enter(m_levels.take(*found));
        return true;
    }

    std::optional<NumberedHeading> findNumeral(size_t at) const
    {
        const auto found = numeralIn(splitCells(m_lines[at].text));
        const bool isHeading = found && m_levels.isNext(*found) && leadsToRow(at + 1, found->form);
        return isHeading ? found : std::nullopt;
    }

    // One cell, or the numeral in one and its title in another.
    static std::optional<NumberedHeading> numeralIn(QStringList cells)
    {
        cells.removeAll(QString());
        const bool isOne = cells.size() == 1 || (cells.size() == 2 && cells[0].size() <= 2);
        return isOne ? readNumeralHeading(cells.join(u' ')) : std::nullopt;
    }

    // Whether a row, the columns' titles or a heading of another kind come next.
    bool leadsToRow(size_t at, NumberForm form) const
    {
        while (at < m_lines.size() && m_lines[at].text.trimmed().isEmpty())
            ++at;
        if (at == m_lines.size())
            return false;
        const QStringList cells = splitCells(m_lines[at].text);
        if (startsRow(m_lines[at].text) || namesColumns(cells))
            return true;
        if (cells.size() <= 2 && readHeading(cells.join(u' ')))
            return true;
        const auto next = numeralIn(cells);
        return next && form < next->form && leadsToRow(at + 1, next->form);
    }

    static bool namesColumns(const QStringList &cells)
    {
        return std::count_if(cells.begin(), cells.end(), [](const QString &cell) {
                   return findFieldOfColumn(cell).has_value();
               }) >= 2;
    }

    // What is read all the same, and is not to be printed so.
    void noteSpellings()
    {
        for (auto odd = m_oddNames.cbegin(); odd != m_oddNames.cend(); ++odd) {
            QStringList lines;
            for (const int line : odd.value())
                lines << QString::number(line);
            const QString at = lines.join(
                QCoreApplication::translate("PublishedText", ", ", "between numbers of lines"));
            const QString usual = m_header.usualName(odd.key());
            m_builder.notes().add(
                Notes::Kind::Other,
                usual.isEmpty()
                    ? QCoreApplication::translate(
                          "PublishedText", "Line %1: the column heading “%2” looks misspelled.")
                          .arg(at, odd.key())
                    : QCoreApplication::translate(
                          "PublishedText", "Line %1: the column heading “%2” was taken for “%3”.")
                          .arg(at, odd.key(), usual));
        }
        if (m_draftSigns.areMixed())
            m_builder.notes().add(
                Notes::Kind::Other,
                QCoreApplication::translate(
                    "PublishedText",
                    "The headings have （素案：…） in full width %1 times and in half width, or "
                    "half "
                    "in it, %2 times; the numbers were taken, and all are printed in full width.")
                    .arg(QString::number(m_draftSigns.full), QString::number(m_draftSigns.half)));
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

    std::vector<SourceLine> m_lines;
    size_t m_rowAt = 0; // the line at work
    size_t m_at = 0;    // the next line
    bool m_shareEmpty;
    std::optional<QString> m_countNote; // of the document that the rows are added to
    const Progress &m_progress;
    SnapshotBuilder m_builder;
    FrontMatter m_front;
    TableHeader m_header;
    HeadingPath m_path;
    bool m_tableSeen = false;
    bool m_nodeSeen = false;
    NumberLevels m_levels{NumberLevels::By::Rank};
    CategoryForms m_categoryForms;
    size_t m_declared = 0;                // categories that it knows
    QMap<QString, QList<int>> m_oddNames; // of columns, and the lines where they stand
    DraftSigns m_draftSigns;
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
