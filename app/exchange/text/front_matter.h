#pragma once

#include "exchange/rows/snapshot_builder.h"

#include <optional>
#include <vector>

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

    // Takes in a line of the paper's own sections (１　意見募集期間, ３　意見数　５件), or what
    // stands below the name of one. It is no heading of the plan; what it says beyond the
    // consultation's fields is reported. take() does so too.
    bool takeSection(int line, const QString &text);
    bool takeBelow(int line, const QString &text);
    // A blank line: what follows is below no section, but what its name has been waiting for.
    void takeBlank() { m_isBelowSection = false; }

    // Takes in a line as (part of) the title or as the subtitle; false where that is not possible.
    bool takeTitle(const QString &text);

    // A title may come yet, and none has.
    bool isWithoutTitle() const { return m_titleOpen && m_builder.consultation().title.isEmpty(); }

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

    // The name of a section with nothing behind it.
    struct SectionName
    {
        int line = 0;
        QString text;
        QString words;
    };

    bool takeFact(int line, const QString &words);
    void leaveName();
    bool takeLegend(int line, const QString &text);
    bool takeLegendEntry(int line, const QString &text);
    void leaveLegendTitle();
    void addLegendEntry(int line, const QString &symbol, QString text);
    void fillSymbols();
    QStringList substituteSymbols() const;

    SnapshotBuilder &m_builder;
    bool m_titleOpen = true;
    int m_titleLines = 0;
    bool m_isBelowSection = false;     // of which nothing was understood
    std::optional<SectionName> m_name; // what it names may stand in the next line
    bool m_legendOpen = false;
    std::optional<SectionName> m_legendTitle; // with no entry below it yet
    std::vector<LegendEntry> m_legend;
};

} // namespace gaiyo
