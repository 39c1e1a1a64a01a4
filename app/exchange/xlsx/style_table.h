#pragma once

#include "exchange/xlsx/cell_style.h"

#include <QByteArray>

#include <vector>

namespace gaiyo {

// The styles that the cells of a workbook have, each once, and the part that says them. Number 0
// is Excel's own: what a cell without a style has.
class StyleTable
{
public:
    StyleTable() { m_styles.push_back(plain()); }

    int indexOf(const CellStyle &style);
    const CellStyle &at(int index) const { return m_styles[size_t(index)]; }
    QByteArray part() const; // xl/styles.xml

private:
    static CellStyle plain();

    QByteArray fonts() const;
    QByteArray fills() const;
    QByteArray formats() const;

    std::vector<CellStyle> m_styles;
};

} // namespace gaiyo
