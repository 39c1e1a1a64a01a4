#include "exchange/docx/docx_contents.h"

#include "collect/path_entries.h"
#include "exchange/docx/docx_styles.h"
#include "exchange/docx/word_writer.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr double kCellPadding = 40; // of the table's style, twentieths of a point

bool isLong(const Collected &collected, const WordPage &page, const std::vector<int> &widths)
{
    const BodyMeasure measure = measureOf(collected, page, widths);
    return !measure.columns.empty() && estimatePages(collected, measure) >= kLongBooklet;
}

QString placeName(size_t entry)
{
    return QStringLiteral("_Toc%1").arg(entry + 1, 8, 10, QLatin1Char('0'));
}

} // namespace

BodyMeasure measureOf(const Collected &collected, const WordPage &page,
                      const std::vector<int> &widths)
{
    const Settings &settings = collected.settings;
    const double em = settings.fontSize * 20;
    BodyMeasure measure{em * settings.linePitch,
                        kCellPadding,
                        double(page.height - page.top - page.bottom),
                        collected.form == BodyForm::Stacked,
                        {}};
    for (size_t i = 0; i < widths.size(); ++i) {
        const int width = measure.isStacked ? page.textWidth() : widths[i];
        measure.columns.emplace_back(settings.columns[i].field,
                                     std::max(1.0, (width - 2 * kCellPadding) / em));
    }
    return measure;
}

WordContents::WordContents(const Collected &collected, const WordPage &page,
                           const std::vector<int> &widths)
    : m_collected(collected)
{
    const Settings &settings = collected.settings;
    const bool isWanted =
        settings.contents == ContentsPolicy::Always ||
        (settings.contents == ContentsPolicy::Auto && isLong(collected, page, widths));
    if (!isWanted)
        return;
    m_entries = headingEntries(collected, settings.contentsDepth);
    if (!m_entries.empty()) {
        const auto behind = backEntries(collected);
        m_entries.insert(m_entries.end(), behind.begin(), behind.end());
        if (!indexEntries(collected).empty())
            m_entries.push_back({0, indexTitle(collected), {}, collected.blocks.size()});
    }
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const WayEntry &entry = m_entries[i];
        if (isOfIndex(collected, entry))
            m_index = placeName(i);
        else if (const auto behind = findBackBlock(collected, entry))
            m_back.emplace(&collected.back[*behind], i);
        else if (entry.isInColumn())
            m_cells.emplace(std::pair(&rowBeside(collected, entry), columnDepth(collected, entry)),
                            i);
        else
            m_headings.emplace(&std::get<HeadingBlock>(collected.blocks[entry.heading]), i);
    }
}

QString WordContents::placeOf(const HeadingBlock &heading) const
{
    const auto found = m_headings.find(&heading);
    return found == m_headings.end() ? QString() : placeName(found->second);
}

QString WordContents::placeOf(const PageBlock &block) const
{
    const auto found = m_back.find(&block);
    return found == m_back.end() ? QString() : placeName(found->second);
}

QString WordContents::placeOf(const RowBlock &row, int columnDepth) const
{
    const auto found = m_cells.find({&row, columnDepth});
    return found == m_cells.end() ? QString() : placeName(found->second);
}

void WordContents::add(WordWriter &word) const
{
    if (m_entries.empty())
        return;
    word.beginParagraph({kContentsTitleStyle});
    word.run(QStringLiteral("目次"));
    word.endParagraph();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const WayEntry &entry = m_entries[i];
        const int level = std::min(entry.depth + 1, kHeadingStyles);
        const QByteArray style = "TOC" + QByteArray::number(level);
        word.beginParagraph({style.constData()});
        if (i == 0)
            word.beginField(QStringLiteral("TOC \\o \"1-%1\" \\h \\z \\u")
                                .arg(std::min(m_collected.settings.contentsDepth, kHeadingStyles)));
        word.link(placeName(i),
                  entry.beside.isEmpty() ? entry.words : entry.words + u'\t' + entry.beside);
        if (i + 1 == m_entries.size())
            word.endField();
        word.endParagraph();
    }
}

} // namespace gaiyo
