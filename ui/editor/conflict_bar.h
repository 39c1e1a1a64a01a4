#pragma once

#include "session/session.h"
#include "widgets/message_bar.h"

class QPushButton;

namespace gaiyo {

// 同じ箇所の修正: a colleague changed the same words. Both texts are kept until the clerk chooses.
class ConflictBar : public MessageBar
{
    Q_OBJECT
public:
    explicit ConflictBar(Session &session, QWidget *parent = nullptr);

    // `mine` tells the clerk's words as the field has them when it is asked.
    void showConflict(const FieldKey &key, const FieldConflict &conflict,
                      std::function<QString()> mine);

Q_SIGNALS:
    // The words to keep; none for theirs.
    void chosen(const gaiyo::FieldKey &key, const std::optional<QString> &words);

private:
    static QString patternFor(const QString &field);
    void compare();

    Session &m_session;
    FieldKey m_key;
    FieldConflict m_conflict;
    std::function<QString()> m_mine;
    QPushButton *m_theirs;
};

} // namespace gaiyo
