#pragma once

#include "session/session.h"

namespace gaiyo {

class ComposingEdit;

// The summary of an opinion while its letter is read: every key goes to the session's typed words,
// as in the editor of opinions.
class SummaryField : public QObject
{
    Q_OBJECT
public:
    SummaryField(Session &session, ComposingEdit &edit);

    const std::optional<OpinionId> &opinion() const { return m_opinion; }
    void show(const std::optional<OpinionId> &opinion);
    void showAnew(); // what was typed, or what the document says

Q_SIGNALS:
    void leave(); // Escape: back to the words of the letter

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void bind();
    FieldKey key() const;
    void setWords(const QString &words);
    void onChanged();
    void onTried();
    void onTyped();

    Session &m_session;
    ComposingEdit &m_edit;
    std::optional<OpinionId> m_opinion;
    QString m_base;     // as in the document when it was last shown
    qint64 m_since = 0; // the revision of that
    bool m_loading = false;
};

} // namespace gaiyo
