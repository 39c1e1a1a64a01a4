#include "intake/whole_masks.h"

#include "domain/words/known_people.h"
#include "intake/register_people.h"

namespace gaiyo {

namespace {

QString maskedLine(const QString &line, const KnownPeople &known)
{
    return maskStretches(line, findPersonalData(line, &known));
}

} // namespace

void maskKnownPeople(std::vector<ReceivedLetter> &letters, const std::vector<Person> &others)
{
    std::vector<KnownPerson> people;
    for (const Person &person : others)
        people.push_back(knownAs(person));
    for (const ReceivedLetter &letter : letters)
        people.push_back(knownAs(letter.identity));
    const KnownPeople known(people);
    if (known.isEmpty())
        return;
    for (ReceivedLetter &letter : letters) {
        for (ReceivedOriginal &original : letter.originals) {
            auto found = findKnownPeople(original.text, known); // the rules were asked before
            found.insert(found.end(), original.masks.begin(), original.masks.end());
            original.masks = mergedStretches(std::move(found));
            original.title = maskedLine(original.title, known);
        }
        letter.place = maskedLine(letter.place, known);
        letter.classWord = maskedLine(letter.classWord, known);
    }
}

} // namespace gaiyo
