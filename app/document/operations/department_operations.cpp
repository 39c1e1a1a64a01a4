#include "document/operations/plain_fields.h"

#include "domain/row_values.h"
#include "domain/work/work.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace gaiyo {

namespace {

const QString kDepartment = QStringLiteral("department");
const QString kOpinion = QStringLiteral("opinion");
const QString kNode = QStringLiteral("node");
const QString kRole = QStringLiteral("role");

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// The departments that are named, the lead first, each once.
Result<QStringList> readDepartments(OperationContext &context)
{
    const QString name = QStringLiteral("departments");
    context.arguments.require(name);
    const QJsonValue given = context.arguments.raw(name);
    if (!given.isArray())
        context.arguments.reject(name);
    QStringList ids;
    for (const QJsonValue &each : given.toArray()) {
        ArgumentReader one({{kDepartment, each}});
        const QString id = one.line(kDepartment);
        if (!context.transaction.find(Entity::Department, id))
            return Error{ErrorKind::NotFound,
                         Sentences::tr("There is no department “%1” in the document.").arg(id)};
        ids += id;
    }
    ids.removeDuplicates();
    return ids;
}

// Blanks and the width of letters tell nobody apart.
QString foldedName(const QString &name)
{
    QString folded = name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.removeIf([](QChar c) { return c.isSpace(); });
    return folded;
}

// With two departments of one name nobody knows whose a sheet is, and whose an answer. One that
// has its name already may keep it.
Result<void> requireNameOfItsOwn(const OperationContext &context, const QString &id,
                                 const QJsonObject &fields)
{
    const QString name = fields[u"name"].toString();
    for (const Department &each : context.snapshot.work->departments) {
        if (each.id == DepartmentId(id) && each.name == name)
            return {};
    }
    for (const Department &each : context.snapshot.work->departments) {
        if (each.id != DepartmentId(id) && foldedName(each.name) == foldedName(name))
            return invalidOperation(
                Sentences::tr("There is a department “%1” already. Please give this one a name "
                              "of its own, so that their sheets can be told apart.")
                    .arg(each.name));
    }
    return {};
}

Result<QString> assignNode(OperationContext &context, const QStringList &departments)
{
    const auto node = context.requireNode(kNode);
    if (!node)
        return node.error();
    if (departments.size() > 1)
        return invalidOperation(Sentences::tr(
            "A heading has one department; further ones are named opinion by opinion."));
    const QJsonValue department =
        departments.isEmpty() ? QJsonValue() : QJsonValue(departments.front());
    return updateRow(context, Entity::Node, node->id.value(), {{kDepartment, department}});
}

// The rows of an opinion as they are, by what a clerk sees of them.
QStringList departmentsIn(const std::vector<Record> &assignments)
{
    QStringList lead;
    QStringList others;
    for (const Record &row : assignments)
        (row.fields[kRole].toString() == u"lead" ? lead : others) +=
            row.fields[kDepartment].toString();
    return lead + others;
}

Result<QString> assignOpinion(OperationContext &context, const QStringList &departments)
{
    WriteTransaction &transaction = context.transaction;
    const auto opinion = context.requireOpinion(kOpinion);
    if (!opinion)
        return opinion.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const QString id = opinion->id.value();
    const auto present = transaction.select(Entity::Assignment, kOpinion, id);
    QStringList missing = departments;
    for (const Record &row : present) {
        const auto same = departmentsIn(present) == departments
                              ? Result<void>()
                              : context.checkRowUnchanged(Entity::Assignment, row.id);
        if (!same)
            return same.error();
        const QString department = row.fields[kDepartment].toString();
        if (missing.removeOne(department))
            transaction.update(
                Entity::Assignment, row.id,
                {{kRole, department == departments.front() ? QStringLiteral("lead")
                                                           : QStringLiteral("with")}});
        else
            transaction.remove(Entity::Assignment, row.id);
    }
    for (const QString &department : missing)
        transaction.insert(Entity::Assignment, context.newId(),
                           {{kOpinion, id},
                            {kDepartment, department},
                            {kRole, department == departments.front() ? QStringLiteral("lead")
                                                                      : QStringLiteral("with")}});
    return id;
}

} // namespace

Result<QString> addDepartment(OperationContext &context)
{
    context.arguments.require(QStringLiteral("name"));
    QJsonObject fields = newRowFields(Entity::Department);
    readGivenFields(context.arguments, Entity::Department, fields);
    if (const auto own = requireNameOfItsOwn(context, {}, fields); !own)
        return own.error();
    if (const auto placed = readRank(context, Entity::Department, {}, fields); !placed)
        return placed.error();
    return insertNamedRow(context, Entity::Department, fields);
}

Result<QString> setDepartment(OperationContext &context)
{
    const auto department = context.requireRow(Entity::Department, QStringLiteral("id"));
    if (!department)
        return department.error();
    QJsonObject fields;
    readGivenFields(context.arguments, Entity::Department, fields);
    if (fields.contains(u"name")) {
        if (const auto own = requireNameOfItsOwn(context, department->id, fields); !own)
            return own.error();
    }
    if (context.arguments.has(QStringLiteral("before"))) {
        if (const auto placed = readRank(context, Entity::Department, department->id, fields);
            !placed)
            return placed.error();
    }
    return updateRow(context, Entity::Department, department->id, fields);
}

// One that was asked stays: sheets and answers would be nobody's.
Result<QString> removeDepartment(OperationContext &context)
{
    WriteTransaction &transaction = context.transaction;
    const auto department = context.requireRow(Entity::Department, QStringLiteral("id"));
    if (!department)
        return department.error();
    if (const auto read = context.arguments.finish(); !read)
        return read.error();
    const QString &id = department->id;
    if (const auto same = context.checkRowUnchanged(Entity::Department, id); !same)
        return same.error();
    for (const Entity entity : {Entity::Sheet, Entity::Reply}) {
        if (transaction.countSiblings({entity, kDepartment, id}, 1) > 0)
            return invalidOperation(
                Sentences::tr("This department was asked, or has answered, and so it stays."));
    }
    for (const Record &row : transaction.select(Entity::Assignment, kDepartment, id))
        transaction.remove(Entity::Assignment, row.id);
    for (const Record &row : transaction.select(Entity::Node, kDepartment, id))
        transaction.update(Entity::Node, row.id, {{kDepartment, QJsonValue()}});
    transaction.remove(Entity::Department, id);
    return id;
}

Result<QString> assignDepartments(OperationContext &context)
{
    const auto departments = readDepartments(context);
    if (!departments)
        return departments.error();
    return context.arguments.has(kNode) ? assignNode(context, *departments)
                                        : assignOpinion(context, *departments);
}

} // namespace gaiyo
