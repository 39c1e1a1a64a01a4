#include "cli/register_set.h"

#include "cli/console.h"
#include "cli/line_answers.h"
#include "cli/text.h"

#include "base/sanitize.h"
#include "store/register/person_register.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <optional>

namespace gaiyo {

namespace {

const QString kId = QStringLiteral("id");
const QString kWas = QStringLiteral("was");
const QString kWantsReply = QStringLiteral("wants_reply");

struct WordField
{
    const char16_t *name;
    QString Person::*value;
};

constexpr WordField kWordFields[] = {
    {u"name", &Person::name},
    {u"kana", &Person::kana},
    {u"organisation", &Person::organisation},
    {u"representative", &Person::representative},
    {u"address", &Person::address},
    {u"tel", &Person::tel},
    {u"mail", &Person::mail},
};

// Puts what the object says into the person. Invalid for what no person has.
Result<void> putInto(Person &person, const QJsonObject &said)
{
    for (auto member = said.begin(); member != said.end(); ++member) {
        const auto field = std::find_if(
            std::begin(kWordFields), std::end(kWordFields),
            [&](const WordField &each) { return member.key() == QStringView(each.name); });
        if (field != std::end(kWordFields) && member.value().isString())
            person.*field->value = sanitizeLine(member.value().toString()).trimmed();
        else if (member.key() == kWantsReply && member.value().isBool())
            person.wantsReply = member.value().toBool();
        else
            return Error{ErrorKind::Invalid,
                         Cli::tr("“%1” is no field of a person, or not of this kind; the fields "
                                 "are those that “register list” prints.")
                             .arg(member.key())};
    }
    return {};
}

// Carries out the lines of one run on one open register.
class Corrections
{
public:
    Corrections(PersonRegister &persons, QString document)
        : m_persons(persons)
        , m_document(std::move(document))
    {}

    // Who is in it, by id; a letter that came without any name has an empty person.
    Result<void> read()
    {
        const auto people = m_persons.people();
        const auto admissions = m_persons.admissions();
        if (!people || !admissions)
            return people ? admissions.error() : people.error();
        m_known.clear();
        for (const Admission &admission : *admissions)
            m_known.emplace(admission.submitter, std::nullopt);
        for (const Person &person : *people)
            m_known.insert_or_assign(person.id, person);
        return {};
    }

    QJsonObject answer(const QByteArray &line)
    {
        auto said = objectOnLine(
            line, Cli::tr("The line is not a JSON object; write one person on one line."));
        if (!said)
            return refusalAnswer(said.error());
        const QString id = said->take(kId).toString();
        if (m_known.find(id) == m_known.end())
            return refusalAnswer(
                Error{ErrorKind::NotFound,
                      Cli::tr("There is nobody with the \"id\" “%1” in this register.").arg(id)});
        const QJsonValue was = said->take(kWas);
        if (!was.isUndefined() && !was.isObject())
            return refusalAnswer(
                Error{ErrorKind::Invalid, Cli::tr("\"was\" is not an object of fields.")});
        return set(id, *said, was.toObject());
    }

private:
    // Somebody may have been quicker than what was read: then it is read anew, once.
    QJsonObject set(const QString &id, const QJsonObject &said, const QJsonObject &was)
    {
        Result<void> done;
        for (int attempt = 0; attempt < 2; ++attempt) {
            done = setOnce(id, said, was);
            if (done)
                return {{QStringLiteral("ok"), true}, {kId, id}};
            if (done.error().kind != ErrorKind::Conflict)
                return refusalAnswer(done.error());
            if (const auto fresh = read(); !fresh)
                return refusalAnswer(fresh.error());
        }
        return refusalAnswer(done.error(), jsonOf(personOf(id)));
    }

    Result<void> setOnce(const QString &id, const QJsonObject &said, const QJsonObject &was)
    {
        const Person before = personOf(id);
        Person after = before;
        Person expected = before;
        if (auto put = putInto(after, said); !put)
            return put;
        if (auto put = putInto(expected, was); !put)
            return put;
        if (expected != before)
            return Error{ErrorKind::Conflict,
                         Cli::tr("This person is not as \"was\" says: somebody was quicker. "
                                 "\"current\" is what the register has now.")};
        if (auto done = m_persons.setPerson(m_document, m_known[id], after); !done)
            return done;
        m_known[id] = after;
        return {};
    }

    Person personOf(const QString &id) const
    {
        const auto known = m_known.find(id);
        if (known != m_known.end() && known->second)
            return *known->second;
        Person nobody;
        nobody.id = id;
        return nobody;
    }

    PersonRegister &m_persons;
    const QString m_document;
    std::map<QString, std::optional<Person>> m_known;
};

} // namespace

QJsonObject jsonOf(const Person &person)
{
    QJsonObject json{{kId, person.id}, {kWantsReply, person.wantsReply}};
    for (const WordField &field : kWordFields)
        json.insert(QStringView(field.name), person.*field.value);
    return json;
}

Result<ExitCode> setPersons(const QString &path, Environment &environment)
{
    const auto persons =
        PersonRegister::open(path, Access::ReadWrite, environment.author, environment.clock);
    if (!persons)
        return persons.error();
    const auto document = (*persons)->document();
    if (!document)
        return document.error();
    Corrections corrections(**persons, *document);
    if (const auto read = corrections.read(); !read)
        return read.error();
    QFile input;
    if (!input.open(fileno(stdin), QIODevice::ReadOnly))
        return Error{ErrorKind::Io, Cli::tr("The standard input cannot be read.")};
    while (true) {
        const auto line = readAnswerableLine(input);
        if (line && line->isEmpty())
            return ExitCode::Done;
        const auto printed = environment.console.print(
            lineOf(line ? corrections.answer(*line) : refusalAnswer(line.error())));
        if (!printed)
            return printed.error();
    }
}

} // namespace gaiyo
