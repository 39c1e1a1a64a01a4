#pragma once

#include <QObject>

namespace gaiyo {

// A PDF of some of the pages.
class TestPageRanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreRegular_data();
    void tablesAreRegular();
    void whatGoesOnIsSaidOnce();
    void longHeadingsAreNamed();
};

} // namespace gaiyo
