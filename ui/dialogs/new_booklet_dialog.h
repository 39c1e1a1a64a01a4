#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "base/result.h"
#include "dialogs/form.h"
#include "domain/snapshot.h"

class QComboBox;
class QLineEdit;

namespace gaiyo {

class FileField;
class FontSet;
class PageView;
class PeriodField;

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

    NewBookletDialog(const Services &services, const FontSet &fonts, const QString &folder,
                     QWidget *parent);

    QString path() const; // of the file that was made

    void accept() override;

private:
    void connectFields();
    void proposePath();
    void chooseForm();
    Result<Snapshot> readForm();
    Snapshot values() const;
    void showFront();

    Services m_services;
    QString m_folder;
    QLineEdit *m_title;
    QLineEdit *m_subtitle;
    PeriodField *m_period;
    QComboBox *m_form;
    FileField *m_old;
    FileField *m_path;
    QString m_proposed;
    PageView *m_view;
    Result<Snapshot> m_base; // what the form brings with it
};

} // namespace gaiyo
