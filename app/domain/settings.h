#pragma once

#include "base/result.h"

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
//   columns            [{"field","title","width"}], each field at most once, summary among them
//   opinion_counter    件
//   submitter_counter  名
//   draft_number       "differs" "always" "never"
//   empty_nodes        true: headings without opinions are printed too
//   legend             true: the legend stands on the front page
//   shared_elsewhere   "name" "repeat"
//   category_style     "symbol" "symbol_and_text" "text"
//   front_notes        paragraphs below the legend on the front page
//   watermark          a word across every page; "" for none
struct Settings
{
    QString paper = QStringLiteral("A4");
    Orientation orientation = Orientation::Portrait;
    Margins margins;
    QString font = QStringLiteral("BIZ UDGothic");
    double fontSize = 10.5;
    std::vector<Column> columns;
    QString opinionCounter = QStringLiteral("件");
    QString submitterCounter = QStringLiteral("名");
    DraftNumberPolicy draftNumber = DraftNumberPolicy::Differs;
    bool emptyNodes = false;
    bool legend = true;
    SharedElsewhere sharedElsewhere = SharedElsewhere::Name;
    CategoryStyle categoryStyle = CategoryStyle::Symbol;
    QStringList frontNotes;
    QString watermark;

    bool operator==(const Settings &) const = default;
};

// `base` with the keys of `keys` laid over it. Error: Invalid, naming the key that is unknown or
// whose value cannot be.
Result<Settings> applySettings(Settings base, const QJsonObject &keys);

// All keys with their values: applySettings(anything, settingsToJson(s)) is s.
QJsonObject settingsToJson(const Settings &settings);

} // namespace gaiyo
