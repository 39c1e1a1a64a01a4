#pragma once

#include "booklet/compose.h"
#include "booklet/page.h"
#include "booklet/table_layout.h"

namespace gaiyo {

// What every page gets when its rows stand: its number at the foot, and the watermark.
class Finisher
{
public:
    Finisher(const Collected &collected, const FontSet &fonts, const QString &fontFamily);

    void finish(Page &page);

private:
    void addPageNumber(Page &page);
    void addWatermark(Page &page);

    const Settings &m_settings;
    Composer m_composer;
    Composer m_bold;
};

} // namespace gaiyo
