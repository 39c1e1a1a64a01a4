#pragma once

#include <QObject>

namespace gaiyo {

// By what readers find their way: the title as a heading, bookmarks, contents, index.
class TestWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTitleIsTheFirstHeading();
    void contentsNameTheBookmarksAndTheirPages();
    void headingsInColumnsLieOnTheWay_data();
    void headingsInColumnsLieOnTheWay();
    void contentsComeWithALongBooklet();
    void contentsInLargePrintAreShort();
    void theIndexNamesItemsAndPages();
    void theIndexLeadsToOpinionsBelowNoHeading();
    void itemsHaveTheRoomThatNumbersLeave();
    void contentsNameWhatStandsBehindTheTable();
    void anEditionOfPagesNamesThoseOfTheWhole();
    void contentsLeadToTheHeadingsInTheFile();
};

} // namespace gaiyo
