#pragma once

#include "exchange/rows/column_names.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

struct PrintedColumn;

// The heading row of the table, which stands again on each page, and not always spelled alike.
class TableHeader
{
public:
    enum class Taken { No, First, Repeated, Changed };

    // Takes the row in where it is the heading row, its likeness, or one with other known columns,
    // which then hold for the rows below.
    Taken take(const QStringList &written);

    // Of a heading row that was taken, the names that are not spelled as such a column is, nor as
    // the row that holds has them: 区の方考え方.
    QStringList oddNames(const QStringList &cells) const;

    // The names of the heading row that holds, those of unknown columns too.
    const QStringList &names() const { return m_names; }

    // True once a heading row was seen; until then the usual four columns hold.
    bool isKnown() const { return m_known; }

    // What each cell of a row is; Ignore for a column whose name says nothing.
    const std::vector<SourceField> &fields() const { return m_fields; }

    // The most frequent spelling of the column that the name stands for, "" where nobody knows.
    QString usualName(const QString &odd) const;

    // The columns of the first heading row, each in its most frequent spelling.
    std::vector<PrintedColumn> printedColumns() const;

private:
    bool isRepeat(const QStringList &cells) const;
    QString mostFrequent(SourceField field) const;
    void countSpellings(const QStringList &cells);

    bool m_known = false;
    std::vector<SourceField> m_fields{SourceField::No, SourceField::Summary, SourceField::Response,
                                      SourceField::Category};
    std::vector<SourceField> m_firstFields;
    QStringList m_names;
    QMap<SourceField, QStringList> m_spellings; // in order, with repetitions
};

} // namespace gaiyo
