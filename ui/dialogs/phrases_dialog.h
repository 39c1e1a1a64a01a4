#pragma once

#include "dialogs/form.h"
#include "dialogs/ordered_table.h"
#include "session/agreed_save.h"
#include "session/preferences.h"
#include "session/session.h"

class QListWidget;

namespace gaiyo {

// 定型文: the phrases of the document, how often each stands in its responses, and the earlier
// booklets whose answers are offered beside them on this computer.
class PhrasesDialog : public FormDialog
{
    Q_OBJECT
public:
    PhrasesDialog(Session &session, Preferences &preferences, QWidget *parent);

    void accept() override;

protected:
    bool hasTyped() override;

private:
    QWidget *buildEarlier();
    void addEarlier();
    static std::vector<OrderedTable::Row> rowsOf(const DocumentView &view);

    Session &m_session;
    AgreedSave m_save;
    Preferences &m_preferences;
    OrderedTable *m_table;
    QListWidget *m_earlier;
};

} // namespace gaiyo
