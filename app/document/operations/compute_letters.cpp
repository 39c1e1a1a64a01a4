#include "document/operations/compute_letters.h"

#include "document/operations/original_row.h"

#include <set>

namespace gaiyo {

namespace {

// Before and after the change: a row may have gone to another place.
void takeNamed(const RowChange &change, const QString &field, std::set<QString> &ids)
{
    for (const auto &fields : {change.before, change.after}) {
        if (fields && fields->contains(field))
            ids.insert(fields->value(field).toString());
    }
}

std::set<QString> touchedLetters(WriteTransaction &transaction)
{
    std::set<QString> originals;
    std::set<QString> letters;
    for (const RowChange &change : transaction.changes()) {
        if (change.entity == Entity::Mask || change.entity == Entity::Passage)
            takeNamed(change, QStringLiteral("original"), originals);
        if (change.entity == Entity::Original)
            takeNamed(change, QStringLiteral("letter"), letters);
        if (change.entity == Entity::Letter)
            letters.insert(change.id);
    }
    for (const QString &id : originals) {
        if (const auto original = transaction.find(Entity::Original, id))
            letters.insert(original->fields[u"letter"].toString());
    }
    return letters;
}

int unusedOf(WriteTransaction &transaction, const QString &letter)
{
    int unused = 0;
    for (const Record &record :
         transaction.select(Entity::Original, QStringLiteral("letter"), letter)) {
        const OriginalRow original = readOriginal(transaction, record);
        unused += coverageOf(original.text, original.masks, original.passages).unused;
    }
    return unused;
}

} // namespace

void computeLetters(WriteTransaction &transaction)
{
    for (const QString &id : touchedLetters(transaction)) {
        if (transaction.find(Entity::Letter, id))
            transaction.update(Entity::Letter, id,
                               {{QStringLiteral("unused"), unusedOf(transaction, id)}});
    }
}

} // namespace gaiyo
