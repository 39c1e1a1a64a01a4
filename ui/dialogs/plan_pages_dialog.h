#pragma once

#include "dialogs/form.h"
#include "exchange/pages/found_pages.h"
#include "session/session.h"

#include <optional>

class QComboBox;
class QLabel;
class QTreeWidget;

namespace gaiyo {

class FileField;

// 見出しのページを読み取る: on which page of the plan each heading stands, from its PDF or a table.
// What was found, and first of all what was not, is shown before anything is done.
class PlanPagesDialog : public FormDialog
{
    Q_OBJECT
public:
    PlanPagesDialog(Session &session, QWidget *parent);

    // What became of the document, in a sentence.
    QString doneWords() const { return m_done; }
    void accept() override;

private:
    void build();
    void read();
    void show();
    PlanEdition edition() const;

    Session &m_session;
    FileField *m_file;
    QComboBox *m_edition;
    QLabel *m_counts;
    QTreeWidget *m_list;
    std::optional<FoundPages> m_found;
    QString m_unread; // why there are none of the file; "" where there are
    QString m_done;
};

} // namespace gaiyo
