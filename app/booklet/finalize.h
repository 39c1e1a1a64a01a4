#pragma once

#include "booklet/compose.h"
#include "booklet/page.h"
#include "booklet/table_layout.h"

namespace gaiyo {

// Adds to each page, once its rows are laid out, what stands at its foot and the watermark.
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
    void finish(Page &page);

private:
    void addPageNumber(Page &page);
    void addFooter(Page &page);
    QString numberText(int number) const;
    void addWatermark(Page &page);

    const Settings &m_settings;
    const QString &m_footer;
    int m_total = 0;
    Composer m_composer;
    Composer m_bold;
};

} // namespace gaiyo
