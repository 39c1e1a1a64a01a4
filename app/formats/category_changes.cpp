#include "formats/category_changes.h"

#include "domain/words/symbol_look.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

struct CategoryWords
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

// The words tell two of one symbol apart.
QString categoryName(const Category &category, const std::vector<Category> &others)
{
    if (category.symbol.isEmpty() || category.text.isEmpty())
        return category.symbol + category.text;
    const bool isThere = std::ranges::any_of(
        others, [&](const Category &other) { return looksTheSame(other.symbol, category.symbol); });
    return isThere ? CategoryWords::tr("%1 (%2)", "category").arg(category.symbol, category.text)
                   : category.symbol;
}

QString categoryNames(const std::vector<Category> &categories, const std::vector<Category> &others)
{
    QStringList names;
    for (const Category &category : categories)
        names += categoryName(category, others);
    return names.join(CategoryWords::tr(", "));
}

} // namespace

AddedCategories categoryChanges(const Snapshot &document, const Snapshot &additions)
{
    QSet<QString> given;
    for (const Opinion &opinion : document.opinions) {
        if (opinion.category)
            given.insert(opinion.category->value());
    }
    return addCategories(
        document.categories, additions.categories, document.consultation.templateName,
        [&](const CategoryId &category) { return given.contains(category.value()); });
}

QStringList categoryChangeWords(const Snapshot &document, const Snapshot &additions)
{
    const AddedCategories change = categoryChanges(document, additions);
    if (change.added.empty())
        return {};
    const QString added = categoryNames(change.added, document.categories);
    if (change.removed.empty())
        return {CategoryWords::tr("Categories that the document does not have are added: %1.")
                    .arg(added)};
    return {CategoryWords::tr("The document's categories are those of its template, and no opinion "
                              "has one: %1 are removed, and %2 are added in their place.")
                .arg(categoryNames(change.removed, change.added), added)};
}

} // namespace gaiyo
