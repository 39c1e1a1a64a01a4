#pragma once

#include "document/document.h"
#include "document/repair/recovery_journal.h"
#include "document/sharing/presence.h"
#include "session/document_view.h"
#include "session/place.h"

#include <QObject>

namespace gaiyo {

// What the panes of a window share: the open document, what is looked at, and the one way to
// change it. Every change first lets the editor save the words that are still being typed.
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
    };

    Session(std::unique_ptr<Document> document, QString path, bool readOnly, QString author,
            Company company);

    const QString &path() const { return m_path; }
    const QString &author() const { return m_author; }
    bool isReadOnly() const { return m_readOnly; }
    Document &document() { return *m_document; }
    const Clock &clock() const { return m_company.clock; }
    RecoveryJournal *journal() { return m_company.journal ? &*m_company.journal : nullptr; }
    const QString &recoveryFolder() const { return m_company.recoveryFolder; }
    std::vector<RecoveryJournal::Unsaved> &wordsLeft() { return m_company.left; }
    // The others who have the document open.
    std::vector<OpenSession> others() const;

    ViewPtr view() const { return m_view; }
    std::optional<OpinionId> opinion() const { return m_opinion; }
    const Place &place() const { return m_place; }
    // The heading that new rows hang on; none for the tray.
    std::optional<NodeId> currentNode() const;

    void selectOpinion(const std::optional<OpinionId> &id);
    void selectPlace(const Place &place);
    // Shows an opinion wherever it is.
    void jumpTo(const OpinionId &id);

    // Does it, or tells why not through refused(). The id of the row where it was done.
    std::optional<QString> apply(const Operation &operation);
    std::optional<QString> applyAll(const QString &kind, const std::vector<Operation> &operations);
    std::optional<QString> applyAll(const QString &kind, const Document::NextOperation &next);
    std::optional<QString> append(const Snapshot &additions);
    void undo();
    void redo();
    // Takes in what others did; told through trouble() where the file is out of reach.
    void refresh();

    // Saves what is still being typed. False where something could not be saved.
    bool saveWords();
    // The editor's part of it; answers whether everything is saved.
    void setWordSaver(std::function<bool()> saver) { m_saveWords = std::move(saver); }
    // For the word saver: straight to the document.
    std::variant<Applied, Refusal> applyWords(const Operation &operation);

Q_SIGNALS:
    void changed(const gaiyo::ChangeSet &changes);
    void opinionSelected();
    void placeSelected();
    void refused(const gaiyo::Error &error);
    void wordsSaved();
    void wordsNotSaved(const gaiyo::Error &error);

private:
    std::optional<QString> report(const std::variant<Applied, Refusal> &outcome);
    void onChanged(const ChangeSet &changes);
    void showUndone(const ChangeSet &changes);
    bool isShown(const OpinionId &id) const;

    std::unique_ptr<Document> m_document;
    QString m_path;
    bool m_readOnly;
    QString m_author;
    ViewPtr m_view;
    Place m_place;
    std::optional<OpinionId> m_opinion;
    Company m_company;
    std::function<bool()> m_saveWords;
    bool m_undoing = false;
};

// The opinions of a place in booklet order.
std::vector<OpinionId> opinionsOf(const Place &place, const DocumentView &view);
// The heading and everything below it.
std::vector<NodeId> subtreeOf(const NodeId &root, const DocumentView &view);

} // namespace gaiyo

Q_DECLARE_METATYPE(gaiyo::Error)
