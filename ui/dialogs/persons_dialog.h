#pragma once

#include "session/session.h"
#include "store/register/person.h"

#include <QDialog>

#include <optional>
#include <unordered_map>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace gaiyo {

class RegisterInUse;

// Everybody in the register of persons: to be found, to be corrected, and each with his letters.
// Nothing of it enters the document.
class PersonsDialog : public QDialog
{
    Q_OBJECT
public:
    // `people`: as they were just read.
    PersonsDialog(Session &session, RegisterInUse &persons, std::vector<Person> people,
                  QWidget *parent);

    // The letter that is to be looked at; none where the list was just closed.
    const std::optional<LetterId> &letter() const { return m_letter; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void gatherLetters();
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
    std::unordered_map<SubmitterId, std::vector<Letter>> m_letters;
    QLineEdit *m_find;
    QTreeWidget *m_list;
    QTreeWidget *m_ofPerson; // the letters
    QLabel *m_told;
    QPushButton *m_edit;
    QPushButton *m_show;
    std::optional<LetterId> m_letter;
};

} // namespace gaiyo
