#pragma once

#include "dialogs/form.h"
#include "session/session.h"

class QComboBox;
class QListWidget;

namespace gaiyo {

// Who answers: for a heading one department, for opinions one that leads and others that help.
class AssignDialog : public FormDialog
{
    Q_OBJECT
public:
    AssignDialog(Session &session, const NodeId &node, QWidget *parent);
    AssignDialog(Session &session, std::vector<OpinionId> opinions, QWidget *parent);

    void accept() override;

private:
    void build(const QString &forWhom, const std::optional<DepartmentId> &lead);
    void addHelpers(const std::vector<DepartmentId> &present);
    Operation assign(const QString &what, const QString &id, const QStringList &departments) const;

    Session &m_session;
    std::optional<NodeId> m_node;
    std::vector<OpinionId> m_opinions;
    QComboBox *m_lead;
    QListWidget *m_helpers = nullptr;
};

} // namespace gaiyo
