#pragma once

#include <QObject>

namespace gaiyo {

// Fonts of Debian's packages (packaging/debian/test.packages), named as documents name them.
class TestInstalledFonts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areFoundByAnyName_data();
    void areFoundByAnyName();
    void giveTheSameWords_data();
    void giveTheSameWords();
    void fallBackAmongTheBundledOnly();
    void eachFamilyCoversItsOwn();
    void otherAlphabetsAreOfOneFont();
    void instancesAreWhatTheyShow();
    void withoutRightAreRefused_data();
    void withoutRightAreRefused();
    void variableCff2IsRefused();
    void brokenFilesAreNone();
    void damagedAreRefused_data();
    void damagedAreRefused();
    void areListed();
};

} // namespace gaiyo
