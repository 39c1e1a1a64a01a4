#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace gaiyo {

// A stretch of response text: literal words, or a reference to an opinion (then text is empty).
struct MarkupPart
{
    QString text;
    std::optional<OpinionId> reference;

    bool operator==(const MarkupPart &) const = default;
};

// Response text is markup: {{No:ID}} is a reference, every other { is written {{lb}}; paragraphs
// are separated by \n. Error: Invalid, naming the position of a { that is neither.
Result<std::vector<MarkupPart>> parseMarkup(const QString &markup);

// The markup that prints as this literal text.
QString escapeMarkup(const QString &literal);

QString referenceMarkup(const OpinionId &id);

// What a reference prints: "No. 2", or "No. ？" for none.
QString referenceText(std::optional<int> no);

// The text as printed; `findNo` answers the No. of an opinion, or none where it has none. The
// markup must be well-formed, as it is in every snapshot.
QString plainText(const QString &markup,
                  const std::function<std::optional<int>(const OpinionId &)> &findNo);

// The opinions it refers to, in order, with repetitions. Well-formed markup only.
std::vector<OpinionId> references(const QString &markup);

} // namespace gaiyo
