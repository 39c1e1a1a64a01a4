#include "cli/command.h"
#include "cli/console.h"
#include "cli/register_set.h"
#include "cli/text.h"

#include "store/register/close_register.h"
#include "store/register/person_register.h"
#include "store/register/verify_register.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>

namespace gaiyo {

namespace {

const QString kDelete = QStringLiteral("--delete-for-good");

Result<ExitCode> print(const QJsonDocument &json, const Environment &environment,
                       ExitCode exitCode = ExitCode::Done)
{
    const auto printed = environment.console.print(json.toJson(QJsonDocument::Compact) + '\n');
    return printed ? Result<ExitCode>(exitCode) : printed.error();
}

QJsonObject jsonOf(const Person &person, const QStringList &letters, const QJsonArray &files)
{
    QJsonObject json = jsonOf(person);
    json.insert(QStringLiteral("letters"), QJsonArray::fromStringList(letters));
    json.insert(QStringLiteral("files"), files);
    return json;
}

// By the letter that they came with.
std::map<QString, QJsonArray> filesByLetter(const std::vector<KeptFile> &files)
{
    std::map<QString, QJsonArray> lists;
    for (const KeptFile &file : files)
        lists[file.letter].append(QJsonObject{{QStringLiteral("name"), file.name},
                                              {QStringLiteral("type"), file.type},
                                              {QStringLiteral("size"), file.size},
                                              {QStringLiteral("sha256"), file.sha256}});
    return lists;
}

// Persons with their letters and files. A letter that came without any name has an empty person.
Result<ExitCode> list(const QString &path, const Environment &environment)
{
    const auto persons =
        PersonRegister::open(path, Access::ReadOnly, environment.author, environment.clock);
    if (!persons)
        return persons.error();
    const auto people = (*persons)->people();
    const auto files = (*persons)->files();
    const auto admissions = (*persons)->admissions();
    if (!people || !files || !admissions)
        return !people ? people.error() : !files ? files.error() : admissions.error();
    std::map<QString, Person> known;
    for (const Person &person : *people)
        known.emplace(person.id, person);
    auto filesOf = filesByLetter(*files);
    QJsonArray list;
    for (const Admission &admission : *admissions) {
        const auto person = known.find(admission.submitter);
        Person nobody;
        nobody.id = admission.submitter;
        list.append(jsonOf(person == known.end() ? nobody : person->second, {admission.letter},
                           filesOf[admission.letter]));
        if (person != known.end())
            known.erase(person);
    }
    for (const auto &[id, person] : known) // of letters that were removed and taken in anew
        list.append(jsonOf(person, {}, {}));
    return print(QJsonDocument(list), environment);
}

Result<ExitCode> verify(const QString &path, const Environment &environment)
{
    const auto findings = verifyRegister(path);
    if (!findings)
        return findings.error();
    QJsonArray list;
    for (const RegisterFinding &finding : *findings)
        list.append(QJsonObject{{QStringLiteral("code"), finding.code},
                                {QStringLiteral("id"), finding.id},
                                {QStringLiteral("message"), finding.message}});
    return print(QJsonDocument(list), environment,
                 findings->empty() ? ExitCode::Done : ExitCode::Findings);
}

Result<ExitCode> close(const QString &path, bool isMeant, const Environment &environment)
{
    if (!isMeant) {
        const auto size = measureRegister(path);
        if (!size)
            return size.error();
        return Error{ErrorKind::Usage,
                     Cli::tr("%1 has %2 persons, %3 letters' words and %4 files; nothing was "
                             "removed. Give %5 to remove them for good.")
                         .arg(QDir::toNativeSeparators(path))
                         .arg(size->people)
                         .arg(size->texts)
                         .arg(size->files)
                         .arg(kDelete)};
    }
    const auto closed = closeRegister(path, environment.clock);
    if (!closed)
        return closed.error();
    const QJsonObject report{
        {QStringLiteral("persons"), closed->people},
        {QStringLiteral("texts"), closed->texts},
        {QStringLiteral("files"), closed->files},
        {QStringLiteral("left"), QJsonArray::fromStringList(closed->left)},
        {QStringLiteral("missing"), QJsonArray::fromStringList(closed->missing)}};
    const bool isAll = closed->left.isEmpty() && closed->missing.isEmpty();
    return print(QJsonDocument(report), environment, isAll ? ExitCode::Done : ExitCode::Findings);
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QString &what = arguments.operand(0);
    const QString &path = arguments.operand(1);
    const bool isMeant = arguments.has(kDelete);
    if (isMeant && what != u"close")
        return Error{ErrorKind::Usage, Cli::tr("%1 goes with close only.").arg(kDelete)};
    if (what == u"new") {
        const auto made = PersonRegister::create(path, environment.clock);
        return made ? Result<ExitCode>(ExitCode::Done) : made.error();
    }
    if (what == u"list")
        return list(path, environment);
    if (what == u"set")
        return setPersons(path, environment);
    if (what == u"verify")
        return verify(path, environment);
    if (what == u"close")
        return close(path, isMeant, environment);
    return Error{ErrorKind::Usage,
                 Cli::tr("register does new, list, set, verify or close, not “%1”.").arg(what)};
}

} // namespace

Command registerCommand()
{
    return {QStringLiteral("register"),
            {QStringLiteral("new|list|set|verify|close"), QStringLiteral("REGISTER.db")},
            {{kDelete, {}}},
            QT_TRANSLATE_NOOP("Cli", "the register of persons: makes one, lists it, corrects "
                                     "persons, checks it, or removes it with its files at the end "
                                     "of retention"),
            run};
}

} // namespace gaiyo
