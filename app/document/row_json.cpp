#include "document/row_json.h"

#include "domain/numbering.h"
#include "domain/row_values.h"

#include <algorithm>

namespace gaiyo {

namespace {

QJsonObject consultationJson(const Consultation &c)
{
    QJsonValue period;
    if (c.period)
        period = QJsonObject{{QStringLiteral("from"), c.period->from.toString(Qt::ISODate)},
                             {QStringLiteral("to"), c.period->to.toString(Qt::ISODate)}};
    return {{QStringLiteral("id"), kConsultationId.toString()},
            {QStringLiteral("title"), c.title},
            {QStringLiteral("subtitle"), c.subtitle},
            {QStringLiteral("period"), period},
            {QStringLiteral("declared"),
             QJsonObject{{QStringLiteral("opinions"), jsonOf(c.declaredOpinions)},
                         {QStringLiteral("submitters"), jsonOf(c.declaredSubmitters)}}},
            {QStringLiteral("published_on"), jsonOf(c.publishedOn)},
            {QStringLiteral("visitors"), jsonOf(c.visitors)},
            {QStringLiteral("institution"), c.institution},
            {QStringLiteral("template"), c.templateName},
            {QStringLiteral("settings"), c.settings}};
}

// What the contract adds to a row: what is computed from the others.

template <typename Row>
void addComputed(const Row &, const Snapshot &, const SnapshotIndex &, QJsonObject &)
{}

void addComputed(const Node &node, const Snapshot &snapshot, const SnapshotIndex &,
                 QJsonObject &json)
{
    const auto numbers = nodeNumbers(snapshot.nodes);
    const auto number = numbers.find(node.id);
    json.insert(QStringLiteral("number"),
                number == numbers.end() ? QJsonValue() : QJsonValue(number->second));
}

void addComputed(const Opinion &opinion, const Snapshot &, const SnapshotIndex &index,
                 QJsonObject &json)
{
    json.insert(QStringLiteral("no"), jsonOf(index.findNo(opinion.id)));
}

void addComputed(const Response &response, const Snapshot &, const SnapshotIndex &index,
                 QJsonObject &json)
{
    json.insert(QStringLiteral("plain"), index.plainText(response.markup));
}

} // namespace

std::optional<QJsonObject> rowJson(const IndexedSnapshot &state, const QString &id)
{
    const Snapshot &snapshot = state.values();
    if (id == kConsultationId)
        return consultationJson(snapshot.consultation);
    std::optional<QJsonObject> json;
    forEachType<ListedRowTypes>([&]<typename Row>() {
        const auto &rows = listOf<Row>(snapshot);
        const auto row =
            std::ranges::find_if(rows, [&](const Row &each) { return each.id.value() == id; });
        if (row == rows.end())
            return;
        json = fieldsOfRow(*row, {});
        json->remove(QStringLiteral("rank"));
        json->insert(QStringLiteral("id"), id);
        addComputed(*row, snapshot, state.index(), *json);
    });
    return json;
}

} // namespace gaiyo
