#pragma once

#include "exchange/rows/column_names.h"

#include <QRegularExpression>

#include <vector>

namespace gaiyo {

// What a column's name may mean, and how surely.
struct ColumnMeaning
{
    enum class Side { Anywhere, BeforeOpinion, BehindOpinion };

    SourceField field;
    int strength = kUsual; // of two columns for one field the stronger is taken
    Side side = Side::Anywhere;

    static constexpr int kBest = 4; // among several of the kind: 意見の概要 beside 意見の全文
    static constexpr int kUsual = 3; // the name says it
    static constexpr int kFair = 2;
    static constexpr int kLast = 1; // where nothing else is there: 内容, 対応方針
};

// All that the name may mean, the likeliest first; width, white space and enclosing brackets do not
// matter. This is the one table of the words that offices use.
std::vector<ColumnMeaning> meaningsOfColumn(const QString &header);

// True for the name of a column that holds both in each cell: 意見の概要と区の考え方, 意見・回答.
bool namesOpinionAndResponse(const QString &header);

// True for the name of a column whose cells end with how many said so: 意見（件数）.
bool saysCountsBehind(const QString &header);

// True for who, when and how, which never is a part of the plan: 担当課, 会場, 年代, 提出方法.
bool namesNoHeading(const QString &header);

// 区, 市, 町 … as a response column says whose it is.
const QRegularExpression &institutionPattern();

} // namespace gaiyo
