#pragma once

#include "exchange/import_report.h"

#include <QStringList>

namespace gaiyo {

Result<Imported> importText(const QString &text, std::optional<EmptyResponse> empty = {});

// An import that has to succeed.
Imported takenIn(const QString &text);

// Its opinions as "heading/heading|opinion|response".
QStringList rowsOf(const Imported &imported);

} // namespace gaiyo
