#include "base/stop.h"

#include <QCoreApplication>
#include <QThread>

namespace gaiyo {

bool isStopAsked()
{
    return QThread::currentThread()->isInterruptionRequested();
}

Error stoppedError()
{
    return {ErrorKind::Cancelled,
            QCoreApplication::translate("Stop", "It was stopped. Nothing was made or changed.")};
}

} // namespace gaiyo
