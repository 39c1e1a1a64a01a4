#pragma once

#include "dialogs/form.h"
#include "formats/formats.h"
#include "session/session.h"

class QCheckBox;
class QLineEdit;

namespace gaiyo {

class FileField;

// 決裁版を作る: the present state becomes a version that was decided on, with its pages as files.
class ApproveDialog : public FormDialog
{
    Q_OBJECT
public:
    ApproveDialog(Session &session, const Formats &formats, QWidget *parent);

    // What was done; "" for nothing.
    const QString &report() const { return m_report; }

    void accept() override;

private:
    QString nextName() const;
    void showChecks();
    bool writeFiles(const QString &name);
    Result<void> writeOne(const QString &formatId, const QString &path);

    Session &m_session;
    const Formats &m_formats;
    QStringList m_taken; // names of versions
    QLineEdit *m_name;
    QCheckBox *m_pdf;
    QCheckBox *m_word;
    FileField *m_folder;
    QStringList m_written;
    QString m_report;
};

} // namespace gaiyo
