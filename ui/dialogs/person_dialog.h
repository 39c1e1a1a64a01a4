#pragma once

#include "dialogs/form.h"
#include "session/register_look.h"

#include <array>

class QCheckBox;
class QLineEdit;

namespace gaiyo {

class RegisterInUse;

// Who wrote a letter, in the register of persons, to be corrected or written down for the first
// time. Nothing of it enters the document.
class PersonDialog : public FormDialog
{
    Q_OBJECT
public:
    // `identity` has a submitter.
    PersonDialog(RegisterInUse &persons, const LetterId &letter, LetterIdentity identity,
                 QWidget *parent);

    void accept() override;

private:
    static constexpr size_t kFields = 7;

    Person entered() const;
    void show(const Person &person);
    void tellConflict();

    RegisterInUse &m_persons;
    const LetterId m_letter;
    LetterIdentity m_identity; // as the register had it when it was read
    std::array<QLineEdit *, kFields> m_lines;
    QCheckBox *m_wantsReply;
};

} // namespace gaiyo
