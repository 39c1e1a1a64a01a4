#pragma once

#include "dialogs/form.h"
#include "dialogs/received_files.h"
#include "session/session.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QTextEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace gaiyo {

class DayField;
class RegisterInUse;

// What will be taken in of some files, before anything is: one row a letter, with what the chosen
// rows have in common and the words of one below. All of it becomes one step of undo.
class ReceiveDialog : public FormDialog
{
    Q_OBJECT
public:
    ReceiveDialog(Session &session, RegisterInUse &persons, ReceivedFiles files, QWidget *parent);

    // The first letter that was made; none before.
    const std::optional<LetterId> &first() const { return m_first; }

    const QString &report() const { return m_report; } // what became of them

    void accept() override;

private:
    void build();
    void fill();
    void showRow(QTreeWidgetItem &item);
    void showChosen();
    void showWords(const LetterToTake *each);
    void showCount();
    void onTicked(QTreeWidgetItem *item);
    void buildKeep();
    QString noteOfPeople() const;
    bool isRefused(const LetterToTake &letter) const;
    bool isWanted(const LetterToTake &letter) const;
    std::vector<ReceivedLetter> lettersToTake() const;
    QString remarkOf(const LetterToTake &letter) const;
    QStringList notesOf(const LetterToTake &letter) const;
    QString wholeRemarkOf(const LetterToTake &letter) const;
    LetterToTake *letterOf(const QTreeWidgetItem *item);
    // Does it to every row that is chosen, and shows them.
    template <typename Change>
    void changeChosen(Change change);

    Session &m_session;
    RegisterInUse &m_persons;
    ReceivedFiles m_files;
    QTreeWidget *m_rows;
    DayField *m_day;
    QCheckBox *m_isDayUnknown;
    QComboBox *m_method;
    QComboBox *m_class;
    QTextEdit *m_words;
    QCheckBox *m_keep; // in the register of persons
    QLabel *m_note;
    QString m_report;
    std::optional<LetterId> m_first;
    bool m_isShowing = false;
};

} // namespace gaiyo
