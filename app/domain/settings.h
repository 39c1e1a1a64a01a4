#pragma once

#include "base/result.h"
#include "domain/free_field.h"
#include "domain/ignored_finding.h"
#include "domain/node.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// What a column of the booklet shows. Path1 to Path4: the headings of a depth of the outline, one
// cell for all the rows below a heading. Free1 to Free3: a free field of the opinion.
enum class ColumnField {
    No,
    Summary,
    Response,
    Category,
    Count,
    Path1,
    Path2,
    Path3,
    Path4,
    Free1,
    Free2,
    Free3
};

QString columnFieldName(ColumnField field); // no, summary, response, category, count, path1, …
std::optional<ColumnField> findColumnField(const QString &name);
// The depth of the outline that a column shows the headings of; none for another column.
std::optional<int> headingDepth(ColumnField field);
// Which of the free fields a column shows (domain/opinion.h: kFreeTexts); none for another column.
std::optional<size_t> freeIndex(ColumnField field);

struct Column
{
    ColumnField field = ColumnField::Summary;
    QString title; // heading of the column
    int width = 4; // in characters of the body size, 2 to 200
    bool vertical =
        false; // its headings are set from top to bottom (縦書き); columns of headings only
    bool operator==(const Column &) const = default;
};

enum class Orientation { Portrait, Landscape };
enum class DraftNumberPolicy { Differs, Always, Never }; // when （素案：…） is printed
enum class SharedElsewhere { Name, Repeat }; // 「No. nの回答と同じ」, or the text once more
enum class CategoryStyle { Symbol, SymbolAndText, Text };

// Groups of categories lead, or the plan, or the 整理番号 that was given to each opinion.
enum class RowOrder { Plan, Category, Given };
// Where the printed No. begins anew; Given: the 整理番号 itself is printed.
enum class Numbering { Document, Chapter, Category, Heading, Given };
enum class RowLayout { Table, Stacked };          // columns, or one below the other
enum class LegendCounts { None, Count, Percent }; // behind each category
enum class LatinStyle { Proportional, Halfwidth };
enum class SplitPolicy { Never, SaveSpace, Freely };         // of rows that would fit on one page
enum class PageNumberStyle { Dashes, Plain, OfTotal, None }; // – 3 –, 3, 3 / 12
// Above every page but those before the table: the title; beside it the chapter, or the chapter and
// what is below it, that the page begins in.
enum class RunningHead { None, Title, Chapter, Section };
enum class ContentsPolicy { None, Auto, Always }; // Auto: where the booklet is a long one
enum class FrontPart { Title, Subtitle, Period, OpinionCount, Legend, Notes };

QString frontPartName(FrontPart part); // title, …

// What a block before or after the table is.
enum class PageBlockType { Paragraph, Heading, List, Table };
// Which counts a table computes: a row for each of these. Matrix: a row for each chapter, a column
// for each category.
enum class Breakdown { None, Category, Chapter, Heading, Method, Matrix };

// A block of words before or after the table. Words in braces are computed: collect/block_words.h.
struct PageBlock
{
    PageBlockType type = PageBlockType::Paragraph;
    QString text;                   // of a paragraph or heading; above a list or table, or ""
    QStringList items = {};         // of a list
    std::vector<QStringList> rows;  // of a table, the first is its heading row
    Breakdown by = Breakdown::None; // computed rows below those of `rows`, and their total
    QString after = {};             // "start", a front part, or "": behind all parts
    bool newPage = false;           // it begins one
    std::vector<double> bars = {};  // computed, not kept: the share that is drawn beside each row
    bool operator==(const PageBlock &) const = default;
};

// How the headings of one depth of the outline are set.
struct HeadingStyle
{
    double size = 1; // against the body's
    bool bold = true;
    int shade = 10; // percent of black behind it
    bool operator==(const HeadingStyle &) const = default;
};

// Millimetres, the unit of offices; the booklet turns them into points.
struct Margins
{
    double top = 20, bottom = 20, left = 20, right = 20;
    bool operator==(const Margins &) const = default;
};

// The settings of a booklet. In the document and in JSON they are an object with just the keys
// that differ from the template's:
//
//   paper              "A3" "A4" "A5" "B4" "B5"
//   orientation        "portrait" "landscape"
//   margins            {"top","bottom","left","right"} in mm, 5 to 100
//   font               family of the body text
//   latin              "proportional" "halfwidth": letters and figures of English in the bundled
//                      families, as those of books or each half as wide as a kanji; other fonts
//                      have their own
//   font_size          in points, 5 to 24
//   line_pitch         from line to line in ems of the body, 1.2 to 3
//   paragraph_indent   true: paragraphs of opinions and responses begin one em in
//   hanging_punctuation true: 。 and 、 may hang beyond the edge of a column
//   layout             "table" "stacked": the response below its opinion
//   stacked_rules      true: a rule between the opinions, where they are stacked
//   block_mark         what stands before the columns' titles, where they are stacked
//   columns            [{"field","title","width"}], each field at most once, summary among them
//   free_fields        [{"name","choices","legend_title"}], up to three: what the columns free1 to
//                      free3 are called, "" for one that is not used. With "choices"
//                      [{"symbol","words"}] it is a second classification, with a legend
//   headings           [{"size","bold","shade"}] by depth of the outline, the last for all deeper
//                      ones; size against the body 0.8 to 2, shade 0 to 50 percent
//   header_shade       behind the columns' titles, 0 to 50 percent
//   rule_width         of the table's rules in points, 0.1 to 2
//   order              "plan" "category": all opinions of a category stand together
//                      "given": by 整理番号, headings again wherever they change
//   numbering          "document" "chapter" "category" "heading": where the printed No. begins
//                      anew; "given": the 整理番号
//   heading_counts     true: （n件） behind every heading
//   count_note         behind an opinion that stands for several, "（他{他}件）" or
//                      "（件数：{件}件）"; "" for none
//   reference_prefix   what stands before the number of a reference, "No. "
//   item_label         取組項目
//   split              "never" "save_space" "freely": whether a row that fits on one page may be
//                      divided: not at all, rather than leave a tenth of a page blank, always
//   answers_prefix     true: 【No.2・3】 begins a response that answers several opinions
//   opinion_counter    件
//   submitter_counter  名
//   draft_number       "differs" "always" "never"
//   empty_nodes        true: headings without opinions are printed too
//   legend             true: the legend stands on the front page
//   shared_elsewhere   "name" "repeat"
//   category_style     "symbol" "symbol_and_text" "text"
//   front_parts        what stands before the table, in order: "title" "subtitle" "period"
//                      "opinion_count" "legend" "notes"
//   period_label       意見募集期間
//   count_label        意見件数
//   legend_title       ＜対応区分の凡例＞
//   legend_counts      "none" "count" "percent": behind each category
//   legend_total       true: a last row with the total
//   legend_notes       {"◎":"…"}: a note below a category, by its symbol, or its words without one
//   front_notes        paragraphs of the front page
//   front_blocks       [{"type","text","items","rows","by","after"}]: type "paragraph" "heading"
//                      "list" "table", by "category" "chapter" "heading" "method" "matrix" (a
//                      table of computed counts), after "start" or one of front_parts;
//                      "new_page" true: it begins one
//   back_blocks        the same behind the table, without "after"
//   period_pattern     the period as the office writes it, "" for 平成28年7月1日～平成28年7月25日;
//                      words of it in braces: {和暦} {西暦} {月} {日} {曜}, of its last day
//                      {末和暦} {末西暦} {末月} {末日} {末曜}; {末和暦?} {末西暦?} only in another
//                      year
//   table_on_new_page  true: the front page stands by itself
//   summary            true: a page with the counts by chapter and category before the table
//   contents           "none" "always" "auto": from about 20 pages on; without pages, 20 opinions
//   contents_depth     how many depths of the outline it names, 1 to 9
//   item_index         true: at the end all 取組項目 with their No. and pages
//   running_head       "none" "title" "chapter" "section": what stands above the pages
//   short_title        of the running head, "" for the title
//   page_number        "dashes" "plain" "of_total" "none"
//   first_page_number  1 to 9999
//   watermark          a word across every page; "" for none
//   page_edition       "draft" "final": whose pages {{Page:…}} of a response prints
//   extract            {"title","subtitle","template","settings"}, each may be absent: in what the
//                      extract (広報用の抜粋) differs from the booklet; "settings" are such keys as
//                      these, without this one and without "numbering"
//   confirmed_words    words that look as if they told who somebody is, and that a person has found
//                      to be none of that; not printed
//   skipped_checks     codes of findings that nobody wants to be told of in this document
//   ignored_findings   [{"code","subject","reason","words"}]: findings that somebody looked at and
//                      let stand (domain/ignored_finding.h)
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): a booklet has one; in the keys' order
struct Settings
{
    QString paper = QStringLiteral("A4");
    Orientation orientation = Orientation::Portrait;
    Margins margins;
    QString font = QStringLiteral("BIZ UDGothic");
    LatinStyle latin = LatinStyle::Proportional;
    double fontSize = 10.5;
    double linePitch = 1.62;
    bool paragraphIndent = false;
    bool hangingPunctuation = false;
    RowLayout layout = RowLayout::Table;
    bool stackedRules = true;
    QString blockMark = QStringLiteral("■");
    std::vector<Column> columns;
    std::vector<FreeField> freeFields;
    std::vector<HeadingStyle> headings{
        {1, true, 20}, {1, true, 14}, {1, true, 9}, {1, true, 5}, {1, true, 3}};
    int headerShade = 12;
    double ruleWidth = 0.5;
    RowOrder order = RowOrder::Plan;
    Numbering numbering = Numbering::Document;
    bool headingCounts = false;
    QString countNote;
    QString referencePrefix = QStringLiteral("No. ");
    QString itemLabel = QStringLiteral("取組項目");
    SplitPolicy split = SplitPolicy::SaveSpace;
    bool answersPrefix = false;
    QString opinionCounter = QStringLiteral("件");
    QString submitterCounter = QStringLiteral("名");
    DraftNumberPolicy draftNumber = DraftNumberPolicy::Differs;
    bool emptyNodes = false;
    bool legend = true;
    SharedElsewhere sharedElsewhere = SharedElsewhere::Name;
    CategoryStyle categoryStyle = CategoryStyle::Symbol;
    std::vector<FrontPart> frontParts{FrontPart::Title,  FrontPart::Subtitle,
                                      FrontPart::Period, FrontPart::OpinionCount,
                                      FrontPart::Legend, FrontPart::Notes};
    QString periodLabel = QStringLiteral("意見募集期間");
    QString countLabel = QStringLiteral("意見件数");
    QString legendTitle = QStringLiteral("＜対応区分の凡例＞");
    LegendCounts legendCounts = LegendCounts::Count;
    bool legendTotal = false;
    QMap<QString, QString> legendNotes;
    QStringList frontNotes;
    std::vector<PageBlock> frontBlocks;
    std::vector<PageBlock> backBlocks;
    QString periodPattern;
    bool tableOnNewPage = false;
    bool summary = false;
    ContentsPolicy contents = ContentsPolicy::None;
    int contentsDepth = 3;
    bool itemIndex = false;
    RunningHead runningHead = RunningHead::None;
    QString shortTitle;
    PageNumberStyle pageNumber = PageNumberStyle::Dashes;
    int firstPageNumber = 1;
    QString watermark;
    PlanEdition pageEdition = PlanEdition::Draft;
    QJsonObject extract; // consultationOfExtract(): domain/template.h
    QStringList confirmedWords;
    QStringList skippedChecks;
    std::vector<IgnoredFinding> ignoredFindings;

    bool operator==(const Settings &) const = default;
};

// `base` with the keys of `keys` laid over it. Error: Invalid, naming the key that is unknown or
// whose value cannot be.
Result<Settings> applySettings(Settings base, const QJsonObject &keys);

// All keys with their values: applySettings(anything, settingsToJson(s)) is s.
QJsonObject settingsToJson(const Settings &settings);

// What the setting page_edition of the document says.
PlanEdition pageEditionOf(const QJsonObject &settings);

// The words that the setting is one of, in their order; none where it is not one of a list.
QStringList settingChoices(const QString &key);

// The columns of free fields that the booklet has, in its order.
std::vector<Column> freeColumnsOf(const Settings &settings);
// What people call such a column: the field by its setting, else as the column is titled.
QString freeNameOf(const Settings &settings, const Column &column);
// Whether the column's cells are symbols out of a list, and stand in its middle.
bool hasChoices(const Settings &settings, ColumnField field);

} // namespace gaiyo
