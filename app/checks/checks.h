#pragma once

#include "base/id.h"
#include "domain/indexed_snapshot.h"

#include <QDate>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace gaiyo {

class KnownPeople;

// 必ず直す・確認・参考.
enum class Severity { Error, Warning, Note };

QString severityName(Severity severity); // error, warning, note

// A letter, and the stretch of one of its originals that is to be looked at, in code points.
struct LetterPlace
{
    LetterId letter;
    int no = 0; // 受付番号
    std::optional<OriginalId> original = {};
    int start = 0;
    int end = 0;

    bool operator==(const LetterPlace &) const = default;
};

// Words that can be put in the place of others, in a text as the document has it.
enum class TextField {
    Summary,
    Response,
    Free1,
    Free2,
    Free3,
    Number,
    DraftNumber,
    Title,
    FrontTitle,
    FrontSubtitle,
    CategorySymbol,
    CategoryText,
    // Of these start, length and words are not looked at.
    Setting,         // all words of it that stand for others
    OfficeInSetting, // all words of it that another office would say
    NumberColumn,    // of the columns: one of numbers comes before them
};
struct TextEdit
{
    TextField field = TextField::Summary;
    // An opinion for its summary and its response, a category, the key of a setting, nothing for
    // what is on the front page, else a heading.
    QString row;
    qsizetype start = 0;
    qsizetype length = 0;
    QString words = {};

    bool operator==(const TextEdit &) const = default;
};

// One of several ways to put a finding right: all writings of a word become this one.
struct FixChoice
{
    QString words;
    int count = 0; // how often it is written so
    std::vector<TextEdit> fix = {};

    bool operator==(const FixChoice &) const = default;
};

// What is wrong or doubtful before publication, and where. A finding without opinion, node and
// letter is about the front page. The message is one sentence that names the place by its printed
// number.
struct Finding
{
    QString code; // stable, from the table below
    Severity severity = Severity::Error;
    std::optional<OpinionId> opinion;
    std::optional<NodeId> node;
    QString message;
    std::optional<LetterPlace> letter = {};
    QString words = {};                  // what personal_data found: confirmed, it stays quiet
    std::vector<TextEdit> fix = {};      // what puts it right; empty where only people can
    std::vector<FixChoice> choices = {}; // the ways there are, that of `fix` among them; or none
    // What it is ignored by (domain/ignored_finding.h): the opinion, the heading, or `words`.
    QString subject = {};
    std::optional<QString> ignored = {}; // the reason, where somebody let it stand

    bool operator==(const Finding &) const = default;
};

// Whether the fonts of a booklet that names the family can show a character, with the variation
// selector that follows it (0 for none). Asked once per character; an empty function leaves the
// check for glyphs out.
using FontCoverage =
    std::function<bool(const QString &family, char32_t base, char32_t variationSelector)>;

// The family that the pages are set in where the booklet names this one: the same; another where it
// is not on this computer; none where it cannot be put into a PDF. An empty function leaves the
// check for fonts out.
using FontOnPages = std::function<std::optional<QString>(const QString &family)>;

// The words of an original as the document has them, masked; none where they cannot be had. Asked
// at most once for each original, and only for those whose words matter: one at a time is enough.
using OriginalWords = std::function<std::optional<QString>(const OriginalId &)>;

// What people are about to see: the booklet, or the letters themselves.
enum class CheckedEdition { Public, Originals };

// The last version that was decided on, and the opinions whose words are still as they were in it.
struct ApprovedWords
{
    QString version;
    std::set<OpinionId> standing;
    // What was printed in it and is removed since, as people know it: 整理番号 and summary.
    std::vector<std::pair<QString, QString>> gone = {};
    std::set<OpinionId> taken = {};       // likewise, but joined to another, or without a place
    std::optional<QString> title = {};    // of the booklet in it, where it is another now
    std::optional<QString> subtitle = {}; // likewise
};

// What one run leaves to the next one of the same document, which then only looks at what is not as
// it was; the findings are the same without. For one run at a time, and for as long as the fonts
// are the same. It grows no larger than the document.
class CheckMemory
{
public:
    CheckMemory();
    ~CheckMemory();

    struct Parts;
    Parts &parts() { return *m_parts; }

private:
    std::unique_ptr<Parts> m_parts;
};

// What the values of a document do not have. What is not given is left out: without words of
// originals, what letters say of themselves in their rows is believed.
struct CheckAids
{
    FontCoverage coverage = {};
    OriginalWords originalWords = {};
    const KnownPeople *people = nullptr; // those of the register
    CheckedEdition edition = CheckedEdition::Public;
    std::optional<QDate> today = {};         // of the office: nothing is overdue without it
    bool withIgnored = false;                // what somebody let stand is answered as well
    const ApprovedWords *approved = nullptr; // null: nothing has been decided on yet
    FontOnPages font = {};
};

// All findings in booklet order: front page, then heading by heading with its opinions, the tray,
// and letters by their number. Time grows linearly with the document.
//
//   code                     severity  what
//   unanswered               error     a printed opinion without a response
//   uncategorised            error     a printed opinion without a category, where the booklet has
//                                      categories and a column for them
//   dangling_reference       error     a response refers to an opinion that is not there, or has
//                                      no No. because it is in the tray
//   dangling_page            error     a response prints the page of a heading that is not there,
//                                      or whose page nobody has entered
//   item_number_damaged      error     ②⑥: circled digits that were one number, ㉖
//   draft_number_damaged     error     the same inside （素案：…）
//   unplaced                 warning   an opinion in the tray: it will not be printed
//   computed_word            warning   a word in braces around the table that names nothing, or is
//                                      counted of nothing: {category:◯}, {けん}
//   declared_opinions        warning   the count of opinions that was typed in is not the computed
//   declared_category        warning   the same for a category
//   declared_sum             warning   the typed counts of all categories do not make the typed
//                                      count of opinions
//   declared_submitters      warning   more submitters than opinions
//   item_number_order        warning   an item's number is smaller than that of the item before it
//   item_number_twice        warning   an item's number stands at an earlier item, too
//   heading_without_words    warning   a heading that is not printed, behind or below one that is
//   unknown_choice           warning   a value of a free field that is none of its list
//   blank_left               warning   a response has a blank 〔 〕 of a phrase, or an empty one
//                                      or ○○, 【要確認】
//   number_not_printed       warning   numbers are named, and no column shows those of the opinions
//   reference_to_unanswered  warning   a response refers to an opinion without a response
//   reference_to_itself      warning   a response refers to an opinion that it answers itself
//   doubtful_ending          warning   a sentence that ends in ないかと。
//   foreign_character        warning   a character that stands for another, as text out of PDFs
//                                      has it: ⼀ for 一, ∼ for ～; the message proposes that one
//   letter_untouched         error     a letter that counts, and no passage of it
//   letter_unused            error     words of a letter that have no No. and no reason, quoted
//   passage_drifted          error     the words of a passage are not those that were cut
//   identity_in_text         error     somebody of the register in anything printed
//   mask_unchecked           error     an original that nobody has looked through; originals only
//   personal_data            warning   words that tell who somebody is, in anything printed
//   opinion_without_original warning   an opinion of no letter, in a document that has letters
//   submitters_declared      warning   the typed count of submitters is not that of the letters
//   methods_sum              warning   counts by method on the front page are not those of the
//                                      letters
//   classes_sum              warning   the same by class; or some submitters have none
//   unassigned               warning   an opinion that no department answers for, where there are
//                                      departments
//   overdue                  warning   an opinion is not confirmed, and its day is past
//   reply_open               warning   an answer of a department waits for a decision
//   sheet_unreturned         warning   a department has not answered an inquiry at all
//   changed_since_approval   error     an opinion that is printed is not as it was decided on, or
//                                      one that was decided on is not printed any more
//   change_missing           warning   an opinion whose category says that the plan is changed, and
//                                      no change for it
//   change_without_words     warning   a change of the plan with no words, or the same before and
//                                      after
//   change_unexplained       warning   a change of the plan without an opinion and a reason
//   promise_without_change   warning   a response promises a change (修正します) that its category
//                                      does not say
//   change_unsaid            warning   a category that says so, and a response that does not say
//                                      what is changed
//   typed_page               warning   a page in a response (P34) on which no heading stands
//   joined_differs           note      a joined opinion shares few words with the other one
//   font_refused             error     the booklet's font cannot be put into a PDF
//   font_missing             warning   the booklet's font is not on this computer; the pages are
//                                      set in another one
//   missing_glyph            warning   characters that no font of the booklet can show (printed 〓)
//   chained_reference        note      a response refers to one that refers on; the chain is named
//   circular_reference       warning   responses that only refer to each other
//   forward_reference        note      a response refers to a later opinion
//   typed_reference          warning   a typed number instead of a reference
//   vague_reference          warning   上記のとおり at the beginning
//   drifted_heading          warning   a quoted heading is not the target's, or not the plan's
//   branch_number_alone      note      3-2 without 3 or 3-1 before it
//   draft_number_twice       warning   a draft number stands twice
//   draft_number_order       note      a draft number is out of order
//   doubled_word             warning   再編を再編を, をを
//   doubled_period           warning   。。 or 、。
//   missing_period           note      a last sentence without 。
//   unbalanced_bracket       warning   a bracket without its other half
//   nested_bracket           note      「」 inside 「」
//   mixed_digits             note      digits of two widths in the document
//   mixed_brackets           note      （） and () in the document
//   mixed_letters            note      LED and ＬＥＤ in the document
//   mixed_spelling           note      one word in two writings, counted
//   official_usage           note      公用文: 下さい, 出来ます in a response
//   mixed_style              note      です・ます and である in a response
//   other_institution        warning   市としては where a 区 speaks, or another 区 by its name
//   last_year                warning   the 年度 before the consultation's
//   impossible_date          warning   2月30日, or years from 令和 to 平成
//   same_response            note      one response for unlike opinions
//   phrase_only              note      a response that only takes note
//   control_character        warning   characters that nobody sees
//   long_word                note      characters in a row that no line can be broken in
//   lost_character           note      機種依存文字, all in one finding
//   promise_without_department note 検討します without a department
//
// Items are compared through the whole plan, or under one heading only where the plan begins with
// ① anew under several. Responses are looked at once, at the first opinion that they serve.
std::vector<Finding> runChecks(const Snapshot &snapshot, const CheckAids &aids);
std::vector<Finding> runChecks(const IndexedPtr &state, const CheckAids &aids, CheckMemory &memory);

} // namespace gaiyo
