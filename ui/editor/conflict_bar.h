#pragma once

#include "session/drafts.h"
#include "widgets/message_bar.h"

class QPushButton;

namespace gaiyo {

// 同じ箇所の修正: a colleague changed the same words. Both texts are kept until the clerk chooses.
class ConflictBar : public MessageBar
{
    Q_OBJECT
public:
    explicit ConflictBar(Session &session, QWidget *parent = nullptr);

    void showConflict(const OpinionId &opinion, WordField field, const FieldConflict &conflict,
                      std::function<QString()> mine);

Q_SIGNALS:
    // The words to keep; none for theirs.
    void chosen(const std::optional<QString> &words, gaiyo::WordField field);

private:
    void compare();

    Session &m_session;
    WordField m_field = WordField::Summary;
    FieldConflict m_conflict;
    std::function<QString()> m_mine; // as the field has it now
    QPushButton *m_theirs;
};

} // namespace gaiyo
