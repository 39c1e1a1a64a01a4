#include "exchange/json/stats_json.h"

#include "base/json_writer.h"
#include "domain/tally.h"

#include <algorithm>

namespace gaiyo {

namespace {

void writeFront(JsonWriter &json, const Consultation &consultation)
{
    json.member(u"title", consultation.title);
    json.member(u"subtitle", consultation.subtitle);
    json.key(u"period");
    if (!consultation.period)
        return json.null();
    json.beginObject();
    json.member(u"from", consultation.period->from.toString(Qt::ISODate));
    json.member(u"to", consultation.period->to.toString(Qt::ISODate));
    json.endObject();
}

void writeCategories(JsonWriter &json, const Snapshot &snapshot, const Tally &tally)
{
    json.key(u"categories");
    json.beginArray(JsonLayout::Lines);
    for (size_t i = 0; i < snapshot.categories.size(); ++i) {
        json.beginObject();
        json.member(u"symbol", snapshot.categories[i].symbol);
        json.member(u"text", snapshot.categories[i].text);
        json.member(u"count", tally.categories[i]);
        json.member(u"declared", snapshot.categories[i].declared);
        json.endObject();
    }
    json.endArray();
}

void writeNodes(JsonWriter &json, const std::vector<Node> &nodes)
{
    json.key(u"nodes");
    json.beginObject();
    for (const NodeKind kind : kNodeKinds)
        json.member(nodeKindName(kind),
                    qint64(std::count_if(nodes.begin(), nodes.end(),
                                         [&](const Node &node) { return node.kind == kind; })));
    json.endObject();
}

} // namespace

QByteArray statsJson(const Snapshot &snapshot)
{
    const Tally tally = computeTally(snapshot);
    JsonWriter json;
    json.beginObject(JsonLayout::Lines);
    writeFront(json, snapshot.consultation);
    json.member(u"opinion_count", tally.opinions);
    json.member(u"opinions_declared", snapshot.consultation.declaredOpinions);
    json.member(u"submitter_count", snapshot.consultation.declaredSubmitters);
    writeCategories(json, snapshot, tally);
    json.member(u"uncategorised", tally.uncategorised);
    json.member(u"unanswered", tally.unanswered);
    json.member(u"unplaced", tally.unplaced);
    writeNodes(json, snapshot.nodes);
    json.member(u"responses", tally.responses);
    json.member(u"shared_responses", tally.sharedResponses);
    json.member(u"references", tally.references);
    json.member(u"revision", snapshot.revision);
    json.endObject();
    return json.finish();
}

} // namespace gaiyo
