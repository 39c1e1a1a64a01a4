#pragma once

#include "dialogs/export_document.h"
#include "dialogs/form.h"

class QCheckBox;
class QComboBox;

namespace gaiyo {

class FileField;

// 書き出す: format, file, and whether it is opened when done.
class ExportDialog : public FormDialog
{
    Q_OBJECT
public:
    ExportDialog(const SnapshotPtr &snapshot, const FontSet &fonts, const QDateTime &date,
                 const QString &documentPath, ExportFormat format, QWidget *parent);

    void accept() override;

private:
    void followFormat();
    bool mayReplace();

    SnapshotPtr m_snapshot;
    const FontSet &m_fonts;
    QDateTime m_date;
    QComboBox *m_format;
    FileField *m_path;
    QCheckBox *m_open;
    QLabel *m_words;
};

} // namespace gaiyo
