#pragma once

#include "exchange/rows/snapshot_builder.h"

namespace gaiyo {

// What stands before the table: title, period, counts and the legend of categories.
class FrontMatter
{
public:
    explicit FrontMatter(SnapshotBuilder &builder)
        : m_builder(builder)
    {}

    // Takes in a line that says what it is: 意見募集期間 …, 意見件数 n件（m名）, the legend and its
    // entries. False for any other line.
    bool take(int line, const QString &text);

    // Takes in a line as (part of) the title or as the subtitle; false where that is not possible.
    bool takeTitle(const QString &text);

    // The legend ends: missing symbols are filled in and the categories declared. Called again for
    // a legend that stands further down.
    void closeLegend();

private:
    struct LegendEntry
    {
        int line = 0;
        QString symbol; // "" where it is missing
        QString text;
        std::optional<int> declared;
    };

    bool takePeriod(int line, const QString &text);
    bool takeCounts(const QString &text);
    bool takeLegend(int line, const QString &text);
    void addLegendEntry(int line, const QString &symbol, QString text);
    void fillSymbols();
    QStringList substituteSymbols() const;

    SnapshotBuilder &m_builder;
    bool m_titleOpen = true;
    int m_titleLines = 0;
    bool m_legendOpen = false;
    std::vector<LegendEntry> m_legend;
};

} // namespace gaiyo
