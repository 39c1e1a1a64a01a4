#include "domain/outline.h"

#include "domain/markup.h"
#include "domain/row_members.h"
#include "domain/work/work_rules.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

// Brings the rows into the order of their keys; rows of one key stay as they stand.
template <typename Row, typename KeyOf>
void sortByKey(RowList<Row> &rows, KeyOf keyOf)
{
    std::vector<std::pair<size_t, size_t>> keys; // and positions
    keys.reserve(rows.size());
    for (const Row &row : std::as_const(rows))
        keys.emplace_back(keyOf(row), keys.size());
    if (std::is_sorted(keys.begin(), keys.end()))
        return;
    std::sort(keys.begin(), keys.end());
    RowList<Row> sorted;
    for (const auto &[key, position] : keys)
        sorted.push_back(std::move(rows[position]));
    rows = std::move(sorted);
}

// Checks and orders one set of values; the steps run in the order of the calls in run().
class Arranger
{
    Q_DECLARE_TR_FUNCTIONS(Outline)
public:
    explicit Arranger(Snapshot values)
        : m_values(std::move(values))
    {}

    Result<Snapshot> run()
    {
        for (const auto step :
             {&Arranger::checkIds, &Arranger::checkParents, &Arranger::checkOpinions,
              &Arranger::checkResponses, &Arranger::orderNodes}) {
            if (const auto checked = (this->*step)(); !checked)
                return checked.error();
        }
        orderOpinions();
        orderResponses();
        if (const auto checked = arrangeWork(m_values); !checked)
            return checked.error();
        return std::move(m_values);
    }

private:
    static Error invalid(const QString &message) { return {ErrorKind::Invalid, message}; }

    Result<void> checkIds()
    {
        QSet<QString> seen;
        QString fault;
        const auto check = [&](const QString &id) {
            if (fault.isEmpty() && !isValidId(id))
                fault = tr("“%1” cannot be an id: 1 to 64 letters, digits, - and _ are allowed.")
                            .arg(id);
            else if (fault.isEmpty() && seen.contains(id))
                fault = tr("The id “%1” is used twice.").arg(id);
            seen.insert(id);
        };
        forEachType<ListedRowTypes>([&]<typename Row>() {
            for (const Row &row : listOf<Row>(std::as_const(m_values)))
                check(row.id.value());
        });
        if (!fault.isEmpty())
            return invalid(fault);
        return {};
    }

    Result<void> checkParents()
    {
        for (const Node &node : m_values.nodes)
            m_children[node.id];
        for (size_t i = 0; i < m_values.nodes.size(); ++i) {
            const Node &node = m_values.nodes[i];
            if (!node.parent) {
                m_roots.push_back(i);
                continue;
            }
            const auto parent = m_children.find(*node.parent);
            if (parent == m_children.end())
                return invalid(tr("The heading “%1” hangs on “%2”, which is not in the document.")
                                   .arg(node.id.value(), node.parent->value()));
            parent->second.push_back(i);
        }
        return {};
    }

    Result<void> checkOpinions()
    {
        QSet<QString> responses;
        for (const Response &response : responseRows())
            responses.insert(response.id.value());
        QSet<QString> categories;
        for (const Category &category : m_values.categories)
            categories.insert(category.id.value());
        for (const Opinion &opinion : opinionRows()) {
            const QString &id = opinion.id.value();
            if (opinion.node && !m_children.contains(*opinion.node))
                return invalid(tr("The opinion “%1” hangs on “%2”, which is not in the document.")
                                   .arg(id, opinion.node->value()));
            if (opinion.response && !responses.contains(opinion.response->value()))
                return invalid(
                    tr("The opinion “%1” has the response “%2”, which is not in the document.")
                        .arg(id, opinion.response->value()));
            if (opinion.category && !categories.contains(opinion.category->value()))
                return invalid(
                    tr("The opinion “%1” has the category “%2”, which is not in the document.")
                        .arg(id, opinion.category->value()));
            if (opinion.count < 1)
                return invalid(tr("The count of the opinion “%1” must be 1 or more.").arg(id));
        }
        return {};
    }

    Result<void> checkResponses()
    {
        for (const Response &response : responseRows()) {
            if (const auto parsed = parseMarkup(response.markup); !parsed)
                return invalid(
                    tr("The response “%1”: %2").arg(response.id.value(), parsed.error().message));
        }
        return {};
    }

    // Pre-order without recursion, so that deeply nested input cannot exhaust the stack.
    Result<void> orderNodes()
    {
        std::vector<size_t> order;
        order.reserve(m_values.nodes.size());
        std::vector<size_t> open(m_roots.rbegin(), m_roots.rend());
        while (!open.empty()) {
            order.push_back(open.back());
            open.pop_back();
            const auto &children = m_children[m_values.nodes[order.back()].id];
            open.insert(open.end(), children.rbegin(), children.rend());
        }
        if (order.size() != m_values.nodes.size())
            return invalid(tr("The heading “%1” hangs on itself, directly or in a circle.")
                               .arg(findInCircle(order).value()));
        if (std::ranges::is_sorted(order))
            return {};
        std::vector<Node> ordered;
        ordered.reserve(order.size());
        for (const size_t position : order)
            ordered.push_back(std::move(m_values.nodes[position]));
        m_values.nodes = std::move(ordered);
        return {};
    }

    // A heading of a circle: what no root leads to has one above it, any number of steps up.
    NodeId findInCircle(const std::vector<size_t> &reached) const
    {
        std::unordered_map<NodeId, NodeId> parents;
        for (const Node &node : m_values.nodes)
            parents.emplace(node.id, node.parent.value_or(NodeId()));
        for (const size_t position : reached)
            parents.erase(m_values.nodes[position].id);
        NodeId id =
            std::find_if(m_values.nodes.begin(), m_values.nodes.end(), [&](const Node &node) {
                return parents.contains(node.id);
            })->id;
        for (size_t i = 0; i < m_values.nodes.size(); ++i)
            id = parents.at(id);
        return id;
    }

    void orderOpinions()
    {
        std::unordered_map<NodeId, size_t> position;
        for (size_t i = 0; i < m_values.nodes.size(); ++i)
            position[m_values.nodes[i].id] = i;
        sortByKey(m_values.opinions, [&](const Opinion &o) {
            return o.node ? position[*o.node] : m_values.nodes.size();
        });
    }

    void orderResponses()
    {
        std::unordered_map<ResponseId, size_t> firstUse;
        for (size_t i = 0; const Opinion &opinion : opinionRows()) {
            if (opinion.response)
                firstUse.try_emplace(*opinion.response, i);
            ++i;
        }
        sortByKey(m_values.responses, [&](const Response &r) {
            const auto found = firstUse.find(r.id);
            return found == firstUse.end() ? opinionRows().size() : found->second;
        });
    }

    // To be read only: to go through a list that could be written to unshares it.
    const RowList<Opinion> &opinionRows() const { return m_values.opinions; }
    const RowList<Response> &responseRows() const { return m_values.responses; }

    Snapshot m_values;
    std::vector<size_t> m_roots;
    std::unordered_map<NodeId, std::vector<size_t>> m_children;
};

} // namespace

Result<Snapshot> arrange(Snapshot values)
{
    return Arranger(std::move(values)).run();
}

} // namespace gaiyo
