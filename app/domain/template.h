#pragma once

#include "base/result.h"
#include "domain/category.h"
#include "domain/consultation.h"
#include "domain/settings.h"

#include <QStringList>

#include <vector>

namespace gaiyo {

// An office's form as data (resources/templates/NAME.json): what a new booklet starts from, and
// what the settings of a document are laid over.
struct Template
{
    QString name;
    QString institution;
    std::vector<Category> categories; // without ids
    Settings settings;
};

// Error: Invalid for a name that no template has.
Result<Template> loadTemplate(const QString &name);

// The settings that a document's booklet is made with. Error as loadTemplate() and applySettings().
Result<Settings> resolveSettings(const Consultation &consultation);

} // namespace gaiyo
