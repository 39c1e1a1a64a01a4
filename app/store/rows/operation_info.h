#pragma once

#include <QString>

namespace gaiyo {

// Who works and when: written beside every change.
struct Author
{
    QString name; // display name of the account, changeable in preferences
};

// What is written down of one operation.
struct OperationInfo
{
    QString uuid;  // made by the caller before the first attempt, so that a retry can be recognised
    QString kind;  // "add_opinion", "set_response", "undo", "import", …
    QString field; // the one field that a save changed, "" otherwise (saves of one field coalesce)
    bool mayCoalesce = false;
};

} // namespace gaiyo
