#pragma once

#include "domain/settings.h"

#include <QByteArray>

namespace gaiyo {

inline constexpr const char *kTitleStyle = "Title";
inline constexpr const char *kSubtitleStyle = "Subtitle";
inline constexpr const char *kFactStyle = "GaiyoFact";     // of the front page
inline constexpr const char *kColumnStyle = "GaiyoColumn"; // the titles of the columns
inline constexpr const char *kNumberStyle = "GaiyoNumber"; // what stands in the middle of a cell
inline constexpr const char *kWatermarkStyle = "GaiyoMark";
inline constexpr const char *kTableStyle = "GaiyoTable";
inline constexpr const char *kLegendStyle = "GaiyoLegend";
inline constexpr const char *kContentsTitleStyle = "TOCHeading";
inline constexpr int kHeadingStyles = 5; // Heading1 to Heading5, the last for all deeper ones

// A grey of so many percent of black, as RRGGBB; "" for none.
QString greyOf(int percent);

// word/styles.xml and word/fontTable.xml for these settings: the fonts by name, East Asian ones
// too, and Japanese as the language of all words.
QByteArray stylesPart(const Settings &settings);
QByteArray fontTablePart(const Settings &settings);

} // namespace gaiyo
