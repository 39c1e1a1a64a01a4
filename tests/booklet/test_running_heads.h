#pragma once

#include <QObject>

namespace gaiyo {

// The head of a page, which names what its rows stand under.
class TestRunningHeads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runningHeadsNameWhereThePageBegins();
    void runningHeadsHaveNoCounts();
    void runningHeadsTakeTheRoomThatIsLeft();
    void longRunningHeadsAreCutFairly();
    void aLongHeadKeepsItsPlace();
};

} // namespace gaiyo
