#pragma once

#include "session/register_in_use.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace gaiyo {

class LetterFiles;

// Who wrote the letter that is looked at, and the files that came with it, as the register of
// persons has them: read when the letter is, kept as long, and copied nowhere. Hidden where no
// register is in use.
class LetterPerson : public QFrame
{
    Q_OBJECT
public:
    explicit LetterPerson(const RegisterInUse &persons, QWidget *parent = nullptr);

    void setLetter(const std::optional<LetterId> &letter);
    LetterFiles &files() { return *m_files; }

Q_SIGNALS:
    void editWanted();

private:
    void read();
    void tell(const Result<LetterIdentity> &identity);
    void clear();

    const RegisterInUse &m_persons;
    std::optional<LetterId> m_letter;
    QLabel *m_words;
    QPushButton *m_edit;
    LetterFiles *m_files;
    int m_asked = 0; // only the last letter counts
};

} // namespace gaiyo
