#pragma once

#include "dialogs/form.h"
#include "formats/formats.h"
#include "session/session.h"

#include <functional>
#include <memory>

class QCheckBox;
class QLineEdit;

namespace gaiyo {

class FileField;
class Preferences;

// 決裁版を作る: the present state becomes a version that was decided on, with its pages as files.
class ApproveDialog : public FormDialog
{
    Q_OBJECT
public:
    // What the checks find, as it is printed; asked on another thread.
    using Checked = std::function<QString(const Snapshot &)>;

    ApproveDialog(Session &session, const Formats &formats, Checked checked,
                  Preferences &preferences, QWidget *parent);

    // What was done; "" for nothing.
    const QString &report() const { return m_report; }

    void accept() override;

private:
    QString nextName() const;
    void showChecks();
    bool writeFiles(const QString &name);
    Result<void> writeOne(const QString &formatId, const QString &path);
    Result<std::shared_ptr<const EarlierState>> earlierState(const Progress &progress) const;
    QString stateName(qint64 revision) const;

    Session &m_session;
    const Formats &m_formats;
    Checked m_checked;
    Preferences &m_preferences;
    QStringList m_taken; // names of versions
    QLineEdit *m_name;
    QCheckBox *m_pdf;
    QCheckBox *m_word;
    QCheckBox *m_excel;
    QLineEdit *m_approvers; // the posts of those who decide
    FileField *m_folder;
    SnapshotPtr m_looked; // the state that m_found is of
    QString m_found;
    QStringList m_written;
    QString m_report;
};

} // namespace gaiyo
