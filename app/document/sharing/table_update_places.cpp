#include "document/sharing/table_update_plan.h"

#include "domain/words/similarity.h"
#include "domain/words/symbol_look.h"

#include <QJsonObject>

#include <algorithm>

// Categories and headings of a table that comes back.
namespace gaiyo {

void TableUpdatePlan::compareCategory(const Row &row)
{
    const QString mine = m_returned.labelOf(row.returned, m_table);
    const auto isMine = [&](const QString &label) { return looksTheSame(label, mine); };
    if (!isSaid(kCategory, row.now.id) || isMine(m_exported.labelOf(row.exported, m_table)) ||
        isMine(m_now.labelOf(row.now, m_table)))
        return;
    const Category *meant = findMeant(mine);
    if (meant && (meant->id == row.base.category || meant->id == row.now.category))
        return;
    if (!meant && !mine.isEmpty() && hasCategories())
        return leave(row.now.id, kCategory, mine, m_now.labelOf(row.now, m_table),
                     LeftField::Reason::UnknownCategory);
    if (row.now.category != row.base.category)
        return leave(row.now.id, kCategory, mine, m_now.labelOf(row.now, m_table));
    tell(row.now.id, kCategory, mine, m_now.labelOf(row.now, m_table));
    const QString id = categoryFor(mine);
    stepOf(row.now.id, QStringLiteral("set_opinion"),
           {{kId, row.now.id.value()}, {kCategory, orNull(id)}});
}

const Category *TableUpdatePlan::findMeant(const QString &label) const
{
    for (const By by : {By::Symbol, By::Look, By::Words}) {
        if (const Category *meant = label.isEmpty() ? nullptr : findMeant(label, by))
            return meant;
    }
    return nullptr;
}

const Category *TableUpdatePlan::findMeant(const QString &label, By by) const
{
    for (const UpdateSide *side : {&m_base, &m_now}) {
        const Category *meant = nullptr;
        int count = 0;
        for (const Category &category : side->values.categories) {
            if (!isMeant(category, label, by) || !m_now.index.findCategory(category.id))
                continue;
            meant = meant ? meant : &category;
            ++count;
        }
        if (meant && (count == 1 || by != By::Words)) // words of two of them tell nothing
            return meant;
    }
    return nullptr;
}

bool TableUpdatePlan::isMeant(const Category &category, const QString &label, By by) const
{
    const QString own = m_table.categoryLabel(category);
    switch (by) {
    case By::Symbol:
        return own == label;
    case By::Look:
        return looksTheSame(own, label);
    case By::Words:
        break;
    }
    const QString words = foldedText(label);
    return !category.text.isEmpty() && (words == foldedText(category.text) ||
                                        words == foldedText(category.symbol + category.text));
}

QString TableUpdatePlan::categoryFor(const QString &label)
{
    const Category *meant = findMeant(label);
    if (meant || label.isEmpty())
        return meant ? meant->id.value() : QString();
    const QString name = kNew + u'c' + label;
    if (!m_update.madeBy.contains(name)) {
        m_update.madeBy.insert(name, m_update.steps.size());
        step(QStringLiteral("add_category"),
             {{QStringLiteral("symbol"), label}, {QStringLiteral("text"), QString()}});
    }
    return name;
}

QString TableUpdatePlan::categoryOfNew(const Opinion &row)
{
    const QString label = m_returned.labelOf(row, m_table);
    if (label.isEmpty() || findMeant(label) || !hasCategories())
        return categoryFor(label);
    m_update.report.left.push_back(
        {{}, {}, kCategory, label, {}, LeftField::Reason::UnknownCategory});
    return {};
}

void TableUpdatePlan::compareNode(const Row &row)
{
    const QStringList mine = m_returned.headings.pathOf(row.returned.node);
    if (!isSaid(kNode, row.now.id) || mine == m_exported.headings.pathOf(row.exported.node))
        return;
    const auto there = findHeading(mine);
    if (there == row.now.node && (there || mine.isEmpty()))
        return;
    if (there && there == row.base.node) // in other writing
        return;
    if (row.now.node != row.base.node)
        return leave(row.now.id, kNode, m_returned.placeOf(row.returned), m_now.placeOf(row.now));
    tell(row.now.id, kNode, m_returned.placeOf(row.returned), m_now.placeOf(row.now));
    const QString node = headingFor(row.returned.node);
    stepOf(row.now.id, QStringLiteral("move_opinion"),
           {{kId, row.now.id.value()}, {kNode, orNull(node)}});
}

std::optional<NodeId> TableUpdatePlan::findHeading(const QStringList &path) const
{
    const auto former = m_base.headings.find(path);
    if (former && m_now.index.findNode(*former))
        return former;
    if (const auto now = m_now.headings.find(path))
        return now;
    const auto meant = m_base.headings.findMeant(path);
    return meant && m_now.index.findNode(*meant) ? meant : m_now.headings.findMeant(path);
}

std::optional<NodeId> TableUpdatePlan::placeOfNew(const Opinion &row) const
{
    const bool isMeant = has(kNode) || findHeading(m_returned.headings.pathOf(row.node));
    return isMeant ? row.node : std::nullopt;
}

QString TableUpdatePlan::headingFor(const std::optional<NodeId> &returned)
{
    if (!returned)
        return {};
    const QStringList path = m_returned.headings.pathOf(returned);
    if (const auto known = findHeading(path))
        return known->value();
    const QString name = kNew + u'n' + returned->value();
    if (!m_update.madeBy.contains(name)) {
        const Node &node = *m_returned.index.findNode(*returned);
        const QString parent = headingFor(node.parent);
        const auto text = [](const std::optional<QString> &value) {
            return value ? QJsonValue(*value) : QJsonValue();
        };
        m_update.madeBy.insert(name, m_update.steps.size());
        step(QStringLiteral("add_node"), {{QStringLiteral("parent"), orNull(parent)},
                                          {QStringLiteral("kind"), nodeKindName(node.kind)},
                                          {QStringLiteral("number"), text(node.number)},
                                          {QStringLiteral("draft_number"), text(node.draftNumber)},
                                          {QStringLiteral("title"), node.title}});
    }
    return name;
}

} // namespace gaiyo
