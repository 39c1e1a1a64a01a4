#include "checks/finding_groups.h"

#include "checks/check_context.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

struct TitleOfCode
{
    const char *code;
    const char *title;
};

constexpr TitleOfCode kTitles[] = {
    {"unanswered", QT_TRANSLATE_NOOP("Checks", "Responses that are not written yet")},
    {"uncategorised", QT_TRANSLATE_NOOP("Checks", "Opinions without a category")},
    {"dangling_reference",
     QT_TRANSLATE_NOOP("Checks", "References to opinions that are not there")},
    {"letter_untouched", QT_TRANSLATE_NOOP("Checks", "Letters that nothing was cut out of")},
    {"letter_unused", QT_TRANSLATE_NOOP("Checks", "Words of letters without No. and reason")},
    {"passage_drifted", QT_TRANSLATE_NOOP("Checks", "Passages that differ from what was cut")},
    {"identity_in_text",
     QT_TRANSLATE_NOOP("Checks", "Somebody of the register in what is printed")},
    {"mask_unchecked", QT_TRANSLATE_NOOP("Checks", "Originals that nobody looked through")},
    {"changed_since_approval",
     QT_TRANSLATE_NOOP("Checks", "Opinions that are not as they were decided on")},
    {"dangling_page", QT_TRANSLATE_NOOP("Checks", "Pages of the plan that nobody knows")},
    {"change_missing",
     QT_TRANSLATE_NOOP("Checks", "Categories that say the plan changes, without a change")},
    {"change_without_words",
     QT_TRANSLATE_NOOP("Checks", "Changes of the plan that change no words")},
    {"change_unexplained",
     QT_TRANSLATE_NOOP("Checks", "Changes of the plan without opinion and reason")},
    {"promise_without_change",
     QT_TRANSLATE_NOOP("Checks", "Changes that are promised, and the category does not say so")},
    {"change_unsaid", QT_TRANSLATE_NOOP("Checks", "Responses that do not say what changes")},
    {"typed_page", QT_TRANSLATE_NOOP("Checks", "Typed pages on which no heading stands")},
    {"item_number_damaged", QT_TRANSLATE_NOOP("Checks", "Damaged numbers of items")},
    {"draft_number_damaged", QT_TRANSLATE_NOOP("Checks", "Damaged draft numbers")},
    {"unplaced", QT_TRANSLATE_NOOP("Checks", "Opinions without a place in the plan")},
    {"computed_word", QT_TRANSLATE_NOOP("Checks", "Words in braces that count nothing")},
    {"declared_opinions", QT_TRANSLATE_NOOP("Checks", "Count of opinions that was typed in")},
    {"declared_category", QT_TRANSLATE_NOOP("Checks", "Counts of categories that were typed in")},
    {"declared_sum", QT_TRANSLATE_NOOP("Checks", "Sum of the counts that were typed in")},
    {"declared_submitters", QT_TRANSLATE_NOOP("Checks", "Count of submitters that was typed in")},
    {"personal_data", QT_TRANSLATE_NOOP("Checks", "Words that may tell who somebody is")},
    {"opinion_without_original", QT_TRANSLATE_NOOP("Checks", "Opinions of no letter")},
    {"submitters_declared",
     QT_TRANSLATE_NOOP("Checks", "Submitters that were typed in and letters")},
    {"methods_sum", QT_TRANSLATE_NOOP("Checks", "Counts by way of sending in")},
    {"classes_sum", QT_TRANSLATE_NOOP("Checks", "Counts by class of submitters")},
    {"unassigned", QT_TRANSLATE_NOOP("Checks", "Opinions that no department answers for")},
    {"overdue", QT_TRANSLATE_NOOP("Checks", "Opinions past their day")},
    {"reply_open", QT_TRANSLATE_NOOP("Checks", "Answers that wait for a decision")},
    {"sheet_unreturned", QT_TRANSLATE_NOOP("Checks", "Inquiries without an answer")},
    {"item_number_order", QT_TRANSLATE_NOOP("Checks", "Numbers of items out of order")},
    {"item_number_twice", QT_TRANSLATE_NOOP("Checks", "Numbers of items that stand twice")},
    {"heading_without_words", QT_TRANSLATE_NOOP("Checks", "Headings without number and title")},
    {"unknown_choice", QT_TRANSLATE_NOOP("Checks", "Values that are not in the list")},
    {"blank_left", QT_TRANSLATE_NOOP("Checks", "Blanks that are still to be written")},
    {"number_not_printed", QT_TRANSLATE_NOOP("Checks", "Numbers are named that no column shows")},
    {"reference_to_unanswered",
     QT_TRANSLATE_NOOP("Checks", "References to opinions without a response")},
    {"reference_to_itself", QT_TRANSLATE_NOOP("Checks", "Responses that refer to themselves")},
    {"doubtful_ending", QT_TRANSLATE_NOOP("Checks", "Sentences that end in ないかと。")},
    {"foreign_character", QT_TRANSLATE_NOOP("Checks", "Characters that stand for others")},
    {"font_refused", QT_TRANSLATE_NOOP("Checks", "The booklet's font cannot be put into a PDF")},
    {"font_missing", QT_TRANSLATE_NOOP("Checks", "The booklet's font is not on this computer")},
    {"missing_glyph", QT_TRANSLATE_NOOP("Checks", "Characters that cannot be printed")},
    {"joined_differs", QT_TRANSLATE_NOOP("Checks", "Joined opinions with few words in common")},
    {"chained_reference", QT_TRANSLATE_NOOP("Checks", "References to responses that refer on")},
    {"circular_reference", QT_TRANSLATE_NOOP("Checks", "Responses that only refer to each other")},
    {"forward_reference", QT_TRANSLATE_NOOP("Checks", "References to later opinions")},
    {"typed_reference",
     QT_TRANSLATE_NOOP("Checks", "Numbers that were typed instead of a reference")},
    {"vague_reference", QT_TRANSLATE_NOOP("Checks", "References without a number")},
    {"drifted_heading", QT_TRANSLATE_NOOP("Checks", "Quoted headings that differ")},
    {"branch_number_alone", QT_TRANSLATE_NOOP("Checks", "Branch numbers without their base")},
    {"draft_number_twice", QT_TRANSLATE_NOOP("Checks", "Draft numbers that stand twice")},
    {"draft_number_order", QT_TRANSLATE_NOOP("Checks", "Draft numbers out of order")},
    {"doubled_word", QT_TRANSLATE_NOOP("Checks", "Words that stand twice in a row")},
    {"doubled_period", QT_TRANSLATE_NOOP("Checks", "Doubled 。 or 、")},
    {"missing_period", QT_TRANSLATE_NOOP("Checks", "Texts whose last sentence has no 。")},
    {"unbalanced_bracket", QT_TRANSLATE_NOOP("Checks", "Brackets without their other half")},
    {"nested_bracket", QT_TRANSLATE_NOOP("Checks", "Brackets inside the same brackets")},
    {"mixed_digits", QT_TRANSLATE_NOOP("Checks", "Full-width and half-width digits")},
    {"mixed_brackets", QT_TRANSLATE_NOOP("Checks", "Full-width and half-width brackets")},
    {"mixed_letters", QT_TRANSLATE_NOOP("Checks", "Full-width and half-width letters")},
    {"mixed_spelling", QT_TRANSLATE_NOOP("Checks", "Words that are written in two ways")},
    {"official_usage", QT_TRANSLATE_NOOP("Checks", "Usage of official documents")},
    {"mixed_style", QT_TRANSLATE_NOOP("Checks", "です・ます and である in one response")},
    {"other_institution", QT_TRANSLATE_NOOP("Checks", "Words of another kind of office")},
    {"impossible_date", QT_TRANSLATE_NOOP("Checks", "Dates that cannot be")},
    {"last_year", QT_TRANSLATE_NOOP("Checks", "Last year's 年度")},
    {"same_response", QT_TRANSLATE_NOOP("Checks", "The same response for unlike opinions")},
    {"phrase_only", QT_TRANSLATE_NOOP("Checks", "Responses that are only a phrase")},
    {"lost_character", QT_TRANSLATE_NOOP("Checks", "Characters that other systems lose")},
    {"long_word", QT_TRANSLATE_NOOP("Checks", "Words that cannot be broken")},
    {"control_character", QT_TRANSLATE_NOOP("Checks", "Characters that nobody sees")},
    {"promise_without_department",
     QT_TRANSLATE_NOOP("Checks", "検討 that no department stands for")},
};

} // namespace

std::vector<FindingGroup> groupFindings(const std::vector<Finding> &findings)
{
    std::vector<FindingGroup> groups;
    std::map<std::pair<QString, Severity>, size_t> places;
    for (size_t i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i];
        const auto [place, isNew] =
            places.try_emplace({finding.code, finding.severity}, groups.size());
        if (isNew)
            groups.push_back({finding.code, finding.severity, {}});
        groups[place->second].findings.push_back(i);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const auto &a, const auto &b) { return a.severity < b.severity; });
    return groups;
}

QString findingTitle(const QString &code)
{
    const auto found = std::ranges::find_if(
        kTitles, [&](const TitleOfCode &each) { return code == QLatin1String(each.code); });
    return found == std::end(kTitles) ? code : Checks::tr(found->title);
}

bool isToldAlways(const QString &code)
{
    static const QStringList kErrors{
        QStringLiteral("unanswered"),          QStringLiteral("uncategorised"),
        QStringLiteral("dangling_reference"),  QStringLiteral("dangling_page"),
        QStringLiteral("item_number_damaged"), QStringLiteral("draft_number_damaged"),
        QStringLiteral("letter_untouched"),    QStringLiteral("letter_unused"),
        QStringLiteral("passage_drifted"),     QStringLiteral("identity_in_text"),
        QStringLiteral("mask_unchecked"),      QStringLiteral("changed_since_approval"),
        QStringLiteral("font_refused")};
    return kErrors.contains(code);
}

QString groupSentence(const FindingGroup &group, const std::vector<Finding> &findings)
{
    if (group.findings.size() == 1)
        return findings[group.findings.front()].message;
    return Checks::tr("%1 (%2)").arg(findingTitle(group.code)).arg(group.findings.size());
}

QString findingsOnPaper(const Snapshot &values, const FontCoverage &coverage,
                        const FontOnPages &font)
{
    CheckAids aids;
    aids.coverage = coverage;
    aids.font = font;
    aids.withIgnored = true;
    const auto findings = runChecks(values, aids);
    const auto count = [&](Severity severity) {
        return std::ranges::count_if(findings, [&](const Finding &finding) {
            return finding.severity == severity && !finding.ignored;
        });
    };
    QStringList parts;
    for (const auto &[name, severity] : {std::pair(QStringLiteral("必ず直す"), Severity::Error),
                                         std::pair(QStringLiteral("確認"), Severity::Warning),
                                         std::pair(QStringLiteral("参考"), Severity::Note)})
        parts += QStringLiteral("%1 %2件").arg(name).arg(count(severity));
    const auto ignored = std::ranges::count_if(
        findings, [](const Finding &finding) { return finding.ignored.has_value(); });
    if (ignored > 0)
        parts += QStringLiteral("無視 %1件").arg(ignored);
    return parts.join(u'、');
}

} // namespace gaiyo
