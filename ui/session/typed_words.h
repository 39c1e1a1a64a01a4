#pragma once

#include "session/drafts.h"
#include "session/timings.h"

#include <QObject>
#include <QTimer>

namespace gaiyo {

// What is being typed, from the key to the file: noted at once, in the journal within a second,
// saved after a pause and before anything else is done; what cannot be saved is tried again. Never
// saved by itself while an input method composes.
class TypedWords : public QObject
{
    Q_OBJECT
public:
    TypedWords(Document &document, Drafts::Stored stored, const Clock &clock,
               const Timings &timings, RecoveryJournal *journal, QObject *parent = nullptr);

    bool isEmpty() const { return m_drafts.isEmpty(); }
    const Drafts::Draft *find(const FieldKey &key) const { return m_drafts.find(key); }
    const Drafts::Draft *findConflict(const QString &row) const
    {
        return m_drafts.findConflict(row);
    }
    bool hasConflict() const { return m_drafts.hasConflict(); }
    // Calls visit(key, draft) for each field whose words are not in the file yet.
    template <typename Visit>
    void visit(Visit visit) const
    {
        for (const auto &[key, draft] : m_drafts.all())
            visit(key, draft);
    }

    // What the field says now. `base` is what it showed before, `since` the revision of that.
    void type(const FieldKey &key, const QString &words, const QString &base, qint64 since);
    void setComposing(bool composing) { m_isComposing = composing; }
    // Words from elsewhere become drafts, and are saved where that is possible.
    void take(const std::vector<PendingWords> &words);
    // While a change is taken back or done again: what goes by that was not removed by the clerk,
    // and its conflicts wait on.
    void setTakingBack(bool isTakingBack) { m_isTakingBack = isTakingBack; }
    // What the clerk chose of a conflict; no words: theirs.
    void settle(const FieldKey &key, const std::optional<QString> &words);
    // True where nothing is left.
    bool save();

Q_SIGNALS:
    void typed();  // something is not saved yet
    void undone(); // by hand: the fields say again what the document says
    // Everything that is typed is wanted now: what an input method composes ends here.
    void wanted();
    // Drafts came from elsewhere, or conflicts were settled: fields show them anew.
    void replaced();
    // A save was tried; there may be conflicts.
    void tried();
    void saved();
    void notSaved(const gaiyo::Error &error);

private:
    void onPause();
    qint64 revision() const { return m_document.snapshot()->revision; }

    Document &m_document;
    Drafts::Stored m_stored;
    Drafts m_drafts;
    QTimer m_pause{this};
    QTimer m_keep; // for words that are typed without a pause
    QTimer m_retry;
    bool m_isComposing = false;
    bool m_isTakingBack = false;
};

} // namespace gaiyo
