#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace gaiyo {

// A stretch of response text: literal words; or, with an empty text, a reference to an opinion or
// the page of a heading in the plan.
struct MarkupPart
{
    QString text;
    std::optional<OpinionId> reference = {};
    std::optional<NodeId> page = {};

    bool isWords() const { return !reference && !page; }

    bool operator==(const MarkupPart &) const = default;
};

// Response text is markup: {{No:ID}} is a reference, {{Page:ID}} the page of a heading, every other
// { is written {{lb}}; paragraphs are separated by \n. Error: Invalid, naming the position of a {
// that is neither.
Result<std::vector<MarkupPart>> parseMarkup(const QString &markup);

// The markup that prints as this literal text.
QString escapeMarkup(const QString &literal);

QString referenceMarkup(const OpinionId &id);
QString pageMarkup(const NodeId &node);
QString markupOf(const MarkupPart &part);

// What a reference prints: "No. 2", or "No. ？" for none.
QString referenceText(std::optional<int> no);

// What the page of a heading prints: "34", or "？" for none.
QString pageText(const std::optional<QString> &page);

// The text as printed; `findNo` answers the No. of an opinion, or none where it has none, and
// `findPage` the page of a heading. The markup must be well-formed, as it is in every snapshot.
// Where a snapshot is at hand: SnapshotIndex::plainText().
QString plainText(const QString &markup,
                  const std::function<std::optional<int>(const OpinionId &)> &findNo,
                  const std::function<std::optional<QString>(const NodeId &)> &findPage = {});

// The opinions it refers to, in order, with repetitions. Well-formed markup only.
std::vector<OpinionId> references(const QString &markup);
// The headings whose pages it prints, likewise.
std::vector<NodeId> pagesNamed(const QString &markup);

} // namespace gaiyo
