#pragma once

#include "base/result.h"
#include "dialogs/form.h"

class QComboBox;

namespace gaiyo {

class FileField;
class RegisterInUse;

// Which register of persons is used with the document on this computer: a new one, or one that is
// there. It is looked into before it is taken.
class RegisterDialog : public FormDialog
{
    Q_OBJECT
public:
    RegisterDialog(RegisterInUse &persons, QWidget *parent);

    void accept() override;

private:
    bool isNew() const;
    QString path() const;
    void onEdited();
    Result<void> prepare(const QString &path);

    RegisterInUse &m_persons;
    QComboBox *m_which;
    FileField *m_new;
    FileField *m_existing;
};

} // namespace gaiyo
