#pragma once

#include <QString>

#include <map>
#include <vector>

namespace gaiyo {

// What was saved of a damaged document, and what was not.
struct RecoveryReport
{
    struct NamedRow
    {
        QString entity; // "" where only the id is known
        QString id;
    };

    std::map<QString, int> saved;      // by entity, all that are in the new file
    std::vector<NamedRow> fromHistory; // damaged or gone, and brought back from the history
    std::vector<NamedRow> fromCopy;    // the same from the safety copy: words of the copy's time
    std::vector<NamedRow> doubtful;    // saved, but not as they were written: to be read through
    std::vector<NamedRow> lost;        // known to have been there
    QString copy;                      // the safety copy that was used; "" where none
    bool hasConsultation = false;      // title and settings were found
};

} // namespace gaiyo
