#include "dialogs/words_dialog.h"

#include "session/operations.h"
#include "widgets/composing_edit.h"
#include "widgets/metrics.h"

namespace gaiyo {

namespace {

constexpr int kWordLines = 16;

} // namespace

WordsDialog::WordsDialog(Session &session, const OriginalId &original, const QString &words,
                         QWidget *parent)
    : FormDialog(QStringLiteral("correctWords"), tr("Correct the words"), tr("Correct"), parent)
    , m_session(session)
    , m_original(original)
    , m_before(words)
    , m_since(session.view()->snapshot->revision)
    , m_words(new ComposingEdit)
{
    addRow(tr("W&ords of the letter"), m_words, QStringLiteral("correctedWords"));
    m_words->setPlainText(words);
    m_words->setMinimumHeight(QFontMetrics(font()).lineSpacing() * kWordLines);
    addNote(tr("What was made of the words goes along with them. Masks (■) have to stay as they "
               "are."));
    setMinimumWidth(ems(52));
    m_words->setFocus();
}

void WordsDialog::accept()
{
    m_words->endComposition();
    const QString words = m_words->words();
    if (words != m_before &&
        !m_session.apply(operations::correctOriginal(m_original, words, m_since))) {
        setTrouble(tr("Nothing was corrected; the line at the foot of the window says why."));
        return;
    }
    QDialog::accept();
}

} // namespace gaiyo
