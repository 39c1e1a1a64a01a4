#include "exchange/rows/paired_rows.h"

#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_words.h"
#include "exchange/rows/labelled_rows.h"
#include "exchange/rows/row_kinds.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestKind = 20;

bool namesKinds(const QString &name)
{
    static const QRegularExpression kNames(QRegularExpression::anchoredPattern(
        QStringLiteral("区分|種別|種類|分類|内容区分|別|(?:ご|御)?意見[・/](?:回答|考え方)の?別")));
    return kNames.match(foldName(name)).hasMatch();
}

// Where such a table begins, and its two columns.
struct Turns
{
    size_t header = 0;
    int kind = 0;
    int text = 0;
};

class RowPairs
{
public:
    RowPairs(std::vector<TableRecord> &records, QString (*plainCell)(const QString &))
        : m_records(records)
        , m_plainCell(plainCell)
    {}

    bool find(const ColumnMap &map)
    {
        for (size_t row = 0; row < std::min(m_records.size(), kHeaderWithin); ++row) {
            const QStringList names = columnNames(m_records[row].cells);
            for (int kind = 0; kind < int(names.size()); ++kind) {
                if (!namesKinds(names[kind]) || hasResponses(names) || !isInTurns(row, kind))
                    continue;
                const auto text = findText(row, kind);
                if (!text)
                    continue;
                m_turns = {row, kind, *text};
                return !isChosen(map, names, kind) && !isChosen(map, names, *text);
            }
        }
        return false;
    }

    Result<QString> pair()
    {
        std::vector<TableRecord> paired(m_records.begin(),
                                        m_records.begin() + std::ptrdiff_t(m_turns.header) + 1);
        bool isOpen = false; // an opinion stands above
        for (size_t i = m_turns.header + 1; i < m_records.size(); ++i) {
            TableRecord &record = m_records[i];
            const RowKind kind = kindAt(record);
            if (kind == RowKind::Response && isOpen) {
                addResponse(record, paired.back());
                continue;
            }
            const bool isText = kind == RowKind::Empty && !cell(record, m_turns.text).isEmpty() &&
                                filledCells(record.cells).size() > 1;
            if (kind == RowKind::Other || kind == RowKind::Response || isText)
                return fault(record, kind);
            isOpen = kind == RowKind::Opinion || (isOpen && isBlankRecord(record.cells));
            if (isBlankRecord(record.cells))
                continue;
            if (kind == RowKind::Opinion)
                takeOpinion(record);
            paired.push_back(std::move(record));
        }
        nameColumns(paired[m_turns.header]);
        m_records = std::move(paired);
        return sentence();
    }

private:
    QString cell(const TableRecord &record, int column) const
    {
        return m_plainCell(record.cells.value(column)).trimmed();
    }

    RowKind kindAt(const TableRecord &record) const
    {
        return rowKindOf(cell(record, m_turns.kind));
    }

    static bool hasResponses(const QStringList &names)
    {
        return std::ranges::any_of(names, [](const QString &name) {
            const auto meanings = meaningsOfColumn(name);
            return !meanings.empty() && meanings.front().field == SourceField::Response;
        });
    }

    // Most rows say whose words they have, and both are there.
    bool isInTurns(size_t header, int column) const
    {
        int opinions = 0;
        int responses = 0;
        int others = 0;
        for (size_t i = header + 1; i < m_records.size(); ++i) {
            const RowKind kind = rowKindOf(cell(m_records[i], column));
            opinions += kind == RowKind::Opinion ? 1 : 0;
            responses += kind == RowKind::Response ? 1 : 0;
            others += kind == RowKind::Other ? 1 : 0;
        }
        return opinions > 0 && responses > 0 && opinions + responses > others;
    }

    // The column with their words: called so (内容), else the one that all of them have.
    std::optional<int> findText(size_t header, int kind) const
    {
        const QStringList names = columnNames(m_records[header].cells);
        std::vector<int> filled;
        for (int column = 0; column < int(names.size()); ++column) {
            const bool isFilled =
                std::all_of(m_records.begin() + std::ptrdiff_t(header) + 1, m_records.end(),
                            [&](const TableRecord &record) {
                                const RowKind is = rowKindOf(cell(record, kind));
                                return (is != RowKind::Opinion && is != RowKind::Response) ||
                                       !cell(record, column).isEmpty();
                            });
            if (column == kind || !isFilled)
                continue;
            const auto meanings = meaningsOfColumn(names[column]);
            if (!meanings.empty() && meanings.front().field == SourceField::Summary)
                return column;
            if (meanings.empty())
                filled.push_back(column);
        }
        return filled.size() == 1 ? std::optional(filled.front()) : std::nullopt;
    }

    static bool isChosen(const ColumnMap &map, const QStringList &names, int column)
    {
        return map.contains(foldName(names[column])) || map.contains(QString::number(column + 1));
    }

    // The opinion stands before its response, whatever the order of the two columns was.
    int opinionColumn() const { return std::min(m_turns.kind, m_turns.text); }
    int responseColumn() const { return std::max(m_turns.kind, m_turns.text); }

    void takeOpinion(TableRecord &record)
    {
        if (m_opinionName.isEmpty())
            m_opinionName = cell(record, m_turns.kind);
        const QString words = record.cells.value(m_turns.text);
        record.cells.resize(std::max(record.cells.size(), qsizetype(responseColumn()) + 1));
        record.cells[opinionColumn()] = words;
        record.cells[responseColumn()].clear();
    }

    // What else stands beside the response is the opinion's where that has nothing there.
    void addResponse(const TableRecord &record, TableRecord &opinion)
    {
        if (m_responseName.isEmpty())
            m_responseName = cell(record, m_turns.kind);
        ++m_paired;
        QString &response = opinion.cells[responseColumn()];
        const QString words = record.cells.value(m_turns.text);
        response = response.isEmpty() ? words : response + u'\n' + words;
        opinion.cells.resize(std::max(opinion.cells.size(), record.cells.size()));
        for (int column = 0; column < int(record.cells.size()); ++column) {
            if (column == m_turns.kind || column == m_turns.text || cell(record, column).isEmpty())
                continue;
            if (cell(opinion, column).isEmpty())
                opinion.cells[column] = record.cells[column];
            else if (cell(opinion, column) != cell(record, column) && m_leftOut++ == 0)
                m_firstLeftOut = record.line;
        }
    }

    void nameColumns(TableRecord &header) const
    {
        header.cells[opinionColumn()] = m_opinionName;
        header.cells[responseColumn()] = m_responseName;
    }

    Error fault(const TableRecord &record, RowKind kind) const
    {
        const QString line = QString::number(record.line);
        if (kind == RowKind::Response)
            return {ErrorKind::Unreadable,
                    QCoreApplication::translate(
                        "Table", "Line %1: the response has no opinion above it. Opinions and "
                                 "responses stand in rows of their own here; put each response "
                                 "below its opinion, or both into one row.")
                        .arg(line)};
        return {ErrorKind::Unreadable,
                QCoreApplication::translate(
                    "Table",
                    "Line %1, column “%2”: “%3” says neither opinion nor response. Opinions and "
                    "responses stand in rows of their own here; write 意見 or 回答 there, or put "
                    "both into one row.")
                    .arg(line, columnNames(m_records[m_turns.header].cells)[m_turns.kind],
                         cell(record, m_turns.kind).left(kLongestKind))};
    }

    QString sentence() const
    {
        QString told = QCoreApplication::translate(
                           "Table", "Opinions and responses stand in rows of their own: each "
                                    "response was joined to the opinion above it (%1 rows).")
                           .arg(m_paired);
        if (m_leftOut > 0)
            told += QCoreApplication::translate(
                        "Table", " Other words beside responses, such as numbers, were left out: "
                                 "%1, the first in line %2.")
                        .arg(QString::number(m_leftOut), QString::number(m_firstLeftOut));
        return told;
    }

    std::vector<TableRecord> &m_records;
    QString (*m_plainCell)(const QString &);
    Turns m_turns;
    QString m_opinionName;
    QString m_responseName;
    int m_paired = 0;
    int m_leftOut = 0;
    int m_firstLeftOut = 0;
};

} // namespace

Result<QString> pairRows(std::vector<TableRecord> &records, const ColumnMap &map,
                         QString (*plainCell)(const QString &))
{
    RowPairs pairs(records, plainCell);
    if (pairs.find(map))
        return pairs.pair();
    return hasLabelledRows(records, map, plainCell) ? joinLabelledRows(records, plainCell)
                                                    : Result<QString>(QString());
}

bool arePairedByLabels(const std::vector<TableRecord> &records, const ColumnMap &map,
                       QString (*plainCell)(const QString &))
{
    std::vector<TableRecord> rows(
        records.begin(), records.begin() + std::ptrdiff_t(std::min(records.size(), kHeaderWithin)));
    return !RowPairs(rows, plainCell).find(map) && hasLabelledRows(rows, map, plainCell);
}

} // namespace gaiyo
