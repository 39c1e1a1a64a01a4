#pragma once

#include "dialogs/form.h"
#include "store/register/person.h"

#include <array>
#include <optional>

class QCheckBox;
class QLineEdit;

namespace gaiyo {

class RegisterInUse;

// Who a submitter is, in the register of persons, to be corrected or written down for the first
// time. Nothing of it enters the document.
class PersonDialog : public FormDialog
{
    Q_OBJECT
public:
    // `person`: as the register had him when it was read; none where it says nothing of him.
    PersonDialog(RegisterInUse &persons, const QString &submitter,
                 const std::optional<Person> &person, QWidget *parent);

    // Says that he is not as the clerk saw him in a list.
    void tellChanged();

    void accept() override;

private:
    static constexpr size_t kFields = 7;

    Person entered() const;
    void show(const Person &person);
    void tellConflict();

    RegisterInUse &m_persons;
    const QString m_submitter;
    std::optional<Person> m_before; // as the register had him when it was read
    std::array<QLineEdit *, kFields> m_lines;
    QCheckBox *m_wantsReply;
};

} // namespace gaiyo
