#pragma once

#include <QObject>

namespace gaiyo {

// Lines by JLREQ's rules.
class TestLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cyrillicWordsAreNarrow();
    void breaks_data();
    void breaks();
    void addressesBeginWithAName();
    void raggedLinesEndWhereWordsDo();
    void fewLettersAreNotTornApart();
    void wordsBetweenTypedBlanksAreNotSpread();
    void commasInNumbersAreNotSpread();
    void gapsBetweenNeighbours();
    void quarterEmBetweenScripts();
    void lawsOfRandomText();
    void westernLettersKeepTheirDistance();
    void hangsByTheMark_data();
    void hangsByTheMark();
    void hangsByLongMarks();
    void indentsParagraphs();
    void hangsPunctuation();
    void referencesStayWhole();
};

} // namespace gaiyo
