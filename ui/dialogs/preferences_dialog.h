#pragma once

#include "dialogs/form.h"
#include "session/preferences.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSlider;
class QSpinBox;

namespace gaiyo {

class FileField;

// Name, language, colours, size of letters, safety copies.
class PreferencesDialog : public FormDialog
{
    Q_OBJECT
public:
    PreferencesDialog(Preferences &preferences, const QString &account, const QString &family,
                      const QString &usualCopies, QWidget *parent);

    void accept() override;

private:
    Preferences &m_preferences;
    QString m_family;
    QLineEdit *m_author;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_text;
    QCheckBox *m_keepCopies;
    FileField *m_copies;
};

} // namespace gaiyo
