#include "exchange/letters/finish_letter.h"

#include "base/sanitize.h"

#include <QCoreApplication>

namespace gaiyo {

QString bodyTitle()
{
    return QCoreApplication::translate("Letters", "Text");
}

void finishLetter(ReceivedLetter &letter, const QString &subject, std::vector<KnownPerson> others)
{
    const ReceivedIdentity &writer = letter.identity;
    others.push_back({{writer.name, writer.kana, writer.organisation, writer.representative},
                      writer.address,
                      writer.tel,
                      writer.mail});
    const KnownPeople known(others);
    for (ReceivedOriginal &original : letter.originals)
        original.masks = findPersonalData(original.text, &known);
    letter.subject = sanitizeLine(subject).trimmed();
    letter.subject = maskStretches(letter.subject, findPersonalData(letter.subject, &known));
    letter.place = maskStretches(letter.place, findPersonalData(letter.place, &known));
}

} // namespace gaiyo
