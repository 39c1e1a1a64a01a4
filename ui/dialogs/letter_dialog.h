#pragma once

#include "dialogs/form.h"
#include "domain/words/personal_data.h"
#include "session/session.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace gaiyo {

class ComposingEdit;

// A letter that came on paper or was told: its facts, and its words as they are typed. What tells
// who wrote it is masked before it enters the document.
class LetterDialog : public FormDialog
{
    Q_OBJECT
public:
    LetterDialog(Session &session, QWidget *parent);

    // The letter that was made; none before.
    const std::optional<LetterId> &made() const { return m_made; }

    void accept() override;

private:
    void build();
    void fillChoices();
    void findMasks();
    Operation operation() const;

    Session &m_session;
    QDateEdit *m_day;
    QComboBox *m_method;
    QComboBox *m_class;
    QComboBox *m_kind;
    QSpinBox *m_persons;
    QLineEdit *m_place;
    ComposingEdit *m_words;
    QCheckBox *m_mask;
    std::vector<PersonalStretch> m_masks; // what is proposed
    std::optional<LetterId> m_made;
};

} // namespace gaiyo
