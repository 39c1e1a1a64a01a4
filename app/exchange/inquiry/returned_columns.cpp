#include "exchange/inquiry/returned_columns.h"

#include "exchange/rows/cell_text.h"

#include <algorithm>

namespace gaiyo {

namespace {

// Of a row that names columns. Other tables of an office have some of the headings, too.
constexpr size_t kLeastNames = 4;
constexpr size_t kLeastHeadings = 6;

template <typename Find>
ReturnedColumns columnsBy(const QMap<int, QString> &cells, const Find &find)
{
    ReturnedColumns columns;
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        if (const auto field = find(cell.value()))
            columns.emplace(*field, cell.key());
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

ReturnedHeading readHeading(const QMap<int, QString> &cells)
{
    const auto named =
        columnsBy(cells, [](const QString &words) { return findInquiryField(words.trimmed()); });
    if (isTable(named, kLeastNames))
        return {HeadingKind::Names, named};
    const auto called = columnsBy(cells, findHeading);
    if (isTable(called, kLeastHeadings))
        return {HeadingKind::Headings, called};
    return {};
}

} // namespace gaiyo
