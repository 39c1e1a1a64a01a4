#include "intake/corrected_words.h"

#include "document/operations/original_row.h"
#include "domain/work/moved_words.h"

#include <algorithm>

namespace gaiyo {

namespace {

// The original as it will be shown with these words; none where a mask was touched.
std::optional<ShownWords> shownAfter(const ShownWords &shown, const QString &typed)
{
    const MovedWords words(shown.text, typed);
    ShownWords after{shown.original, typed, shown.masks};
    for (Mask &mask : after.masks) {
        const auto place = words.placeOf({mask.start, mask.end});
        if (!place)
            return std::nullopt;
        mask.start = place->start;
        mask.end = place->end;
    }
    return after;
}

} // namespace

bool areFullWordsOf(const QString &full, const ShownWords &shown)
{
    QString hidden = full;
    for (const Mask &mask : shown.masks)
        hidden = withMask(hidden, {mask.start, mask.end});
    return hidden == shown.text;
}

std::optional<QString> correctedWords(const QString &full, const ShownWords &shown,
                                      const QString &typed)
{
    const auto after = shownAfter(shown, typed);
    if (!after || !areFullWordsOf(full, shown))
        return std::nullopt;
    const auto hidden = full.toUcs4();
    auto words = typed.toUcs4();
    for (size_t i = 0; i < after->masks.size(); ++i) {
        const Mask &from = shown.masks[i];
        for (int k = 0; k < from.end - from.start; ++k)
            words[after->masks[i].start + k] = hidden[from.start + k];
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(words.constData()), words.size());
}

Result<CorrectedWords> keepCorrectedWords(PersonRegister &persons, const QString &document,
                                          const ShownWords &shown, const QString &typed)
{
    auto before = persons.fullText(shown.original.value());
    if (!before)
        return before.error();
    CorrectedWords kept{std::move(*before), {}};
    if (shown.masks.empty())
        kept.after = typed;
    else if (kept.before)
        kept.after = correctedWords(*kept.before, shown, typed);
    // The same correction before this one went into the register and not into the document.
    const auto after = shownAfter(shown, typed);
    if (!kept.after && kept.before && after && areFullWordsOf(*kept.before, *after))
        kept.after = kept.before;
    if (!kept.after)
        return kept;
    const auto done =
        persons.setFullText(document, shown.original.value(), kept.before, *kept.after);
    return done ? Result<CorrectedWords>(std::move(kept)) : done.error();
}

Result<void> fitFullWords(PersonRegister &persons, const QString &document, const ShownWords &shown,
                          const QStringList &forms)
{
    const auto present = persons.fullText(shown.original.value());
    if (!present)
        return present.error();
    if (*present && areFullWordsOf(**present, shown))
        return {};
    const auto form = std::ranges::find_if(
        forms, [&](const QString &each) { return areFullWordsOf(each, shown); });
    return form == forms.end()
               ? Result<void>()
               : persons.setFullText(document, shown.original.value(), *present, *form);
}

} // namespace gaiyo
