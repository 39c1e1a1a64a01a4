#pragma once

#include "dialogs/form.h"
#include "intake/inquiry/inquiry_letters.h"
#include "session/session.h"

class QComboBox;
class QListWidget;

namespace gaiyo {

class GrowingEdit;
class Preferences;

// 送付文・督促文: what goes to departments with an inquiry, or after it, out of the office's own
// words with blanks. Onto the clipboard, or into a file; nothing is sent.
class InquiryLetterDialog : public FormDialog
{
    Q_OBJECT
public:
    InquiryLetterDialog(const Session &session, Preferences &preferences, InquiryLetter letter,
                        const std::optional<RoundId> &round, QWidget *parent);

    // What was done; "" for nothing.
    const QString &report() const { return m_report; }

    void accept() override;

private:
    void buildRows();
    void addRounds(const std::optional<RoundId> &round);
    void showDepartments();
    void showLetters();
    void save();
    void keepWording();
    QStringList letters() const;

    const Session &m_session;
    Preferences &m_preferences;
    InquiryLetter m_letter;
    QString m_usual;
    QComboBox *m_round;
    QListWidget *m_departments;
    GrowingEdit *m_wording;
    GrowingEdit *m_words;
    std::vector<LetterFacts> m_facts;
    QString m_report;
};

} // namespace gaiyo
