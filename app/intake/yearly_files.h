#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "exchange/yearly/yearly_table.h"

#include <QStringList>

namespace gaiyo {

// One document of the table over the years.
struct CountedConsultation
{
    YearlyRow row;
    QString notice; // what a reader has to know of a document of a later version; "" for nothing
};

// Counts what a document says, and leaves the file as it is. Errors: as readOtherDocument().
Result<CountedConsultation> countConsultation(const QString &path, const Clock &clock,
                                              const Progress &progress = {});

// The first name that leads to a file that one before it leads to: one consultation in two lines
// would be counted twice. "" where there is none.
QString findNamedTwice(const QStringList &paths);

} // namespace gaiyo
