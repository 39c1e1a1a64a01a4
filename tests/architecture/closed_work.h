#pragma once

#include <QStringList>

// What prints or publishes (collect, booklet, the exports) may not see the work beside the booklet:
// no file of it includes a header of domain/work, directly or by way of others. Each violation
// names the way from the file to that header.
QStringList findWorkViolations(const QString &sourceDir);
