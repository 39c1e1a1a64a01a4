#include "cli/command.h"
#include "cli/console.h"
#include "cli/text.h"

#include "base/json_writer.h"
#include "intake/inquiry/settle_replies.h"

#include <algorithm>

namespace gaiyo {

namespace {

const QString kTake = QStringLiteral("--take");
const QString kDecline = QStringLiteral("--decline");
const QString kClear = QStringLiteral("clear");

void writeReply(JsonWriter &json, const ListedReply &listed, const SnapshotIndex &index)
{
    const Reply &reply = *listed.reply;
    const Opinion *opinion = listed.opinion;
    json.beginObject();
    json.member(u"id", reply.id.value());
    json.member(u"no", opinion ? index.findNo(opinion->id) : std::nullopt);
    json.member(u"ref", opinion ? std::optional(opinion->ref) : std::nullopt);
    json.member(u"department", listed.department);
    json.member(u"text", reply.response);
    json.member(u"base", listed.base);
    json.member(u"now", listed.now);
    json.member(u"category", reply.category);
    json.member(u"summary", reply.summary);
    json.member(u"remark", reply.remark);
    json.member(u"by", reply.by);
    json.member(u"file", reply.file);
    json.member(u"row", reply.row);
    json.member(u"late", listed.isLate);
    json.member(u"state", reply.state);
    json.member(u"flag",
                listed.flags.isEmpty() ? std::nullopt : std::optional(listed.flags.join(u' ')));
    json.endObject();
}

Result<QByteArray> listOf(const Snapshot &values, AskedStates &states)
{
    const auto list = listReplies(values, states);
    if (!list)
        return list.error();
    const SnapshotIndex index(values);
    JsonWriter json;
    json.beginArray(JsonLayout::Lines);
    for (const ListedReply &listed : *list)
        writeReply(json, listed, index);
    json.endArray();
    return json.finish();
}

Settlement settlementOf(const Arguments &arguments)
{
    Settlement settlement{false, arguments.findAll(kTake), arguments.findAll(kDecline)};
    settlement.takesClear = settlement.taken.removeAll(kClear) > 0;
    return settlement;
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QString path = arguments.operand(0);
    const Settlement settlement = settlementOf(arguments);
    const bool isList = !arguments.has(kTake) && !arguments.has(kDecline);
    const Document::Services services{environment.clock, environment.ids, environment.author};
    const auto document =
        Document::open(path, isList ? Access::ReadOnly : Access::ReadWrite, services);
    if (!document)
        return document.error();
    AskedStates states(path, (*document)->snapshot(), services);
    if (!isList) {
        if (const auto settled = settleReplies(**document, settlement, states); !settled)
            return settled.error();
    }
    const auto list = listOf(*(*document)->snapshot(), states);
    if (!list)
        return list.error();
    const auto printed = environment.console.print(*list);
    return printed ? Result<ExitCode>(ExitCode::Done) : printed.error();
}

} // namespace

Command repliesCommand()
{
    return {QStringLiteral("replies"),
            {QStringLiteral("FILE.db")},
            {{kTake, QStringLiteral("clear|ID"), true}, {kDecline, QStringLiteral("ID"), true}},
            QT_TRANSLATE_NOOP("Cli", "lists the answers of departments, or settles them"),
            run};
}

} // namespace gaiyo
