#pragma once

#include "base/result.h"
#include "exchange/rows/table.h"

#include <QString>

namespace gaiyo {

// 12, No.3, 2-1, A-4, 意見5, 第2号, 未定1.
bool isRowNumber(const QString &cell);

// Words of an opinion, and not those of a sum (計 | 13件).
bool hasOpinion(const Table &table, const TableRecord &record);

// The cells of a table's rows by what they hold.
class RecordReader
{
public:
    // The table has to live as long.
    explicit RecordReader(const Table &table)
        : m_columns(table.columns)
        , m_plainCell(table.plainCell)
    {}

    QString cell(const TableRecord &record, SourceField field) const; // as it is written
    QString line(const TableRecord &record, SourceField field) const; // as it is meant, in one line
    QString text(const TableRecord &record, SourceField field) const; // with its lines
    QString idOf(const TableRecord &record) const;                    // "" where there is none
    // Its title, or its place from 1.
    QString nameOf(int column) const;
    // 1 where there is none. Unreadable for what is no count.
    Result<int> readRowCount(const TableRecord &record) const;

    // A sum, or a note below the table: what counts no opinion and names no place. Our own rows are
    // neither, whatever they say.
    bool isBeside(const TableRecord &record) const;

    // ご意見なし where the opinion would be, or alone where its number would: "" for any other row.
    QString noneOf(const TableRecord &record) const;
    // The table itself has a number, a category or a count there: somebody wrote a letter that says
    // so.
    bool isCounted(const TableRecord &record) const;

    // A row that only names a place: a heading without opinions.
    bool isHeadingOnly(const TableRecord &record) const;

private:
    // Empty, or a dash.
    bool isNothing(const TableRecord &record, SourceField field) const;
    // Neither words nor what counts or answers some.
    bool hasNoOpinion(const TableRecord &record) const;

    const TableColumns &m_columns;
    QString (*m_plainCell)(const QString &);
};

} // namespace gaiyo
