#include "cli/command.h"
#include "cli/console.h"
#include "cli/load_document.h"
#include "cli/text.h"

#include "base/json_writer.h"
#include "domain/words/similarity.h"
#include "domain/work/letter_rows.h"

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

// Texts that are compared, each with the row that it is of.
struct Compared
{
    std::vector<QString> texts;
    QStringList ids;
    QStringList settled; // the row that somebody joined each to; itself for all others

    void add(const QString &text, const QString &id, const QString &joined)
    {
        texts.push_back(text);
        ids += id;
        settled += joined;
    }
};

Compared opinionsOf(const Snapshot &values)
{
    Compared opinions;
    for (const Opinion &opinion : values.opinions)
        opinions.add(opinion.summary, opinion.id.value(),
                     opinion.joined.value_or(opinion.id).value());
    return opinions;
}

Compared lettersOf(const Snapshot &values)
{
    Compared letters;
    for (const LetterRows &rows : letterRows(values)) {
        QStringList texts;
        for (const OriginalRows &each : rows.originals)
            texts += each.original->text.value_or(QString());
        if (isShown(*rows.letter))
            letters.add(texts.join(u'\n'), rows.letter->id.value(), rows.letter->id.value());
    }
    return letters;
}

bool isSettled(const SimilarGroup &group, const Compared &compared)
{
    return std::ranges::all_of(group.members, [&](size_t member) {
        return compared.settled[qsizetype(member)] ==
               compared.settled[qsizetype(group.members.front())];
    });
}

QByteArray jsonOf(const std::vector<SimilarGroup> &groups, const Compared &compared)
{
    JsonWriter json;
    json.beginArray(JsonLayout::Lines);
    for (const SimilarGroup &group : groups) {
        if (isSettled(group, compared))
            continue;
        json.beginObject();
        json.key(u"members");
        json.beginArray();
        for (const size_t member : group.members)
            json.value(compared.ids[qsizetype(member)]);
        json.endArray();
        json.member(u"similarity", std::floor(group.similarity * 1000) / 1000);
        json.member(u"exact", group.isExact);
        json.endObject();
    }
    json.endArray();
    return json.finish();
}

Result<double> thresholdOf(const Arguments &arguments)
{
    const QString word =
        arguments.find(QStringLiteral("--threshold")).value_or(QStringLiteral("0.7"));
    bool isNumber = false;
    const double threshold = word.toDouble(&isNumber);
    if (!isNumber || threshold < 0.5 || threshold > 1)
        return Error{ErrorKind::Usage,
                     Cli::tr("--threshold is a number from 0.5 to 1, not “%1”.").arg(word)};
    return threshold;
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QString of = arguments.find(QStringLiteral("--of")).value_or(QStringLiteral("opinions"));
    if (of != u"letters" && of != u"opinions")
        return Error{ErrorKind::Usage, Cli::tr("--of is letters or opinions, not “%1”.").arg(of)};
    const auto threshold = thresholdOf(arguments);
    if (!threshold)
        return threshold.error();
    const bool isOfLetters = of == u"letters";
    const auto values = loadDocument(arguments.operand(0), environment, nullptr, isOfLetters);
    if (!values)
        return values.error();
    const Compared compared = isOfLetters ? lettersOf(*values) : opinionsOf(*values);
    const auto printed =
        environment.console.print(jsonOf(findSimilar(compared.texts, *threshold), compared));
    return printed ? Result<ExitCode>(ExitCode::Done) : printed.error();
}

} // namespace

Command similarCommand()
{
    return {QStringLiteral("similar"),
            {QStringLiteral("FILE.db")},
            {{QStringLiteral("--of"), QStringLiteral("letters|opinions")},
             {QStringLiteral("--threshold"), QStringLiteral("0.7")}},
            QT_TRANSLATE_NOOP("Cli", "opinions, or letters, that say much the same, as JSON"),
            run};
}

} // namespace gaiyo
