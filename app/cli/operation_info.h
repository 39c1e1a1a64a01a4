#pragma once

#include "store/document_store.h"

#include <QString>
#include <QUuid>

namespace gaiyo {

// An operation of a whole command, as history names it.
inline OperationInfo operationInfo(const QString &kind)
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), kind, QString(), false};
}

} // namespace gaiyo
