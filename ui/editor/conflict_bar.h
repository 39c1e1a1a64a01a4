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

    // `first` is told before it; `mine` tells the clerk's words as the field has them when it is
    // asked.
    void showConflict(const FieldKey &key, const FieldConflict &conflict, const QString &first,
                      std::function<QString()> mine);
    // Their answer is that of other opinions, too, and became this one's since the clerk began:
    // one's own words are not for those.
    bool isOfOthers() const { return !others().isEmpty(); }

Q_SIGNALS:
    // The words to keep; none for theirs.
    void chosen(const gaiyo::FieldKey &key, const std::optional<QString> &words);

private:
    static QString patternFor(const QString &field);
    QStringList others() const; // their names
    QString sentence(const QString &who) const;
    QString sharedSentence(const QString &who, const QString &names) const;
    void compare();

    Session &m_session;
    FieldKey m_key;
    FieldConflict m_conflict;
    std::function<QString()> m_mine;
    QJsonValue m_told; // their words when the bar came, or when they were compared last
    QPushButton *m_keep;
    QPushButton *m_theirs;
};

} // namespace gaiyo
