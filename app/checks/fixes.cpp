#include "checks/fixes.h"

#include "domain/snapshot_index.h"

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

using TextPlace = std::pair<QString, TextField>; // the row, and which of its texts

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
    const Node *node = index.findNode(NodeId(row));
    if (!node || field == TextField::Title)
        return node ? std::optional(node->title) : std::nullopt;
    return field == TextField::Number ? node->number : node->draftNumber;
}

FixStep stepFor(const TextPlace &place, const QString &text)
{
    const auto &[row, field] = place;
    switch (field) {
    case TextField::Summary:
        return {QStringLiteral("set_opinion"),
                {{QStringLiteral("id"), row}, {QStringLiteral("summary"), text}}};
    case TextField::Response:
        return {QStringLiteral("set_response"),
                {{QStringLiteral("opinion"), row}, {QStringLiteral("text"), text}}};
    case TextField::Number:
        return {QStringLiteral("set_node"),
                {{QStringLiteral("id"), row}, {QStringLiteral("number"), text}}};
    case TextField::DraftNumber:
        return {QStringLiteral("set_node"),
                {{QStringLiteral("id"), row}, {QStringLiteral("draft_number"), text}}};
    case TextField::Title:
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
    for (auto &[place, edits] : places) {
        const auto text = textAt(index, place);
        if (!text)
            continue;
        std::stable_sort(edits.begin(), edits.end(),
                         [](const TextEdit &a, const TextEdit &b) { return a.start < b.start; });
        const QString changed = edited(*text, edits);
        if (changed != *text)
            steps.push_back(stepFor(place, changed));
    }
    return steps;
}

} // namespace gaiyo
