#include "checks/fixes.h"

#include "checks/office_names.h"
#include "domain/snapshot_index.h"
#include "domain/template.h"
#include "domain/words/meant_characters.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

using TextPlace = std::pair<QString, TextField>; // the row, and which of its texts

std::optional<QString> frontTextAt(const Snapshot &snapshot, const TextPlace &place)
{
    const auto &[row, field] = place;
    if (field == TextField::FrontTitle)
        return snapshot.consultation.title;
    if (field == TextField::FrontSubtitle)
        return snapshot.consultation.subtitle;
    const auto found = std::ranges::find(snapshot.categories, CategoryId(row),
                                         [](const Category &c) { return c.id; });
    if (found == snapshot.categories.end())
        return std::nullopt;
    return field == TextField::CategorySymbol ? found->symbol : found->text;
}

std::optional<size_t> freeOf(TextField field)
{
    return field >= TextField::Free1 && field <= TextField::Free3
               ? std::optional(size_t(field) - size_t(TextField::Free1))
               : std::nullopt;
}

std::optional<QString> textAt(const SnapshotIndex &index, const TextPlace &place)
{
    const auto &[row, field] = place;
    if (field == TextField::Summary || field == TextField::Response) {
        const Opinion *opinion = index.findOpinion(OpinionId(row));
        if (!opinion || field == TextField::Summary)
            return opinion ? std::optional(opinion->summary) : std::nullopt;
        const Response *response = index.responseOf(*opinion);
        return response ? std::optional(response->markup) : std::nullopt;
    }
    if (const auto free = freeOf(field)) {
        const Opinion *opinion = index.findOpinion(OpinionId(row));
        return opinion ? std::optional(opinion->*kFreeTexts[*free]) : std::nullopt;
    }
    const Node *node = index.findNode(NodeId(row));
    if (!node || field == TextField::Title)
        return node ? std::optional(node->title) : std::nullopt;
    return field == TextField::Number ? node->number : node->draftNumber;
}

// A setting's words, however deep they stand in it.
QJsonValue withMeantWords(const QJsonValue &value)
{
    if (value.isString())
        return withMeantCharacters(value.toString());
    if (value.isArray()) {
        QJsonArray all;
        for (const auto &each : value.toArray())
            all.append(withMeantWords(each));
        return all;
    }
    if (!value.isObject())
        return value;
    QJsonObject all = value.toObject();
    for (auto each = all.begin(); each != all.end(); ++each)
        each.value() = withMeantWords(each.value());
    return all;
}

// Widths are shares of the page: the other columns make room.
QJsonValue withNumberColumn(QJsonArray columns, const Settings &settings)
{
    const QString called = settings.referencePrefix.trimmed();
    columns.prepend(QJsonObject{
        {QStringLiteral("field"), columnFieldName(ColumnField::No)},
        {QStringLiteral("title"), called.isEmpty() ? QStringLiteral("No.") : called},
        {QStringLiteral("width"), 2},
    });
    return columns;
}

// Settings that several findings may change.
class ChangedSettings
{
public:
    explicit ChangedSettings(const Consultation &consultation)
        : m_consultation(consultation)
    {}

    void change(const TextPlace &place)
    {
        const auto &[key, field] = place;
        const QJsonValue own = m_consultation.settings[key];
        QJsonValue value = m_changed.contains(key) ? m_changed[key] : own;
        if (field == TextField::Setting) {
            m_changed[key] = withMeantWords(value);
            return;
        }
        const auto settings = resolveSettings(m_consultation);
        if (!settings)
            return;
        if (value.isUndefined()) // it is the template's
            value = settingsToJson(*settings)[key];
        m_changed[key] = field == TextField::NumberColumn
                             ? withNumberColumn(value.toArray(), *settings)
                             : ownOfficeOf(m_consultation, *settings).inSetting(value);
    }

    void addTo(std::vector<FixStep> &steps) const
    {
        for (auto it = m_changed.begin(); it != m_changed.end(); ++it)
            steps.push_back({QStringLiteral("set_settings"), {{it.key(), it.value()}}});
    }

private:
    const Consultation &m_consultation;
    QJsonObject m_changed;
};

FixStep stepFor(const TextPlace &place, const QString &text)
{
    const auto &[row, field] = place;
    switch (field) {
    case TextField::FrontTitle:
        return {QStringLiteral("set_consultation"), {{QStringLiteral("title"), text}}};
    case TextField::FrontSubtitle:
        return {QStringLiteral("set_consultation"), {{QStringLiteral("subtitle"), text}}};
    case TextField::CategorySymbol:
        return {QStringLiteral("set_category"),
                {{QStringLiteral("id"), row}, {QStringLiteral("symbol"), text}}};
    case TextField::CategoryText:
        return {QStringLiteral("set_category"),
                {{QStringLiteral("id"), row}, {QStringLiteral("text"), text}}};
    case TextField::Summary:
        return {QStringLiteral("set_opinion"),
                {{QStringLiteral("id"), row}, {QStringLiteral("summary"), text}}};
    case TextField::Response:
        return {QStringLiteral("set_response"),
                {{QStringLiteral("opinion"), row}, {QStringLiteral("text"), text}}};
    case TextField::Free1:
    case TextField::Free2:
    case TextField::Free3:
        return {QStringLiteral("set_opinion"),
                {{QStringLiteral("id"), row},
                 {QStringLiteral("free%1").arg(*freeOf(field) + 1), text}}};
    case TextField::Number:
        return {QStringLiteral("set_node"),
                {{QStringLiteral("id"), row}, {QStringLiteral("number"), text}}};
    case TextField::DraftNumber:
        return {QStringLiteral("set_node"),
                {{QStringLiteral("id"), row}, {QStringLiteral("draft_number"), text}}};
    case TextField::Title:
    case TextField::Setting:
    case TextField::OfficeInSetting:
    case TextField::NumberColumn:
        break;
    }
    return {QStringLiteral("set_node"),
            {{QStringLiteral("id"), row}, {QStringLiteral("title"), text}}};
}

// `edits` in the order of the text.
QString edited(const QString &text, const std::vector<TextEdit> &edits)
{
    QString out;
    qsizetype end = 0;
    for (const TextEdit &edit : edits) {
        if (edit.start < end || edit.start + edit.length > text.size())
            continue;
        out.append(QStringView(text).mid(end, edit.start - end)).append(edit.words);
        end = edit.start + edit.length;
    }
    return out.append(QStringView(text).mid(end));
}

} // namespace

std::optional<Finding> withChoice(Finding finding, const QString &words)
{
    const auto choice = std::ranges::find(finding.choices, words, &FixChoice::words);
    if (choice == finding.choices.end())
        return std::nullopt;
    finding.fix = choice->fix;
    return finding;
}

std::vector<FixStep> fixSteps(const Snapshot &snapshot, const std::vector<Finding> &findings)
{
    const SnapshotIndex index(snapshot);
    std::map<TextPlace, std::vector<TextEdit>> places;
    for (const Finding &finding : findings) {
        for (const TextEdit &edit : finding.fix)
            places[{edit.row, edit.field}].push_back(edit);
    }
    std::vector<FixStep> steps;
    ChangedSettings settings(snapshot.consultation);
    for (auto &[place, edits] : places) {
        if (place.second >= TextField::Setting) {
            settings.change(place);
            continue;
        }
        const bool isFront =
            place.second >= TextField::FrontTitle && place.second <= TextField::CategoryText;
        const auto text = isFront ? frontTextAt(snapshot, place) : textAt(index, place);
        if (!text)
            continue;
        std::stable_sort(edits.begin(), edits.end(),
                         [](const TextEdit &a, const TextEdit &b) { return a.start < b.start; });
        const QString changed = edited(*text, edits);
        if (changed != *text)
            steps.push_back(stepFor(place, changed));
    }
    settings.addTo(steps);
    return steps;
}

} // namespace gaiyo
