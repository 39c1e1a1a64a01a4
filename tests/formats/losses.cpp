#include "formats/losses.h"

#include "domain/numbering.h"
#include "domain/snapshot_index.h"

#include <QHash>

#include <algorithm>
#include <type_traits>

namespace gaiyo {

namespace {

void loseFrontPage(Consultation &consultation)
{
    consultation.title.clear();
    consultation.subtitle.clear();
    consultation.period.reset();
    consultation.declaredOpinions.reset();
    consultation.declaredSubmitters.reset();
}

void loseForm(Consultation &consultation)
{
    consultation.settings = {};
    consultation.templateName.clear();
}

// The symbols that opinions have, as the opinions come.
void loseLegend(Snapshot &values)
{
    std::vector<Category> used;
    for (const Opinion &opinion : values.opinions) {
        const auto is = [&](const Category &category) { return category.id == opinion.category; };
        if (!opinion.category || std::any_of(used.begin(), used.end(), is))
            continue;
        Category category = *std::find_if(values.categories.begin(), values.categories.end(), is);
        category.text.clear();
        category.declared.reset();
        used.push_back(category);
    }
    values.categories = used;
}

void loseComputedNumbers(Snapshot &values)
{
    const auto numbers = nodeNumbers(values.nodes);
    for (Node &node : values.nodes) {
        const auto number = numbers.find(node.id);
        node.number = number == numbers.end() ? std::nullopt : std::optional(number->second);
        node.autoNumber = false;
    }
}

void loseUnusedResponses(Snapshot &values)
{
    const SnapshotIndex index(values);
    std::vector<Response> used;
    for (const Response &response : values.responses) {
        if (!index.sharers(response.id).empty())
            used.push_back(response);
    }
    values.responses = used;
}

template <typename Rows>
QHash<QString, QString> renumber(Rows &rows, const QString &prefix)
{
    QHash<QString, QString> names;
    for (auto &row : rows) {
        const QString name = prefix + QString::number(names.size());
        names.insert(row.id.value(), name);
        row.id = std::remove_reference_t<decltype(row.id)>(name);
    }
    return names;
}

template <typename Id>
void rename(std::optional<Id> &id, const QHash<QString, QString> &names)
{
    if (id)
        id = Id(names.value(id->value()));
}

void loseIds(Snapshot &values)
{
    const auto categories = renumber(values.categories, QStringLiteral("lost-c"));
    const auto nodes = renumber(values.nodes, QStringLiteral("lost-n"));
    const auto responses = renumber(values.responses, QStringLiteral("lost-r"));
    const auto opinions = renumber(values.opinions, QStringLiteral("lost-o"));
    for (Node &node : values.nodes)
        rename(node.parent, nodes);
    for (Opinion &opinion : values.opinions) {
        rename(opinion.node, nodes);
        rename(opinion.response, responses);
        rename(opinion.category, categories);
    }
    for (Response &response : values.responses) {
        for (auto it = opinions.begin(); it != opinions.end(); ++it)
            response.markup.replace(QStringLiteral("{{No:%1}}").arg(it.key()),
                                    QStringLiteral("{{No:%1}}").arg(it.value()));
    }
}

void lose(Snapshot &values, Loss loss)
{
    switch (loss) {
    case Loss::FrontPage:
        return loseFrontPage(values.consultation);
    case Loss::Form:
        return loseForm(values.consultation);
    case Loss::Legend:
        return loseLegend(values);
    case Loss::Notes:
        for (Opinion &opinion : values.opinions) {
            opinion.note.reset();
            opinion.inExtract = false;
        }
        return;
    case Loss::ComputedNumbers:
        return loseComputedNumbers(values);
    case Loss::UnusedResponses:
        return loseUnusedResponses(values);
    case Loss::Ids:
        return loseIds(values);
    case Loss::OneWay:
        return;
    }
}

} // namespace

std::vector<Loss> allLosses()
{
    // Ids last: the others find rows by them.
    return {Loss::FrontPage,       Loss::Form, Loss::Legend, Loss::Notes, Loss::ComputedNumbers,
            Loss::UnusedResponses, Loss::Ids};
}

QString nameOf(Loss loss)
{
    switch (loss) {
    case Loss::FrontPage:
        return QStringLiteral("front page");
    case Loss::Form:
        return QStringLiteral("form");
    case Loss::Legend:
        return QStringLiteral("legend");
    case Loss::Notes:
        return QStringLiteral("notes");
    case Loss::ComputedNumbers:
        return QStringLiteral("computed numbers");
    case Loss::UnusedResponses:
        return QStringLiteral("unused responses");
    case Loss::Ids:
        return QStringLiteral("ids");
    case Loss::OneWay:
        return QStringLiteral("one way");
    }
    Q_UNREACHABLE();
}

Snapshot withoutLost(Snapshot values, const std::vector<Loss> &losses)
{
    for (const Loss loss : allLosses()) {
        if (std::find(losses.begin(), losses.end(), loss) != losses.end())
            lose(values, loss);
    }
    return values;
}

} // namespace gaiyo
