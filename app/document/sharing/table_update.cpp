#include "document/sharing/table_update.h"

#include "document/sharing/table_update_plan.h"

#include <QRegularExpression>

namespace gaiyo {

TableUpdate::TableUpdate(const ReturnedTable &table, const Snapshot &now)
{
    TableUpdatePlan(m_made, table, now).run();
}

// References to rows that were made meanwhile get their ids.
QString TableUpdate::withIds(QString markup, const QStringList &answered) const
{
    static const QRegularExpression kReference(QStringLiteral("(?<=\\{\\{No:)") +
                                               TableUpdatePlan::kNew +
                                               QStringLiteral("[^}]*(?=\\}\\})"));
    for (auto match = kReference.match(markup); match.hasMatch();
         match = kReference.match(markup, match.capturedStart())) {
        const auto made = m_made.madeBy.constFind(match.captured());
        Q_ASSERT(made != m_made.madeBy.cend());
        markup.replace(match.capturedStart(), match.capturedLength(),
                       answered.value(qsizetype(*made)));
    }
    return markup;
}

std::optional<Operation> TableUpdate::next(const QStringList &answered) const
{
    if (size_t(answered.size()) >= m_made.steps.size())
        return std::nullopt;
    Operation operation = m_made.steps[size_t(answered.size())];
    QJsonObject &arguments = operation.arguments;
    for (const QString &name : arguments.keys()) {
        QString value = arguments[name].toString();
        if (!value.contains(TableUpdatePlan::kNew))
            continue;
        if (const auto made = m_made.madeBy.constFind(value); made != m_made.madeBy.cend()) {
            arguments[name] = answered.value(qsizetype(*made));
            continue;
        }
        if (name == u"text")
            arguments[name] = withIds(value, answered);
    }
    return operation;
}

} // namespace gaiyo
