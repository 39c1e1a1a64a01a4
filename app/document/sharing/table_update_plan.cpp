#include "document/sharing/table_update_plan.h"

#include "domain/snapshot_index.h"

#include <QJsonObject>

#include <algorithm>

namespace gaiyo {

void TableUpdatePlan::run()
{
    findLatest();
    findCleared();
    for (const Opinion &row : m_returned.values.opinions) {
        if (m_exported.index.findOpinion(row.id))
            compare(row);
        else
            addOpinion(row);
    }
    writeResponses();
    findGone();
    TableUpdateReport &report = m_update.report;
    report.changed = int(m_changed.size());
    report.same = m_known - report.changed - int(m_left.size());
}

void TableUpdatePlan::step(const QString &kind, const QJsonObject &arguments)
{
    m_update.steps.push_back({kind, arguments, {}});
}

void TableUpdatePlan::stepOf(const OpinionId &opinion, const QString &kind,
                             const QJsonObject &arguments)
{
    step(kind, arguments);
    m_changed.insert(opinion);
}

void TableUpdatePlan::tell(const OpinionId &opinion, const QString &field, const QString &table,
                           const QString &document)
{
    m_update.report.taken.push_back({opinion, field, table, document});
}

bool TableUpdatePlan::isSaid(const QString &field, const OpinionId &row) const
{
    return has(field) && !m_table.unread.value(row).contains(field) &&
           !m_cleared.value(field).contains(row);
}

void TableUpdatePlan::leave(const OpinionId &opinion, const QString &field, const QString &table,
                            const QString &document, LeftField::Reason reason)
{
    m_update.report.left.push_back(
        {opinion, m_now.index.findNo(opinion), field, table, document, reason});
    if (!m_changed.contains(opinion))
        m_left.insert(opinion);
}

void TableUpdatePlan::compare(const Opinion &returned)
{
    ++m_known;
    const Opinion &exported = *m_exported.index.findOpinion(returned.id);
    const Opinion *base = m_base.index.findOpinion(returned.id);
    const Opinion *now = m_now.index.findOpinion(returned.id);
    if (!base)
        return;
    if (!now) {
        if (isChanged(returned, exported))
            leave(returned.id, kOpinion, returned.summary, {});
        return;
    }
    const Row row{returned, exported, *base, *now};
    leaveUnsaid(row);
    compareWords(row);
    compareCount(row);
    compareFree(row);
    compareCategory(row);
    compareNode(row);
    compareResponse(row);
    if (m_changed.contains(returned.id))
        m_left.remove(returned.id);
    else if (!m_left.contains(returned.id))
        m_update.report.unchanged.push_back(returned.id);
}

bool TableUpdatePlan::isChanged(const Opinion &returned, const Opinion &exported) const
{
    const auto differs = [&](const QString &field, bool isOther) {
        return isSaid(field, returned.id) && isOther;
    };
    return differs(kSummary, returned.summary != exported.summary) ||
           differs(kCount, returned.count != exported.count) ||
           std::ranges::any_of(kFreeFields,
                               [&](const auto &field) {
                                   return differs(field.first,
                                                  returned.*field.second != exported.*field.second);
                               }) ||
           differs(kCategory, m_returned.labelOf(returned, m_table) !=
                                  m_exported.labelOf(exported, m_table)) ||
           differs(kNode, m_returned.headings.pathOf(returned.node) !=
                              m_exported.headings.pathOf(exported.node)) ||
           differs(kResponse, m_returned.markupOf(returned) != m_exported.markupOf(exported));
}

QString TableUpdatePlan::textOf(const UpdateSide &side, const Opinion &opinion,
                                const QString &field) const
{
    if (field == kSummary)
        return opinion.summary;
    if (field == kResponse)
        return side.plainOf(opinion);
    if (field == kCategory)
        return side.labelOf(opinion, m_table);
    if (field == kCount)
        return QString::number(opinion.count);
    for (const auto &[name, text] : kFreeFields) {
        if (field == name)
            return opinion.*text;
    }
    return side.placeOf(opinion);
}

void TableUpdatePlan::findCleared()
{
    for (const Opinion &row : m_returned.values.opinions) {
        const Opinion *exported = m_exported.index.findOpinion(row.id);
        if (has(kSummary) && exported && row.summary.trimmed().isEmpty() &&
            !exported->summary.trimmed().isEmpty() &&
            !m_table.unread.value(row.id).contains(kSummary))
            m_cleared[kSummary].insert(row.id);
    }
    QStringList fields{kResponse, kCategory, kNode};
    for (const auto &[field, text] : kFreeFields)
        fields << field;
    for (const QString &field : fields) {
        QSet<OpinionId> emptied;
        bool isKept = !has(field);
        for (const Opinion &row : m_returned.values.opinions) {
            const Opinion *exported = m_exported.index.findOpinion(row.id);
            if (isKept || !exported || m_table.unread.value(row.id).contains(field) ||
                isEmptyOf(m_exported, *exported, field))
                continue;
            isKept = !isEmptyOf(m_returned, row, field);
            emptied.insert(row.id);
        }
        if (!isKept && emptied.size() > 1)
            m_cleared.insert(field, emptied);
    }
}

bool TableUpdatePlan::isEmptyOf(const UpdateSide &side, const Opinion &opinion,
                                const QString &field) const
{
    return field == kNode ? !opinion.node : textOf(side, opinion, field).isEmpty();
}

void TableUpdatePlan::leaveUnsaid(const Row &row)
{
    const OpinionId &id = row.now.id;
    const auto leaveField = [&](const QString &field) {
        const bool isUnread = m_table.unread.value(id).contains(field);
        if (has(field) && !isSaid(field, id))
            leave(id, field, {}, textOf(m_now, row.now, field),
                  isUnread ? LeftField::Reason::Unread : LeftField::Reason::Cleared);
    };
    if (m_cleared.isEmpty() && !m_table.unread.contains(id))
        return;
    for (const QString &field : {kSummary, kCount})
        leaveField(field);
    for (const auto &[field, text] : kFreeFields)
        leaveField(field);
    for (const QString &field : {kCategory, kNode, kResponse})
        leaveField(field);
}

void TableUpdatePlan::compareWords(const Row &row)
{
    const QString &mine = row.returned.summary;
    if (!isSaid(kSummary, row.now.id) || mine == row.exported.summary || mine == row.now.summary)
        return;
    if (row.now.summary != row.base.summary)
        return leave(row.now.id, kSummary, mine, row.now.summary);
    tell(row.now.id, kSummary, mine, row.now.summary);
    stepOf(row.now.id, QStringLiteral("set_opinion"),
           {{kId, row.now.id.value()}, {kSummary, mine}});
}

void TableUpdatePlan::compareCount(const Row &row)
{
    const int mine = row.returned.count;
    if (!isSaid(kCount, row.now.id) || mine == row.exported.count || mine == row.now.count)
        return;
    if (row.now.count != row.base.count)
        return leave(row.now.id, kCount, QString::number(mine), QString::number(row.now.count));
    tell(row.now.id, kCount, QString::number(mine), QString::number(row.now.count));
    stepOf(row.now.id, QStringLiteral("set_opinion"), {{kId, row.now.id.value()}, {kCount, mine}});
}

void TableUpdatePlan::compareFree(const Row &row)
{
    for (const auto &[field, text] : kFreeFields) {
        const QString &mine = row.returned.*text;
        if (!isSaid(field, row.now.id) || mine == row.exported.*text || mine == row.now.*text)
            continue;
        if (row.now.*text != row.base.*text) {
            leave(row.now.id, field, mine, row.now.*text);
            continue;
        }
        tell(row.now.id, field, mine, row.now.*text);
        stepOf(row.now.id, QStringLiteral("set_opinion"),
               {{kId, row.now.id.value()}, {field, mine}});
    }
}

void TableUpdatePlan::findLatest()
{
    for (const Opinion &opinion : m_now.values.opinions) {
        if (!m_base.index.findOpinion(opinion.id))
            m_latest.insert(opinion.summary, opinion.id);
    }
}

bool TableUpdatePlan::isThereAlready(const Opinion &row)
{
    for (auto it = m_latest.find(row.summary); it != m_latest.end() && it.key() == row.summary;
         ++it) {
        const Opinion &now = *m_now.index.findOpinion(it.value());
        const QStringList path = m_returned.headings.pathOf(placeOfNew(row));
        const auto place = findHeading(path);
        const bool isSamePlace = place == now.node && (place || path.isEmpty());
        if (!isSamePlace || m_now.markupOf(now) != m_returned.markupOf(row))
            continue;
        m_update.report.unchanged.push_back(now.id);
        m_latest.erase(it);
        return true;
    }
    return false;
}

void TableUpdatePlan::addOpinion(const Opinion &row)
{
    if (isThereAlready(row)) {
        ++m_known;
        return;
    }
    const QString node = headingFor(placeOfNew(row));
    const QString category = categoryOfNew(row);
    m_update.madeBy.insert(kNew + row.id.value(), m_update.steps.size());
    QJsonObject arguments{{kNode, orNull(node)},
                          {kSummary, row.summary},
                          {kCategory, orNull(category)},
                          {kCount, row.count}};
    for (const auto &[field, text] : kFreeFields) {
        if (!(row.*text).isEmpty())
            arguments.insert(field, row.*text);
    }
    step(QStringLiteral("add_opinion"), arguments);
    ++m_update.report.added;
    m_update.report.newRows.push_back(row.id);
    m_new.insert(row.id);
    m_groups.add(row.id);
    if (row.response)
        m_rewritten.insert(row.id);
}

void TableUpdatePlan::findGone()
{
    for (const Opinion &opinion : m_exported.values.opinions) {
        if (!m_returned.index.findOpinion(opinion.id) && !m_table.doubtful.contains(opinion.id) &&
            m_now.index.findOpinion(opinion.id))
            m_update.report.gone.push_back(opinion.id);
    }
}

QJsonValue TableUpdatePlan::orNull(const QString &id)
{
    return id.isEmpty() ? QJsonValue() : QJsonValue(id);
}

} // namespace gaiyo
