#pragma once

#include "domain/category.h"

#include <QHash>

#include <functional>
#include <vector>

namespace gaiyo {

// What becomes of categories where rows that have their own are added to a document.
struct AddedCategories
{
    QHash<QString, QString> reused; // id among the additions → id in the document
    std::vector<Category> added;    // of the additions
    std::vector<Category> removed;  // of the document
};

// A category of the document that looks the same and whose words do not differ is reused. Where
// the additions have others, those of the document's template that they do not have go, if nobody
// edited the template's and no opinion `hasOpinion`; where they have no others, theirs is the whole
// set of which they have some.
AddedCategories addCategories(const std::vector<Category> &present,
                              const std::vector<Category> &additions, const QString &templateName,
                              const std::function<bool(const CategoryId &)> &hasOpinion);

} // namespace gaiyo
