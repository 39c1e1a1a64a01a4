#include "intake/register_people.h"

#include "domain/work/work.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

// A document that was recovered from a damaged file began anew, and has its letters still.
bool hasLetterOf(const Snapshot &values, const std::vector<Admission> &admissions)
{
    QSet<QString> letters;
    for (const Letter &letter : values.work->letters)
        letters.insert(letter.id.value());
    return std::any_of(admissions.begin(), admissions.end(), [&](const Admission &admission) {
        return letters.contains(admission.letter);
    });
}

} // namespace

Result<QString> nameInRegister(PersonRegister &persons, const QString &identity,
                               const Snapshot &values)
{
    auto owner = persons.document();
    if (!owner || owner->isEmpty() || *owner == identity)
        return owner ? identity : owner;
    const auto admissions = persons.admissions();
    if (!admissions)
        return admissions.error();
    return hasLetterOf(values, *admissions) ? owner : identity;
}

Result<std::vector<KnownPerson>> readPeople(PersonRegister &persons, const QString &identity,
                                            const Snapshot &values)
{
    const auto owner = persons.document();
    const auto name = owner ? nameInRegister(persons, identity, values) : owner;
    if (!name)
        return name.error();
    if (!owner->isEmpty() && *owner != *name)
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate(
                         "Register", "%1 is the register of another document. Choose the one that "
                                     "belongs to this document.")
                         .arg(QDir::toNativeSeparators(persons.path()))};
    const auto people = persons.people();
    if (!people)
        return people.error();
    std::vector<KnownPerson> known;
    for (const Person &person : *people)
        known.push_back(knownAs(person));
    return known;
}

} // namespace gaiyo
