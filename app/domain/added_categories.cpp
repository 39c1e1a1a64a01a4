#include "domain/added_categories.h"

#include "domain/template.h"
#include "domain/words/symbol_look.h"

#include <algorithm>

namespace gaiyo {

namespace {

enum class Symbols { Equal, Alike };

bool isSame(const Category &present, const Category &addition, Symbols symbols)
{
    const bool sameWords = addition.text.isEmpty() || present.text == addition.text;
    return sameWords && (symbols == Symbols::Equal ? present.symbol == addition.symbol
                                                   : looksTheSame(present.symbol, addition.symbol));
}

const Category *findSame(const std::vector<Category> &present, const Category &addition)
{
    for (const Symbols symbols : {Symbols::Equal, Symbols::Alike}) {
        const auto found = std::ranges::find_if(
            present, [&](const Category &each) { return isSame(each, addition, symbols); });
        if (found != present.end())
            return &*found;
    }
    return nullptr;
}

bool arePlaceholders(const std::vector<Category> &present, const QString &templateName,
                     const std::function<bool(const CategoryId &)> &hasOpinion)
{
    const auto form = loadTemplate(templateName);
    if (!form)
        return false;
    const auto isOf = [&](Category category, const Category &here) {
        category.id = here.id;
        return here == category && !hasOpinion(here.id);
    };
    return std::ranges::equal(form->categories, present, isOf);
}

} // namespace

AddedCategories addCategories(const std::vector<Category> &present,
                              const std::vector<Category> &additions, const QString &templateName,
                              const std::function<bool(const CategoryId &)> &hasOpinion)
{
    AddedCategories change;
    for (const Category &addition : additions) {
        if (const Category *same = findSame(present, addition))
            change.reused.insert(addition.id.value(), same->id.value());
        else
            change.added.push_back(addition);
    }
    if (change.added.empty() || !arePlaceholders(present, templateName, hasOpinion))
        return change;
    const auto isReused = [&](const Category &each) {
        return std::ranges::find(change.reused, each.id.value()) != change.reused.end();
    };
    std::ranges::remove_copy_if(present, std::back_inserter(change.removed), isReused);
    return change;
}

} // namespace gaiyo
