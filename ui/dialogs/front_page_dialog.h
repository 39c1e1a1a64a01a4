#pragma once

#include "dialogs/form.h"
#include "session/agreed_save.h"
#include "session/session.h"

class QLineEdit;
class QSpinBox;

namespace gaiyo {

class PeriodField;

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
    QJsonObject shownFields() const;
    Merged merged(const Consultation &now) const;

    Session &m_session;
    AgreedSave m_save;
    QJsonObject m_base; // the fields as shown at the beginning
    QLineEdit *m_title;
    QLineEdit *m_subtitle;
    QLineEdit *m_institution;
    PeriodField *m_period;
    QSpinBox *m_submitters;
    QSpinBox *m_opinions;
};

} // namespace gaiyo
