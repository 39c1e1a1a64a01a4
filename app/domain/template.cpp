#include "domain/template.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

// A static library's resources are registered by name; the macro must stand outside namespaces.
static void registerTemplates()
{
    Q_INIT_RESOURCE(templates);
}

namespace gaiyo {

namespace {

// In the order of letters.
QStringList templateNames()
{
    QStringList names;
    for (const QString &file :
         QDir(QStringLiteral(":/templates")).entryList({}, QDir::Files, QDir::Name))
        names += QFileInfo(file).completeBaseName();
    return names;
}

} // namespace

Result<Template> loadTemplate(const QString &name)
{
    registerTemplates();
    QFile file(QStringLiteral(":/templates/%1.json").arg(name));
    if (name.contains(u'/') || !file.open(QIODevice::ReadOnly))
        return Error{
            ErrorKind::Invalid,
            QCoreApplication::translate("Template", "There is no template “%1”. Choose one of %2.")
                .arg(name, templateNames().join(u' '))};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Template result;
    result.name = name;
    result.institution = json[u"institution"].toString();
    for (const QJsonValue &entry : json[u"categories"].toArray())
        result.categories.push_back({{},
                                     entry[u"symbol"].toString(),
                                     entry[u"text"].toString(),
                                     {},
                                     entry[u"changes_plan"].toBool()});
    const auto settings = applySettings(Settings(), json[u"settings"].toObject());
    Q_ASSERT(settings.ok());
    result.settings = *settings;
    return result;
}

Result<Snapshot> beginFromTemplate(const QString &name)
{
    auto form = loadTemplate(name);
    if (!form)
        return form.error();
    Snapshot values;
    values.consultation.templateName = form->name;
    values.consultation.institution = form->institution;
    values.categories = std::move(form->categories);
    return values;
}

Snapshot beginFromForm(const Snapshot &old)
{
    Snapshot values;
    values.consultation.templateName = old.consultation.templateName;
    values.consultation.institution = old.consultation.institution;
    values.consultation.settings = old.consultation.settings;
    values.consultation.settings.remove(QStringLiteral("page_edition")); // it has a draft first
    for (const Category &category : old.categories)
        values.categories.push_back({{}, category.symbol, category.text, {}, category.changesPlan});
    return values;
}

Result<void> putInForm(Consultation &consultation, const QString &name)
{
    if (const auto form = loadTemplate(name); !form)
        return form.error();
    consultation.templateName = name;
    QJsonObject kept;
    for (const QString &key : {QStringLiteral("front_notes"), QStringLiteral("front_blocks"),
                               QStringLiteral("back_blocks"), QStringLiteral("legend_notes"),
                               QStringLiteral("period_pattern"), QStringLiteral("count_note"),
                               QStringLiteral("watermark"), QStringLiteral("confirmed_words")}) {
        if (consultation.settings.contains(key))
            kept[key] = consultation.settings[key];
    }
    consultation.settings = kept;
    return {};
}

Result<Consultation> consultationOfExtract(const Consultation &consultation)
{
    const auto settings = resolveSettings(consultation);
    if (!settings)
        return settings.error();
    const QJsonObject &own = settings->extract;
    Consultation extract = consultation;
    extract.title = own[u"title"].toString(
        extract.title.isEmpty() ? QString() : extract.title + QStringLiteral("（抜粋）"));
    extract.subtitle = own[u"subtitle"].toString(extract.subtitle);
    if (own.contains(u"template")) {
        if (const auto put = putInForm(extract, own[u"template"].toString()); !put)
            return put.error();
    }
    // A heading of which nothing is in the extract says nothing there.
    extract.settings[u"empty_nodes"] = false;
    const QJsonObject keys = own[u"settings"].toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it)
        extract.settings[it.key()] = *it;
    extract.settings.remove(QStringLiteral("extract"));
    return extract;
}

QString nameOfCategories(const Settings &settings)
{
    for (const Column &column : settings.columns) {
        const QString title = QString(column.title).remove(u'\n').simplified();
        if (column.field == ColumnField::Category && !title.isEmpty())
            return title;
    }
    return QStringLiteral("対応区分");
}

Result<Settings> resolveSettings(const Consultation &consultation)
{
    auto form = loadTemplate(consultation.templateName);
    if (!form)
        return form.error();
    const QString name = nameOfCategories(form->settings);
    auto settings = applySettings(std::move(form->settings), consultation.settings);
    if (settings && !consultation.settings.contains(u"legend_title") &&
        nameOfCategories(*settings) != name)
        settings->legendTitle = QStringLiteral("＜%1の凡例＞").arg(nameOfCategories(*settings));
    if (settings && settings->extract.contains(u"template")) {
        if (const auto own = loadTemplate(settings->extract[u"template"].toString()); !own)
            return own.error();
    }
    return settings;
}

} // namespace gaiyo
