#include "dialogs/preferences_dialog.h"
#include "widgets/metrics.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace gaiyo {

PreferencesDialog::PreferencesDialog(Preferences &preferences, const QString &account,
                                     const QString &family, const QString &ownCopies,
                                     QWidget *parent)
    : FormDialog(QStringLiteral("preferences"), tr("Preferences"), tr("&Apply"), parent)
    , m_preferences(preferences)
    , m_family(family)
    , m_ownCopies(ownCopies)
    , m_author(new QLineEdit(preferences.author()))
    , m_language(new QComboBox)
    , m_theme(new QComboBox)
    , m_text(new QSpinBox)
    , m_copies(new QComboBox)
    , m_copiesFolder(new FileField(FileField::Kind::Folder, QString()))
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
    addRow(tr("Size of &letters"), m_text, QStringLiteral("textPercent"));
    addCopies();
}

void PreferencesDialog::addCopies()
{
    m_copies->addItem(tr("On this computer"), int(Copies::Own));
    m_copies->addItem(tr("In another place"), int(Copies::Elsewhere));
    m_copies->addItem(tr("Keep none"), int(Copies::None));
    const QString folder = m_preferences.copiesFolder(m_ownCopies);
    const Copies chosen = folder.isEmpty()        ? Copies::None
                          : folder == m_ownCopies ? Copies::Own
                                                  : Copies::Elsewhere;
    m_copies->setCurrentIndex(int(chosen));
    m_copiesFolder->setPath(folder.isEmpty() ? m_ownCopies : folder);
    addRow(tr("&Safety copies"), m_copies, QStringLiteral("copies"));
    addRow(tr("&Place of the copies"), m_copiesFolder, QStringLiteral("copiesFolder"));
    addNote(tr("A copy is made when a document is opened, and every ten minutes in which "
               "something changes. A change takes effect with the next document."));
    connect(m_copies, &QComboBox::currentIndexChanged, this, &PreferencesDialog::showCopiesFolder);
    showCopiesFolder();
}

void PreferencesDialog::showCopiesFolder()
{
    const auto chosen = Copies(m_copies->currentData().toInt());
    rows()->setRowVisible(m_copiesFolder, chosen == Copies::Elsewhere);
}

void PreferencesDialog::accept()
{
    m_preferences.setAuthor(m_author->text().trimmed());
    m_preferences.setLanguage(m_language->currentData().toString());
    m_preferences.setTheme(Theme(m_theme->currentData().toInt()));
    m_preferences.setTextPercent(m_text->value());
    const auto copies = Copies(m_copies->currentData().toInt());
    const QString elsewhere = m_copiesFolder->path();
    if (copies == Copies::None)
        m_preferences.keepCopiesIn(QString());
    else if (copies == Copies::Elsewhere && !elsewhere.isEmpty())
        m_preferences.keepCopiesIn(elsewhere);
    else
        m_preferences.keepCopiesInOwnFolder();
    applyTheme(*qApp, m_preferences.theme(), m_preferences.textPercent(), m_family);
    QDialog::accept();
}

} // namespace gaiyo
