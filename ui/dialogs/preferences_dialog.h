#pragma once

#include "dialogs/form.h"
#include "session/preferences.h"

class QComboBox;
class QLineEdit;
class QSlider;
class QSpinBox;

namespace gaiyo {

// Name, language, colours and size of letters.
class PreferencesDialog : public FormDialog
{
    Q_OBJECT
public:
    PreferencesDialog(Preferences &preferences, const QString &account, const QString &family,
                      QWidget *parent);

    void accept() override;

private:
    Preferences &m_preferences;
    QString m_family;
    QLineEdit *m_author;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_text;
};

} // namespace gaiyo
