#include "exchange/pages/found_pages.h"
#include "exchange/pages/page_headings.h"
#include "exchange/pages/page_numbers.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

std::vector<QStringList> planPages(const QString &text)
{
    std::vector<QStringList> pages;
    QStringList sheets = text.split(u'\f');
    if (!sheets.isEmpty() && sheets.last().trimmed().isEmpty())
        sheets.removeLast();
    for (const QString &sheet : std::as_const(sheets)) {
        QStringList lines;
        for (const QString &line : sheet.split(u'\n')) {
            if (!line.trimmed().isEmpty())
                lines += line;
        }
        pages.push_back(std::move(lines));
    }
    return pages;
}

bool standsIn(const PageHeading &heading, const QStringList &folded)
{
    return std::ranges::any_of(folded, [&](const QString &line) { return heading.isCalled(line); });
}

// A heading too long for its column goes on in the next line or two: those count as one, too.
void addWrapped(QStringList &page)
{
    constexpr qsizetype kLongestHeading = 120;
    const qsizetype lines = page.size();
    for (qsizetype i = 0; i < lines; ++i) {
        QString joined = page[i];
        for (qsizetype next = i + 1; next < std::min(i + 3, lines); ++next) {
            joined += page[next];
            if (joined.size() <= kLongestHeading)
                page += joined;
        }
    }
}

class HeadingFinder
{
public:
    HeadingFinder(const std::vector<QStringList> &pages, std::vector<PageHeading> headings)
        : m_names(pageNames(pages))
        , m_headings(std::move(headings))
    {
        for (const QStringList &lines : pages) {
            QStringList &page = m_pages.emplace_back();
            for (const QString &line : lines)
                page += foldedHeading(line);
            addWrapped(page);
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
                {heading.node->id, heading.shown, page ? m_names[*page] : QString()});
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

    std::vector<QStringList> m_pages; // their lines, folded
    std::vector<QString> m_names;
    std::vector<PageHeading> m_headings;
    std::vector<bool> m_isContents;
};

} // namespace

FoundPages findPagesInText(const QString &text, const Snapshot &values)
{
    return HeadingFinder(planPages(text), pageHeadings(values)).run();
}

} // namespace gaiyo
