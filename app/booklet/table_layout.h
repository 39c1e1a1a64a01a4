#pragma once

#include "collect/blocks.h"

#include <QSizeF>

#include <algorithm>
#include <vector>

namespace gaiyo {

// Size of the paper in points, turned as the settings say.
QSizeF paperSize(const Settings &settings);

// 0 black, 1 white; `shade` in percent of black.
float grayOf(int shade);

struct TableColumn
{
    ColumnField field = ColumnField::Summary;
    QString title;
    double left = 0;       // of the cell, points from the paper's edge
    double width = 0;      // of the cell
    float characters = 0;  // width of its text in ems
    bool vertical = false; // its headings are set from top to bottom

    bool operator==(const TableColumn &) const = default;
};

// Where everything of the table stands: made once for a booklet. Points.
struct TableLayout
{
    BodyForm form = BodyForm::Table;
    double fontSize = 10.5;
    double pitch = 17;                  // from baseline to baseline
    double linePitch = 1.62;            // the same in ems
    std::vector<HeadingStyle> headings; // by depth, never empty
    float headerGray = 0.88F;
    float ruleWidth = 0.5F;
    bool stackedRules = false; // between opinions that are stacked
    double paddingX = 4;
    double paddingY = 5;
    double left = 0, right = 0, top = 0, bottom = 0; // the text block
    double headEnd = 0; // from the paper's edge, where the running head above it ends
    std::vector<TableColumn> columns;

    // The columns' widths of the settings, each a whole number of characters, filled up to the text
    // block; a No. that is too wide for its column, or a category in words, takes from
    // the widest.
    static TableLayout make(const Collected &collected);

    const HeadingStyle &heading(int depth) const
    {
        return headings[std::min(size_t(std::max(depth, 0)), headings.size() - 1)];
    }
    double headingSize(int depth) const { return heading(depth).size * fontSize; }

    int findColumn(ColumnField field) const; // -1 for none
    bool hasPaths() const;                   // columns of headings
    double textHeight(int lines) const { return lines > 0 ? (lines - 1) * pitch + fontSize : 0; }
    // `scale`: of the letters, against the body.
    double cellHeight(int lines, double scale = 1) const
    {
        return scale * textHeight(lines) + 2 * paddingY;
    }
    int linesIn(double cellHeight) const;
    double textLeft(const TableColumn &column) const { return column.left + paddingX; }
};

} // namespace gaiyo
