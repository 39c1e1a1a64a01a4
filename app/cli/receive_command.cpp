#include "cli/command.h"
#include "cli/console.h"
#include "cli/text.h"

#include "domain/row_members.h"
#include "domain/words/similarity.h"
#include "domain/work/work.h"
#include "exchange/letters/letter_columns.h"
#include "exchange/letters/letter_format.h"
#include "exchange/letters/receive.h"
#include "exchange/letters/remarks.h"
#include "formats/source.h"
#include "intake/take_in.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>
#include <map>

namespace gaiyo {

namespace {

// What was read of all sources, before anything is written.
struct Reading
{
    std::vector<ReceivedLetter> letters;
    std::vector<RefusedLetter> refused;
    std::vector<RefusedLetter> notes; // of files as a whole
    QStringList columns;              // of the first table
    std::vector<QStringList> missing; // of each table: what --map names and it has not
};

Result<ReceiveOptions> readOptions(const Arguments &arguments)
{
    ReceiveOptions options;
    options.hasRegister = arguments.find(QStringLiteral("--register")).has_value();
    options.format = arguments.find(QStringLiteral("--format")).value_or(QString());
    if (!options.format.isEmpty() && !letterFormats().contains(options.format))
        return Error{ErrorKind::Usage,
                     Cli::tr("“%1” is no kind of file that letters are read from: %2.")
                         .arg(options.format, letterFormats().join(QStringLiteral(", ")))};
    options.method = arguments.find(QStringLiteral("--method")).value_or(QString());
    if (!options.method.isEmpty() && !isOneOf<kLetterMethods>(options.method))
        return Error{ErrorKind::Usage, Cli::tr("“%1” is no way of sending: mail, fax, post, "
                                               "counter, form, meeting, phone or other.")
                                           .arg(options.method)};
    for (const QString &word : arguments.findAll(QStringLiteral("--map"))) {
        const qsizetype at = word.lastIndexOf(u'=');
        if (at > 0 && at + 1 < word.size() && !findLetterField(word.mid(at + 1)))
            return Error{
                ErrorKind::Usage,
                Cli::tr("--map %1: there is no field “%2”. The fields are %3.")
                    .arg(word, word.mid(at + 1), letterFieldWords().join(QStringLiteral(", ")))};
        if (at < 1 || at + 1 == word.size())
            return Error{ErrorKind::Usage,
                         Cli::tr("“%1” is not COLUMN=FIELD; the fields are %2.")
                             .arg(word, letterFieldWords().join(QStringLiteral(", ")))};
        options.columns.insert(word.left(at), word.mid(at + 1));
    }
    return options;
}

void readFile(const QString &path, const ReceiveOptions &options, const Formats &formats,
              Reading &reading)
{
    const auto source = openSource(formats, path);
    if (!source) {
        reading.refused.push_back({QFileInfo(path).fileName(), {}, source.error().message});
        return;
    }
    ReceivedLetters received = receiveLetters(QFileInfo(path).fileName(), source->bytes, options);
    if (!received.columns.isEmpty()) {
        reading.columns = reading.columns.isEmpty() ? received.columns : reading.columns;
        reading.missing.push_back(received.missing);
    }
    for (const QString &sentence : std::as_const(received.assumed))
        reading.notes.push_back({QFileInfo(path).fileName(), {}, sentence});
    std::ranges::move(received.letters, std::back_inserter(reading.letters));
    std::ranges::move(received.refused, std::back_inserter(reading.refused));
}

// A column that is in no table was mistyped; one table among others may lack it.
Result<void> requireColumns(const ReceiveOptions &options, Reading &reading)
{
    if (options.columns.isEmpty())
        return {};
    if (reading.missing.empty()) {
        reading.notes.push_back({{}, {}, Cli::tr("No source has columns: --map had no effect.")});
        return {};
    }
    for (const QString &column : options.columns.keys()) {
        const bool isNowhere = std::ranges::all_of(
            reading.missing, [&](const QStringList &missing) { return missing.contains(column); });
        if (isNowhere)
            return Error{ErrorKind::Usage,
                         Cli::tr("There is no column “%1”, which --map names. The columns are: %2.")
                             .arg(column, reading.columns.join(QStringLiteral("、")).left(300))};
    }
    return {};
}

QString foldedWords(const QStringList &texts)
{
    return foldedText(texts.join(u'\n'));
}

// The words of each letter of the document, by its id, and the first number of each.
struct LetterWords
{
    QHash<QString, QString> folded;
    QHash<QString, int> first;
};

// Asked when the letters are in: a colleague may have taken the same ones in meanwhile.
LetterWords wordsOfLetters(const Snapshot &values)
{
    QHash<LetterId, QStringList> texts;
    for (const Original &original : values.work->originals)
        texts[original.letter] += original.text.value_or(QString());
    LetterWords words;
    for (const Letter &letter : values.work->letters) {
        const QString folded = foldedWords(texts.value(letter.id));
        if (folded.isEmpty())
            continue;
        words.folded.insert(letter.id.value(), folded);
        const int first = words.first.value(folded, letter.no);
        words.first.insert(folded, std::min(first, letter.no));
    }
    return words;
}

QHash<QString, int> numbersOf(const Snapshot &values)
{
    QHash<QString, int> numbers;
    for (const Letter &letter : values.work->letters)
        numbers.insert(letter.id.value(), letter.no);
    return numbers;
}

// The masks of the letters that are new, by reason.
QJsonObject maskedOf(const Reading &reading, const TakenIn &taken)
{
    std::map<QString, int> counts;
    for (size_t i = 0; i < reading.letters.size(); ++i) {
        if (!taken.letters[i].isNew)
            continue;
        for (const ReceivedOriginal &original : reading.letters[i].originals) {
            for (const PersonalStretch &stretch : original.masks)
                ++counts[wordOf(stretch.reason)];
        }
    }
    QJsonObject masked;
    for (const auto &[reason, count] : counts)
        masked.insert(reason, count);
    return masked;
}

// New letters whose words a letter before them has.
QJsonArray duplicatesOf(const TakenIn &taken, const LetterWords &words,
                        const QHash<QString, int> &numbers)
{
    QJsonArray duplicates;
    for (const TakenLetter &letter : taken.letters) {
        const auto folded = words.folded.constFind(letter.id);
        if (!letter.isNew || folded == words.folded.cend())
            continue;
        const int number = numbers.value(letter.id);
        if (const int first = words.first.value(*folded); first < number)
            duplicates.append(QJsonObject{{QStringLiteral("letter"), number},
                                          {QStringLiteral("same_as"), first}});
    }
    return duplicates;
}

QJsonArray alreadyTaken(const Reading &reading, const TakenIn &taken,
                        const QHash<QString, int> &numbers)
{
    QJsonArray list;
    for (size_t i = 0; i < reading.letters.size(); ++i) {
        if (!taken.letters[i].isNew)
            list.append(
                QJsonObject{{QStringLiteral("file"), reading.letters[i].fileName},
                            {QStringLiteral("place"), reading.letters[i].record},
                            {QStringLiteral("letter"), numbers.value(taken.letters[i].id)}});
    }
    return list;
}

QJsonArray refusedOf(const Reading &reading)
{
    QJsonArray refused;
    for (const RefusedLetter &each : reading.refused)
        refused.append(QJsonObject{{QStringLiteral("file"), each.file},
                                   {QStringLiteral("place"), each.place},
                                   {QStringLiteral("reason"), each.reason}});
    return refused;
}

// What of the sources was not read, or not as it stands there: nobody else tells.
QJsonArray notesOf(const Reading &reading, bool hasRegister)
{
    std::vector<RefusedLetter> notes = reading.notes;
    for (const ReceivedLetter &letter : reading.letters) {
        for (const QString &sentence : remarksOf(letter) + fileRemarksOf(letter, hasRegister))
            notes.push_back({letter.fileName, letter.record, sentence});
    }
    QJsonArray list;
    for (const RefusedLetter &note : notes)
        list.append(QJsonObject{{QStringLiteral("file"), note.file},
                                {QStringLiteral("place"), note.place},
                                {QStringLiteral("note"), note.reason}});
    return list;
}

// What is answered of letters that are in the document now.
QJsonObject reportOf(const Reading &reading, const TakenIn &taken, const Snapshot &values,
                     bool hasRegister)
{
    const QHash<QString, int> numbers = numbersOf(values);
    int letters = 0;
    int originals = 0;
    for (size_t i = 0; i < reading.letters.size(); ++i) {
        letters += taken.letters[i].isNew;
        originals += taken.letters[i].isNew ? int(reading.letters[i].originals.size()) : 0;
    }
    return {{QStringLiteral("letters"), letters},
            {QStringLiteral("originals"), originals},
            {QStringLiteral("duplicates"), duplicatesOf(taken, wordsOfLetters(values), numbers)},
            {QStringLiteral("already_taken"), alreadyTaken(reading, taken, numbers)},
            {QStringLiteral("masked"), maskedOf(reading, taken)},
            {QStringLiteral("identity_left_out"), taken.identitiesLeftOut},
            {QStringLiteral("files_kept"), taken.filesKept},
            {QStringLiteral("files_left_out"), taken.filesLeftOut},
            {QStringLiteral("notes"), notesOf(reading, hasRegister)},
            {QStringLiteral("refused"), refusedOf(reading)}};
}

// None where no register is given.
Result<std::unique_ptr<PersonRegister>> openRegister(const Arguments &arguments,
                                                     const Environment &environment)
{
    const auto path = arguments.find(QStringLiteral("--register"));
    if (!path)
        return std::unique_ptr<PersonRegister>();
    return PersonRegister::open(*path, Access::ReadWrite, environment.author, environment.clock);
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto options = readOptions(arguments);
    if (!options)
        return options.error();
    const auto persons = openRegister(arguments, environment);
    if (!persons)
        return persons.error();
    const QStringList sources = arguments.operands().mid(0, arguments.operands().size() - 1);
    auto document = Document::open(arguments.operands().constLast(), Access::ReadWrite,
                                   {environment.clock, environment.ids, environment.author});
    if (!document)
        return document.error();
    Reading reading;
    for (const QString &source : sources)
        readFile(source, *options, environment.formats, reading);
    if (const auto there = requireColumns(*options, reading); !there)
        return there.error();
    const auto taken = takeIn(**document, reading.letters, persons->get(), environment.ids);
    if (!taken)
        return taken.error();
    const auto after = (*document)->wholeSnapshot();
    if (!after)
        return after.error();
    const QJsonObject report = reportOf(reading, *taken, **after, options->hasRegister);
    const QByteArray answer = QJsonDocument(report).toJson(QJsonDocument::Compact) + '\n';
    if (const auto printed = environment.console.print(answer); !printed)
        return printed.error();
    return reading.refused.empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

Command receiveCommand()
{
    return {QStringLiteral("receive"),
            {QStringLiteral("SOURCE…"), QStringLiteral("FILE.db")},
            {{QStringLiteral("--format"), QStringLiteral("eml|csv|xlsx|docx|text")},
             {QStringLiteral("--method"), QStringLiteral("M")},
             {QStringLiteral("--map"), QStringLiteral("COLUMN=FIELD"), true},
             {QStringLiteral("--register"), QStringLiteral("REGISTER.db")}},
            QT_TRANSLATE_NOOP(
                "Cli", "takes letters in from mails, tables of forms, documents and texts; "
                       "what tells who wrote is masked, and kept in the register or left out"),
            run};
}

} // namespace gaiyo
