#include "dialogs/words_dialog.h"

#include "base/sanitize.h"
#include "domain/work/coverage.h"
#include "session/operations.h"
#include "widgets/background_job.h"
#include "widgets/composing_edit.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QFormLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace gaiyo {

namespace {

constexpr int kWordLines = 16;

} // namespace

WordsDialog::WordsDialog(Session &session, RegisterInUse &persons, const OriginalId &original,
                         const QString &words, QWidget *parent)
    : FormDialog(QStringLiteral("correctWords"),
                 words.isEmpty() ? tr("Type the words") : tr("Correct the words"),
                 words.isEmpty() ? tr("Take the words") : tr("Correct"), parent)
    , m_session(session)
    , m_persons(persons)
    , m_original(original)
    , m_before(words)
    , m_since(session.view()->snapshot->revision)
    , m_words(new ComposingEdit)
    , m_mask(new QCheckBox)
{
    addRow(tr("W&ords of the letter"), m_words, QStringLiteral("correctedWords"));
    m_words->setPlainText(words);
    m_words->setMinimumHeight(QFontMetrics(font()).lineSpacing() * kWordLines);
    m_mask->setObjectName(QStringLiteral("maskWords"));
    m_mask->setChecked(true);
    rows()->addRow(QString(), m_mask);
    if (!words.isEmpty())
        addNote(tr("What was made of the words goes along with them. Masks (■) have to stay as "
                   "they are."));
    setMinimumWidth(ems(52));
    connect(m_words, &QTextEdit::textChanged, this, &WordsDialog::findMasks);
    findMasks();
    m_words->setFocus();
}

// What stood there before was looked at when it came.
void WordsDialog::findMasks()
{
    const QString text = sanitizeText(m_words->words());
    m_masks = findPersonalData(text, m_persons.people().get());
    std::erase_if(m_masks, [&](const PersonalStretch &stretch) {
        return !stretch.isCertain ||
               m_before.contains(wordsOf(text, {int(stretch.start), int(stretch.end)}));
    });
    QStringList found;
    for (const PersonalStretch &stretch : m_masks)
        found += wordsOf(text, {int(stretch.start), int(stretch.end)}).simplified();
    m_mask->setVisible(!m_masks.empty());
    m_mask->setText(tr("&Mask what tells who wrote: %1 places").arg(m_masks.size()));
    m_mask->setToolTip(found.join(u'\n'));
}

std::vector<Operation> WordsDialog::steps(const QString &words) const
{
    std::vector<Operation> steps{operations::correctOriginal(m_original, words, m_since)};
    for (const PersonalStretch &stretch : m_masks) {
        if (m_mask->isChecked())
            steps.push_back(operations::mask({m_original, int(stretch.start), int(stretch.end), {}},
                                             wordOf(stretch.reason)));
    }
    return steps;
}

// The register first: nothing else has what will stand under a mask. Where it cannot have it, that
// is said, and the button once more corrects the words all the same.
bool WordsDialog::keepWords(const QString &words)
{
    const auto shown = shownWordsOf(m_session, m_original);
    if (m_isWarned || !m_persons.isUsed() || !shown || shown->text != m_before)
        return true; // changed since: the document says so itself
    const auto kept = std::make_shared<CorrectedWords>();
    const auto done = runUnlessLeft(this, tr("Writing into the register of persons…"),
                                    [kept, shown = *shown, words,
                                     look = m_persons.lookNow()](const Progress &) -> Result<void> {
                                        auto written = gaiyo::keepWords(look, shown, words);
                                        if (!written)
                                            return written.error();
                                        *kept = std::move(*written);
                                        return {};
                                    });
    if (!done && done.error().kind == ErrorKind::Cancelled)
        return false;
    const bool isMasked = !shown->masks.empty() || (m_mask->isChecked() && !m_masks.empty());
    if (!done && !isMasked)
        return true; // nothing is lost
    if (done && kept->after) {
        m_persons.followedWords().add(m_original, *kept);
        return true;
    }
    m_isWarned = true;
    const QString reason =
        done ? tr("The register of persons has other words of this letter and was left as it is.")
             : done.error().message;
    setTrouble(tr("%1 What is masked could not be shown again later. Press the button once more to "
                  "correct the words all the same.",
                  "the reason, a whole sentence")
                   .arg(reason));
    return false;
}

void WordsDialog::accept()
{
    m_words->endComposition();
    const QString words = sanitizeText(m_words->words());
    if (words != m_before && !keepWords(words))
        return;
    if (words != m_before &&
        !m_session.applyAll(QStringLiteral("correct_original"), steps(words))) {
        m_persons.followedWords().settle(m_original);
        setTrouble(tr("Nothing was corrected; the line at the foot of the window says why."));
        return;
    }
    QDialog::accept();
}

} // namespace gaiyo
