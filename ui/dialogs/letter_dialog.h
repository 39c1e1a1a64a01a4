#pragma once

#include "dialogs/form.h"
#include "domain/words/personal_data.h"
#include "exchange/letters/received_letter.h"
#include "session/session.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace gaiyo {

class ComposingEdit;
class DayField;
class RegisterInUse;

// A letter that came on paper or was told: its facts, and its words as they are typed. What tells
// who wrote it is masked before it enters the document; there are fields for it only where a
// register of persons is in use.
class LetterDialog : public FormDialog
{
    Q_OBJECT
public:
    LetterDialog(Session &session, RegisterInUse &persons, QWidget *parent);

    // The letter that was made; none before.
    const std::optional<LetterId> &made() const { return m_made; }

    void accept() override;

private:
    void build();
    void buildPerson();
    void fillChoices();
    void findMasks();
    ReceivedIdentity identity() const;
    ReceivedLetter letter() const;

    Session &m_session;
    RegisterInUse &m_persons;
    const QByteArray m_source; // this letter's name in the register: a second try is the same
    DayField *m_day;
    QComboBox *m_method;
    QComboBox *m_class;
    QComboBox *m_kind;
    QSpinBox *m_count; // of persons
    QLineEdit *m_place;
    ComposingEdit *m_words;
    QCheckBox *m_mask;
    QCheckBox *m_keep; // who wrote, in the register of persons
    QLineEdit *m_name;
    QLineEdit *m_address;
    QLineEdit *m_tel;
    QLineEdit *m_mail;
    std::vector<PersonalStretch> m_masks; // what is proposed
    std::optional<LetterId> m_made;
};

} // namespace gaiyo
