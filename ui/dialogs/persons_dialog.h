#pragma once

#include "session/register_look.h"
#include "session/session.h"

#include <QDialog>

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace gaiyo {

class RegisterInUse;

// Everybody in the register of persons: to be found, to be corrected, and each with his letters.
// Who was joined to another in the document stays in the register, which is asked about both
// spellings, and is shown with the letters of the two. Nothing of it enters the document.
class PersonsDialog : public QDialog
{
    Q_OBJECT
public:
    // `people`: as they were just read.
    PersonsDialog(Session &session, RegisterInUse &persons, ListedPersons people, QWidget *parent);

    // The letter that is to be looked at; none where the list was just closed.
    const std::optional<LetterId> &letter() const { return m_letter; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void gatherLetters();
    void followJoined();
    void list(const QString &chosen);
    void showLetters();
    void edit();
    void takeLetter();
    void read();
    const Person *current() const;
    QString currentId() const;

    Session &m_session;
    RegisterInUse &m_persons;
    std::vector<Person> m_people;
    std::vector<Admission> m_admissions;
    std::unordered_map<SubmitterId, std::vector<Letter>> m_letters;
    std::unordered_set<SubmitterId> m_joined; // to another
    QLineEdit *m_find;
    QTreeWidget *m_list;
    QTreeWidget *m_ofPerson; // the letters
    QLabel *m_told;
    QPushButton *m_edit;
    QPushButton *m_show;
    std::optional<LetterId> m_letter;
};

} // namespace gaiyo
