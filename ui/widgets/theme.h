#pragma once

#include <QPalette>
#include <QString>

class QApplication;

namespace gaiyo {

enum class Theme { Light, Dark, HighContrast };

QPalette paletteOf(Theme theme);

// Style, colours and letters of all windows; `textPercent` 100 to 200.
void applyTheme(QApplication &application, Theme theme, int textPercent, const QString &family);

// Of something that waits for the clerk, readable on the palette's background.
QColor attentionColor(const QPalette &palette);
// Of Sundays.
QColor sundayColor(const QPalette &palette);
QColor mutedColor(const QPalette &palette);
// Of words that are looked for, where they stand; the present place is stronger.
struct MarkColors
{
    QColor ground, words;
};
MarkColors foundColors(const QPalette &palette, bool isCurrent);
// The quiet ground behind a symbol, by its position among the others; never the only sign. None
// where contrast is high.
QColor tintOf(const QPalette &palette, int position);

} // namespace gaiyo
