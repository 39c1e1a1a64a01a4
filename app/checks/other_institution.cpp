#include "checks/check_context.h"
#include "checks/office_names.h"
#include "checks/subjects.h"

#include <algorithm>

namespace gaiyo {

namespace {

OwnOffice ownOfficeOf(const CheckContext &context)
{
    const Consultation &front = context.snapshot.consultation;
    return {front.institution,
            (QStringList{front.title, front.subtitle} + context.notes()).join(u'\n')};
}

// The first words of a text that another office would say.
QString otherOffice(const PrintedText &text, const OwnOffice &own)
{
    const auto &names = text.facts.found<std::vector<OfficeName>>(officeNames);
    const auto found =
        std::ranges::find_if(names, [&](const OfficeName &name) { return own.isOther(name); });
    return found == names.end() ? QString() : found->words;
}

} // namespace

void checkOtherInstitution(CheckContext &context)
{
    const OwnOffice own = ownOfficeOf(context);
    if (!own.isKnown())
        return;
    for (const PrintedText &text : context.texts()) {
        const QString found = text.field == TextField::Summary ? QString() : otherOffice(text, own);
        if (!found.isEmpty())
            context.report(
                "other_institution", Severity::Warning, text,
                Checks::tr("%1 has “%2”, though a %3 speaks; is it left from another "
                           "document?")
                    .arg(placeName(text), found, context.snapshot.consultation.institution));
    }
}

} // namespace gaiyo
