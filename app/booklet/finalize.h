#pragma once

#include "booklet/compose.h"
#include "booklet/page.h"
#include "booklet/running_head.h"
#include "booklet/table_layout.h"

#include <QSet>

#include <functional>
#include <unordered_map>

namespace gaiyo {

// The number of the page that a heading stands on, from 1; 0 where it is not known.
using PageOfHeading = std::function<int(size_t heading)>;

// Notes where the headings stand while pages are made.
class HeadingPages
{
public:
    void note(const Page &page);
    int pageOf(size_t heading) const;
    // The headings of the pages from `first` on.
    QSet<size_t> from(int first) const;

private:
    std::unordered_map<size_t, int> m_pages;
};

// True where the page waits for the numbers of others.
bool namesPages(const Page &page);

// Adds to each page, once its rows are laid out, what stands at its foot and above it, the numbers
// of the pages that it names, and the watermark.
class Finisher
{
public:
    // `total` is the number of pages of the whole booklet. It is only used where isTotalNeeded().
    Finisher(const Collected &collected, const FontSet &fonts, const QString &fontFamily,
             int total);

    static bool isTotalNeeded(const Settings &settings)
    {
        return settings.pageNumber == PageNumberStyle::OfTotal;
    }

    void setTotal(int total) { m_total = total; }
    void finish(Page &page, const PageOfHeading &pageOf = {});

private:
    void addNamedPages(Page &page, const PageOfHeading &pageOf);
    void addRunningHead(Page &page);
    double widthOf(const QString &words);
    QString shortened(const QString &words, double ems);
    void addPageNumber(Page &page);
    void addFooter(Page &page);
    QString numberText(int number) const;
    void addWatermark(Page &page);

    const Settings &m_settings;
    const QString &m_footer;
    RunningHeads m_heads;
    int m_total = 0;
    Composer m_composer;
    Composer m_bold;
};

} // namespace gaiyo
