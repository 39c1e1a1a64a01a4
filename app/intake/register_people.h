#pragma once

#include "domain/snapshot.h"
#include "domain/words/known_people.h"
#include "store/register/person_register.h"

namespace gaiyo {

// What somebody is known by in texts: a person's and a letter's identity have the same members.
template <typename Identity>
KnownPerson knownAs(const Identity &who)
{
    return {
        {who.name, who.kana, who.organisation, who.representative}, who.address, who.tel, who.mail};
}

// By what name the register knows a document, whose first operation is `identity`. One that was
// recovered from a damaged file began anew, and has its letters still. Where the register belongs
// to another document, that is `identity`: the register will refuse it.
Result<QString> nameInRegister(PersonRegister &persons, const QString &identity,
                               const Snapshot &values);

// Everybody in the register of this document, whose first operation is `identity`. Error: Invalid
// where the register belongs to another document.
Result<std::vector<KnownPerson>> readPeople(PersonRegister &persons, const QString &identity,
                                            const Snapshot &values);

} // namespace gaiyo
