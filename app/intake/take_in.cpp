#include "intake/take_in.h"

#include "domain/work/work.h"
#include "intake/letter_operation.h"
#include "intake/register_people.h"
#include "intake/whole_masks.h"

#include <QHash>
#include <QSet>

namespace gaiyo {

namespace {

constexpr int kAttempts = 3;

std::optional<Person> personOf(const ReceivedIdentity &identity)
{
    if (identity.isEmpty())
        return std::nullopt;
    return Person{{},
                  identity.name,
                  identity.kana,
                  identity.organisation,
                  identity.representative,
                  identity.address,
                  identity.tel,
                  identity.mail,
                  false};
}

Arrival arrivalOf(const ReceivedLetter &letter, const QString &source)
{
    Arrival arrival{source, personOf(letter.identity), {}, {}};
    for (const ReceivedOriginal &original : letter.originals)
        arrival.texts += original.text;
    for (const MailAttachment &file : letter.files)
        arrival.files.push_back({file.name, file.type, file.decoded()});
    return arrival;
}

QSet<QString> lettersOf(const Snapshot &values)
{
    QSet<QString> ids;
    for (const Letter &letter : values.work->letters)
        ids.insert(letter.id.value());
    return ids;
}

// Letters whose ids the document has used up, or that had another number of texts when a crash came
// between the register and the document, get new ids.
Result<void> forgetRemoved(PersonRegister &persons, const ReceivingDocument &document,
                           const std::vector<Admission> &admissions,
                           const std::vector<Arrival> &arrivals)
{
    QHash<QString, Admission> known;
    for (const Admission &admission : admissions)
        known.insert(admission.source, admission);
    const QSet<QString> letters = lettersOf(*document.values);
    QStringList stale;
    for (const Arrival &arrival : arrivals) {
        const auto admission = known.constFind(arrival.source);
        if (admission == known.cend() || letters.contains(admission->letter))
            continue;
        const auto isRemoved = document.wasRemoved(admission->letter);
        if (!isRemoved)
            return isRemoved.error();
        if (*isRemoved || admission->originals.size() != arrival.texts.size())
            stale += arrival.source;
    }
    return stale.isEmpty() ? Result<void>() : persons.forget(stale);
}

Result<std::vector<Admission>> admitAll(const ReceivingDocument &document,
                                        const std::vector<ReceivedLetter> &letters,
                                        PersonRegister &persons, IdSource &ids)
{
    const QStringList sources = sourcesOf(letters);
    std::vector<Arrival> arrivals;
    for (size_t i = 0; i < letters.size(); ++i)
        arrivals.push_back(arrivalOf(letters[i], sources[qsizetype(i)]));
    const auto admissions = persons.admissions();
    if (!admissions)
        return admissions.error();
    const auto name = nameInRegister(persons, document.identity, *document.values);
    if (!name)
        return name.error();
    const auto owner = persons.document();
    if (owner && *owner == *name) {
        if (auto done = forgetRemoved(persons, document, *admissions, arrivals); !done)
            return done.error();
    }
    return persons.admit(*name, arrivals, ids);
}

// Adds the letters at these positions; answers their ids.
std::variant<QStringList, Refusal> addLetters(Document &document,
                                              const std::vector<ReceivedLetter> &letters,
                                              const std::vector<size_t> &positions,
                                              const std::vector<Admission> &admissions)
{
    QStringList ids;
    const auto next = [&](const QStringList &made) -> std::optional<Operation> {
        if (size_t(made.size()) == positions.size()) {
            ids = made; // held before, it would be copied for each letter
            return std::nullopt;
        }
        const size_t at = positions[size_t(made.size())];
        return letterOperation(letters[at], admissions.empty() ? nullptr : &admissions[at]);
    };
    auto outcome = document.applyAll(QStringLiteral("receive"), next);
    if (auto *refusal = std::get_if<Refusal>(&outcome))
        return std::move(*refusal);
    return ids;
}

// The first of those letters that the document does not have: a source may be given twice.
std::vector<size_t> missingOf(const Document &document, size_t count,
                              const std::vector<Admission> &admissions)
{
    QSet<QString> there = lettersOf(*document.snapshot());
    std::vector<size_t> missing;
    for (size_t i = 0; i < count; ++i) {
        if (!admissions.empty() && there.contains(admissions[i].letter))
            continue;
        if (!admissions.empty())
            there.insert(admissions[i].letter);
        missing.push_back(i);
    }
    return missing;
}

// A colleague who takes the same letters in may have been quicker between two looks.
Result<std::vector<TakenLetter>> addMissing(Document &document,
                                            const std::vector<ReceivedLetter> &letters,
                                            const std::vector<Admission> &admissions)
{
    std::vector<TakenLetter> taken(letters.size());
    for (size_t i = 0; i < admissions.size(); ++i)
        taken[i].id = admissions[i].letter;
    for (int attempt = 1;; ++attempt) {
        const auto missing = missingOf(document, letters.size(), admissions);
        if (missing.empty())
            return taken;
        auto added = addLetters(document, letters, missing, admissions);
        if (const auto *ids = std::get_if<QStringList>(&added)) {
            for (size_t i = 0; i < missing.size(); ++i)
                taken[missing[i]] = {(*ids)[qsizetype(i)], true};
            return taken;
        }
        const Error &error = std::get<Refusal>(added).error;
        if (error.kind != ErrorKind::Invalid || attempt == kAttempts)
            return error;
        if (auto seen = document.refresh(); !seen)
            return seen.error();
        if (missingOf(document, letters.size(), admissions) == missing)
            return error;
    }
}

void countApart(const std::vector<ReceivedLetter> &letters, bool hasRegister, TakenIn &taken)
{
    for (size_t i = 0; i < letters.size(); ++i) {
        if (!taken.letters[i].isNew)
            continue;
        const int files = int(letters[i].files.size());
        (hasRegister ? taken.filesKept : taken.filesLeftOut) += files;
        taken.identitiesLeftOut += !hasRegister && !letters[i].identity.isEmpty();
    }
}

} // namespace

// Two forms with the same words in one table are two.
QStringList sourcesOf(const std::vector<ReceivedLetter> &letters)
{
    QStringList sources;
    QHash<QString, QHash<QString, qsizetype>> places; // of equal ones in a file
    for (const ReceivedLetter &letter : letters) {
        const QString hash = QString::fromLatin1(letter.sha256);
        auto &equal = places[letter.fileName + u'\n' + hash];
        const auto place = equal.constFind(letter.record);
        const qsizetype number = place == equal.cend() ? equal.size() : *place;
        equal.insert(letter.record, number);
        sources += hash + u'#' + QString::number(number);
    }
    return sources;
}

Result<std::vector<Admission>> admitLetters(const ReceivingDocument &document,
                                            std::vector<ReceivedLetter> &letters,
                                            PersonRegister &persons, IdSource &ids)
{
    const auto people = persons.people();
    if (!people)
        return people.error();
    maskKnownPeople(letters, *people);
    return letters.empty() ? std::vector<Admission>() : admitAll(document, letters, persons, ids);
}

Result<TakenIn> addAdmitted(Document &document, const std::vector<ReceivedLetter> &letters,
                            const std::vector<Admission> &admissions)
{
    for (const ReceivedLetter &letter : letters) {
        if (admissions.empty() && !letter.needsRegister.isEmpty())
            return Error{ErrorKind::Invalid, letter.needsRegister};
    }
    auto added = addMissing(document, letters, admissions);
    if (!added)
        return added.error();
    TakenIn taken{std::move(*added)};
    countApart(letters, !admissions.empty(), taken);
    return taken;
}

Result<TakenIn> takeIn(Document &document, std::vector<ReceivedLetter> &letters,
                       PersonRegister *persons, IdSource &ids)
{
    if (!persons) {
        maskKnownPeople(letters, {});
        return addAdmitted(document, letters, {});
    }
    const auto identity = document.identity();
    if (!identity)
        return identity.error();
    const auto admissions =
        admitLetters({*identity, document.snapshot(),
                      [&](const QString &id) { return document.wasRemoved(id); }},
                     letters, *persons, ids);
    return admissions ? addAdmitted(document, letters, *admissions) : admissions.error();
}

} // namespace gaiyo
