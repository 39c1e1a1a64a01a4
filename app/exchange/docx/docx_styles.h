#pragma once

#include "domain/settings.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace gaiyo {

inline constexpr const char *kTitleStyle = "Title";
inline constexpr const char *kSubtitleStyle = "Subtitle";
inline constexpr const char *kFactStyle = "GaiyoFact";     // of the front page
inline constexpr const char *kColumnStyle = "GaiyoColumn"; // the titles of the columns
inline constexpr const char *kWordsStyle = "BodyText"; // of opinions and responses: both edges even
inline constexpr const char *kNumberStyle = "GaiyoNumber"; // what stands in the middle of a cell
inline constexpr const char *kWatermarkStyle = "GaiyoMark";
inline constexpr const char *kTableStyle = "GaiyoTable";
inline constexpr const char *kLegendStyle = "GaiyoLegend";
inline constexpr const char *kBlockStyle = "GaiyoBlock"; // a heading before or behind the table
inline constexpr const char *kContentsTitleStyle = "TOCHeading";
inline constexpr int kHeadingStyles = 5; // Heading1 to Heading5, the last for all deeper ones

// A grey of so many percent of black, as RRGGBB; "" for none.
QString greyOf(int percent);

// What Word sets letters and figures of English in: fonts that every Windows and Mac has, and
// LibreOffice others as wide, so that lines end at the same words everywhere. Their figures are all
// as wide as each other. (Those of BIZ UDPGothic and BIZ UDPMincho are not: their 1 is narrower.)
struct LatinFont
{
    QString name;
    bool isSerif = false;
};

// None where each of them is half as wide as a kanji, or where a font has its own.
std::optional<LatinFont> latinFontOf(const Settings &settings);
// For WordWriter: the Japanese font, where English has one of its own.
QString signFontOf(const Settings &settings);

// word/styles.xml and word/fontTable.xml for these settings: the fonts by name, East Asian ones
// too. The words are Japanese, and what is in Western letters is English: Word and LibreOffice
// break and spell it so.
QByteArray stylesPart(const Settings &settings);
QByteArray fontTablePart(const Settings &settings);

} // namespace gaiyo
