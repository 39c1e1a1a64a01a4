#include "exchange/rows/table_front.h"

#include "base/sanitize.h"
#include "domain/calendar.h"
#include "domain/free_field.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_settings.h"
#include "exchange/rows/report_lines.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestExcerpt = 60;

// （令和７年12月５日現在）: of what day the sheet is.
bool isDayOfSheet(const QString &words)
{
    static const QRegularExpression kBehind(QRegularExpression::anchoredPattern(
        QStringLiteral("\\s*(?:現在|時点|公表|作成|更新)?\\s*[）)]?")));
    const QString inside = words.startsWith(u'（') || words.startsWith(u'(') ? words.mid(1) : words;
    const auto date = readDate(inside);
    return date && kBehind.match(inside.mid(date->length)).hasMatch();
}

// Characters of the longest cell below the names.
int longestOf(const Table &table, int column)
{
    qsizetype longest = 0;
    for (size_t row = table.header + 1; row < table.records.size(); ++row)
        longest = std::max(longest, table.records[row].cells.value(column).trimmed().size());
    return int(longest);
}

} // namespace

void TableFront::take()
{
    takePreamble();
    takeLegend();
    takeHeader();
}

// A line of its own before the headings is the title, where it is none that papers have of
// themselves; anything else is reported.
void TableFront::takePreamble()
{
    Consultation &consultation = m_builder.consultation();
    for (size_t i = 0; i < m_table.header; ++i) {
        QStringList filled = filledCells(m_table.records[i].cells);
        const int line = m_table.records[i].line;
        if (takeReport(line, filled.join(u' ')))
            continue;
        const auto day = std::ranges::find_if(filled, isDayOfSheet);
        if (filled.size() > 1 && day != filled.end()) {
            m_builder.reportNotUnderstood(line, *day);
            filled.erase(day);
        }
        const bool alone = filled.size() == 1;
        if (alone && filled[0].startsWith(QStringLiteral("に対する")) &&
            consultation.subtitle.isEmpty())
            consultation.subtitle = filled[0];
        else if (alone && consultation.title.isEmpty() && !isEnclosure(filled[0]))
            consultation.title = filled[0];
        else if (!filled.isEmpty())
            m_builder.reportNotUnderstood(line, filled.join(u' '));
    }
}

// １　募集期間 …, 意見の概要と市の考え方: its words where it says nothing of the consultation.
bool TableFront::takeReport(int line, const QString &words)
{
    const auto report = readReportLine(words);
    if (!report)
        return false;
    const auto rest = takeReportFact(m_builder.consultation(), report->words);
    if (!rest || !rest->isEmpty())
        m_builder.reportNotUnderstood(line, rest.value_or(words));
    return true;
}

// In its order, whether the table has opinions of each or not.
void TableFront::takeLegend()
{
    QStringList symbols;
    for (const LegendWords &entry : m_mends.legend) {
        m_builder.declareCategory(foldSymbol(entry.symbol), sanitizeLine(entry.text).trimmed(),
                                  entry.declared);
        symbols << entry.symbol;
    }
    if (!symbols.isEmpty())
        m_builder.notes().add(Notes::Kind::Other,
                              QCoreApplication::translate(
                                  "Table", "The table's legend (%1) became that of the booklet.")
                                  .arg(symbols.join(u'、')));
}

// A document that is made of the table calls them what the table does.
void TableFront::nameFreeFields()
{
    std::vector<FreeField> free;
    for (auto it = m_table.columns.fields.begin(); it != m_table.columns.fields.end(); ++it) {
        const auto index = freeIndexOf(it.key());
        if (!index)
            continue;
        free.resize(std::max(free.size(), *index + 1));
        free[*index].name = m_cells.nameOf(it.value());
    }
    if (!free.empty())
        m_builder.consultation().settings[QStringLiteral("free_fields")] = freeFieldsToJson(free);
}

// 取組項目 is the word of one office: who does not write it in the table does not want it.
void TableFront::takeItemLabel()
{
    const QString label = QStringLiteral("取組項目");
    const auto saysIt = [&](const QStringList &cells) {
        return std::ranges::any_of(m_table.columns.path, [&](const TableColumns::Level &level) {
            return cells.value(level.column).contains(label);
        });
    };
    const bool isSaid = saysIt(m_table.columns.names) ||
                        std::ranges::any_of(m_table.records, [&](const TableRecord &record) {
                            return saysIt(record.cells);
                        });
    const bool hasItems =
        std::ranges::any_of(m_table.columns.path, [](const TableColumns::Level &level) {
            return level.kind == NodeKind::Item;
        });
    if (hasItems && !isSaid)
        setItemLabel(m_builder.consultation(), QString());
}

void TableFront::takeNumbering()
{
    if (!m_mends.isBySubmitter)
        return;
    m_builder.consultation().settings[QStringLiteral("numbering")] = QStringLiteral("given");
    const QString sentence =
        m_printsRefs
            ? QCoreApplication::translate("Table", "The numbers of the column “%1” (like 1-1) were "
                                                   "kept and are printed as they are.")
            : QCoreApplication::translate(
                  "Table", "The numbers of the column “%1” (like 1-1) are kept as reference "
                           "numbers; the document prints No.s of its own. To print them, choose in "
                           "the booklet's settings under “Numbers begin anew” the reference "
                           "number.");
    m_builder.notes().add(Notes::Kind::Other,
                          sentence.arg(m_cells.nameOf(*m_table.columns.find(SourceField::No))));
}

void TableFront::takeHeader()
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
    for (int i = 0; i < m_table.columns.names.size(); ++i) {
        for (const auto &[source, field] : kPrinted) {
            if (m_table.columns.find(source) == i)
                printed.push_back({field, m_table.columns.names[i], longestOf(m_table, i)});
        }
    }
    setColumns(m_builder.consultation(), printed);
    nameFreeFields();
    if (const auto response = m_table.columns.find(SourceField::Response)) {
        const QString institution = institutionOf(m_table.columns.names[*response]);
        if (!institution.isEmpty())
            m_builder.consultation().institution = institution;
    }
    noteStart();
    for (const QString &sentence : m_mends.told)
        m_builder.notes().add(Notes::Kind::Other, sentence);
    noteDivision();
    noteSymbols();
    noteFilled();
    takeNumbering();
    takeItemLabel();
    noteGuesses();
    for (const int column : m_table.columns.unknown) {
        if (!m_table.columns.names[column].isEmpty())
            m_builder.reportNotUnderstood(m_table.records[m_table.header].line,
                                          m_table.columns.names[column]);
    }
}

// What no word of the table says.
void TableFront::noteStart()
{
    if (m_table.hasHeadingRow && !m_table.isHeadingAssumed)
        return;
    const TableRecord &record = m_table.records[m_table.header + (m_table.hasHeadingRow ? 0 : 1)];
    const QString words = filledCells(record.cells).join(u'、').left(kLongestExcerpt);
    m_builder.notes().add(
        Notes::Kind::Other,
        (m_table.hasHeadingRow
             ? QCoreApplication::translate(
                   "Table", "Line %1 was taken for the heading row, not for an opinion: “%2”.")
             : QCoreApplication::translate("Table", "The table has no heading row: line %1 was "
                                                    "taken for its first opinion: “%2”."))
            .arg(QString::number(record.line), words));
}

void TableFront::noteDivision()
{
    const auto add = [&](const QString &sentence) {
        m_builder.notes().add(Notes::Kind::Other, sentence);
    };
    if (m_mends.division.divided > 0)
        add(QCoreApplication::translate("Table",
                                        "Cells that hold an opinion and its response were "
                                        "divided at their marks: %1, the first in line %2.")
                .arg(QString::number(m_mends.division.divided),
                     QString::number(m_mends.division.firstDivided)));
    if (m_mends.division.whole > 0)
        add(QCoreApplication::translate(
                "Table", "Cells that do not have the mark of an opinion and that of a response "
                         "once each, at the beginning of a line, were taken as opinions with "
                         "all their words: %1, the first in line %2: “%3”.")
                .arg(QString::number(m_mends.division.whole),
                     QString::number(m_mends.division.firstWhole), m_mends.division.firstWords));
}

void TableFront::noteSymbols()
{
    if (m_mends.symbols)
        m_builder.notes().add(
            Notes::Kind::Other,
            QCoreApplication::translate("Table", "The column “%1” has only symbols and was "
                                                 "taken for the categories.")
                .arg(m_cells.nameOf(*m_mends.symbols)));
}

void TableFront::noteFilled()
{
    if (m_mends.filled)
        m_builder.notes().add(
            Notes::Kind::Other,
            QCoreApplication::translate(
                "Table", "Line %1: the cell in the column “%2” is empty and took the value of "
                         "the row above, here and below.")
                .arg(QString::number(m_mends.filled->line),
                     m_cells.nameOf(m_mends.filled->column)));
}

void TableFront::noteGuesses()
{
    const auto add = [&](const QString &sentence) {
        m_builder.notes().add(Notes::Kind::Other, sentence);
    };
    for (const TableColumns::Rivals &rivals : m_table.columns.rivals)
        add(QCoreApplication::translate("Table", "“%1” and “%2” could be the same column; “%1” was "
                                                 "taken, and “%2” was left out.")
                .arg(m_table.columns.names[rivals.taken], m_table.columns.names[rivals.left]));
    if (m_table.columns.isNoteGuessed)
        add(QCoreApplication::translate("Table", "“%1” was kept in the internal notes of the "
                                                 "opinions, which are not printed.")
                .arg(m_table.columns.names[*m_table.columns.find(SourceField::Note)]));
}

} // namespace gaiyo
