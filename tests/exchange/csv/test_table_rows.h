#pragma once

#include <QObject>

// What becomes of each row of a table, and of each word in it.
class TestTableRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsAtTheLeft_data();
    void labelsAtTheLeft();
    void everyWordBesideALabelComesIn();
    void labelsThatAreRefused_data();
    void labelsThatAreRefused();
    void numbersInAnyOrder();
    void numbersThatStandTwice();
    void numbersInWords();
    void moreResponsesBelow_data();
    void moreResponsesBelow();
    void levelsOfHeadingRows_data();
    void levelsOfHeadingRows();
    void noOpinions();
    void numbersWithParts_data();
    void numbersWithParts();
    void headingsAboveTheNames();
    void categoriesAsAbove();
    void enclosuresAreNoTitle();
};
