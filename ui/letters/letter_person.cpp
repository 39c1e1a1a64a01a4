#include "letters/letter_person.h"

#include "letters/letter_files.h"
#include "widgets/background_job.h"
#include "widgets/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

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

QString wordsOf(const std::optional<Person> &person)
{
    if (!person)
        return {};
    QStringList facts{nameOf(*person), person->address, person->tel, person->mail};
    if (person->wantsReply)
        facts += LetterPerson::tr("wants a reply");
    facts.removeAll(QString());
    return facts.join(u'　');
}

} // namespace

LetterPerson::LetterPerson(const RegisterInUse &persons, QWidget *parent)
    : QFrame(parent)
    , m_persons(persons)
    , m_words(new QLabel)
    , m_edit(new QPushButton(tr("Edit…", "who wrote a letter")))
    , m_files(new LetterFiles)
{
    m_words->setObjectName(QStringLiteral("letterPerson"));
    m_words->setAccessibleName(tr("Who wrote, from the register of persons"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_edit->setObjectName(QStringLiteral("editPerson"));
    m_edit->setAccessibleName(tr("Edit who wrote, in the register of persons"));
    setFrameShape(QFrame::StyledPanel);
    auto *line = new QHBoxLayout;
    line->setSpacing(kGap);
    line->addWidget(m_words, 1);
    line->addWidget(m_edit, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kTight, kTight, kTight, kTight);
    layout->setSpacing(kTight);
    layout->addLayout(line);
    layout->addWidget(m_files);
    connect(m_edit, &QPushButton::clicked, this, &LetterPerson::editWanted);
    connect(&persons, &RegisterInUse::changed, this, &LetterPerson::read);
    read();
}

void LetterPerson::clear()
{
    m_words->clear();
    m_files->setFiles({});
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
        m_words->setText(identity.error().message);
        m_files->setFiles({});
        return;
    }
    m_files->setFiles(identity->files);
    const QString words = wordsOf(identity->person);
    m_words->setText(words.isEmpty()
                         ? tr("The register of persons says nothing of who wrote this letter.")
                         : tr("Only in the register: %1", "who wrote a letter").arg(words));
}

} // namespace gaiyo
