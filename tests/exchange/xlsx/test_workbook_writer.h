#pragma once

#include <QObject>

// Workbooks for Excel, cell by cell.
class TestWorkbookWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsStayWords_data();
    void wordsStayWords();
    void whatXmlCannotHold();
    void runsKeepTheirWords();
    void tooLongForACell();
    void sheetIsAsSaid();
    void choicesOfAnyLength();
    void propertiesStand();
    void sameBytesAgain();
    void linesAreCounted();
};
