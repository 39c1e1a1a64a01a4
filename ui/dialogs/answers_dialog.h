#pragma once

#include "base/id_source.h"
#include "dialogs/form.h"
#include "session/session.h"

class QTreeWidget;

namespace gaiyo {

class ReplyTaker;

// Takes in what departments sent back, and says of each file what it brought. No opinion changes.
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
    void takeOne(ReplyTaker &taker, const QString &path);
    void addLine(const QString &file, const QString &words, const QString &more);

    Session &m_session;
    QTreeWidget *m_list;
    std::optional<SheetId> m_first;
};

} // namespace gaiyo
