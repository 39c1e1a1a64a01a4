#pragma once

#include <QHash>
#include <QString>

#include <array>

namespace gaiyo {

// Values by id, in parts that copies share until one of them is changed: a copy of 100,000 entries
// costs microseconds, and so does the first change after it.
template <typename Value>
class SharedMap
{
public:
    const Value *find(const QString &id) const
    {
        const QHash<QString, Value> &part = m_parts[partOf(id)];
        const auto found = part.constFind(id);
        return found == part.constEnd() ? nullptr : &*found;
    }
    void set(const QString &id, const Value &value) { m_parts[partOf(id)].insert(id, value); }
    void remove(const QString &id) { m_parts[partOf(id)].remove(id); }

private:
    static constexpr size_t kParts = 512;
    static constexpr size_t kSeed = 0x9e3779b9; // another than the parts' own

    static size_t partOf(const QString &id) { return qHash(id, kSeed) % kParts; }

    std::array<QHash<QString, Value>, kParts> m_parts;
};

} // namespace gaiyo
