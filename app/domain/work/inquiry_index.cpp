#include "domain/work/inquiry_index.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace gaiyo {

namespace {

template <typename Id, typename Row>
const std::vector<const Row *> &
allOf(const std::unordered_map<Id, std::vector<const Row *>> &groups, const Id &id)
{
    static const std::vector<const Row *> none;
    const auto found = groups.find(id);
    return found == groups.end() ? none : found->second;
}

} // namespace

InquiryIndex::InquiryIndex(const Work &work)
{
    std::unordered_map<DepartmentId, size_t> order;
    for (const Department &department : work.departments)
        order.emplace(department.id, order.size());
    for (const Sheet &sheet : work.sheets)
        m_sheets[sheet.round].push_back(&sheet);
    for (const SheetRow &row : work.sheetRows)
        m_rows[row.sheet].push_back(&row);
    for (const Reply &reply : work.replies) {
        if (reply.sheet)
            m_replies[*reply.sheet].push_back(&reply);
    }
    const auto rankOf = [&](const DepartmentId &id) {
        const auto found = order.find(id);
        return found == order.end() ? order.size() : found->second;
    };
    for (auto &[round, sheets] : m_sheets)
        std::ranges::sort(sheets, [&](const Sheet *a, const Sheet *b) {
            return std::tuple(rankOf(a->department), a->issuedAt, a->id.value()) <
                   std::tuple(rankOf(b->department), b->issuedAt, b->id.value());
        });
    for (auto &[sheet, rows] : m_rows)
        std::ranges::sort(rows, [](const SheetRow *a, const SheetRow *b) {
            // What had no number yet stands below what had one.
            return std::tuple(a->no == 0, a->no, a->ref, a->id.value()) <
                   std::tuple(b->no == 0, b->no, b->ref, b->id.value());
        });
    for (auto &[sheet, replies] : m_replies)
        std::ranges::sort(replies, [](const Reply *a, const Reply *b) {
            return std::tuple(a->cameAt, a->row, a->id.value()) <
                   std::tuple(b->cameAt, b->row, b->id.value());
        });
}

const std::vector<const Sheet *> &InquiryIndex::sheetsOf(const RoundId &round) const
{
    return allOf(m_sheets, round);
}

const std::vector<const SheetRow *> &InquiryIndex::rowsOf(const SheetId &sheet) const
{
    return allOf(m_rows, sheet);
}

const std::vector<const Reply *> &InquiryIndex::repliesOf(const SheetId &sheet) const
{
    return allOf(m_replies, sheet);
}

InquiryIndex::Counts InquiryIndex::countsOf(const SheetId &sheet) const
{
    Counts counts;
    std::set<QString> answered;
    for (const Reply *reply : repliesOf(sheet)) {
        counts.open += reply->state == u"open" ? 1 : 0;
        if (reply->opinion)
            answered.insert(*reply->opinion);
    }
    for (const SheetRow *row : rowsOf(sheet)) {
        ++counts.rows;
        counts.unanswered += answered.contains(row->opinion) ? 0 : 1;
    }
    return counts;
}

std::optional<SheetReturn> lastReturn(const Work &work, const Sheet &sheet)
{
    std::optional<SheetReturn> last;
    for (const Sheet &own : work.sheets) {
        for (const SheetReturn &each : returnsIn(own.returned)) {
            if (cameFor(each.cameAt, own, sheet) && (!last || each.cameAt >= last->cameAt))
                last = each;
        }
    }
    return last;
}

std::vector<const Sheet *> unreturnedSheets(const Work &work)
{
    const auto isAskedAgain = [&](const Sheet &sheet) {
        return std::ranges::any_of(work.sheets, [&](const Sheet &other) {
            return other.round == sheet.round && other.department == sheet.department &&
                   other.revision > sheet.revision;
        });
    };
    const auto isAnswered = [&](const Sheet &sheet) {
        return std::ranges::any_of(work.replies, [&](const Reply &reply) {
            const auto own = reply.sheet ? std::ranges::find(work.sheets, *reply.sheet, &Sheet::id)
                                         : work.sheets.end();
            return own != work.sheets.end() && cameFor(reply.cameAt, *own, sheet);
        });
    };
    std::vector<const Sheet *> unreturned;
    for (const Sheet &sheet : work.sheets) {
        if (!sheet.closedAt && !isAskedAgain(sheet) && !isAnswered(sheet) &&
            !lastReturn(work, sheet))
            unreturned.push_back(&sheet);
    }
    return unreturned;
}

bool isOverdue(const Sheet &sheet, const QDate &today)
{
    return !sheet.closedAt && sheet.dueOn && *sheet.dueOn < today;
}

} // namespace gaiyo
