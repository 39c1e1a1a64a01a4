#pragma once

#include "dialogs/form.h"
#include "session/session.h"

class QComboBox;
class QLineEdit;

namespace gaiyo {

// 広報用の抜粋: what it is called and in which form it is, before it is written.
class ExtractDialog : public FormDialog
{
    Q_OBJECT
public:
    ExtractDialog(Session &session, QWidget *parent);

    void accept() override;

private:
    QJsonObject chosen() const;

    Session &m_session;
    QJsonObject m_was; // the setting
    QLineEdit *m_title;
    QLineEdit *m_subtitle;
    QComboBox *m_form;
};

} // namespace gaiyo
