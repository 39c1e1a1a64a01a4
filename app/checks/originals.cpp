#include "checks/check_context.h"
#include "checks/personal_words.h"
#include "checks/subjects.h"
#include "domain/work/letter_rows.h"

namespace gaiyo {

namespace {

void checkWords(CheckContext &context, const PersonalWordsFinder &finder, const Original &original,
                const LetterPlace &letter)
{
    if (!context.aids.originalWords || (original.checked && !context.aids.people))
        return;
    const auto text = context.aids.originalWords(original.id);
    if (!text)
        return;
    const auto at = [&](const PersonalWords &found) {
        return LetterPlace{letter.letter, letter.no, original.id, found.start, found.end};
    };
    for (const PersonalWords &known : finder.knownIn(*text))
        context.report("identity_in_text", Severity::Error, at(known),
                       Checks::tr("Letter %1 tells who somebody in the register is, unmasked.")
                           .arg(letter.no));
    if (original.checked)
        return;
    for (const PersonalWords &found : finder.suspectedIn(*text)) {
        context.report("personal_data", Severity::Warning, at(found),
                       Checks::tr("Letter %1 may tell who somebody is: “%2”.")
                           .arg(QString::number(letter.no), excerpt(found.words)));
        context.addWords(found.words);
    }
}

} // namespace

void checkOriginals(CheckContext &context)
{
    const PersonalWordsFinder finder(context.settings.confirmedWords, context.aids.people);
    for (const LetterRows &rows : letterRows(context.snapshot)) {
        if (!isShown(*rows.letter))
            continue;
        const LetterPlace letter{rows.letter->id, rows.letter->no};
        for (const OriginalRows &each : rows.originals) {
            if (!each.original->checked)
                context.report("mask_unchecked", Severity::Error,
                               {letter.letter, letter.no, each.original->id},
                               Checks::tr("Nobody has looked yet for what has to be masked in "
                                          "letter %1 (%2).")
                                   .arg(QString::number(letter.no), each.original->title));
            checkWords(context, finder, *each.original, letter);
        }
    }
}

} // namespace gaiyo
