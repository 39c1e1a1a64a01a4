#include "booklet/stamp_boxes.h"

#include <span>

namespace gaiyo {

namespace {

constexpr double kMillimetre = 72 / 25.4;
constexpr double kStamp = 24 * kMillimetre;
constexpr double kWritten = 34 * kMillimetre; // 　年　月　日
constexpr double kHeight = 20 * kMillimetre;

using Boxes = std::span<const StampBox>;

double widthOfBox(const StampBox &box)
{
    return box.words.isEmpty() ? kStamp : kWritten;
}

double widthOfBoxes(Boxes boxes)
{
    double width = 0;
    for (const StampBox &box : boxes)
        width += widthOfBox(box);
    return width;
}

FrontPiece stampRow(Boxes boxes, const TableLayout &layout, Composer &composer, Role role)
{
    const double padding = kCellPadding * layout.fontSize;
    FrontPiece piece;
    piece.size = layout.fontSize;
    piece.pitch = layout.pitch;
    piece.role = Role::TableRow;
    double left = layout.right - widthOfBoxes(boxes);
    for (const StampBox &box : boxes) {
        const QString &words = role == Role::ColumnHeader ? box.title : box.words;
        const double width = widthOfBox(box) - 2 * padding;
        piece.texts.push_back({composer.compose(words, float(width / piece.size) + 0.01F),
                               left + padding,
                               width,
                               Alignment::Centre,
                               role,
                               {},
                               {}});
        left += widthOfBox(box);
    }
    return piece;
}

} // namespace

std::vector<FrontPiece> stampPieces(const std::vector<StampBox> &boxes, const TableLayout &layout,
                                    Composer &composer)
{
    std::vector<FrontPiece> pieces;
    for (size_t begin = 0; begin < boxes.size();) {
        size_t count = 1;
        while (begin + count < boxes.size() &&
               widthOfBoxes(Boxes(boxes).subspan(begin, count + 1)) <= layout.right - layout.left)
            ++count;
        const Boxes row = Boxes(boxes).subspan(begin, count);
        pieces.push_back(stampRow(row, layout, composer, Role::ColumnHeader));
        pieces.back().keepsWithNext = true;
        pieces.push_back(stampRow(row, layout, composer, Role::DataCell));
        pieces.back().height = kHeight;
        pieces.back().listEnds = true;
        begin += count;
    }
    return pieces;
}

} // namespace gaiyo
