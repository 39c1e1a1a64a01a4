#pragma once

#include "checks/checks.h"
#include "checks/text_facts.h"
#include "domain/snapshot_index.h"

#include <memory>

namespace gaiyo {

// What is found in texts is of these, too; were they others, nothing of it would hold.
struct CheckConditions
{
    QString font;
    QStringList confirmedWords;
    quint64 people = 0; // KnownPeople::serial(), 0 for none
    bool hasCoverage = false;

    bool operator==(const CheckConditions &) const = default;
};

// What one run of the checks leaves to the next one.
struct CheckMemory::Parts
{
    std::unique_ptr<const Snapshot> snapshot;   // shares its rows with the caller's
    std::unique_ptr<const SnapshotIndex> index; // of it
    // Another one where a reference or the page of a heading may print otherwise than before.
    int numbering = 0;
    TextStore texts;
    CheckConditions conditions;

    void take(const Snapshot &document);
    void forgetUnlike(const CheckConditions &given);
};

} // namespace gaiyo
