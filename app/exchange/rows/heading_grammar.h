#pragma once

#include "domain/node.h"

#include <QString>

#include <optional>

namespace gaiyo {

// A place of the plan as a line or cell names it.
struct Heading
{
    NodeKind kind = NodeKind::Item;
    std::optional<QString> number;
    std::optional<QString> draftNumber; // "" for （素案：）
    QString title;

    bool operator==(const Heading &) const = default;
};

// Reads a heading line of a published text:
//   第n章 title · 第n節 title · 第n項 title · n title · (n) title ·
//   取組項目 [number] [（素案：…）] title · その他
// in full or half width; an item's number is circled (②⑥ too), in brackets or plain digits. None
// for anything else, and for a line that ends as a sentence.
std::optional<Heading> readHeading(const QString &line);

// Reads a cell by the same grammar where a column has said that it is a heading. A bare number
// (n, (n), ㉖, Ⅰ and 一 with a space or a sign behind) says nothing of the kind, which is then
// `usual`; every text is some heading.
Heading readHeadingOf(NodeKind usual, const QString &cell);

} // namespace gaiyo
