#pragma once

#include "dialogs/form.h"
#include "dialogs/import_line.h"
#include "dialogs/new_booklet_dialog.h"
#include "dialogs/return_preview.h"
#include "exchange/import_report.h"
#include "formats/formats.h"
#include "formats/source.h"
#include "intake/table_return.h"

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace gaiyo {

class ColumnChoice;
class FileField;
class ImportLines;
class Preferences;
class Session;

// Imports a file in any format that can be read, or rows that were pasted: shows what was
// understood before anything is made, and asks what the columns hold and what empty responses mean.
// A table that was exported from the open document is joined with it: what is new, changed, the
// same and gone is counted before anything is done.
class ImportDialog : public FormDialog
{
    Q_OBJECT
public:
    // `session` may be none; then a new file is made.
    ImportDialog(const NewBookletDialog::Services &services, const Formats &formats,
                 Preferences &preferences, const QString &folder, Session *session,
                 QWidget *parent);
    ~ImportDialog() override;

    void setSource(const QString &path);
    // Rows of a table in place of a file; they come into the open document.
    void setPasted(const QString &rows);
    // Of the file that was made; "" where the open document was added to.
    QString madePath() const { return m_made; }
    // What became of the open document, in a sentence; "" where there is nothing to tell.
    QString doneWords() const { return m_done; }

    void accept() override;

private:
    void build();
    void readHead();
    void showHead();
    void offerSheets();
    void look();
    bool understand();
    bool isAsShown();
    void offerPlaces();
    bool comesToChosenPlace(const Snapshot &values) const;
    QString countNote() const;
    QStringList freeNames() const; // of the open document
    ImportOptions options() const;
    void showImported();
    void showLeftOut();
    void addSentence(const QString &sentence);
    QString lineWords(const QString &line) const;
    bool append();
    void lookForReturn();
    void showReturn();
    bool takeBack();
    Result<void> makeFile();
    void showNew();
    void showTakenRefs();
    void addLine(const QString &kind, const QString &line, const QString &text,
                 const QString &whole = {});

    NewBookletDialog::Services m_services;
    Formats m_formats;
    QString m_folder;
    Session *m_session;
    FileField *m_source;
    QString m_joined; // what was pasted, with a row for each opinion
    QString m_pasted;
    QCheckBox *m_join;     // lines that a page ended
    QCheckBox *m_firstRow; // of a table of which no column is known: it has their names
    ColumnChoice *m_columns;
    QLabel *m_leftOut; // of them, though words stand there
    TableHead m_head;
    Source m_read; // the file, or what was pasted
    bool m_isPasted = false;
    bool m_isLooking = false; // for what the file is
    bool m_isSheetChosen = false;
    QComboBox *m_sheet; // of a workbook that has several
    QComboBox *m_encoding;
    QComboBox *m_empty;
    QComboBox *m_place; // of rows without one
    QLabel *m_counts;
    ImportLines *m_report;
    std::vector<ImportLine> m_lines; // on their way into it
    QRadioButton *m_new;
    QRadioButton *m_append;
    QRadioButton *m_takeBack; // what was changed in a table of the open document
    FileField *m_path;
    std::shared_ptr<const Imported> m_imported;
    SnapshotPtr m_addedTo;                       // for which it was read
    qsizetype m_newCategories = 0;               // that come into the document with it
    std::shared_ptr<const TableReturn> m_return; // where the file is such a table
    QString m_noReturn;                          // why it is none, though it looks like one
    std::vector<ImportLine> m_seenLines;         // and in words, row by row
    TableUpdateReport m_seen;                    // what it came to when it was read
    QString m_done;
    QString m_made;
};

} // namespace gaiyo
