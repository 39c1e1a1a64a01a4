#include "document/operations/compute_letters.h"

#include "domain/row_values.h"
#include "domain/work/coverage.h"

#include <set>

namespace gaiyo {

namespace {

template <typename Row>
Result<std::vector<Row>> rowsOf(WriteTransaction &transaction, const QString &original)
{
    const auto records =
        transaction.select(RowInfo<Row>::entity, QStringLiteral("original"), original);
    if (!records)
        return records.error();
    std::vector<Row> rows;
    for (const Record &record : *records)
        rows.push_back(rowOf<Row>(record.id, record.fields));
    return rows;
}

// Before and after the change: a row may have gone to another place.
void takeNamed(const RowChange &change, const QString &field, std::set<QString> &ids)
{
    for (const auto &fields : {change.before, change.after}) {
        if (fields && fields->contains(field))
            ids.insert(fields->value(field).toString());
    }
}

Result<std::set<QString>> touchedLetters(WriteTransaction &transaction)
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
        const auto original = transaction.find(Entity::Original, id);
        if (!original)
            return original.error();
        if (*original)
            letters.insert((*original)->fields[u"letter"].toString());
    }
    return letters;
}

Result<int> unusedOf(WriteTransaction &transaction, const QString &letter)
{
    const auto originals = transaction.select(Entity::Original, QStringLiteral("letter"), letter);
    if (!originals)
        return originals.error();
    int unused = 0;
    for (const Record &original : *originals) {
        const auto masks = rowsOf<Mask>(transaction, original.id);
        if (!masks)
            return masks.error();
        const auto passages = rowsOf<Passage>(transaction, original.id);
        if (!passages)
            return passages.error();
        unused += coverageOf(original.fields[u"text"].toString(), *masks, *passages).unused;
    }
    return unused;
}

} // namespace

Result<void> computeLetters(WriteTransaction &transaction)
{
    const auto letters = touchedLetters(transaction);
    if (!letters)
        return letters.error();
    for (const QString &id : *letters) {
        const auto letter = transaction.find(Entity::Letter, id);
        if (!letter)
            return letter.error();
        if (!*letter)
            continue;
        const auto unused = unusedOf(transaction, id);
        if (!unused)
            return unused.error();
        const auto done =
            transaction.update(Entity::Letter, id, {{QStringLiteral("unused"), *unused}});
        if (!done)
            return done;
    }
    return {};
}

} // namespace gaiyo
