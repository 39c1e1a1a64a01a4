#include "cli/command.h"
#include "cli/console.h"
#include "cli/text.h"

#include "document/document.h"
#include "domain/row_members.h"
#include "domain/words/similarity.h"
#include "domain/work/work.h"
#include "exchange/letters/letter_columns.h"
#include "exchange/letters/receive.h"
#include "formats/source.h"

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
};

Result<ReceiveOptions> readOptions(const Arguments &arguments)
{
    ReceiveOptions options;
    options.format = arguments.find(QStringLiteral("--format")).value_or(QString());
    options.method = arguments.find(QStringLiteral("--method")).value_or(QString());
    if (!options.method.isEmpty() && !isOneOf<kLetterMethods>(options.method))
        return Error{ErrorKind::Usage, Cli::tr("“%1” is no way of sending: mail, fax, post, "
                                               "counter, form, meeting, phone or other.")
                                           .arg(options.method)};
    for (const QString &word : arguments.findAll(QStringLiteral("--map"))) {
        const qsizetype at = word.lastIndexOf(u'=');
        if (at < 1 || !findLetterField(word.mid(at + 1)))
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
    std::ranges::move(received.letters, std::back_inserter(reading.letters));
    std::ranges::move(received.refused, std::back_inserter(reading.refused));
}

QJsonArray masksOf(const ReceivedOriginal &original)
{
    QJsonArray masks;
    for (const PersonalStretch &stretch : original.masks)
        masks.append(QJsonObject{{QStringLiteral("start"), stretch.start},
                                 {QStringLiteral("end"), stretch.end},
                                 {QStringLiteral("reason"), wordOf(stretch.reason)}});
    return masks;
}

// The words arrive masked: what the masks hide never enters the document.
Operation operationOf(const ReceivedLetter &letter)
{
    QJsonArray originals;
    for (const ReceivedOriginal &original : letter.originals)
        originals.append(QJsonObject{{QStringLiteral("title"), original.title},
                                     {QStringLiteral("origin"), original.origin},
                                     {QStringLiteral("text"), original.masked()},
                                     {QStringLiteral("masks"), masksOf(original)}});
    const QJsonObject submitter{{QStringLiteral("class"), letter.classWord},
                                {QStringLiteral("kind"), letter.kind},
                                {QStringLiteral("persons"), letter.persons}};
    QJsonObject arguments{{QStringLiteral("method"), letter.method},
                          {QStringLiteral("submitter"), submitter},
                          {QStringLiteral("place"), letter.place},
                          {QStringLiteral("originals"), originals}};
    if (letter.receivedOn)
        arguments.insert(QStringLiteral("received_on"), letter.receivedOn->toString(Qt::ISODate));
    return {QStringLiteral("add_letter"), arguments, {}};
}

QString foldedWords(const QStringList &texts)
{
    return foldedText(texts.join(u'\n'));
}

// The letters of the document and their words, to find what came twice.
QHash<QString, int> knownLetters(const Snapshot &values)
{
    QHash<LetterId, QStringList> texts;
    for (const Original &original : values.work->originals)
        texts[original.letter] += original.text.value_or(QString());
    QHash<QString, int> known;
    for (const Letter &letter : values.work->letters)
        known.insert(foldedWords(texts.value(letter.id)), letter.no);
    known.remove(QString());
    return known;
}

int numberOf(const Snapshot &values, const QString &id)
{
    for (const Letter &letter : values.work->letters) {
        if (letter.id.value() == id)
            return letter.no;
    }
    return 0;
}

// What is answered of letters that are in the document now.
QJsonObject reportOf(const Reading &reading, const QStringList &ids, QHash<QString, int> known,
                     const Snapshot &values)
{
    QJsonArray duplicates;
    std::map<QString, int> masked;
    int originals = 0;
    int leftOut = 0;
    for (size_t i = 0; i < reading.letters.size(); ++i) {
        const ReceivedLetter &letter = reading.letters[i];
        originals += int(letter.originals.size());
        leftOut += !letter.identity.isEmpty();
        QStringList texts;
        for (const ReceivedOriginal &original : letter.originals) {
            texts += original.masked();
            for (const PersonalStretch &stretch : original.masks)
                ++masked[wordOf(stretch.reason)];
        }
        const QString folded = foldedWords(texts);
        const int number = numberOf(values, ids.value(qsizetype(i)));
        if (folded.isEmpty())
            continue;
        if (known.contains(folded))
            duplicates.append(QJsonObject{{QStringLiteral("letter"), number},
                                          {QStringLiteral("same_as"), known.value(folded)}});
        else
            known.insert(folded, number);
    }
    QJsonObject maskedJson;
    for (const auto &[reason, count] : masked)
        maskedJson.insert(reason, count);
    QJsonArray refused;
    for (const RefusedLetter &each : reading.refused)
        refused.append(QJsonObject{{QStringLiteral("file"), each.file},
                                   {QStringLiteral("place"), each.place},
                                   {QStringLiteral("reason"), each.reason}});
    return {{QStringLiteral("letters"), int(reading.letters.size())},
            {QStringLiteral("originals"), originals},
            {QStringLiteral("duplicates"), duplicates},
            {QStringLiteral("masked"), maskedJson},
            {QStringLiteral("identity_left_out"), leftOut},
            {QStringLiteral("refused"), refused}};
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto options = readOptions(arguments);
    if (!options)
        return options.error();
    const QStringList sources = arguments.operands().mid(0, arguments.operands().size() - 1);
    auto document = Document::open(arguments.operands().constLast(), Access::ReadWrite,
                                   {environment.clock, environment.ids, environment.author});
    if (!document)
        return document.error();
    const auto before = (*document)->wholeSnapshot();
    if (!before)
        return before.error();
    Reading reading;
    for (const QString &source : sources)
        readFile(source, *options, environment.formats, reading);
    QStringList ids;
    if (!reading.letters.empty()) {
        const auto next = [&](const QStringList &made) {
            ids = made;
            const auto at = size_t(made.size());
            return at < reading.letters.size() ? std::optional(operationOf(reading.letters[at]))
                                               : std::nullopt;
        };
        const auto outcome = (*document)->applyAll(QStringLiteral("receive"), next);
        if (const auto *refusal = std::get_if<Refusal>(&outcome))
            return refusal->error;
    }
    const QJsonObject report =
        reportOf(reading, ids, knownLetters(**before), *(*document)->snapshot());
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
            {{QStringLiteral("--format"), QStringLiteral("eml|csv|text")},
             {QStringLiteral("--method"), QStringLiteral("M")},
             {QStringLiteral("--map"), QStringLiteral("COLUMN=FIELD"), true}},
            QT_TRANSLATE_NOOP("Cli", "takes letters in from mails, tables of forms and texts; what "
                                     "tells who wrote is masked or left out"),
            run};
}

} // namespace gaiyo
