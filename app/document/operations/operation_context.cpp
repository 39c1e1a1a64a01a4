#include "document/operations/operation_context.h"

#include "document/row_json.h"
#include "domain/rank.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

// Longer ranks than this mean that one gap was halved over and over: time to spread them anew.
constexpr qsizetype kLongestRank = 40;

// Context of these sentences in translations/.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

Error notFound(const QString &name)
{
    return {ErrorKind::NotFound, Text::tr("There is no “%1” in the "
                                          "document.")
                                     .arg(name)};
}

Error badArgument(const QString &name)
{
    return invalidOperation(Text::tr("The argument “%1” is missing or cannot be used.").arg(name));
}

const std::map<QString, OperationFunction> &functions()
{
    static const std::map<QString, OperationFunction> kFunctions{
        {QStringLiteral("set_consultation"), setConsultation},
        {QStringLiteral("set_settings"), setSettings},
        {QStringLiteral("add_category"), addCategory},
        {QStringLiteral("set_category"), setCategory},
        {QStringLiteral("remove_category"), removeCategory},
        {QStringLiteral("add_node"), addNode},
        {QStringLiteral("set_node"), setNode},
        {QStringLiteral("move_node"), moveNode},
        {QStringLiteral("remove_node"), removeNode},
        {QStringLiteral("keep_draft_numbers"), keepDraftNumbers},
        {QStringLiteral("add_opinion"), addOpinion},
        {QStringLiteral("set_opinion"), setOpinion},
        {QStringLiteral("move_opinion"), moveOpinion},
        {QStringLiteral("remove_opinion"), removeOpinion},
        {QStringLiteral("set_response"), setResponse},
        {QStringLiteral("share_response"), shareResponse},
        {QStringLiteral("unshare_response"), unshareResponse},
    };
    return kFunctions;
}

} // namespace

Error invalidOperation(const QString &sentence)
{
    return {ErrorKind::Invalid, sentence};
}

Result<Opinion> OperationContext::requireOpinion(const QString &name)
{
    const QJsonValue named = arguments.raw(name);
    const bool byNo = named.isUndefined() && name != u"with";
    const QJsonValue no = byNo ? arguments.raw(QStringLiteral("no")) : named;
    if (no.isDouble()) {
        const SnapshotIndex index(snapshot);
        const Opinion *opinion = index.findOpinionByNo(no.toInt());
        return opinion ? Result<Opinion>(*opinion)
                       : notFound(QStringLiteral("No. %1").arg(no.toInt()));
    }
    if (!named.isString())
        return badArgument(name);
    // One look through all is much quicker than an index of all.
    const OpinionId id(named.toString());
    const auto opinion = std::find_if(snapshot.opinions.begin(), snapshot.opinions.end(),
                                      [&](const Opinion &other) { return other.id == id; });
    return opinion != snapshot.opinions.end() ? Result<Opinion>(*opinion)
                                              : notFound(named.toString());
}

Result<Node> OperationContext::requireNode(const QString &name)
{
    const QJsonValue named = arguments.raw(name);
    if (!named.isString())
        return badArgument(name);
    const Node *node = SnapshotIndex(snapshot).findNode(NodeId(named.toString()));
    return node ? Result<Node>(*node) : notFound(named.toString());
}

Result<Category> OperationContext::requireCategory(const QString &name)
{
    const QJsonValue named = arguments.raw(name);
    if (!named.isString())
        return badArgument(name);
    const Category *found = nullptr;
    for (const Category &category : snapshot.categories) {
        if (category.id.value() == named.toString())
            return category;
        if (category.symbol != named.toString())
            continue;
        if (found)
            return invalidOperation(Text::tr("Several categories have the symbol “%1”; please "
                                             "name the one meant by its id.")
                                        .arg(named.toString()));
        found = &category;
    }
    return found ? Result<Category>(*found) : notFound(named.toString());
}

Result<std::optional<NodeId>> OperationContext::nodeOrNull(const QString &name)
{
    const QJsonValue named = arguments.raw(name);
    if (named.isNull() || named.isUndefined())
        return std::optional<NodeId>();
    const auto node = requireNode(name);
    if (!node)
        return node.error();
    return std::optional(node->id);
}

Result<std::optional<CategoryId>> OperationContext::categoryOrNull(const QString &name)
{
    const QJsonValue named = arguments.raw(name);
    if (named.isNull() || named.isUndefined())
        return std::optional<CategoryId>();
    const auto category = requireCategory(name);
    if (!category)
        return category.error();
    return std::optional(category->id);
}

Result<QString> OperationContext::newId()
{
    while (true) {
        const QString id = ids.next();
        const auto taken = transaction.isIdTaken(id);
        if (!taken)
            return taken.error();
        if (!*taken)
            return id;
    }
}

Result<QString> OperationContext::rankFor(Entity entity, const std::vector<Record> &siblings,
                                          const QString &self)
{
    std::vector<Record> others;
    std::copy_if(siblings.begin(), siblings.end(), std::back_inserter(others),
                 [&](const Record &row) { return row.id != self; });
    QString before;
    const QJsonValue named = arguments.raw(QStringLiteral("before"));
    if (named.isDouble()) {
        const Opinion *opinion = SnapshotIndex(snapshot).findOpinionByNo(named.toInt());
        before = opinion ? opinion->id.value() : QString::number(named.toInt());
    } else {
        before = named.toString();
    }
    const bool atEnd = named.isNull() || named.isUndefined();
    const auto place = std::find_if(others.begin(), others.end(),
                                    [&](const Record &row) { return !atEnd && row.id == before; });
    if (!atEnd && place == others.end())
        return invalidOperation(Text::tr("“%1” does not stand in the place that “before” "
                                         "means; please name a row of the same place.")
                                    .arg(before));
    const auto rankOf = [](const Record &row) { return row.fields[u"rank"].toString(); };
    const QString low = place == others.begin() ? QString() : rankOf(*(place - 1));
    const QString high = place == others.end() ? QString() : rankOf(*place);
    // Two rows of one rank: one of them came back to a place that was filled meanwhile.
    const bool hasRoom = high.isEmpty() || low < high;
    const QString rank = hasRoom ? rankBetween(low, high) : QString();
    if (hasRoom && rank.size() <= kLongestRank)
        return rank;
    const auto spread = spreadRanks(others.size() + 1);
    const auto own = size_t(place - others.begin());
    for (size_t i = 0; i < others.size(); ++i) {
        const QJsonObject fields{{QStringLiteral("rank"), spread[i < own ? i : i + 1]}};
        if (const auto done = transaction.update(entity, others[i].id, fields); !done)
            return done.error();
    }
    return spread[own];
}

Error OperationContext::conflictIn(FieldConflict found, const QString &shownId)
{
    if (!current)
        current = rowJson(snapshot, shownId);
    const QString field = found.field;
    conflict = std::move(found);
    return {ErrorKind::Conflict, Text::tr("Somebody changed “%1” in the meantime. "
                                          "Nothing was overwritten; please compare "
                                          "both texts.")
                                     .arg(field)};
}

Result<void> OperationContext::checkUnchanged(Entity entity, const QString &id,
                                              const QJsonObject &mine)
{
    if (!ifUnchangedSince)
        return {};
    if (restored)
        return checkBeforeRestoring(entity, id, mine);
    const auto row = transaction.find(entity, id);
    if (!row)
        return row.error();
    for (const QString &field : mine.keys()) {
        const auto changedAt = transaction.fieldRevision(entity, id, field);
        if (!changedAt)
            return changedAt.error();
        const QJsonValue now = (*row)->fields[field];
        if (*changedAt <= *ifUnchangedSince || now == mine[field] || now == seen.value(field))
            continue;
        const auto past = transaction.fieldPast(entity, id, field, *ifUnchangedSince);
        if (!past)
            return past.error();
        const QJsonValue base = seen.contains(field) ? seen.value(field) : past->value;
        return conflictIn({id, field, base, mine[field], now, past->changedBy, past->changedAt},
                          id);
    }
    return {};
}

Result<void> OperationContext::checkRowUnchanged(Entity entity, const QString &id)
{
    if (!ifUnchangedSince)
        return {};
    const auto row = transaction.find(entity, id);
    if (!row)
        return row.error();
    if (!*row || (*row)->revision <= *ifUnchangedSince)
        return {};
    current = rowJson(snapshot, id);
    return Error{ErrorKind::Conflict,
                 Text::tr("Somebody has worked on what was to be removed. Nothing was removed; "
                          "please look at it once more.")};
}

OperationFunction findOperationFunction(const QString &kind)
{
    const auto found = functions().find(kind);
    return found == functions().end() ? nullptr : found->second;
}

QStringList operationKinds()
{
    QStringList kinds;
    for (const auto &[kind, function] : functions())
        kinds += kind;
    return kinds;
}

} // namespace gaiyo
