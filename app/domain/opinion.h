#pragma once

#include "base/id.h"

#include <QString>

#include <optional>

namespace gaiyo {

// 区の考え方・回答. The text is markup (domain/markup.h); several opinions may share one response.
struct Response
{
    ResponseId id;
    QString markup;

    bool operator==(const Response &) const = default;
};

// 意見: one numbered row; stands for `count` identical ones. Its No. is computed, never stored.
struct Opinion
{
    OpinionId id;
    std::optional<NodeId> node; // none: in the tray (該当箇所 未定)
    QString summary;            // literal text, paragraphs separated by \n
    std::optional<ResponseId> response;
    std::optional<CategoryId> category;
    int count = 1;               // at least 1
    std::optional<QString> note; // internal, never printed

    bool operator==(const Opinion &) const = default;
};

} // namespace gaiyo
