#pragma once

#include <QObject>

namespace gaiyo {

// Lines as they stand on the pages of the seed's text, cycled to as many opinions as the
// environment says (GAIYO_OPINIONS, 300 unless told).
class TestSetLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rightEdgeIsStraight();
    void noLineOfThePdfBreaksARule();
};

} // namespace gaiyo
