#pragma once

#include <QObject>

namespace gaiyo {

// Opinions one below the other instead of in a table, and what says that one goes on.
class TestStackedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stackedOpinionsStandAboveTheirResponses();
    void stackedRowsGoOnWithTheirNumber();
    void runningTextSaysThatItGoesOn();
    void whatGoesOnKeepsClearOfThePageNumber();
    void stackedLabelsStandAboveTheirWords();
    void stackedWordsReachTheFoot();
    void stackedResponsesServeSeveral();
    void runningHeadIsAboveWhatGoesOn();
    void whatGoesOnCanBeRead_data();
    void whatGoesOnCanBeRead();
};

} // namespace gaiyo
