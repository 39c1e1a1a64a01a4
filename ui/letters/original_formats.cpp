#include "letters/original_formats.h"

#include "widgets/theme.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr double kTint = 0.16;       // of the highlight, behind words of one opinion
constexpr double kDoubleTint = 0.32; // of several
constexpr double kHatching = 0.7;

} // namespace

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto between = [share](int from, int to) {
        return int(from + (to - from) * share + 0.5);
    };
    return {between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue())};
}

QTextCharFormat formatOf(const LetterText::Piece &piece, const QPalette &palette)
{
    QTextCharFormat format;
    const QColor base = palette.color(QPalette::Base);
    format.setForeground(palette.color(QPalette::Text));
    if (piece.mask) {
        // The blocks that stand for the words give way to the hatching.
        format.setForeground(Qt::transparent);
        format.setBackground(
            QBrush(mixed(base, palette.color(QPalette::Text), kHatching), Qt::BDiagPattern));
    } else if (piece.isUsed()) {
        const auto opinions =
            std::count_if(piece.passages.begin(), piece.passages.end(),
                          [](const Passage *passage) { return passage->opinion.has_value(); });
        format.setBackground(
            mixed(base, palette.color(QPalette::Highlight), opinions > 1 ? kDoubleTint : kTint));
        format.setUnderlineStyle(opinions > 1 ? QTextCharFormat::DashUnderline
                                              : QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(palette.color(QPalette::Link));
    } else if (piece.isSetAside()) {
        format.setForeground(mutedColor(palette));
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(mutedColor(palette));
    }
    return format;
}

QTextCharFormat headingFormat(const QPalette &palette, const QFont &font)
{
    QTextCharFormat format;
    format.setFontFamilies({font.family()});
    format.setFontWeight(QFont::Bold);
    format.setForeground(mutedColor(palette));
    return format;
}

} // namespace gaiyo
