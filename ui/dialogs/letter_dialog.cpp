#include "dialogs/letter_dialog.h"

#include "base/sanitize.h"
#include "dialogs/day_field.h"
#include "dialogs/take_letters.h"
#include "domain/words/known_people.h"
#include "domain/work/coverage.h"
#include "domain/work/work.h"
#include "intake/register_people.h"
#include "session/work_words.h"
#include "widgets/composing_edit.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QUuid>

#include <algorithm>
#include <array>

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

LetterDialog::LetterDialog(Session &session, RegisterInUse &persons, QWidget *parent)
    : FormDialog(QStringLiteral("letter"), tr("Type a letter"), tr("Receive"), parent)
    , m_session(session)
    , m_persons(persons)
    , m_source(QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
    , m_day(new DayField)
    , m_method(new QComboBox)
    , m_class(new QComboBox)
    , m_kind(new QComboBox)
    , m_count(new QSpinBox)
    , m_place(new QLineEdit)
    , m_words(new ComposingEdit)
    , m_mask(new QCheckBox)
    , m_keep(new QCheckBox)
    , m_name(new QLineEdit)
    , m_address(new QLineEdit)
    , m_tel(new QLineEdit)
    , m_mail(new QLineEdit)
{
    fillChoices();
    build();
    connect(m_words, &QTextEdit::textChanged, this, &LetterDialog::findMasks);
    findMasks();
    m_words->setFocus();
}

void LetterDialog::fillChoices()
{
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
    m_count->setRange(1, kMostPersons);
}

void LetterDialog::build()
{
    addRow(tr("&Received on"), m_day, QStringLiteral("day"));
    addRow(tr("&Way"), m_method, QStringLiteral("method"));
    addRow(tr("&Class of the submitter"), m_class, QStringLiteral("class"));
    addRow(tr("&Kind"), m_kind, QStringLiteral("kind"));
    addRow(tr("&Persons"), m_count, QStringLiteral("persons"));
    addRow(tr("P&lace or meeting"), m_place, QStringLiteral("place"));
    addRow(tr("W&ords of the letter"), m_words, QStringLiteral("words"));
    m_words->setMinimumHeight(QFontMetrics(font()).lineSpacing() * kWordLines);
    m_mask->setObjectName(QStringLiteral("mask"));
    m_mask->setChecked(true);
    rows()->addRow(QString(), m_mask);
    buildPerson();
    setMinimumWidth(qMin(ems(52), roomFor(*this).width()));
    doButton()->setEnabled(!m_session.isReadOnly());
}

// Fields for who wrote are there only where a register of persons is in use.
void LetterDialog::buildPerson()
{
    const std::array lines{m_name, m_address, m_tel, m_mail};
    m_keep->setObjectName(QStringLiteral("keepPerson"));
    m_keep->setText(tr("Keep who wrote in the re&gister of persons, and not in the document"));
    m_keep->setToolTip(QDir::toNativeSeparators(m_persons.path()));
    m_keep->setChecked(m_persons.isUsed());
    if (!m_persons.isUsed()) {
        addNote(tr("No names or addresses belong here: please write the number of the letter on "
                   "the paper, and keep that."));
        for (QWidget *unused : std::array<QWidget *, 5>{m_keep, m_name, m_address, m_tel, m_mail}) {
            unused->setParent(this);
            unused->hide();
        }
        return;
    }
    rows()->addRow(QString(), m_keep);
    addRow(tr("&Name"), m_name, QStringLiteral("personName"));
    addRow(tr("&Address"), m_address, QStringLiteral("personAddress"));
    addRow(tr("&Telephone"), m_tel, QStringLiteral("personTel"));
    addRow(tr("Ma&il"), m_mail, QStringLiteral("personMail"));
    for (QLineEdit *line : lines) {
        connect(m_keep, &QCheckBox::toggled, line, &QLineEdit::setEnabled);
        connect(line, &QLineEdit::textChanged, this, &LetterDialog::findMasks);
    }
    connect(m_keep, &QCheckBox::toggled, this, &LetterDialog::findMasks);
}

ReceivedIdentity LetterDialog::identity() const
{
    ReceivedIdentity who;
    if (!m_keep->isChecked())
        return who;
    who.name = sanitizeText(m_name->text()).trimmed();
    who.address = sanitizeText(m_address->text()).trimmed();
    who.tel = sanitizeText(m_tel->text()).trimmed();
    who.mail = sanitizeText(m_mail->text()).trimmed();
    return who;
}

// What is sure to tell who somebody is; the box says what it is, and may be taken off.
void LetterDialog::findMasks()
{
    const QString text = sanitizeText(m_words->words());
    KnownPerson self = knownAs(identity());
    self.isWriter = true;
    const KnownPeople writer({self});
    m_masks = findPersonalData(text, &writer);
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

ReceivedLetter LetterDialog::letter() const
{
    const QString text = sanitizeText(m_words->words());
    const auto stretches = m_mask->isChecked() ? m_masks : std::vector<PersonalStretch>();
    ReceivedLetter letter;
    letter.receivedOn = m_day->date();
    letter.method = m_method->currentData().toString();
    letter.classWord = m_class->currentText().trimmed();
    letter.kind = m_kind->currentData().toString();
    letter.persons = m_count->value();
    letter.place = m_place->text().trimmed();
    letter.originals.push_back(
        {tr("Text", "title of an original"), QStringLiteral("typed"), text, stretches, {}});
    letter.identity = identity();
    letter.sha256 = m_source;
    return letter;
}

void LetterDialog::accept()
{
    m_words->endComposition();
    if (m_words->words().trimmed().isEmpty()) {
        setTrouble(tr("Please type the words of the letter."));
        m_words->setFocus();
        return;
    }
    std::vector<ReceivedLetter> letters{letter()};
    const auto taken =
        takeLetters(m_session, m_keep->isChecked() ? &m_persons : nullptr, letters, this);
    if (!taken) {
        if (taken.error().kind != ErrorKind::Cancelled)
            setTrouble(tr("The letter was not received: %1").arg(taken.error().message));
        return;
    }
    m_made = LetterId(taken->letters.front().id);
    QDialog::accept();
}

} // namespace gaiyo
