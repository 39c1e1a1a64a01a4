#pragma once

#include "base/id_source.h"
#include "base/progress.h"
#include "dialogs/form.h"
#include "session/session.h"

#include <vector>

class QTreeWidget;

namespace gaiyo {

class ReplyTaker;
struct TakenReplies;

// Takes in what departments sent back, one file after the other with progress and a way to stop,
// and says of each what it brought, also which ones were not reached. No opinion changes.
class AnswersDialog : public QDialog
{
    Q_OBJECT
public:
    AnswersDialog(Session &session, IdSource &ids, const QStringList &paths, QWidget *parent);

    // Of the first file that was taken in; none where none was.
    const std::optional<SheetId> &firstSheet() const { return m_first; }

private:
    void build();
    void takeAll(IdSource &ids, const QStringList &paths);
    Result<TakenReplies> takeOne(ReplyTaker &taker, const QString &path, const Progress &progress);
    void tell(const QString &name, const Result<TakenReplies> &taken);
    void tellRivals(const SnapshotPtr &before, const QStringList &paths,
                    const std::vector<Result<TakenReplies>> &taken);
    void addLine(const QString &file, const QString &words, const QString &more);

    Session &m_session;
    QTreeWidget *m_list;
    std::optional<SheetId> m_first;
};

} // namespace gaiyo
