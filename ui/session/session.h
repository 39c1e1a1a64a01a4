#pragma once

#include "document/document.h"
#include "document/repair/recovery_journal.h"
#include "document/sharing/presence.h"
#include "session/document_view.h"
#include "session/opinion_states.h"
#include "session/place.h"
#include "session/typed_words.h"
#include "session/work_index.h"

#include <QObject>

namespace gaiyo {

struct LargeChange;
struct LargeWork;

// What the panes of a window share: the open document, what is looked at, what is being typed, and
// the one way to change it. Before every change the words that are still being typed are saved.
class Session final : public QObject
{
    Q_OBJECT
public:
    // What is made for the session beside the document.
    struct Company
    {
        const Clock &clock;
        std::optional<Presence> presence;           // none where the folder cannot be written
        std::optional<RecoveryJournal> journal;     // none where this computer cannot keep one
        std::vector<RecoveryJournal::Unsaved> left; // words of sessions that ended badly
        QString recoveryFolder = {};                // where the journal lies
        Timings timings = {};
    };

    Session(std::unique_ptr<Document> document, QString path, bool readOnly, QString author,
            Company company);

    const QString &path() const { return m_path; }
    const QString &author() const { return m_author; }
    bool isReadOnly() const { return m_readOnly; }
    Document &document() { return *m_document; }
    const Clock &clock() const { return m_company.clock; }
    // Of the document and its copies among all others; "" while it cannot be read.
    const QString &identity() const { return m_identity; }
    RecoveryJournal *journal() { return m_company.journal ? &*m_company.journal : nullptr; }
    const QString &recoveryFolder() const { return m_company.recoveryFolder; }
    std::vector<RecoveryJournal::Unsaved> &wordsLeft() { return m_company.left; }
    // The others who have the document open.
    std::vector<OpenSession> others() const;

    ViewPtr view() const { return m_view; }
    // Of the letters and what became of them, as the view has them.
    const WorkIndex &work() const { return m_work; }
    // How far each opinion of the view is, and who answers for it.
    OpinionStates &states() { return m_states; }
    const OpinionStates &states() const { return m_states; }
    // The selected opinion. One that a colleague removes stays selected, until it is left: see
    // removal(). Only what the clerk does leads to another one.
    std::optional<OpinionId> opinion() const { return m_opinion; }
    // What a colleague did to the selected opinion.
    struct Removal
    {
        QString name;        // as it was called: No.12
        QString by;          // "" where history does not say
        bool isBack = false; // because of what was typed in it
    };
    const std::optional<Removal> &removal() const { return m_removal; }
    const Place &place() const { return m_place; }
    // The heading that new rows hang on; none for the tray.
    std::optional<NodeId> currentNode() const;

    void selectOpinion(const std::optional<OpinionId> &id);
    void selectPlace(const Place &place);
    // Shows an opinion wherever it is.
    void jumpTo(const OpinionId &id);
    // While opinionLeaving() is told: the place becomes the one where the selected opinion is now.
    void followOpinion();

    // Does it, or tells why not through refused(). The id of the row where it was done.
    std::optional<QString> apply(const Operation &operation);
    std::optional<QString> applyAll(const QString &kind, const std::vector<Operation> &operations);
    std::optional<QString> applyAll(const QString &kind, const Document::NextOperation &next);
    // With what is planned on the values as they are then, which is about so many operations.
    std::optional<QString> applyPlan(const QString &kind, const Document::Plan &plan, size_t about);
    // The same on all that is looked up in them: what a colleague saved since is not written over.
    using NowPlan = std::function<std::vector<Operation>(const DocumentView &now)>;
    std::optional<QString> applyNow(const QString &kind, const NowPlan &plan, size_t about);
    std::optional<QString> append(const Snapshot &additions);
    // False where nothing was done. What came back or changed back is shown. What a colleague's
    // work keeps from being undone is passed over when it is asked for once more.
    bool undo();
    bool redo();
    // The kind of what undo() takes back; "" for nothing.
    QString undoKind() const;
    // Whether one of these rows is among those that undo() would change back.
    bool touchesUndo(const ChangeSet &changes) const;
    // How a change of hundreds of rows is made beside the window, which tells how far it is and may
    // stop it (nothing is done then, and nothing told). Without, all is done at once.
    using LongRunner = std::function<Result<void>(
        const QString &title, const std::function<Result<void>(const Progress &)> &work)>;
    void setLongRunner(LongRunner run) { m_runLong = std::move(run); }
    // While something is saved beside the window, nobody looks for what others did.
    void holdRefreshing(bool hold) { m_isHeld = hold; }
    // Takes in what others did; told through notRefreshed() where the file is out of reach.
    void refresh();

    TypedWords &words() { return m_words; }
    // Saves what is still being typed. False where something could not be saved.
    bool saveWords() { return m_words.save(); }
    // The opinions, in the order of the booklet, with words that are not in the file yet; only
    // those that wait for a choice.
    std::vector<OpinionId> unsavedOpinions(bool onlyConflicts = false) const;

Q_SIGNALS:
    void changed(const gaiyo::ChangeSet &changes);
    void opinionSelected();
    void placeSelected();
    // Before changed(): the selected opinion is no more in the place, or it was removed by the
    // clerk's own hand; and before another one is shown because something there was taken back.
    // Whoever has the caret in its words does not want to be in another one's.
    void opinionLeaving(bool byOwnHand);
    // Somebody was led to these: by jumpTo(), or to all that came back or changed back by undo or
    // redo, one of which is the selected one.
    void opinionsShown(const std::vector<gaiyo::OpinionId> &opinions);
    // After changed(): a colleague gave the selected opinion another place; it was called so
    // before.
    void opinionMoved(const QString &name);
    void refused(const gaiyo::Error &error);
    // What is not as it was though a step was taken back or done again (undo_remark.h).
    void revertedOtherwise(const QString &remark);
    // The document is out of reach.
    void notRefreshed(const gaiyo::Error &error);

private:
    std::optional<QString> report(const std::variant<Applied, Refusal> &outcome);
    bool isLong(size_t rows) const;
    using ChangeBeside = std::function<Result<LargeChange>(const LargeWork &)>;
    std::optional<QString> saveBeside(const QString &title, const ChangeBeside &change);
    bool revert(std::shared_ptr<const UndoStep> step, bool isUndo);
    std::optional<Error> undoLast();
    std::optional<Error> undoHeading();
    void onChanged(const ChangeSet &changes);
    void noteRemoval(const ChangeSet &changes, const DocumentView &before);
    void tellMoved(const ChangeSet &changes, const DocumentView &before);
    std::vector<OpinionId> revertedBy(const ChangeSet &changes) const;
    std::optional<OpinionId> aboveAdded(const UndoStep &step) const;
    void showReverted(const std::vector<OpinionId> &opinions);
    bool isShown(const OpinionId &id) const;
    Place placeOf(const Opinion &opinion) const;
    void tellLeaving(const ChangeSet &changes, bool isGone);

    std::unique_ptr<Document> m_document;
    QString m_path;
    bool m_readOnly;
    QString m_author;
    QString m_identity;
    ViewPtr m_view;
    WorkIndex m_work;
    OpinionStates m_states;
    Place m_place;
    std::optional<OpinionId> m_opinion;
    std::optional<Removal> m_removal;
    Company m_company;
    TypedWords m_words;
    LongRunner m_runLong;
    std::weak_ptr<const UndoStep> m_stuck; // was refused when it was to be undone
    bool m_isHeld = false;
};

// The opinions of a place in booklet order.
std::vector<OpinionId> opinionsOf(const Place &place, const DocumentView &view);
// The heading and everything below it.
std::vector<NodeId> subtreeOf(const NodeId &root, const DocumentView &view);

} // namespace gaiyo

Q_DECLARE_METATYPE(gaiyo::Error)
