#include "intake/hidden_words.h"

#include "domain/work/coverage.h"
#include "domain/work/work.h"
#include "intake/corrected_words.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace gaiyo {

Result<QString> hiddenWords(PersonRegister &persons, const Document &document,
                            const QString &maskId)
{
    const auto &masks = document.snapshot()->work->masks;
    const auto mask = std::ranges::find(masks, MaskId(maskId), &Mask::id);
    if (mask == masks.end())
        return Error{ErrorKind::NotFound, QCoreApplication::translate(
                                              "Intake", "There is no mask “%1” in this document.")
                                              .arg(maskId)};
    const auto words = persons.fullText(mask->original.value());
    if (!words)
        return words.error();
    const auto found = *words ? hiddenWordsIn(**words, document, *mask) : std::nullopt;
    if (!found)
        return Error{ErrorKind::Invalid,
                     QCoreApplication::translate(
                         "Intake", "The register of persons %1 does not have these words, so that "
                                   "they cannot be shown. They stand in the letter as it came.")
                         .arg(QDir::toNativeSeparators(persons.path()))};
    return *found;
}

std::optional<QString> hiddenWordsIn(const QString &fullText, const Document &document,
                                     const Mask &mask)
{
    auto text = document.originalText(mask.original);
    if (!text)
        return {};
    ShownWords shown{mask.original, std::move(*text), {}};
    for (const Mask &each : document.snapshot()->work->masks) {
        if (each.original == mask.original)
            shown.masks.push_back(each);
    }
    if (!areFullWordsOf(fullText, shown))
        return {};
    return wordsOf(fullText, {mask.start, mask.end});
}

} // namespace gaiyo
