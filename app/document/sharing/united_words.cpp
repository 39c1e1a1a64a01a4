#include "document/sharing/united_words.h"

#include "document/operations/original_row.h"

namespace gaiyo {

namespace {

// Words with ■ for what the transaction's masks hide.
QString maskedBy(WriteTransaction &transaction, const QString &original, QString words)
{
    for (const Record &mask :
         transaction.select(Entity::Mask, QStringLiteral("original"), original))
        words = withMask(words, {mask.fields[u"start"].toInt(), mask.fields[u"end"].toInt()});
    return words;
}

} // namespace

std::optional<QString> unitedWords(WriteTransaction &into, WriteTransaction &copy,
                                   const QString &original)
{
    const auto united = [&](WriteTransaction &side) -> std::optional<QString> {
        const auto row = side.find(Entity::Original, original);
        if (!row)
            return std::nullopt;
        return maskedBy(into, original, maskedBy(copy, original, row->fields[u"text"].toString()));
    };
    const auto here = united(into);
    const auto there = united(copy);
    return here && here == there ? here : std::nullopt;
}

} // namespace gaiyo
