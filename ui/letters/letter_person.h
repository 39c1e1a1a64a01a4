#pragma once

#include "session/register_in_use.h"

#include <QLabel>

namespace gaiyo {

// Who wrote the letter that is looked at, as the register of persons has it: read when the letter
// is, kept as long, and copied nowhere. Hidden where no register is in use.
class LetterPerson : public QLabel
{
    Q_OBJECT
public:
    explicit LetterPerson(const RegisterInUse &persons, QWidget *parent = nullptr);

    void setLetter(const std::optional<LetterId> &letter);

private:
    void read();
    void tell(const Result<LetterIdentity> &identity);

    const RegisterInUse &m_persons;
    std::optional<LetterId> m_letter;
    int m_asked = 0; // only the last letter counts
};

} // namespace gaiyo
