#include "exchange/html/opinion_table.h"

#include "domain/free_field.h"
#include "exchange/html/page_body.h"

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

constexpr double kPadding = 1.4;     // ems, of a cell
constexpr double kLeastNumber = 4;   // ems, of a column; a heading stands in it
constexpr double kLeastWords = 8;    // ems: symbols are followed by their words
constexpr double kComfortable = 12;  // ems: wider than this, a column of sentences reads well
constexpr double kPaperFont = 0.875; // of printed pages, against the letters that CSS measures in
constexpr double kLowPaper = 44;     // ems: B5 that lies, with its margins
constexpr double kWidePage = 66;     // ems
constexpr double kLeastPage = 30;    // ems: below it everything is a block

bool isShown(const Collected &collected, const Column &column)
{
    const auto isIn = [&](auto &&has) {
        return std::ranges::any_of(collected.blocks, [&](const Block &block) {
            const auto *row = std::get_if<RowBlock>(&block);
            return row && has(*row);
        });
    };
    if (headingDepth(column.field))
        return column.vertical &&
               isIn([&](const RowBlock &row) { return row.findPath(column.field) != nullptr; });
    return !freeIndex(column.field) ||
           isIn([&](const RowBlock &row) { return row.findFree(column.field) != nullptr; });
}

// Of a column, without its padding.
double widthOf(const Column &column, const Settings &settings)
{
    const double width = column.width;
    switch (column.field) {
    case ColumnField::No:
        return std::max(width, kLeastNumber);
    case ColumnField::Category:
        return std::max(width, kLeastWords);
    default:
        return std::max(width, hasChoices(settings, column.field) ? kLeastWords : kLeastNumber);
    }
}

QString ems(double value)
{
    return QString::number(std::ceil(value)) + QStringLiteral("em");
}

QString columnRules(const std::vector<Column> &columns, const Settings &settings)
{
    double all = 0;
    for (const Column &column : columns)
        all += widthOf(column, settings) + kPadding;
    QString rules;
    for (const Column &column : columns)
        rules +=
            QStringLiteral(".opinions .%1{width:%2%}")
                .arg(columnFieldName(column.field),
                     QString::number(100 * (widthOf(column, settings) + kPadding) / all, 'f', 1));
    return rules;
}

// What keeps with the next in a cell of its own would keep the row with the next one.
constexpr QStringView kTable =
    u"main>p:not(.mark),main>ul,main>figure{max-width:45em}"
    u".opinions{width:calc(100% - 2px);table-layout:fixed;margin:1.5em 1px}"
    u".opinions caption{text-align:left;font-weight:bold;padding:.3em 0;break-after:avoid}"
    u".opinions th,.opinions td{padding:.4em .7em}"
    u".opinions thead th{text-wrap:balance;word-break:auto-phrase}"
    u".opinions p{margin:0}.opinions p+p:not(.label+p){margin-top:.3em}"
    u".opinions :is(h2,h3,h4,h5,h6){margin:0;padding:0;background:none;font-size:1em;"
    u"break-after:auto}"
    u".opinions .long{break-inside:auto}.opinions .heading{break-after:avoid}.opinions .heading "
    u"td{padding:0}"
    u".opinions .heading :is(h2,h3,h4,h5){padding:.3em .7em;background:#f4f4f4}"
    u".opinions .heading h2{font-size:1.1em;background:#ddd}"
    u".opinions .heading h3{background:#e6e6e6}.opinions .heading h4{background:#eee}"
    u".opinions :is([id],a){scroll-margin-top:5em}"
    u".opinions .strip div{writing-mode:vertical-rl;text-orientation:mixed;max-height:18em;"
    u"line-height:1.4}"
    u"@media screen{.opinions thead th{position:sticky;top:0;box-shadow:inset 0 -1px #767676}}";

constexpr QStringView kBlocks =
    u"body{max-width:45em}"
    u".opinions,.opinions :is(caption,tbody,tr,td){display:block}"
    u".opinions :is(thead,td:empty){display:none}"
    u".opinions :is(h2,h3,h4,h5,h6){break-after:avoid}"
    u".opinions tr{border-bottom:1px solid #767676;padding:.4em 0 1em;break-inside:auto}"
    u".opinions td{border:0;padding:0}.opinions .heading{border:0;padding:0}"
    u".opinions .heading :is(h2,h3,h4,h5){padding:.3em .6em;margin:1.2em 0 .6em}"
    u".opinions .label{display:block;font-weight:bold;margin-top:.6em;break-after:avoid}"
    u".opinions .strip div{writing-mode:inherit;line-height:inherit}"
    u".opinions .strip span{text-combine-upright:none}";

// A browser that keeps a row of blocks whole leaves a heading alone above one that is taller than a
// page, unless that row's cells themselves follow each other; and a label alone above words that
// have room but for the blank below them: blanks are above.
constexpr QStringView kPrintedBlocks =
    u".opinions tr:not(.heading){border:0;padding:0;break-inside:avoid}"
    u".opinions tr.tallest{display:contents}"
    u"@media(max-height:40em){.opinions tr.tall{display:contents}}"
    u".opinions tr:not(.heading)>:first-child{border-top:1px solid #767676;margin-top:1em;"
    u"padding-top:1em}"
    u".opinions .heading+tr>:first-child{border-top:0;margin-top:0;padding-top:0}"
    u".opinions tr:not(.heading)+.heading{margin-top:1em}"
    u".opinions .heading :is(h2,h3,h4,h5){margin:.6em 0 .3em}"
    u".opinions .heading+.heading :is(h2,h3,h4,h5){margin-top:0}"
    u".opinions td:has(>.label:only-child),.opinions .strip,"
    u".opinions tr:not(.long) td{break-inside:avoid}";

} // namespace

std::vector<Column> tableColumns(const Collected &collected)
{
    const bool hasRows = std::ranges::any_of(collected.blocks, [](const Block &block) {
        return std::holds_alternative<RowBlock>(block);
    });
    if (!hasRows || collected.form != BodyForm::Table)
        return {};
    std::vector<Column> columns;
    for (const Column &column : collected.settings.columns) {
        if (column.field == ColumnField::No)
            columns.insert(columns.begin(), column);
        else if (isShown(collected, column))
            columns.push_back(column);
    }
    return columns;
}

QString tableStyle(const std::vector<Column> &columns, const Settings &settings)
{
    if (columns.empty())
        return {};
    double needed = 0;
    for (const Column &column : columns)
        needed += std::min(widthOf(column, settings), kComfortable) + kPadding;
    needed = std::max(needed, kLeastPage);
    const QString onPaper = QStringLiteral("print and (max-width:%1),print and (max-height:%2)")
                                .arg(ems(needed * kPaperFont), ems(kLowPaper));
    return QStringLiteral("body{max-width:%1}").arg(ems(std::max(needed, kWidePage))) +
           kTable.toString() + columnRules(columns, settings) +
           QStringLiteral("@media screen and (max-width:%1),%2{%3}@media %2{%4}")
               .arg(ems(needed + 2), onPaper, kBlocks, kPrintedBlocks);
}

} // namespace gaiyo
