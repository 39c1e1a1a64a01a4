#include "checks/findings_json.h"

#include "base/json_writer.h"

namespace gaiyo {

QByteArray findingsJson(const std::vector<Finding> &findings)
{
    JsonWriter json;
    json.beginArray(JsonLayout::Lines);
    for (const Finding &finding : findings) {
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
        json.member(u"message", finding.message);
        json.endObject();
    }
    json.endArray();
    return json.finish();
}

} // namespace gaiyo
