#include "exchange/pages/found_pages.h"
#include "exchange/pages/page_headings.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <map>
#include <optional>

namespace gaiyo {

namespace {

struct PlanPage
{
    QStringList lines; // folded, without empty ones
    std::optional<int> number;
};

// 34, - 34 -, －34－, 34/120.
std::optional<int> numberAlone(const QString &line)
{
    static const QRegularExpression alone(
        QStringLiteral("^[-–—―－‐−・]?([0-9]{1,4})[-–—―－‐−・]?(?:/[0-9]+)?$"));
    const auto match = alone.match(line);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

std::vector<PlanPage> planPages(const QString &text)
{
    std::vector<PlanPage> pages;
    QStringList sheets = text.split(u'\f');
    if (!sheets.isEmpty() && sheets.last().trimmed().isEmpty())
        sheets.removeLast();
    for (const QString &sheet : std::as_const(sheets)) {
        PlanPage page;
        for (const QString &line : sheet.split(u'\n')) {
            if (const QString folded = foldedHeading(line); !folded.isEmpty())
                page.lines += folded;
        }
        if (!page.lines.isEmpty())
            page.number = numberAlone(page.lines.last());
        if (!page.lines.isEmpty() && !page.number)
            page.number = numberAlone(page.lines.first());
        pages.push_back(std::move(page));
    }
    return pages;
}

// What most pages say of the distance between their place and their number.
int usualDistance(const std::vector<PlanPage> &pages)
{
    std::map<int, int> counts;
    for (size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].number)
            ++counts[*pages[i].number - int(i)];
    }
    const auto most =
        std::ranges::max_element(counts, {}, [](const auto &distance) { return distance.second; });
    return most == counts.end() ? 1 : most->first;
}

bool standsIn(const PageHeading &heading, const PlanPage &page)
{
    return std::ranges::any_of(page.lines, [&](const QString &line) {
        return line == heading.number + heading.title || line == heading.title;
    });
}

class HeadingFinder
{
public:
    HeadingFinder(std::vector<PlanPage> pages, std::vector<PageHeading> headings)
        : m_pages(std::move(pages))
        , m_headings(std::move(headings))
        , m_distance(usualDistance(m_pages))
    {
        for (const PlanPage &page : m_pages) {
            const auto count = std::ranges::count_if(
                m_headings, [&](const PageHeading &each) { return standsIn(each, page); });
            m_isContents.push_back(count > 2 && size_t(count) * 2 > m_headings.size());
        }
    }

    FoundPages run()
    {
        FoundPages found;
        size_t from = 0;
        for (const PageHeading &heading : m_headings) {
            auto page = findFrom(heading, from);
            if (page)
                from = *page;
            else
                page = findFrom(heading, 0);
            found.places.push_back(
                {heading.node->id, heading.shown, page ? nameOf(*page) : QString()});
        }
        return found;
    }

private:
    std::optional<size_t> findFrom(const PageHeading &heading, size_t from) const
    {
        for (size_t i = from; i < m_pages.size(); ++i) {
            if (!heading.title.isEmpty() && !m_isContents[i] && standsIn(heading, m_pages[i]))
                return i;
        }
        return std::nullopt;
    }

    QString nameOf(size_t page) const
    {
        return QString::number(m_pages[page].number.value_or(int(page) + m_distance));
    }

    std::vector<PlanPage> m_pages;
    std::vector<PageHeading> m_headings;
    std::vector<bool> m_isContents;
    int m_distance;
};

} // namespace

FoundPages findPagesInText(const QString &text, const Snapshot &values)
{
    return HeadingFinder(planPages(text), pageHeadings(values)).run();
}

} // namespace gaiyo
