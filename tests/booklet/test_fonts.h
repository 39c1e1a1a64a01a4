#pragma once

#include <QObject>

namespace gaiyo {

// The bundled fonts and the choice among them.
class TestFonts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coverJisX0213();
    void coverNeighbours();
    void coverMarksAndEmoji();
    void coverLatin();
    void lettersInPartsAreWhole();
    void accentsStandOverTheirLetters();
    void wordsAreOfOneFont_data();
    void wordsAreOfOneFont();
    void unseenCharactersTakeNoRoom();
    void coverSequencesAndNames();
    void everyEmojiIsOnePicture();
    void skinTonesAreNotDrawn();
    void marksAreEmojiWhereAsked();
    void strangeSequencesAreDrawnApart();
    void tagsAreNotDrawn();
    void sequencesAreDrawnDifferently();
    void clustersFallBack();
    void missingCharacterIsGeta();
    void everyClusterIsKept();
    void textIsShapedAsHarfBuzzShapesIt_data();
    void textIsShapedAsHarfBuzzShapesIt();
    void englishIsProportional();
    void sharedSignsFollowTheirNeighbours();
    void narrowJapaneseSignsStayThat();
    void missingFolderIsAnError();
};

} // namespace gaiyo
