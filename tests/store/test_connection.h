#pragma once

#include <QObject>

namespace gaiyo {

// One connection through Qt Sql: what Qt would do otherwise by itself is not done.
class TestConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverMakesAFile();
    void saysWhyAFileCannotBeOpened();
    void isHardened();
    void waitsAsLongAsItWasTold();
    void runsScripts();
    void usesAQueryAgainAfterAFault();
    void worksInSeveralThreads();
};

} // namespace gaiyo
