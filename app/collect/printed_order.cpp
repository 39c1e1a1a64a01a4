#include "collect/printed_order.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace gaiyo {

bool isGivenBefore(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return b.isEmpty() && !a.isEmpty();
    const auto digitsAt = [](const QString &text, qsizetype from) {
        qsizetype end = from;
        while (end < text.size() && text[end].isDigit())
            ++end;
        return end - from;
    };
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        const qsizetype inA = digitsAt(a, i);
        const qsizetype inB = digitsAt(b, j);
        const qsizetype takeA = std::max<qsizetype>(inA, 1);
        const qsizetype takeB = std::max<qsizetype>(inB, 1);
        const auto partA = QStringView(a).mid(i, takeA);
        const auto partB = QStringView(b).mid(j, takeB);
        if (inA > 0 && inB > 0 && partA.toULongLong() != partB.toULongLong())
            return partA.toULongLong() < partB.toULongLong();
        if ((inA == 0 || inB == 0) && partA != partB)
            return partA < partB;
        i += takeA;
        j += takeB;
    }
    return a.size() - i < b.size() - j;
}

QString scopeOfCategory(const QString &symbol, const QString &text)
{
    const QString name = symbol.isEmpty() ? text : symbol;
    if (name.isEmpty())
        return QStringLiteral("区分なし");
    return name.toUcs4().size() == 1 ? name : u'「' + name + u'」';
}

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
    takePlaces();
}

PrintedOrder::PrintedOrder(const PrintedOrder &booklet, const Settings &settings)
    : m_booklet(&booklet)
    , m_snapshot(booklet.m_snapshot)
    , m_index(booklet.m_index)
    , m_settings(settings)
    , m_numbers(booklet.m_numbers)
{
    addRows();
    for (PrintedRow &row : m_rows) {
        const PrintedRow &same = *booklet.find(row.row->id);
        row.label = same.label;
        row.scope = same.scope;
        row.scopeName = same.scopeName;
        row.isRepeated = same.isRepeated;
    }
    takePlaces();
}

// Not what has no place, and not what another opinion stands for.
bool PrintedOrder::isPrinted(const Opinion &opinion) const
{
    return opinion.node && !opinion.joined && (!m_booklet || opinion.inExtract);
}

PrintedRow PrintedOrder::makeRow(size_t position, const Opinion &opinion, int group) const
{
    PrintedRow row;
    row.opinion = position;
    row.row = &opinion;
    row.no = *m_index.findNo(opinion);
    row.group = group;
    return row;
}

void PrintedOrder::takePlaces()
{
    m_places.assign(m_snapshot.opinions.size(), m_rows.size());
    m_firsts.assign(m_snapshot.responses.size(), m_rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Opinion &opinion = *m_rows[i].row;
        m_places[m_rows[i].opinion] = i;
        if (const Response *response = m_index.responseOf(opinion)) {
            size_t &first = m_firsts[m_index.positionOf(*response)];
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
    m_rows.reserve(m_snapshot.opinions.size());
    if (m_settings.order == RowOrder::Plan) {
        size_t i = 0;
        for (const Opinion &opinion : m_snapshot.opinions) {
            if (isPrinted(opinion))
                m_rows.push_back(makeRow(i, opinion, 0));
            ++i;
        }
        return;
    }
    if (m_settings.order == RowOrder::Given)
        return addGivenRows();
    std::vector<std::vector<size_t>> byCategory(m_snapshot.categories.size() + 1);
    for (size_t i = 0; i < m_snapshot.opinions.size(); ++i) {
        if (isPrinted(m_snapshot.opinions[i]))
            byCategory[categoryOf(m_snapshot.opinions[i])].push_back(i);
    }
    for (size_t category = 0; category < byCategory.size(); ++category) {
        if (byCategory[category].empty())
            continue;
        for (size_t opinion : byCategory[category])
            m_rows.push_back(makeRow(opinion, m_snapshot.opinions[opinion], int(m_groups.size())));
        m_groups.push_back(category);
    }
}

// A group is a run of rows below one heading.
void PrintedOrder::addGivenRows()
{
    const auto &opinions = m_snapshot.opinions;
    std::vector<size_t> order;
    for (size_t i = 0; i < opinions.size(); ++i) {
        if (isPrinted(opinions[i]))
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return isGivenBefore(opinions[a].ref, opinions[b].ref);
    });
    int group = 0;
    for (size_t at = 0; at < order.size(); ++at) {
        if (at > 0 && opinions[order[at]].node != opinions[order[at - 1]].node)
            ++group;
        m_rows.push_back(makeRow(order[at], opinions[order[at]], group));
    }
}

void PrintedOrder::number()
{
    switch (m_settings.numbering) {
    case Numbering::Document:
        for (PrintedRow &row : m_rows)
            row.label = QString::number(row.no);
        return;
    case Numbering::Chapter:
        return numberByChapter();
    case Numbering::Category:
        return numberByCategory();
    case Numbering::Heading:
        return numberByHeading();
    case Numbering::Given:
        for (PrintedRow &row : m_rows) {
            const QString &ref = row.row->ref;
            row.label = ref.isEmpty() ? QString::number(row.no) : ref;
        }
        return;
    }
}

void PrintedOrder::numberByChapter()
{
    numberBelow([this](const Node *node) {
        while (node->parent)
            node = m_index.findNode(*node->parent);
        return node;
    });
}

void PrintedOrder::numberByHeading()
{
    numberBelow([](const Node *node) { return node; });
}

QString PrintedOrder::ownName(const Node &node) const
{
    if (!hasWords(node))
        return QStringLiteral("見出しなし");
    const auto number = m_numbers.find(node.id);
    return number != m_numbers.end() && !number->second.isEmpty() ? number->second : node.title;
}

// 第2章 1 (2)
QString PrintedOrder::chainName(const Node &node) const
{
    const Node *parent = node.parent ? m_index.findNode(*node.parent) : nullptr;
    while (parent && !hasWords(*parent))
        parent = parent->parent ? m_index.findNode(*parent->parent) : nullptr;
    return parent ? chainName(*parent) + u' ' + ownName(node) : ownName(node);
}

// What a reference calls each of these, as short as tells it from the others: its number, or its
// title where it has none; with the headings that lead to it; with its title as well, where the
// office gave a number twice.
std::unordered_map<NodeId, QString>
PrintedOrder::scopeNames(const std::vector<const Node *> &nodes) const
{
    std::unordered_map<NodeId, QString> names;
    const auto takeUnique = [&](const auto &nameOf) {
        std::unordered_map<QString, int> used;
        for (const Node *node : nodes)
            ++used[nameOf(*node)];
        for (const Node *node : nodes) {
            const QString name = nameOf(*node);
            if (used[name] == 1)
                names.emplace(node->id, name); // unless it has a shorter one
        }
    };
    takeUnique([this](const Node &node) { return ownName(node); });
    if (names.size() == nodes.size())
        return names;
    takeUnique([this](const Node &node) { return chainName(node); });
    for (const Node *node : nodes) {
        const QString name = chainName(*node);
        names.emplace(node->id, name.endsWith(node->title) ? name : name + u'　' + node->title);
    }
    return names;
}

// Numbers begin anew below each node that `scopeOf` answers.
template <typename ScopeOf>
void PrintedOrder::numberBelow(ScopeOf scopeOf)
{
    std::vector<const Node *> nodes;
    for (const Node &node : m_snapshot.nodes) {
        if (scopeOf(&node) == &node)
            nodes.push_back(&node);
    }
    const std::unordered_map<NodeId, QString> names = scopeNames(nodes);
    std::unordered_map<NodeId, std::pair<int, int>> scopes; // which, and its last number
    for (PrintedRow &row : m_rows) {
        const Node *node = scopeOf(m_index.findNode(*row.row->node));
        auto &[scope, last] =
            scopes.emplace(node->id, std::pair(int(scopes.size()), 0)).first->second;
        row.label = QString::number(++last);
        row.scope = scope;
        row.scopeName = names.at(node->id);
    }
}

void PrintedOrder::numberByCategory()
{
    std::vector<int> last(m_snapshot.categories.size() + 1);
    for (PrintedRow &row : m_rows) {
        const size_t category = categoryOf(*row.row);
        row.label = QString::number(++last[category]);
        row.scope = int(category);
        row.scopeName = category < m_snapshot.categories.size()
                            ? scopeOfCategory(m_snapshot.categories[category].symbol,
                                              m_snapshot.categories[category].text)
                            : scopeOfCategory({}, {});
    }
    markRepeated(std::move(last));
}

// Only the category with the most rows has numbers that no other has.
void PrintedOrder::markRepeated(std::vector<int> lastNumbers)
{
    if (lastNumbers.size() < 2)
        return;
    std::ranges::nth_element(lastNumbers, lastNumbers.begin() + 1, std::greater());
    for (PrintedRow &row : m_rows)
        row.isRepeated = row.label.toInt() <= lastNumbers[1];
}

const PrintedRow *PrintedOrder::find(const OpinionId &opinion) const
{
    const Opinion *found = m_index.findOpinion(opinion);
    if (found && found->joined)
        found = m_index.findOpinion(*found->joined);
    const size_t row = found ? m_places[m_index.positionOf(*found)] : m_rows.size();
    return row < m_rows.size() ? &m_rows[row] : nullptr;
}

const PrintedRow *PrintedOrder::findReferred(const OpinionId &to) const
{
    return m_booklet ? m_booklet->find(to) : find(to);
}

bool PrintedOrder::areNumberedTogether(const PrintedRow &from, const OpinionId &to) const
{
    const PrintedRow *row = findReferred(to);
    return !row || (row->scope == from.scope && !isUnclear(*row));
}

QString PrintedOrder::reference(const PrintedRow &from, const OpinionId &to, bool isNamed) const
{
    const PrintedRow *row = findReferred(to);
    const QString number = m_settings.referencePrefix + (row ? row->label : QStringLiteral("？"));
    const bool needsName = row && (isNamed || isUnclear(*row) || row->scope != from.scope);
    return needsName && !row->scopeName.isEmpty() ? row->scopeName + QStringLiteral("の") + number
                                                  : number;
}

bool PrintedOrder::continuesCell(size_t row) const
{
    if (row == 0 || m_rows[row - 1].group != m_rows[row].group)
        return false;
    const Opinion &opinion = *m_rows[row].row;
    const Opinion &above = *m_rows[row - 1].row;
    return opinion.response && above.node == opinion.node && above.response == opinion.response;
}

} // namespace gaiyo
