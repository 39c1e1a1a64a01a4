#include "exchange/json/stats_json.h"

#include "base/json_writer.h"
#include "domain/tally.h"
#include "domain/work/letter_tally.h"
#include "domain/work/phrase_counts.h"
#include "domain/work/responsible.h"
#include "domain/work/work.h"
#include "domain/work/work_states.h"

#include <algorithm>
#include <map>
#include <utility>

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

void writeCounts(JsonWriter &json, QStringView name, const LetterTally::Part &counts)
{
    json.key(name);
    json.beginObject();
    json.member(u"opinions", counts.opinions);
    json.member(u"letters", counts.letters);
    json.member(u"submitters", counts.persons);
    json.endObject();
}

void writeLetters(JsonWriter &json, const LetterTally &tally)
{
    json.member(u"letters", tally.all.letters);
    json.member(u"submitters", tally.all.persons);
    json.key(u"methods");
    json.beginObject();
    for (const QStringView method : kLetterMethods) {
        if (const auto part = tally.methods.find(method.toString()); part != tally.methods.end())
            writeCounts(json, method, part->second);
    }
    json.endObject();
    json.key(u"classes");
    json.beginObject();
    for (const auto &[name, part] : tally.classes)
        writeCounts(json, name, part);
    json.endObject();
    json.member(u"unused_characters", tally.unusedCharacters);
}

// What each department answers for, as the lead or with another; rows, as clerks count their work.
// What is joined to another opinion is answered there.
void writeDepartments(JsonWriter &json, const Snapshot &snapshot)
{
    const SnapshotIndex index(snapshot);
    const ResponsibleDepartments responsible(snapshot);
    std::map<DepartmentId, std::pair<int, int>> counts; // opinions, and those without an answer
    for (const Opinion &opinion : snapshot.opinions) {
        if (opinion.joined)
            continue;
        for (const DepartmentId &department : responsible.of(opinion)) {
            ++counts[department].first;
            counts[department].second += isUnanswered(opinion, index) ? 1 : 0;
        }
    }
    json.key(u"departments");
    json.beginArray(JsonLayout::Lines);
    for (const Department &department : snapshot.work->departments) {
        json.beginObject();
        json.member(u"name", department.name);
        json.member(u"opinions", counts[department.id].first);
        json.member(u"unanswered", counts[department.id].second);
        json.endObject();
    }
    json.endArray();
}

void writeStates(JsonWriter &json, const Snapshot &snapshot, const WorkStates::Standing &standing)
{
    const WorkStates states(snapshot, standing);
    std::map<WorkState, int> counts;
    for (const Opinion &opinion : snapshot.opinions)
        ++counts[states.of(opinion)];
    json.member(u"open_replies", states.openReplies());
    json.key(u"states");
    json.beginObject();
    for (const WorkState state : kWorkStates)
        json.member(workStateName(state), counts[state]);
    json.endObject();
}

void writePhrases(JsonWriter &json, const Snapshot &snapshot)
{
    const std::vector<int> counts = countPhrases(snapshot);
    json.key(u"phrases");
    json.beginArray(JsonLayout::Lines);
    for (size_t i = 0; i < counts.size(); ++i) {
        json.beginObject();
        json.member(u"title", snapshot.work->phrases[i].title);
        json.member(u"count", counts[i]);
        json.endObject();
    }
    json.endArray();
}

} // namespace

QByteArray statsJson(const Snapshot &snapshot, const WorkStates::Standing &standing)
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
    writeLetters(json, tallyLetters(snapshot));
    writeDepartments(json, snapshot);
    writeStates(json, snapshot, standing);
    writePhrases(json, snapshot);
    json.member(u"revision", snapshot.revision);
    json.endObject();
    return json.finish();
}

} // namespace gaiyo
