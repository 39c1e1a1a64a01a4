#pragma once

#include "session/session.h"
#include "widgets/message_bar.h"

namespace gaiyo {

// A colleague removed the heading whose title was being written: the title is offered for a new
// one where that stood.
class LostTitle : public MessageBar
{
    Q_OBJECT
public:
    explicit LostTitle(Session &session, QWidget *parent = nullptr);

    // While a title is written: what is known of its heading, as long as it is there.
    void watch(const NodeId &node);
    // It is gone.
    void offer(const QString &typed);

Q_SIGNALS:
    void added(const gaiyo::NodeId &node);
    void left();

private:
    void add();

    Session &m_session;
    NodeId m_node;
    QString m_heading; // as it was called
    NodeKind m_kind = NodeKind::Item;
    std::optional<NodeId> m_parent;
    std::optional<NodeId> m_before; // its next neighbour
    QString m_typed;
};

} // namespace gaiyo
