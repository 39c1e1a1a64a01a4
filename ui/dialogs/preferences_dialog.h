#pragma once

#include "dialogs/file_field.h"
#include "dialogs/form.h"
#include "session/preferences.h"

class QComboBox;
class QLineEdit;
class QSlider;
class QSpinBox;

namespace gaiyo {

// Name, language, colours, size of letters, and where safety copies are kept.
class PreferencesDialog : public FormDialog
{
    Q_OBJECT
public:
    PreferencesDialog(Preferences &preferences, const QString &account, const QString &family,
                      const QString &ownCopies, QWidget *parent);

    void accept() override;

private:
    enum class Copies { Own, Elsewhere, None };

    void addCopies();
    void showCopiesFolder();

    Preferences &m_preferences;
    QString m_family;
    QString m_ownCopies;
    QLineEdit *m_author;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_text;
    QComboBox *m_copies;
    FileField *m_copiesFolder;
};

} // namespace gaiyo
