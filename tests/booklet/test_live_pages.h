#pragma once

#include <QObject>

namespace gaiyo {

class TestLivePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreThoseOfTheBooklet();
    void randomEditsGiveTheSamePages();
    void aHeadingComesInAnywhere();
    void anEditLaysOutWhatItTouches();
    void findsThePageOfARow();
    void aFaultKeepsThePages();
};

} // namespace gaiyo
