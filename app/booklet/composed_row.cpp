#include "booklet/composed_row.h"

#include <algorithm>

namespace gaiyo {

void ComposedCell::append(ComposedPtr paragraph)
{
    for (quint32 line = 0; line < paragraph->lines.size(); ++line)
        m_places.push_back({quint32(m_paragraphs.size()), line});
    m_paragraphs.push_back(std::move(paragraph));
}

bool ComposedCell::isLastOfParagraph(int line) const
{
    const Place at = place(line);
    return at.line + 1 == paragraph(at).lines.size();
}

int ComposedCell::linesFor(int from, int room) const
{
    const int rest = lines() - from;
    if (rest <= room)
        return rest;
    for (int take = room; take >= 1; --take) {
        if (isGoodCut(from, from + take))
            return take;
    }
    return std::max(1, room);
}

bool ComposedCell::isGoodCut(int from, int cut) const
{
    if (cut - from < 2 || lines() - cut < 2)
        return false;
    const Place next = place(cut);
    const auto inParagraph = quint32(paragraph(next).lines.size());
    return next.line == 0 || (next.line >= 2 && inParagraph - next.line >= 2);
}

int ComposedRow::maxLines(const std::vector<int> &used) const
{
    int most = 0;
    for (size_t i = 0; i < cells.size(); ++i)
        most = std::max(most, cells[i].lines() - (used.empty() ? 0 : used[i]));
    return std::max(1, most);
}

ComposedRow RowComposer::composeRow(const RowBlock &row) const
{
    ComposedRow composed{&row, {}};
    composed.cells.reserve(m_layout.columns.size());
    for (size_t i = 0; i < m_layout.columns.size(); ++i) {
        const TableColumn &column = m_layout.columns[i];
        composed.cells.push_back(row.cells.empty()
                                     ? composeCell(row, column)
                                     : composeParagraphs(row.cells[i], column.characters));
    }
    return composed;
}

ComposedCell RowComposer::composeCell(const RowBlock &row, const TableColumn &column) const
{
    switch (column.field) {
    case ColumnField::No:
        return composeText(row.label, column.field);
    case ColumnField::Summary:
        return composeParagraphs(row.summary, column.characters);
    case ColumnField::Response:
        return row.response && row.response->span == 1 ? composeResponse(*row.response)
                                                       : ComposedCell();
    case ColumnField::Category:
        return composeText(categoryText(row), column.field);
    case ColumnField::Count:
        return composeText(QString::number(row.count), column.field);
    }
    return {};
}

QString RowComposer::categoryText(const RowBlock &row) const
{
    if (!row.category)
        return {};
    const LegendEntry &entry = m_collected.legend[*row.category];
    switch (m_collected.settings.categoryStyle) {
    case CategoryStyle::Symbol:
        return entry.symbol;
    case CategoryStyle::SymbolAndText:
        return entry.symbol + entry.text;
    case CategoryStyle::Text:
        return entry.text;
    }
    return {};
}

QString RowComposer::categoryExpansion(const RowBlock &row) const
{
    const bool symbolOnly = m_collected.settings.categoryStyle == CategoryStyle::Symbol;
    return row.category && symbolOnly ? m_collected.legend[*row.category].text : QString();
}

ComposedCell RowComposer::composeResponse(const ResponseCell &response) const
{
    const int column = m_layout.findColumn(ColumnField::Response);
    return column < 0 ? ComposedCell()
                      : composeParagraphs(response.paragraphs,
                                          m_layout.columns[size_t(column)].characters);
}

ComposedCell RowComposer::composeText(const QString &text, ColumnField field) const
{
    ComposedCell cell;
    const int column = m_layout.findColumn(field);
    if (!text.isEmpty() && column >= 0)
        cell.append(m_composer.composeTitle(text, m_layout.columns[size_t(column)].characters));
    return cell;
}

ComposedCell RowComposer::composeParagraphs(const std::vector<Paragraph> &paragraphs,
                                            float width) const
{
    const Settings &settings = m_collected.settings;
    const LineStyle style{settings.paragraphIndent, settings.hangingPunctuation};
    ComposedCell cell;
    for (const Paragraph &paragraph : paragraphs)
        cell.append(m_composer.compose(paragraph, width, style));
    return cell;
}

} // namespace gaiyo
