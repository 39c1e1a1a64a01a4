#include "intake/inquiry/earlier_values.h"

#include "document/earlier_version.h"

namespace gaiyo {

EarlierValues::EarlierValues(QString path, const Document::Services &services)
    : m_path(std::move(path))
    , m_services(services)
{}

Result<SnapshotPtr> EarlierValues::at(qint64 revision, const QString &operation)
{
    if (const auto known = m_read.find(revision); known != m_read.end())
        return known->second;
    auto values = read(revision, operation);
    if (values)
        m_read.emplace(revision, *values);
    return values;
}

Result<SnapshotPtr> EarlierValues::read(qint64 revision, const QString &operation) const
{
    {
        const auto store =
            DocumentStore::open(m_path, Access::ReadOnly, m_services.author, m_services.clock);
        if (!store)
            return store.error();
        const auto uuid = (*store)->operationUuid(revision);
        if (!uuid)
            return uuid.error();
        if (operation.isEmpty() || *uuid != operation)
            return SnapshotPtr();
    }
    auto values = readEarlierVersion(m_path, revision, m_services.author, m_services.clock);
    if (values)
        return std::make_shared<const Snapshot>(std::move(*values));
    if (values.error().kind == ErrorKind::Invalid)
        return SnapshotPtr();
    return values.error();
}

} // namespace gaiyo
