#include "letters/letter_person.h"

#include "widgets/background_job.h"
#include "widgets/metrics.h"

namespace gaiyo {

namespace {

QString nameOf(const Person &person)
{
    const QString name =
        person.kana.isEmpty()
            ? person.name
            : LetterPerson::tr("%1 (%2)", "name and its reading").arg(person.name, person.kana);
    const QStringList parts{person.organisation, person.representative, name};
    QStringList given;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            given += part;
    }
    return given.join(u'　');
}

QString wordsOf(const LetterIdentity &identity)
{
    QStringList facts;
    if (const auto &person = identity.person) {
        facts += nameOf(*person);
        facts += {person->address, person->tel, person->mail};
    }
    if (!identity.files.isEmpty())
        facts += LetterPerson::tr("Files: %1")
                     .arg(identity.files.join(LetterPerson::tr(", ", "between names of files")));
    facts.removeAll(QString());
    return facts.join(u'　');
}

} // namespace

LetterPerson::LetterPerson(const RegisterInUse &persons, QWidget *parent)
    : QLabel(parent)
    , m_persons(persons)
{
    setObjectName(QStringLiteral("letterPerson"));
    setAccessibleName(tr("Who wrote, from the register of persons"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::StyledPanel);
    setMargin(kTight);
    connect(&persons, &RegisterInUse::changed, this, &LetterPerson::read);
    read();
}

void LetterPerson::setLetter(const std::optional<LetterId> &letter)
{
    if (letter == m_letter)
        return;
    m_letter = letter;
    clear();
    read();
}

void LetterPerson::read()
{
    const int asked = ++m_asked;
    const bool isShown = m_letter && m_persons.state() == RegisterInUse::State::Ready;
    setVisible(isShown);
    if (!isShown) {
        clear();
        return;
    }
    const auto answer = std::make_shared<std::optional<Result<LetterIdentity>>>();
    runBehind(
        this,
        [answer, look = m_persons.lookNow(), letter = *m_letter] {
            answer->emplace(readIdentity(look, letter));
        },
        [this, answer, asked] {
            if (asked == m_asked)
                tell(**answer);
        });
}

void LetterPerson::tell(const Result<LetterIdentity> &identity)
{
    if (!identity) {
        setText(identity.error().message);
        return;
    }
    const QString words = wordsOf(*identity);
    setText(words.isEmpty() ? tr("The register of persons says nothing of who wrote this letter.")
                            : tr("Only in the register: %1", "who wrote a letter").arg(words));
}

} // namespace gaiyo
