#pragma once

#include "inquiry/shown_answer.h"

#include <QWidget>

class QPushButton;
class QTextBrowser;
class QTextCursor;

namespace gaiyo {

class ElidingLabel;

// One answer beside its opinion: what the department was shown struck through where it is gone and
// underlined where it is new, and below it what has changed here since.
class AnswerView : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerView(QWidget *parent = nullptr);

    // None: nothing is chosen.
    void show(const std::optional<ShownAnswer> &answer, bool canDecide);
    QWidget &words() const;

Q_SIGNALS:
    void takeWanted();
    void editWanted();
    void declineWanted();
    void nextWanted();
    void offerWanted(gaiyo::ReplyOffer offer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void write();
    void showOffers();
    void writeField(QTextCursor &cursor, const ShownAnswer::Field &field);
    void writeHead(QTextCursor &cursor, const QString &words);
    void writeText(QTextCursor &cursor, const QString &words);

    ElidingLabel *m_title;
    ElidingLabel *m_facts;
    QTextBrowser *m_text;
    QWidget *m_offers;
    QPushButton *m_take;
    QPushButton *m_edit;
    QPushButton *m_decline;
    QPushButton *m_next;
    std::optional<ShownAnswer> m_shown;
};

} // namespace gaiyo
