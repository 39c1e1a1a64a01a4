#pragma once

#include <QObject>

namespace gaiyo {

// The PDF, read back by other programs (qpdf, poppler).
class TestPdf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSound();
    void sameInputSameBytes();
    void givesEveryParagraphWhole();
    void headingRowOnEachPage();
    void hasBookmarksAndLinks();
    void exactTextInEveryFont_data();
    void exactTextInEveryFont();
    void exactTextOfEveryCharacter();
    void exactTextOfEveryEmoji();
    void missingCharacterKeepsItsText();
    void writesARangeOfPages();
    void refusesAWrongRange();
    void canBeCancelled();
    void reportsAFullDevice();
};

} // namespace gaiyo
