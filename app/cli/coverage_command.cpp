#include "cli/command.h"
#include "cli/console.h"
#include "cli/load_document.h"
#include "cli/text.h"

#include "base/json_writer.h"
#include "domain/work/letter_coverage.h"
#include "domain/work/letter_rows.h"

#include <algorithm>

namespace gaiyo {

namespace {

void writeStretches(JsonWriter &json, const std::vector<LetterStretch> &stretches)
{
    json.key(u"stretches");
    json.beginArray();
    for (const LetterStretch &each : stretches) {
        json.beginObject();
        json.member(u"original", each.original.value());
        json.member(u"start", each.stretch.start);
        json.member(u"end", each.stretch.end);
        json.endObject();
    }
    json.endArray();
}

QByteArray jsonOf(const std::vector<LetterCoverage> &letters)
{
    JsonWriter json;
    json.beginArray(JsonLayout::Lines);
    for (const LetterCoverage &each : letters) {
        json.beginObject();
        json.member(u"letter", each.letter->no);
        json.member(u"method", each.letter->method);
        json.member(u"characters", each.coverage.characters);
        json.member(u"used", each.coverage.used);
        json.member(u"set_aside", each.coverage.setAside);
        json.member(u"masked", each.coverage.masked);
        json.member(u"unused", each.coverage.unused);
        writeStretches(json, each.unused);
        json.endObject();
    }
    json.endArray();
    return json.finish();
}

// What came on paper, or in a file that nobody has typed from, says nothing yet.
bool isStillToBeTyped(const LetterCoverage &letter)
{
    return letter.coverage.characters == 0 && isCounted(*letter.letter);
}

QString sentenceOf(const LetterCoverage &letter)
{
    if (isStillToBeTyped(letter))
        return Cli::tr("Letter %1: it has no words here yet; please type what it says")
            .arg(letter.letter->no);
    if (letter.coverage.characters == 0)
        return Cli::tr("Letter %1: it has no words here").arg(letter.letter->no);
    if (letter.coverage.unused == 0)
        return Cli::tr("Letter %1: all words are used").arg(letter.letter->no);
    return Cli::tr("Letter %1: %2 of %3 characters are not used yet")
        .arg(letter.letter->no)
        .arg(letter.coverage.unused)
        .arg(letter.coverage.characters);
}

QString linesOf(const std::vector<LetterCoverage> &letters)
{
    QString lines;
    for (const LetterCoverage &each : letters)
        lines += sentenceOf(each) + u'\n';
    return lines;
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const auto snapshot = loadDocument(arguments.operand(0), environment, nullptr, true);
    if (!snapshot)
        return snapshot.error();
    const auto letters = letterCoverages(*snapshot);
    const QByteArray answer =
        arguments.has(QStringLiteral("--json")) ? jsonOf(letters) : linesOf(letters).toUtf8();
    if (const auto printed = environment.console.print(answer); !printed)
        return printed.error();
    const bool isDone = std::ranges::all_of(letters, [](const LetterCoverage &each) {
        return each.coverage.unused == 0 && !isStillToBeTyped(each);
    });
    return isDone ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

Command coverageCommand()
{
    return {
        QStringLiteral("coverage"),
        {QStringLiteral("FILE.db")},
        {{QStringLiteral("--json"), {}}},
        QT_TRANSLATE_NOOP("Cli", "what became of the words of each letter; 1 if any are unused"),
        run};
}

} // namespace gaiyo
