#pragma once

#include "session/drafts.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QSpinBox;

namespace gaiyo {

class CategoryStrip;
class ComposingEdit;
class ConflictBar;
class ElidingLabel;
class ReferenceEdit;

// The selected opinion: its words beside the response, category, note and count. Words are saved
// after a pause, on leaving a field and before any other change; never while an input method
// composes. What cannot be saved stays here and is tried again.
class OpinionEditor : public QWidget
{
    Q_OBJECT
public:
    explicit OpinionEditor(Session &session, QWidget *parent = nullptr);
    ~OpinionEditor() override;

    CategoryStrip &categories() { return *m_categories; }
    void focusSummary();
    void focusResponse();
    void focusNote();
    void insertReference();
    void shareWithAbove();
    void separate();
    void splitAtCursor();
    bool hasUnsavedWords() const;
    // Words of a session that ended badly become drafts again.
    void takeWords(const std::vector<PendingWords> &words);
    bool save(); // everything that is typed; true where nothing is left
    // Selects words in one of the fields.
    void showMatch(WordField field, qsizetype begin, qsizetype length);

Q_SIGNALS:
    void typed(); // something is not saved yet

private:
    struct Field
    {
        WordField field;
        ComposingEdit *edit;
        QString base;         // as in the document when it was last shown
        qint64 since = 0;     // the revision of `base`
        bool touched = false; // by the clerk; words only looked at are never written
    };

    void build();
    QWidget *buildHeader();
    QWidget *buildTexts();
    void bind(Field &field);
    QString wordsIn(const Field &field) const;
    void setWords(Field &field, const QString &words);
    Drafts::Key keyOf(const Field &field) const { return {*m_shown, field.field}; }

    void showOpinion();
    void showField(Field &field);
    void showFacts();
    void showSharing();
    void onChanged(const ChangeSet &changes);
    void refreshField(Field &field);
    void onTyped(Field &field);
    void onPause();
    bool isComposing() const;
    void noteWords(bool endCompositions);
    void keepSoon();
    void resolve(const std::optional<QString> &words, WordField field);
    void changeCount(int count);
    std::optional<OpinionId> opinionAbove() const;

    Session &m_session;
    Drafts m_drafts;
    std::optional<OpinionId> m_shown;
    ComposingEdit *m_summary;
    ReferenceEdit *m_response;
    ComposingEdit *m_note;
    std::vector<Field> m_fields;
    CategoryStrip *m_categories;
    ConflictBar *m_conflict;
    ElidingLabel *m_name;
    ElidingLabel *m_sharing;
    QPushButton *m_share;
    QPushButton *m_separate;
    QSpinBox *m_count;
    QTimer m_pause{this};
    QTimer m_keep; // for words that are typed without a pause
    QTimer m_retry;
    bool m_loading = false;
};

} // namespace gaiyo
