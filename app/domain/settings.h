#pragma once

#include "base/result.h"
#include "domain/node.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

// What a column of the booklet shows.
enum class ColumnField { No, Summary, Response, Category, Count };

QString columnFieldName(ColumnField field); // no, summary, response, category, count
std::optional<ColumnField> findColumnField(const QString &name);

struct Column
{
    ColumnField field = ColumnField::Summary;
    QString title; // heading of the column
    int width = 4; // in characters of the body size, 2 to 200
    bool operator==(const Column &) const = default;
};

enum class Orientation { Portrait, Landscape };
enum class DraftNumberPolicy { Differs, Always, Never }; // when （素案：…） is printed
enum class SharedElsewhere { Name, Repeat }; // 「No. nの回答と同じ」, or the text once more
enum class CategoryStyle { Symbol, SymbolAndText, Text };

enum class RowOrder { Plan, Category };               // groups of categories lead, or the plan
enum class Numbering { Document, Chapter, Category }; // where the printed No. begins anew
enum class SplitPolicy { Never, SaveSpace, Freely };  // of rows that would fit on one page
enum class PageNumberStyle { Dashes, Plain, OfTotal, None }; // – 3 –, 3, 3 / 12
enum class FrontPart { Title, Subtitle, Period, OpinionCount, Legend, Notes };

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
//   font_size          in points, 5 to 24
//   line_pitch         from line to line in ems of the body, 1.2 to 3
//   paragraph_indent   true: paragraphs of opinions and responses begin one em in
//   hanging_punctuation true: 。 and 、 may hang beyond the edge of a column
//   columns            [{"field","title","width"}], each field at most once, summary among them
//   headings           [{"size","bold","shade"}] by depth of the outline, the last for all deeper
//                      ones; size against the body 0.8 to 2, shade 0 to 50 percent
//   header_shade       behind the columns' titles, 0 to 50 percent
//   rule_width         of the table's rules in points, 0.1 to 2
//   order              "plan" "category": all opinions of a category stand together
//   numbering          "document" "chapter" "category": where the printed No. begins anew
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
//   front_notes        paragraphs of the front page
//   table_on_new_page  true: the front page stands by itself
//   page_number        "dashes" "plain" "of_total" "none"
//   first_page_number  1 to 9999
//   watermark          a word across every page; "" for none
//   page_edition       "draft" "final": whose pages {{Page:…}} of a response prints
//   confirmed_words    words that look as if they told who somebody is, and that a person has found
//                      to be none of that; not printed
struct Settings
{
    QString paper = QStringLiteral("A4");
    Orientation orientation = Orientation::Portrait;
    Margins margins;
    QString font = QStringLiteral("BIZ UDGothic");
    double fontSize = 10.5;
    double linePitch = 1.62;
    bool paragraphIndent = false;
    bool hangingPunctuation = false;
    std::vector<Column> columns;
    std::vector<HeadingStyle> headings{
        {1, true, 20}, {1, true, 14}, {1, true, 9}, {1, true, 5}, {1, true, 3}};
    int headerShade = 12;
    double ruleWidth = 0.5;
    RowOrder order = RowOrder::Plan;
    Numbering numbering = Numbering::Document;
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
    QStringList frontNotes;
    bool tableOnNewPage = false;
    PageNumberStyle pageNumber = PageNumberStyle::Dashes;
    int firstPageNumber = 1;
    QString watermark;
    PlanEdition pageEdition = PlanEdition::Draft;
    QStringList confirmedWords;

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

} // namespace gaiyo
