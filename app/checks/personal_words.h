#pragma once

#include "domain/words/known_people.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

// A stretch of a text that tells who somebody is.
struct PersonalWords
{
    QString words;
    PersonalReason reason;
    int start; // in code points
    int end;

    bool operator==(const PersonalWords &) const = default;
};

// What tells who somebody is in texts that people are about to see. Masked words and those that
// somebody confirmed to be none of that are passed over.
class PersonalWordsFinder
{
public:
    PersonalWordsFinder(const QStringList &confirmed, const KnownPeople *people);

    // By the rules, without what knownIn() finds.
    std::vector<PersonalWords> suspectedIn(const QString &text) const;
    // Those of the register: whatever was confirmed.
    std::vector<PersonalWords> knownIn(const QString &text) const;

private:
    bool isConfirmed(const QString &words) const;

    QStringList m_confirmed; // folded
    const KnownPeople *m_people;
};

} // namespace gaiyo
