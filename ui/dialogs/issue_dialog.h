#pragma once

#include "base/id_source.h"
#include "dialogs/form.h"
#include "session/session.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;

namespace gaiyo {

class DayField;
class FileField;
class Preferences;
struct InquirySheet;

// 照会を出す: a file for each department, in a folder, and the words of the letter that goes with
// them on the clipboard.
class IssueDialog : public FormDialog
{
    Q_OBJECT
public:
    IssueDialog(Session &session, IdSource &ids, const Preferences &preferences, QWidget *parent);

    // What was done; "" for nothing.
    const QString &report() const { return m_report; }

    void accept() override;

private:
    void buildRows();
    void addDepartments();
    QDate today() const;
    QString nextName() const;
    QString proposedFolder() const;
    QStringList chosen() const;
    QString asks() const;
    void copyLetter(const std::vector<InquirySheet> &sheets, const QStringList &names) const;

    Session &m_session;
    IdSource &m_ids;
    const Preferences &m_preferences;
    QLineEdit *m_name;
    QCheckBox *m_isDue;
    DayField *m_due;
    QCheckBox *m_asksResponse;
    QCheckBox *m_asksCategory;
    QCheckBox *m_asksSummary;
    QListWidget *m_departments;
    QComboBox *m_format;
    FileField *m_folder;
    QString m_report;
};

} // namespace gaiyo
