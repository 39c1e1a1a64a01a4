#pragma once

#include "dialogs/form.h"
#include "dialogs/new_booklet_dialog.h"
#include "exchange/import_report.h"
#include "formats/formats.h"

class QComboBox;
class QRadioButton;
class QTreeWidget;

namespace gaiyo {

class FileField;
class Session;

// Imports a file in any format that can be read: shows what was understood before anything
// is made, and asks what empty responses mean.
class ImportDialog : public FormDialog
{
    Q_OBJECT
public:
    // `session` may be none; then a new file is made.
    ImportDialog(const NewBookletDialog::Services &services, const Formats &formats,
                 const QString &folder, Session *session, QWidget *parent);

    void setSource(const QString &path);
    // Of the file that was made; "" where the open document was added to.
    QString madePath() const { return m_made; }

    void accept() override;

private:
    void look();
    void showImported();
    void addLine(const QString &kind, const QString &line, const QString &text);

    NewBookletDialog::Services m_services;
    Formats m_formats;
    QString m_folder;
    Session *m_session;
    FileField *m_source;
    QComboBox *m_encoding;
    QComboBox *m_empty;
    QLabel *m_counts;
    QTreeWidget *m_report;
    QRadioButton *m_new;
    QRadioButton *m_append;
    FileField *m_path;
    std::optional<Imported> m_imported;
    QString m_made;
};

} // namespace gaiyo
