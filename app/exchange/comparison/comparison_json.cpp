#include "exchange/comparison/comparison_json.h"

#include "base/json_writer.h"

namespace gaiyo {

namespace {

QString signOf(DifferencePiece::Kind kind)
{
    switch (kind) {
    case DifferencePiece::Kind::Same:
        return QStringLiteral("=");
    case DifferencePiece::Kind::Removed:
        return QStringLiteral("-");
    case DifferencePiece::Kind::Added:
        return QStringLiteral("+");
    }
    Q_UNREACHABLE();
}

template <typename Change>
void writeWords(JsonWriter &json, const Change &change)
{
    json.member(u"old", change.before);
    json.member(u"new", change.after);
    json.key(u"pieces");
    json.beginArray();
    for (const DifferencePiece &piece : change.pieces) {
        json.beginArray();
        json.value(signOf(piece.kind));
        json.value(piece.text);
        json.endArray();
    }
    json.endArray();
}

} // namespace

QByteArray comparisonJson(const Comparison &comparison, const Progress &progress)
{
    JsonWriter json;
    json.beginObject(JsonLayout::Lines);
    json.key(u"changes");
    json.beginArray(JsonLayout::Lines);
    for (const OpinionChange &change : comparison.opinions) {
        if (progress.isStopAsked())
            break;
        json.beginObject();
        json.member(u"opinion", change.opinion.value());
        json.member(u"kind", changeKindName(change.kind));
        json.member(u"field", change.field);
        json.member(u"old_no", change.oldNo);
        json.member(u"new_no", change.newNo);
        writeWords(json, change);
        json.endObject();
    }
    json.endArray();
    json.key(u"elsewhere");
    json.beginArray(JsonLayout::Lines);
    for (const OtherChange &change : comparison.others) {
        json.beginObject();
        json.member(u"entity", entityName(change.entity));
        json.member(u"id", change.id);
        json.member(u"kind", changeKindName(change.kind));
        if (!change.field.isEmpty())
            json.member(u"field", change.field);
        writeWords(json, change);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.finish();
}

} // namespace gaiyo
