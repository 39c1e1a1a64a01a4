#pragma once

#include "session/session.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QMimeData;

namespace gaiyo {

class OpinionList;

// What is done to whole opinions: to every one that is selected in the list, in one step of undo.
class OpinionCommands : public QObject
{
    Q_OBJECT
public:
    OpinionCommands(Session &session, OpinionList &list, QObject *parent = nullptr);

    void add();    // behind the present one
    bool remove(); // false where that was refused
    void copy() const;
    void cut();
    void paste(); // behind the present one, or rowsPasted() where the clipboard has other rows
    // By position from 0; the one that all of them have is taken away again.
    void setCategory(int position);
    void clearCategory();
    // This clerk works on them; those that all were this clerk's are nobody's again.
    void takeOrLeave();
    // They are in the extract; those that all were in it are so no more.
    void markForExtract();
    void moveUp();
    void moveDown();
    void moveToNode(const std::optional<NodeId> &node);
    // Several become one; a single one is joined with the one above.
    void join();
    void shareWithAbove();
    void separate();

Q_SIGNALS:
    // Something worth telling, with the way back.
    void done(const QString &words);
    void told(const QString &words); // why nothing was done
    void rowsPasted();

private:
    // A place for new rows: below which heading, and before which opinion there.
    struct Gap
    {
        std::optional<NodeId> node;
        std::optional<OpinionId> before;
    };
    // What was cut last, as it was then.
    struct Cut
    {
        qint64 revision = 0;
        std::vector<Opinion> opinions;
    };
    Gap gapBehindPresent() const;
    std::vector<Operation> movesOfCut(const QMimeData &data, const Gap &gap) const;
    bool applyToEach(const QString &kind, const std::vector<OpinionId> &ids,
                     const std::function<Operation(const OpinionId &)> &operation);
    // In the list; in another order than the booklet's there is none, which is told.
    const Opinion *findBeside(const OpinionId &id, int by);
    bool leaves(const std::vector<OpinionId> &ids, const std::optional<NodeId> &node) const;
    QStringList sharersOf(const OpinionId &id) const;
    bool isUnsaved(const OpinionId &id) const;

    Session &m_session;
    OpinionList &m_list;
    std::optional<Cut> m_cut;
};

// The opinion of the number before, where that is answered.
std::optional<OpinionId> findAnsweredAbove(const OpinionId &id, const DocumentView &view);

} // namespace gaiyo
