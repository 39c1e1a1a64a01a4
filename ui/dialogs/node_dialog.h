#pragma once

#include "dialogs/form.h"
#include "session/agreed_save.h"
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
    QJsonObject shownFields() const;
    Merged merged(const DocumentView &now) const;

    NodeId m_node;
    AgreedSave m_save;
    ShownRow m_base; // as shown at the beginning
    QComboBox *m_kind;
    QCheckBox *m_auto;
    QLineEdit *m_number;
    QLineEdit *m_draft;
    QLineEdit *m_title;
    QLineEdit *m_draftPage;
    QLineEdit *m_finalPage;
};

} // namespace gaiyo
