#include "session/difference_marks.h"

#include <QList>
#include <QPalette>
#include <QTextBlock>
#include <QTextCharFormat>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

using Kind = DifferencePiece::Kind;

QTextCharFormat formatOf(Kind kind, const QPalette &palette)
{
    QTextCharFormat format;
    format.setBackground(palette.color(QPalette::ToolTipBase));
    format.setForeground(palette.color(QPalette::ToolTipText));
    format.setFontStrikeOut(kind == Kind::Removed);
    if (kind == Kind::Added)
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    return format;
}

// No two of them meet.
void joinStretches(std::vector<MarkedStretch> &stretches)
{
    std::sort(stretches.begin(), stretches.end(),
              [](const auto &a, const auto &b) { return a.begin < b.begin; });
    std::vector<MarkedStretch> joined;
    for (const MarkedStretch &stretch : stretches) {
        if (joined.empty() || joined.back().end < stretch.begin)
            joined.push_back(stretch);
        else
            joined.back().end = std::max(joined.back().end, stretch.end);
    }
    stretches = std::move(joined);
}

} // namespace

std::vector<MarkedStretch> findStretches(const std::vector<DifferencePiece> &pieces, Kind kind,
                                         const std::function<int(const QString &)> &length)
{
    std::vector<MarkedStretch> stretches;
    int at = 0;
    for (const DifferencePiece &piece : pieces) {
        if (piece.kind != kind && piece.kind != Kind::Same)
            continue;
        const int end = at + (length ? length(piece.text) : int(piece.text.size()));
        if (piece.kind == kind)
            stretches.push_back({at, end});
        at = end;
    }
    return stretches;
}

// By the layout of each paragraph: an extra selection cuts off what stands below its letters, and
// with it the underline.
void markStretches(QTextEdit &field, std::vector<MarkedStretch> stretches, Kind kind)
{
    joinStretches(stretches);
    const QTextCharFormat format = formatOf(kind, field.palette());
    QTextDocument &document = *field.document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QList<QTextLayout::FormatRange> ranges;
        for (const MarkedStretch &stretch : stretches) {
            const int begin = std::max(stretch.begin - block.position(), 0);
            const int end = std::min(stretch.end - block.position(), block.length() - 1);
            if (begin < end)
                ranges.push_back({begin, end - begin, format});
        }
        if (ranges == block.layout()->formats())
            continue;
        block.layout()->setFormats(ranges);
        document.markContentsDirty(block.position(), block.length());
    }
}

void markDifference(QTextEdit &before, QTextEdit &after)
{
    std::vector<DifferencePiece> pieces;
    if (!before.document()->isEmpty() && !after.document()->isEmpty())
        pieces = findDifference(before.toPlainText(), after.toPlainText());
    const bool isAlike = std::any_of(pieces.begin(), pieces.end(),
                                     [](const auto &piece) { return piece.kind == Kind::Same; });
    if (!isAlike)
        pieces.clear();
    markStretches(before, findStretches(pieces, Kind::Removed), Kind::Removed);
    markStretches(after, findStretches(pieces, Kind::Added), Kind::Added);
}

} // namespace gaiyo
