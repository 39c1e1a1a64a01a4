#pragma once

#include "dialogs/form.h"
#include "domain/words/personal_data.h"
#include "session/register_in_use.h"

class QCheckBox;

namespace gaiyo {

class ComposingEdit;

// Words of a letter that somebody typed here, or is to type from its file: what became of them goes
// along. What tells who wrote and was not there before is masked before it enters the document, and
// where a register of persons is in use, it keeps the words with nothing masked.
class WordsDialog : public FormDialog
{
    Q_OBJECT
public:
    WordsDialog(Session &session, RegisterInUse &persons, const OriginalId &original,
                const QString &words, QWidget *parent);

    void accept() override;

private:
    void findMasks();
    std::vector<Operation> steps(const QString &words) const;
    bool keepWords(const QString &words);

    Session &m_session;
    RegisterInUse &m_persons;
    const OriginalId m_original;
    const QString m_before;
    const qint64 m_since; // the revision that the words are of
    ComposingEdit *m_words;
    QCheckBox *m_mask;
    std::vector<PersonalStretch> m_masks; // of the words as they are typed
    bool m_isWarned = false;              // that the register keeps nothing of these words
};

} // namespace gaiyo
