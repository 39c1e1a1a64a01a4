#include "document/sharing/merged_before.h"

#include <algorithm>

namespace gaiyo {

QString mergeUuid(const QString &lastOfCopy)
{
    return QStringLiteral("merge-") + lastOfCopy;
}

MergedBefore::MergedBefore(WriteTransaction &into, WriteTransaction &copy, qint64 base, qint64 end)
    : m_intoRows(into)
    , m_copyRows(copy)
    , m_end(end)
{
    for (qint64 revision = end; revision > base && m_into == 0; --revision) {
        const auto brought = into.findOperation(mergeUuid(copy.operationUuid(revision)));
        m_into = brought.value_or(0);
        m_copy = brought ? revision : 0;
    }
}

bool MergedBefore::isNew(WriteTransaction &side, Entity entity, const QString &id,
                         const QString &field, qint64 since)
{
    if (!field.isEmpty())
        return side.fieldRevision(entity, id, field) > since;
    return std::ranges::any_of(fieldsOf(entity), [&](const Field &each) {
        return side.fieldRevision(entity, id, QLatin1String(each.name)) > since;
    });
}

bool MergedBefore::isNewHere(Entity entity, const QString &id, const QString &field)
{
    return m_into == 0 || isNew(m_intoRows, entity, id, field, m_into);
}

bool MergedBefore::isNewInCopy(Entity entity, const QString &id, const QString &field)
{
    return m_into == 0 || isNew(m_copyRows, entity, id, field, m_copy);
}

bool MergedBefore::isSettled(Entity entity, const QString &id, const QString &field)
{
    if (m_into == 0 || !m_copyRows.find(entity, id) || isNewInCopy(entity, id, field))
        return false;
    if (m_intoRows.find(entity, id))
        return isNewHere(entity, id, field);
    const LastEntry then = m_intoRows.lastEntry(id, m_into);
    return then.revision == 0 || then.fields.has_value(); // it was removed since
}

} // namespace gaiyo
