#pragma once

#include <QObject>

namespace gaiyo {

// Rows to pages: nothing lost, nothing twice, everything in its place.
class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomBookletsKeepEveryCharacter();
    void rowsStayWholeWhereTheyFit();
    void tallRowIsSplitAndMarked();
    void splitRowSaysThatItGoesOn();
    void splitRowSaysItsCategoryInFull();
    void savingSpaceLeavesShortTails();
    void rowsTallerThanAPageLeaveShortTails();
    void savingSpaceSplitsRowsBelowHeadings();
    void splitRowsWithoutNumbersSaySoAboveTheTable();
    void sharedResponseSaysThatItGoesOn();
    void sharedResponseSaysWhoseItIs_data();
    void sharedResponseSaysWhoseItIs();
    void rulesHaveTheirWeights();
    void sharedResponseHasTextOnEveryPage();
    void headingsKeepWithTheirFirstRow();
    void noWidowsNorOrphans();
    void noPageBeginsWithABlankLine();
    void impossiblePapersAreRefused();
    void stopsWhenAsked();
    void unknownFontIsRefused();
};

} // namespace gaiyo
