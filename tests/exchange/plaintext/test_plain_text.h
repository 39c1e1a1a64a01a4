#pragma once

#include <QObject>

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void isUtf8WithMarkAndCrlf();
    void followsTheColumns();
    void leavesOutWhatIsNotSet();
    void spellsCircledNumbers();
    void losesNothing();
    void keepsTheSeed();
    void takesLargeDocuments();
    void formsAreFollowed();
    void beginsWithWords();
    void legendIsCalledAsOnPaper();
    void countsSayWhatTheyCount();
    void indexIsThatOfThePaper();
};
