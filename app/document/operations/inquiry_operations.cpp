#include "document/operations/plain_fields.h"

#include "domain/row_values.h"
#include "domain/work/responsible.h"
#include "domain/work/work.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace gaiyo {

namespace {

const QString kRound = QStringLiteral("round");
const QString kSheet = QStringLiteral("sheet");
const QString kDueOn = QStringLiteral("due_on");

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// What a sheet is about where its maker names nothing: what the department answers for. An opinion
// that is joined to another is answered there.
std::vector<const Opinion *> opinionsOf(const Snapshot &values, const QString &department)
{
    const ResponsibleDepartments responsible(values);
    std::vector<const Opinion *> found;
    for (const Opinion &opinion : values.opinions) {
        const auto departments = responsible.of(opinion);
        if (!opinion.joined &&
            std::ranges::find(departments, DepartmentId(department)) != departments.end())
            found.push_back(&opinion);
    }
    return found;
}

Result<std::vector<const Opinion *>> readOpinions(OperationContext &context,
                                                  const QString &department)
{
    const QString name = QStringLiteral("opinions");
    if (!context.arguments.has(name))
        return opinionsOf(context.snapshot, department);
    const QJsonValue given = context.arguments.raw(name);
    if (!given.isArray())
        context.arguments.reject(name);
    std::vector<const Opinion *> found;
    for (const QJsonValue &each : given.toArray()) {
        const Opinion *opinion = context.state.index().findOpinion(OpinionId(each.toString()));
        if (!opinion)
            return Error{
                ErrorKind::NotFound,
                Sentences::tr("There is no opinion “%1” in the document.").arg(each.toString())};
        if (std::ranges::find(found, opinion) == found.end())
            found.push_back(opinion);
    }
    return found;
}

void insertRows(OperationContext &context, const QString &sheet,
                const std::vector<const Opinion *> &opinions)
{
    for (const Opinion *opinion : opinions)
        context.transaction.insert(
            Entity::SheetRow, context.newId(),
            {{kSheet, sheet},
             {QStringLiteral("opinion"), opinion->id.value()},
             {QStringLiteral("ref"), opinion->ref},
             {QStringLiteral("no"), context.state.index().findNo(opinion->id).value_or(0)}});
}

// The fields of a sheet: the state that it shows is the one that the transaction found.
Result<QJsonObject> readSheet(OperationContext &context)
{
    const auto round = context.requireRow(Entity::Round, kRound);
    if (!round)
        return round.error();
    const auto department = context.requireRow(Entity::Department, QStringLiteral("department"));
    if (!department)
        return department.error();
    QJsonObject fields = newRowFields(Entity::Sheet);
    fields.insert(kRound, round->id);
    fields.insert(QStringLiteral("department"), department->id);
    fields.insert(kDueOn, round->fields[kDueOn]);
    readGivenFields(context.arguments, Entity::Sheet, fields);
    const qint64 revision = context.transaction.baseRevision();
    fields.insert(QStringLiteral("revision"), revision);
    fields.insert(QStringLiteral("operation"), context.transaction.operationUuid(revision));
    fields.insert(QStringLiteral("issued_at"), context.transaction.time());
    return fields;
}

} // namespace

Result<QString> addRound(OperationContext &context)
{
    context.arguments.require(QStringLiteral("name"));
    QJsonObject fields = newRowFields(Entity::Round);
    readGivenFields(context.arguments, Entity::Round, fields);
    if (const auto placed = readRank(context, Entity::Round, {}, fields); !placed)
        return placed.error();
    return insertNamedRow(context, Entity::Round, fields);
}

Result<QString> setRound(OperationContext &context)
{
    const auto round = context.requireRow(Entity::Round, QStringLiteral("id"));
    if (!round)
        return round.error();
    QJsonObject fields;
    readGivenFields(context.arguments, Entity::Round, fields);
    if (context.arguments.has(QStringLiteral("before"))) {
        if (const auto placed = readRank(context, Entity::Round, round->id, fields); !placed)
            return placed.error();
    }
    return updateRow(context, Entity::Round, round->id, fields);
}

// With its sheets, as long as none of them has brought an answer.
Result<QString> removeRound(OperationContext &context)
{
    WriteTransaction &transaction = context.transaction;
    const auto round = context.requireRow(Entity::Round, QStringLiteral("id"));
    if (!round)
        return round.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (const auto same = context.checkRowUnchanged(Entity::Round, round->id); !same)
        return same.error();
    const auto sheets = transaction.select(Entity::Sheet, kRound, round->id);
    for (const Record &sheet : sheets) {
        if (transaction.countSiblings({Entity::Reply, kSheet, sheet.id}, 1) > 0 ||
            !sheet.fields[u"returned"].toString().isEmpty())
            return invalidOperation(
                Sentences::tr("Departments have answered in this round, and so it stays."));
        for (const Record &row : transaction.select(Entity::SheetRow, kSheet, sheet.id))
            transaction.remove(Entity::SheetRow, row.id);
        transaction.remove(Entity::Sheet, sheet.id);
    }
    transaction.remove(Entity::Round, round->id);
    return round->id;
}

Result<QString> issueSheet(OperationContext &context)
{
    const auto fields = readSheet(context);
    if (!fields)
        return fields.error();
    const auto opinions = readOpinions(context, (*fields)[u"department"].toString());
    if (!opinions)
        return opinions.error();
    const auto id = readNewId(context, context.arguments);
    if (!id)
        return id;
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    if (opinions->empty())
        return invalidOperation(Sentences::tr(
            "No opinion is assigned to this department, so there is nothing to ask."));
    context.transaction.insert(Entity::Sheet, *id, *fields);
    insertRows(context, *id, *opinions);
    return id;
}

Result<QString> closeSheet(OperationContext &context)
{
    const QString closedAt = QStringLiteral("closed_at");
    const auto sheet = context.requireRow(Entity::Sheet, QStringLiteral("id"));
    if (!sheet)
        return sheet.error();
    const bool isClosed = context.arguments.flag(QStringLiteral("closed"), true);
    QJsonValue at; // open again
    if (isClosed)
        at =
            sheet->fields[closedAt].isNull() ? context.transaction.time() : sheet->fields[closedAt];
    return updateRow(context, Entity::Sheet, sheet->id, {{closedAt, at}});
}

} // namespace gaiyo
