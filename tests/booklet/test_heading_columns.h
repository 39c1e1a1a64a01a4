#pragma once

#include <QObject>

namespace gaiyo {

// Headings in columns of the table, along the line or down it.
class TestHeadingColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingCellsSpanTheirRows();
    void emptyHeadingCellsAreClosed();
    void headingCellsAreRepeatedOnEveryPage();
    void repeatedHeadingsStayBesideTheirRows();
    void headingCellsAreWhole_data();
    void headingCellsAreWhole();
    void longHeadingCellsAreNamed();
    void verticalHeadingsStandInTheirCells_data();
    void verticalHeadingsStandInTheirCells();
    void verticalWordsAreWholeInThePdf();
    void verticalGlyphsAreTheFonts();
};

} // namespace gaiyo
