#pragma once

namespace gaiyo {

// The distances of every window, in pixels at 100 %.
inline constexpr int kTight = 4;
inline constexpr int kGap = 8;
inline constexpr int kMargin = 12;
inline constexpr int kWide = 24;

} // namespace gaiyo
