#pragma once

#include <QObject>

// A workbook as a source of opinions.
class TestXlsxImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savedByPrograms_data();
    void savedByPrograms();
    void columnsThatBeginLate();
    void report();
    void mergedAnswerOverHeadings();
    void mergesOfOtherColumns();
    void opinionAndResponseInOneCell();
    void opinionAndResponseInRowsBelowEachOther();
    void sheetIsFound();
    void hiddenSheetLast();
    void sheetsOfChapters_data();
    void sheetsOfChapters();
    void columnMap();
    void columnMapWithoutHeadings();
    void formulaWithoutResult();
    void cellsOfAReturnThatSayNothing();
    void dateInAColumn();
    void dateInTheNumberOfAReturn();
    void noCountInAReturn();
    void besideTheTable();
    void refused_data();
    void refused();
    void manyNotesAreCounted();
};
