#pragma once

#include <QObject>

// What the window shows of an answer, so that a person can decide on it.
class TestAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rivalAnswersAreNamed();
    void changedWordsAreAsked();
    void changesAreChosenOneByOne();
    void answerIsEdited();
    void answerIsEditedMeanwhile();
    void everyDoubtHasItsSentence();
};
