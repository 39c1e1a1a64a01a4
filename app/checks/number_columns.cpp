#include "checks/check_context.h"
#include "checks/subjects.h"
#include "collect/printed_order.h"

#include <algorithm>
#include <set>
#include <vector>

namespace gaiyo {

namespace {

// Where a booklet without a column of numbers names a number all the same.
class NamedNumbers
{
public:
    explicit NamedNumbers(CheckContext &context)
        : m_context(context)
        , m_order(context.snapshot, context.index, context.settings, context.numbers)
        , m_referring(referring())
    {}

    void report()
    {
        reportResponses();
        if (m_context.settings.itemIndex && hasItem())
            tell(Checks::tr("No column shows the No. of opinions, and the index of items names "
                            "them: readers cannot find them."));
    }

private:
    bool hasItem() const
    {
        return std::ranges::any_of(m_order.rows(), [this](const PrintedRow &row) {
            return m_context.index.findNode(*row.row->node)->kind == NodeKind::Item;
        });
    }

    // The layout is at fault, and told once however many responses name one.
    void reportResponses()
    {
        std::vector<const PrintedRow *> naming;
        for (size_t row = 0; row < m_order.rows().size(); ++row) {
            if (namesOne(row))
                naming.push_back(&m_order.rows()[row]);
        }
        if (naming.empty())
            return;
        const int first = naming.front()->no;
        tell(naming.size() == 1
                 ? Checks::tr("No column shows the No. of opinions, and the response to No.%1 "
                              "names one: readers cannot find it.")
                       .arg(first)
                 : Checks::tr("No column shows the No. of opinions, and %1 responses name one, "
                              "the first that to No.%2: readers cannot find it.")
                       .arg(naming.size())
                       .arg(first));
        m_context.addOpinion(naming.front()->row);
    }

    bool namesOne(size_t row) const
    {
        const PrintedRow &printed = m_order.rows()[row];
        const Response *response = m_context.index.responseOf(*printed.row);
        if (!response || m_order.continuesCell(row))
            return false;
        const bool isElsewhere = m_order.firstOf(*response).opinion != printed.opinion;
        if (isElsewhere && m_context.settings.sharedElsewhere == SharedElsewhere::Name)
            return true; // 「No. 3の回答と同じ」
        return m_referring.contains(response->id) || namesSharers(*response);
    }

    void tell(const QString &message)
    {
        m_context.reportFront("number_not_printed", Severity::Warning, message);
        m_context.addSubject(QStringLiteral("columns"));
        m_context.addFix({TextField::NumberColumn, QStringLiteral("columns")});
    }

    // 【No.2・3】
    bool namesSharers(const Response &response) const
    {
        return m_context.settings.answersPrefix &&
               std::ranges::count_if(m_context.index.sharers(response), [&](const Opinion *each) {
                   return !each->joined && m_order.find(each->id);
               }) > 1;
    }

    // An opinion that is not there is a finding of its own.
    std::set<ResponseId> referring() const
    {
        std::set<ResponseId> ids;
        for (const PrintedResponse &printed : m_context.printedResponses()) {
            if (std::ranges::any_of(printed.facts.references,
                                    [&](const OpinionId &id) { return m_order.find(id); }))
                ids.insert(printed.response.id);
        }
        return ids;
    }

    CheckContext &m_context;
    const PrintedOrder m_order;
    const std::set<ResponseId> m_referring;
};

} // namespace

void checkNumberColumn(CheckContext &context)
{
    if (!context.printsColumn(ColumnField::No))
        NamedNumbers(context).report();
}

} // namespace gaiyo
