#pragma once

#include <QObject>

namespace gaiyo {

// Paragraphs broken as a whole, against every other way to break them; titles.
class TestTotalFit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noOtherBreaksAreBetter();
    void neverWorseThanFirstFit();
    void everyLineIsAllowed();
    void sameTextSameLines();
    void fewRunts();
    void westernLinesAreFull();
    void wordsAreNotSpread();
    void titlesBreakAtPhrases_data();
    void titlesBreakAtPhrases();
    void headingsKeepTheirWords_data();
    void headingsKeepTheirWords();
    void titlesAreEven();
    void labelsKeepTheirWords();
};

} // namespace gaiyo
