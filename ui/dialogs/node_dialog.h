#pragma once

#include "dialogs/form.h"
#include "session/session.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace gaiyo {

// Kind, numbers and title of a heading.
class NodeDialog : public FormDialog
{
    Q_OBJECT
public:
    NodeDialog(Session &session, const NodeId &node, QWidget *parent);

    void accept() override;

private:
    Session &m_session;
    NodeId m_node;
    QComboBox *m_kind;
    QCheckBox *m_auto;
    QLineEdit *m_number;
    QLineEdit *m_draft;
    QLineEdit *m_title;
    QLineEdit *m_draftPage;
    QLineEdit *m_finalPage;
};

} // namespace gaiyo
