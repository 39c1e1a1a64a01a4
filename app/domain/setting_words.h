#pragma once

#include "domain/settings.h"

#include <QString>

#include <array>
#include <optional>

// What the values of settings are called in a document and in JSON.
namespace gaiyo::setting {

template <typename Enum>
struct Word
{
    Enum value;
    QStringView name;
};

inline constexpr std::array kFields{Word<ColumnField>{ColumnField::No, u"no"},
                                    Word<ColumnField>{ColumnField::Summary, u"summary"},
                                    Word<ColumnField>{ColumnField::Response, u"response"},
                                    Word<ColumnField>{ColumnField::Category, u"category"},
                                    Word<ColumnField>{ColumnField::Count, u"count"},
                                    Word<ColumnField>{ColumnField::Path1, u"path1"},
                                    Word<ColumnField>{ColumnField::Path2, u"path2"},
                                    Word<ColumnField>{ColumnField::Path3, u"path3"},
                                    Word<ColumnField>{ColumnField::Path4, u"path4"},
                                    Word<ColumnField>{ColumnField::Free1, u"free1"},
                                    Word<ColumnField>{ColumnField::Free2, u"free2"},
                                    Word<ColumnField>{ColumnField::Free3, u"free3"}};
inline constexpr std::array kOrientations{Word<Orientation>{Orientation::Portrait, u"portrait"},
                                          Word<Orientation>{Orientation::Landscape, u"landscape"}};
inline constexpr std::array kDraftPolicies{
    Word<DraftNumberPolicy>{DraftNumberPolicy::Differs, u"differs"},
    Word<DraftNumberPolicy>{DraftNumberPolicy::Always, u"always"},
    Word<DraftNumberPolicy>{DraftNumberPolicy::Never, u"never"}};
inline constexpr std::array kSharedElsewhere{
    Word<SharedElsewhere>{SharedElsewhere::Name, u"name"},
    Word<SharedElsewhere>{SharedElsewhere::Repeat, u"repeat"}};
inline constexpr std::array kCategoryStyles{
    Word<CategoryStyle>{CategoryStyle::Symbol, u"symbol"},
    Word<CategoryStyle>{CategoryStyle::SymbolAndText, u"symbol_and_text"},
    Word<CategoryStyle>{CategoryStyle::Text, u"text"}};
inline constexpr std::array kOrders{Word<RowOrder>{RowOrder::Plan, u"plan"},
                                    Word<RowOrder>{RowOrder::Category, u"category"},
                                    Word<RowOrder>{RowOrder::Given, u"given"}};
inline constexpr std::array kNumberings{Word<Numbering>{Numbering::Document, u"document"},
                                        Word<Numbering>{Numbering::Chapter, u"chapter"},
                                        Word<Numbering>{Numbering::Category, u"category"},
                                        Word<Numbering>{Numbering::Heading, u"heading"},
                                        Word<Numbering>{Numbering::Given, u"given"}};
inline constexpr std::array kLayouts{Word<RowLayout>{RowLayout::Table, u"table"},
                                     Word<RowLayout>{RowLayout::Stacked, u"stacked"}};
inline constexpr std::array kLegendCounts{Word<LegendCounts>{LegendCounts::None, u"none"},
                                          Word<LegendCounts>{LegendCounts::Count, u"count"},
                                          Word<LegendCounts>{LegendCounts::Percent, u"percent"}};
inline constexpr std::array kBlockTypes{Word<PageBlockType>{PageBlockType::Paragraph, u"paragraph"},
                                        Word<PageBlockType>{PageBlockType::Heading, u"heading"},
                                        Word<PageBlockType>{PageBlockType::List, u"list"},
                                        Word<PageBlockType>{PageBlockType::Table, u"table"}};
inline constexpr std::array kBreakdowns{Word<Breakdown>{Breakdown::Category, u"category"},
                                        Word<Breakdown>{Breakdown::Chapter, u"chapter"},
                                        Word<Breakdown>{Breakdown::Heading, u"heading"},
                                        Word<Breakdown>{Breakdown::Method, u"method"},
                                        Word<Breakdown>{Breakdown::Matrix, u"matrix"}};
inline constexpr std::array kLatinStyles{
    Word<LatinStyle>{LatinStyle::Proportional, u"proportional"},
    Word<LatinStyle>{LatinStyle::Halfwidth, u"halfwidth"}};
inline constexpr std::array kSplits{Word<SplitPolicy>{SplitPolicy::Never, u"never"},
                                    Word<SplitPolicy>{SplitPolicy::SaveSpace, u"save_space"},
                                    Word<SplitPolicy>{SplitPolicy::Freely, u"freely"}};
inline constexpr std::array kPageNumbers{
    Word<PageNumberStyle>{PageNumberStyle::Dashes, u"dashes"},
    Word<PageNumberStyle>{PageNumberStyle::Plain, u"plain"},
    Word<PageNumberStyle>{PageNumberStyle::OfTotal, u"of_total"},
    Word<PageNumberStyle>{PageNumberStyle::None, u"none"}};
inline constexpr std::array kRunningHeads{Word<RunningHead>{RunningHead::None, u"none"},
                                          Word<RunningHead>{RunningHead::Title, u"title"},
                                          Word<RunningHead>{RunningHead::Chapter, u"chapter"},
                                          Word<RunningHead>{RunningHead::Section, u"section"}};
inline constexpr std::array kContents{Word<ContentsPolicy>{ContentsPolicy::None, u"none"},
                                      Word<ContentsPolicy>{ContentsPolicy::Auto, u"auto"},
                                      Word<ContentsPolicy>{ContentsPolicy::Always, u"always"}};
inline constexpr std::array kFrontParts{Word<FrontPart>{FrontPart::Title, u"title"},
                                        Word<FrontPart>{FrontPart::Subtitle, u"subtitle"},
                                        Word<FrontPart>{FrontPart::Period, u"period"},
                                        Word<FrontPart>{FrontPart::OpinionCount, u"opinion_count"},
                                        Word<FrontPart>{FrontPart::Legend, u"legend"},
                                        Word<FrontPart>{FrontPart::Notes, u"notes"}};
inline constexpr std::array kEditions{Word<PlanEdition>{PlanEdition::Draft, u"draft"},
                                      Word<PlanEdition>{PlanEdition::Final, u"final"}};
inline constexpr std::array kPapers{u"A3", u"A4", u"A5", u"B4", u"B5"};

template <typename Enum, size_t N>
QString nameOf(const std::array<Word<Enum>, N> &words, Enum value)
{
    for (const auto &word : words) {
        if (word.value == value)
            return word.name.toString();
    }
    Q_UNREACHABLE();
}

template <typename Enum, size_t N>
std::optional<Enum> findIn(const std::array<Word<Enum>, N> &words, const QString &name)
{
    for (const auto &word : words) {
        if (word.name == name)
            return word.value;
    }
    return std::nullopt;
}

} // namespace gaiyo::setting
