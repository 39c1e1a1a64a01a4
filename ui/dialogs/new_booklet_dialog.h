#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "base/result.h"
#include "dialogs/form.h"
#include "domain/snapshot.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace gaiyo {

class FileField;

// A new booklet: title, period and form; makes the file.
class NewBookletDialog : public FormDialog
{
    Q_OBJECT
public:
    struct Services
    {
        const Clock &clock;
        IdSource &ids;
        QString author;
    };

    NewBookletDialog(const Services &services, const QString &folder, QWidget *parent);

    QString path() const; // of the file that was made

    void accept() override;

private:
    void proposePath();
    Result<Snapshot> values() const;

    Services m_services;
    QString m_folder;
    QLineEdit *m_title;
    QLineEdit *m_subtitle;
    QCheckBox *m_hasPeriod;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_form;
    FileField *m_old;
    FileField *m_path;
    QString m_proposed;
};

} // namespace gaiyo
