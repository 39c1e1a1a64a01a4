#pragma once

#include "base/progress.h"
#include "session/history_steps.h"
#include "session/past_rows.h"
#include "session/session.h"

#include <QDialog>

#include <memory>

class QPushButton;
class QTextEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace gaiyo {

class HistoryFilterBar;
class VersionsPage;

// Who changed what when, of one opinion or of the whole document, as far as a filter lets it
// through: the words before and after beside each other, earlier words put back, and the whole
// document as it was at a time as a copy. The versions with names have a page of their own.
class HistoryDialog : public QDialog
{
    Q_OBJECT
public:
    // No opinion: everything.
    HistoryDialog(Session &session, const std::optional<OpinionId> &opinion, QWidget *parent);

private:
    struct Found
    {
        std::vector<HistoryStep> steps;
        std::unique_ptr<const PastRows> rows;
    };

    QWidget *build();
    void addPages();
    static Result<void> read(const QString &path, const std::optional<QString> &opinion,
                             const ViewPtr &view, Found &found, const Progress &progress);
    QTreeWidgetItem *listed(const HistoryStep &step) const;
    void load();
    void show(int row);
    std::optional<Operation> wayBack(const HistoryStep &step) const;
    std::vector<Operation> removalBack(const HistoryStep &step) const;
    void putBack();
    void makeCopy(qint64 revision, const QString &asOf);
    void filter();
    const HistoryStep *current() const;

    Session &m_session;
    std::optional<OpinionId> m_opinion;
    std::vector<HistoryStep> m_steps;
    qint64 m_revision = 0; // of the document when they were read, or a little before
    std::unique_ptr<const PastRows> m_rows; // what the steps' rows are called
    std::vector<size_t> m_shown;            // of the steps, as they are listed
    HistoryFilterBar *m_filter;
    VersionsPage *m_versions = nullptr; // none in the history of one opinion
    QTreeWidget *m_list;
    QTextEdit *m_before;
    QTextEdit *m_after;
    QPushButton *m_putBack;
    QPushButton *m_copy;
};

} // namespace gaiyo
