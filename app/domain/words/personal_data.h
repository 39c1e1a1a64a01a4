#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

class KnownPeople;

enum class PersonalReason { Name, Address, Contact, Other };

// A stretch that tells who somebody is: [start, end) in code points of the sanitized text, never
// inside a variation sequence; of a name with its reading in brackets. Certain: a mail address, a
// telephone, what stands behind a label or in a signature, what the caller knows. Not certain: a
// usual surname before さん, a number of a street without its town.
struct PersonalStretch
{
    qsizetype start;
    qsizetype end;
    PersonalReason reason;
    bool isCertain;

    bool operator==(const PersonalStretch &) const = default;
};

// By position, without overlap. Who is named once for certain is found in the rest of the text,
// too. `known` may be none.
std::vector<PersonalStretch> findPersonalData(const QString &text,
                                              const KnownPeople *known = nullptr);

// Known people alone, without the rules.
std::vector<PersonalStretch> findKnownPeople(const QString &text, const KnownPeople &known);

// By position; those that overlap become one, with the longer one's reason.
std::vector<PersonalStretch> mergedStretches(std::vector<PersonalStretch> stretches);

// The text with ■ for every code point of the stretches but line ends: as long as before.
QString maskStretches(const QString &text, const std::vector<PersonalStretch> &stretches);

// The word of a reason in files: name, address, contact, other.
QString wordOf(PersonalReason reason);

} // namespace gaiyo
