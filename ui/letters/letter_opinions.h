#pragma once

#include "letters/letter_opinions_model.h"

#include <QWidget>

class QPushButton;
class QTreeView;

namespace gaiyo {

class ComposingEdit;
class ElidingLabel;
class MessageBar;
class SummaryField;

// The opinions of a letter, and the words of the chosen one.
class LetterOpinions : public QWidget
{
    Q_OBJECT
public:
    explicit LetterOpinions(Session &session, QWidget *parent = nullptr);

    // What the summary gives up of its height where there is little.
    int spareHeight() const;
    void setLetter(const std::optional<LetterId> &letter);
    // Where it is one of the letter's.
    void showOpinion(const OpinionId &id);
    std::optional<OpinionId> current() const;
    void focusSummary();
    void showAnew(); // what was typed elsewhere
    QWidget &view() const;

Q_SIGNALS:
    void leave();       // the summary, back to the letter
    void placeWanted(); // for the chosen opinion
    // The chosen opinion is to be looked at with everything that belongs to it.
    void opinionWanted();

private:
    void build();
    QWidget *buildEditor();
    void onRows();
    void onCurrentChanged();
    void follow();
    void jump();
    void showFacts();

    Session &m_session;
    LetterOpinionsModel *m_model;
    ElidingLabel *m_title;
    QTreeView *m_list;
    ElidingLabel *m_name;
    QPushButton *m_place;
    QPushButton *m_open;
    MessageBar *m_conflict;
    ComposingEdit *m_edit;
    SummaryField *m_field;
    bool m_following = false;
};

} // namespace gaiyo
