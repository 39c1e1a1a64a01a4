#include "checks/findings_json.h"

#include "base/json_writer.h"
#include "checks/finding_groups.h"

namespace gaiyo {

namespace {

void writeChoices(JsonWriter &json, const std::vector<FixChoice> &choices)
{
    json.key(u"choices");
    json.beginArray();
    for (const FixChoice &choice : choices) {
        json.beginObject();
        json.member(u"words", choice.words);
        json.member(u"count", choice.count);
        json.endObject();
    }
    json.endArray();
}

} // namespace

QByteArray findingsJson(const std::vector<Finding> &findings)
{
    std::vector<qint64> counts(findings.size());
    for (const FindingGroup &group : groupFindings(findings)) {
        for (const size_t i : group.findings)
            counts[i] = qint64(group.findings.size());
    }
    JsonWriter json;
    json.beginArray(JsonLayout::Lines);
    for (size_t i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i];
        json.beginObject();
        json.member(u"code", finding.code);
        json.member(u"severity", severityName(finding.severity));
        json.member(u"opinion",
                    finding.opinion ? std::optional(finding.opinion->value()) : std::nullopt);
        json.member(u"node", finding.node ? std::optional(finding.node->value()) : std::nullopt);
        const auto &place = finding.letter;
        const bool hasStretch = place && place->original;
        json.member(u"letter", place ? std::optional(place->no) : std::nullopt);
        json.member(u"original",
                    hasStretch ? std::optional(place->original->value()) : std::nullopt);
        json.member(u"start", hasStretch ? std::optional(place->start) : std::nullopt);
        json.member(u"end", hasStretch ? std::optional(place->end) : std::nullopt);
        json.member(u"words",
                    finding.words.isEmpty() ? std::nullopt : std::optional(finding.words));
        json.member(u"count", counts[i]);
        json.member(u"fix", !finding.fix.empty());
        writeChoices(json, finding.choices);
        json.member(u"subject", finding.subject);
        json.member(u"ignored", finding.ignored);
        json.member(u"message", finding.message);
        json.endObject();
    }
    json.endArray();
    return json.finish();
}

} // namespace gaiyo
