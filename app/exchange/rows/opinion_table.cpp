#include "exchange/rows/opinion_table.h"

#include "base/sanitize.h"
#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/template.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_names.h"
#include "exchange/rows/path_cell.h"

#include <algorithm>

namespace gaiyo {

namespace {

NodeKind usualKind(int depth)
{
    return kNodeKinds[size_t(std::min(depth, 3))];
}

// The field of the importers, and a title that they know.
std::pair<SourceField, QString> usualTitle(ColumnField field)
{
    switch (field) {
    case ColumnField::No:
        return {SourceField::No, QStringLiteral("No.")};
    case ColumnField::Summary:
        return {SourceField::Summary, QStringLiteral("意見の概要")};
    case ColumnField::Response:
        return {SourceField::Response, QStringLiteral("回答")};
    case ColumnField::Category:
        return {SourceField::Category, QStringLiteral("対応区分")};
    case ColumnField::Count:
        return {SourceField::Count, QStringLiteral("件数")};
    case ColumnField::Path1:
    case ColumnField::Path2:
    case ColumnField::Path3:
    case ColumnField::Path4:
        break; // the table has its own columns for headings
    case ColumnField::Free1:
    case ColumnField::Free2:
    case ColumnField::Free3:
        break; // the document names them
    }
    Q_UNREACHABLE();
}

} // namespace

OpinionTable::Kind OpinionTable::kindOf(ColumnField field) const
{
    switch (field) {
    case ColumnField::No:
        return Kind::No;
    case ColumnField::Summary:
        return Kind::Summary;
    case ColumnField::Response:
        return Kind::Response;
    case ColumnField::Category:
        return Kind::Category;
    case ColumnField::Count:
        return Kind::Count;
    case ColumnField::Path1:
    case ColumnField::Path2:
    case ColumnField::Path3:
    case ColumnField::Path4:
        return Kind::Path;
    case ColumnField::Free1:
    case ColumnField::Free2:
    case ColumnField::Free3:
        break;
    }
    const size_t index = *freeIndex(field);
    return index < m_free.size() && !m_free[index].choices.empty() ? Kind::Choice : Kind::Free;
}

OpinionTable::OpinionTable(const Snapshot &snapshot, const QString &state)
    : m_snapshot(snapshot)
    , m_state(state)
    , m_index(snapshot)
    , m_numbers(nodeNumbers(snapshot.nodes))
{
    findPaths();
    findFields();
    nameColumns();
}

void OpinionTable::visitRows(const std::function<bool(const Row &)> &visit) const
{
    size_t at = 0;
    const auto &opinions = m_snapshot.opinions;
    const auto visitOpinion = [&] {
        const Opinion &opinion = opinions[at++];
        return visit({&opinion, opinionCells(opinion)});
    };
    for (const Node &node : m_snapshot.nodes) {
        if (m_bare.contains(node.id)) {
            QStringList cells = QStringList{QString()} + pathCells(&node.id);
            cells.resize(qsizetype(m_columns.size()));
            if (!visit({nullptr, cells}))
                return;
        }
        while (at < opinions.size() && opinions[at].node == node.id) {
            if (!visitOpinion())
                return;
        }
    }
    while (at < opinions.size()) {
        if (!visitOpinion())
            return;
    }
}

void OpinionTable::findPaths()
{
    for (const Node &node : m_snapshot.nodes) {
        QStringList path = node.parent ? m_paths[*node.parent] : QStringList();
        path << headingCell(node, int(path.size()));
        m_depth = std::max(m_depth, path.size());
        m_paths.insert(node.id, path);
        m_bare.insert(node.id);
        if (node.parent)
            m_bare.remove(*node.parent);
    }
    for (const Opinion &opinion : m_snapshot.opinions) {
        if (opinion.node)
            m_bare.remove(*opinion.node);
        m_placed += opinion.node ? 1 : 0;
    }
    // Without a column of headings a table says that its opinions stand in the booklet without one.
    if (m_placed < m_snapshot.opinions.size())
        m_depth = std::max<qsizetype>(m_depth, 1);
    else if (m_placed > 0 && isWithoutHeadings())
        m_depth = 0;
}

bool OpinionTable::isWithoutHeadings() const
{
    const auto &nodes = m_snapshot.nodes;
    return nodes.size() == 1 && nodes[0].kind == NodeKind::Other && !hasWords(nodes[0]) &&
           !nodes[0].draftNumber && nodes[0].title.isEmpty();
}

QString OpinionTable::headingCell(const Node &node, int depth) const
{
    const auto number = m_numbers.find(node.id);
    const Heading heading{node.kind,
                          number == m_numbers.end() ? std::nullopt : std::optional(number->second),
                          node.draftNumber, node.title};
    return writePathCell(heading, usualKind(depth));
}

// Summary, response and category as the booklet has them; what it lacks but rows hold, behind.
void OpinionTable::findFields()
{
    const auto settings = resolveSettings(m_snapshot.consultation);
    if (settings) {
        m_free = settings->freeFields;
        for (const gaiyo::Column &column : settings->columns) {
            m_titles[column.field] = column.title;
            if (column.field != ColumnField::No && !headingDepth(column.field))
                m_fields << column.field;
        }
    }
    const auto any = [&](auto holds) {
        return std::any_of(m_snapshot.opinions.begin(), m_snapshot.opinions.end(), holds);
    };
    require(ColumnField::Summary, true);
    require(ColumnField::Response, any([](const Opinion &o) { return o.response.has_value(); }));
    require(ColumnField::Category, any([](const Opinion &o) { return o.category.has_value(); }));
    require(ColumnField::Count, any([](const Opinion &o) { return o.count != 1; }));
    for (size_t i = 0; i < kFreeTexts.size(); ++i)
        require(ColumnField(int(ColumnField::Free1) + int(i)),
                any([i](const Opinion &o) { return !(o.*kFreeTexts[i]).isEmpty(); }));
    m_hasRefs = any([](const Opinion &o) { return !o.ref.isEmpty(); });
    m_shares = any([&](const Opinion &o) { return o.response && ownerOf(o)->id != o.id; });
}

void OpinionTable::require(ColumnField field, bool needed)
{
    if (needed && !m_fields.contains(field))
        m_fields << field;
}

const Opinion *OpinionTable::ownerOf(const Opinion &opinion) const
{
    return m_index.sharers(*opinion.response).front();
}

// The booklet's title of the column where our readers know it, else a usual one.
QString OpinionTable::titleOf(ColumnField field) const
{
    if (const auto index = freeIndex(field))
        return freeTitle(*index);
    const auto [source, usual] = usualTitle(field);
    const QString title = sanitizeLine(m_titles.value(field)).trimmed();
    return findFieldOfColumn(title) == source ? title : usual;
}

// What the document calls the field, by which it is known again; free1 where it has no name.
QString OpinionTable::freeTitle(size_t field) const
{
    const QString name =
        field < m_free.size() ? sanitizeLine(m_free[field].name).trimmed() : QString();
    return name.isEmpty() ? columnFieldName(ColumnField(int(ColumnField::Free1) + int(field)))
                          : name;
}

void OpinionTable::nameColumns()
{
    static const QStringList kLevels{QStringLiteral("章"), QStringLiteral("柱"),
                                     QStringLiteral("施策"), QStringLiteral("取組項目")};
    m_columns.push_back({Kind::No, titleOf(ColumnField::No)});
    for (qsizetype i = 0; i < m_depth; ++i)
        m_columns.push_back(
            {Kind::Path, i < kLevels.size() ? kLevels[i] : QStringLiteral("階層%1").arg(i + 1)});
    for (const ColumnField field : m_fields)
        m_columns.push_back({kindOf(field), titleOf(field)});
    if (m_shares)
        m_columns.push_back({Kind::SharedWith, QStringLiteral("回答共有")});
    if (m_hasRefs)
        m_columns.push_back({Kind::Ref, QStringLiteral("整理番号")});
    if (!m_state.isEmpty())
        m_columns.push_back({Kind::Id, idColumnTitle(m_state)});
}

QStringList OpinionTable::pathCells(const NodeId *node) const
{
    QStringList cells = node ? m_paths[*node] : QStringList();
    cells.resize(m_depth);
    return cells;
}

QString OpinionTable::labelOf(const Opinion &opinion) const
{
    if (const auto no = m_index.findNo(opinion.id))
        return QString::number(*no);
    if (const Opinion *other = opinion.joined ? m_index.findOpinion(*opinion.joined) : nullptr)
        return labelOf(*other);
    const size_t position = m_index.positionOf(opinion);
    return QStringLiteral("未定%1").arg(position - m_placed + 1);
}

QStringList OpinionTable::opinionCells(const Opinion &opinion) const
{
    QStringList cells{labelOf(opinion)};
    cells << pathCells(opinion.node ? &*opinion.node : nullptr);
    for (const ColumnField field : m_fields)
        cells << fieldCell(opinion, field);
    const bool shares = opinion.response && ownerOf(opinion)->id != opinion.id;
    if (m_shares)
        cells << (shares ? labelOf(*ownerOf(opinion)) : QString());
    if (m_hasRefs)
        cells << opinion.ref;
    if (!m_state.isEmpty())
        cells << opinion.id.value();
    return cells;
}

QString OpinionTable::fieldCell(const Opinion &opinion, ColumnField field) const
{
    switch (field) {
    case ColumnField::No:
        return {};
    case ColumnField::Summary:
        return trimCell(opinion.summary);
    case ColumnField::Response:
        return responseCell(opinion);
    case ColumnField::Category:
        return categoryCell(opinion);
    case ColumnField::Count:
        return QString::number(opinion.count);
    case ColumnField::Free1:
    case ColumnField::Free2:
    case ColumnField::Free3:
        return trimCell(opinion.*kFreeTexts[*freeIndex(field)]);
    case ColumnField::Path1:
    case ColumnField::Path2:
    case ColumnField::Path3:
    case ColumnField::Path4:
        return {};
    }
    Q_UNREACHABLE();
}

QString OpinionTable::responseCell(const Opinion &opinion) const
{
    if (!opinion.response || ownerOf(opinion)->id != opinion.id)
        return {};
    return trimCell(m_index.plainText(m_index.findResponse(*opinion.response)->markup));
}

QString OpinionTable::categoryCell(const Opinion &opinion) const
{
    const Category *category = opinion.category ? m_index.findCategory(*opinion.category) : nullptr;
    return category ? categoryLabel(*category) : QString();
}

QString OpinionTable::categoryLabel(const Category &category)
{
    const QString symbol = foldSymbol(sanitizeLine(category.symbol));
    return symbol.isEmpty() ? sanitizeLine(category.text).trimmed() : symbol;
}

} // namespace gaiyo
