#pragma once

#include "session/history_text.h"
#include "session/session.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace gaiyo {

// Who changed what when, of one opinion or of the whole document: the words before and after beside
// each other, earlier words put back, and the whole document as it was at a time as a copy.
class HistoryDialog : public QDialog
{
    Q_OBJECT
public:
    // No opinion: everything.
    HistoryDialog(Session &session, const std::optional<OpinionId> &opinion, QWidget *parent);

private:
    void build();
    bool load();
    void show(int row);
    std::optional<Operation> wayBack(const HistoryStep &step) const;
    void putBack();
    void makeCopy();
    const HistoryStep *current() const;

    Session &m_session;
    std::optional<OpinionId> m_opinion;
    std::vector<HistoryStep> m_steps;
    QTreeWidget *m_list;
    QPlainTextEdit *m_before;
    QPlainTextEdit *m_after;
    QPushButton *m_putBack;
    QPushButton *m_copy;
};

} // namespace gaiyo
