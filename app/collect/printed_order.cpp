#include "collect/printed_order.h"

#include <algorithm>

namespace gaiyo {

namespace {

// Not what has no place, and not what another opinion stands for.
bool isPrinted(const Opinion &opinion)
{
    return opinion.node && !opinion.joined;
}

} // namespace

PrintedOrder::PrintedOrder(const Snapshot &snapshot, const SnapshotIndex &index,
                           const Settings &settings,
                           const std::unordered_map<NodeId, QString> &numbers)
    : m_snapshot(snapshot)
    , m_index(index)
    , m_settings(settings)
    , m_numbers(numbers)
{
    addRows();
    number();
    m_places.assign(snapshot.opinions.size(), m_rows.size());
    m_firsts.assign(snapshot.responses.size(), m_rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Opinion &opinion = snapshot.opinions[m_rows[i].opinion];
        m_places[m_rows[i].opinion] = i;
        if (const Response *response = index.responseOf(opinion)) {
            size_t &first = m_firsts[index.positionOf(*response)];
            first = std::min(first, i);
        }
    }
}

size_t PrintedOrder::categoryOf(const Opinion &opinion) const
{
    const Category *category = opinion.category ? m_index.findCategory(*opinion.category) : nullptr;
    return category ? size_t(category - m_snapshot.categories.data())
                    : m_snapshot.categories.size();
}

void PrintedOrder::addRows()
{
    if (m_settings.order == RowOrder::Plan) {
        for (size_t i = 0; i < m_snapshot.opinions.size(); ++i) {
            if (isPrinted(m_snapshot.opinions[i]))
                m_rows.push_back({i, 0, {}, 0, {}});
        }
        return;
    }
    std::vector<std::vector<size_t>> byCategory(m_snapshot.categories.size() + 1);
    for (size_t i = 0; i < m_snapshot.opinions.size(); ++i) {
        if (isPrinted(m_snapshot.opinions[i]))
            byCategory[categoryOf(m_snapshot.opinions[i])].push_back(i);
    }
    for (size_t category = 0; category < byCategory.size(); ++category) {
        if (byCategory[category].empty())
            continue;
        for (size_t opinion : byCategory[category])
            m_rows.push_back({opinion, int(m_groups.size()), {}, 0, {}});
        m_groups.push_back(category);
    }
}

void PrintedOrder::number()
{
    switch (m_settings.numbering) {
    case Numbering::Document:
        for (PrintedRow &row : m_rows)
            row.label = QString::number(*m_index.findNo(m_snapshot.opinions[row.opinion].id));
        return;
    case Numbering::Chapter:
        return numberByChapter();
    case Numbering::Category:
        return numberByCategory();
    }
}

void PrintedOrder::numberByChapter()
{
    std::unordered_map<NodeId, std::pair<int, int>> chapters; // which, and its last number
    for (PrintedRow &row : m_rows) {
        const Node *root = m_index.findNode(*m_snapshot.opinions[row.opinion].node);
        while (root->parent)
            root = m_index.findNode(*root->parent);
        auto &[chapter, last] =
            chapters.emplace(root->id, std::pair(int(chapters.size()), 0)).first->second;
        const auto number = m_numbers.find(root->id);
        row.label = QString::number(++last);
        row.scope = chapter;
        row.scopeName =
            number != m_numbers.end() && !number->second.isEmpty() ? number->second : root->title;
        if (!hasWords(*root))
            row.scopeName = QStringLiteral("見出しなし");
    }
}

void PrintedOrder::numberByCategory()
{
    std::vector<int> last(m_snapshot.categories.size() + 1);
    for (PrintedRow &row : m_rows) {
        const size_t category = categoryOf(m_snapshot.opinions[row.opinion]);
        row.label = QString::number(++last[category]);
        row.scope = int(category);
        row.scopeName = QStringLiteral("区分なし");
        if (category < m_snapshot.categories.size()) {
            const Category &named = m_snapshot.categories[category];
            row.scopeName = named.symbol.isEmpty() ? named.text : named.symbol;
        }
    }
}

const PrintedRow *PrintedOrder::find(const OpinionId &opinion) const
{
    const Opinion *found = m_index.findOpinion(opinion);
    if (found && found->joined)
        found = m_index.findOpinion(*found->joined);
    const size_t row = found ? m_places[m_index.positionOf(*found)] : m_rows.size();
    return row < m_rows.size() ? &m_rows[row] : nullptr;
}

QString PrintedOrder::reference(const PrintedRow &from, const OpinionId &to) const
{
    const PrintedRow *row = find(to);
    const QString number = m_settings.referencePrefix + (row ? row->label : QStringLiteral("？"));
    return !row || row->scope == from.scope ? number
                                            : row->scopeName + QStringLiteral("の") + number;
}

bool PrintedOrder::continuesCell(size_t row) const
{
    if (row == 0 || m_rows[row - 1].group != m_rows[row].group)
        return false;
    const Opinion &opinion = m_snapshot.opinions[m_rows[row].opinion];
    const Opinion &above = m_snapshot.opinions[m_rows[row - 1].opinion];
    return opinion.response && above.node == opinion.node && above.response == opinion.response;
}

} // namespace gaiyo
