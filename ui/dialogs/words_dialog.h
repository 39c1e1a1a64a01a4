#pragma once

#include "dialogs/form.h"
#include "session/session.h"

namespace gaiyo {

class ComposingEdit;

// Words of a letter that somebody typed here, to be corrected: what became of them goes along.
class WordsDialog : public FormDialog
{
    Q_OBJECT
public:
    WordsDialog(Session &session, const OriginalId &original, const QString &words,
                QWidget *parent);

    void accept() override;

private:
    Session &m_session;
    const OriginalId m_original;
    const QString m_before;
    const qint64 m_since; // the revision that the words are of
    ComposingEdit *m_words;
};

} // namespace gaiyo
