#pragma once

#include "exchange/text/source_lines.h"

#include <QString>

#include <optional>
#include <vector>

namespace gaiyo {

// Whose the words below a mark are.
enum class MarkedSide { Opinion, Response, Category };

// A line's beginning that says whose the words behind it are: 【意見】, ■ご意見１, （回答）, →回答,
// 意見１：, Q1.
struct TextMark
{
    MarkedSide side = MarkedSide::Opinion;
    QString form;   // how it is marked: "【", "■", ":", "Q", "1" (a name and its number alone)
    QString name;   // 町の考え方; "" of Q and A
    QString number; // as printed, "" for none
    QString rest;   // of the line
    QString counted = {}; // behind the number, how many say so: （他2件）
};

std::optional<TextMark> readTextMark(const QString &line);

// The number of an opinion that stands alone in its line: No.1, 【No. 2】, № 3-1.
std::optional<QString> readNumberLine(const QString &line);

// The forms in which a text marks its opinions and its responses.
struct MarkForms
{
    QString opinion;
    QString response;

    bool hold(const TextMark &mark) const;
};

// The forms that most opinions and most responses have, where the text has both. Q and A go
// together.
std::optional<MarkForms> findMarkForms(const std::vector<SourceLine> &lines);

} // namespace gaiyo
