#pragma once

#include "base/result.h"
#include "domain/category.h"
#include "domain/consultation.h"
#include "domain/settings.h"
#include "domain/snapshot.h"

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

// What a new booklet begins with: a template's form, or the form of last year's booklet (template,
// institution, settings and categories, nothing that people wrote). The categories have no ids yet
// and no declared counts. Error as loadTemplate().
Result<Snapshot> beginFromTemplate(const QString &name);
Snapshot beginFromForm(const Snapshot &old);

// The document as it would look in a template's form: how it is set is the template's; what the
// office wrote into its settings (notes, blocks, period, words) stays. Error as loadTemplate().
Result<void> putInForm(Consultation &consultation, const QString &name);

// The front page and settings of the extract (広報用の抜粋), by the setting `extract`; its title is
// the booklet's with （抜粋） where it has none. Errors as resolveSettings().
Result<Consultation> consultationOfExtract(const Consultation &consultation);

// What a booklet calls its categories (対応区分, 反映状況): the title of their column.
QString nameOfCategories(const Settings &settings);

// The settings that a document's booklet is made with. The legend's title, where the document says
// none, names the categories as the document's columns do. Error as loadTemplate() and
// applySettings().
Result<Settings> resolveSettings(const Consultation &consultation);

} // namespace gaiyo
