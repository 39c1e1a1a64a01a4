#pragma once

#include "session/session.h"

#include <QWidget>

class QPushButton;
class QSpinBox;
class QSplitter;

namespace gaiyo {

class CategoryStrip;
class ComposingEdit;
class ConflictBar;
class DoneNotice;
class EarlierAnswers;
class ElidingLabel;
class FreeFields;
class MessageBar;
class ReferenceEdit;
class WordMarks;
struct TextMatch;

// The selected opinion: its words beside the response, category, note and count. Every key goes to
// the session's typed words at once; what has to be told about them stands above the fields.
class OpinionEditor : public QWidget
{
    Q_OBJECT
public:
    explicit OpinionEditor(Session &session, QWidget *parent = nullptr);
    ~OpinionEditor() override;

    CategoryStrip &categories() { return *m_categories; }
    DoneNotice &done() { return *m_done; }
    // On a very low screen the note is a line.
    void setLow(bool low);
    // Beside open panels in a very low window: what can be reached otherwise is small or away.
    void setLowest(bool lowest);
    // Likewise wherever the window, or what stands in it, leaves the texts too few lines.
    void setShort(bool isShort);
    int heightFor(int lines) const; // what the two texts need more than they must have now
    int spareHeight() const;        // what the two texts have more than they must have
    int barHeight() const;          // of what has to be told above them
    // The two texts have the lines that they should, as far as there is room: so much more than
    // the least that all of this needs now, or less. What stands beside gets its share before they
    // get more than they must have.
    void fitTexts(int room, int beside);
    void tellHeights(); // at once, to who asks how low the window may be now
    // Nothing stands beside the two texts: they share the width evenly, until something does.
    void setAlone(bool alone);
    // How wide both are with so many full-width characters to a line, and what is around them.
    int widthOf(int letters) const;
    int foldableHeight() const; // what a window needs less of there
    void focusSummary();
    void focusResponse();
    void focusNote();
    void insertReference();
    void insertPage(const NodeId &node); // of the plan, which a response then prints
    void insertPhrase();
    // What is marked in the response, else all of it, as markup; "" for none.
    QString responseWords() const;
    void setEarlier(std::shared_ptr<const EarlierAnswers> earlier);
    void splitAtCursor();
    // Anew, with what was typed elsewhere in the meantime.
    void showFields();
    // Marks the words wherever they stand in the fields; "" for none.
    void setMarked(const QString &words);
    // Selects words in one of the fields; who still looks for words keeps the keys.
    void showMatch(const QString &field, const TextMatch &place, bool takesKeys);
    bool focusField(const QString &field); // false where there is none of this name

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void entered(); // the caret came into one of the fields
    // The note is gone to, and stays in sight until it is left; told before it has the keys, for
    // who shares the room out.
    void noteWanted(bool isWanted);
    void shareWanted();
    void noPhrases();
    void separateWanted();

private:
    void makeTight();
    void fitNote(); // a line where its words are not more
    bool isNoteSpared() const;
    bool hasRoomForWay() const;
    void setNoteWanted(bool wanted);
    void followNote(const QWidget *now);
    struct Field
    {
        QString name;
        ComposingEdit *edit;
        WordMarks *marks = nullptr;
        QString base = {}; // as in the document when it was last shown
        qint64 since = 0;  // the revision of `base`
    };

    void build();
    QWidget *buildHeader();
    QWidget *buildTexts();
    void orderTabs();
    void bind(Field &field);
    void bindWords();
    bool isResponse(const Field &field) const;
    QString wordsIn(const Field &field) const;
    void setWords(Field &field, const QString &words);
    FieldKey keyOf(const Field &field) const;
    // The shown opinion; none where a colleague removed it.
    const Opinion *opinion() const;

    void showOpinion();
    void showField(Field &field);
    void showFacts();
    void keepKeys();
    void showSharing();
    Field *fieldOf(const QString &name);
    std::optional<std::pair<FieldKey, FieldConflict>> conflictToTell() const;
    void showConflict();
    void choose(const FieldKey &key, const std::optional<QString> &words);
    void showRemoval();
    void onChanged(const ChangeSet &changes);
    void refreshField(Field &field);
    void rebase();
    std::optional<ResponseId> answer() const;
    void noteAnswer(bool byOthers);
    bool isHeld(const Field &field) const;
    void letGo();
    void onTyped(Field &field);
    void endCompositions();
    void changeCount(int count);

    Session &m_session;
    std::optional<OpinionId> m_shown;
    ComposingEdit *m_summary;
    ReferenceEdit *m_response;
    ComposingEdit *m_note;
    bool m_isLow = false;
    bool m_isLowest = false;
    bool m_isShort = false;
    bool m_isTight = false;
    bool m_isNoteWanted = false; // has the keys, also while a dialog has them
    QWidget *m_noteLabel = nullptr;
    QPushButton *m_toNote; // where the note is away
    QSplitter *m_texts = nullptr;
    QList<int> m_beside; // sizes of m_texts where they are not alone
    bool m_isAlone = false;
    FreeFields *m_free;
    std::vector<Field> m_fields;
    CategoryStrip *m_categories;
    QWidget *m_rest = nullptr; // below the two texts; not where they are alone
    ConflictBar *m_conflict;
    QString m_inConflict; // the name of the field that the bar is about
    // The answer whose words the field shows, and the one that the opinion has.
    std::optional<ResponseId> m_answer;
    std::optional<ResponseId> m_answerNow;
    MessageBar *m_removed; // by a colleague, while it was shown
    DoneNotice *m_done;
    ElidingLabel *m_name;
    ElidingLabel *m_sharing;
    QPushButton *m_share;
    QPushButton *m_separate;
    QSpinBox *m_count;
    bool m_loading = false;
};

} // namespace gaiyo
