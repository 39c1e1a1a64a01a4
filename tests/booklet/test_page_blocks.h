#pragma once

#include <QObject>

namespace gaiyo {

// The blocks around the table of opinions: those of the front page and those behind it.
class TestPageBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksAreTagged();
    void longBlocksGoOnOverPages();
    void backBlocksStandBelowTheTable();
    void labelsOfFactsHaveRoom();
    void textsAboveTheTitleAreApart();
    void lineBreaksAreKeptEverywhere();
    void blocksBehindTheTableBeginPages_data();
    void blocksBehindTheTableBeginPages();
};

} // namespace gaiyo
