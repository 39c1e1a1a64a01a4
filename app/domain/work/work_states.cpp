#include "domain/work/work_states.h"

#include "domain/work/work.h"

#include <map>
#include <utility>
#include <vector>

namespace gaiyo {

QString workStateName(WorkState state)
{
    switch (state) {
    case WorkState::Todo:
        return QStringLiteral("todo");
    case WorkState::Draft:
        return QStringLiteral("draft");
    case WorkState::Inquired:
        return QStringLiteral("inquired");
    case WorkState::Replied:
        return QStringLiteral("replied");
    case WorkState::Confirmed:
        return QStringLiteral("confirmed");
    case WorkState::Approved:
        break;
    }
    return QStringLiteral("approved");
}

namespace {

// The opinions of each sheet about which something was decided that came for it.
std::set<std::pair<SheetId, QString>> decidedOf(const Work &work)
{
    std::map<SheetId, const Sheet *> sheets;
    std::map<std::pair<RoundId, DepartmentId>, std::vector<const Sheet *>> alike;
    for (const Sheet &sheet : work.sheets) {
        sheets.emplace(sheet.id, &sheet);
        alike[{sheet.round, sheet.department}].push_back(&sheet);
    }
    std::set<std::pair<SheetId, QString>> decided;
    for (const Reply &reply : work.replies) {
        const auto own = reply.sheet ? sheets.find(*reply.sheet) : sheets.end();
        if (reply.state == u"open" || !reply.opinion || own == sheets.end())
            continue;
        for (const Sheet *sheet : alike[{own->second->round, own->second->department}]) {
            if (cameFor(reply.cameAt, *own->second, *sheet))
                decided.emplace(sheet->id, *reply.opinion);
        }
    }
    return decided;
}

} // namespace

WorkStates::WorkStates(const Snapshot &values, Standing standing)
    : m_standing(std::move(standing))
{
    const Work &work = *values.work;
    const auto decided = decidedOf(work);
    for (const Reply &reply : work.replies) {
        const bool isOpen = reply.state == u"open";
        m_openReplies += isOpen ? 1 : 0;
        if (isOpen && reply.opinion)
            m_replied.insert(*reply.opinion);
    }
    std::set<SheetId> open;
    for (const Sheet &sheet : work.sheets) {
        if (!sheet.closedAt)
            open.insert(sheet.id);
    }
    for (const SheetRow &row : work.sheetRows) {
        if (open.contains(row.sheet) && !decided.contains({row.sheet, row.opinion}))
            m_inquired.insert(row.opinion);
    }
    for (const Response &response : values.responses) {
        if (response.markup.trimmed().isEmpty())
            m_empty.insert(response.id);
    }
    std::set<OpinionId> representatives;
    for (const Opinion &opinion : values.opinions) {
        if (opinion.joined)
            representatives.insert(*opinion.joined);
    }
    for (const Opinion &opinion : values.opinions) {
        if (representatives.contains(opinion.id))
            m_joinedTo.emplace(opinion.id, &opinion);
    }
}

WorkState WorkStates::of(const Opinion &asked) const
{
    const Opinion &opinion = asked.joined ? *m_joinedTo.at(*asked.joined) : asked;
    const QString &id = opinion.id.value();
    if (m_replied.contains(id))
        return WorkState::Replied;
    if (m_inquired.contains(id))
        return WorkState::Inquired;
    if (m_standing.approved.contains(opinion.id))
        return WorkState::Approved;
    if (m_standing.confirmed.contains(opinion.id))
        return WorkState::Confirmed;
    const bool isAnswered = opinion.response && !m_empty.contains(*opinion.response);
    return opinion.stage == u"todo" && !isAnswered ? WorkState::Todo : WorkState::Draft;
}

} // namespace gaiyo
