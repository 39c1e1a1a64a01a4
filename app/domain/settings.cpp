#include "domain/settings.h"

#include "domain/setting_range.h"
#include "domain/setting_values.h"
#include "domain/setting_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace gaiyo {

namespace {

using namespace setting;

// A key, how it is read and how it is written: the form is this table.
struct Key
{
    QString name;
    std::function<bool(Settings &, const QJsonValue &)> read;
    std::function<QJsonValue(const Settings &)> write;
    ValueRange range = {}; // what it can be
    // Says more of a value that could not be read.
    std::function<std::optional<Error>(const QJsonValue &)> fault = {};
};

using S = Settings;
using J = QJsonValue;

template <typename Enum, size_t N>
QStringList namesOf(const std::array<Word<Enum>, N> &words)
{
    QStringList names;
    for (const auto &word : words)
        names += word.name.toString();
    return names;
}

Key stringKey(const QString &name, QString S::*member)
{
    return {name,
            [=](S &s, const J &j) { return readString(j, s.*member); },
            [=](const S &s) -> J { return s.*member; },
            {ValueForm::Text}};
}

Key stringsKey(const QString &name, QStringList S::*member)
{
    return {name,
            [=](S &s, const J &j) { return readStrings(j, s.*member); },
            [=](const S &s) -> J { return QJsonArray::fromStringList(s.*member); },
            {ValueForm::Texts}};
}

Key boolKey(const QString &name, bool S::*member)
{
    return {name,
            [=](S &s, const J &j) { return readBool(j, s.*member); },
            [=](const S &s) -> J { return s.*member; },
            {ValueForm::Flag}};
}

Key numberKey(const QString &name, double S::*member, double least, double most)
{
    return {name,
            [=](S &s, const J &j) { return readNumber(j, least, most, s.*member); },
            [=](const S &s) -> J { return s.*member; },
            {ValueForm::Number, least, most}};
}

Key wholeKey(const QString &name, int S::*member, int least, int most)
{
    return {name,
            [=](S &s, const J &j) { return readWhole(j, least, most, s.*member); },
            [=](const S &s) -> J { return s.*member; },
            {ValueForm::Whole, double(least), double(most)}};
}

template <typename Enum, size_t N>
Key wordKey(const QString &name, Enum S::*member, const std::array<Word<Enum>, N> &words)
{
    return {name,
            [=](S &s, const J &j) { return readWord(words, j, s.*member); },
            [=](const S &s) -> J { return nameOf(words, s.*member); },
            {ValueForm::Choice, 0, 0, namesOf(words)}};
}

Key blocksKey(const QString &name, std::vector<PageBlock> S::*member, bool isFront)
{
    return {name,
            [=](S &s, const J &j) { return readBlocks(j, isFront, s.*member); },
            [=](const S &s) -> J {
                QJsonArray array;
                for (const PageBlock &block : s.*member)
                    array.append(blockToJson(block));
                return array;
            },
            {ValueForm::Blocks},
            [=](const J &j) { return faultOfBlocks(name, j, isFront); }};
}

Key paperKey()
{
    QStringList choices;
    for (const char16_t *paper : kPapers)
        choices += QString::fromUtf16(paper);
    return {QStringLiteral("paper"),
            [](S &s, const J &j) { return readPaper(j, s.paper); },
            [](const S &s) -> J { return s.paper; },
            {ValueForm::Choice, 0, 0, choices}};
}

std::vector<Key> pageKeys()
{
    return {paperKey(),
            wordKey(QStringLiteral("orientation"), &S::orientation, kOrientations),
            {QStringLiteral("margins"),
             [](S &s, const J &j) { return readMargins(j, s.margins); },
             [](const S &s) -> J { return marginsToJson(s.margins); },
             {ValueForm::Margins}},
            {QStringLiteral("font"),
             [](S &s, const J &j) { return readString(j, s.font) && !s.font.isEmpty(); },
             [](const S &s) -> J { return s.font; },
             {ValueForm::Font}},
            wordKey(QStringLiteral("latin"), &S::latin, kLatinStyles),
            numberKey(QStringLiteral("font_size"), &S::fontSize, 5, 24),
            numberKey(QStringLiteral("line_pitch"), &S::linePitch, 1.2, 3),
            boolKey(QStringLiteral("paragraph_indent"), &S::paragraphIndent),
            boolKey(QStringLiteral("hanging_punctuation"), &S::hangingPunctuation),
            wordKey(QStringLiteral("page_number"), &S::pageNumber, kPageNumbers),
            wholeKey(QStringLiteral("first_page_number"), &S::firstPageNumber, 1, 9999),
            stringKey(QStringLiteral("watermark"), &S::watermark)};
}

// By which readers find their way.
std::vector<Key> wayKeys()
{
    return {boolKey(QStringLiteral("summary"), &S::summary),
            wordKey(QStringLiteral("contents"), &S::contents, kContents),
            wholeKey(QStringLiteral("contents_depth"), &S::contentsDepth, 1, 9),
            boolKey(QStringLiteral("item_index"), &S::itemIndex),
            wordKey(QStringLiteral("running_head"), &S::runningHead, kRunningHeads),
            stringKey(QStringLiteral("short_title"), &S::shortTitle)};
}

std::vector<Key> tableKeys()
{
    return {{QStringLiteral("columns"),
             [](S &s, const J &j) { return readColumns(j, s.columns); },
             [](const S &s) -> J { return columnsToJson(s.columns); },
             {ValueForm::Columns, 0, 0, namesOf(kFields)}},
            {QStringLiteral("free_fields"),
             [](S &s, const J &j) { return readFree(j, s.freeFields); },
             [](const S &s) -> J { return freeFieldsToJson(s.freeFields); },
             {ValueForm::FreeFields}},
            {QStringLiteral("headings"),
             [](S &s, const J &j) { return readHeadings(j, s.headings); },
             [](const S &s) -> J { return headingsToJson(s.headings); },
             {ValueForm::Headings}},
            wordKey(QStringLiteral("layout"), &S::layout, kLayouts),
            boolKey(QStringLiteral("stacked_rules"), &S::stackedRules),
            stringKey(QStringLiteral("block_mark"), &S::blockMark),
            boolKey(QStringLiteral("heading_counts"), &S::headingCounts),
            {QStringLiteral("count_note"),
             [](S &s, const J &j) { return readCountNote(j, s.countNote); },
             [](const S &s) -> J { return s.countNote; },
             {ValueForm::CountNote}},
            wholeKey(QStringLiteral("header_shade"), &S::headerShade, 0, 50),
            numberKey(QStringLiteral("rule_width"), &S::ruleWidth, 0.1, 2),
            wordKey(QStringLiteral("order"), &S::order, kOrders),
            wordKey(QStringLiteral("numbering"), &S::numbering, kNumberings),
            stringKey(QStringLiteral("reference_prefix"), &S::referencePrefix),
            stringKey(QStringLiteral("item_label"), &S::itemLabel),
            wordKey(QStringLiteral("split"), &S::split, kSplits),
            boolKey(QStringLiteral("answers_prefix"), &S::answersPrefix),
            wordKey(QStringLiteral("draft_number"), &S::draftNumber, kDraftPolicies),
            boolKey(QStringLiteral("empty_nodes"), &S::emptyNodes),
            wordKey(QStringLiteral("shared_elsewhere"), &S::sharedElsewhere, kSharedElsewhere),
            wordKey(QStringLiteral("category_style"), &S::categoryStyle, kCategoryStyles)};
}

std::vector<Key> frontKeys()
{
    return {stringKey(QStringLiteral("opinion_counter"), &S::opinionCounter),
            stringKey(QStringLiteral("submitter_counter"), &S::submitterCounter),
            boolKey(QStringLiteral("legend"), &S::legend),
            {QStringLiteral("front_parts"),
             [](S &s, const J &j) { return readFrontParts(j, s.frontParts); },
             [](const S &s) -> J { return frontPartsToJson(s.frontParts); },
             {ValueForm::Choices, 0, 0, namesOf(kFrontParts)}},
            stringKey(QStringLiteral("period_label"), &S::periodLabel),
            stringKey(QStringLiteral("count_label"), &S::countLabel),
            stringKey(QStringLiteral("legend_title"), &S::legendTitle),
            wordKey(QStringLiteral("legend_counts"), &S::legendCounts, kLegendCounts),
            boolKey(QStringLiteral("legend_total"), &S::legendTotal),
            {QStringLiteral("legend_notes"),
             [](S &s, const J &j) { return readWords(j, s.legendNotes); },
             [](const S &s) -> J { return wordsToJson(s.legendNotes); },
             {ValueForm::TextsByName}},
            stringsKey(QStringLiteral("front_notes"), &S::frontNotes),
            blocksKey(QStringLiteral("front_blocks"), &S::frontBlocks, true),
            blocksKey(QStringLiteral("back_blocks"), &S::backBlocks, false),
            {QStringLiteral("period_pattern"),
             [](S &s, const J &j) { return readPeriodPattern(j, s.periodPattern); },
             [](const S &s) -> J { return s.periodPattern; },
             {ValueForm::PeriodPattern}},
            boolKey(QStringLiteral("table_on_new_page"), &S::tableOnNewPage),
            wordKey(QStringLiteral("page_edition"), &S::pageEdition, kEditions),
            {QStringLiteral("extract"),
             [](S &s, const J &j) { return readExtract(j, s.extract); },
             [](const S &s) -> J { return s.extract; },
             {ValueForm::Extract}},
            stringsKey(QStringLiteral("confirmed_words"), &S::confirmedWords),
            stringsKey(QStringLiteral("skipped_checks"), &S::skippedChecks),
            {QStringLiteral("ignored_findings"),
             [](S &s, const J &j) { return readIgnored(j, s.ignoredFindings); },
             [](const S &s) -> J { return ignoredToJson(s.ignoredFindings); },
             {ValueForm::Ignored}}};
}

const std::vector<Key> &keys()
{
    static const std::vector<Key> kKeys = [] {
        std::vector<Key> all = pageKeys();
        for (const auto &part : {wayKeys(), tableKeys(), frontKeys()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return kKeys;
}

Error unknownKey(const QString &key)
{
    return {ErrorKind::Invalid,
            QCoreApplication::translate("Settings", "The setting “%1” is not known.").arg(key)};
}

Error badValue(const Key &key)
{
    return {ErrorKind::Invalid, QCoreApplication::translate(
                                    "Settings", "The value of the setting “%1” cannot be used. %2")
                                    .arg(key.name, key.range.sentence())};
}

} // namespace

QString columnFieldName(ColumnField field)
{
    return nameOf(kFields, field);
}

std::optional<int> headingDepth(ColumnField field)
{
    switch (field) {
    case ColumnField::Path1:
        return 0;
    case ColumnField::Path2:
        return 1;
    case ColumnField::Path3:
        return 2;
    case ColumnField::Path4:
        return 3;
    case ColumnField::No:
    case ColumnField::Summary:
    case ColumnField::Response:
    case ColumnField::Category:
    case ColumnField::Count:
    case ColumnField::Free1:
    case ColumnField::Free2:
    case ColumnField::Free3:
        break;
    }
    return {};
}

std::optional<size_t> freeIndex(ColumnField field)
{
    if (field < ColumnField::Free1)
        return {};
    return size_t(field) - size_t(ColumnField::Free1);
}

QString frontPartName(FrontPart part)
{
    return nameOf(kFrontParts, part);
}

std::optional<ColumnField> findColumnField(const QString &name)
{
    return findIn(kFields, name);
}

Result<Settings> applySettings(Settings base, const QJsonObject &values)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        const auto key = std::find_if(keys().begin(), keys().end(),
                                      [&](const Key &known) { return known.name == it.key(); });
        if (key == keys().end())
            return unknownKey(it.key());
        if (!key->read(base, it.value())) {
            const auto fault = key->fault ? key->fault(it.value()) : std::nullopt;
            return fault ? *fault : badValue(*key);
        }
    }
    return base;
}

QJsonObject settingsToJson(const Settings &settings)
{
    QJsonObject object;
    for (const Key &key : keys())
        object[key.name] = key.write(settings);
    return object;
}

PlanEdition pageEditionOf(const QJsonObject &settings)
{
    return findIn(kEditions, settings[u"page_edition"].toString()).value_or(PlanEdition::Draft);
}

QStringList settingChoices(const QString &key)
{
    const auto found = std::find_if(keys().begin(), keys().end(),
                                    [&](const Key &known) { return known.name == key; });
    return found == keys().end() || found->range.form != ValueForm::Choice ? QStringList()
                                                                           : found->range.choices;
}

} // namespace gaiyo
