#pragma once

#include "base/id.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace gaiyo {

// 区の考え方・回答. The text is markup (domain/markup.h); several opinions may share one response.
struct Response
{
    ResponseId id;
    QString markup;

    bool operator==(const Response &) const = default;
};

// How far an opinion is: todo, draft, confirmed by the department that answers it.
inline constexpr std::array kOpinionStages{u"todo", u"draft", u"confirmed"};

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
    // 整理番号: given at birth and never changed. "" outside a document.
    QString ref = {};
    // 同趣旨: printed and answered by this opinion, and counted there; one level deep.
    std::optional<OpinionId> joined = {};
    QString owner = {}; // who works on it; internal
    std::optional<QDate> dueOn = {};
    QString stage = QStringLiteral("todo"); // one of kOpinionStages
    bool inExtract = false;                 // 広報用の抜粋 has it, too
    // Free fields (自由項目): printed where the settings have a column for them, under the names
    // that the document gives them (domain/settings.h: FreeField).
    QString free1 = {};
    QString free2 = {};
    QString free3 = {};

    bool operator==(const Opinion &) const = default;
};

// The free fields of an opinion in their order.
inline constexpr std::array kFreeTexts{&Opinion::free1, &Opinion::free2, &Opinion::free3};

} // namespace gaiyo
