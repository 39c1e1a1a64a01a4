#pragma once

#include <QObject>

// The document's tables as a workbook.
class TestXlsxExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sheetsOfTheSeed();
    void secondClassification();
    void headingsFromTopToBottom();
    void formulasStayWords();
    void notesStayInside();
    void tooLongNamesItsNo();
    void progressStops();
};
