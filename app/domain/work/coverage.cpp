#include "domain/work/coverage.h"

#include "domain/words/code_points.h"

#include <QCryptographicHash>

#include <algorithm>

namespace gaiyo {

namespace {

enum class Part : char { Unused, SetAside, Used, Masked };

void paint(std::vector<Part> &parts, int start, int end, Part part)
{
    const int last = std::min(end, int(parts.size()));
    for (int i = std::max(start, 0); i < last; ++i)
        parts[size_t(i)] = std::max(parts[size_t(i)], part);
}

} // namespace

Coverage &Coverage::operator+=(const Coverage &other)
{
    characters += other.characters;
    used += other.used;
    setAside += other.setAside;
    masked += other.masked;
    unused += other.unused;
    return *this;
}

Coverage coverageOf(const QString &text, const std::vector<Mask> &masks,
                    const std::vector<Passage> &passages)
{
    const auto points = text.toUcs4();
    std::vector<Part> parts(size_t(points.size()), Part::Unused);
    for (const Passage &passage : passages)
        paint(parts, passage.start, passage.end, passage.opinion ? Part::Used : Part::SetAside);
    for (const Mask &mask : masks)
        paint(parts, mask.start, mask.end, Part::Masked);
    Coverage found;
    bool isOpen = false; // the last unused stretch may go on
    for (int i = 0; i < int(parts.size()); ++i) {
        const Part part = parts[size_t(i)];
        const bool isCounted = part == Part::Masked || QChar::isLetter(points[i]);
        isOpen &= part == Part::Unused;
        if (!isCounted)
            continue;
        ++found.characters;
        found.masked += part == Part::Masked;
        found.used += part == Part::Used;
        found.setAside += part == Part::SetAside;
        found.unused += part == Part::Unused;
        if (part != Part::Unused)
            continue;
        if (!isOpen)
            found.unusedStretches.push_back({i, i});
        found.unusedStretches.back().end = i + 1;
        isOpen = true;
    }
    return found;
}

QString wordsOf(const QString &text, const Stretch &stretch)
{
    const auto points = text.toUcs4();
    const auto start = std::clamp(qsizetype(stretch.start), qsizetype(0), points.size());
    const auto end = std::clamp(qsizetype(stretch.end), start, points.size());
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + start,
                             end - start);
}

QString quoteOf(const QString &words)
{
    const QByteArray hash = QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.left(8).toHex());
}

int lengthOf(const QString &text)
{
    return int(CodePoints(text).count());
}

bool isStretchOf(const QString &text, const Stretch &stretch)
{
    const CodePoints points(text);
    return stretch.start >= 0 && stretch.start < stretch.end && stretch.end <= points.count() &&
           isStretchBoundary(text, points.unitAt(stretch.start)) &&
           isStretchBoundary(text, points.unitAt(stretch.end));
}

} // namespace gaiyo
