#include "exchange/docx/note_fit.h"

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

constexpr double kTightest = 1.2;   // from line to line, of the size of the letters
constexpr double kSmallestNote = 7; // points
constexpr int kSlack = 480;         // twentieths of a point that no estimate shall use

double emsOf(const QString &words)
{
    double ems = 0;
    for (const QChar c : words)
        ems += c.unicode() < 0x2000 ? 0.5 : 1;
    return ems;
}

int linesOf(const QString &words, double size, int width)
{
    constexpr double kFilled = 0.97; // a line does not break in the middle of everything
    return std::max(1, int(std::ceil(emsOf(words) * size * 20 / (width * kFilled))));
}

int linesOf(const QStringList &notes, double size, int width)
{
    int lines = 0;
    for (const QString &note : notes)
        lines += linesOf(note, size, width);
    return lines;
}

// What stands above the notes: boxes to stamp in, titles and facts, each with its blank.
int heightAboveNotes(const Collected &collected, int width, int stampRows)
{
    const double size = collected.settings.fontSize;
    const int line = int(size * collected.settings.linePitch * 20);
    const FrontPage &front = collected.front;
    int height = stampRows * (kStampHeight + line + kStampGap);
    height += linesOf(front.title, size * 1.45, width) * std::max(line, int(size * 1.45 * 26));
    height += linesOf(front.subtitle, size * 1.2, width) * std::max(line, int(size * 1.2 * 26));
    height += int(size * 24); // the blanks above both
    for (const QString &fact : {front.period, front.opinionCount})
        height += fact.isEmpty() ? 0 : line + int(size * 10);
    return height;
}

} // namespace

NoteFit fitNotes(const Collected &collected, const WordPage &page, int stampRows)
{
    const double usual = collected.settings.fontSize;
    const int width = page.textWidth();
    const int room = page.height - page.top - page.bottom - kSlack -
                     heightAboveNotes(collected, width, stampRows);
    for (double size = usual; size >= kSmallestNote; size -= 0.5) {
        const int lines = linesOf(collected.front.notes, size, width) + 1; // the page's break
        const int widest = int(usual * collected.settings.linePitch * 20);
        const int line = std::min(widest, room / lines);
        if (line >= int(size * kTightest * 20))
            return {line, size < usual ? size : 0};
    }
    return {int(kSmallestNote * kTightest * 20), kSmallestNote};
}

} // namespace gaiyo
