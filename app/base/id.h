#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <functional>
#include <utility>

namespace gaiyo {

// Name of one row for its whole life: `[A-Za-z0-9_-]{1,64}`, unique in the file over all kinds of
// rows, never reused. The tag keeps an opinion's id from being passed as a node's.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString value)
        : m_value(std::move(value))
    {}

    const QString &value() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    // Most ids that are compared are copies of one string.
    friend bool operator==(const Id &a, const Id &b)
    {
        return (a.m_value.constData() == b.m_value.constData() &&
                a.m_value.size() == b.m_value.size()) ||
               a.m_value == b.m_value;
    }
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        return a.m_value.compare(b.m_value) <=> 0;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

using NodeId = Id<struct NodeTag>;
using OpinionId = Id<struct OpinionTag>;
using ResponseId = Id<struct ResponseTag>;
using CategoryId = Id<struct CategoryTag>;
// Of the work beside the booklet (domain/work).
using SubmitterId = Id<struct SubmitterTag>;
using LetterId = Id<struct LetterTag>;
using OriginalId = Id<struct OriginalTag>;
using MaskId = Id<struct MaskTag>;
using PassageId = Id<struct PassageTag>;
using PhraseId = Id<struct PhraseTag>;
using DepartmentId = Id<struct DepartmentTag>;
using AssignmentId = Id<struct AssignmentTag>;
using RoundId = Id<struct RoundTag>;
using SheetId = Id<struct SheetTag>;
using SheetRowId = Id<struct SheetRowTag>;
using ReplyId = Id<struct ReplyTag>;
using PlanChangeId = Id<struct PlanChangeTag>;
using PlanChangeOpinionId = Id<struct PlanChangeOpinionTag>;

// True for a string that may be an id of a document row.
bool isValidId(const QString &value);

} // namespace gaiyo

template <typename Tag>
struct std::hash<gaiyo::Id<Tag>>
{
    size_t operator()(const gaiyo::Id<Tag> &id) const { return qHash(id); }
};
