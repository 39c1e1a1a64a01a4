#include "outline/lost_title.h"

#include "session/operations.h"

#include <QPushButton>

#include <algorithm>

namespace gaiyo {

LostTitle::LostTitle(Session &session, QWidget *parent)
    : MessageBar(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("lostTitle"));
    auto *add = addButton(tr("Add it again"));
    auto *drop = addButton(tr("Leave it"));
    add->setObjectName(QStringLiteral("addLostTitle"));
    drop->setObjectName(QStringLiteral("dropLostTitle"));
    connect(add, &QPushButton::clicked, this, &LostTitle::add);
    connect(drop, &QPushButton::clicked, this, &LostTitle::left);
    hide();
}

void LostTitle::watch(const NodeId &id)
{
    const auto view = m_session.view();
    const auto &nodes = view->values().nodes;
    const auto node = std::ranges::find(nodes, id, &Node::id);
    if (node == nodes.end())
        return;
    m_node = id;
    m_heading = view->heading(*node);
    m_kind = node->kind;
    m_parent = node->parent;
    const auto next = std::find_if(node + 1, nodes.end(),
                                   [&](const Node &other) { return other.parent == node->parent; });
    m_before = next == nodes.end() ? std::nullopt : std::optional(next->id);
}

void LostTitle::offer(const QString &typed)
{
    m_typed = typed;
    const QString by = m_session.document().removerOf(m_node.value());
    setText(tr("%1 removed the heading “%2”. You had written “%3” there.")
                .arg(by.isEmpty() ? tr("Somebody") : tr("%1-san").arg(by), m_heading, typed));
    show();
    setFocus(Qt::OtherFocusReason); // the keys under way choose nothing in the plan
}

// As far as what it stood in and before is there.
void LostTitle::add()
{
    const auto view = m_session.view();
    const auto isThere = [&](const std::optional<NodeId> &id) {
        return id && view->index.findNode(*id);
    };
    const auto parent = isThere(m_parent) ? m_parent : std::nullopt;
    const bool isBefore = isThere(m_before) && view->index.findNode(*m_before)->parent == parent;
    const auto id = m_session.apply(
        operations::addNode(parent, m_kind, m_typed, isBefore ? m_before : std::nullopt));
    if (id)
        Q_EMIT added(NodeId(*id));
}

} // namespace gaiyo
