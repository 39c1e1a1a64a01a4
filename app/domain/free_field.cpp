#include "domain/free_field.h"

#include "domain/settings.h"

#include <algorithm>
#include <iterator>

namespace gaiyo {

namespace {

bool readText(const QJsonValue &json, QString &out)
{
    out = json.toString();
    return json.isString();
}

bool readChoices(const QJsonValue &json, std::vector<FreeChoice> &out)
{
    for (const auto &entry : json.toArray()) {
        const QJsonObject object = entry.toObject();
        FreeChoice choice;
        if (object.size() != 2 || !readText(object[u"symbol"], choice.symbol) ||
            !readText(object[u"words"], choice.words) || choice.symbol.trimmed().isEmpty() ||
            std::ranges::find(out, choice.symbol, &FreeChoice::symbol) != out.end())
            return false;
        out.push_back(choice);
    }
    return json.isArray();
}

bool readField(const QJsonValue &json, FreeField &out)
{
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool known =
            (it.key() == u"name" && readText(*it, out.name)) ||
            (it.key() == u"choices" && readChoices(*it, out.choices)) ||
            (it.key() == u"legend_title" && readText(*it, out.legendTitle.emplace()));
        if (!known)
            return false;
    }
    return object.contains(u"name");
}

} // namespace

std::optional<std::vector<FreeField>> readFreeFields(const QJsonValue &json)
{
    const QJsonArray array = json.toArray();
    std::vector<FreeField> fields;
    for (const auto &entry : array) {
        FreeField field;
        if (!readField(entry, field) ||
            (!field.name.isEmpty() &&
             std::ranges::find(fields, field.name, &FreeField::name) != fields.end()))
            return {};
        fields.push_back(std::move(field));
    }
    if (!json.isArray() || fields.size() > kMostFreeFields)
        return {};
    return fields;
}

QJsonArray freeFieldsToJson(const std::vector<FreeField> &fields)
{
    QJsonArray array;
    for (const FreeField &field : fields) {
        QJsonObject object{{QStringLiteral("name"), field.name}};
        QJsonArray choices;
        for (const FreeChoice &choice : field.choices)
            choices.append(QJsonObject{{QStringLiteral("symbol"), choice.symbol},
                                       {QStringLiteral("words"), choice.words}});
        if (!choices.isEmpty())
            object[u"choices"] = choices;
        if (field.legendTitle)
            object[u"legend_title"] = *field.legendTitle;
        array.append(object);
    }
    return array;
}

std::vector<FreeField> freeFieldsOf(const QJsonObject &settings)
{
    return readFreeFields(settings[u"free_fields"]).value_or(std::vector<FreeField>());
}

QString choiceWords(const FreeField &field, const QString &value)
{
    const auto choice = std::ranges::find(field.choices, value, &FreeChoice::symbol);
    return choice == field.choices.end() ? QString() : choice->words;
}

std::vector<Column> freeColumnsOf(const Settings &settings)
{
    std::vector<Column> columns;
    std::ranges::copy_if(settings.columns, std::back_inserter(columns),
                         [](const Column &column) { return freeIndex(column.field).has_value(); });
    return columns;
}

QString freeNameOf(const Settings &settings, const Column &column)
{
    const size_t index = *freeIndex(column.field);
    const QString name =
        index < settings.freeFields.size() ? settings.freeFields[index].name : QString();
    return name.isEmpty() ? QString(column.title).remove(u'\n') : name;
}

bool hasChoices(const Settings &settings, ColumnField field)
{
    const auto index = freeIndex(field);
    return index && *index < settings.freeFields.size() &&
           !settings.freeFields[*index].choices.empty();
}

} // namespace gaiyo
