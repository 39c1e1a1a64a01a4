#pragma once

#include "session/answer_offers.h"
#include "session/session.h"

#include <memory>

class QKeyEvent;

namespace gaiyo {

class CompletionList;
class ComposingEdit;

// 定型文: the list that Ctrl+Space opens in a response. The document's own phrases, then what was
// answered to opinions that say much the same, here and in earlier booklets.
class PhraseCompleter : public QObject
{
    Q_OBJECT
public:
    PhraseCompleter(Session &session, ComposingEdit &edit);

    void setEarlier(std::shared_ptr<const EarlierAnswers> earlier)
    {
        m_earlier = std::move(earlier);
    }
    void open();
    void close();
    // True where the key was for the list.
    bool takeKey(QKeyEvent *event);

Q_SIGNALS:
    // What takes the place of the last `typed` characters before the cursor.
    void chosen(const QString &markup, int typed);
    void nothingToOffer();

private:
    void addPhrases(const QString &typed);
    void addAnswers();
    void add(const QString &source, const QString &markup, const QString &plain);

    Session &m_session;
    ComposingEdit &m_edit;
    CompletionList *m_list;
    std::shared_ptr<const EarlierAnswers> m_earlier;
    std::vector<QString> m_markups; // in the order of the list
    QStringList m_shown;
    QStringList m_whole;
    int m_typed = 0;
};

} // namespace gaiyo
