#pragma once

#include "dialogs/form.h"
#include "session/session.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace gaiyo {

// What the front page says: title, period, who asked, and the counts that were announced.
class FrontPageDialog : public FormDialog
{
    Q_OBJECT
public:
    FrontPageDialog(Session &session, QWidget *parent);

    void accept() override;

private:
    void addPeriod(const Consultation &values);
    QSpinBox *addCount(const QString &label, const QString &name, std::optional<int> value);

    Session &m_session;
    QLineEdit *m_title;
    QLineEdit *m_subtitle;
    QLineEdit *m_institution;
    QCheckBox *m_hasPeriod;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QSpinBox *m_submitters;
    QSpinBox *m_opinions;
};

} // namespace gaiyo
