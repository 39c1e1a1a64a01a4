#include "session/register_look.h"

#include "domain/words/known_people.h"
#include "domain/work/work.h"
#include "intake/register_people.h"
#include "intake/take_in.h"
#include "intake/whole_masks.h"
#include "store/document_store.h"

#include <QHash>

#include <algorithm>

namespace gaiyo {

namespace {

Result<std::unique_ptr<PersonRegister>> openRegister(const RegisterLook &look, Access access)
{
    return PersonRegister::open(look.path, access, {look.author}, *look.clock);
}

// Of this document, with its files beside it.
Result<void> requireReady(PersonRegister &persons, const RegisterLook &look)
{
    const auto name = nameInRegister(persons, look.identity, *look.values);
    return name ? persons.checkReadyFor(*name) : name.error();
}

} // namespace

Result<std::shared_ptr<const KnownPeople>> readKnownPeople(const RegisterLook &look)
{
    const auto persons = openRegister(look, Access::ReadOnly);
    if (!persons)
        return persons.error();
    const auto people = readPeople(**persons, look.identity, *look.values);
    if (!people)
        return people.error();
    if (const auto ready = requireReady(**persons, look); !ready)
        return ready.error();
    return std::shared_ptr<const KnownPeople>(std::make_shared<KnownPeople>(*people));
}

Result<LetterIdentity> readIdentity(const RegisterLook &look, const LetterId &letter)
{
    const auto persons = openRegister(look, Access::ReadOnly);
    if (!persons)
        return persons.error();
    const auto people = (*persons)->people();
    const auto files = (*persons)->files();
    if (!people || !files)
        return people ? files.error() : people.error();
    LetterIdentity identity;
    for (const KeptFile &file : *files) {
        if (file.letter == letter.value())
            identity.files.push_back(file);
    }
    const auto &letters = look.values->work->letters;
    const auto found = std::find_if(letters.begin(), letters.end(),
                                    [&](const Letter &each) { return each.id == letter; });
    if (found == letters.end() || !found->submitter)
        return identity;
    identity.submitter = found->submitter->value();
    const auto person = std::find_if(people->begin(), people->end(), [&](const Person &each) {
        return each.id == identity.submitter;
    });
    if (person != people->end())
        identity.person = *person;
    return identity;
}

Result<ListedPersons> readPersons(const RegisterLook &look)
{
    const auto persons = openRegister(look, Access::ReadOnly);
    if (!persons)
        return persons.error();
    if (const auto ready = requireReady(**persons, look); !ready)
        return ready.error();
    auto people = (*persons)->people();
    auto admissions = (*persons)->admissions();
    if (!people || !admissions)
        return people ? admissions.error() : people.error();
    return ListedPersons{std::move(*people), std::move(*admissions)};
}

Result<std::optional<Person>> readPerson(const RegisterLook &look, const QString &id)
{
    const auto all = readPersons(look);
    if (!all)
        return all.error();
    const auto found = std::ranges::find(all->people, id, &Person::id);
    return found == all->people.end() ? std::nullopt : std::optional<Person>(*found);
}

Result<void> writePerson(const RegisterLook &look, const std::optional<Person> &before,
                         const Person &after)
{
    const auto persons = openRegister(look, Access::ReadWrite);
    if (!persons)
        return persons.error();
    const auto name = nameInRegister(**persons, look.identity, *look.values);
    return name ? (*persons)->setPerson(*name, before, after) : name.error();
}

Result<std::optional<QString>> readFullText(const RegisterLook &look, const OriginalId &original)
{
    const auto persons = openRegister(look, Access::ReadOnly);
    return persons ? (*persons)->fullText(original.value()) : persons.error();
}

Result<CorrectedWords> keepWords(const RegisterLook &look, const ShownWords &shown,
                                 const QString &typed)
{
    const auto persons = openRegister(look, Access::ReadWrite);
    if (!persons)
        return persons.error();
    const auto name = nameInRegister(**persons, look.identity, *look.values);
    return name ? keepCorrectedWords(**persons, *name, shown, typed) : name.error();
}

Result<void> fitFullWords(const RegisterLook &look, const ShownWords &shown,
                          const QStringList &forms)
{
    const auto persons = openRegister(look, Access::ReadWrite);
    if (!persons)
        return persons.error();
    const auto name = nameInRegister(**persons, look.identity, *look.values);
    return name ? fitFullWords(**persons, *name, shown, forms) : name.error();
}

Result<QStringList> prepareLetters(const RegisterLook &look, std::vector<ReceivedLetter> &letters)
{
    const auto persons = openRegister(look, Access::ReadOnly);
    if (!persons)
        return persons.error();
    if (const auto ready = requireReady(**persons, look); !ready)
        return ready.error();
    const auto people = (*persons)->people();
    const auto admissions = (*persons)->admissions();
    if (!people || !admissions)
        return people ? admissions.error() : people.error();
    maskKnownPeople(letters, *people);
    QHash<QString, QString> known;
    for (const Admission &admission : *admissions)
        known.insert(admission.source, admission.letter);
    QStringList ids;
    for (const QString &source : sourcesOf(letters))
        ids += known.value(source);
    return ids;
}

// Whether an id was used up is asked of the document's file: the document itself belongs to the
// window's thread.
Result<std::vector<Admission>> admitInto(const RegisterLook &look,
                                         std::vector<ReceivedLetter> &letters)
{
    const auto persons = openRegister(look, Access::ReadWrite);
    if (!persons)
        return persons.error();
    const auto store =
        DocumentStore::open(look.document, Access::ReadOnly, {look.author}, *look.clock);
    if (!store)
        return store.error();
    const auto identity = (*store)->operationUuid(1);
    if (!identity)
        return identity.error();
    RandomIdSource ids;
    return admitLetters(
        {*identity, look.values, [&](const QString &id) { return (*store)->isRetired(id); }},
        letters, **persons, ids);
}

} // namespace gaiyo
