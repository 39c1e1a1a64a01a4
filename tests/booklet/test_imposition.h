#pragma once

#include <QObject>

namespace gaiyo {

class TestImposition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldedSheetsReadInOrder();
    void twoUpReadsInOrder();
    void sheetsAreWrittenInOrder();
};

} // namespace gaiyo
