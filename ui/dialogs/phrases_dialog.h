#pragma once

#include "dialogs/form.h"
#include "session/preferences.h"
#include "session/session.h"

class QListWidget;
class QTableWidget;

namespace gaiyo {

// 定型文: the phrases of the document, how often each stands in its responses, and the earlier
// booklets whose answers are offered beside them on this computer.
class PhrasesDialog : public FormDialog
{
    Q_OBJECT
public:
    PhrasesDialog(Session &session, Preferences &preferences, QWidget *parent);

    void accept() override;

private:
    QWidget *buildButtons();
    QWidget *buildEarlier();
    void addRowFor(const Phrase &phrase, int row);
    void add();
    void remove();
    void move(int by);
    void addEarlier();
    QString cell(int row, int column) const;
    QString idAt(int row) const; // "" for a new one
    std::vector<Operation> steps() const;

    Session &m_session;
    Preferences &m_preferences;
    QTableWidget *m_table;
    QListWidget *m_earlier;
};

} // namespace gaiyo
