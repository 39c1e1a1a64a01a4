#pragma once

#include "checks/checks.h"
#include "checks/text_facts.h"
#include "domain/indexed_snapshot.h"

#include <unordered_map>

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
    IndexedPtr state;
    std::unordered_map<NodeId, QString> numbers; // of its nodes
    // Another one where a reference or the page of a heading may print otherwise than before.
    int numbering = 0;
    TextStore texts;
    CheckConditions conditions;

    void take(const IndexedPtr &next);
    void forgetUnlike(const CheckConditions &given);
};

} // namespace gaiyo
