#pragma once

#include <QObject>

// Rows that are added to a document which has headings, opinions and numbers.
class TestAddedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingsOfTheDocument_data();
    void headingsOfTheDocument();
    void headingsInSeveralColumns();
    void everyHeadingIsFoundByItsPath();
    void newHeadings_data();
    void newHeadings();
    void withoutHeadings_data();
    void withoutHeadings();
    void numbersBySubmitter();
    void numbersAreNotForetold();
    void whyAReferenceNumberIsRefused_data();
    void whyAReferenceNumberIsRefused();
};
