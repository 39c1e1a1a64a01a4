#include "dialogs/preferences_dialog.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include "dialogs/file_field.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace gaiyo {

PreferencesDialog::PreferencesDialog(Preferences &preferences, const QString &account,
                                     const QString &family, const QString &usualCopies,
                                     QWidget *parent)
    : FormDialog(QStringLiteral("preferences"), tr("Preferences"), tr("OK"), parent)
    , m_preferences(preferences)
    , m_family(family)
    , m_author(new QLineEdit(preferences.author()))
    , m_language(new QComboBox)
    , m_theme(new QComboBox)
    , m_text(new QSpinBox)
    , m_keepCopies(new QCheckBox(tr("&Keep safety copies of open documents")))
    , m_copies(new FileField(FileField::Kind::Folder, QString()))
{
    m_author->setPlaceholderText(account);
    m_language->addItem(QStringLiteral("日本語"), QStringLiteral("ja"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(preferences.language()));
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    m_theme->addItem(tr("High contrast"), int(Theme::HighContrast));
    m_theme->setCurrentIndex(m_theme->findData(int(preferences.theme())));
    m_text->setRange(100, 200);
    m_text->setSingleStep(10);
    m_text->setSuffix(QStringLiteral(" %"));
    m_text->setValue(preferences.textPercent());
    m_text->setMaximumWidth(ems(12.5));
    addRow(tr("Your &name"), m_author, QStringLiteral("author"));
    addNote(tr("It stands beside what you change, so that colleagues know whom to ask."));
    addRow(tr("&Language"), m_language, QStringLiteral("language"));
    addNote(tr("Name and language take effect when the program is started again."));
    addRow(tr("&Colours"), m_theme, QStringLiteral("theme"));
    addRow(tr("&Size of letters"), m_text, QStringLiteral("textPercent"));
    const QString folder = preferences.copiesFolder(usualCopies);
    addRow(QString(), m_keepCopies, QStringLiteral("keepCopies"));
    m_keepCopies->setAccessibleName(withoutMnemonic(m_keepCopies->text()));
    addRow(tr("&Folder for the copies"), m_copies, QStringLiteral("copies"));
    addNote(tr("Kept on opening, every ten minutes while something changes, and on closing: all of "
               "the last hour, then one for an hour, a day, a week."));
    m_keepCopies->setChecked(!folder.isEmpty());
    m_copies->setPath(folder.isEmpty() ? usualCopies : folder);
    m_copies->setEnabled(!folder.isEmpty());
    connect(m_keepCopies, &QCheckBox::toggled, m_copies, &QWidget::setEnabled);
}

void PreferencesDialog::accept()
{
    m_preferences.setAuthor(m_author->text().trimmed());
    m_preferences.setLanguage(m_language->currentData().toString());
    m_preferences.setTheme(Theme(m_theme->currentData().toInt()));
    m_preferences.setTextPercent(m_text->value());
    m_preferences.setCopiesFolder(m_keepCopies->isChecked() ? m_copies->path() : QString());
    applyTheme(*qApp, m_preferences.theme(), m_preferences.textPercent(), m_family);
    QDialog::accept();
}

} // namespace gaiyo
