#include "exchange/letters/finish_letter.h"

#include "base/sanitize.h"
#include "exchange/letters/letter_subject.h"
#include "exchange/letters/letter_values.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

void takeSubject(ReceivedLetter &letter, const QString &subject, const KnownPeople &known)
{
    ReceivedOriginal original{subjectTitle(),
                              QStringLiteral("machine"),
                              subject,
                              findPersonalData(subject, &known),
                              {},
                              true};
    letter.subject = original.masked(); // a mailbox's mails are known by it: never masked otherwise
    const auto named = nameInSubject(subject);
    original.masks.insert(original.masks.end(), named.begin(), named.end());
    original.masks = mergedStretches(std::move(original.masks));
    const bool isAlone = letter.originals.empty() && !subject.isEmpty();
    if (isAlone || !isRoutineSubject(letter.subject))
        letter.originals.insert(letter.originals.begin(), std::move(original));
}

} // namespace

QString bodyTitle()
{
    return QCoreApplication::translate("Letters", "Text");
}

void finishLetter(ReceivedLetter &letter, const QString &subject, std::vector<KnownPerson> others)
{
    const ReceivedIdentity &writer = letter.identity;
    others.push_back(
        {{withoutOthers(writer.name), writer.kana, writer.organisation, writer.representative},
         writer.address,
         writer.tel,
         writer.mail,
         true});
    const KnownPeople known(others);
    for (ReceivedOriginal &original : letter.originals)
        original.masks = findPersonalData(original.text, &known);
    takeSubject(letter, sanitizeLine(subject).trimmed(), known);
    for (QString *line : {&letter.place, &letter.classWord})
        *line = maskStretches(*line, findPersonalData(*line, &known));
}

} // namespace gaiyo
