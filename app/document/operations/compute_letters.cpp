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

std::set<QString> newlyMasked(WriteTransaction &transaction)
{
    std::set<QString> originals;
    for (const RowChange &change : transaction.changes()) {
        if (change.entity == Entity::Mask && !change.before)
            originals.insert(change.after->value(u"original").toString());
    }
    return originals;
}

std::set<QString> changedPassages(WriteTransaction &transaction)
{
    std::set<QString> passages;
    for (const RowChange &change : transaction.changes()) {
        if (change.entity == Entity::Passage && change.after)
            passages.insert(change.id);
    }
    return passages;
}

// A passage is proved by a hash of its words. Where they are others now, and something of them was
// masked, the hash of the former ones would let the masked ones be tried out.
void hideFormerWords(WriteTransaction &transaction, const QString &id, bool isForAll,
                     const std::set<QString> &changed)
{
    const auto record = transaction.find(Entity::Original, id);
    const auto original = record ? readOriginal(transaction, *record) : OriginalRow();
    if (original.masks.empty())
        return;
    for (const Passage &passage : original.passages) {
        const Stretch stretch{passage.start, passage.end};
        if ((isForAll || changed.contains(passage.id.value())) && !passage.quote.isEmpty() &&
            passage.quote != quoteOf(wordsOf(original.text, stretch)))
            transaction.update(Entity::Passage, passage.id.value(),
                               {{QStringLiteral("quote"), kQuoteOfFormerWords.toString()}});
    }
}

void hideFormerWords(WriteTransaction &transaction)
{
    const std::set<QString> masked = newlyMasked(transaction);
    const std::set<QString> changed = changedPassages(transaction);
    std::set<QString> originals = masked;
    for (const QString &id : changed) {
        if (const auto passage = transaction.find(Entity::Passage, id))
            originals.insert(passage->fields[u"original"].toString());
    }
    for (const QString &id : originals)
        hideFormerWords(transaction, id, masked.contains(id), changed);
}

} // namespace

void computeLetters(WriteTransaction &transaction)
{
    hideFormerWords(transaction);
    for (const QString &id : touchedLetters(transaction)) {
        if (transaction.find(Entity::Letter, id))
            transaction.update(Entity::Letter, id,
                               {{QStringLiteral("unused"), unusedOf(transaction, id)}});
    }
}

} // namespace gaiyo
