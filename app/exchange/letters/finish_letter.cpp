#include "exchange/letters/finish_letter.h"

#include "base/sanitize.h"
#include "exchange/letters/letter_values.h"

#include <QCoreApplication>

namespace gaiyo {

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
    letter.subject = sanitizeLine(subject).trimmed();
    for (QString *line : {&letter.subject, &letter.place, &letter.classWord})
        *line = maskStretches(*line, findPersonalData(*line, &known));
}

} // namespace gaiyo
