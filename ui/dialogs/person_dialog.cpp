#include "dialogs/person_dialog.h"

#include "base/sanitize.h"
#include "session/register_in_use.h"
#include "session/register_look.h"
#include "widgets/background_job.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>

namespace gaiyo {

namespace {

struct PersonLine
{
    const char *label;
    const char *name; // of the widget
    QString Person::*value;
};

const std::array<PersonLine, 7> &fields()
{
    static const std::array<PersonLine, 7> kAll{{
        {QT_TRANSLATE_NOOP("gaiyo::PersonDialog", "&Name"), "name", &Person::name},
        {QT_TRANSLATE_NOOP("gaiyo::PersonDialog", "&Reading in kana"), "kana", &Person::kana},
        {QT_TRANSLATE_NOOP("gaiyo::PersonDialog", "&Organisation"), "organisation",
         &Person::organisation},
        {QT_TRANSLATE_NOOP("gaiyo::PersonDialog", "Re&presentative"), "representative",
         &Person::representative},
        {QT_TRANSLATE_NOOP("gaiyo::PersonDialog", "&Address"), "address", &Person::address},
        {QT_TRANSLATE_NOOP("gaiyo::PersonDialog", "&Telephone"), "tel", &Person::tel},
        {QT_TRANSLATE_NOOP("gaiyo::PersonDialog", "Ma&il"), "mail", &Person::mail},
    }};
    return kAll;
}

} // namespace

PersonDialog::PersonDialog(RegisterInUse &persons, const QString &submitter,
                           const std::optional<Person> &person, QWidget *parent)
    : FormDialog(QStringLiteral("person"), tr("Who wrote"), tr("Write into the register"), parent)
    , m_persons(persons)
    , m_submitter(submitter)
    , m_before(person)
    , m_wantsReply(new QCheckBox(tr("&Wants a reply")))
{
    for (size_t i = 0; i < kFields; ++i) {
        m_lines[i] = new QLineEdit;
        addRow(tr(fields()[i].label), m_lines[i],
               QStringLiteral("person_") + QLatin1String(fields()[i].name));
    }
    m_wantsReply->setObjectName(QStringLiteral("person_wants_reply"));
    rows()->addRow(QString(), m_wantsReply);
    addNote(tr("This stands only in the register of persons (%1), and never in the document. What "
               "is written here is looked for in the letters and in the booklet from now on.")
                .arg(QDir::toNativeSeparators(persons.path())));
    setMinimumWidth(ems(44));
    show(m_before.value_or(Person()));
    m_lines[0]->setFocus();
}

void PersonDialog::show(const Person &person)
{
    for (size_t i = 0; i < kFields; ++i)
        m_lines[i]->setText(person.*fields()[i].value);
    m_wantsReply->setChecked(person.wantsReply);
}

Person PersonDialog::entered() const
{
    Person person;
    person.id = m_submitter;
    for (size_t i = 0; i < kFields; ++i)
        person.*fields()[i].value = sanitizeLine(m_lines[i]->text()).trimmed();
    person.wantsReply = m_wantsReply->isChecked();
    return person;
}

// What a colleague wrote is told beside what is typed; done once more, this counts.
void PersonDialog::tellConflict()
{
    const auto theirs = readPerson(m_persons.lookNow(), m_submitter);
    if (!theirs) {
        setTrouble(theirs.error().message);
        return;
    }
    m_before = *theirs;
    const Person mine = entered();
    const Person present = m_before.value_or(Person());
    QStringList others;
    for (const PersonLine &field : fields()) {
        if (present.*field.value != mine.*field.value)
            others += tr("%1: “%2”", "field of a person and what a colleague wrote")
                          .arg(withoutMnemonic(tr(field.label)), present.*field.value);
    }
    setTrouble(tr("A colleague has changed this person meanwhile. The register has now: %1. Press "
                  "the button once more to write what stands here.")
                   .arg(others.join(tr(", ", "between fields of a person"))));
}

void PersonDialog::tellChanged()
{
    setTrouble(tr("A colleague has changed this person meanwhile. What stands here is what the "
                  "register has now."));
}

void PersonDialog::accept()
{
    const Person after = entered();
    const auto written =
        runUnlessLeft(this, tr("Writing into the register of persons…"),
                      [look = m_persons.lookNow(), before = m_before, after](const Progress &) {
                          return writePerson(look, before, after);
                      });
    if (written) {
        m_persons.look();
        QDialog::accept();
    } else if (written.error().kind == ErrorKind::Conflict) {
        tellConflict();
    } else if (written.error().kind != ErrorKind::Cancelled) {
        setTrouble(tr("Nothing was written: %1").arg(written.error().message));
    }
}

} // namespace gaiyo
