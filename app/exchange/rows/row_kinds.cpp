#include "exchange/rows/row_kinds.h"

#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_words.h"

#include <QRegularExpression>

namespace gaiyo {

RowKind rowKindOf(const QString &cell)
{
    constexpr qsizetype kLongestKind = 20;
    static const QRegularExpression kAsked(QRegularExpression::anchoredPattern(
        QStringLiteral("(?:ご|御)?(?:質問|要望|提案|提言|指摘)")));
    const QString word = cell.trimmed();
    if (word.isEmpty())
        return RowKind::Empty;
    const auto meanings = meaningsOfColumn(word);
    if (word.size() > kLongestKind || meanings.empty())
        return RowKind::Other;
    const bool isSure = meanings.front().strength > ColumnMeaning::kLast;
    if (meanings.front().field == SourceField::Response && isSure)
        return RowKind::Response;
    if (meanings.front().field == SourceField::Summary &&
        (isSure || kAsked.match(foldName(word)).hasMatch()))
        return RowKind::Opinion;
    return RowKind::Other;
}

} // namespace gaiyo
