#pragma once

#include "session/history_steps.h"
#include "session/past_rows.h"

#include <optional>
#include <vector>

namespace gaiyo {

// What a step of the history is about, as a clerk looks for it. One step may be about several.
enum class StepKind {
    Words,    // of opinions, responses and notes
    Category, // of an opinion
    Place,    // an opinion or a heading moved
    Coming,   // an opinion was added or removed
    Headings, // of the plan
    Form,     // front page, categories, form of the booklet
    Letters,  // and all that became of them
    Version   // somebody named one
};

std::vector<StepKind> kindsOf(const HistoryStep &step);

// Which steps of a history are looked at; what is not chosen lets everything through.
struct HistoryFilter
{
    QString by;
    QDate day; // on this computer's calendar
    std::optional<StepKind> kind;
    // A number (12, No.12) is that opinion and its response, and so is its 整理番号 (1-4,
    // 整理番号3); other words are looked for in what the step took or wrote – summary, response,
    // note –, in the opinion as it is now, and in what the list says of the step, without regard to
    // width and kana.
    QString opinion;
};

// Which of the steps it lets through, in their order.
std::vector<size_t> findSteps(const HistoryFilter &filter, const std::vector<HistoryStep> &steps,
                              const PastRows &rows);

} // namespace gaiyo
