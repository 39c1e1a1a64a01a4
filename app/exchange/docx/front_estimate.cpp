#include "exchange/docx/front_estimate.h"

#include "collect/small_table.h"

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

constexpr double kApart = 0.6; // lines, between blocks and above titles
constexpr double kRow = 1.2;   // lines, of a row of a small table with its rules

// All in lines of the body.
class FrontEstimate
{
public:
    FrontEstimate(const Collected &collected, double characters)
        : m_collected(collected)
        , m_characters(characters)
    {}

    double lines() const
    {
        double lines = 0;
        for (const FrontItem &item : frontItems(m_collected)) {
            if (item.block && item.block->newPage)
                lines = 0;
            lines += item.part ? linesOf(*item.part) : linesOf(*item.block);
        }
        return lines + 1; // the one before the table
    }

private:
    double linesOf(const QString &words) const
    {
        return std::max(1.0, std::ceil(roughEms(words) / m_characters));
    }

    double linesOf(FrontPart part) const
    {
        const FrontPage &front = m_collected.front;
        const auto fact = [](const QString &words) { return words.isEmpty() ? 0 : 1.4; };
        switch (part) {
        case FrontPart::Title:
            return front.title.isEmpty() ? 0 : 1.4 * linesOf(front.title) + kApart;
        case FrontPart::Subtitle:
            return front.subtitle.isEmpty() ? 0 : 1.2 * linesOf(front.subtitle) + kApart;
        case FrontPart::Period:
            return fact(front.period);
        case FrontPart::OpinionCount:
            return fact(front.opinionCount);
        case FrontPart::Legend:
            return legendLines();
        case FrontPart::Notes:
            return notesLines();
        }
        Q_UNREACHABLE();
    }

    double legendLines() const
    {
        double lines = 0;
        for (const PrintedLegend &legend : printedLegends(m_collected)) {
            lines += 1 + kApart + kRow * double(legend.entries->size());
            lines += legend.total.text.isEmpty() ? 0 : kRow;
        }
        return lines;
    }

    double notesLines() const
    {
        double lines = 0;
        for (const QString &note : m_collected.front.notes)
            lines += linesOf(note);
        return lines;
    }

    double linesOf(const PageBlock &block) const
    {
        double lines = kApart;
        for (const QString &line : block.text.split(u'\n'))
            lines += block.text.isEmpty() ? 0 : linesOf(line);
        for (const QString &item : block.items)
            lines += linesOf(item);
        for (const QStringList &row : block.rows)
            lines += kRow * linesOf(row.join(QString()));
        return lines + (block.rows.empty() ? 0 : 1);
    }

    const Collected &m_collected;
    double m_characters; // in a line
};

} // namespace

double estimateFront(const Collected &collected, const WordPage &page)
{
    const Settings &settings = collected.settings;
    const double em = settings.fontSize * 20;
    const double lines = FrontEstimate(collected, page.textWidth() / em).lines();
    const double height = page.height - page.top - page.bottom;
    return std::fmod(lines * em * settings.linePitch / height, 1.0);
}

} // namespace gaiyo
