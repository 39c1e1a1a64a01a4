#pragma once

#include "booklet/compose.h"
#include "booklet/page.h"
#include "booklet/vertical_text.h"

#include <QSet>

namespace gaiyo {

// What the text of references leads to. Looked up when first asked for: most pages have none.
class ReferenceTargets
{
public:
    // `collected` must outlive the targets.
    explicit ReferenceTargets(const Collected &collected);

    std::optional<int> findNo(const OpinionId &opinion) const;
    // True where a reference or the legend leads to the row.
    bool isTarget(int no) const;
    // What is printed for a reference to the row.
    QString nameOf(int no) const;
    // The first row of a category of the legend.
    std::optional<int> findFirst(size_t category) const { return limited(m_firsts[category]); }
    // How marked words look.
    bool isRed() const { return m_collected.marks && m_collected.marks->isRed; }
    void limit(QSet<int> reachable, QSet<size_t> headings)
    {
        m_reachable = std::move(reachable);
        m_headings = std::move(headings);
    }
    // A heading, by its position in Collected::blocks.
    bool isReachable(size_t heading) const { return !m_headings || m_headings->contains(heading); }

private:
    std::optional<int> limited(std::optional<int> no) const
    {
        return no && m_reachable && !m_reachable->contains(*no) ? std::nullopt : no;
    }
    void collectTargets() const;

    const Collected &m_collected;
    std::vector<const RowBlock *> m_rows; // by no
    std::vector<std::optional<int>> m_firsts;
    std::optional<QSet<int>> m_reachable; // none: all
    std::optional<QSet<size_t>> m_headings;
    mutable std::optional<QHash<OpinionId, int>> m_numbers;
    mutable std::optional<QSet<int>> m_targets;
};

// Puts content on one page.
class PageBuilder
{
public:
    // `nextElement` counts through the booklet.
    PageBuilder(Page &page, const ReferenceTargets &targets, ElementId &nextElement)
        : m_page(page)
        , m_targets(targets)
        , m_nextElement(nextElement)
    {}

    Page &page() { return m_page; }

    ElementId open(Role role, ElementId parent) { return open(StructElement(parent, role)); }
    ElementId open(StructElement element);
    void close(ElementId element) { add(CloseItem{element}); }
    void add(PageItem item) { m_page.items.push_back(std::move(item)); }

    // One line with its left text edge and baseline at `origin`. Its references become links below
    // `element`; inside an artifact they stay words.
    void addLine(const ComposedParagraph &paragraph, size_t line, QPointF origin, double size,
                 ElementId element, float gray = 0);

    // Columns from top to bottom, the middle of the first one's top at `origin`, the others to its
    // left.
    void addColumns(const std::vector<VerticalColumn> &columns, QPointF origin, double size,
                    ElementId element);

    void addRule(double x1, double y1, double x2, double y2, float width = 0.5F, float gray = 0.2F);
    // Makes the text of `element` from `area` a link to the row.
    void addLink(ElementId element, const QRectF &area, int no);

private:
    void addVertical(const VerticalRun &run, QPointF origin, TextItem item);
    void addMark(const LineRun &run, QPointF origin, double size);
    void addRun(const ComposedParagraph &paragraph, const LineRun &run, QPointF origin, double size,
                ElementId element, float gray);

    Page &m_page;
    const ReferenceTargets &m_targets;
    ElementId &m_nextElement;
};

// Where the baseline lies below the top of an em box (JLREQ 2.3.3 with the usual 88:12 box).
inline constexpr double kBaseline = 0.88;

} // namespace gaiyo
