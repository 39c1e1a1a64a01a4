#include "dialogs/letter_dialog.h"

#include "base/sanitize.h"
#include "domain/work/coverage.h"
#include "domain/work/work.h"
#include "intake/letter_operation.h"
#include "session/work_words.h"
#include "widgets/composing_edit.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr int kMostPersons = 1'000'000; // a petition
constexpr int kWordLines = 12;

template <typename Words>
void addWords(QComboBox &box, const Words &words, Entity entity, const QString &field)
{
    for (const char16_t *word : words) {
        const QString value = QString::fromUtf16(word);
        box.addItem(listedValueWords(entity, field, value), value);
    }
}

} // namespace

LetterDialog::LetterDialog(Session &session, QWidget *parent)
    : FormDialog(QStringLiteral("letter"), tr("Type a letter"), tr("Receive"), parent)
    , m_session(session)
    , m_day(new QDateEdit)
    , m_method(new QComboBox)
    , m_class(new QComboBox)
    , m_kind(new QComboBox)
    , m_persons(new QSpinBox)
    , m_place(new QLineEdit)
    , m_words(new ComposingEdit)
    , m_mask(new QCheckBox)
{
    fillChoices();
    build();
    connect(m_words, &QTextEdit::textChanged, this, &LetterDialog::findMasks);
    findMasks();
    m_words->setFocus();
}

void LetterDialog::fillChoices()
{
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(tr("yyyy-MM-dd", "day of a letter in a form"));
    m_day->setDate(m_session.clock().nowUtc().toLocalTime().date());
    addWords(*m_method, kLetterMethods, Entity::Letter, QStringLiteral("method"));
    m_method->setCurrentIndex(m_method->findData(QStringLiteral("post")));
    addWords(*m_kind, kSubmitterKinds, Entity::Submitter, QStringLiteral("kind"));
    m_class->setEditable(true);
    QStringList classes;
    for (const Submitter &submitter : m_session.work().work().submitters)
        classes += submitter.className;
    classes.removeDuplicates();
    classes.removeAll(QString());
    classes.sort();
    m_class->addItems(classes);
    m_class->setCurrentText(QString());
    m_persons->setRange(1, kMostPersons);
}

void LetterDialog::build()
{
    addRow(tr("&Received on"), m_day, QStringLiteral("day"));
    addRow(tr("&Way"), m_method, QStringLiteral("method"));
    addRow(tr("&Class of the submitter"), m_class, QStringLiteral("class"));
    addRow(tr("&Kind"), m_kind, QStringLiteral("kind"));
    addRow(tr("&Persons"), m_persons, QStringLiteral("persons"));
    addRow(tr("P&lace or meeting"), m_place, QStringLiteral("place"));
    addRow(tr("W&ords of the letter"), m_words, QStringLiteral("words"));
    m_words->setMinimumHeight(QFontMetrics(font()).lineSpacing() * kWordLines);
    m_mask->setObjectName(QStringLiteral("mask"));
    m_mask->setChecked(true);
    rows()->addRow(QString(), m_mask);
    addNote(tr("No names or addresses belong here: please write the number of the letter on the "
               "paper, and keep that."));
    setMinimumWidth(ems(52));
    doButton()->setEnabled(!m_session.isReadOnly());
}

// What is sure to tell who somebody is; the box says what it is, and may be taken off.
void LetterDialog::findMasks()
{
    const QString text = sanitizeText(m_words->words());
    m_masks = findPersonalData(text);
    m_masks.erase(std::remove_if(m_masks.begin(), m_masks.end(),
                                 [](const PersonalStretch &stretch) { return !stretch.isCertain; }),
                  m_masks.end());
    QStringList found;
    for (const PersonalStretch &stretch : m_masks)
        found += wordsOf(text, {int(stretch.start), int(stretch.end)}).simplified();
    m_mask->setEnabled(!m_masks.empty());
    m_mask->setText(m_masks.empty()
                        ? tr("&Mask what tells who wrote (nothing found)")
                        : tr("&Mask what tells who wrote: %1 places").arg(m_masks.size()));
    m_mask->setToolTip(found.join(u'\n'));
    setTrouble(QString());
}

Operation LetterDialog::operation() const
{
    const QString text = sanitizeText(m_words->words());
    const auto stretches = m_mask->isChecked() ? m_masks : std::vector<PersonalStretch>();
    ReceivedLetter letter;
    letter.receivedOn = m_day->date();
    letter.method = m_method->currentData().toString();
    letter.classWord = m_class->currentText().trimmed();
    letter.kind = m_kind->currentData().toString();
    letter.persons = m_persons->value();
    letter.place = m_place->text().trimmed();
    letter.originals.push_back(
        {tr("Text", "title of an original"), QStringLiteral("typed"), text, stretches, {}});
    return letterOperation(letter, nullptr);
}

void LetterDialog::accept()
{
    m_words->endComposition();
    if (m_words->words().trimmed().isEmpty()) {
        setTrouble(tr("Please type the words of the letter."));
        m_words->setFocus();
        return;
    }
    const auto made = m_session.apply(operation());
    if (!made) {
        setTrouble(tr("The letter was not received; the line at the foot of the window says why."));
        return;
    }
    m_made = LetterId(*made);
    QDialog::accept();
}

} // namespace gaiyo
