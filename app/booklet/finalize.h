#pragma once

#include "booklet/compose.h"
#include "booklet/page.h"
#include "booklet/table_layout.h"

namespace gaiyo {

// What every page gets when its rows stand: its number at the foot, and the watermark.
class Finisher
{
public:
    // `total` pages has the whole booklet; asked for where isTotalNeeded().
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
    QString numberText(int number) const;
    void addWatermark(Page &page);

    const Settings &m_settings;
    int m_total = 0;
    Composer m_composer;
    Composer m_bold;
};

} // namespace gaiyo
