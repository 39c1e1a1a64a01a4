#include "exchange/inquiry/returned_columns.h"

#include "exchange/rows/cell_text.h"

#include <algorithm>

namespace gaiyo {

namespace {

// Of a row that names columns. Other tables of an office have some of the headings, too.
constexpr size_t kLeastNames = 4;
constexpr size_t kLeastHeadings = 6;

// Fewer than `least` where there are not so many.
template <typename Find>
ReturnedColumns columnsBy(const ReturnedCells &cells, size_t least, const Find &find)
{
    ReturnedColumns columns;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (columns.size() + size_t(cells.size() - i) < least) // as in nearly all rows
            break;
        if (const auto field = find(cells[i].second))
            columns.emplace(*field, cells[i].first);
    }
    return columns;
}

bool isTable(const ReturnedColumns &columns, size_t least)
{
    return columns.size() >= least && columns.contains(InquiryField::Summary);
}

} // namespace

// As inquiryColumns() calls them; offices call the answer 区の考え方, 市の考え方, …
std::optional<InquiryField> findHeading(const QString &heading)
{
    static const std::pair<const char16_t *, InquiryField> kHeadings[] = {
        {u"照合用", InquiryField::Key},         {u"整理番号", InquiryField::Ref},
        {u"現在のNo", InquiryField::No},        {u"該当箇所", InquiryField::Place},
        {u"意見の概要", InquiryField::Summary}, {u"現在の案", InquiryField::Draft},
        {u"対応区分", InquiryField::Category},  {u"計画の修正", InquiryField::Change},
        {u"備考", InquiryField::Remark},        {u"回答課", InquiryField::By},
    };
    constexpr qsizetype kLongest = 24;
    constexpr qsizetype kLongestWithBlanks = 4 * kLongest; // an opinion need not be folded
    if (heading.size() > kLongestWithBlanks)
        return std::nullopt;
    const QString folded = foldName(heading);
    if (folded.size() > kLongest)
        return std::nullopt;
    if (folded.endsWith(QStringLiteral("の考え方")))
        return InquiryField::Answer;
    for (const auto &[words, field] : kHeadings) {
        if (folded.startsWith(QStringView(words)))
            return field;
    }
    return std::nullopt;
}

ReturnedHeading readHeading(const ReturnedCells &cells)
{
    const auto named = columnsBy(cells, kLeastNames, findInquiryField);
    if (isTable(named, kLeastNames))
        return {HeadingKind::Names, named};
    const auto called = columnsBy(cells, kLeastHeadings, findHeading);
    if (isTable(called, kLeastHeadings))
        return {HeadingKind::Headings, called};
    return {};
}

bool ColumnSearch::take(const ReturnedCells &cells)
{
    ReturnedHeading heading = readHeading(cells);
    ReturnedHeading &of = heading.kind == HeadingKind::Names ? m_names : m_headings;
    if (of.kind == HeadingKind::None)
        of = std::move(heading);
    return m_names.kind != HeadingKind::None && m_headings.kind != HeadingKind::None;
}

ReturnedColumns ColumnSearch::columns() const
{
    ReturnedColumns columns = m_names.columns;
    for (const auto &each : m_headings.columns) {
        const bool isTaken = std::ranges::any_of(
            columns, [&](const auto &known) { return known.second == each.second; });
        if (!isTaken)
            columns.insert(each);
    }
    return columns;
}

} // namespace gaiyo
