#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/words/meant_characters.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

// "⼀→一", "" where there is nothing to propose.
QString proposalsFor(const QStringList &texts)
{
    ForeignCharacters found;
    for (const QString &text : texts)
        countForeignCharacters(text, found);
    return describeMeant(found.meant);
}

struct HasForeign
{
    bool value = false;

    bool operator==(const HasForeign &) const = default;
};

bool hasForeignIn(const TextFacts &facts)
{
    return facts
        .found<HasForeign>([](const QString &words) {
            ForeignCharacters found;
            countForeignCharacters(words, found);
            return HasForeign{!found.meant.isEmpty()};
        })
        .value;
}

// A text as the document has it, and what it is in the row.
struct StoredText
{
    TextField field;
    QString words;
};

// To be called after the report. What stands in the markup are words: marks are ASCII.
void addFixes(CheckContext &context, const QString &row, const std::vector<StoredText> &texts)
{
    std::vector<TextEdit> fix;
    for (const StoredText &text : texts) {
        for (const auto &[at, meant] : findMeantPlaces(text.words))
            fix.push_back({text.field, row, at, 1, meant});
    }
    context.addFix(std::move(fix));
}

bool hasForeign(const QJsonValue &value)
{
    if (value.isString())
        return !findMeantPlaces(value.toString()).empty();
    if (value.isArray())
        return std::ranges::any_of(value.toArray(), hasForeign);
    return value.isObject() && std::ranges::any_of(value.toObject(), hasForeign);
}

// What the document itself says; words of a form are not its own.
void addFrontFixes(CheckContext &context)
{
    const Consultation &front = context.snapshot.consultation;
    std::vector<TextEdit> fix;
    const auto add = [&fix](TextField field, const QString &row, const QString &words) {
        for (const auto &[at, meant] : findMeantPlaces(words))
            fix.push_back({field, row, at, 1, meant});
    };
    add(TextField::FrontTitle, {}, front.title);
    add(TextField::FrontSubtitle, {}, front.subtitle);
    for (const Category &category : context.snapshot.categories) {
        add(TextField::CategorySymbol, category.id.value(), category.symbol);
        add(TextField::CategoryText, category.id.value(), category.text);
    }
    for (const char *name : {"front_notes", "legend_notes", "front_blocks", "back_blocks"}) {
        const QString key = QString::fromLatin1(name);
        if (hasForeign(front.settings[key]))
            fix.push_back({TextField::Setting, key});
    }
    context.addFix(std::move(fix));
}

QStringList frontTexts(const CheckContext &context)
{
    QStringList texts{context.snapshot.consultation.title, context.snapshot.consultation.subtitle};
    texts += context.notes();
    for (const Category &category : context.snapshot.categories)
        texts << category.symbol << category.text;
    return texts;
}

void reportOpinion(CheckContext &context, const OpinionRow &row)
{
    const Opinion &opinion = row.opinion;
    context.report("foreign_character", Severity::Warning, opinion,
                   Checks::tr("No.%1 has characters that stand for others: %2.")
                       .arg(QString::number(row.no), proposalsFor(context.wordsOf(opinion))));
    std::vector<StoredText> texts{{TextField::Summary, opinion.summary}};
    for (const FreeText &free : context.freeTexts(opinion)) {
        if (!hasChoices(context.settings, free.column.field)) // else the list is what is wrong
            texts.push_back({free.field, free.words});
    }
    addFixes(context, opinion.id.value(), texts);
}

} // namespace

void checkForeignCharacters(CheckContext &context)
{
    const QString front = proposalsFor(frontTexts(context));
    if (!front.isEmpty()) {
        context.reportFront(
            "foreign_character", Severity::Warning,
            Checks::tr("The front page has characters that stand for others: %1.").arg(front));
        addFrontFixes(context);
    }
    for (const Node &node : context.snapshot.nodes) {
        const QString number = node.number.value_or(QString());
        const QString draftNumber = node.draftNumber.value_or(QString());
        const QString found = proposalsFor({number, draftNumber, node.title});
        if (found.isEmpty())
            continue;
        context.report("foreign_character", Severity::Warning, node,
                       Checks::tr("The heading “%1” has characters that stand for others: %2.")
                           .arg(node.title, found));
        addFixes(context, node.id.value(),
                 {{TextField::Number, number},
                  {TextField::DraftNumber, draftNumber},
                  {TextField::Title, node.title}});
    }
    for (const OpinionRow &row : context.opinionRows()) {
        if (std::ranges::any_of(context.textsOf(row),
                                [](const TextFacts *facts) { return hasForeignIn(*facts); }))
            reportOpinion(context, row);
    }
    for (const PrintedResponse &printed : context.printedResponses()) {
        if (!hasForeignIn(printed.facts))
            continue;
        const QString &markup = printed.response.markup;
        context.report("foreign_character", Severity::Warning, printed.opinion,
                       Checks::tr("The response to No.%1 has characters that stand for others: %2.")
                           .arg(QString::number(printed.no), proposalsFor({markup})));
        addFixes(context, printed.opinion.id.value(), {{TextField::Response, markup}});
    }
}

} // namespace gaiyo
