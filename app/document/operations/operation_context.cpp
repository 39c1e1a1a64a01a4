#include "document/operations/operation_context.h"

#include "document/row_json.h"
#include "domain/rank.h"
#include "domain/row_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

// Longer ranks than this mean that one gap was halved over and over: time to spread them anew.
constexpr qsizetype kLongestRank = 40;
// Rows on each side that such a spread begins with.
constexpr size_t kFewestSpread = 32;

// Context of these sentences in translations/.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

Error notFound(const QString &name)
{
    return {ErrorKind::NotFound, Sentences::tr("There is no “%1” in the "
                                               "document.")
                                     .arg(name)};
}

Error badArgument(const QString &name)
{
    return invalidOperation(
        Sentences::tr("The argument “%1” is missing or cannot be used.").arg(name));
}

const std::map<QString, OperationFunction> &functions()
{
    static const std::map<QString, OperationFunction> kFunctions{
        {QStringLiteral("set_consultation"), setConsultation},
        {QStringLiteral("set_settings"), setSettings},
        {QStringLiteral("ignore_finding"), ignoreFinding},
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
        {QStringLiteral("join_opinion"), joinOpinion},
        {QStringLiteral("part_opinion"), partOpinion},
        {QStringLiteral("add_letter"), addLetter},
        {QStringLiteral("set_letter"), setLetter},
        {QStringLiteral("remove_letter"), removeLetter},
        {QStringLiteral("set_submitter"), setSubmitter},
        {QStringLiteral("join_submitters"), joinSubmitters},
        {QStringLiteral("add_original"), addOriginal},
        {QStringLiteral("correct_original"), correctOriginal},
        {QStringLiteral("check_original"), checkOriginal},
        {QStringLiteral("mask"), addMask},
        {QStringLiteral("unmask"), removeMask},
        {QStringLiteral("cut"), cutPassage},
        {QStringLiteral("link"), linkPassage},
        {QStringLiteral("set_aside"), setAside},
        {QStringLiteral("unlink"), unlinkPassage},
        {QStringLiteral("add_phrase"), addPhrase},
        {QStringLiteral("set_phrase"), setPhrase},
        {QStringLiteral("remove_phrase"), removePhrase},
        {QStringLiteral("set_stage"), setStage},
        {QStringLiteral("add_department"), addDepartment},
        {QStringLiteral("set_department"), setDepartment},
        {QStringLiteral("remove_department"), removeDepartment},
        {QStringLiteral("assign"), assignDepartments},
        {QStringLiteral("add_round"), addRound},
        {QStringLiteral("set_round"), setRound},
        {QStringLiteral("remove_round"), removeRound},
        {QStringLiteral("issue_sheet"), issueSheet},
        {QStringLiteral("close_sheet"), closeSheet},
        {QStringLiteral("add_replies"), addReplies},
        {QStringLiteral("place_reply"), placeReply},
        {QStringLiteral("take_reply"), takeReply},
        {QStringLiteral("decline_reply"), declineReply},
        {QStringLiteral("add_plan_change"), addPlanChange},
        {QStringLiteral("set_plan_change"), setPlanChange},
        {QStringLiteral("move_plan_change"), movePlanChange},
        {QStringLiteral("remove_plan_change"), removePlanChange},
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
        const Opinion *opinion = findOpinionByNo(snapshot, no.toInt());
        return opinion ? Result<Opinion>(*opinion)
                       : notFound(QStringLiteral("No. %1").arg(no.toInt()));
    }
    if (!named.isString())
        return badArgument(name);
    const auto row = transaction.find(Entity::Opinion, named.toString());
    return row ? Result<Opinion>(rowOf<Opinion>(row->id, row->fields)) : notFound(named.toString());
}

Result<Node> OperationContext::requireNode(const QString &name)
{
    const QJsonValue named = arguments.raw(name);
    if (!named.isString())
        return badArgument(name);
    const auto row = transaction.find(Entity::Node, named.toString());
    return row ? Result<Node>(rowOf<Node>(row->id, row->fields)) : notFound(named.toString());
}

Result<Record> OperationContext::requireRow(Entity entity, const QString &name)
{
    const QJsonValue named = arguments.raw(name);
    if (!named.isString())
        return badArgument(name);
    auto row = transaction.find(entity, named.toString());
    return row ? Result<Record>(std::move(*row)) : notFound(named.toString());
}

Result<Category> OperationContext::requireCategory(const QString &name)
{
    const QJsonValue named = arguments.raw(name);
    return named.isString() ? categoryNamed(named.toString()) : badArgument(name);
}

Result<Category> OperationContext::categoryNamed(const QString &named)
{
    const Category *found = nullptr;
    for (const Category &category : snapshot.categories) {
        if (category.id.value() == named)
            return category;
        if (category.symbol != named)
            continue;
        if (found)
            return invalidOperation(Sentences::tr("Several categories have the symbol “%1”; please "
                                                  "name the one meant by its id.")
                                        .arg(named));
        found = &category;
    }
    return found ? Result<Category>(*found) : notFound(named);
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

QString OperationContext::newId()
{
    QString id = ids.next();
    while (transaction.isIdTaken(id))
        id = ids.next();
    return id;
}

// The row that "before" names; none where the end is meant.
Result<std::optional<RankedRow>> OperationContext::namedSibling(const SiblingRows &siblings,
                                                                const QString &self)
{
    const QJsonValue named = arguments.raw(QStringLiteral("before"));
    if (named.isNull() || named.isUndefined())
        return std::optional<RankedRow>();
    QString id = named.toString();
    if (named.isDouble()) {
        const Opinion *opinion = findOpinionByNo(snapshot, named.toInt());
        id = opinion ? opinion->id.value() : QString::number(named.toInt());
    }
    const auto row = transaction.find(siblings.entity, id);
    const bool isSibling =
        row && id != self &&
        (siblings.field.isEmpty() || row->fields[siblings.field] == siblings.value);
    if (!isSibling)
        return invalidOperation(Sentences::tr("“%1” does not stand in the place that “before” "
                                              "means; please name a row of the same place.")
                                    .arg(id));
    return std::optional(RankedRow{siblings.entity, id, row->fields[u"rank"].toString()});
}

Result<QString> OperationContext::rankFor(const SiblingRows &siblings, const QString &self)
{
    const auto next = namedSibling(siblings, self);
    if (!next)
        return next.error();
    const RankedRow *before = *next ? &**next : nullptr;
    const auto previous = transaction.findNeighbours(siblings, Side::Before, before, self, 1);
    const QString low = previous.empty() ? QString() : previous.front().rank;
    const QString high = before ? before->rank : QString();
    // Two rows of one rank: one of them came back to a place that was filled meanwhile.
    const bool hasRoom = high.isEmpty() || low < high;
    const QString rank = hasRoom ? rankBetween(low, high) : QString();
    return hasRoom && rank.size() <= kLongestRank ? rank : makeRoom(siblings, before, self);
}

// Spreads the ranks around a place anew: as few rows as give short ones.
QString OperationContext::makeRoom(const SiblingRows &siblings, const RankedRow *before,
                                   const QString &self)
{
    for (size_t most = kFewestSpread;; most *= 2) {
        // One more on each side: the bounds, which stay.
        auto rows = transaction.findNeighbours(siblings, Side::Before, before, self, most + 1);
        const QString low = rows.size() > most ? rows.back().rank : QString();
        if (rows.size() > most)
            rows.pop_back();
        std::reverse(rows.begin(), rows.end());
        const size_t own = rows.size();
        auto behind = before ? transaction.findNeighbours(siblings, Side::After, before, self, most)
                             : std::vector<RankedRow>();
        const QString high = behind.size() == most ? behind.back().rank : QString();
        if (behind.size() == most)
            behind.pop_back();
        if (before)
            rows.push_back(*before);
        rows.insert(rows.end(), behind.begin(), behind.end());
        const bool isAll = low.isEmpty() && high.isEmpty();
        if (!isAll && !high.isEmpty() && low >= high)
            continue;
        const auto spread =
            isAll ? spreadRanks(rows.size() + 1) : ranksBetween(low, high, rows.size() + 1);
        const bool areShort = std::all_of(spread.begin(), spread.end(), [](const QString &rank) {
            return rank.size() <= kLongestRank / 2;
        });
        if (!areShort && !isAll)
            continue;
        for (size_t i = 0; i < rows.size(); ++i)
            transaction.update(siblings.entity, rows[i].id,
                               {{QStringLiteral("rank"), spread[i < own ? i : i + 1]}});
        return spread[own];
    }
}

QString fieldWords(const QString &field)
{
    static const std::map<QString, const char *> kFieldWords{
        {QStringLiteral("text"), QT_TRANSLATE_NOOP("Operation", "response")},
        {QStringLiteral("response"), QT_TRANSLATE_NOOP("Operation", "response")},
        {QStringLiteral("summary"), QT_TRANSLATE_NOOP("Operation", "summary of the opinion")},
        {QStringLiteral("category"), QT_TRANSLATE_NOOP("Operation", "category")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("Operation", "note")},
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("Operation", "title")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("Operation", "name")},
        {QStringLiteral("node"), QT_TRANSLATE_NOOP("Operation", "place in the plan")},
        {QStringLiteral("count"), QT_TRANSLATE_NOOP("Operation", "count")},
        {QStringLiteral("state"), QT_TRANSLATE_NOOP("Operation", "decision on the answer")}};
    const auto found = kFieldWords.find(field);
    return found == kFieldWords.end() ? field : Sentences::tr(found->second);
}

Error OperationContext::conflictIn(FieldConflict found, const QString &shownId)
{
    if (!current)
        current = rowJson(state, shownId);
    const QString field = found.field;
    conflict = std::move(found);
    return {ErrorKind::Conflict, Sentences::tr("Somebody changed “%1” in the meantime. "
                                               "Nothing was overwritten; please compare "
                                               "both texts.")
                                     .arg(fieldWords(field))};
}

Result<void> OperationContext::checkUnchanged(Entity entity, const QString &id,
                                              const QJsonObject &mine)
{
    if (!ifUnchangedSince)
        return {};
    if (restored)
        return checkBeforeRestoring(entity, id, mine);
    const auto row = transaction.find(entity, id);
    for (const QString &field : mine.keys()) {
        const QJsonValue now = row ? row->fields[field] : QJsonValue();
        if (transaction.fieldRevision(entity, id, field) <= *ifUnchangedSince ||
            now == mine[field] || now == seen.value(field))
            continue;
        const auto past = transaction.fieldPast(entity, id, field, *ifUnchangedSince);
        const QJsonValue base = seen.contains(field) ? seen.value(field) : past.value;
        return conflictIn({id, field, base, mine[field], now, past.changedBy, past.changedAt}, id);
    }
    return {};
}

Result<void> OperationContext::checkRowUnchanged(Entity entity, const QString &id)
{
    if (!ifUnchangedSince)
        return {};
    const auto row = transaction.find(entity, id);
    if (!row || row->revision <= *ifUnchangedSince)
        return {};
    current = rowJson(state, id);
    return Error{
        ErrorKind::Conflict,
        Sentences::tr("Somebody has worked on what was to be removed. Nothing was removed; "
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
