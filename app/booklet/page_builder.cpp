#include "booklet/page_builder.h"

namespace gaiyo {

namespace {

// Of the font size.
constexpr double kStrike = 0.38;    // above the baseline: the middle of an ideograph
constexpr double kUnderline = 0.17; // below it
constexpr double kMarkWidth = 0.055;
constexpr float kRemovedGray = 0.42F; // 5:1 against white (WCAG 1.4.3)

} // namespace

ReferenceTargets::ReferenceTargets(const Collected &collected)
    : m_collected(collected)
    , m_firsts(collected.legend.size())
{
    for (const Block &block : collected.blocks) {
        const auto *row = std::get_if<RowBlock>(&block);
        if (!row)
            continue;
        if (m_rows.size() <= size_t(row->no))
            m_rows.resize(size_t(row->no) + 1, nullptr);
        m_rows[size_t(row->no)] = row;
        if (row->category && !m_firsts[*row->category])
            m_firsts[*row->category] = row->no;
    }
}

std::optional<int> ReferenceTargets::findNo(const OpinionId &opinion) const
{
    if (!m_numbers) {
        m_numbers.emplace();
        for (const RowBlock *row : m_rows) {
            if (row)
                m_numbers->insert(row->opinion, row->no);
        }
    }
    const auto found = m_numbers->constFind(opinion);
    return found != m_numbers->constEnd() ? limited(*found) : std::nullopt;
}

bool ReferenceTargets::isTarget(int no) const
{
    if (!m_targets)
        collectTargets();
    return m_targets->contains(no);
}

void ReferenceTargets::collectTargets() const
{
    m_targets.emplace();
    for (const auto &first : m_firsts) {
        if (first)
            m_targets->insert(*first);
    }
    for (const RowBlock *row : m_rows) {
        if (!row || !row->response)
            continue;
        for (const Paragraph &paragraph : row->response->paragraphs) {
            for (const TextRun &run : paragraph.runs) {
                if (const auto no = run.reference ? findNo(*run.reference) : std::nullopt)
                    m_targets->insert(*no);
            }
        }
    }
}

QString ReferenceTargets::nameOf(int no) const
{
    return m_collected.settings.referencePrefix + m_rows[size_t(no)]->label;
}

ElementId PageBuilder::open(StructElement element)
{
    element.id = ++m_nextElement;
    const ElementId id = element.id;
    add(OpenItem{std::move(element)});
    return id;
}

void PageBuilder::addLine(const ComposedParagraph &paragraph, size_t line, QPointF origin,
                          double size, ElementId element, float gray)
{
    const ComposedLine &composed = paragraph.lines[line];
    for (quint32 i = composed.runBegin; i < composed.runEnd; ++i) {
        const LineRun &run = paragraph.runs[i];
        if (run.isSpoken && element == kArtifact)
            continue; // silent
        if (run.mark != Mark::None && !run.isSpoken)
            addMark(run, origin, size);
        const auto no = run.reference >= 0 && element != kArtifact
                            ? m_targets.findNo(paragraph.references[size_t(run.reference)])
                            : std::nullopt;
        if (!no) {
            addRun(paragraph, run, origin, size, element, gray);
            continue;
        }
        const ElementId link = open(Role::Link, element);
        addRun(paragraph, run, origin, size, link, gray);
        addLink(link,
                QRectF(origin.x() + double(run.left) * size, origin.y() - kBaseline * size,
                       double(run.right - run.left) * size, size),
                *no);
        close(link);
    }
}

void PageBuilder::addRun(const ComposedParagraph &paragraph, const LineRun &run, QPointF origin,
                         double size, ElementId element, float gray)
{
    TextItem item;
    item.element = element;
    item.font = run.font;
    item.size = float(size);
    item.gray = run.mark == Mark::Removed ? kRemovedGray : gray;
    item.red = run.mark != Mark::None && m_targets.isRed();
    const float left = paragraph.glyphs[run.glyphBegin].x;
    item.origin = origin + QPointF(double(left) * size, 0);
    item.glyphBegin = quint32(m_page.glyphs.size());
    item.textBegin = quint32(m_page.text.size());
    for (quint32 i = run.glyphBegin; i < run.glyphEnd; ++i) {
        const PlacedGlyph &glyph = paragraph.glyphs[i];
        m_page.glyphs.push_back({(glyph.x - left) * item.size, glyph.y * item.size,
                                 glyph.textLength, glyph.glyph, glyph.missing});
    }
    m_page.text +=
        QStringView(paragraph.text).mid(run.textBegin, qsizetype(run.textEnd - run.textBegin));
    item.glyphEnd = quint32(m_page.glyphs.size());
    item.textEnd = quint32(m_page.text.size());
    add(item);
}

void PageBuilder::addColumns(const std::vector<VerticalColumn> &columns, QPointF origin,
                             double size, ElementId element)
{
    TextItem item;
    item.element = element;
    item.size = float(size);
    item.wholeBegin = quint32(m_page.text.size());
    item.wholeEnd = item.wholeBegin;
    for (const VerticalColumn &column : columns) {
        for (const VerticalRun &run : column.runs)
            item.wholeEnd += quint32(run.text.size());
    }
    for (const VerticalColumn &column : columns) {
        for (const VerticalRun &run : column.runs)
            addVertical(run, origin, item);
        origin -= QPointF(kVerticalPitch * size, 0);
    }
}

void PageBuilder::addVertical(const VerticalRun &run, QPointF origin, TextItem item)
{
    item.font = run.font;
    item.origin = origin + QPointF(0, double(run.top) * double(item.size));
    item.angle = run.isTurned ? -90 : 0;
    item.glyphBegin = quint32(m_page.glyphs.size());
    item.textBegin = quint32(m_page.text.size());
    for (const PlacedGlyph &glyph : run.glyphs)
        m_page.glyphs.push_back({glyph.x * item.size, glyph.y * item.size, glyph.textLength,
                                 glyph.glyph, glyph.missing});
    m_page.text += run.text;
    item.glyphEnd = quint32(m_page.glyphs.size());
    item.textEnd = quint32(m_page.text.size());
    add(item);
}

void PageBuilder::addMark(const LineRun &run, QPointF origin, double size)
{
    const bool isRemoved = run.mark == Mark::Removed;
    const double y = origin.y() + (isRemoved ? -kStrike : kUnderline) * size;
    add(RuleItem{{origin.x() + double(run.left) * size, y},
                 {origin.x() + double(run.right) * size, y},
                 float(kMarkWidth * size),
                 isRemoved ? kRemovedGray : 0,
                 m_targets.isRed()});
}

void PageBuilder::addRule(double x1, double y1, double x2, double y2, float width, float gray)
{
    add(RuleItem{{x1, y1}, {x2, y2}, width, gray});
}

void PageBuilder::addLink(ElementId element, const QRectF &area, int no)
{
    add(LinkItem{element, area, no, m_targets.nameOf(no) + u'へ'});
}

} // namespace gaiyo
