#pragma once

#include "domain/snapshot.h"

#include <QDate>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <vector>

namespace gaiyo {

inline constexpr QStringView kYearlyTitle = u"意見募集の実施状況";

// What one consultation came to. What a document does not know is none, never 0.
struct YearlyRow
{
    QString title;
    std::optional<Period> period;
    std::optional<int> letters;                      // 通, of documents that have letters
    std::optional<int> submitters;                   // 名, of its letters, else as declared
    int opinions = 0;                                // 件
    std::vector<std::pair<QString, int>> categories; // by what they mean, of its opinions
    int uncategorised = 0;
    int changes = 0;         // of the plan
    std::optional<int> days; // from the last day of the period to the publication
    std::optional<int> visitors;
};

YearlyRow yearlyRow(const Snapshot &values);

// One line a consultation, in the order of their periods, and below them the sums. Categories are
// the same where they mean the same, whatever their symbol.
struct YearlyTable
{
    QStringList columns;
    std::vector<QStringList> rows; // "" for what is not known
    QStringList sums;
};

YearlyTable yearlyTable(std::vector<YearlyRow> rows);

// The columns of all opinions, and behind those of the categories of the ones without.
inline constexpr qsizetype kYearlyOpinions = 5;
inline qsizetype yearlyUncategorised(const YearlyTable &table)
{
    return table.columns.size() - 4;
}

// Whether the column has numbers.
bool isYearlyNumber(qsizetype column);

} // namespace gaiyo
